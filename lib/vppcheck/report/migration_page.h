// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "vppcheck/design/design.h"
#include "vppcheck/migrate/migration.h"
#include "vppcheck/text/source.h"

namespace vppcheck::report {

/// What the page of a migration is made of.
struct MigrationInput {
  const migrate::Migration& migration;
  const text::SourceSet& sources;  ///< of the files before
  const design::Design& before;    ///< on the old platform, when that is known
  const design::Design* after;     ///< the result on the new one; null when there is none
  std::string_view from;           ///< name of the old platform; empty when it is not known
  std::string_view to;
  std::string_view diff;     ///< of all files, as `patch` takes it
  std::string_view version;  ///< of the program
};

/// A page with the design before and after beside each other, the decisions with their reasons, and
/// the difference: one HTML file as that of `write_html`.
std::string write_migration_html(const MigrationInput& input);

}  // namespace vppcheck::report

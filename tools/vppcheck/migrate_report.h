// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "vppcheck/design/design.h"
#include "vppcheck/migrate/migration.h"
#include "vppcheck/platform/platform.h"
#include "vppcheck/text/source.h"

// What `migrate` says of its result.

namespace vppcheck::tool {

struct MigrationReport {
  const migrate::Migration& migration;
  const text::SourceSet& sources;
  std::string from;  ///< name of the old platform; empty when it is not known
  std::string to;
  const design::Design& design;  ///< before the migration
  const platform::Platform& target;
};

/// The decisions with their reasons, and what each SLR holds before and after. Kept lines only when
/// asked for.
std::string migration_text(const MigrationReport& report, bool with_kept);

/// The same as JSON, schema_version 1, with the difference of every file.
std::string migration_json(const MigrationReport& report);

/// The same as a page with the design before and after as pictures.
std::string migration_html(const MigrationReport& report);

/// The difference of all files, as `patch` takes it when it has no colours.
std::string migration_diff(const MigrationReport& report, bool color);

/// `[####....--]`, twenty columns: used, free and margin of an amount; `!` for what is beyond it.
std::string bar(const migrate::Usage& usage);

}  // namespace vppcheck::tool

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "vppcheck/design/design.h"
#include "vppcheck/diagnostic/finding.h"
#include "vppcheck/lint/settings.h"
#include "vppcheck/migrate/decision.h"
#include "vppcheck/migrate/placement_task.h"
#include "vppcheck/migrate/usage.h"
#include "vppcheck/placement/solve.h"
#include "vppcheck/platform/platform.h"
#include "vppcheck/text/source.h"

namespace vppcheck::migrate {

/// What is asked for.
struct Request {
  const platform::Platform* to = nullptr;
  /// What `platform=` shall say; a name, or a path.
  std::string to_text;
  TaskOptions options;
  /// Rewrite old options on the same platform too; on another one that goes without saying.
  bool renew_options = false;
  bool annotate = false;  ///< write the reason above every line that is changed
  placement::Limits limits;
  /// The policy by which the files before and after are judged.
  lint::Settings settings;
};

/// The text of one file after the migration.
struct MigratedFile {
  text::FileId before{};
  std::vector<text::Edit> edits;  ///< of the text before; none: it stays as it is
  std::string bytes;
};

/// How the compute units were placed.
struct Placement {
  PlacementTask task;
  placement::Outcome outcome;
  bool solved = false;        ///< a plan was looked for; otherwise everything stands as it did
  std::vector<Usage> before;  ///< on the old platform; empty when it is not known
  std::vector<Usage> after;   ///< empty without a plan
};

/// What came of it: a value, to be printed and written by others.
struct Migration {
  /// In the order of topics, and in each by place.
  std::vector<Decision> decisions;
  /// All files, in the order of the design; none when the migration stopped.
  std::vector<MigratedFile> files;
  std::optional<Placement> placement;  ///< absent where nothing had to be placed
  /// Why there is no result; empty when there is one. Lower case, no full stop, safe to print.
  std::string stopped;
  /// What would make it possible, or what it clashes with; one statement each.
  std::vector<std::string> reasons;
  bool same_platform = false;

  /// Whether a person has to look: no result, or a line that nothing could decide.
  bool is_open() const;
};

/// Rewrites a design for another platform. The design's own platform is the old one; it may be
/// unknown. Without resources, only what is certain is changed, and compute units in an SLR that is
/// gone lose their line. With resources, compute units are placed by `placement::solve`.
///
/// The result is linted for the new platform. A change that adds an error is taken back; when the
/// files would still have an error that they do not have on the old platform, the migration
/// stops. The same platform changes nothing, unless missing lines, other memories or new options
/// are asked for. `sources` is that of the design; the new texts are added to it.
Migration migrate(const design::Design& design, const Request& request, text::SourceSet& sources);

}  // namespace vppcheck::migrate

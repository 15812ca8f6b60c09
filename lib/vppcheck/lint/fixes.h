// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "vppcheck/design/link_job.h"
#include "vppcheck/lint/settings.h"
#include "vppcheck/text/edit.h"
#include "vppcheck/text/source.h"

namespace vppcheck::lint {

/// How many bytes of configurations are judged to find out which fixes hold, and what one judgement
/// counts at least: a hostile file of 8 MiB is judged eight times, a design of usual size a
/// thousand times.
inline constexpr std::size_t kMostBytesJudged = std::size_t{64} << 20;
inline constexpr std::size_t kLeastBytesJudged = std::size_t{64} << 10;

struct FixOptions {
  bool unsafe = false;  ///< also fixes that are not surely what the author means
  /// Called with the job before new texts of it are judged; for what follows from the texts, as
  /// the platform does. May be empty.
  std::function<void(design::LinkJob&)> prepare;
};

/// A configuration that fixes change.
struct FixedFile {
  text::FileId file{};            ///< the file as it was
  std::string bytes;              ///< the new text
  std::vector<text::Edit> edits;  ///< what makes it of the old one; none overlap
  std::size_t findings = 0;       ///< how many findings its edits mend
};

/// A fix that was allowed and is not made.
struct NotFixed {
  std::string place;    ///< `system.cfg:4`, printable
  std::string message;  ///< `the fix "name 'vadd_1'" would add: ...`
};

struct FixResult {
  std::vector<FixedFile> files;     ///< only those that change, in the order of the job
  std::vector<NotFixed> not_fixed;  ///< in the order of the findings
  std::size_t held_back = 0;        ///< findings left that only unsafe fixes would mend
};

/// The texts that a link has when its fixes are made: of each finding the first fix that is
/// allowed, of fixes that overlap the first one, then the others again on the new text, until none
/// is left. The link is judged again with every change; one that adds a finding of any rule, or
/// leaves its own, is not made. So fixing the result changes nothing, unless `kMostBytesJudged`
/// stopped it. Only configurations are changed, no command lines and no other inputs.
///
/// `sources` are those of the job; they are the same again at the end.
FixResult fix(const design::LinkJob& job, const Settings& settings, const FixOptions& options,
              text::SourceSet& sources);

}  // namespace vppcheck::lint

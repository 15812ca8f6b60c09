// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "vppcheck/design/link_job.h"
#include "vppcheck/lint/lint.h"

// A link judged again with other texts, and what that changes: fixes and migrations are held to it
// before anybody writes them.

namespace vppcheck::lint {

/// What the rules say of a job, by itself.
Outcome judge(const design::LinkJob& job, const Settings& settings);

/// What the findings after a change are, held against those before.
struct Difference {
  /// Findings after the change that were not there before; views into the outcome.
  std::vector<const diagnostic::Finding*> added;
  /// For each finding before, in their order, whether it is gone.
  std::vector<bool> gone;
};

/// Compares two outcomes of one link. A finding is the same when its rule, its line and its message
/// are; of what is left, when its rule and its message are, for lines move; of what is left, when
/// its rule and its line are, for messages name what other lines say. `line_before` gives the line
/// in which a finding was, or would have been, before the change, as any number that is one line's
/// alone.
Difference compare(const Outcome& before, const Outcome& after,
                   const std::function<std::uint64_t(const text::Location&)>& line_before,
                   const std::function<std::uint64_t(const text::Location&)>& line_after);

}  // namespace vppcheck::lint

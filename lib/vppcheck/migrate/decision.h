// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/config/document.h"
#include "vppcheck/migrate/change.h"

namespace vppcheck::migrate {

/// What a decision is about.
enum class Topic : std::uint8_t { platform, slr, memory, clock, option, stream };

/// What became of one line, or of one that is missing.
enum class Verdict : std::uint8_t {
  kept,       ///< it says the same on the new platform
  certain,    ///< there is one answer
  chosen,     ///< the best of several answers; the reason says by what
  undecided,  ///< nothing that is known tells; a person has to
  undone      ///< the change would have added an error, and was taken back
};

/// `platform`, `slr`, `memory`, `clock`, `option`, `stream`.
std::string_view name_of(Topic topic);
/// `kept`, `certain`, `chosen`, `undecided`, `undone`.
std::string_view name_of(Verdict verdict);

/// One decision with its reason: a value. `before` and `after` are `key=value`; empty for a line
/// that is added or removed. All text of the input in them is as it was written.
struct Decision {
  Topic topic = Topic::option;
  Verdict verdict = Verdict::kept;
  /// The value, or the place behind which a line is added; absent when it is about no line.
  std::optional<text::Location> where = {};
  std::string before = {};
  std::string after = {};
  std::string reason = {};  ///< lower case, no full stop; safe to print
  std::vector<Change> changes = {};
};

/// `key=value` of an option, as written.
std::string shown(const config::Option& option);
/// The same with other text for a part of the value.
std::string shown_with(const config::Option& option, text::Location part,
                       std::string_view replacement);

/// A decision about an option that stays as it is.
Decision keep(Topic topic, const config::Option& option, std::string reason,
              Verdict verdict = Verdict::kept);
/// A decision that replaces a part of its value.
Decision replace(Topic topic, const config::Option& option, text::Location part, std::string text,
                 Verdict verdict, std::string reason);
/// A decision that removes its line.
Decision remove(Topic topic, const config::Option& option, Verdict verdict, std::string reason);

}  // namespace vppcheck::migrate

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "vppcheck/design/design.h"
#include "vppcheck/fabric/release.h"
#include "vppcheck/migrate/decision.h"
#include "vppcheck/platform/platform.h"

// What the parts of a migration share; no part of the library's interface.
namespace vppcheck::migrate {

/// The options of a design by the places of their values, through which directives find theirs.
class OptionIndex {
 public:
  explicit OptionIndex(const design::Design& design);
  /// Null when no option has the value.
  const config::Option* find(text::Word value) const;
  /// The option in whose value the place lies; null when there is none.
  const config::Option* find_around(text::Location where) const;

 private:
  std::map<std::pair<text::FileId, std::uint32_t>, const config::Option*> options_;
};

struct Context {
  const design::Design& design;
  const platform::Platform* from = nullptr;  ///< null when not known
  const platform::Platform& to;
  std::string to_text;  ///< what `platform=` shall say
  /// The release that will read the files, or the oldest that can: a platform is not older than
  /// the release that made it.
  std::optional<fabric::Release> release;
  const OptionIndex& options;
};

/// `platform=`, `f=` and `part=`.
void decide_platform(const Context& context, std::vector<Decision>& decisions);
/// `kernel_frequency`, `id`, `defaultId`, and the default clock where none is named.
void decide_clocks(const Context& context, std::vector<Decision>& decisions);
/// What names a part of the old platform that has no counterpart by rule: streams of the AI Engine
/// and of the platform itself, pins, regions.
void decide_streams(const Context& context, std::vector<Decision>& decisions);
/// Values that name an SLR, a memory or a clock and cannot be read.
void decide_malformed(const Context& context, std::vector<Decision>& decisions);
/// Options that the release in use no longer takes, or only with a warning.
void decide_options(const Context& context, std::vector<Decision>& decisions);

}  // namespace vppcheck::migrate

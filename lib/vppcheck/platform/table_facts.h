// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/platform/platform.h"
#include "vppcheck/text/ini.h"

namespace vppcheck::platform {

/// Reads typed values with their origins out of the sections of a platform file, and keeps the
/// first fault. After a fault the readers go on and give nothing, so callers need not stop.
class TableFacts {
 public:
  /// Reads `[sources]`, wherever it stands.
  explicit TableFacts(const std::vector<text::IniSection>& sections);

  const std::vector<Source>& sources() const { return sources_; }
  const std::optional<text::IniError>& error() const { return error_; }
  void fail(std::uint32_t line, std::string message);
  /// `'lut' is 'many'; expected a whole number`.
  void fail_value(const text::IniEntry& entry, std::string_view expected);

  /// The value of a key; empty when the key is absent.
  std::string text(const text::IniSection& section, std::string_view key) const;
  /// One of `names` by its index there; nothing when the key is absent.
  std::optional<std::size_t> choice(const text::IniSection& section, std::string_view key,
                                    const std::vector<std::string_view>& names);

  /// The origin of a whole section; a fault when it has no `source`.
  Origin origin_of(const text::IniSection& section);
  /// The origin of one number: its own `key.source` and `key.confidence`, else the section's.
  Origin origin_of(const text::IniSection& section, const text::IniEntry& entry);
  /// Index of a source by its key; a fault when `[sources]` lacks it.
  std::uint16_t source_index(std::string_view key, std::uint32_t line);

  std::optional<Fact<std::uint32_t>> count(const text::IniSection& section, std::string_view key,
                                           std::uint32_t most);
  std::optional<Fact<std::uint64_t>> size(const text::IniSection& section, std::string_view key);
  /// The keys lut, ff, bram36, uram and dsp.
  Capacity capacity(const text::IniSection& section);
  /// The keys of `[aie]`; `device` is left to the caller.
  AieArray array(const text::IniSection& section);

 private:
  std::optional<Confidence> confidence(const text::IniEntry* entry);
  void read_sources(const text::IniSection& section);

  std::vector<Source> sources_;
  std::optional<text::IniError> error_;
};

}  // namespace vppcheck::platform

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/slr_table_keys.h"

#include <algorithm>
#include <array>
#include <span>

#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"

namespace vppcheck::platform {
namespace {

/// A key; one that holds a fact may have `<key>.source` and `<key>.confidence` of its own.
struct Key {
  std::string_view name;
  bool is_fact = false;
};

struct Kind {
  std::string_view name;
  std::string_view label;  ///< what stands behind the name; empty when nothing does
  std::span<const Key> keys;
};

constexpr Key kPlatform[] = {{"name"},
                             {"release_names"},
                             {"aliases"},
                             {"description"},
                             {"part"},
                             {"shell"},
                             {"release"},
                             {"slrs", true},
                             {"memories", true},
                             {"clocks", true},
                             {"accepted_by", true},
                             {"refused_by", true},
                             {"most_compute_units", true},
                             {"source"},
                             {"confidence"}};
constexpr Key kSlr[] = {{"lut", true},     {"ff", true},  {"bram36", true},
                        {"uram", true},    {"dsp", true}, {"pblock"},
                        {"shares_static"}, {"source"},    {"confidence"}};
constexpr Key kAmounts[] = {{"lut", true}, {"ff", true}, {"bram36", true}, {"uram", true},
                            {"dsp", true}, {"source"},   {"confidence"}};
constexpr Key kMemory[] = {{"indices"},     {"slr"},       {"size", true}, {"most_masters", true},
                           {"consumption"}, {"preferred"}, {"aliases"},    {"source"},
                           {"confidence"}};
constexpr Key kClock[] = {
    {"frequency_hz", true}, {"frequency_mhz", true}, {"status"}, {"default"}, {"name"}, {"source"},
    {"confidence"}};
constexpr Key kArray[] = {{"device"},
                          {"architecture"},
                          {"columns", true},
                          {"rows", true},
                          {"memory_tile_rows", true},
                          {"tile_memory", true},
                          {"memory_tile_memory", true},
                          {"source"},
                          {"confidence"}};
constexpr Key kStreams[] = {{"ports"}, {"source"}, {"confidence"}};

constexpr std::array kKinds = {Kind{"platform", "", kPlatform}, Kind{"sources", "", {}},
                               Kind{"slr", "its name", kSlr},   Kind{"total", "", kAmounts},
                               Kind{"device", "", kAmounts},    Kind{"memory", "its tag", kMemory},
                               Kind{"clock", "its id", kClock}, Kind{"aie", "", kArray},
                               Kind{"streams", "", kStreams}};

/// `; did you mean 'x'?`, or nothing.
std::string hint(std::string_view name, const std::vector<std::string_view>& known) {
  const auto near = text::closest(name, known);
  return near.empty() ? "" : "; did you mean '" + std::string(near.front()) + "'?";
}

bool is_key(const Kind& kind, std::string_view name) {
  const auto is_known = [&](std::string_view wanted, bool fact_only) {
    return std::any_of(kind.keys.begin(), kind.keys.end(), [&](const Key& key) {
      return key.name == wanted && (key.is_fact || !fact_only);
    });
  };
  for (const std::string_view suffix : {".source", ".confidence"}) {
    if (name.ends_with(suffix)) {
      return is_known(name.substr(0, name.size() - suffix.size()), true);
    }
  }
  return is_known(name, false);
}

std::optional<text::IniError> find_unknown_key(const text::IniSection& section, const Kind& kind) {
  if (kind.name == "sources") return std::nullopt;  // its keys are the file's own
  for (const text::IniEntry& entry : section.entries) {
    if (is_key(kind, entry.key)) continue;
    std::vector<std::string_view> known;
    for (const Key& key : kind.keys) known.push_back(key.name);
    return text::IniError{entry.line, "unknown key " + text::quoted(entry.key) + " in " +
                                          section.title() + hint(entry.key, known)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<text::IniError> find_unknown_key(const std::vector<text::IniSection>& sections) {
  for (const text::IniSection& section : sections) {
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& candidate) {
      return candidate.name == section.kind;
    });
    if (kind == kKinds.end()) {
      std::vector<std::string_view> known;
      for (const Kind& candidate : kKinds) known.push_back(candidate.name);
      return text::IniError{section.line,
                            "unknown section " + section.title() + hint(section.kind, known)};
    }
    if (kind->label.empty() != section.label.empty()) {
      return text::IniError{
          section.line,
          section.title() +
              (kind->label.empty() ? " takes no name" : " lacks " + std::string(kind->label))};
    }
    if (auto error = find_unknown_key(section, *kind)) return error;
  }
  return std::nullopt;
}

}  // namespace vppcheck::platform

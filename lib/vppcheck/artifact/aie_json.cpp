// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/aie_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "vppcheck/container/json.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::artifact {
namespace {

using nlohmann::json;

/// Missing, or what xclbinutil makes of an empty list or object.
bool is_empty(const json& value) {
  return value.is_null() || (value.is_string() && container::text_of(value).empty());
}

bool is_negative(const json& value) {
  if (value.is_number_integer() && !value.is_number_unsigned()) return true;
  const std::string_view text = container::text_of(value);
  return text.starts_with('-') && text::all_digits(text.substr(1));
}

std::string joined(std::string_view path, std::string_view key) {
  return path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
}

}  // namespace

void AieJson::fail(std::string_view path, std::string_view message) {
  if (fault_) return;
  fault_ = ArtifactError{where_, 0, fmt::format("{} {}", text::quoted(path), message)};
}

std::optional<std::uint32_t> AieJson::number_of(const json& value, std::string_view path,
                                                std::uint32_t most) {
  if (is_empty(value) || is_negative(value)) return std::nullopt;
  const std::optional<std::uint64_t> number = container::number_of(value);
  if (!number) {
    fail(path, "is not a whole number");
    return std::nullopt;
  }
  if (*number > most) {
    fail(path, fmt::format("is {}; the most that is read is {}", *number, most));
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(*number);
}

std::optional<std::uint32_t> AieJson::number(const json& object, std::string_view key,
                                             std::string_view path, std::uint32_t most) {
  return number_of(container::at(object, key), joined(path, key), most);
}

std::vector<std::uint32_t> AieJson::numbers(const json& object, std::string_view key,
                                            std::string_view path, std::uint32_t most) {
  const json& list = container::at(object, key);
  const std::string name = joined(path, key);
  std::vector<std::uint32_t> result;
  if (is_empty(list)) return result;
  if (!list.is_array()) fail(name, "is not a list");
  if (!list.is_array()) return result;
  for (const json& value : list) {
    if (const auto number = number_of(value, name, most)) result.push_back(*number);
  }
  return result;
}

std::string AieJson::text(const json& object, std::string_view key, std::string_view path) {
  const json& value = container::at(object, key);
  if (!value.is_null() && !value.is_string()) fail(joined(path, key), "is not a text");
  return std::string(container::text_of(value));
}

void AieJson::each(const json& object, std::string_view key,
                   const std::function<void(const json&, const std::string&)>& visit) {
  const json& entries = container::at(object, key);
  if (is_empty(entries)) return;
  if (!entries.is_object()) return fail(key, "is not an object");
  struct Entry {
    std::uint32_t id;
    std::string path;
    const json* value;
  };
  std::vector<Entry> sorted;
  for (const auto& [name, value] : entries.items()) {
    const std::string path = joined(key, name);
    if (!value.is_object()) return fail(path, "is not an object");
    sorted.push_back({number(value, "id", path, UINT32_MAX).value_or(UINT32_MAX), path, &value});
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Entry& a, const Entry& b) { return a.id < b.id; });
  for (const Entry& entry : sorted) visit(*entry.value, entry.path);
}

std::vector<AiePartitionEntry> AieJson::partitions(const json& root) {
  std::vector<AiePartitionEntry> result;
  each(root, "AIE", [&](const json& engine, const std::string& path) {
    const json& list = container::at(engine, "partitions");
    const std::string name = joined(path, "partitions");
    if (is_empty(list)) return;
    if (!list.is_array()) return fail(name, "is not a list");
    for (const json& value : list) {
      const auto start = number(value, "startColumn", name, kMostAieColumns);
      const auto count = number(value, "numColumns", name, kMostAieColumns);
      if (!start || !count) return fail(name, "lacks 'startColumn' or 'numColumns'");
      if (*count == 0) return fail(name, "has a partition without columns");
      const json& id = container::at(value, "aie_pl_intf_id");
      result.push_back({{*start, *count},
                        text(value, "namespace", name),
                        id.is_number_unsigned() ? id.dump() : text(value, "aie_pl_intf_id", name)});
    }
  });
  return result;
}

}  // namespace vppcheck::artifact

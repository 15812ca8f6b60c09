// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "vppcheck/container/json.h"
#include "vppcheck/rules/catalogue.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::lint {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kSchemaVersion = 1;
constexpr Scope kScopes[] = {Scope::file, Scope::link, Scope::result};

/// Puts equal entries together.
void sort_and_merge(std::vector<BaselineEntry>& entries) {
  std::sort(entries.begin(), entries.end());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    BaselineEntry& entry = entries[i];
    BaselineEntry* const last = kept > 0 ? &entries[kept - 1] : nullptr;
    if (last != nullptr && last->file == entry.file && last->rule == entry.rule &&
        last->text == entry.text) {
      last->count += entry.count;
    } else {
      if (kept != i) entries[kept] = std::move(entry);
      ++kept;
    }
  }
  entries.resize(kept);
}

/// One entry; the error says what is wrong with it.
tl::expected<BaselineEntry, std::string> read_entry(const nlohmann::json& json) {
  BaselineEntry entry;
  for (const auto& [key, value] : {std::pair{"rule", &entry.rule}, std::pair{"file", &entry.file},
                                   std::pair{"text", &entry.text}}) {
    const nlohmann::json& member = container::at(json, key);
    if (!member.is_string()) return tl::unexpected(fmt::format("'{}' is no text", key));
    *value = member.get<std::string>();
  }
  if (rules::find_rule(entry.rule) == nullptr) {
    return tl::unexpected(fmt::format("there is no rule {}", text::quoted(entry.rule)));
  }
  const auto count = container::number_of(container::at(json, "count"));
  constexpr std::uint64_t kMostCounted = 1'000'000'000;  // sums stay far from their bounds
  if (!count || *count == 0 || *count > kMostCounted) {
    return tl::unexpected(std::string("'count' is no number from 1"));
  }
  entry.count = *count;
  return entry;
}

}  // namespace

std::string_view name_of(Scope scope) {
  switch (scope) {
    case Scope::file: return "file";
    case Scope::link: return "link";
    case Scope::result: return "result";
  }
  return "";
}

Scope scope_of(const design::LinkJob& job) {
  return job.verifies ? Scope::result : job.whole_link ? Scope::link : Scope::file;
}

tl::expected<void, std::string> read_baseline(std::string_view bytes, Baseline& baseline) {
  const auto fail = [&](const std::string& message) {
    return tl::unexpected(fmt::format("{}: {}", text::printable(baseline.path), message));
  };
  const auto json = container::load_json(bytes, baseline.path);
  if (!json) return tl::unexpected(text::printable(json.error().show()));
  const auto version = container::number_of(container::at(*json, "schema_version"));
  const std::string_view scope = container::text_of(container::at(*json, "scope"));
  const auto known = std::find_if(std::begin(kScopes), std::end(kScopes),
                                  [&](Scope each) { return name_of(each) == scope; });
  const nlohmann::json& findings = container::at(*json, "findings");
  if (!version || known == std::end(kScopes) || !findings.is_array()) {
    return fail("is no baseline; --write-baseline writes one");
  }
  if (*version != kSchemaVersion) {
    return fail(
        fmt::format("has schema_version {}; this program reads {}", *version, kSchemaVersion));
  }
  baseline.scope = *known;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    auto entry = read_entry(findings[i]);
    if (!entry) return fail(fmt::format("entry {} of 'findings': {}", i + 1, entry.error()));
    baseline.entries.push_back(std::move(*entry));
  }
  sort_and_merge(baseline.entries);
  return {};
}

std::string write_entry(const BaselineEntry& entry) {
  const Json json = {
      {"file", entry.file}, {"rule", entry.rule}, {"text", entry.text}, {"count", entry.count}};
  // Escaped down to ASCII: marks that turn the direction of a text would show a reviewer another
  // line than the one that is accepted.
  return json.dump(-1, ' ', true);
}

std::string write_baseline(const Baseline& baseline) {
  std::string text = fmt::format("{{\"schema_version\": {}, \"scope\": \"{}\", \"findings\": [",
                                 kSchemaVersion, name_of(baseline.scope));
  const char* lead = "\n";
  for (const BaselineEntry& entry : baseline.entries) {
    text += lead + write_entry(entry);
    lead = ",\n";
  }
  return text + "\n]}\n";
}

}  // namespace vppcheck::lint

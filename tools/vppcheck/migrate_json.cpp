// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "migrate_report.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/unified_diff.h"

namespace vppcheck::tool {
namespace {

using Json = nlohmann::ordered_json;
using migrate::Decision;
using migrate::Usage;
using placement::Status;

std::string_view name_of(Status status) {
  switch (status) {
    case Status::optimal: return "optimal";
    case Status::feasible: return "feasible";
    case Status::infeasible: return "infeasible";
    case Status::unknown: break;
  }
  return "unknown";
}

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text::valid_utf8(text));
}

/// Block RAM as tiles of 36 Kb; a half tile makes it a fraction.
Json amount(fabric::Resource resource, std::uint64_t value) {
  if (resource != fabric::Resource::bram) return value;
  return value % 2 == 0 ? Json(value / 2) : Json(static_cast<double>(value) / 2);
}

Json decision_json(const MigrationReport& report, const Decision& decision) {
  Json object = {{"topic", migrate::name_of(decision.topic)},
                 {"verdict", migrate::name_of(decision.verdict)},
                 {"file", nullptr},
                 {"line", nullptr},
                 {"before", text_or_null(decision.before)},
                 {"after", text_or_null(decision.after)},
                 {"reason", decision.reason}};
  if (decision.where) {
    const text::SourceFile& file = report.sources[decision.where->file];
    object["file"] = text::valid_utf8(file.name());
    object["line"] = file.line_column(decision.where->span.begin).line;
  }
  return object;
}

Json usage_json(const std::vector<Usage>& rows) {
  constexpr const char* kKeys[] = {"lut", "ff", "bram36", "uram", "dsp"};
  Json list = Json::array();
  for (const Usage& row : rows) {
    list.push_back({{"slr", row.slr},
                    {"resource", kKeys[static_cast<std::size_t>(row.resource)]},
                    {"used", amount(row.resource, row.used)},
                    {"usable", amount(row.resource, row.usable)},
                    {"available", amount(row.resource, row.available)},
                    {"complete", row.complete}});
  }
  return list;
}

/// What the plan costs is null where none was needed, and where there is none.
Json placement_json(const migrate::Placement& placement) {
  const placement::Outcome& outcome = placement.outcome;
  const bool has_plan =
      placement.solved && (outcome.status == Status::optimal || outcome.status == Status::feasible);
  const auto of_plan = [&](std::uint64_t value) { return has_plan ? Json(value) : Json(); };
  return {{"status", placement.solved ? name_of(outcome.status) : "not-needed"},
          {"crossing_bits", of_plan(outcome.cost.crossing_bits)},
          {"moved_compute_units", of_plan(outcome.cost.moved_cus)},
          {"rebound_ports", of_plan(outcome.cost.rebound_ports)},
          {"cost", of_plan(outcome.cost.weighted)},
          {"bound", of_plan(outcome.bound)},
          {"without_numbers", placement.task.without_numbers},
          {"before", usage_json(placement.before)},
          {"after", usage_json(placement.after)}};
}

}  // namespace

std::string migration_json(const MigrationReport& report) {
  const migrate::Migration& migration = report.migration;
  Json document = {{"schema_version", 1},
                   {"from", text_or_null(report.from)},
                   {"to", text::valid_utf8(report.to)},
                   {"same_platform", migration.same_platform},
                   {"stopped", text_or_null(migration.stopped)},
                   {"reasons", Json::array()},
                   {"decisions", Json::array()}};
  for (const std::string& reason : migration.reasons) document["reasons"].push_back(reason);
  for (const Decision& decision : migration.decisions) {
    document["decisions"].push_back(decision_json(report, decision));
  }
  document["placement"] = migration.placement ? placement_json(*migration.placement) : Json();
  document["files"] = Json::array();
  for (const migrate::MigratedFile& file : migration.files) {
    const text::SourceFile& source = report.sources[file.before];
    const auto diff = text::unified_diff(source.name(), source.bytes(), file.edits);
    document["files"].push_back({{"file", text::valid_utf8(source.name())},
                                 {"changed", file.bytes != source.bytes()},
                                 {"diff", text::valid_utf8(diff.value_or(""))}});
  }
  return document.dump() + "\n";
}

}  // namespace vppcheck::tool

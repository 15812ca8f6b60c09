// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "budget_report.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::tool {
namespace {

using Json = nlohmann::ordered_json;
using budget::Unit;

std::string_view name_of(Unit unit) {
  switch (unit) {
    case Unit::bytes: return "bytes";
    case Unit::count: return "count";
    case Unit::ramb18: break;
  }
  return "bram36";
}

/// Block RAM as tiles of 36 Kb; a half tile makes it a fraction.
Json amount(Unit unit, std::optional<std::uint64_t> value) {
  if (!value) return nullptr;
  if (unit != Unit::ramb18) return *value;
  return *value % 2 == 0 ? Json(*value / 2) : Json(static_cast<double>(*value) / 2);
}

Json item_json(const budget::Item& item) {
  Json parts = Json::array();
  for (const budget::Part& part : item.parts) {
    parts.push_back({{"name", text::valid_utf8(part.name)},
                     {"amount", amount(item.unit, part.amount)},
                     {"how", text::valid_utf8(part.how)}});
  }
  Json facts = Json::object();
  for (const budget::Fact& fact : item.facts) {
    facts[std::string(fact.name)] = amount(Unit::count, fact.value);
  }
  return {{"place", text::valid_utf8(item.place)},
          {"what", item.what},
          {"unit", name_of(item.unit)},
          {"needed", amount(item.unit, item.needed)},
          {"complete", item.complete},
          {"available", amount(item.unit, item.available)},
          {"usable", amount(item.unit, item.usable)},
          {"verdict", budget::name_of(item.verdict)},
          {"parts", std::move(parts)},
          {"facts", std::move(facts)}};
}

}  // namespace

std::string budget_json(const budget::Statement& statement) {
  Json items = Json::array();
  for (const budget::Item& item : statement.items) items.push_back(item_json(item));
  Json remarks = Json::array();
  for (const budget::Remark& remark : statement.remarks) {
    remarks.push_back(
        {{"severity", diagnostic::name_of(remark.severity)}, {"message", remark.message}});
  }
  const Json root = {{"schema_version", 1},
                     {"budget", statement.kind},
                     {"verdict", budget::name_of(budget::verdict_of(statement))},
                     {"items", std::move(items)},
                     {"remarks", std::move(remarks)}};
  return root.dump() + "\n";
}

}  // namespace vppcheck::tool

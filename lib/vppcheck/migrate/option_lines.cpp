// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "vppcheck/config/catalogue.h"
#include "vppcheck/migrate/context.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::migrate {
namespace {

using config::Option;
using config::OptionInfo;
using text::quoted;

/// An old option whose value begins with the name of the new one (UG1393, --profile Options and
/// --advanced Options, 2020.2; sample_link.ini, which v++ writes beside message 82-185).
struct Renamed {
  std::string_view key;
  std::string_view prefix;
  std::string_view section;
  std::string_view new_key;
};
constexpr std::array<Renamed, 9> kRenamed = {{
    {"xp", "param:", "advanced", "param"},
    {"xp", "prop:", "advanced", "prop"},
    {"xp", "misc:", "advanced", "misc"},
    {"xp", "vivado_param:", "vivado", "param"},
    {"xp", "vivado_prop:", "vivado", "prop"},
    {"profile_kernel", "data:", "profile", "data"},
    {"profile_kernel", "stall:", "profile", "stall"},
    {"profile_kernel", "exec:", "profile", "exec"},
    {"profile_kernel", "aie:", "profile", "aie"},
}};

/// What the decisions made before say of lines: one that goes needs no new spelling, and one that
/// is rewritten is shown as it will be.
class EarlierDecisions {
 public:
  explicit EarlierDecisions(const std::vector<Decision>& decisions) {
    for (const Decision& decision : decisions) {
      if (!decision.where || decision.changes.empty()) continue;
      values_[key(*decision.where)] = value(decision);
    }
  }
  /// Nothing when the line goes.
  std::optional<std::string> value_of(const Option& option) const {
    const auto it = values_.find(key(option.value.where));
    return it != values_.end() ? it->second : std::string(option.value.text);
  }

 private:
  static std::pair<text::FileId, std::uint32_t> key(text::Location where) {
    return {where.file, where.span.begin};
  }
  static std::optional<std::string> value(const Decision& decision) {
    for (const Change& change : decision.changes) {
      if (change.kind == Change::Kind::remove_line) return std::nullopt;
    }
    return decision.after.substr(decision.after.find('=') + 1);
  }

  std::map<std::pair<text::FileId, std::uint32_t>, std::optional<std::string>> values_;
};

std::string old_spelling(const Option& option, const OptionInfo& info) {
  return fmt::format("{} is deprecated since Vitis {}", quoted(option.full_name()),
                     fabric::show(info.deprecated));
}

Decision moved(const Option& option, std::string_view value, std::string_view section,
               std::string_view key, std::size_t dropped, std::string reason) {
  Decision decision{Topic::option,
                    Verdict::certain,
                    option.value.where,
                    shown(option),
                    {},
                    std::move(reason),
                    {}};
  decision.after = fmt::format("[{}] {}={}", section, key, value.substr(dropped));
  decision.changes.push_back(
      {Change::Kind::move_line, option.value.where, {}, std::string(section)});
  if (option.written_key.text != key) {
    decision.changes.push_back({Change::Kind::replace, option.written_key.where, std::string(key)});
  }
  if (dropped > 0) {
    decision.changes.push_back({Change::Kind::replace, option.value.sub(0, dropped).where, {}});
  }
  return decision;
}

void decide_deprecated(const Option& option, std::string_view value, const OptionInfo& info,
                       std::vector<Decision>& decisions) {
  const std::string reason = old_spelling(option, info);
  for (const Renamed& row : kRenamed) {
    if (option.key != row.key || !option.section.empty()) continue;
    if (!option.value.text.starts_with(row.prefix)) continue;
    decisions.push_back(moved(option, value, row.section, row.new_key, row.prefix.size(), reason));
    return;
  }
  const std::string_view target = info.replacement;
  if (target.empty() || target.find(',') != std::string_view::npos) {
    decisions.push_back(keep(Topic::option, option,
                             target.empty()
                                 ? fmt::format("{}; nothing is known to stand for this", reason)
                                 : fmt::format("{} in favour of {}", reason, target),
                             Verdict::undecided));
    return;
  }
  const auto dot = target.find('.');
  const std::string_view section = target.substr(0, dot == target.npos ? 0 : dot);
  const std::string_view key = target.substr(dot == target.npos ? 0 : dot + 1);
  if (section == option.section) {
    if (option.written_key.text != option.key) return;
    Decision decision{Topic::option,
                      Verdict::certain,
                      option.value.where,
                      shown(option),
                      fmt::format("{}={}", key, value),
                      reason,
                      {}};
    decision.changes.push_back({Change::Kind::replace, option.written_key.where, std::string(key)});
    decisions.push_back(std::move(decision));
  } else if (option.section.empty()) {
    decisions.push_back(moved(option, value, section, key, 0, reason));
  }
}

}  // namespace

void decide_options(const Context& context, std::vector<Decision>& decisions) {
  if (!context.release) return;
  const EarlierDecisions earlier(decisions);
  for (const config::CombinedOption& combined : context.design.options()) {
    const Option& option = *combined.option;
    const OptionInfo* const info = combined.info;
    if (info != nullptr && info->deprecated.year != 0 && *context.release >= info->deprecated) {
      if (const auto value = earlier.value_of(option)) {
        decide_deprecated(option, *value, *info, decisions);
      }
    }
    // A row about one value: `target=sw_emu` (UG1702, Revision History, 2025.1).
    if (!option.section.empty() || (option.key != "target" && option.key != "t")) continue;
    const OptionInfo* const row =
        config::find_option("", fmt::format("target={}", option.value.text));
    if (row == nullptr || row->removed.year == 0 || *context.release < row->removed) continue;
    decisions.push_back(
        keep(Topic::option, option,
             fmt::format("{} is not supported since Vitis {}; build for hw_emu or hw",
                         quoted(option.value.text), fabric::show(row->removed)),
             Verdict::undecided));
  }
}

}  // namespace vppcheck::migrate

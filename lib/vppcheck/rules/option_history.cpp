// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "vppcheck/config/catalogue.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/option_names.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"

namespace vppcheck::rules {
namespace {

using config::Option;
using config::OptionInfo;
using fabric::Release;
using text::quoted;

/// The first release whose pages show the sections of today: what was deprecated by then is
/// deprecated in whatever release is used, so it is said without `--vitis`.
constexpr Release kFirstWithAllSections{2020, 2};

bool is_set(Release release) { return release.year != 0; }

/// Calls `use(option, info)` for every option with a row, and once more for a row about its value
/// (`target=sw_emu`).
template <class Use>
void for_each_known(const Design& design, Use use) {
  for (const config::CombinedOption& combined : design.options()) {
    if (combined.info != nullptr) use(*combined.option, *combined.info);
    const Option& option = *combined.option;
    const std::string_view key = long_name(option);
    if (key != "target" && key != "param") continue;
    const std::string_view value = key == "param" ? parameter_name(option).text : option.value.text;
    const std::string row = fmt::format("{}={}", key, value);
    if (const OptionInfo* info = config::find_option(option.section, row)) use(option, *info);
  }
}

std::string described(const Option& option, const OptionInfo& info) {
  return info.key.find('=') == std::string_view::npos ? quoted(option.full_name())
                                                      : quoted(info.key);
}

/// `nk under [connectivity]`; `data, stall, exec or aie under [profile]`.
std::string new_spelling(std::string_view replacement) {
  std::string list;
  while (!replacement.empty()) {
    const auto end = std::min(replacement.find(','), replacement.size());
    const std::string_view name = replacement.substr(0, end);
    replacement.remove_prefix(std::min(end + 1, replacement.size()));
    const auto dot = name.find('.');
    const bool same_section_follows =
        replacement.substr(0, dot + 1) == name.substr(0, dot + 1) && dot != name.npos;
    if (!list.empty()) list += replacement.empty() ? " or " : ", ";
    list += quoted(name.substr(dot == name.npos ? 0 : dot + 1));
    if (dot != name.npos && !same_section_follows) {
      list += fmt::format(" under [{}]", name.substr(0, dot));
    }
  }
  return list;
}

/// A rename inside one section is a fix: `freqHz` to `freqhz`.
void offer_new_spelling(Reporter::Details& details, const Option& option, const OptionInfo& info) {
  if (info.replacement.empty()) return;
  details.help(fmt::format("write it as {}", new_spelling(info.replacement)));
  const std::string prefix = option.section.empty() ? "" : std::string(option.section) + ".";
  if (info.replacement.substr(0, prefix.size()) != prefix) return;
  const std::string_view key = info.replacement.substr(prefix.size());
  // Before any section a name with a dot is a full name, which is right wherever it stands.
  if (option.written_key.text != option.key || info.key != option.key) return;
  if (key.find_first_of(" *,|") != std::string_view::npos) return;
  details.fix(fmt::format("write {}", quoted(key)), false,
              {{option.written_key.where, std::string(key)}});
}

}  // namespace

void option_deprecated(const Design& design, Reporter& out) {
  const auto& vitis = design.job().inputs->vitis;
  for_each_known(design, [&](const Option& option, const OptionInfo& info) {
    if (!is_set(info.deprecated)) return;
    if (vitis && is_set(info.removed) && *vitis >= info.removed) return;  // option-removed
    if (!vitis && info.deprecated > kFirstWithAllSections) {
      out.not_checked(diagnostic::Need::release, "the release of Vitis is not given");
      return;
    }
    if (vitis && *vitis < info.deprecated) return;
    auto details = out.add(option.written_key.where,
                           fmt::format("option {} is deprecated since Vitis {}",
                                       described(option, info), fabric::show(info.deprecated)));
    offer_new_spelling(details, option, info);
  });
}

void option_removed(const Design& design, Reporter& out) {
  const auto& vitis = design.job().inputs->vitis;
  for_each_known(design, [&](const Option& option, const OptionInfo& info) {
    if (!is_set(info.removed)) return;
    if (!vitis) {
      out.not_checked(diagnostic::Need::release, "the release of Vitis is not given");
      return;
    }
    if (*vitis < info.removed) return;
    const bool about_value = info.key.find('=') != std::string_view::npos;
    auto details = out.add(about_value ? option.value.where : option.written_key.where,
                           fmt::format("{} is not supported since Vitis {}",
                                       described(option, info), fabric::show(info.removed)));
    details.help(fmt::format("{}use a release before {}",
                             long_name(option) == "target" ? "build for hw_emu or hw, or " : "",
                             fabric::show(info.removed)));
    offer_new_spelling(details, option, info);
  });
}

void unknown_compiler_param(const Design& design, Reporter& out) {
  std::vector<std::string_view> known;
  constexpr std::string_view kParam = "param=";
  for (const config::CombinedOption& combined : design.options()) {
    const Option& option = *combined.option;
    if (option.section != "advanced" || option.key != "param") continue;
    const text::Word name = parameter_name(option);
    if (name.text.substr(0, 9) != "compiler." || config::has_placeholder(name.text)) continue;
    if (known.empty()) {
      for (const OptionInfo& info : config::options_of("advanced")) {
        if (info.key.substr(0, kParam.size()) == kParam) {
          known.push_back(info.key.substr(kParam.size()));
        }
      }
    }
    const std::string row = fmt::format("param={}", name.text);
    if (config::find_option("advanced", row) != nullptr) continue;
    // The list of parameters is not known in full, so only a slip is worth a word.
    if (text::closest(name.text, known).empty()) continue;
    suggest(out.add(name.where, fmt::format("v++ has no parameter {}", quoted(name.text))), name,
            known);
  }
}

}  // namespace vppcheck::rules

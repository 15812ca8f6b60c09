// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <string>

#include "vppcheck/config/catalogue.h"
#include "vppcheck/rules/checks.h"
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
    if (option.key != "target") continue;
    const std::string with_value = fmt::format("{}={}", option.key, option.value.text);
    if (const OptionInfo* info = config::find_option(option.section, with_value))
      use(option, *info);
  }
}

std::string described(const Option& option, const OptionInfo& info) {
  return info.key.find('=') == std::string_view::npos ? quoted(option.full_name())
                                                      : quoted(info.key);
}

/// A rename inside one section is a fix: `freqHz` to `freqhz`.
void offer_new_spelling(Reporter::Details& details, const Option& option, const OptionInfo& info) {
  if (info.replacement.empty()) return;
  details.help(fmt::format("use {}", quoted(info.replacement)));
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
                           fmt::format("option {} is deprecated since {}", described(option, info),
                                       fabric::show(info.deprecated)));
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
                           fmt::format("{} is no longer supported since {}",
                                       described(option, info), fabric::show(info.removed)));
    offer_new_spelling(details, option, info);
  });
}

void unknown_compiler_param(const Design& design, Reporter& out) {
  std::vector<std::string_view> known;
  constexpr std::string_view kParam = "param=";
  for (const config::CombinedOption& combined : design.options()) {
    const Option& option = *combined.option;
    if (option.section != "advanced" || option.key != "param") continue;
    const text::Word name = text::trimmed(option.value.sub(0, option.value.text.find('=')));
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

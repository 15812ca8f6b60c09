// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/config/directives.h"
#include "vppcheck/migrate/context.h"
#include "vppcheck/text/file_reader.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::migrate {
namespace {

using config::Option;
using platform::Platform;
using text::quoted;

bool is_named(const Platform& platform, std::string_view name) {
  return name == platform.name || std::find(platform.aliases.begin(), platform.aliases.end(),
                                            name) != platform.aliases.end();
}

/// A path keeps its form: in `/opt/xilinx/platforms/A/A.xpfm` both A are replaced.
std::string renamed_path(std::string_view path, const std::string& name) {
  const std::string old = text::stem_of(std::string(path));
  std::string renamed;
  for (;;) {
    const auto at = path.find(old);
    if (old.empty() || at == std::string_view::npos) return renamed.append(path);
    renamed.append(path.substr(0, at)).append(name);
    path.remove_prefix(at + old.size());
  }
}

void decide_platform_line(const Context& context, const Option& option,
                          std::vector<Decision>& decisions) {
  const std::string_view value = option.value.text;
  if (config::has_placeholder(value) || value.find('$') != std::string_view::npos) {
    decisions.push_back(keep(Topic::platform, option,
                             "the platform is set where the variable gets its value",
                             Verdict::undecided));
    return;
  }
  const bool is_path = value.find('/') != std::string_view::npos;
  const std::string name = is_path ? text::stem_of(std::string(value)) : std::string(value);
  if (is_named(context.to, name)) {
    decisions.push_back(keep(Topic::platform, option, "it names the new platform"));
    return;
  }
  const bool to_path = context.to_text.find('/') != std::string::npos;
  std::string text = is_path && !to_path ? renamed_path(value, context.to_text) : context.to_text;
  decisions.push_back(replace(Topic::platform, option, option.value.where, std::move(text),
                              Verdict::certain, "the target of the migration"));
}

void decide_part_line(const Context& context, const Option& option,
                      std::vector<Decision>& decisions) {
  const std::string& part = context.to.part;
  if (option.value.text == part) {
    decisions.push_back(keep(Topic::platform, option, "the part of the new platform"));
  } else if (part.empty()) {
    decisions.push_back(keep(Topic::platform, option,
                             fmt::format("the part of {} is not known", quoted(context.to.name)),
                             Verdict::undecided));
  } else {
    decisions.push_back(replace(Topic::platform, option, option.value.where, part, Verdict::certain,
                                "the part of the new platform"));
  }
}

}  // namespace

OptionIndex::OptionIndex(const design::Design& design) {
  for (const config::CombinedOption& combined : design.options()) {
    const text::Location where = combined.option->value.where;
    options_.try_emplace({where.file, where.span.begin}, combined.option);
  }
}

const Option* OptionIndex::find(text::Word value) const {
  const auto it = options_.find({value.where.file, value.where.span.begin});
  return it != options_.end() ? it->second : nullptr;
}

const Option* OptionIndex::find_around(text::Location where) const {
  auto behind = options_.upper_bound({where.file, where.span.begin});
  if (behind == options_.begin()) return nullptr;
  const Option* const option = (--behind)->second;
  const text::Location value = option->value.where;
  const bool holds = value.file == where.file && where.span.end <= value.span.end;
  return holds ? option : nullptr;
}

void decide_platform(const Context& context, std::vector<Decision>& decisions) {
  for (const config::CombinedOption& combined : context.design.options()) {
    const Option& option = *combined.option;
    if (!option.section.empty()) continue;
    if (option.key == "platform" || option.key == "f") {
      decide_platform_line(context, option, decisions);
    } else if (option.key == "part") {
      decide_part_line(context, option, decisions);
    }
  }
}

}  // namespace vppcheck::migrate

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/rules/support.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"

namespace vppcheck::rules {
namespace {

using design::ComputeUnit;
using design::CuLookup;
using design::CuVerdict;
using text::quoted;

std::vector<std::string_view> names_of(const std::vector<const ComputeUnit*>& cus) {
  std::vector<std::string_view> names;
  for (const ComputeUnit* cu : cus) names.push_back(cu->name);
  return names;
}

/// The names of the kernel's compute units, a few of them.
std::string names_of_all(const design::Design& design, const design::DeclaredKernel& kernel) {
  constexpr std::size_t kShown = 5;
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < kernel.cus.size() && i <= kShown; ++i) {
    names.push_back(design.compute_units()[kernel.cus[i]].name);
  }
  if (kernel.cus.size() <= kShown + 1) return quoted_list(names);
  names.pop_back();
  std::string list;
  for (const std::string_view name : names) list += quoted(name) + ", ";
  list.resize(list.size() - 2);
  return list + fmt::format(" and {} more", kernel.cus.size() - kShown);
}

std::string message_for(const design::Design& design, const CuLookup& lookup, text::Word name) {
  switch (lookup.verdict) {
    case CuVerdict::is_kernel:
      return fmt::format("{} is a kernel, not a compute unit", quoted(name.text));
    case CuVerdict::no_such_number:
      return fmt::format("compute unit {} does not exist: kernel {} has {}", quoted(name.text),
                         quoted(lookup.kernel->name), names_of_all(design, *lookup.kernel));
    default: return fmt::format("compute unit {} is not declared", quoted(name.text));
  }
}

/// The only compute unit that can be meant, as a fix: in the declaration when nothing names the
/// declared one, otherwise here.
void add_fix(const design::Design& design, const CuLookup& lookup, text::Word name,
             diagnostic::Reporter::Details& details) {
  if (lookup.meant.size() != 1) return;
  const ComputeUnit& meant = *lookup.meant.front();
  const bool typo_in_nk = lookup.verdict == CuVerdict::misspelt && meant.declared &&
                          meant.declared->span.size() == meant.name.size() &&
                          !design.is_named(meant.name);
  if (typo_in_nk) {
    details.fix(fmt::format("declare {} instead of {}, which nothing names", quoted(name.text),
                            quoted(meant.name)),
                false, {{*meant.declared, std::string(name.text)}});
    details.help(fmt::format("did you mean {}? No line names it, so the slip may be in nk",
                             quoted(meant.name)));
  } else {
    // `vadd_2` beside nk=vadd:1 may also want a count of 2, and `vadd` beside nk=vadd:2 either one.
    const bool safe = lookup.verdict == CuVerdict::is_kernel
                          ? lookup.kernel->cus.size() == 1
                          : lookup.verdict != CuVerdict::no_such_number;
    details.fix(fmt::format("name {}", quoted(meant.name)), safe,
                {{name.where, std::string(meant.name)}});
  }
}

}  // namespace

std::string quoted_list(const std::vector<std::string_view>& names, std::size_t most,
                        std::string_view last) {
  std::string list;
  const std::size_t shown = names.size() > most ? most - 1 : names.size();
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) list += i + 1 == names.size() ? fmt::format(" {} ", last) : ", ";
    list += quoted(names[i]);
  }
  if (shown < names.size()) list += fmt::format(" and {} more", names.size() - shown);
  return list;
}

std::string alternatives(const std::vector<std::string_view>& names) {
  return quoted_list(names, 4, "or");
}

bool has_vss(const design::Design& design) {
  const auto& options = design.options();
  return std::any_of(options.begin(), options.end(), [](const config::CombinedOption& option) {
    return option.option->section == "connectivity" && option.option->key == "vss";
  });
}

bool has_memory_port(const artifact::Kernel& kernel) {
  return std::any_of(kernel.ports.begin(), kernel.ports.end(),
                     [](const artifact::KernelPort& port) {
                       return port.kind == artifact::PortKind::memory_master;
                     });
}

text::Location line_to_remove(const design::Design& design, text::Location where) {
  for (const auto& document : design.job().documents) {
    if (document->file() != where.file) continue;
    const auto& lines = document->lines();
    const auto behind = std::upper_bound(
        lines.begin(), lines.end(), where.span.begin,
        [](std::uint32_t at, const config::Line& line) { return at < line.whole.begin; });
    if (behind == lines.begin()) continue;
    const config::Line& line = *std::prev(behind);
    if (line.comment.empty()) return {where.file, line.whole};
    return {where.file, {line.content.begin, line.comment.begin}};
  }
  return {where.file, {where.span.begin, where.span.begin}};
}

void report_malformed(const std::vector<config::Malformed>& faults, diagnostic::Reporter& out) {
  for (const config::Malformed& fault : faults) {
    if (fault.placeholder) {
      out.not_checked(diagnostic::Need::value, "a value holds a placeholder of a template");
      continue;
    }
    auto details = out.add(fault.where, fault.message).help(fault.help);
    if (fault.doubtful) details.severity(diagnostic::Severity::warning);
    if (fault.meant.empty()) continue;
    details.fix(fmt::format("write {}", quoted(fault.meant)), true, {{fault.where, fault.meant}});
  }
}

void report_unknown_cu(const design::Design& design, text::Word name, diagnostic::Reporter& out,
                       const std::function<bool(std::string_view)>& taken) {
  const CuLookup& lookup = design.find_cu(name.text);
  if (lookup.verdict == CuVerdict::unjudged) {
    out.not_checked(diagnostic::Need::kernel,
                    "no nk declares what is named, and the kernels are not given");
  }
  if (!lookup.wrong()) return;
  auto details = out.add(name.where, message_for(design, lookup, name));
  const bool has_it = taken && !lookup.meant.empty() && taken(lookup.meant.front()->name);
  if (has_it) {
    details.help(fmt::format("{} has such a line already; declare {} in nk, or remove this line",
                             quoted(lookup.meant.front()->name), quoted(name.text)));
  } else if (lookup.verdict == CuVerdict::is_kernel && lookup.meant.size() == 1) {
    details.help(fmt::format("name its compute unit {}", quoted(lookup.meant.front()->name)));
  } else if (!lookup.meant.empty()) {
    details.help(fmt::format("did you mean {}?", alternatives(names_of(lookup.meant))));
  }
  if (lookup.kernel != nullptr && lookup.kernel->declared) {
    details.note(*lookup.kernel->declared,
                 fmt::format("kernel {} is declared here", quoted(lookup.kernel->name)));
  } else if (lookup.meant.size() <= 2) {
    for (const ComputeUnit* cu : lookup.meant) {
      if (cu->declared) {
        details.note(*cu->declared, fmt::format("{} is declared here", quoted(cu->name)));
      }
    }
  }
  if (!has_it) add_fix(design, lookup, name, details);
}

void suggest(diagnostic::Reporter::Details details, text::Word word,
             const std::vector<std::string_view>& known) {
  const auto near = text::closest(word.text, known);
  if (near.empty()) return;
  details.help(fmt::format("did you mean {}?", alternatives(near)));
  if (near.size() == 1) {
    details.fix(fmt::format("write {}", quoted(near.front())), true,
                {{word.where, std::string(near.front())}});
  }
}

}  // namespace vppcheck::rules

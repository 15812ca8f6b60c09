// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "vppcheck/design/memory_use.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

// The names behind the dot of `sp`, held against the kernels.

namespace vppcheck::rules {
namespace {

using artifact::ArgumentKind;
using artifact::Kernel;
using artifact::PortKind;
using config::PortMapping;
using design::PortLookup;
using design::PortUse;
using design::PortVerdict;
using text::quoted;

/// The lookup of a line; says "not checked" when no kernel describes it.
const PortLookup& find_port(const Design& design, const PortMapping& sp, Reporter& out) {
  const PortLookup& lookup = design.find_port(sp.cu.text, sp.port.text, PortUse::memory);
  if (lookup.verdict != PortVerdict::unjudged) return lookup;
  const design::ComputeUnit* const cu = design.find_cu(sp.cu.text).cu;
  if (cu != nullptr) {
    out.not_checked(diagnostic::Need::kernel,
                    fmt::format("no description of kernel {}", quoted(cu->kernel)));
  }
  return lookup;
}

/// Whether there is anything to judge a name by.
bool has_kernels(const Design& design, Reporter& out) {
  if (design.sp().parsed.empty()) return false;
  if (!design.job().inputs->kernels.empty()) return true;
  out.not_checked(diagnostic::Need::kernel, "no kernel is given");
  return false;
}

/// `arguments 'a' and 'b' and port 'm_axi_gmem'`: what the kernel has for memory.
std::string memory_names(const Design& design, const Kernel& kernel) {
  std::vector<std::string_view> arguments;
  for (const artifact::KernelArgument& argument : kernel.arguments) {
    if (argument.kind == ArgumentKind::global) arguments.push_back(argument.name);
  }
  std::vector<std::string_view> ports;
  for (const artifact::KernelPort& port : kernel.ports) {
    if (port.kind == PortKind::memory_master) {
      ports.push_back(design.names_of(kernel).spelling(port));
    }
  }
  if (arguments.empty() && ports.empty()) return "the kernel has nothing for memory";
  std::string text;
  if (!arguments.empty()) {
    text = fmt::format("argument{} {}", arguments.size() == 1 ? "" : "s", quoted_list(arguments));
  }
  if (!ports.empty()) {
    text += fmt::format("{}port{} {}", text.empty() ? "" : " and ", ports.size() == 1 ? "" : "s",
                        quoted_list(ports));
  }
  return "for memory it has " + text;
}

/// `memory_names` of each kernel, made once: a kernel may have thousands of names, and a file as
/// many lines that are wrong.
class MemoryNames {
 public:
  explicit MemoryNames(const Design& design) : design_(design) {}

  const std::string& of(const Kernel& kernel) {
    const auto [it, is_new] = names_.try_emplace(&kernel);
    if (is_new) it->second = memory_names(design_, kernel);
    return it->second;
  }

 private:
  const Design& design_;
  std::unordered_map<const Kernel*, std::string> names_;
};

/// The only name that can be meant, as a fix; none when another line maps that one already.
void offer(const PortMapping& sp, const PortLookup& lookup,
           const std::unordered_set<const PortMapping*>& taken, Reporter::Details& details) {
  const bool one = lookup.meant.size() == 1 && (lookup.argument || lookup.port);
  if (!one || taken.count(&sp) != 0) return;
  details.fix(fmt::format("write {}", quoted(lookup.meant.front())),
              lookup.verdict == PortVerdict::bundle,
              {{sp.port.where, std::string(lookup.meant.front())}});
}

void report(MemoryNames& names, const PortMapping& sp, const PortLookup& lookup,
            const std::unordered_set<const PortMapping*>& taken, Reporter& out) {
  const std::string name = quoted(sp.port.text);
  const std::string kernel = quoted(lookup.kernel->name);
  const std::string meant = alternatives(lookup.meant);
  if (lookup.verdict == PortVerdict::bundle) {
    auto details =
        out.add(sp.port.where,
                fmt::format("{} is a bundle of kernel {}, not a port or argument", name, kernel));
    details.help(fmt::format("name the port of the bundle, {}", meant));
    offer(sp, lookup, taken, details);
  } else if (lookup.verdict == PortVerdict::other_case) {
    auto details = out.add(
        sp.port.where, fmt::format("{} differs from {} of kernel {} in case", name, meant, kernel));
    details.severity(diagnostic::Severity::warning)
        .help(fmt::format("write {}; v++ is not known to take another case", meant));
    offer(sp, lookup, taken, details);
  } else {
    auto details =
        out.add(sp.port.where, fmt::format("kernel {} has no port or argument {}", kernel, name));
    details.help(meant.empty() ? names.of(*lookup.kernel) : fmt::format("did you mean {}?", meant));
    offer(sp, lookup, taken, details);
  }
}

/// What a name is that no memory holds; empty when a memory may.
std::string kind_without_memory(const PortLookup& lookup) {
  if (lookup.argument != nullptr) {
    if (lookup.argument->kind == ArgumentKind::scalar) return "a scalar argument";
    if (lookup.argument->kind == ArgumentKind::stream) return "a stream";
    return {};
  }
  if (lookup.port == nullptr) return {};
  switch (lookup.port->kind) {
    case PortKind::control_slave: return "the port of the control registers";
    case PortKind::stream_in:
    case PortKind::stream_out: return "a stream";
    case PortKind::memory_master: break;
  }
  return {};
}

}  // namespace

void sp_unknown_port(const Design& design, Reporter& out) {
  if (!has_kernels(design, out)) return;
  std::vector<std::pair<const PortMapping*, const PortLookup*>> wrong;
  for (const PortMapping& sp : design.sp().parsed) {
    const PortLookup& lookup = find_port(design, sp, out);
    if (lookup.wrong() || lookup.verdict == PortVerdict::other_case)
      wrong.push_back({&sp, &lookup});
  }
  if (wrong.empty()) return;
  // A line whose meaning has a line of its own means something else.
  const design::MemoryUse use(design);
  MemoryNames names(design);
  for (const auto& [sp, lookup] : wrong) {
    report(names, *sp, *lookup, use.without_effect(), out);
  }
}

void sp_not_memory(const Design& design, Reporter& out) {
  if (!has_kernels(design, out)) return;
  MemoryNames names(design);
  for (const PortMapping& sp : design.sp().parsed) {
    const PortLookup& lookup = find_port(design, sp, out);
    const std::string kind = lookup.known() ? kind_without_memory(lookup) : std::string();
    if (kind.empty()) continue;
    out.add(sp.port.where, fmt::format("{} is {} of kernel {}, which no memory holds",
                                       quoted(sp.port.text), kind, quoted(lookup.kernel->name)))
        .help(names.of(*lookup.kernel));
  }
}

}  // namespace vppcheck::rules

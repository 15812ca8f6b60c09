// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/design/kernel_names.h"

#include <algorithm>

#include "vppcheck/text/lower_case.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/suggest.h"

namespace vppcheck::design {
namespace {

using artifact::ArgumentKind;
using artifact::Kernel;
using artifact::KernelArgument;
using artifact::KernelPort;
using artifact::PortKind;

/// What HLS puts before the name of a bundle (UG1393, Mapping Kernel Ports to Memory, 2022.2).
constexpr std::string_view kBundlePrefix = "m_axi_";

bool is_for(const KernelArgument& argument, PortUse use) {
  return use == PortUse::memory ? argument.kind == ArgumentKind::global
                                : argument.kind == ArgumentKind::stream;
}

bool is_for(const KernelPort& port, PortUse use) {
  if (use == PortUse::memory) return port.kind == PortKind::memory_master;
  return port.kind == PortKind::stream_in || port.kind == PortKind::stream_out;
}

/// `gmem0` beside `gmem`, `in3` beside `in2`: names of one family, not one misspelt.
bool differ_in_digits(std::string_view a, std::string_view b) {
  const auto bare = [](std::string_view name) {
    std::string text(name);
    std::erase_if(text, text::is_digit);
    return text;
  };
  return bare(a) == bare(b);
}

/// How many edits may lie between a name and the one that was meant: one letter is no likeness of
/// another.
std::size_t likely_edits(std::string_view name) {
  return std::min<std::size_t>(2, name.size() / 2);
}

}  // namespace

KernelNames::KernelNames(const Kernel& kernel) : kernel_(kernel) {
  for (const KernelArgument& argument : kernel.arguments) {
    // An argument of several parts stands there several times; all have one port.
    if (!arguments_.try_emplace(argument.name, &argument).second) continue;
    lower_[text::lower_case(argument.name)].arguments.push_back(&argument);
  }
  for (const KernelPort& port : kernel.ports) {
    if (!ports_.try_emplace(port.name, &port).second) continue;
    std::string lower = text::lower_case(port.name);
    lower_[lower].ports.push_back(&port);
    if (!kernel.exact_names) spellings_.try_emplace(&port, std::move(lower));
  }
}

const KernelArgument* KernelNames::find_argument(std::string_view name) const {
  const auto it = arguments_.find(name);
  return it == arguments_.end() ? nullptr : it->second;
}

const KernelPort* KernelNames::find_port(std::string_view name) const {
  if (const auto it = ports_.find(name); it != ports_.end()) return it->second;
  if (kernel_.exact_names) return nullptr;
  const auto it = lower_.find(text::lower_case(name));
  return it == lower_.end() || it->second.ports.size() != 1 ? nullptr : it->second.ports.front();
}

PortLookup KernelNames::found(PortVerdict verdict, const KernelArgument* argument,
                              const KernelPort* port) const {
  if (argument != nullptr && port == nullptr) port = find_port(argument->port);
  return {verdict, &kernel_, argument, port, {}};
}

PortLookup KernelNames::find(std::string_view name, PortUse use, std::uint64_t& comparisons) const {
  const KernelArgument* const argument = find_argument(name);
  const KernelPort* const port = find_port(name);
  // RTL kernels may call a scalar that holds an address like the port that uses it.
  const bool is_port = argument == nullptr || (argument->kind == ArgumentKind::scalar &&
                                               port != nullptr && port->name == name);
  if (!is_port) return found(PortVerdict::argument, argument, nullptr);
  if (port != nullptr) return found(PortVerdict::port, nullptr, port);
  if (PortLookup lookup = find_other_case(name); !lookup.meant.empty()) return lookup;
  const auto bundle = lower_.find(std::string(kBundlePrefix) + text::lower_case(name));
  if (bundle != lower_.end() && bundle->second.ports.size() == 1) {
    PortLookup lookup = found(PortVerdict::bundle, nullptr, bundle->second.ports.front());
    lookup.meant.push_back(spelling(*lookup.port));
    return lookup;
  }
  PortLookup lookup = found(PortVerdict::unknown, nullptr, nullptr);
  lookup.meant = near(name, use, comparisons);
  if (lookup.meant.size() == 1 && !differ_in_digits(name, lookup.meant.front())) {
    const KernelArgument* const meant = find_argument(lookup.meant.front());
    lookup.argument = meant;
    lookup.port =
        find_port(meant != nullptr ? std::string_view(meant->port) : lookup.meant.front());
  }
  return lookup;
}

PortLookup KernelNames::find_other_case(std::string_view name) const {
  const auto it = lower_.find(text::lower_case(name));
  if (it == lower_.end()) return {};
  const auto& [arguments, ports] = it->second;
  PortLookup lookup = found(PortVerdict::other_case, nullptr, nullptr);
  if (arguments.size() == 1) {
    lookup = found(PortVerdict::other_case, arguments.front(), nullptr);
  } else if (arguments.empty() && ports.size() == 1) {
    lookup.port = ports.front();
  }
  for (const KernelArgument* argument : arguments) lookup.meant.push_back(argument->name);
  for (const KernelPort* port : ports) {
    if (find_argument(port->name) == nullptr) lookup.meant.push_back(spelling(*port));
  }
  lookup.meant.resize(std::min(lookup.meant.size(), text::kMostSuggestions));
  return lookup;
}

std::vector<std::string_view> KernelNames::near(std::string_view name, PortUse use,
                                                std::uint64_t& comparisons) const {
  // A comparison takes as long as the name; 32 bytes are a usual one.
  const std::uint64_t cost =
      (kernel_.arguments.size() + kernel_.ports.size()) * (1 + name.size() / 32);
  if (comparisons < cost) return {};
  comparisons -= cost;
  std::vector<std::string_view> candidates;
  for (const KernelArgument& argument : kernel_.arguments) {
    if (is_for(argument, use)) candidates.push_back(argument.name);
  }
  for (const KernelPort& port : kernel_.ports) {
    if (is_for(port, use)) candidates.push_back(spelling(port));
  }
  return text::closest(name, candidates, likely_edits(name));
}

std::string_view KernelNames::spelling(const KernelPort& port) const {
  const auto it = spellings_.find(&port);
  return it == spellings_.end() ? std::string_view(port.name) : std::string_view(it->second);
}

}  // namespace vppcheck::design

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/rules/stream_ends.h"

#include <fmt/format.h>

#include "vppcheck/text/lower_case.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using artifact::PortKind;
using design::CuLookup;
using design::CuVerdict;
using design::PortLookup;
using design::PortUse;
using design::PortVerdict;
using text::quoted;

/// Whether only a kernel.xml of an RTL kernel tells what its ports are: component.xml would tell
/// the clock pins too.
bool is_written_by_hand(const artifact::Kernel& kernel) {
  return kernel.exact_names && kernel.clock_pins.empty();
}

StreamPort port_of_kernel(const artifact::Kernel& kernel, const artifact::KernelPort& port) {
  StreamPort found;
  found.kernel = &kernel;
  found.port = &port;
  found.role = port.kind == PortKind::stream_out ? StreamRole::source : StreamRole::destination;
  found.sure = !port.direction_disputed && !is_written_by_hand(kernel);
  found.width_bits = port.width_bits;
  return found;
}

StreamPort port_of_graph(const artifact::AiePort& plio) {
  StreamPort found;
  if (plio.is_gmio) return found;
  found.plio = &plio;
  switch (plio.direction) {  // seen from the AI Engine
    case artifact::AieDirection::in: found.role = StreamRole::destination; break;
    case artifact::AieDirection::out: found.role = StreamRole::source; break;
    case artifact::AieDirection::unknown: break;
  }
  found.sure = true;
  found.width_bits = plio.width_bits;
  return found;
}

}  // namespace

std::string_view name_of(StreamRole role) {
  switch (role) {
    case StreamRole::source: return "source";
    case StreamRole::destination: return "destination";
    case StreamRole::unknown: break;
  }
  return "end";
}

bool is_stream(const artifact::KernelPort& port) {
  return port.kind == PortKind::stream_in || port.kind == PortKind::stream_out;
}

std::string name_in_sc(const artifact::Kernel& kernel, const artifact::KernelPort& port) {
  if (kernel.exact_names) return port.name;
  for (const artifact::KernelArgument& argument : kernel.arguments) {
    if (argument.kind == artifact::ArgumentKind::stream && argument.port == port.name) {
      return argument.name;
    }
  }
  return text::lower_case(port.name);
}

bool has_descriptions(const design::Design& design, diagnostic::Reporter& out) {
  const design::Inputs& inputs = *design.job().inputs;
  if (!inputs.kernels.empty() || !inputs.aie.empty()) return !design.sc().parsed.empty();
  bool at_kernel = false;
  bool at_graph = false;
  for (const config::StreamConnection& sc : design.sc().parsed) {
    for (const config::StreamEnd* const end : {&sc.from, &sc.to}) {
      if (end->cu.empty()) continue;
      (end->cu.text == design::kAiEngine ? at_graph : at_kernel) = true;
    }
    if (at_kernel && at_graph) break;
  }
  if (at_kernel) out.not_checked(diagnostic::Need::kernel, "no kernel is given");
  if (at_graph) out.not_checked(diagnostic::Need::aie, "no AI Engine library is given");
  return false;
}

const PortLookup& StreamEnds::lookup_meant(const config::StreamEnd& end) const {
  const PortLookup& named = design_.find_port(end.cu.text, end.port.text, PortUse::stream);
  if (named.port != nullptr || named.meant.size() != 1) return named;
  return design_.find_port(end.cu.text, named.meant.front(), PortUse::stream);
}

StreamPort StreamEnds::resolve(const config::StreamEnd& end) const {
  if (end.cu.text == design::kAiEngine) {
    const design::PlioLookup lookup = plios_.find(end.port.text);
    return lookup.port == nullptr ? StreamPort() : port_of_graph(*lookup.port);
  }
  if (end.cu.empty()) return {};
  const PortLookup& lookup = lookup_meant(end);
  if (lookup.port == nullptr || !is_stream(*lookup.port)) return {};
  return port_of_kernel(*lookup.kernel, *lookup.port);
}

void StreamEnds::note_unjudged(const config::StreamEnd& end, diagnostic::Reporter& out) const {
  if (end.cu.empty()) return;
  if (end.cu.text == design::kAiEngine) {
    if (plios_.find(end.port.text).verdict != design::PlioVerdict::unjudged) return;
    out.not_checked(diagnostic::Need::aie, plios_.entries().empty()
                                               ? "no description of the AI Engine graph"
                                               : "a library of the AI Engine may be missing");
    return;
  }
  const PortLookup& lookup = design_.find_port(end.cu.text, end.port.text, PortUse::stream);
  if (lookup.verdict != PortVerdict::unjudged) return;
  const CuLookup& cu = design_.find_cu(design_.unit_meant(end.cu.text));
  if (cu.wrong() || (cu.verdict == CuVerdict::known && cu.cu == nullptr)) return;
  out.not_checked(diagnostic::Need::kernel,
                  cu.cu != nullptr
                      ? fmt::format("no description of kernel {}", quoted(cu.cu->kernel))
                      : fmt::format("no description of the kernel of {}", quoted(end.cu.text)));
}

}  // namespace vppcheck::rules

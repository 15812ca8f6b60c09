// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/migrate/context.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::migrate {
namespace {

using config::Option;
using config::StreamEnd;
using text::quoted;

/// The instance that v++ gives to the AI Engine (UG1076, Integrating the Application Using the
/// Vitis Tools Flow, 2023.2).
bool is_aie(const StreamEnd& end) { return end.cu.text.starts_with("ai_engine_0"); }

std::string problem_of(const Context& context, const StreamEnd& end) {
  const platform::Platform& to = context.to;
  if (is_aie(end) && !to.aie) {
    return fmt::format("{} is not known to have an AI Engine", quoted(to.name));
  }
  if (!end.cu.empty() || end.port.empty()) return {};
  const auto& ports = to.stream_ports;
  if (std::find(ports.begin(), ports.end(), end.port.text) != ports.end()) return {};
  return fmt::format("{} is not known to have the stream port {}", quoted(to.name),
                     quoted(end.port.text));
}

void add_malformed(const Context& context, Topic topic,
                   const std::vector<config::Malformed>& faults, std::vector<Decision>& decisions) {
  for (const config::Malformed& fault : faults) {
    const Option* const option = context.options.find_around(fault.where);
    if (option == nullptr) continue;
    decisions.push_back(keep(topic, *option,
                             fault.placeholder
                                 ? std::string("what stands for the placeholder is not known")
                                 : fmt::format("it cannot be read: {}", fault.message),
                             Verdict::undecided));
  }
}

}  // namespace

void decide_malformed(const Context& context, std::vector<Decision>& decisions) {
  const design::Design& design = context.design;
  add_malformed(context, Topic::slr, design.slr().malformed, decisions);
  add_malformed(context, Topic::memory, design.sp().malformed, decisions);
  add_malformed(context, Topic::clock, design.clock().malformed, decisions);
}

void decide_streams(const Context& context, std::vector<Decision>& decisions) {
  for (const config::StreamConnection& sc : context.design.sc().parsed) {
    const Option* const option = context.options.find(sc.value);
    if (option == nullptr) continue;
    std::string problem = problem_of(context, sc.from);
    if (problem.empty()) problem = problem_of(context, sc.to);
    if (problem.empty()) continue;
    decisions.push_back(keep(Topic::stream, *option, std::move(problem), Verdict::undecided));
  }
  for (const config::PinConnection& connect : context.design.connect().parsed) {
    const Option* const option = context.options.find(connect.value);
    // `krnl/pin` is a compute unit's; a name without a slash is a port of the platform.
    const bool own = connect.from.text.find('/') != std::string_view::npos &&
                     connect.to.text.find('/') != std::string_view::npos;
    if (option == nullptr || own) continue;
    decisions.push_back(
        keep(Topic::stream, *option,
             fmt::format("whether {} has this pin is not known", quoted(context.to.name)),
             Verdict::undecided));
  }
  for (const config::CombinedOption& combined : context.design.options()) {
    const Option& option = *combined.option;
    if (option.section != "connectivity" || option.key != "region") continue;
    decisions.push_back(
        keep(Topic::stream, option,
             fmt::format("the regions of {} are not known", quoted(context.to.name)),
             Verdict::undecided));
  }
}

}  // namespace vppcheck::migrate

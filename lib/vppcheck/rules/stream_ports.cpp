// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/stream_ends.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

// Rules over streams that know the ports of kernels and of AI Engine graphs.

namespace vppcheck::rules {
namespace {

using artifact::ArgumentKind;
using artifact::PortKind;
using config::StreamConnection;
using config::StreamEnd;
using design::PlioLookup;
using design::PlioVerdict;
using design::PortLookup;
using design::PortUse;
using design::PortVerdict;
using diagnostic::Severity;
using text::quoted;

/// The ends that stand as source or destination of some stream.
struct TakenEnds {
  explicit TakenEnds(const Design& design) {
    for (const StreamConnection& sc : design.sc().parsed) {
      sources.insert(sc.from.whole.text);
      destinations.insert(sc.to.whole.text);
    }
  }
  std::unordered_set<std::string_view> sources;
  std::unordered_set<std::string_view> destinations;
};

/// What stands where a stream should: `a scalar argument`; empty for a stream.
std::string_view other_than_stream(const PortLookup& lookup) {
  if (lookup.port != nullptr && is_stream(*lookup.port)) return {};
  if (lookup.argument != nullptr) {
    switch (lookup.argument->kind) {
      case ArgumentKind::scalar: return "a scalar";
      case ArgumentKind::global: return "a pointer to memory";
      case ArgumentKind::constant: return "a constant";
      case ArgumentKind::local: return "a pointer to local memory";
      case ArgumentKind::stream: return {};
    }
  }
  if (lookup.port == nullptr) return {};
  return lookup.port->kind == PortKind::memory_master ? "a port for memory" : "a port for control";
}

/// The stream ports of a kernel that may stand at one end of `sc`.
std::vector<std::string> ports_for(const artifact::Kernel& kernel, StreamRole role) {
  const PortKind kind = role == StreamRole::source ? PortKind::stream_out : PortKind::stream_in;
  std::vector<std::string> names;
  for (const artifact::KernelPort& port : kernel.ports) {
    if (port.kind == kind) names.push_back(name_in_sc(kernel, port));
  }
  return names;
}

/// The ports of all graphs that may stand at one end of `sc`, by their names there.
std::vector<std::string> ports_for(const design::PlioNames& plios, StreamRole role) {
  const auto direction =
      role == StreamRole::source ? artifact::AieDirection::out : artifact::AieDirection::in;
  std::vector<std::string> names;
  for (const auto& entry : plios.entries()) {
    if (!entry.port->is_gmio && entry.port->direction == direction) names.push_back(entry.name);
  }
  return names;
}

/// `the outputs of kernel 'fir' are 'a' and 'b'`.
std::string list_of(std::string_view owner, StreamRole role,
                    const std::vector<std::string>& names) {
  const std::string_view noun = role == StreamRole::source ? "output" : "input";
  if (names.empty()) return fmt::format("{} has no {}", owner, noun);
  if (names.size() == 1) {
    return fmt::format("the only {} of {} is {}", noun, owner, quoted(names.front()));
  }
  return fmt::format("the {}s of {} are {}", noun, owner,
                     quoted_list({names.begin(), names.end()}));
}

/// Judges the ports that the ends of streams name.
class PortJudge {
 public:
  PortJudge(const Design& design, Reporter& out)
      : design_(design), out_(out), ends_(design), written_(design) {}

  void judge(const StreamEnd& end, StreamRole role) {
    ends_.note_unjudged(end, out_);
    if (end.cu.text == design::kAiEngine) {
      judge_plio(end, role);
    } else if (!end.cu.empty()) {
      judge_port(end, role);
    }
  }

 private:
  void judge_plio(const StreamEnd& end, StreamRole role) {
    const PlioLookup lookup = ends_.plios().find(end.port.text);
    if (lookup.verdict == PlioVerdict::graph_name) {
      auto details = out_.add(end.port.where, fmt::format("{} is a name in the graph, expected the "
                                                          "logical name of the port",
                                                          quoted(end.port.text)));
      if (!lookup.name.empty()) {
        details.help(fmt::format("the logical name is {}", quoted(lookup.name)));
        add_fix(end, lookup.name, details);
      } else {
        details.help(list_of("the AI Engine", role, ports_for(ends_.plios(), role)));
      }
    } else if (lookup.verdict == PlioVerdict::unknown) {
      auto details = out_.add(
          end.port.where, fmt::format("no AI Engine graph has a port {}", quoted(end.port.text)));
      offer(end, lookup.near, list_of("the AI Engine", role, ports_for(ends_.plios(), role)),
            details);
    } else if (lookup.verdict == PlioVerdict::known && lookup.port->is_gmio) {
      // The port is for memory in the graph's description; what v++ says of it is not known.
      out_.add(end.port.where, fmt::format("{} is a GMIO, which goes to memory and takes no stream",
                                           quoted(end.port.text)))
          .help("remove the line, or make it a PLIO in the graph")
          .severity(Severity::warning);
    }
  }

  void judge_port(const StreamEnd& end, StreamRole role) {
    const PortLookup& lookup = design_.find_port(end.cu.text, end.port.text, PortUse::stream);
    if (lookup.verdict == PortVerdict::unjudged) return;
    const std::string kernel = fmt::format("kernel {}", quoted(lookup.kernel->name));
    if (lookup.verdict == PortVerdict::unknown) {
      auto details =
          out_.add(end.port.where, fmt::format("{} has no port {}", kernel, quoted(end.port.text)));
      offer(end, lookup.meant, list_of(kernel, role, ports_for(*lookup.kernel, role)), details);
    } else if (const auto other = other_than_stream(lookup); !other.empty()) {
      out_.add(end.port.where,
               fmt::format("{} of {} is {}, not a stream", quoted(end.port.text), kernel, other))
          .help(list_of(kernel, role, ports_for(*lookup.kernel, role)));
    } else if (lookup.verdict == PortVerdict::other_case) {
      auto details = out_.add(
          end.port.where, fmt::format("port {} of {} is written otherwise: {}",
                                      quoted(end.port.text), kernel, quoted_list(lookup.meant)));
      details.severity(Severity::warning);
      offer(end, lookup.meant, {}, details);
    }
  }

  /// Says "did you mean", or else `otherwise`.
  void offer(const StreamEnd& end, const std::vector<std::string_view>& meant,
             std::string otherwise, Reporter::Details& details) {
    if (meant.empty()) {
      details.help(std::move(otherwise));
      return;
    }
    details.help(fmt::format("did you mean {}?", alternatives(meant)));
    if (meant.size() == 1) add_fix(end, meant.front(), details);
  }

  void add_fix(const StreamEnd& end, std::string_view name, Reporter::Details& details) {
    // A fix must not give a port a second stream.
    const std::string whole = fmt::format("{}.{}", end.cu.text, name);
    if (written_.sources.count(whole) != 0 || written_.destinations.count(whole) != 0) return;
    details.fix(fmt::format("write {}", quoted(name)), true, {{end.port.where, std::string(name)}});
  }

  const Design& design_;
  Reporter& out_;
  StreamEnds ends_;
  TakenEnds written_;
};

/// Why the direction of a port is not sure; empty when it is.
std::string doubt_about(const StreamPort& port) {
  if (port.sure || port.port == nullptr) return {};
  if (port.port->direction_disputed) {
    return fmt::format(
        "kernel.xml and component.xml of kernel {} disagree about {}; v++ connects "
        "by component.xml",
        quoted(port.kernel->name), quoted(port.port->name));
  }
  return fmt::format(
      "the kernel.xml of RTL kernel {} may have it reversed; give its .xo to be sure",
      quoted(port.kernel->name));
}

bool is_wrong(const StreamPort& port, StreamRole role) {
  return port.role != StreamRole::unknown && port.role != role;
}

void report_backwards(const StreamConnection& sc, const TakenEnds& taken, Reporter& out) {
  auto details =
      out.add(sc.value.where, fmt::format("the stream runs backwards: {} is an input, {} an output",
                                          quoted(sc.from.whole.text), quoted(sc.to.whole.text)));
  details.help("swap the two ends: sc=OUTPUT:INPUT");
  if (taken.sources.count(sc.to.whole.text) != 0) return;
  if (taken.destinations.count(sc.from.whole.text) != 0) return;
  details.fix("swap the ends", true,
              {{sc.from.whole.where, std::string(sc.to.whole.text)},
               {sc.to.whole.where, std::string(sc.from.whole.text)}});
}

void report_end(const StreamEnds& ends, const StreamEnd& end, const StreamPort& port,
                StreamRole role, Reporter& out) {
  auto details =
      out.add(end.whole.where,
              fmt::format("{} is an {}, and stands as the {} of a stream", quoted(end.whole.text),
                          role == StreamRole::source ? "input" : "output", name_of(role)));
  const std::string doubt = doubt_about(port);
  if (!doubt.empty()) {
    details.severity(Severity::warning).help(doubt);
  } else if (port.kernel != nullptr) {
    details.help(list_of(fmt::format("kernel {}", quoted(port.kernel->name)), role,
                         ports_for(*port.kernel, role)));
  } else {
    details.help(list_of("the AI Engine", role, ports_for(ends.plios(), role)));
  }
}

}  // namespace

void sc_unknown_port(const Design& design, Reporter& out) {
  if (!has_descriptions(design, out)) return;
  PortJudge judge(design, out);
  for (const StreamConnection& sc : design.sc().parsed) {
    judge.judge(sc.from, StreamRole::source);
    judge.judge(sc.to, StreamRole::destination);
  }
}

void sc_direction(const Design& design, Reporter& out) {
  if (!has_descriptions(design, out)) return;
  const StreamEnds ends(design);
  const TakenEnds taken(design);
  for (const StreamConnection& sc : design.sc().parsed) {
    const StreamPort from = ends.resolve(sc.from);
    const StreamPort to = ends.resolve(sc.to);
    ends.note_unjudged(sc.from, out);
    ends.note_unjudged(sc.to, out);
    const bool from_wrong = is_wrong(from, StreamRole::source);
    const bool to_wrong = is_wrong(to, StreamRole::destination);
    // Two ends that agree with each other are sure when one of them is.
    if (from_wrong && to_wrong && (from.sure || to.sure)) {
      report_backwards(sc, taken, out);
      continue;
    }
    if (from_wrong) report_end(ends, sc.from, from, StreamRole::source, out);
    if (to_wrong) report_end(ends, sc.to, to, StreamRole::destination, out);
    for (const StreamPort* port : {&from, &to}) {
      if (port->port == nullptr || !port->port->direction_disputed) continue;
      out.not_checked(diagnostic::Need::kernel, doubt_about(*port));
    }
  }
}

void sc_width(const Design& design, Reporter& out) {
  if (!has_descriptions(design, out)) return;
  const StreamEnds ends(design);
  for (const StreamConnection& sc : design.sc().parsed) {
    const StreamPort from = ends.resolve(sc.from);
    const StreamPort to = ends.resolve(sc.to);
    ends.note_unjudged(sc.from, out);
    ends.note_unjudged(sc.to, out);
    if (!from.known() || !to.known()) continue;
    for (const auto& [end, port] : {std::pair(&sc.from, &from), std::pair(&sc.to, &to)}) {
      if (port->width_bits != 0) continue;
      out.not_checked(port->plio != nullptr ? diagnostic::Need::aie : diagnostic::Need::kernel,
                      fmt::format("the width of {} is not known", quoted(end->whole.text)));
    }
    if (from.width_bits == 0 || to.width_bits == 0 || from.width_bits == to.width_bits) continue;
    out.add(sc.value.where,
            fmt::format("{} has {} bits and {} has {}: v++ puts a width converter between them",
                        quoted(sc.from.whole.text), from.width_bits, quoted(sc.to.whole.text),
                        to.width_bits))
        .help(fmt::format("the stream carries at most {} bits a cycle; give both ends one width",
                          std::min(from.width_bits, to.width_bits)));
  }
}

}  // namespace vppcheck::rules

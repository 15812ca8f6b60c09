// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <list>
#include <string>
#include <vector>

#include "vppcheck/design/find_plio.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/name_index.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using config::StreamConnection;
using config::StreamEnd;
using text::quoted;

/// Reports an end of a stream whose port stood in an earlier line.
void report_reuse(const StreamConnection& sc, const StreamConnection& earlier,
                  StreamEnd StreamConnection::*end, std::string_view role, Reporter& out) {
  const StreamEnd& port = sc.*end;
  auto details = out.add(port.whole.where,
                         fmt::format("{} is the {} of two streams", quoted(port.whole.text), role));
  details
      .help(
          "a stream has one source and one destination; to copy a stream, use a kernel that "
          "writes several")
      .note((earlier.*end).whole.where, (earlier.*end).whole.text == port.whole.text
                                            ? std::string("it is connected here first")
                                            : fmt::format("it is connected here first, as {}",
                                                          quoted((earlier.*end).whole.text)));
  // A name without a dot is a stream port of the platform, as in hw/system.cfg of
  // xiaokaiwang1984/bf_ifft_demo. Whether it may stand for several ports is not documented.
  if (port.cu.empty()) details.severity(diagnostic::Severity::warning);
}

/// Reports a stream of which another line says the same: one finding, not one for each end.
void report_repeated(const StreamConnection& sc, const StreamConnection& earlier, Reporter& out) {
  out.add(sc.value.where, fmt::format("the stream from {} to {} is connected twice",
                                      quoted(sc.from.whole.text), quoted(sc.to.whole.text)))
      .help("remove one of the lines, or correct the port that was meant")
      .note(earlier.value.where, "it is connected here first");
}

/// The names of ports, the same for each spelling of one: RTL kernels may name the argument
/// otherwise than the interface that carries it.
class PortKeys {
 public:
  explicit PortKeys(const Design& design) : design_(design) {}

  std::string_view key_of(const StreamEnd& end) {
    if (end.cu.empty() || end.cu.text == design::kAiEngine) return end.whole.text;
    const design::PortLookup& lookup =
        design_.find_port(end.cu.text, end.port.text, design::PortUse::stream);
    if (!lookup.known() || lookup.port == nullptr || lookup.port->name == end.port.text) {
      return end.whole.text;
    }
    return keys_.emplace_back(fmt::format("{}.{}", end.cu.text, lookup.port->name));
  }

 private:
  const Design& design_;
  std::list<std::string> keys_;  // unlike a deque, an empty one costs nothing
};

/// The earlier stream at the port; null when number `i` is the first.
const StreamConnection* earlier_use(text::NameIndex& uses, std::string_view port,
                                    const std::vector<StreamConnection>& all, std::size_t i) {
  const auto [first, is_new] = uses.try_emplace(port, static_cast<std::uint32_t>(i));
  return is_new ? nullptr : &all[first];
}

/// Whether the kernel surely has neither the port nor one of a similar name: sc-unknown-port speaks
/// of it.
bool is_foreign(const Design& design, const StreamEnd& end) {
  const design::PortLookup& lookup =
      design.find_port(end.cu.text, end.port.text, design::PortUse::stream);
  return lookup.verdict == design::PortVerdict::unknown && lookup.meant.empty();
}

/// Reports names of the graph, with dots, where nothing is known of the graph.
void report_dots(const Design& design, Reporter& out) {
  const auto has_dots = [](const StreamEnd& end) {
    return end.cu.text == design::kAiEngine && end.port.text.find('.') != std::string_view::npos;
  };
  const auto& streams = design.sc().parsed;
  const bool any = std::any_of(streams.begin(), streams.end(), [&](const StreamConnection& sc) {
    return has_dots(sc.from) || has_dots(sc.to);
  });
  if (!any) return;
  const design::PlioNames plios(design);
  for (const StreamConnection& sc : streams) {
    for (const StreamEnd* end : {&sc.from, &sc.to}) {
      if (!has_dots(*end)) continue;
      // sc-unknown-port tells the name that is meant.
      if (plios.find(end->port.text).wrong()) continue;
      out.add(end->whole.where,
              fmt::format("found two dots in {}, expected CU.PORT", quoted(end->whole.text)))
          .help("behind ai_engine_0 stands the logical name of a PLIO, without that of its graph");
    }
  }
}

/// Reports ends that name a compute unit without a port. Other names without a dot are ports of the
/// platform. A "depth" that is no number is the port behind a wrong sign: sc-bad-depth speaks of
/// it.
void report_missing_ports(const Design& design, Reporter& out) {
  for (const StreamConnection& sc : design.sc().parsed) {
    if (!text::all_digits(sc.depth.text) && !sc.depth.empty()) continue;
    for (const StreamEnd* end : {&sc.from, &sc.to}) {
      if (!end->cu.empty() || design.find_cu(end->whole.text).cu == nullptr) continue;
      out.add(end->whole.where,
              fmt::format("the port of compute unit {} is missing", quoted(end->whole.text)))
          .help("the form is sc=CU.OUTPUT:CU.INPUT or sc=CU.OUTPUT:CU.INPUT:DEPTH");
    }
  }
}

}  // namespace

void sc_malformed(const Design& design, Reporter& out) {
  report_malformed(design.sc().malformed, out);
  report_dots(design, out);
  report_missing_ports(design, out);
}

void sc_bad_depth(const Design& design, Reporter& out) {
  for (const StreamConnection& sc : design.sc().parsed) {
    if (sc.depth.empty()) continue;
    const auto depth = text::parse_unsigned(sc.depth.text);
    if (depth && *depth > 0) continue;
    auto details = out.add(sc.depth.where, fmt::format("FIFO depth {} is not a positive number",
                                                       quoted(sc.depth.text)));
    // UG1701, Linking a VSS Component, 2025.1 prints `p0.outs:c0:ins` for `p0.outs:c0.ins`.
    if (sc.to.cu.empty() && text::is_identifier(sc.depth.text) && !depth) {
      const std::string meant = fmt::format("{}.{}", sc.to.whole.text, sc.depth.text);
      const text::Location colon{sc.depth.where.file,
                                 {sc.depth.where.span.begin - 1, sc.depth.where.span.begin}};
      details.help(fmt::format("did you mean {}?", quoted(meant)))
          .fix(fmt::format("write {}", quoted(meant)), true, {{colon, "."}});
    } else {
      details.help("write the depth as a number of words, or leave it out");
    }
  }
}

void sc_self(const Design& design, Reporter& out) {
  for (const StreamConnection& sc : design.sc().parsed) {
    if (sc.from.cu.empty() || sc.from.cu.text != sc.to.cu.text) continue;
    const design::CuLookup& lookup = design.find_cu(sc.from.cu.text);
    // The AI Engine and a VSS are many kernels under one name.
    if (lookup.verdict == design::CuVerdict::known && lookup.cu == nullptr) continue;
    // A port that the compute unit has not, and nothing like it, belongs to another one.
    if (is_foreign(design, sc.from) || is_foreign(design, sc.to)) continue;
    out.add(sc.value.where,
            fmt::format("compute unit {} is connected to itself", quoted(sc.from.cu.text)))
        .help("connect the output to another compute unit");
  }
}

void sc_port_reused(const Design& design, Reporter& out) {
  const std::vector<StreamConnection>& all = design.sc().parsed;
  text::NameIndex sources(all.size());
  text::NameIndex destinations(all.size());
  PortKeys keys(design);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const StreamConnection& sc = all[i];
    const StreamConnection* const same_source = earlier_use(sources, keys.key_of(sc.from), all, i);
    const StreamConnection* const same_destination =
        earlier_use(destinations, keys.key_of(sc.to), all, i);
    if (same_source != nullptr && same_source == same_destination) {
      report_repeated(sc, *same_source, out);
      continue;
    }
    if (same_source != nullptr) {
      report_reuse(sc, *same_source, &StreamConnection::from, "source", out);
    }
    if (same_destination != nullptr) {
      report_reuse(sc, *same_destination, &StreamConnection::to, "destination", out);
    }
  }
}

void sc_unknown_cu(const Design& design, Reporter& out) {
  for (const StreamConnection& sc : design.sc().parsed) {
    for (const StreamEnd* end : {&sc.from, &sc.to}) {
      if (!end->cu.empty()) report_unknown_cu(design, end->cu, out);
    }
  }
}

}  // namespace vppcheck::rules

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <string>
#include <unordered_map>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using config::StreamConnection;
using config::StreamEnd;
using text::quoted;

/// Reports every use of an end of a stream but the first.
void report_reuse(const Design& design, StreamEnd StreamConnection::*end, std::string_view role,
                  Reporter& out) {
  std::unordered_map<std::string_view, const StreamConnection*> first;
  for (const StreamConnection& sc : design.sc().parsed) {
    const StreamEnd& port = sc.*end;
    if (config::has_placeholder(port.whole.text)) continue;
    const auto [it, is_new] = first.try_emplace(port.whole.text, &sc);
    if (is_new) continue;
    out.add(port.whole.where,
            fmt::format("{} is the {} of two streams", quoted(port.whole.text), role))
        .help(
            "a stream has one source and one destination; to copy a stream, use a kernel that "
            "writes several")
        .note((it->second->*end).whole.where, "it is connected here first");
  }
}

}  // namespace

void sc_malformed(const Design& design, Reporter& out) {
  report_malformed(design.sc().malformed, out);
}

void sc_bad_depth(const Design& design, Reporter& out) {
  for (const StreamConnection& sc : design.sc().parsed) {
    if (sc.depth.empty() || config::has_placeholder(sc.depth.text)) continue;
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
    if (config::has_placeholder(sc.from.cu.text)) continue;
    const design::CuLookup lookup = design.find_cu(sc.from.cu.text);
    // The AI Engine and a VSS are many kernels under one name.
    if (lookup.verdict == design::CuVerdict::known && lookup.cu == nullptr) continue;
    out.add(sc.value.where,
            fmt::format("compute unit {} is connected to itself", quoted(sc.from.cu.text)))
        .help("connect the output to another compute unit");
  }
}

void sc_port_reused(const Design& design, Reporter& out) {
  report_reuse(design, &StreamConnection::from, "source", out);
  report_reuse(design, &StreamConnection::to, "destination", out);
}

void sc_unknown_cu(const Design& design, Reporter& out) {
  for (const StreamConnection& sc : design.sc().parsed) {
    for (const StreamEnd* end : {&sc.from, &sc.to}) {
      if (!end->cu.empty()) report_unknown_cu(design, end->cu, out);
    }
  }
}

}  // namespace vppcheck::rules

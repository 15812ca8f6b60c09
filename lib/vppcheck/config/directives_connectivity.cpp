// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/directive_parts.h"
#include "vppcheck/config/directives.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

// nk, slr, sc and connect of [connectivity]; sp is in directives_memory.cpp.
namespace vppcheck::config {
namespace {

constexpr std::string_view kNkHelp = "the form is nk=KERNEL:COUNT or nk=KERNEL:COUNT:CU_1,CU_2";
constexpr std::string_view kSlrHelp =
    "the form is slr=CU:SLR0, with one line for each compute unit";
constexpr std::string_view kScHelp =
    "the form is sc=CU.OUTPUT:CU.INPUT or sc=CU.OUTPUT:CU.INPUT:DEPTH";
constexpr std::string_view kConnectHelp = "the form is connect=INSTANCE/PIN:INSTANCE/PIN";

/// The part behind `part` that is one part too many, with the colon before it.
text::Word rest_behind(text::Word value, text::Word part) {
  return value.sub(part.where.span.end - value.where.span.begin);
}

/// An empty place at the end of the value, where something is missing.
text::Word end_of(text::Word value) { return value.sub(value.text.size()); }

Parsed<text::Word> read_names(text::Word list, NumberOfKernels& out) {
  constexpr std::string_view kSeparators = ".,";
  const auto names = parts::split(list, kSeparators);
  if (names.size() > parts::kMaxListed) {
    return parts::malformed(list, "more than 1024 compute units are named", kNkHelp);
  }
  for (const text::Word& part : names) {
    const auto name = parts::name(part, "compute unit name", kNkHelp);
    if (!name) return name;
    out.names.push_back(*name);
    const std::size_t end = part.where.span.end - list.where.span.begin;
    if (end < list.text.size()) out.separators.push_back(list.sub(end, 1));
  }
  return list;
}

/// A port of a stream. What a PLIO may be called is not documented, so that only a missing name
/// and a blank are certain faults.
Parsed<text::Word> read_stream_port(text::Word word, std::string_view what) {
  const auto certain = parts::pin(word, what, kScHelp);
  if (!certain) return certain;
  auto port = parts::port(word, what, kScHelp);
  if (!port) port.error().doubtful = true;
  return port;
}

Parsed<StreamEnd> read_stream_end(text::Word word, std::string_view what) {
  const auto fields = parts::fields_of(word, '.', 3);
  if (fields.size() == 1) {
    const auto port = read_stream_port(word, what);
    if (!port) return tl::unexpected(port.error());
    return StreamEnd{word, word.sub(0, 0), *port};
  }
  const auto cu = parts::name(fields[0], "compute unit name", kScHelp);
  if (!cu) return tl::unexpected(cu.error());
  if (fields.size() > 2 && cu->text == "ai_engine_0") {
    // `ai_engine_0.mygraph.in[0]`: the name of a port in its graph, where the logical name belongs.
    // Whoever knows the graph can tell that name.
    const text::Word port = word.sub(fields[1].where.span.begin - word.where.span.begin);
    const auto certain = parts::pin(port, "port name", kScHelp);
    if (!certain) return tl::unexpected(certain.error());
    return StreamEnd{word, *cu, port};
  }
  if (fields.size() > 2) {
    return parts::malformed(
        word, "found two dots in " + text::quoted(word.text) + ", expected CU.PORT", kScHelp);
  }
  const auto port = read_stream_port(fields[1], "port name");
  if (!port) return tl::unexpected(port.error());
  return StreamEnd{word, *cu, *port};
}

}  // namespace

Parsed<NumberOfKernels> parse_nk(text::Word value) {
  if (has_placeholder(value.text)) return parts::placeholder_in(value);
  const auto fields = parts::fields_of(value, ':', 4);
  NumberOfKernels nk;
  nk.value = value;
  const auto kernel = parts::name(fields[0], "kernel name", kNkHelp);
  if (!kernel) return tl::unexpected(kernel.error());
  nk.kernel = *kernel;
  if (fields.size() < 2) {
    return parts::malformed(end_of(value), "the number of compute units is missing", kNkHelp);
  }
  const auto count = parts::number(fields[1], "number of compute units", kNkHelp);
  if (!count) return tl::unexpected(count.error());
  nk.count = {*count, fields[1]};
  if (fields.size() > 3) {
    return parts::malformed(rest_behind(value, fields[2]),
                            "found a third ':', expected '.' or ',' between compute units",
                            kNkHelp);
  }
  if (fields.size() == 3) {
    const auto names = read_names(fields[2], nk);
    if (!names) return tl::unexpected(names.error());
  }
  return nk;
}

Parsed<SlrAssignment> parse_slr(text::Word value) {
  if (has_placeholder(value.text)) return parts::placeholder_in(value);
  const auto fields = parts::fields_of(value, ':', 3);
  const auto cu = parts::name(fields[0], "compute unit name", kSlrHelp);
  if (!cu) return tl::unexpected(cu.error());
  if (fields.size() < 2 || fields[1].empty()) {
    return parts::malformed(end_of(value), "the SLR of " + text::quoted(cu->text) + " is missing",
                            kSlrHelp);
  }
  const text::Word slr = fields[1];
  if (fields.size() > 2) {
    return parts::malformed(rest_behind(value, slr), "found text behind the SLR", kSlrHelp);
  }
  constexpr std::string_view kPrefix = "SLR";
  const text::Word prefix = slr.sub(0, kPrefix.size());
  const text::Word digits = slr.sub(prefix.text.size());
  if (!parts::same_but_for_case(prefix.text, kPrefix) || !text::all_digits(digits.text)) {
    return parts::malformed(
        slr, "found " + text::quoted(slr.text) + ", expected an SLR such as 'SLR0'", kSlrHelp);
  }
  if (prefix.text != kPrefix) {
    const std::string meant = std::string(kPrefix) + std::string(digits.text);
    return parts::doubtful(slr, "found " + text::quoted(slr.text) + ", expected 'SLR' in capitals",
                           "write " + text::quoted(meant), meant);
  }
  const auto index = parts::number(digits, "SLR number", kSlrHelp, UINT32_MAX);
  if (!index) return tl::unexpected(index.error());
  return SlrAssignment{value, *cu, slr, static_cast<std::uint32_t>(*index)};
}

Parsed<StreamConnection> parse_sc(text::Word value) {
  if (has_placeholder(value.text)) return parts::placeholder_in(value);
  const auto fields = parts::fields_of(value, ':', 4);
  StreamConnection sc;
  sc.value = value;
  const auto from = read_stream_end(fields[0], "source of the stream");
  if (!from) return tl::unexpected(from.error());
  sc.from = *from;
  if (fields.size() < 2) {
    return parts::malformed(end_of(value), "the destination of the stream is missing", kScHelp);
  }
  const auto to = read_stream_end(fields[1], "destination of the stream");
  if (!to) return tl::unexpected(to.error());
  sc.to = *to;
  if (fields.size() > 3) {
    return parts::malformed(rest_behind(value, fields[2]), "found text behind the FIFO depth",
                            kScHelp);
  }
  sc.depth = fields.size() == 3 ? fields[2] : end_of(value);
  if (fields.size() == 3 && sc.depth.empty()) {
    return parts::malformed(rest_behind(value, fields[1]),
                            "the FIFO depth behind the last ':' is missing", kScHelp);
  }
  return sc;
}

Parsed<PinConnection> parse_connect(text::Word value) {
  if (has_placeholder(value.text)) return parts::placeholder_in(value);
  const auto fields = parts::fields_of(value, ':', 3);
  const auto from = parts::pin(fields[0], "first pin", kConnectHelp);
  if (!from) return tl::unexpected(from.error());
  if (fields.size() < 2) {
    return parts::malformed(end_of(value), "the second pin is missing", kConnectHelp);
  }
  const auto to = parts::pin(fields[1], "second pin", kConnectHelp);
  if (!to) return tl::unexpected(to.error());
  if (fields.size() > 2) {
    return parts::malformed(rest_behind(value, *to), "found a second ':', expected two pins",
                            kConnectHelp);
  }
  return PinConnection{value, *from, *to};
}

}  // namespace vppcheck::config

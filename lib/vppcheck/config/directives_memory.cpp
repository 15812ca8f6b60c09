// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "vppcheck/config/directive_parts.h"
#include "vppcheck/config/directives.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

// sp of [connectivity] and the names of memories.
namespace vppcheck::config {
namespace {

constexpr std::string_view kMemoryHelp =
    "the form of a memory is TAG, TAG[INDEX], TAG[FIRST:LAST] or TAG[FIRST:LAST].CHANNEL";
constexpr std::string_view kSpHelp =
    "the form is sp=CU.PORT:MEMORY, for example sp=vadd_1.in1:DDR[0]";

tl::unexpected<Malformed> wrong_end(text::Word rest, const MemoryName& memory) {
  return parts::malformed(
      rest,
      "found " + text::quoted(rest.text) + " behind the memory " + text::quoted(memory.whole.text),
      kMemoryHelp);
}

/// The indices of a range `first:last`.
Parsed<std::vector<std::uint32_t>> read_range(text::Word whole, std::uint32_t first,
                                              std::uint32_t last) {
  if (first > last) {
    return parts::malformed(
        whole, "the range " + text::quoted(whole.text) + " runs from high to low", kMemoryHelp);
  }
  if (last - first >= parts::kMaxListed) {
    return parts::malformed(whole,
                            "the range " + text::quoted(whole.text) + " has more than 1024 indices",
                            kMemoryHelp);
  }
  std::vector<std::uint32_t> indices;
  for (std::uint32_t offset = 0; offset <= last - first; ++offset) {
    indices.push_back(first + offset);
  }
  return indices;
}

Parsed<std::vector<std::uint32_t>> read_indices(text::Word whole) {
  if (whole.empty()) {
    return parts::malformed(whole, "the memory index between '[' and ']' is missing", kMemoryHelp);
  }
  const auto fields = parts::split(whole, ":");
  if (fields.size() > parts::kMaxListed) {
    return parts::malformed(whole, "more than 1024 memory indices are listed", kMemoryHelp);
  }
  std::vector<std::uint32_t> indices;
  for (const text::Word& field : fields) {
    const auto index = parts::number(field, "memory index", kMemoryHelp, UINT32_MAX);
    if (!index) return tl::unexpected(index.error());
    indices.push_back(static_cast<std::uint32_t>(*index));
  }
  // Two are a range, more are a list: `HBM[0:1:2:3]` in Vitis_Libraries (data_analytics).
  return indices.size() == 2 ? read_range(whole, indices[0], indices[1]) : indices;
}

/// Reads `.N` and `.N.RAMA` (UG1393, Mapping Kernel Ports to Memory, 2023.1).
Parsed<text::Word> read_suffix(text::Word rest, MemoryName& memory) {
  if (rest.empty()) return rest;
  if (rest.text.front() != '.') return wrong_end(rest, memory);
  const auto fields = parts::fields_of(rest.sub(1), '.', 3);
  const auto channel = parts::number(fields[0], "channel behind the memory", kMemoryHelp);
  if (!channel) return tl::unexpected(channel.error());
  memory.channel = Number{*channel, fields[0]};
  if (fields.size() == 1) return rest;
  if (fields.size() > 2) return wrong_end(rest, memory);
  memory.rama = fields[1].text == "RAMA";
  if (memory.rama) return rest;
  const std::string message = "found " + text::quoted(fields[1].text) + ", expected 'RAMA'";
  return parts::same_but_for_case(fields[1].text, "RAMA")
             ? parts::doubtful(fields[1], message, kMemoryHelp, "RAMA")
             : parts::malformed(fields[1], message, kMemoryHelp);
}

/// Reads `[...]` at the start of `rest` into the index and the indices of the memory.
Parsed<text::Word> read_brackets(text::Word rest, MemoryName& memory) {
  const auto close = rest.text.find(']');
  if (close == std::string_view::npos) {
    return parts::malformed(rest, "the ']' for the '[' is missing", kMemoryHelp);
  }
  memory.index = rest.sub(1, close - 1);
  auto indices = read_indices(memory.index);
  if (!indices) return tl::unexpected(indices.error());
  memory.indices = std::move(*indices);
  return rest.sub(close + 1);
}

}  // namespace

Parsed<MemoryName> parse_memory(text::Word value) {
  if (has_placeholder(value.text)) return parts::placeholder_in(value);
  const auto tag_end =
      std::find_if_not(value.text.begin(), value.text.end(), text::is_identifier_char);
  const auto tag_size = static_cast<std::size_t>(tag_end - value.text.begin());
  MemoryName memory;
  memory.tag = memory.whole = value.sub(0, tag_size);
  memory.index = value.sub(tag_size, 0);
  text::Word rest = value.sub(tag_size);
  if (memory.tag.empty()) {
    return rest.empty() ? parts::malformed(rest, "the memory is missing", kMemoryHelp)
                        : parts::malformed(
                              rest, "found " + text::quoted(rest.text) + ", expected a memory tag",
                              kMemoryHelp);
  }
  if (!rest.empty() && rest.text.front() == ']') {
    return parts::malformed(rest, "found ']' without '['", kMemoryHelp);
  }
  if (!rest.empty() && rest.text.front() == '[') {
    const auto behind = read_brackets(rest, memory);
    if (!behind) return tl::unexpected(behind.error());
    rest = *behind;
    memory.whole = value.sub(0, value.text.size() - rest.text.size());
  }
  const auto suffix = read_suffix(rest, memory);
  if (!suffix) return tl::unexpected(suffix.error());
  return memory;
}

Parsed<PortMapping> parse_sp(text::Word value) {
  if (has_placeholder(value.text)) return parts::placeholder_in(value);
  const auto fields = parts::fields_of(value, ':', 3);
  PortMapping sp;
  sp.value = value;
  const auto left = parts::fields_of(fields[0], '.', 3);
  const auto cu = parts::name(left[0], "compute unit name", kSpHelp);
  if (!cu) return tl::unexpected(cu.error());
  sp.cu = *cu;
  if (left.size() < 2) {
    return parts::malformed(
        fields[0], "found " + text::quoted(fields[0].text) + ", expected CU.PORT", kSpHelp);
  }
  const auto port = parts::port(left[1], "port name", kSpHelp);
  if (!port) return tl::unexpected(port.error());
  sp.port = *port;
  if (left.size() > 2) {
    return parts::malformed(
        fields[0], "found two dots in " + text::quoted(fields[0].text) + ", expected CU.PORT",
        kSpHelp);
  }
  if (fields.size() < 2) {
    return parts::malformed(value.sub(value.text.size()),
                            "the memory of " + text::quoted(value.text) + " is missing", kSpHelp);
  }
  if (fields.size() > 2) {
    const auto begin = fields[2].where.span.begin - value.where.span.begin;
    return parts::malformed(value.sub(begin - 1),
                            "found a second ':', expected one between port and memory", kSpHelp);
  }
  auto memory = parse_memory(fields[1]);
  if (!memory) return tl::unexpected(std::move(memory.error()));
  sp.memory = std::move(*memory);
  return sp;
}

}  // namespace vppcheck::config

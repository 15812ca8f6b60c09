// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/directive_parts.h"
#include "vppcheck/config/directives.h"
#include "vppcheck/text/printable.h"

// enable-partition of [aie].
namespace vppcheck::config {
namespace {

constexpr std::string_view kHelp =
    "the form is enable-partition=START:COUNT:NAME, for example 6:2:pr0 for columns 6 and 7";

}  // namespace

Parsed<AiePartition> parse_partition(text::Word value) {
  if (has_placeholder(value.text)) return parts::placeholder_in(value);
  const auto fields = parts::fields_of(value, ':', 4);
  const auto start = parts::number(fields[0], "first column", kHelp, UINT32_MAX);
  if (!start) return tl::unexpected(start.error());
  const text::Word end = value.sub(value.text.size());
  if (fields.size() < 2) return parts::malformed(end, "the number of columns is missing", kHelp);
  const auto count = parts::number(fields[1], "number of columns", kHelp, UINT32_MAX);
  if (!count) return tl::unexpected(count.error());
  if (*count == 0) return parts::malformed(fields[1], "the number of columns is zero", kHelp);
  AiePartition partition;
  partition.value = value;
  partition.columns = value.sub(0, fields[0].text.size() + 1 + fields[1].text.size());
  if (*start + *count > UINT32_MAX) {
    return parts::malformed(
        partition.columns,
        "the columns " + text::quoted(partition.columns.text) + " reach further than any array",
        kHelp);
  }
  partition.first_column = static_cast<std::uint32_t>(*start);
  partition.column_count = static_cast<std::uint32_t>(*count);
  // aieir_be, the NPU compiler of Ryzen AI, takes `0:8` without a name; v++ is not known to refuse.
  if (fields.size() < 3) return parts::doubtful(end, "the partition name is missing", kHelp);
  const auto name = parts::name(fields[2], "partition name", kHelp);
  if (!name) return tl::unexpected(name.error());
  partition.name = *name;
  if (fields.size() > 3) {
    return parts::malformed(fields[3], "found text behind the partition name", kHelp);
  }
  return partition;
}

}  // namespace vppcheck::config

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "vppcheck/artifact/aie_json.h"
#include "vppcheck/artifact/aie_library.h"
#include "vppcheck/container/json.h"
#include "vppcheck/container/lines.h"

namespace vppcheck::artifact {

bool looks_like_npu_partition(std::string_view bytes) {
  bytes = container::without_byte_order_mark(bytes);
  const auto start = bytes.find_first_not_of(" \t\r\n");
  // Newer control configurations have a key "aie_partition_json".
  return start != std::string_view::npos && bytes[start] == '{' &&
         bytes.find("\"aie_partition\"", start) != std::string_view::npos;
}

tl::expected<NpuPartition, ArtifactError> read_npu_partition(std::string_view bytes,
                                                             const std::string& file) {
  if (bytes.size() > kMostAiePartBytes) {
    return tl::unexpected(ArtifactError{file, 0, "too large for a partition of an NPU"});
  }
  const auto root = container::load_json(bytes, file);
  if (!root) return tl::unexpected(root.error());
  const nlohmann::json& outer = container::at(*root, "aie_partition");
  const nlohmann::json& partition = container::at(outer, "partition");
  AieJson reader(file);
  if (!outer.is_object()) {
    const bool other = container::at(*root, "AIE").is_object();
    reader.fail("aie_partition", other ? "is missing; this is the aie_partition.json of libadf.a"
                                       : "is missing: not a partition of an NPU");
  } else if (!partition.is_object()) {
    reader.fail("aie_partition.partition", "is missing");
  }
  NpuPartition result;
  result.file = file;
  result.name = reader.text(outer, "name", "aie_partition");
  const std::string path = "aie_partition.partition";
  result.column_width = reader.number(partition, "column_width", path, kMostAieColumns).value_or(0);
  result.start_columns = reader.numbers(partition, "start_columns", path, kMostAieColumns);
  if (result.column_width == 0) reader.fail(path + ".column_width", "is missing or 0");
  if (result.start_columns.empty()) reader.fail(path + ".start_columns", "has no column");
  if (reader.fault()) return tl::unexpected(*reader.fault());
  return result;
}

}  // namespace vppcheck::artifact

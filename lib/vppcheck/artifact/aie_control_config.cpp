// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "vppcheck/artifact/aie_json.h"
#include "vppcheck/artifact/aie_parts.h"
#include "vppcheck/container/json.h"

namespace vppcheck::artifact {
namespace {

using nlohmann::json;

/// The largest number of a stream or channel: a bound of ours. Real ones are below 8.
constexpr std::uint32_t kMostStreamId = 65'535;

class Reader {
 public:
  Reader(const json& metadata, const std::string& where) : metadata_(metadata), json_(where) {}

  tl::expected<AieControlConfig, ArtifactError> read() {
    read_driver_config();
    read_graphs();
    read_plios();
    read_gmios("GMIOs", true);
    read_gmios("TraceGMIOs", false);
    if (json_.fault()) return tl::unexpected(*json_.fault());
    return std::move(config_);
  }

 private:
  void read_driver_config() {
    const json& driver = container::at(metadata_, "driver_config");
    if (!driver.is_object()) return;
    const std::string path = "driver_config";
    config_.has_driver_config = true;
    config_.array_columns = json_.number(driver, "num_columns", path, kMostAieColumns);
    if (config_.array_columns == 0u) config_.array_columns.reset();
    const auto starts =
        json_.numbers(driver, "partition_overlay_start_cols", path, kMostAieColumns);
    const auto count = json_.number(driver, "partition_num_cols", path, kMostAieColumns);
    if (starts.size() == 1 && count.value_or(0) != 0) config_.overlay = {starts.front(), *count};
    config_.partitions = json_.partitions(container::at(driver, "aie_partition_json"));
    if (config_.partitions.empty()) {
      config_.partitions = json_.partitions(container::at(metadata_, "aie_partition_json"));
    }
  }

  void read_graphs() {
    json_.each(metadata_, "graphs", [&](const json& graph, const std::string& path) {
      std::string name = json_.text(graph, "name", path);
      if (name.empty()) return json_.fail(path, "has no 'name'");
      auto& names = config_.graphs;
      if (std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(std::move(name));
      }
      use_all(graph, "core_columns", path);
      use_all(graph, "iteration_memory_columns", path);
    });
    json_.each(metadata_, "EventGraphs", [&](const json& graph, const std::string& path) {
      use_all(graph, "core_columns", path);
      use_all(graph, "dma_columns", path);
    });
  }

  void read_plios() {
    json_.each(metadata_, "PLIOs", [&](const json& entry, const std::string& path) {
      AiePort port = read_port(entry, path);
      if (port.name.empty()) return json_.fail(path, "has no 'logical_name'");
      // 0 is a slave of the array, which takes data in.
      const auto side = json_.number(entry, "slaveOrMaster", path, 1);
      if (side) port.direction = *side == 0 ? AieDirection::in : AieDirection::out;
      config_.ports.push_back(std::move(port));
    });
  }

  void read_gmios(std::string_view key, bool are_ports) {
    json_.each(metadata_, key, [&](const json& entry, const std::string& path) {
      AiePort port = read_port(entry, path);
      if (port.name.empty() || !are_ports) return;
      port.is_gmio = true;
      // gm2aie, aie2gm; 2 and 3 run between memory and programmable logic (gmio_config in
      // adf_api_config.h of Xilinx/XRT).
      const auto type = json_.number(entry, "type", path, kMostStreamId);
      if (type == 0u) port.direction = AieDirection::in;
      if (type == 1u) port.direction = AieDirection::out;
      config_.ports.push_back(std::move(port));
    });
  }

  AiePort read_port(const json& entry, const std::string& path) {
    AiePort port;
    port.name = json_.text(entry, "logical_name", path);
    port.graph_name = json_.text(entry, "name", path);
    port.shim_column = json_.number(entry, "shim_column", path, kMostAieColumns);
    port.stream_id = json_.number(entry, "stream_id", path, kMostStreamId);
    if (port.shim_column) use(*port.shim_column);
    return port;
  }

  void use_all(const json& object, std::string_view key, const std::string& path) {
    for (const std::uint32_t column : json_.numbers(object, key, path, kMostAieColumns)) {
      use(column);
    }
  }
  void use(std::uint32_t column) {
    auto& first = config_.first_used_column;
    auto& last = config_.last_used_column;
    first = std::min(first.value_or(column), column);
    last = std::max(last.value_or(column), column);
  }

  const json& metadata_;
  AieJson json_;
  AieControlConfig config_;
};

}  // namespace

tl::expected<AieControlConfig, ArtifactError> read_aie_control_config(std::string_view bytes,
                                                                      const std::string& where) {
  const auto root = container::load_json(bytes, where);
  if (!root) return tl::unexpected(root.error());
  const json& wrapped = container::at(*root, "aie_metadata");
  const json& metadata = wrapped.is_null() ? *root : wrapped;
  if (!container::at(*root, "aie_partition").is_null()) {
    return tl::unexpected(ArtifactError{
        where, 0, "a partition of an NPU ('aie_partition'), not an aie_control_config.json"});
  }
  constexpr std::array<std::string_view, 4> kKeys = {"driver_config", "graphs", "PLIOs", "GMIOs"};
  const bool known = std::any_of(kKeys.begin(), kKeys.end(), [&](std::string_view key) {
    return !container::at(metadata, key).is_null();
  });
  if (!known) {
    return tl::unexpected(
        ArtifactError{where, 0,
                      "not an aie_control_config.json: it has neither 'graphs' nor 'PLIOs', "
                      "'GMIOs' or 'driver_config' (in 'aie_metadata' or outermost)"});
  }
  return Reader(metadata, where).read();
}

}  // namespace vppcheck::artifact

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/artifact/aie_parts.h"

namespace vppcheck::artifact {

/// Reads numbers and lists of one JSON file and keeps the first thing that is not what it should
/// be. What is missing is no fault; xclbinutil writes empty lists and objects as "".
class AieJson {
 public:
  explicit AieJson(const std::string& where) : where_(where) {}

  /// The number at `key`; nothing when it is missing, empty or negative (not placed).
  std::optional<std::uint32_t> number(const nlohmann::json& object, std::string_view key,
                                      std::string_view path, std::uint32_t most);
  /// The numbers of the list at `key`.
  std::vector<std::uint32_t> numbers(const nlohmann::json& object, std::string_view key,
                                     std::string_view path, std::uint32_t most);
  /// The text at `key`; empty when it is missing.
  std::string text(const nlohmann::json& object, std::string_view key, std::string_view path);
  /// Calls for each member of the object at `key`, in the order of their `id` (the keys `plio10`
  /// and `plio2` stand in another one).
  void each(const nlohmann::json& object, std::string_view key,
            const std::function<void(const nlohmann::json&, const std::string& path)>& visit);
  /// `AIE.ai_engine_0.partitions[]` below `root`.
  std::vector<AiePartitionEntry> partitions(const nlohmann::json& root);

  void fail(std::string_view path, std::string_view message);
  const std::optional<ArtifactError>& fault() const { return fault_; }

 private:
  std::optional<std::uint32_t> number_of(const nlohmann::json& value, std::string_view path,
                                         std::uint32_t most);

  const std::string& where_;
  std::optional<ArtifactError> fault_;
};

}  // namespace vppcheck::artifact

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "vppcheck/artifact/aie_json.h"
#include "vppcheck/artifact/aie_parts.h"
#include "vppcheck/container/archive.h"
#include "vppcheck/container/json.h"

namespace vppcheck::artifact {
namespace {

using nlohmann::json;

constexpr std::string_view kPartition = "aiearchive/arch/aie_partition.json";
constexpr std::string_view kProject = "aiearchive/arch/aieprj_meta_data.json";
constexpr std::string_view kArchitecture = "aiearchive/arch/logical_arch_aie.larch";

/// Reads the members one after the other.
class Archive {
 public:
  explicit Archive(std::string prefix) : prefix_(std::move(prefix)) {}

  std::optional<ArtifactError> read(const container::Member& member, const std::string& where) {
    const auto root = container::load_json(member.bytes, where);
    if (!root) return root.error();
    AieJson reader(where);
    if (member.name == kPartition) {
      facts_.partitions = reader.partitions(*root);
    } else if (member.name == kProject) {
      read_project(*root, reader);
    } else {
      facts_.device = reader.text(*root, "device", "");
    }
    return reader.fault();
  }

  const std::string& prefix() const { return prefix_; }
  AieArchiveFacts take() { return std::move(facts_); }

 private:
  /// The predecessor (2022.2) of the identification in aie_partition.json.
  void read_project(const json& root, AieJson& reader) {
    const json& entries = container::at(root, "MetaData");
    if (!entries.is_array()) return;
    for (const json& entry : entries) {
      if (reader.text(entry, "name", "MetaData") != "AIE_PL_INTF_ID") continue;
      const json& value = container::at(entry, "value");
      facts_.interface_id =
          value.is_number_unsigned() ? value.dump() : reader.text(entry, "value", "MetaData");
    }
  }

  std::string prefix_;
  AieArchiveFacts facts_;
};

}  // namespace

tl::expected<AieArchiveFacts, ArtifactError> read_aie_archive(std::string_view bytes,
                                                              const std::string& library,
                                                              const std::string& place) {
  container::ArchiveLimits limits;
  limits.member_bytes = kMostAiePartBytes;
  limits.total_bytes = 3 * kMostAiePartBytes;
  const std::string name = container::member_name(library, place);
  const auto wanted = [](std::string_view member) {
    return member == kPartition || member == kProject || member == kArchitecture;
  };
  const auto members =
      container::read_members(bytes, name, container::ArchiveKind::zip, wanted, limits);
  if (!members) return tl::unexpected(members.error());
  Archive archive(place);
  for (const container::Member& member : *members) {
    const std::string where =
        container::member_name(library, fmt::format("{}:{}", archive.prefix(), member.name));
    if (auto fault = archive.read(member, where)) return tl::unexpected(std::move(*fault));
  }
  return archive.take();
}

}  // namespace vppcheck::artifact

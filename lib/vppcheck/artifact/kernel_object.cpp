// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/kernel_object.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "vppcheck/artifact/component_xml.h"
#include "vppcheck/artifact/kernel_index.h"
#include "vppcheck/artifact/kernel_xml.h"
#include "vppcheck/container/archive.h"
#include "vppcheck/text/lower_case.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::artifact {
namespace {

using container::member_name;

constexpr std::string_view kIndexName = "xo.xml";

/// Bounds of ours: the xo.xml of one kernel has 600 bytes, and the largest member that is read, a
/// component.xml, 145 KB (EdoardoDAlessio/ACA-Project-2024, Vitis 2022.2). All of them together and
/// the tree of the largest stay far below 256 MB.
constexpr container::ArchiveLimits kIndexLimits{.member_bytes = std::size_t{1} << 20};
constexpr container::ArchiveLimits kPartLimits{.member_bytes = std::size_t{16} << 20,
                                               .total_bytes = std::size_t{48} << 20};

bool is_stream(PortKind kind) {
  return kind == PortKind::stream_in || kind == PortKind::stream_out;
}

/// The interfaces of an IP by name: as written and, since HLS writes `M_AXI_GMEM0` into kernel.xml
/// for `m_axi_gmem0`, without regard to case where that is not ambiguous.
class InterfaceNames {
 public:
  explicit InterfaceNames(const Component& component) {
    for (const BusInterface& interface : component.interfaces) {
      exact_.emplace(interface.name, &interface);
      const auto [it, is_new] = any_case_.emplace(text::lower_case(interface.name), &interface);
      if (!is_new) it->second = nullptr;
    }
  }

  /// Null when there is none, or more than one.
  const BusInterface* find(const std::string& name) const {
    if (const auto it = exact_.find(name); it != exact_.end()) return it->second;
    const auto it = any_case_.find(text::lower_case(name));
    return it == any_case_.end() ? nullptr : it->second;
  }

 private:
  std::map<std::string_view, const BusInterface*> exact_;
  std::map<std::string, const BusInterface*> any_case_;
};

/// Gives the ports of a kernel the names, kinds and widths that its IP has.
void complete(Kernel& kernel, const Component& component) {
  kernel.clock_pins = component.clock_pins;
  const InterfaceNames names(component);
  std::map<std::string, std::string> renamed;
  std::set<const BusInterface*> used;
  bool all_found = true;
  for (KernelPort& port : kernel.ports) {
    const BusInterface* const interface = names.find(port.name);
    if (interface == nullptr) {
      all_found = false;
      continue;
    }
    used.insert(interface);
    renamed.emplace(port.name, interface->name);
    port.name = interface->name;
    port.direction_disputed = port.kind != interface->kind;
    port.kind = interface->kind;
    if (interface->width_bits != 0) port.width_bits = interface->width_bits;
  }
  kernel.exact_names = kernel.exact_names || all_found;
  for (KernelArgument& argument : kernel.arguments) {
    if (const auto it = renamed.find(argument.port); it != renamed.end())
      argument.port = it->second;
  }
  // v++ knows every interface of the IP, also without an argument (sys_link/_sysl/.cdb/ of
  // EdoardoDAlessio/ACA-Project-2024), so a stream that kernel.xml leaves out can be connected.
  for (const BusInterface& interface : component.interfaces) {
    if (!is_stream(interface.kind) || used.count(&interface) != 0) continue;
    kernel.ports.push_back({interface.name, interface.kind, interface.width_bits});
  }
}

/// The members of one .xo that its index names.
class Parts {
 public:
  explicit Parts(const std::string& file) : file_(file) {}

  std::optional<ArtifactError> open(text::RandomAccessFile& input, const KernelIndex& index) {
    std::set<std::string, std::less<>> names;
    for (const KernelEntry& entry : index.kernels) {
      names.insert({entry.kernel_xml, entry.component_xml, entry.csynth_xml});
    }
    names.erase("");
    auto members = container::read_members(
        input, file_, container::ArchiveKind::zip,
        [&](std::string_view name) { return names.find(normal_path(name)) != names.end(); },
        kPartLimits);
    if (!members) return std::move(members.error());
    for (container::Member& member : *members) {
      const std::string path = normal_path(member.name);
      if (!bytes_.emplace(path, std::move(member.bytes)).second) {
        return ArtifactError{member_name(file_, member.name), 0, "the member stands twice"};
      }
    }
    return std::nullopt;
  }

  /// The kernel; to be asked once for each, as it hands out what was read.
  tl::expected<Kernel, ArtifactError> kernel(const KernelEntry& entry) {
    if (auto error = load(entry)) return tl::unexpected(std::move(*error));
    for (Kernel& kernel : descriptions_.at(entry.kernel_xml).kernels) {
      if (kernel.name != entry.name) continue;
      kernel.file = file_;
      kernel.flows = entry.flows;
      if (auto error = complete_from(entry, kernel)) return tl::unexpected(std::move(*error));
      return std::move(kernel);
    }
    return tl::unexpected(
        ArtifactError{member_name(file_, entry.kernel_xml), 0,
                      fmt::format("kernel {}, which {} names, is not described here",
                                  text::quoted(entry.name), kIndexName)});
  }

  /// The estimates of HLS. csynth.xml comes first, as it tells zeros. v++ needs neither to link, so
  /// one that cannot be understood makes the amounts unknown and is no error.
  std::optional<KernelResources> resources(const KernelEntry& entry) const {
    if (const auto it = bytes_.find(entry.csynth_xml); it != bytes_.end()) {
      auto report = read_csynth(it->second, member_name(file_, entry.csynth_xml));
      if (report && report->size() == 1 && report->front().kernel == entry.name) {
        return std::move(report->front());
      }
    }
    const auto description = descriptions_.find(entry.kernel_xml);
    if (description == descriptions_.end()) return std::nullopt;
    const auto& estimate = description->second.estimate;
    return estimate && estimate->kernel == entry.name ? estimate : std::nullopt;
  }

 private:
  /// Reads a kernel.xml once, however many kernels name it.
  std::optional<ArtifactError> load(const KernelEntry& entry) {
    if (descriptions_.find(entry.kernel_xml) != descriptions_.end()) return std::nullopt;
    const auto it = bytes_.find(entry.kernel_xml);
    if (it == bytes_.end()) {
      return ArtifactError{
          file_, 0,
          fmt::format("no member {}, which {} names for kernel {}", text::quoted(entry.kernel_xml),
                      kIndexName, text::quoted(entry.name))};
    }
    auto read = read_kernel_xml_with_profile(it->second, member_name(file_, it->first));
    if (!read) return std::move(read.error());
    descriptions_.emplace(it->first, std::move(*read));
    return std::nullopt;
  }

  /// Each kernel has an IP of its own. Where a file says otherwise, only the first gets it: a
  /// thousand copies of one long list would fill the memory.
  std::optional<ArtifactError> complete_from(const KernelEntry& entry, Kernel& kernel) {
    const auto it = bytes_.find(entry.component_xml);
    if (it == bytes_.end()) return std::nullopt;
    const auto component = read_component_xml(it->second, member_name(file_, it->first));
    if (!component) return component.error();
    bytes_.erase(it);
    complete(kernel, *component);
    return std::nullopt;
  }

  const std::string& file_;
  std::map<std::string, std::string> bytes_;
  std::map<std::string, KernelXml> descriptions_;
};

tl::expected<KernelIndex, ArtifactError> read_index(text::RandomAccessFile& input,
                                                    const std::string& file) {
  std::array<char, 4> start{};
  const std::size_t got = input.read_at(0, start.data(), start.size());
  if (!container::looks_like_zip({start.data(), got})) {
    return tl::unexpected(ArtifactError{file, 0, "not a ZIP archive, as a kernel object (.xo) is"});
  }
  auto members = container::read_members(
      input, file, container::ArchiveKind::zip,
      [](std::string_view name) { return normal_path(name) == kIndexName; }, kIndexLimits);
  if (!members) return tl::unexpected(std::move(members.error()));
  if (members->empty()) {
    return tl::unexpected(
        ArtifactError{file, 0, fmt::format("not a kernel object: it has no {}", kIndexName)});
  }
  if (members->size() > 1) {
    return tl::unexpected(
        ArtifactError{member_name(file, members->back().name), 0, "the member stands twice"});
  }
  return read_kernel_index(members->front().bytes, member_name(file, members->front().name));
}

}  // namespace

// Two passes over the table of members, because xo.xml is the last of them: the second unpacks what
// it names and nothing else.
tl::expected<KernelObject, ArtifactError> read_kernel_object(text::RandomAccessFile& input,
                                                             const std::string& file) {
  const auto index = read_index(input, file);
  if (!index) return tl::unexpected(index.error());
  Parts parts(file);
  if (auto error = parts.open(input, *index)) return tl::unexpected(std::move(*error));
  KernelObject object;
  for (const KernelEntry& entry : index->kernels) {
    auto kernel = parts.kernel(entry);
    if (!kernel) return tl::unexpected(std::move(kernel.error()));
    kernel->release = index->release;
    object.kernels.push_back(std::move(*kernel));
    if (auto resources = parts.resources(entry)) object.resources.push_back(std::move(*resources));
  }
  return object;
}

}  // namespace vppcheck::artifact

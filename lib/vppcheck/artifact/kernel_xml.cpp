// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/kernel_xml.h"

#include <fmt/format.h>

#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "vppcheck/artifact/hls_amounts.h"
#include "vppcheck/artifact/kernel.h"
#include "vppcheck/container/xml.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::artifact {
namespace {

/// What a port is by `portType` and `mode`, as UG1702 ("RTL Kernel XML File") describes them: an
/// addressable port is `master` or `slave`; a stream is `read_only` where the kernel reads it.
/// Without `portType` the mode alone tells.
std::optional<PortKind> port_kind(std::string_view type, std::string_view mode) {
  const bool addressable = type.empty() || type == "addressable";
  const bool stream = type.empty() || type == "stream" || type == "pipe";
  if (addressable && mode == "master") return PortKind::memory_master;
  if (addressable && mode == "slave") return PortKind::control_slave;
  if (stream && mode == "read_only") return PortKind::stream_in;
  if (stream && mode == "write_only") return PortKind::stream_out;
  return std::nullopt;
}

/// `dataWidth` in bits; 0 where it is absent, empty or -1, which HLS writes where it does not know
/// (alex-yang-upenn/vitis_accel_backend_test, kernel_wrapper_info.xml); nothing for a text that is
/// no number.
std::optional<std::uint32_t> width_bits(std::string_view written) {
  if (written.empty() || written == "-1") return 0;
  const std::optional<std::uint64_t> width = text::parse_unsigned(written);
  if (!width || *width > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(*width);
}

/// `addressQualifier`; the numbers are those of `ArgumentKind`.
std::optional<ArgumentKind> argument_kind(std::string_view qualifier) {
  const std::optional<std::uint64_t> number = text::parse_unsigned(qualifier);
  constexpr auto kLast = static_cast<std::uint64_t>(ArgumentKind::stream);
  if (!number || *number > kLast) return std::nullopt;
  return static_cast<ArgumentKind>(*number);
}

/// The module of the profile that is the kernel itself; its sub-modules stand before it.
pugi::xml_node module_of(pugi::xml_node root, const std::string& kernel) {
  return root.child("profile").child("ModuleInformation").find_child([&](pugi::xml_node module) {
    return module.child_value("Name") == kernel;
  });
}

/// What HLS estimates for the kernel; nothing when the profile does not tell.
std::optional<KernelResources> estimate_of(pugi::xml_node root, const Kernel& kernel) {
  const pugi::xml_node resources =
      module_of(root, kernel.name).child("AreaEstimates").child("Resources");
  std::optional<fabric::Resources> needed = read_hls_amounts(resources);
  // Without logic nothing tells that this is an estimate at all.
  if (!needed || !needed->get(fabric::Resource::lut) || !needed->get(fabric::Resource::ff)) {
    return std::nullopt;
  }
  // HLS leaves a zero out here, but not in csynth.xml: both kernels of
  // EdoardoDAlessio/ACA-Project-2024 (Vitis 2022.2) have `<DSP>0</DSP>` there and no DSP here, and
  // setup_aie has no BRAM_18K and no URAM here and zeros there. So absent means none, not unknown.
  for (const fabric::Resource resource : fabric::kResources) {
    if (!needed->get(resource)) needed->set(resource, 0);
  }
  return KernelResources{kernel.name, "", *needed, fabric::Stage::estimate, kernel.file};
}

class KernelXmlReader {
 public:
  KernelXmlReader(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(file) {}

  tl::expected<std::vector<Kernel>, ArtifactError> read(pugi::xml_node root) const {
    if (std::string_view(root.name()) != "root" || !root.child("kernel")) {
      return fail(root, fmt::format("not a kernel.xml: expected a 'root' element with 'kernel' "
                                    "elements, found {}",
                                    text::quoted(root.name())));
    }
    std::vector<Kernel> kernels;
    std::set<std::string> names;
    for (const pugi::xml_node node : root.children("kernel")) {
      auto kernel = read_kernel(node);
      if (!kernel) return tl::unexpected(std::move(kernel.error()));
      if (!names.insert(kernel->name).second) {
        return fail(node, fmt::format("kernel {} stands here twice", text::quoted(kernel->name)));
      }
      kernels.push_back(std::move(*kernel));
    }
    return kernels;
  }

 private:
  tl::expected<Kernel, ArtifactError> read_kernel(pugi::xml_node node) const {
    Kernel kernel;
    kernel.name = node.attribute("name").value();
    kernel.file = file_;
    if (kernel.name.empty()) return fail(node, "a kernel without name");
    kernel.protocol = node.attribute("hwControlProtocol").value();
    // HLS writes `c`, package_xo writes `ip_c` (kernel.xml of Xilinx/ACCL and sifferman/xrt_au250).
    kernel.exact_names = std::string_view(node.attribute("language").value()) == "ip_c";
    for (const pugi::xml_node port : node.child("ports").children("port")) {
      auto read = read_port(port);
      if (!read) return tl::unexpected(std::move(read.error()));
      kernel.ports.push_back(std::move(*read));
    }
    for (const pugi::xml_node argument : node.child("args").children("arg")) {
      auto read = read_argument(argument);
      if (!read) return tl::unexpected(std::move(read.error()));
      kernel.arguments.push_back(std::move(*read));
    }
    return kernel;
  }

  tl::expected<KernelPort, ArtifactError> read_port(pugi::xml_node node) const {
    const std::string_view name = node.attribute("name").value();
    if (name.empty()) return fail(node, "a port without name");
    const std::string_view mode = node.attribute("mode").value();
    const std::string_view type = node.attribute("portType").value();
    const std::optional<PortKind> kind = port_kind(type, mode);
    if (!kind) {
      return fail(node, fmt::format("port {} has mode {} and portType {}, expected master or slave "
                                    "with addressable, or read_only or write_only with stream",
                                    text::quoted(name), text::quoted(mode), text::quoted(type)));
    }
    const std::string_view written = node.attribute("dataWidth").value();
    const std::optional<std::uint32_t> width = width_bits(written);
    if (!width) {
      return fail(node, fmt::format("port {} has dataWidth {}, expected a number of bits",
                                    text::quoted(name), text::quoted(written)));
    }
    return KernelPort{std::string(name), *kind, *width};
  }

  tl::expected<KernelArgument, ArtifactError> read_argument(pugi::xml_node node) const {
    const std::string_view name = node.attribute("name").value();
    if (name.empty()) return fail(node, "an argument without name");
    const std::string_view qualifier = node.attribute("addressQualifier").value();
    const std::optional<ArgumentKind> kind = argument_kind(qualifier);
    if (!kind) {
      return fail(node, fmt::format("argument {} has addressQualifier {}, expected 0 to 4",
                                    text::quoted(name), text::quoted(qualifier)));
    }
    return KernelArgument{std::string(name), node.attribute("port").value(), *kind};
  }

  tl::unexpected<ArtifactError> fail(pugi::xml_node node, std::string message) const {
    return tl::unexpected(container::xml_error(bytes_, file_, node, std::move(message)));
  }

  std::string_view bytes_;
  const std::string& file_;
};

}  // namespace

tl::expected<KernelXml, ArtifactError> read_kernel_xml_with_profile(std::string_view bytes,
                                                                    const std::string& file) {
  pugi::xml_document document;
  if (auto error = container::load_xml(bytes, file, document))
    return tl::unexpected(std::move(*error));
  const pugi::xml_node root = document.document_element();
  auto kernels = KernelXmlReader(bytes, file).read(root);
  if (!kernels) return tl::unexpected(std::move(kernels.error()));
  KernelXml result;
  result.kernels = std::move(*kernels);
  // HLS writes one kernel and one profile into a file. With more kernels each would be searched
  // for among all modules, which a hostile file could make slow.
  if (result.kernels.size() == 1) result.estimate = estimate_of(root, result.kernels.front());
  return result;
}

tl::expected<std::vector<Kernel>, ArtifactError> read_kernel_xml(std::string_view bytes,
                                                                 const std::string& file) {
  auto read = read_kernel_xml_with_profile(bytes, file);
  if (!read) return tl::unexpected(std::move(read.error()));
  return std::move(read->kernels);
}

}  // namespace vppcheck::artifact

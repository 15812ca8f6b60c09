// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/kernel_index.h"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "vppcheck/container/xml.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/span.h"

namespace vppcheck::artifact {
namespace {

std::string below(const std::string& folder, std::string_view path) {
  return folder.empty() ? std::string(path) : folder + "/" + std::string(path);
}

class IndexReader {
 public:
  IndexReader(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(file) {}

  tl::expected<KernelIndex, ArtifactError> read(pugi::xml_node root) const {
    if (std::string_view(root.name()) != "Root") {
      return fail(root, fmt::format("not the index of a kernel object: expected a 'Root' element, "
                                    "found {}",
                                    text::quoted(root.name())));
    }
    KernelIndex index;
    index.release =
        fabric::parse_release(fmt::format("{}.{}", root.attribute("SoftwareVersionMajor").value(),
                                          root.attribute("SoftwareVersionMinor").value()));
    std::set<std::string> names;
    for (const pugi::xml_node node : root.child("Kernels").children("Kernel")) {
      auto entry = read_entry(node);
      if (!entry) return tl::unexpected(std::move(entry.error()));
      if (index.kernels.size() == kMostKernels) {
        return fail(node, fmt::format("more than {} kernels", kMostKernels));
      }
      if (!names.insert(entry->name).second) {
        return fail(node, fmt::format("kernel {} stands here twice", text::quoted(entry->name)));
      }
      index.kernels.push_back(std::move(*entry));
    }
    if (index.kernels.empty()) return fail(root, "the kernel object names no kernel");
    return index;
  }

 private:
  tl::expected<KernelEntry, ArtifactError> read_entry(pugi::xml_node node) const {
    KernelEntry entry;
    entry.name = node.attribute("Name").value();
    if (entry.name.empty()) return fail(node, "a kernel without Name");
    const std::string_view folder = node.attribute("Dir").value();
    if (folder.empty()) {
      return fail(node, fmt::format("kernel {} has no Dir, the folder of its kernel.xml",
                                    text::quoted(entry.name)));
    }
    entry.kernel_xml = below(normal_path(folder), "kernel.xml");
    if (const std::string_view ip = node.attribute("IP").value(); !ip.empty()) {
      const std::string root = normal_path(ip);
      entry.component_xml = below(root, "component.xml");
      entry.csynth_xml = normal_path(
          below(root, fmt::format("hls_files/{}/solution/syn/report/csynth.xml", entry.name)));
    }
    for (const pugi::xml_node flow : node.child("SupportedFlows").children("SupportedFlow")) {
      const std::string_view name = text::trimmed({flow.child_value(), {}}).text;
      if (!name.empty()) entry.flows.emplace_back(name);
    }
    return entry;
  }

  tl::unexpected<ArtifactError> fail(pugi::xml_node node, std::string message) const {
    return tl::unexpected(container::xml_error(bytes_, file_, node, std::move(message)));
  }

  std::string_view bytes_;
  const std::string& file_;
};

}  // namespace

std::string normal_path(std::string_view path) {
  std::string normal;
  while (!path.empty()) {
    const auto slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      const auto last = normal.rfind('/');
      normal.resize(last == std::string::npos ? 0 : last);
    } else {
      normal = below(normal, part);
    }
  }
  return normal;
}

tl::expected<KernelIndex, ArtifactError> read_kernel_index(std::string_view bytes,
                                                           const std::string& file) {
  pugi::xml_document document;
  if (auto error = container::load_xml(bytes, file, document))
    return tl::unexpected(std::move(*error));
  return IndexReader(bytes, file).read(document.document_element());
}

}  // namespace vppcheck::artifact

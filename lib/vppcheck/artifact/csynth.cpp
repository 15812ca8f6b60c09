// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <optional>

#include "vppcheck/artifact/hls_amounts.h"
#include "vppcheck/artifact/kernel_resources.h"
#include "vppcheck/artifact/limits.h"
#include "vppcheck/container/xml.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/span.h"

namespace vppcheck::artifact {
namespace {

using fabric::Resource;

std::string_view trimmed_text(pugi::xml_node node) {
  return text::trimmed({node.child_value(), {}}).text;
}

/// One report with what its messages need.
class CsynthReader {
 public:
  CsynthReader(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(file) {}

  ResourcesResult read(pugi::xml_node profile) const {
    if (std::string_view(profile.name()) != "profile") {
      return fail(profile, fmt::format("not a csynth.xml: the root element is {}, expected "
                                       "'profile'",
                                       text::quoted(profile.name())));
    }
    const pugi::xml_node resources = profile.child("AreaEstimates").child("Resources");
    if (!resources) {
      return fail(profile, "not a csynth.xml: no profile/AreaEstimates/Resources");
    }
    const std::string_view top =
        trimmed_text(profile.child("UserAssignments").child("TopModelName"));
    if (top.empty()) {
      return fail(profile, "no profile/UserAssignments/TopModelName: whose resources are these?");
    }
    auto needed = read_amounts(resources);
    if (!needed) return tl::unexpected(needed.error());
    // HLS knows one kernel and no compute units: the numbers hold for each of them.
    return std::vector<KernelResources>{
        {std::string(top), "", *needed, fabric::Stage::estimate, file_}};
  }

 private:
  tl::expected<fabric::Resources, ArtifactError> read_amounts(pugi::xml_node resources) const {
    fabric::Resources needed;
    for (const pugi::xml_node node : resources.children()) {
      const std::optional<Resource> resource = hls_resource(node.name());
      if (!resource) continue;
      const std::string_view written = trimmed_text(node);
      const std::optional<std::uint64_t> amount = parse_amount(written);
      if (!amount) {
        return fail(node, fmt::format("{} is {}, expected a whole number up to {}", node.name(),
                                      text::quoted(written), kMostAmount));
      }
      if (needed.get(*resource)) {
        return fail(node, fmt::format("{} is given twice", fabric::name_of(*resource)));
      }
      needed.set(*resource, *amount);
    }
    if (needed.empty()) return fail(resources, "profile/AreaEstimates/Resources has no amounts");
    return needed;
  }

  tl::unexpected<ArtifactError> fail(pugi::xml_node node, std::string message) const {
    return tl::unexpected(container::xml_error(bytes_, file_, node, std::move(message)));
  }

  std::string_view bytes_;
  const std::string& file_;
};

}  // namespace

ResourcesResult read_csynth(std::string_view bytes, const std::string& file) {
  pugi::xml_document document;
  if (auto error = container::load_xml(bytes, file, document))
    return tl::unexpected(std::move(*error));
  return CsynthReader(bytes, file).read(document.document_element());
}

}  // namespace vppcheck::artifact

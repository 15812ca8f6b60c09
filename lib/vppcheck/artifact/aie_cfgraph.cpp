// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>
#include <pugixml.hpp>
#include <string>
#include <utility>

#include "vppcheck/artifact/aie_parts.h"
#include "vppcheck/container/xml.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::artifact {
namespace {

/// The widest stream that is read: a bound of ours. PLIOs have 32, 64 or 128 bits (UG1076, PLIO
/// Attributes).
constexpr std::uint64_t kMostWidth = 4096;

/// `cf:port` without its prefix. Prefixes and the URIs behind them vary: `http_//www_xilinx_com/`
/// in the files of the AI Engine compiler, `http://www.xilinx.com/` in those of v++.
std::string_view local(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute candidate : node.attributes()) {
    if (local(candidate.name()) == name) return candidate.value();
  }
  return {};
}

AieDirection direction_of(std::string_view text) {
  if (text == "in") return AieDirection::in;
  if (text == "out") return AieDirection::out;
  return AieDirection::unknown;
}

class Cfgraph {
 public:
  Cfgraph(std::string_view bytes, const std::string& where) : bytes_(bytes), where_(where) {}

  tl::expected<std::vector<AiePort>, ArtifactError> read() {
    pugi::xml_document document;
    if (auto error = container::load_xml(bytes_, where_, document)) {
      return tl::unexpected(std::move(*error));
    }
    const pugi::xml_node model = document.document_element();
    if (local(model.name()) != "model") {
      return tl::unexpected(container::xml_error(
          bytes_, where_, model,
          fmt::format("the root element is {}, not 'model'", text::quoted(model.name()))));
    }
    for_each(model, "block", "port", &Cfgraph::add_port);
    for_each(model, "instance", "portMap", &Cfgraph::add_width);
    if (fault_) return tl::unexpected(std::move(*fault_));
    return std::move(ports_);
  }

 private:
  void for_each(pugi::xml_node model, std::string_view outer, std::string_view inner,
                void (Cfgraph::*visit)(pugi::xml_node)) {
    for (const pugi::xml_node parent : model.children()) {
      if (local(parent.name()) != outer) continue;
      for (const pugi::xml_node child : parent.children()) {
        if (local(child.name()) == inner) (this->*visit)(child);
        if (fault_) return;
      }
    }
  }

  void add_port(pugi::xml_node node) {
    const std::string_view type = attribute(node, "portType");
    // Clocks and the like are no ports for data.
    if (!type.empty() && type != "stream" && type != "aximm") return;
    AiePort port;
    port.name = attribute(node, "name");
    if (port.name.empty()) return fail(node, "a port has no name");
    port.is_gmio = type == "aximm";
    if (!port.is_gmio) port.direction = direction_of(attribute(node, "direction"));
    if (!index_.emplace(port.name, ports_.size()).second) {
      return fail(node, fmt::format("the port {} stands twice", text::quoted(port.name)));
    }
    ports_.push_back(std::move(port));
  }

  void add_width(pugi::xml_node node) {
    const auto found = index_.find(attribute(node, "blockPort"));
    const std::string_view text = attribute(node, "paddedWidth");
    if (found == index_.end() || text.empty()) return;
    AiePort& port = ports_[found->second];
    const auto width = text::parse_unsigned(text);
    if (!width || *width > kMostWidth) {
      return fail(node, fmt::format("the width {} of the port {} is not a number up to {}",
                                    text::quoted(text), text::quoted(port.name), kMostWidth));
    }
    if (port.width_bits != 0 && port.width_bits != *width) {
      return fail(node, fmt::format("the port {} has two widths, {} and {}",
                                    text::quoted(port.name), port.width_bits, *width));
    }
    if (!port.is_gmio) port.width_bits = static_cast<std::uint32_t>(*width);
  }

  void fail(pugi::xml_node node, std::string message) {
    if (!fault_) fault_ = container::xml_error(bytes_, where_, node, std::move(message));
  }

  std::string_view bytes_;
  const std::string& where_;
  std::vector<AiePort> ports_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::optional<ArtifactError> fault_;
};

}  // namespace

tl::expected<std::vector<AiePort>, ArtifactError> read_aie_cfgraph(std::string_view bytes,
                                                                   const std::string& where) {
  return Cfgraph(bytes, where).read();
}

}  // namespace vppcheck::artifact

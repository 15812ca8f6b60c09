// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/component_xml.h"

#include <fmt/format.h>

#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "vppcheck/container/xml.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/span.h"

namespace vppcheck::artifact {
namespace {

/// `name` of `spirit:name`.
std::string_view local(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is(pugi::xml_node node, std::string_view name) { return local(node.name()) == name; }

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  return node.find_child([&](pugi::xml_node candidate) { return is(candidate, name); });
}

std::string_view text_of(pugi::xml_node node) {
  return text::trimmed({node.child_value(), {}}).text;
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  return node
      .find_attribute(
          [&](pugi::xml_attribute candidate) { return local(candidate.name()) == name; })
      .value();
}

/// The physical port of a logical one; empty when the interface has none.
std::string_view physical_port(pugi::xml_node interface, std::string_view logical) {
  for (const pugi::xml_node map : child(interface, "portMaps").children()) {
    if (text_of(child(child(map, "logicalPort"), "name")) != logical) continue;
    return text_of(child(child(map, "physicalPort"), "name"));
  }
  return {};
}

std::string_view parameter(pugi::xml_node interface, std::string_view name) {
  for (const pugi::xml_node node : child(interface, "parameters").children()) {
    if (text_of(child(node, "name")) == name) return text_of(child(node, "value"));
  }
  return {};
}

/// The widths of the vectors among the ports of an IP. A width that depends on a parameter stands
/// with its value for the parameters of the IP, which v++ does not change.
class PortWidths {
 public:
  explicit PortWidths(pugi::xml_node component) {
    for (const pugi::xml_node port : child(child(component, "model"), "ports").children()) {
      const pugi::xml_node vector = child(child(port, "wire"), "vector");
      const auto left = text::parse_unsigned(text_of(child(vector, "left")));
      const auto right = text::parse_unsigned(text_of(child(vector, "right")));
      if (!left || !right || *left < *right || *left >= kMostBits) continue;
      widths_.emplace(text_of(child(port, "name")), static_cast<std::uint32_t>(*left - *right + 1));
    }
  }

  /// In bits; 0 when not known.
  std::uint32_t of(std::string_view port) const {
    const auto it = widths_.find(port);
    return it == widths_.end() ? 0 : it->second;
  }

  /// A bound of ours: AXI4 ends at 1,024 bits (AMBA IHI 0022H), streams of real kernels at some
  /// thousands.
  static constexpr std::uint64_t kMostBits = 1'000'000;

 private:
  std::map<std::string_view, std::uint32_t> widths_;
};

/// The one width that all agree on which know any; else 0.
std::uint32_t agreed(std::uint32_t a, std::uint32_t b) {
  if (a == 0 || b == 0) return a + b;
  return a == b ? a : 0;
}

std::uint32_t stream_width(pugi::xml_node interface, const PortWidths& widths) {
  const auto bytes = text::parse_unsigned(parameter(interface, "TDATA_NUM_BYTES"));
  const bool sane = bytes && *bytes <= PortWidths::kMostBits / 8;
  return agreed(sane ? static_cast<std::uint32_t>(*bytes * 8) : 0,
                widths.of(physical_port(interface, "TDATA")));
}

std::uint32_t memory_width(pugi::xml_node interface, const PortWidths& widths) {
  return agreed(widths.of(physical_port(interface, "WDATA")),
                widths.of(physical_port(interface, "RDATA")));
}

class ComponentReader {
 public:
  ComponentReader(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(file) {}

  tl::expected<Component, ArtifactError> read(pugi::xml_node root) const {
    if (!is(root, "component")) {
      return fail(root, fmt::format("not a component.xml: expected a 'spirit:component' element, "
                                    "found {}",
                                    text::quoted(root.name())));
    }
    const PortWidths widths(root);
    Component component;
    std::set<std::string_view> names;
    for (const pugi::xml_node node : child(root, "busInterfaces").children()) {
      if (!is(node, "busInterface")) continue;
      const std::string_view name = text_of(child(node, "name"));
      if (name.empty()) return fail(node, "a bus interface without name");
      if (!names.insert(name).second) {
        return fail(node, fmt::format("bus interface {} stands here twice", text::quoted(name)));
      }
      add(component, node, name, widths);
    }
    return component;
  }

 private:
  static void add(Component& component, pugi::xml_node node, std::string_view name,
                  const PortWidths& widths) {
    const std::string_view type = attribute(child(node, "busType"), "name");
    const bool master = static_cast<bool>(child(node, "master"));
    if (!master && !child(node, "slave")) return;
    if (type == "axis") {
      component.interfaces.push_back({std::string(name),
                                      master ? PortKind::stream_out : PortKind::stream_in,
                                      stream_width(node, widths)});
    } else if (type == "aximm") {
      component.interfaces.push_back({std::string(name),
                                      master ? PortKind::memory_master : PortKind::control_slave,
                                      memory_width(node, widths)});
    } else if (type == "clock" && !master) {
      // The pin is the port behind the interface; v++ keeps both (`xd:name` and `xd:port` of
      // sys_link/_sysl/.cdb/setup_aie.xml, EdoardoDAlessio/ACA-Project-2024, Vitis 2022.2).
      const std::string_view pin = physical_port(node, "CLK");
      component.clock_pins.emplace_back(pin.empty() ? name : pin);
    }
  }

  tl::unexpected<ArtifactError> fail(pugi::xml_node node, std::string message) const {
    return tl::unexpected(container::xml_error(bytes_, file_, node, std::move(message)));
  }

  std::string_view bytes_;
  const std::string& file_;
};

}  // namespace

tl::expected<Component, ArtifactError> read_component_xml(std::string_view bytes,
                                                          const std::string& file) {
  pugi::xml_document document;
  if (auto error = container::load_xml(bytes, file, document))
    return tl::unexpected(std::move(*error));
  return ComponentReader(bytes, file).read(document.document_element());
}

}  // namespace vppcheck::artifact

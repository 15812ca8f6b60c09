// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "vppcheck/text/printable.h"

namespace vppcheck::report {

/// Adds an attribute. What XML 1.0 forbids (section 2.2, Char) is among what `printable` escapes;
/// pugixml writes the entities.
inline void add(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name).set_value(text::printable(value).c_str());
}
inline void add(pugi::xml_node node, const char* name, std::size_t value) {
  node.append_attribute(name).set_value(static_cast<unsigned long long>(value));
}

/// The document as text, with a declaration.
inline std::string bytes_of(const pugi::xml_document& document) {
  struct Writer : pugi::xml_writer {
    void write(const void* data, std::size_t size) override {
      bytes.append(static_cast<const char*>(data), size);
    }
    std::string bytes;
  } writer;
  document.save(writer, "  ", pugi::format_indent, pugi::encoding_utf8);
  return std::move(writer.bytes);
}

}  // namespace vppcheck::report

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace vppcheck::container {
namespace {

std::uint32_t line_at(std::string_view bytes, std::ptrdiff_t offset) {
  if (offset < 0) return 0;
  const std::string_view before = bytes.substr(0, static_cast<std::size_t>(offset));
  return static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), '\n'));
}

std::size_t parts_in(std::string_view bytes) {
  return static_cast<std::size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return c == '<' || c == '='; }));
}

}  // namespace

std::optional<FileError> load_xml(std::string_view bytes, const std::string& file,
                                  pugi::xml_document& document) {
  if (bytes.size() > kMostXmlBytes) {
    return FileError{file, 0, fmt::format("an XML text of more than {} bytes", kMostXmlBytes)};
  }
  // pugixml takes a NUL for the end of the text and would read half a file without complaint.
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    return FileError{file, line_at(bytes, static_cast<std::ptrdiff_t>(nul)),
                     "not an XML text: it has a NUL byte (only UTF-8 is read)"};
  }
  // Shorter texts cannot have so many: real files are never counted.
  if (bytes.size() > kMostXmlParts && parts_in(bytes) > kMostXmlParts) {
    return FileError{file, 0,
                     fmt::format("more than {} XML elements and attributes", kMostXmlParts)};
  }
  const pugi::xml_parse_result result =
      document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default, pugi::encoding_utf8);
  if (result) return std::nullopt;
  if (result.status == pugi::status_no_document_element) {
    return FileError{file, 0, "not an XML text: it has no element"};
  }
  return FileError{file, line_at(bytes, result.offset),
                   fmt::format("malformed XML: {}", result.description())};
}

FileError xml_error(std::string_view bytes, const std::string& file, pugi::xml_node node,
                    std::string message) {
  return {file, line_at(bytes, node.offset_debug()), std::move(message)};
}

}  // namespace vppcheck::container

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "vppcheck/container/file_error.h"

namespace vppcheck::container {

/// Bounds of ours, so that a hostile file costs below 256 MB: its text, a copy of it, and the tree.
/// Counted are the signs `<` and `=`: pugixml 1.13 was seen to take 64 bytes for an element, as
/// many for the text behind it, and 40 for an attribute, so up to 128 MB for a million signs. The
/// largest real files looked at, the component.xml and the kernel.xml of a kernel with six loops
/// (sink_from_aie of EdoardoDAlessio/ACA-Project-2024, Vitis HLS 2022.2), have 145 KB and some
/// 8,000 signs.
inline constexpr std::size_t kMostXmlParts = 1'000'000;
inline constexpr std::size_t kMostXmlBytes = std::size_t{32} << 20;

/// Parses `bytes` as UTF-8 into `document`; nothing when all is well. Document types are skipped
/// and only the five entities of XML itself are replaced, so an entity can neither grow nor read a
/// file. Any nesting is safe: pugixml neither parses nor frees by recursion, and callers walk a
/// fixed path.
std::optional<FileError> load_xml(std::string_view bytes, const std::string& file,
                                  pugi::xml_document& document);

/// An error at the line of `node`, an element of the document made from `bytes`.
FileError xml_error(std::string_view bytes, const std::string& file, pugi::xml_node node,
                    std::string message);

}  // namespace vppcheck::container

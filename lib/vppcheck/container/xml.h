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

/// The most elements and attributes that an XML file may have: a bound of ours. pugixml 1.13 was
/// seen to take 60 to 70 bytes for each, so a hostile file costs some 140 MB beside its text. The
/// csynth.xml of a real kernel with one loop (Vitis HLS 2022.2, setup_aie of
/// EdoardoDAlessio/ACA-Project-2024) has 1,177 elements.
inline constexpr std::size_t kMostXmlParts = 2'000'000;

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

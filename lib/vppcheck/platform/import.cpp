// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/platform/import.h"

#include <algorithm>
#include <array>

#include "vppcheck/container/archive.h"
#include "vppcheck/container/lines.h"
#include "vppcheck/platform/xpfm.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::platform {
namespace {

constexpr std::array<std::string_view, 8> kSuffixes = {".xsa", ".xpfm",        ".hpfm", ".json",
                                                       ".xml", ".xclbin.info", ".info", ".txt"};

/// A bound of ours for everything but archives; the xsa.json of a U250 has 0.3 MB.
constexpr std::size_t kMostTextBytes = std::size_t{16} << 20;

bool has(std::string_view bytes, std::string_view word) {
  return bytes.find(word) != std::string_view::npos;
}

ImportResult unknown(const std::string& file, std::string message) {
  return tl::unexpected(TableError{file, 0, std::move(message)});
}

/// The keys below stand at the top of their files and nowhere else.
ImportResult read_json(std::string_view bytes, const std::string& file) {
  if (has(bytes, "\"system_diagram_metadata\"")) return read_system_diagram(bytes, file);
  if (has(bytes, "\"raptor2\"")) return read_ext_metadata(bytes, file);
  if (has(bytes, "\"HARDWARE_PRIMITIVE\"")) {
    return unknown(file,
                   "describes only an AI Engine array; give the .xsa or .xpfm that it belongs to");
  }
  if (has(bytes, "\"devices\"")) return read_xsa_json(bytes, file);
  return unknown(file,
                 "is JSON, but none that describes a platform: no xsa.json, no ext_metadata.json "
                 "with 'raptor2' and no system diagram");
}

ImportResult read_xml(std::string_view bytes, const std::string& path, text::FileReader& reader) {
  if (has(bytes, "sdx:hardwarePlatforms")) return import_xpfm(bytes, path, reader);
  if (has(bytes, "<xd:repository")) return read_hpfm(bytes, path);
  if (has(bytes, "<DSA")) return read_xsa_xml(bytes, path);
  if (has(bytes, "sdx:systemConfigurations")) {
    return unknown(path, "is the software half of a platform; give its .xpfm or .xsa");
  }
  return unknown(path,
                 "is XML, but none that describes a platform: no .xpfm, no .hpfm and no xsa.xml");
}

ImportResult read_text(std::string_view bytes, const std::string& file) {
  if (has(bytes, "xclbin Information") || has(bytes, "Platform VBNV")) {
    return read_xclbin_info(bytes, file);
  }
  for (const std::string_view word : {"Basic Platform Information", "Platform (Shell) Information",
                                      "Clock Index:", "Bus SP Tag:", "LUTs:", "Board Part:"}) {
    if (has(bytes, word)) return read_platforminfo(bytes, file);
  }
  if (has(bytes, "[platform]")) {
    return unknown(file, "is an SLR table already; there is nothing to import");
  }
  return unknown(file,
                 "is no platform file: expected .xsa, .xpfm, .hpfm, xsa.json, xsa.xml, a system "
                 "diagram, .xclbin.info or the text of platforminfo");
}

}  // namespace

bool is_importable(std::string_view path) {
  return std::any_of(kSuffixes.begin(), kSuffixes.end(),
                     [&](std::string_view suffix) { return path.ends_with(suffix); });
}

ImportResult import_platform(const std::string& path, text::FileReader& reader) {
  auto input = reader.open(path);
  if (!input) {
    std::string_view message = input.error().message;
    const std::string head = text::printable(path) + ": ";
    if (message.starts_with(head)) message.remove_prefix(head.size());
    return unknown(path, std::string(message));
  }
  std::array<char, 4> magic{};
  const std::size_t size = (*input)->read_at(0, magic.data(), magic.size());
  if (container::looks_like_zip({magic.data(), size})) return read_xsa(**input, path);
  if ((*input)->size() > kMostTextBytes) return unknown(path, "is larger than 16 MiB");

  std::string content(static_cast<std::size_t>((*input)->size()), '\0');
  content.resize((*input)->read_at(0, content.data(), content.size()));
  const std::string_view bytes = container::without_byte_order_mark(content);
  const auto begin = bytes.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return unknown(path, "is empty");
  if (bytes[begin] == '{') return read_json(bytes, path);
  if (bytes[begin] == '<') return read_xml(bytes, path, reader);
  return read_text(bytes, path);
}

}  // namespace vppcheck::platform

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "vppcheck/container/ruled_text.h"
#include "vppcheck/platform/import_facts.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/span.h"

// The platform in the text of `xclbinutil --info`, which v++ leaves as <name>.xclbin.info
// (src/runtime_src/tools/xclbinutil/FormattedOutput.cxx of Xilinx/XRT).
namespace vppcheck::platform {
namespace {

using container::RuledLine;
using container::RuledSection;

const RuledSection* find_section(const std::vector<RuledSection>& sections,
                                 std::string_view title) {
  const auto it = std::find_if(sections.begin(), sections.end(),
                               [&](const RuledSection& section) { return section.title == title; });
  return it == sections.end() ? nullptr : &*it;
}

/// The value of a key; empty when it is absent or not told.
std::string_view value_of(const RuledSection& section, std::string_view key) {
  for (const RuledLine& line : section.lines) {
    if (line.key == key) return line.value == "<not defined>" ? std::string_view() : line.value;
  }
  return {};
}

/// The device. xclbinutil of 2022.2 ends the line `Created:` too early and glues the date to the
/// next one: `Mon Dec  5 02:05:54 2022   FPGA Device:            xcvc1902`.
std::string_view device_of(const RuledSection& shell) {
  constexpr std::string_view kKey = "FPGA Device:";
  if (const auto device = value_of(shell, "FPGA Device"); !device.empty()) return device;
  for (const RuledLine& line : shell.lines) {
    const auto at = line.value.find(kKey);
    if (at == std::string_view::npos) continue;
    return text::trimmed({line.value.substr(at + kKey.size()), {}}).text;
  }
  return {};
}

void read_shell(const RuledSection& shell, Platform& platform) {
  const std::string_view name = value_of(shell, "Name");
  const std::string_view version = value_of(shell, "Version");
  const auto dot = std::min(version.find('.'), version.size());
  const std::string_view major = version.substr(0, dot);
  const std::string_view minor = version.substr(std::min(dot + 1, version.size()));
  platform.release = release_of_shell(major);
  // An embedded platform has the version in its name, and its VBNV has both
  // (xilinx.com_xd_xilinx_vek280_base_202420_1_202420_1).
  const bool is_whole =
      !platform.release || name.ends_with("_" + std::string(major) + "_" + std::string(minor));
  const std::string_view vbnv = value_of(shell, "Platform VBNV");
  if (is_whole) {
    platform.name = platform_name(name);
  } else if (!vbnv.empty()) {
    platform.name = platform_name(vbnv);
  } else {
    platform.name =
        platform_name(value_of(shell, "Vendor"), value_of(shell, "Board"), name, major, minor);
  }
  if (!is_whole) platform.shell = table_text(name);
  // Only the device is told; package and speed grade are not.
  platform.part = table_text(device_of(shell));
}

/// `kernel_00` of `_bd_top_blp_s_aclk_kernel_00` is clock 0 and `kernel_01` clock 1 in the system
/// diagrams of the same links (U50, U250, VCK5000; 2022.1 and 2022.2). Other names tell no id.
std::optional<std::uint64_t> id_of_net(std::string_view name) {
  constexpr std::string_view kNet = "kernel_";
  const auto at = name.rfind(kNet);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view digits = name.substr(at + kNet.size());
  return digits.size() == 2 ? text::parse_unsigned(digits) : std::nullopt;
}

/// Frequencies in `Clocks` and `Scalable Clocks` are what the link achieved; only `Default Freq` of
/// `System Clocks` is a fact of the platform.
void read_clocks(const RuledSection& clocks, Imported& imported) {
  Clock* clock = nullptr;
  bool has_nameless = false;
  for (const RuledLine& line : clocks.lines) {
    if (line.key == "Name") {
      const auto id = id_of_net(line.value);
      clock = id ? add_clock(imported.platform, *id) : nullptr;
      has_nameless = has_nameless || clock == nullptr;
      if (clock != nullptr) {
        clock->name = table_text(line.value);
        clock->origin.confidence = Confidence::medium;
      }
    }
    if (clock == nullptr) continue;
    if (line.key == "Type") clock->status = read_clock_status(line.value);
    if (line.key != "Default Freq") continue;
    if (const auto hertz = read_frequency(line.value)) {
      clock->frequency_hz = {*hertz, clock->origin};
    }
  }
  if (has_nameless) {
    imported.distrusted.emplace_back("clocks whose id the file does not tell");
  }
}

/// What a software emulation writes for every memory: 16 GB in bytes, taken for KB.
constexpr std::uint64_t kPlaceholderBytes = 0x100000000000;
/// 0x3fffff KB: the placeholder of system diagrams.
constexpr std::uint64_t kOtherPlaceholderBytes = std::uint64_t{0x3fffff} * 1024;
/// The largest size that is believed: an address space of 48 bits.
constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 48;

std::optional<std::uint64_t> read_bytes(std::string_view text) {
  if (!text.starts_with("0x")) return std::nullopt;
  const auto bytes = text::parse_hex(text.substr(2));
  if (!bytes || *bytes == 0 || *bytes > kMostBytes || *bytes == kPlaceholderBytes ||
      *bytes == kOtherPlaceholderBytes) {
    return std::nullopt;
  }
  return bytes;
}

/// The number of `bank0`: the name of `DDR[0]` on cards with DDR4 up to 2022 (UG1393 2022.1,
/// platforminfo: `Bus SP Tag: DDR`, `Segment Index: 0`, `SP Tag: bank0`).
std::optional<std::uint32_t> bank_number(std::string_view name) {
  if (!name.starts_with("bank") || name.size() > 6) return std::nullopt;
  const auto number = text::parse_unsigned(name.substr(4));
  return number ? std::optional(static_cast<std::uint32_t>(*number)) : std::nullopt;
}

/// One memory with what its lines say.
struct Memory {
  std::string_view name;
  std::string_view type;
  std::string_view size;
};

/// The tag of the xclbin has 16 bytes with the final zero (axlf, mem_data), so a name of 15 may be
/// the beginning of a longer one.
constexpr std::size_t kMostTagBytes = 15;

void add(const Memory& memory, Platform& platform) {
  if (memory.name.empty() || memory.name.size() >= kMostTagBytes) return;
  if (memory.type.starts_with("MEM_STREAM")) return;
  const auto bank = bank_number(memory.name);
  const auto name = read_memory_name(memory.name);
  if (!name) return;
  const std::size_t count = platform.memories.size();
  MemorySegment* const segment =
      bank ? add_memory(platform, "DDR", *bank) : add_memory(platform, name->first, name->second);
  if (segment == nullptr) return;
  if (platform.memories.size() == count) {
    segment->size_bytes.reset();  // several segments of one name: whose size?
    return;
  }
  if (const auto bytes = read_bytes(memory.size)) segment->size_bytes = {*bytes, kOfFile};
  if (bank) segment->aliases = {std::string(memory.name)};
}

/// The most memories that are looked at: a bound of ours; an HBM card has some 40.
constexpr std::size_t kMostMemories = 10'000;

/// A link lists what it can use, so the list is not known to be whole.
void read_memories(const RuledSection& memories, Platform& platform) {
  Memory memory;
  std::size_t count = 0;
  for (const RuledLine& line : memories.lines) {
    if (line.key == "Name") {
      if (++count > kMostMemories) break;
      add(memory, platform);
      memory = {line.value, {}, {}};
    }
    if (line.key == "Type") memory.type = line.value;
    if (line.key == "Address Size") memory.size = line.value;
    // The first kernel stands behind the memories, without a title of its own.
    if (line.key == "Kernel") break;
  }
  add(memory, platform);
}

}  // namespace

ImportResult read_xclbin_info(std::string_view bytes, const std::string& file) {
  const std::vector<RuledSection> sections = container::read_ruled_text(bytes);
  const RuledSection* const shell = find_section(sections, "Hardware Platform (Shell) Information");
  if (shell == nullptr) {
    return tl::unexpected(TableError{
        file, 0, "not the text of xclbinutil --info: no 'Hardware Platform (Shell) Information'"});
  }
  std::string_view made_by;
  if (const RuledSection* const xclbin = find_section(sections, "xclbin Information")) {
    const std::string_view tool = value_of(*xclbin, "Generated by");
    made_by = tool.substr(0, tool.find(" on "));
  }
  Imported imported = begin_import(file, "text of xclbinutil --info", made_by);
  read_shell(*shell, imported.platform);
  if (const RuledSection* const clocks = find_section(sections, "System Clocks")) {
    read_clocks(*clocks, imported);
  }
  if (const RuledSection* const memories = find_section(sections, "Memory Configuration")) {
    read_memories(*memories, imported.platform);
  }
  finish_import(imported, file);
  return imported;
}

}  // namespace vppcheck::platform

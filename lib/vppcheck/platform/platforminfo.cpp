// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "vppcheck/container/ruled_text.h"
#include "vppcheck/platform/import_facts.h"
#include "vppcheck/platform/slr_table_values.h"
#include "vppcheck/text/number.h"

// The text of `platforminfo` (UG1393 2022.1 and 2023.1, UG1702 2025.2 and 2026.1; copies in
// Xilinx/Vitis-Tutorials of 2023.2 and 2024.1, indented there). Documents show parts of it, so keys
// count wherever they stand; what is a whole list needs its title.
namespace vppcheck::platform {
namespace {

using container::RuledLine;
using container::RuledSection;
using fabric::Resource;

std::optional<Resource> resource_of(std::string_view key) {
  if (key == "LUTs") return Resource::lut;
  if (key == "FFs") return Resource::ff;
  if (key == "BRAMs") return Resource::bram;
  if (key == "URAMs") return Resource::uram;
  if (key == "DSPs") return Resource::dsp;
  return std::nullopt;
}

/// The most lines that are read: a bound of ours; the text of an HBM card has below 1,000.
constexpr std::size_t kMostLines = 20'000;

std::size_t count_lines(const std::vector<RuledSection>& sections) {
  std::size_t count = 0;
  for (const RuledSection& section : sections) count += section.lines.size();
  return count;
}

class PlatformInfoReader {
 public:
  explicit PlatformInfoReader(Platform& platform) : platform_(platform) {}

  /// Returns whether anything was understood.
  bool read(const std::vector<RuledSection>& sections) {
    for (std::size_t i = 0; i < sections.size(); ++i) {
      // The text may be cut off anywhere: a list is whole when another section follows, or when a
      // copy ends with the title of the next one.
      const bool is_last = i + 1 == sections.size();
      read_section(sections[i], !is_last || ends_with_title(sections[i]));
    }
    close_tag();
    finish_name();
    return understood_;
  }

 private:
  static bool ends_with_title(const RuledSection& section) {
    return !section.lines.empty() && section.lines.back().key == "Software Platform Information";
  }

  void read_section(const RuledSection& section, bool is_whole) {
    if (section.title == "Valid SLRs" && is_whole) read_valid_slrs(section);
    slr_ = nullptr;
    for (const RuledLine& line : section.lines) read_line(line);
    if (section.title == "Memory Information") {
      close_tag();
      platform_.memories_known = is_whole && !platform_.memories.empty() && !odd_name_;
    }
    if (section.title == "Clock Information") {
      platform_.clocks_known = is_whole && !platform_.clocks.empty();
    }
    if (section.title == "Per SLR" && is_whole && !platform_.slrs.empty()) {
      platform_.slrs_known = true;
    }
  }

  void read_line(const RuledLine& line) {
    const bool known =
        read_identity(line) || read_clock(line) || read_amount(line) || read_memory(line);
    understood_ = understood_ || known;
  }

  /// `SLR0, SLR1, SLR2`
  void read_valid_slrs(const RuledSection& section) {
    std::uint64_t count = 0;
    for (const RuledLine& line : section.lines) {
      std::string names(line.key);
      for (char& c : names) c = c == ',' ? ' ' : c;
      for (const std::string_view name : words_of(names)) {
        if (read_slr_name(name) != count) return;
        ++count;
      }
    }
    if (count > 0) set_slr_count(platform_, count);
  }

  bool read_identity(const RuledLine& line) {
    if (line.key == "Platform") {
      platform_.name = platform_name(line.value);
    } else if (line.key == "Vendor") {
      vendor_ = line.value;
    } else if (line.key == "Board") {
      board_ = line.value;
    } else if (line.key == "Name" && name_.empty()) {
      name_ = line.value;
    } else if (line.key == "Version" && version_.empty()) {
      version_ = line.value;
    } else if (line.key == "Board Part") {
      // Releases before 2021 name the board's own part (xilinx.com:au200:part0:1.0) here.
      if (line.value.find(':') == std::string_view::npos) platform_.part = table_text(line.value);
    } else if (line.key == "FPGA Device") {
      device_ = line.value;
    } else if (line.key == "Description") {
      platform_.description = table_text(line.value);
    } else {
      return false;
    }
    return true;
  }

  bool read_clock(const RuledLine& line) {
    if (line.key == "Default Clock Index") {
      default_ = text::parse_unsigned(line.value);
    } else if (line.key == "Clock Index") {
      const auto id = text::parse_unsigned(line.value);
      clock_ = id ? add_clock(platform_, *id) : nullptr;
      if (clock_ != nullptr) clock_->is_default = default_ && *default_ == *id;
    } else if (clock_ != nullptr && line.key == "Frequency") {
      if (const auto hertz = read_frequency(line.value)) clock_->frequency_hz = {*hertz, kOfFile};
    } else if (clock_ != nullptr && line.key == "Status") {
      clock_->status = read_clock_status(line.value);
    } else {
      return false;
    }
    return true;
  }

  /// Amounts below `SLR0:` are those of the SLR, others those of the whole region.
  bool read_amount(const RuledLine& line) {
    if (const auto index = read_slr_name(line.key); index && line.value.empty()) {
      // A table that is cut off may end below this line: an SLR without amounts is known still.
      slr_ = add_slr(platform_, *index);
      return slr_ != nullptr;
    }
    const auto resource = resource_of(line.key);
    if (!resource) return false;
    if (slr_ == nullptr && !platform_.total) platform_.total.emplace();
    set_amount(slr_ != nullptr ? slr_->available : *platform_.total, *resource, line.value);
    return true;
  }

  bool read_memory(const RuledLine& line) {
    if (line.key == "Bus SP Tag") {
      close_tag();
      tag_ = line.value;
      odd_name_ = odd_name_ || !text::is_identifier(tag_);
    } else if (!tag_.empty() && line.key == "Segment Index") {
      const auto index = read_count(line.value, 4095);
      segment_ = index ? add_memory(platform_, tag_, static_cast<std::uint32_t>(*index)) : nullptr;
      has_segments_ = true;
    } else if (!tag_.empty() && line.key == "SP Tag") {
      MemorySegment* const segment = segment_or_tag();
      if (segment != nullptr && line.value != tag_ && !line.value.empty()) {
        segment->aliases = {table_text(line.value)};
      }
    } else if (!tag_.empty() && line.key == "SLR") {
      if (MemorySegment* const segment = segment_or_tag()) {
        segment->slr = read_slr_name(line.value);
      }
    } else if (!tag_.empty() && line.key == "Max Masters") {
      if (MemorySegment* const segment = segment_or_tag()) {
        set_most_masters(*segment, text::parse_unsigned(line.value));
      }
    } else if (!tag_.empty() && line.key == "Consumption") {
      if (MemorySegment* const segment = segment_or_tag()) {
        segment->consumption = read_consumption(line.value);
      }
    } else {
      return false;
    }
    return true;
  }

  /// The segment that the lines belong to; a tag without segments is one itself (`HP0`).
  MemorySegment* segment_or_tag() {
    if (segment_ == nullptr && !has_segments_) {
      segment_ = add_memory(platform_, tag_, std::nullopt);
    }
    return segment_;
  }

  void close_tag() {
    if (!tag_.empty()) segment_or_tag();
    tag_ = {};
    segment_ = nullptr;
    has_segments_ = false;
  }

  void finish_name() {
    const auto dot = std::min(version_.find('.'), version_.size());
    const std::string_view major = version_.substr(0, dot);
    platform_.release = release_of_shell(major);
    if (platform_.release) platform_.shell = table_text(name_);
    if (platform_.part.empty()) platform_.part = table_text(device_);
    if (!platform_.name.empty() || name_.empty()) return;
    // Newer releases print a board for people: `U200 (gen3x16_xdma_2)`.
    const bool is_word = board_.find(' ') == std::string_view::npos;
    if (!platform_.release) platform_.name = platform_name(name_);
    if (platform_.release && is_word) {
      platform_.name = platform_name(vendor_, board_, name_, major,
                                     version_.substr(std::min(dot + 1, version_.size())));
    }
  }

  Platform& platform_;
  bool understood_ = false;
  bool odd_name_ = false;  ///< a tag that no `sp` can name
  std::string_view vendor_, board_, name_, version_, device_;
  std::optional<std::uint64_t> default_;
  // Pointers into lists that grow: each is used only before the next one is added.
  Clock* clock_ = nullptr;
  Slr* slr_ = nullptr;
  std::string_view tag_;
  MemorySegment* segment_ = nullptr;
  bool has_segments_ = false;
};

}  // namespace

ImportResult read_platforminfo(std::string_view bytes, const std::string& file) {
  const std::vector<RuledSection> sections = container::read_ruled_text(bytes);
  if (count_lines(sections) > kMostLines) {
    return tl::unexpected(
        TableError{file, 0, "more than " + std::to_string(kMostLines) + " lines"});
  }
  Imported imported = begin_import(file, "text of platforminfo", "");
  if (!PlatformInfoReader(imported.platform).read(sections)) {
    return tl::unexpected(TableError{file, 0, "not the text of platforminfo: no line of it"});
  }
  finish_import(imported, file);
  return imported;
}

}  // namespace vppcheck::platform

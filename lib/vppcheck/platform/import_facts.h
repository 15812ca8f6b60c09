// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "vppcheck/platform/import.h"
#include "vppcheck/platform/platform.h"

namespace vppcheck::platform {

// What the readers of foreign platform files have in common: the tools' words for our values, and
// bounds that keep every imported platform one that an SLR table can hold.

/// The origin of everything that is read from the file itself: its first source, metadata that the
/// tools wrote.
inline constexpr Origin kOfFile{0, Confidence::very_high};

/// An empty platform whose only source is `file`, named without its directories: the text is
/// `hw.xsa: hardware platform, Vivado 2022.1`. `kind` says what the file is, `made_by` which tool
/// wrote it; empty when the file does not say.
Imported begin_import(const std::string& file, std::string_view kind, std::string_view made_by);

/// Brings the platform into the order and the bounds of an SLR table, distrusts numbers that cannot
/// be true, adds the AI Engine array of the part, and lists what is missing. The last step of every
/// reader. A platform without a name gets that of the file.
void finish_import(Imported& imported, const std::string& file);

/// Drops the numbers of all SLRs when their sum is far below the total: regions that span several
/// SLRs are not counted there (xilinx_u280_xdma_201920_3: 37 % of the LUTs of UCLA-VAST/RapidStream
/// systemDiagramModel.json; older shells that are right have 83 % and more). The built-in platform
/// of the same name gives its numbers instead, with their sources. `finish_import` calls it.
void distrust_slr_numbers(Imported& imported);

/// Text of a file as one line of a table: what cannot be printed or would begin a comment is
/// replaced, and 120 bytes are kept.
std::string table_text(std::string_view text);
/// A name of a platform: other characters than letters, digits and `_-+.` become `_`.
std::string platform_name(std::string_view text);
/// `xilinx_u250_gen3x16_xdma_4_1_202210_1` from its five parts; empty parts are left out.
std::string platform_name(std::string_view vendor, std::string_view board, std::string_view name,
                          std::string_view major, std::string_view minor);
/// The release in the version of a shell: `202210` is 2022.1.
std::optional<fabric::Release> release_of_shell(std::string_view version_major);

/// The words of platforminfo (`default`, `automatic`, `explicit`) and of the metadata's `auto`
/// (`preferred`, `true`, `false`).
Consumption read_consumption(std::string_view text);
/// `fixed`, `fixed_non_ref`, `scalable` and `changeable`, in any case.
ClockStatus read_clock_status(std::string_view text);
/// Decimal MHz with any number of decimals and an optional unit (`299.9969990`, `300 MHz`), in Hz;
/// digits behind the sixth are cut.
std::optional<std::uint64_t> read_frequency(std::string_view text);
/// The index in `SLR2`.
std::optional<std::uint32_t> read_slr_name(std::string_view text);
/// The tag and index of `DDR[1]`, or of `HP0`; nothing for other texts.
std::optional<std::pair<std::string, std::optional<std::uint32_t>>> read_memory_name(
    std::string_view text);

/// Sets an amount from the file unless it is absent or impossible. Block RAM is given in 36 Kb
/// tiles, as all metadata of the tools count it.
void set_amount(Capacity& capacity, fabric::Resource resource, std::optional<std::uint64_t> amount);
/// The same of a decimal text.
void set_amount(Capacity& capacity, fabric::Resource resource, std::string_view amount);

/// Says that the platform has so many SLRs, and makes them; more than 64 are not believed.
void set_slr_count(Platform& platform, std::uint64_t count);
/// The SLR of that index, made when it is new; null when the index is impossible.
Slr* add_slr(Platform& platform, std::uint32_t index);
/// The segment of that name, made when it is new; null when the name cannot be one of a table.
MemorySegment* add_memory(Platform& platform, std::string_view tag,
                          std::optional<std::uint32_t> index);
/// The clock of that id, made when it is new; null when the id is impossible.
Clock* add_clock(Platform& platform, std::uint64_t id);
/// Sets how many compute units a link may have, unless the number is impossible.
void set_most_compute_units(Platform& platform, std::optional<std::uint64_t> count);
/// Sets how many masters v++ connects to a segment, unless the number is impossible.
void set_most_masters(MemorySegment& segment, std::optional<std::uint64_t> count);

}  // namespace vppcheck::platform

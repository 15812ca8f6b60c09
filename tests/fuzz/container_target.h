// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "vppcheck/container/archive.h"
#include "vppcheck/container/elf.h"
#include "vppcheck/container/json.h"
#include "vppcheck/container/lines.h"
#include "vppcheck/text/printable.h"

// The readers of wrappings, and what holds for every result of theirs.
namespace vppcheck::fuzz {

/// An error names its file or a member of it, and is safe to print.
inline std::string broken_file_error(const container::FileError& error) {
  std::string faults;
  if (!error.file.starts_with("input")) faults += "the error names file " + error.file + "\n";
  if (error.message.empty()) faults += "an error without a message\n";
  const std::string shown = error.show();
  if (text::printable(shown) != shown) faults += "unsafe: " + shown + "\n";
  return faults;
}

inline std::string check_archive(std::string_view bytes, container::ArchiveKind kind) {
  // Small, so that the fuzzer is not busy with unpacking.
  const container::ArchiveLimits limits{.member_bytes = 1 << 16, .total_bytes = 1 << 18};
  const auto members = container::read_members(
      bytes, "input", kind, [](std::string_view name) { return !name.starts_with("/"); }, limits);
  if (!members) return broken_file_error(members.error());
  std::string faults;
  std::size_t total = 0;
  for (const container::Member& member : *members) {
    total += member.bytes.size();
    if (member.bytes.size() > limits.member_bytes) faults += "a member above the limit\n";
    if (container::find_member(*members, member.name) != &member) faults += "a name twice\n";
  }
  if (total > limits.total_bytes) faults += "more bytes than the limit\n";
  return faults;
}

inline std::string check_archive_zip(std::string_view bytes) {
  return check_archive(bytes, container::ArchiveKind::zip);
}

inline std::string check_archive_ar(std::string_view bytes) {
  return check_archive(bytes, container::ArchiveKind::ar);
}

inline std::string check_elf(std::string_view bytes) {
  const auto sections = container::read_elf_sections(bytes, "input");
  if (!sections) return broken_file_error(sections.error());
  std::string faults;
  std::size_t total = 0;
  for (const container::ElfSection& section : *sections) {
    total += section.bytes.size();
    if (section.bytes.data() < bytes.data() ||
        section.bytes.data() + section.bytes.size() > bytes.data() + bytes.size()) {
      faults += "a section outside the file\n";
    }
  }
  if (total > bytes.size()) faults += "sections overlap\n";
  return faults;
}

inline std::string check_json(std::string_view bytes) {
  const auto value = container::load_json(bytes, "input");
  if (!value) {
    const auto line_ends = std::count(bytes.begin(), bytes.end(), '\n');
    const bool behind = value.error().line > line_ends + 1;
    return broken_file_error(value.error()) + (behind ? "line behind the end\n" : "");
  }
  // nlohmann-json's own parser is the oracle; it knows no bounds.
  const auto expected =
      nlohmann::json::parse(container::without_byte_order_mark(bytes), nullptr, false);
  if (expected.is_discarded()) return "malformed JSON was taken\n";
  return expected == *value || expected.dump() == value->dump() ? "" : "another value\n";
}

}  // namespace vppcheck::fuzz

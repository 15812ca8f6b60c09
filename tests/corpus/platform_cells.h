// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/published_files.h"
#include "vppcheck/platform/platform.h"
#include "vppcheck/platform/slr_table_values.h"
#include "vppcheck/text/number.h"

// A platform as cells, `clock 0 Hz` -> `300000000`, from what was imported and from the published
// tables of platforms, so that the two can be compared wherever both speak.
namespace vppcheck::corpus {

using Cells = std::map<std::string, std::string>;

inline std::string consumption_word(platform::Consumption consumption) {
  switch (consumption) {
    case platform::Consumption::unknown: return "";
    case platform::Consumption::automatic: return "automatic";
    case platform::Consumption::preferred: return "preferred";
    case platform::Consumption::explicit_only: return "explicit";
  }
  return "";
}

/// Collects cells; what is not known has none.
class CellList {
 public:
  Cells cells;

  void add(const std::string& key, const std::string& value) {
    if (!value.empty()) cells[key] = value;
  }
  template <class T>
  void add(const std::string& key, const std::optional<T>& value) {
    if (value) cells[key] = std::to_string(*value);
  }
  template <class T>
  void add(const std::string& key, const std::optional<platform::Fact<T>>& fact) {
    if (fact) cells[key] = std::to_string(fact->value);
  }
  void add(const std::string& key, const platform::Capacity& capacity) {
    for (const fabric::Resource resource : fabric::kResources) {
      const auto amount = capacity.amounts.get(resource);
      if (amount) add(key + " " + std::string(name_of(resource)), show(resource, *amount));
    }
  }
};

inline void add_array(const platform::AieArray& array, CellList& list) {
  list.add("aie architecture", array.architecture);
  list.add("aie columns", array.columns);
  list.add("aie rows", array.rows);
  list.add("aie memory tile rows", array.memory_tile_rows);
  list.add("aie tile memory", array.tile_memory_bytes);
  list.add("aie memory tile memory", array.memory_tile_bytes);
}

/// Everything that was imported.
inline Cells cells_of(const platform::Platform& platform) {
  CellList list;
  list.add("part", platform.part);
  if (platform.slrs_known) list.add("SLRs", std::to_string(platform.slrs.size()));
  list.add("compute units", platform.most_compute_units);
  for (const platform::Slr& slr : platform.slrs) list.add(slr.name, slr.available);
  if (platform.total) list.add("TOTAL", *platform.total);
  if (platform.device) list.add("DEVICE", *platform.device);
  for (const platform::MemorySegment& segment : platform.memories) {
    const std::string key = "memory " + segment.name();
    list.add(key, std::string("yes"));
    list.add(key + " SLR", segment.slr);
    list.add(key + " size", segment.size_bytes);
    list.add(key + " masters", segment.most_masters);
    list.add(key + " use", consumption_word(segment.consumption));
  }
  for (const platform::Clock& clock : platform.clocks) {
    const std::string key = "clock " + std::to_string(clock.id);
    list.add(key, std::string("yes"));
    list.add(key + " Hz", clock.frequency_hz);
    if (clock.status != platform::ClockStatus::unknown) {
      list.add(key + " status", std::string(name_of(clock.status)));
    }
    if (clock.is_default) list.add(key + " default", std::string("yes"));
    list.add(key + " name", clock.name);
  }
  if (platform.aie) add_array(*platform.aie, list);
  return list.cells;
}

/// The rows of a published table, each with the cells behind the first by their column's number.
inline std::vector<std::vector<std::string>> rows_of(const std::string& table) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream text(bytes_of(published("platforms/" + table)));
  std::string line;
  std::getline(text, line);
  while (std::getline(text, line)) {
    rows.push_back(cells_of(line));
    rows.back().resize(16);
  }
  return rows;
}

inline std::string first_word(const std::string& text) { return text.substr(0, text.find(' ')); }

inline std::string number(const std::string& text) {
  return text::all_digits(text) ? text : std::string();
}

/// `DDR[1]`, `HBM[0:31]`, `HP0,HP1 (1 port each); LPD x15` as single names.
inline std::vector<std::string> memory_names(const std::string& cell) {
  std::vector<std::string> names;
  const auto bracket = cell.find('[');
  if (bracket != std::string::npos) {
    const std::string tag = cell.substr(0, bracket);
    const auto range =
        platform::read_range(cell.substr(bracket + 1, cell.find(']') - bracket - 1), 4095);
    for (auto i = range ? range->first : 1; range && i <= range->second; ++i) {
      names.push_back(tag + "[" + std::to_string(i) + "]");
    }
    return names;
  }
  std::string name;
  bool is_name = true;
  for (const char c : cell + ",") {
    if (c == ',' || c == ';') {
      if (!name.empty()) names.push_back(name);
      name.clear();
      is_name = true;
    } else if (is_name && text::is_identifier_char(c)) {
      name.push_back(c);
    } else if (!name.empty()) {
      is_name = false;
    }
  }
  return names;
}

inline std::string use_of(const std::string& cell, const std::string& name) {
  if (cell.starts_with("[0] ")) return name.ends_with("[0]") ? "preferred" : "automatic";
  const std::string word = first_word(cell);
  if (word == "automatic" || word == "auto=true") return "automatic";
  if (word == "explicit" || word == "auto=false") return "explicit";
  return word == "default" || word == "preferred(default)" ? "preferred" : "";
}

inline std::string size_of(const std::string& cell) {
  if (cell.find(" over ") != std::string::npos) return "";  // of all segments together
  const auto size = platform::read_size(first_word(cell));
  return size ? std::to_string(*size) : "";
}

inline void add_memories(const std::vector<std::string>& row, CellList& list) {
  for (const std::string& name : memory_names(row[1])) {
    const std::string key = "memory " + name;
    list.add(key, std::string("yes"));
    list.add(key + " size", size_of(row[3]));
    if (row[4].starts_with("SLR")) list.add(key + " SLR", number(row[4].substr(3, 1)));
    list.add(key + " masters", number(row[5]));
    list.add(key + " use", use_of(row[6], name));
  }
}

inline void add_clock(const std::vector<std::string>& row, CellList& list) {
  const std::string key = "clock " + row[1];
  list.add(key, std::string("yes"));
  if (const auto hertz = platform::read_mhz(row[2])) list.add(key + " Hz", std::to_string(*hertz));
  if (row[3] == "fixed" || row[3] == "scalable" || row[3] == "fixed_non_ref") {
    list.add(key + " status", row[3]);
  }
  if (row[3] == "changeable") list.add(key + " status", std::string("scalable"));
  if (row[4].starts_with("yes")) list.add(key + " default", std::string("yes"));
  list.add(key + " name", row[5]);
}

/// What the published tables say of a platform that they call by any of these names.
inline Cells published_cells(const std::vector<std::string>& names) {
  CellList list;
  const auto for_each = [&](const std::string& table, auto add) {
    for (const auto& row : rows_of(table)) {
      for (const std::string& name : names) {
        if (row[0] == name) add(row);
      }
    }
  };
  for_each("platforms.tsv", [&](const auto& row) {
    list.add("part", first_word(row[3]));
    list.add("SLRs", number(row[6]));
    list.add("compute units", number(first_word(row[8])));
  });
  for_each("slr_resources.tsv", [&](const auto& row) {
    constexpr std::string_view kColumns[] = {"LUT", "FF", "BRAM36", "URAM", "DSP"};
    for (std::size_t i = 0; i < 5; ++i) {
      list.add(row[1] + " " + std::string(kColumns[i]), number(row[3 + i]));
    }
  });
  for_each("memories.tsv", [&](const auto& row) { add_memories(row, list); });
  for_each("clocks.tsv", [&](const auto& row) { add_clock(row, list); });
  return list.cells;
}

/// What the published table of devices says of the array of a part.
inline Cells published_array(const std::string& part) {
  CellList list;
  for (const auto& row : rows_of("aie.tsv")) {
    if (row[0] != part.substr(0, part.find('-'))) continue;
    const auto kilobytes = [&](std::size_t column) {
      const auto count = text::parse_unsigned(row[column]);
      return count ? std::to_string(*count << 10) : std::string();
    };
    list.add("aie architecture", first_word(row[2]));
    list.add("aie columns", number(row[3]));
    list.add("aie rows", number(row[4]));
    list.add("aie memory tile rows", number(first_word(row[6])));
    list.add("aie tile memory", kilobytes(9));
    list.add("aie memory tile memory", kilobytes(10));
  }
  return list.cells;
}

}  // namespace vppcheck::corpus

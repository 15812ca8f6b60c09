// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/layer_table.h"

#include <fmt/format.h>

#include <utility>

#include "vppcheck/text/ini.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::artifact {
namespace {

using text::IniEntry;
using text::IniSection;

constexpr std::uint64_t kMostWindow = 1024;
constexpr std::uint64_t kMostStep = 65536;

/// Types of values of the AI Engine (UG1079 and UG1603) and the bytes of one.
constexpr std::pair<std::string_view, std::uint64_t> kTypes[] = {
    {"bfloat16", 2}, {"int8", 1},  {"uint8", 1},  {"int16", 2},  {"uint16", 2}, {"int32", 4},
    {"uint32", 4},   {"float", 4}, {"cint16", 4}, {"cint32", 8}, {"cfloat", 8}};

std::string show(const Shape& shape) { return fmt::format("{}x{}", shape.nodes, shape.samples); }

/// `64x1024`, blanks allowed around the x, or `512`.
std::optional<Shape> parse_shape(std::string_view text) {
  const auto trimmed = [](std::string_view part) {
    const auto first = part.find_first_not_of(' ');
    if (first == std::string_view::npos) return std::string_view();
    return part.substr(first, part.find_last_not_of(' ') - first + 1);
  };
  const auto x = text.find('x');
  const bool is_vector = x == std::string_view::npos;
  const auto nodes = is_vector ? 1 : text::parse_unsigned(trimmed(text.substr(0, x)));
  const auto samples = text::parse_unsigned(trimmed(is_vector ? text : text.substr(x + 1)));
  if (!nodes || !samples || *nodes == 0 || *samples == 0) return std::nullopt;
  if (*nodes > kMostTensorValues || *samples > kMostTensorValues / *nodes) return std::nullopt;
  return Shape{*nodes, *samples};
}

/// Makes layers of the sections of a table and stops at the first fault.
class LayerTableReader {
 public:
  explicit LayerTableReader(const std::string& file) { table_.file = file; }

  tl::expected<LayerTable, ArtifactError> read(std::string_view bytes) {
    const auto sections = text::read_ini(bytes);
    if (!sections) {
      fail(sections.error().line, sections.error().message);
    } else {
      for (const IniSection& section : *sections) take(section);
      if (table_.layers.empty()) fail(0, "no '[layer NAME]' section");
    }
    if (error_) return tl::unexpected(std::move(*error_));
    return std::move(table_);
  }

 private:
  void take(const IniSection& section) {
    if (section.title() == "[array]") {
      for (const IniEntry& entry : section.entries) take_array(entry);
    } else if (section.kind == "layer" && text::is_identifier(section.label)) {
      take_layer(section);
    } else {
      fail(section.line,
           fmt::format("section {}: expected '[array]' or '[layer NAME]' with a name of letters, "
                       "digits and underscores",
                       text::quoted(section.title())));
    }
  }

  void take_array(const IniEntry& entry) {
    if (entry.key == "device") {
      table_.device = entry.value;
    } else if (entry.key == "buffers") {
      table_.buffers = number(entry, 2);
    } else if (entry.key == "step") {
      table_.step_samples = number(entry, kMostStep);
    } else if (entry.key == "type") {
      std::string names;
      for (const auto& [name, bytes] : kTypes) {
        if (name == entry.value) {
          table_.value_bytes = bytes;
          return;
        }
        names += fmt::format("{}{}", names.empty() ? "" : ", ", name);
      }
      fail(entry, "one of " + names);
    } else {
      unknown(entry, "device, type, buffers or step");
    }
  }

  void take_layer(const IniSection& section) {
    Layer layer;
    layer.name = section.label;
    for (const char* key : {"kind", "input", "output"}) {
      if (section.find(key) == nullptr) {
        fail(section.line, fmt::format("layer {} has no key '{}'", section.label, key));
      }
    }
    for (const IniEntry& entry : section.entries) take(entry, layer);
    if (error_) return;
    if (layer.kind != LayerKind::conv) {
      for (const char* key : {"kernel", "pad"}) {
        if (const IniEntry* const entry = section.find(key)) {
          fail(entry->line, fmt::format("'{}' belongs to layers of kind conv", key));
        }
      }
    } else if (section.find("kernel") == nullptr) {
      fail(section.line,
           fmt::format("layer {} has no key 'kernel', the samples of its window", section.label));
    } else if (section.find("pad") == nullptr) {
      layer.pad = layer.kernel / 2;
    }
    // All outputs of a dense layer need all inputs.
    if (layer.kind == LayerKind::dense) layer.splits_output_only = true;
    chain(section.line, layer);
    table_.layers.push_back(std::move(layer));
  }

  void take(const IniEntry& entry, Layer& layer) {
    if (entry.key == "kind") {
      constexpr std::pair<std::string_view, LayerKind> kKinds[] = {
          {"conv", LayerKind::conv}, {"pool", LayerKind::pool}, {"dense", LayerKind::dense}};
      for (const auto& [name, kind] : kKinds) {
        if (name == entry.value) {
          layer.kind = kind;
          return;
        }
      }
      fail(entry, "conv, pool or dense");
    } else if (entry.key == "input" || entry.key == "output") {
      const auto shape = parse_shape(entry.value);
      if (shape) {
        (entry.key == "input" ? layer.input : layer.output) = *shape;
        return;
      }
      fail(entry, fmt::format("NODESxSAMPLES or SAMPLES, from 1 to {} values", kMostTensorValues));
    } else if (entry.key == "kernel") {
      layer.kernel = number(entry, kMostWindow);
    } else if (entry.key == "pad") {
      layer.pad = number(entry, kMostWindow, 0);
    } else if (entry.key == "nsplit") {
      layer.nsplit = number(entry, kMostTensorValues);
    } else if (entry.key == "split") {
      layer.splits_output_only = choice(entry, "both", "output");
    } else if (entry.key == "memory_tile") {
      layer.memory_tile = choice(entry, "no", "yes");
    } else {
      unknown(entry, "kind, input, output, kernel, pad, split, nsplit or memory_tile");
    }
  }

  /// A layer takes what the one before gives; a dense layer takes its values in one row.
  void chain(std::uint32_t line, const Layer& layer) {
    if (table_.layers.empty()) return;
    const Layer& before = table_.layers.back();
    const bool follows = layer.kind == LayerKind::dense
                             ? layer.input.values() == before.output.values()
                             : layer.input == before.output;
    if (follows) return;
    fail(line, fmt::format("layer {} takes {}, but {} before it gives {}", layer.name,
                           show(layer.input), before.name, show(before.output)));
  }

  std::uint64_t number(const IniEntry& entry, std::uint64_t most, std::uint64_t least = 1) {
    const auto value = text::parse_unsigned(entry.value);
    if (value && *value >= least && *value <= most) return *value;
    fail(entry, fmt::format("a number from {} to {}", least, most));
    return 1;
  }

  bool choice(const IniEntry& entry, std::string_view no, std::string_view yes) {
    if (entry.value != no && entry.value != yes) fail(entry, fmt::format("{} or {}", no, yes));
    return entry.value == yes;
  }

  void unknown(const IniEntry& entry, std::string_view known) {
    fail(entry.line, fmt::format("unknown key {}, expected {}", text::quoted(entry.key), known));
  }
  void fail(const IniEntry& entry, std::string_view expected) {
    fail(entry.line,
         fmt::format("{} is {}, expected {}", entry.key, text::quoted(entry.value), expected));
  }
  void fail(std::uint32_t line, std::string message) {
    if (!error_) error_ = ArtifactError{table_.file, line, std::move(message)};
  }

  LayerTable table_;
  std::optional<ArtifactError> error_;
};

}  // namespace

tl::expected<LayerTable, ArtifactError> read_layer_table(std::string_view bytes,
                                                         const std::string& file) {
  return LayerTableReader(file).read(bytes);
}

}  // namespace vppcheck::artifact

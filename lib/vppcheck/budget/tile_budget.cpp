// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/budget/tile_budget.h"

#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/text/printable.h"

namespace vppcheck::budget {
namespace {

using artifact::Layer;
using artifact::LayerKind;
using artifact::LayerTable;
using diagnostic::Severity;

/// A core reaches its own memory and that of three neighbours (UG1603, AI Engine-ML Memory: 256
/// KB).
constexpr std::uint64_t kReachedTiles = 4;
/// The DMA of a memory tile reaches both neighbours in its row as well (AM020).
constexpr std::uint64_t kReachedMemoryTiles = 3;
/// Buffers of the AI Engine are multiples of 16 bytes.
constexpr std::uint64_t kBufferStep = 16;

std::uint64_t divided_up(std::uint64_t amount, std::uint64_t by) {
  return amount / by + (amount % by != 0 ? 1 : 0);
}

std::uint64_t input_bytes(const LayerTable& table, const Layer& layer, Storage storage) {
  std::uint64_t samples = layer.input.samples;
  if (storage == Storage::padded) samples += 2 * layer.pad;
  if (storage == Storage::overlapped) {
    samples = divided_up(samples, table.step_samples) * (table.step_samples + layer.kernel - 1);
  }
  return layer.input.nodes * samples * table.value_bytes * table.buffers;
}

/// The formula of an input with its numbers.
std::string how_input(const LayerTable& table, const Layer& layer, const TileStorage& storage) {
  const std::string kilobytes = show_kb(storage.input_bytes);
  const std::string tail = fmt::format("{} * {}", table.value_bytes, table.buffers);
  const artifact::Shape& in = layer.input;
  switch (storage.input_storage) {
    case Storage::padded:
      return fmt::format("{} padded, N * (S + 2q) * e * p = {} * ({} + {}) * {}", kilobytes,
                         in.nodes, in.samples, 2 * layer.pad, tail);
    case Storage::overlapped:
      return fmt::format("{} overlapped, N * S * (T + K - 1) / T * e * p = {} * {} * {} / {} * {}",
                         kilobytes, in.nodes, in.samples, table.step_samples + layer.kernel - 1,
                         table.step_samples, tail);
    case Storage::plain: break;
  }
  return fmt::format("{}, N * S * e * p = {} * {} * {}", kilobytes, in.nodes, in.samples, tail);
}

std::string per_split(std::string how, std::uint64_t chunks) {
  return chunks == 1 ? how : fmt::format("1/{} of {}", chunks, how);
}

/// Weights and biases; of pools none.
std::uint64_t weights_of(const Layer& layer) {
  switch (layer.kind) {
    case LayerKind::conv: return layer.kernel * layer.input.nodes * layer.output.nodes;
    case LayerKind::dense: return layer.input.values() * layer.output.values();
    case LayerKind::pool: break;
  }
  return 0;
}
std::uint64_t biases_of(const Layer& layer) {
  if (layer.kind == LayerKind::pool) return 0;
  return layer.kind == LayerKind::conv ? layer.output.nodes : layer.output.values();
}

class TileBudget {
 public:
  TileBudget(const LayerTable& table, const platform::AieArray& array, std::uint64_t tile_bytes)
      : table_(table), array_(array), tile_bytes_(tile_bytes) {
    statement_.kind = "tile";
  }

  Statement run() && {
    for (const Layer& layer : table_.layers) add(layer);
    return std::move(statement_);
  }

 private:
  bool fits(const Layer& layer, std::uint64_t nsplit) const {
    return tile_storage(table_, layer, nsplit).chunk_bytes <= tile_bytes_ &&
           why_not_split(table_, layer, nsplit).empty();
  }

  /// The smallest power of two of chunks that fits.
  std::optional<std::uint64_t> smallest(const Layer& layer) const {
    const std::uint64_t most = std::max(layer.input.values(), layer.output.values());
    for (std::uint64_t nsplit = 1; nsplit <= most; nsplit *= 2) {
      if (fits(layer, nsplit)) return nsplit;
    }
    return std::nullopt;
  }

  void add(const Layer& layer) {
    const auto best = smallest(layer);
    const std::uint64_t nsplit = layer.nsplit.value_or(best.value_or(1));
    const TileStorage storage = tile_storage(table_, layer, nsplit);
    Item item;
    item.place = layer.name;
    item.what = "tile memory";
    item.needed = storage.chunk_bytes;
    item.available = item.usable = tile_bytes_;
    item.verdict = judge(item);
    const std::uint64_t of_input = layer.splits_output_only ? 1 : nsplit;
    item.parts = {{"input", divided_up(storage.input_bytes, of_input),
                   per_split(how_input(table_, layer, storage), of_input)},
                  {"output", divided_up(storage.output_bytes, nsplit),
                   per_split(fmt::format("{}, N * S * e * p = {} * {} * {} * {}",
                                         show_kb(storage.output_bytes), layer.output.nodes,
                                         layer.output.samples, table_.value_bytes, table_.buffers),
                             nsplit)}};
    item.facts = {{"input_bytes", storage.input_bytes},
                  {"output_bytes", storage.output_bytes},
                  {"nsplit", nsplit},
                  {"kernel_repetitions", of_input},
                  {"memory_tile_repetitions",
                   layer.memory_tile ? std::optional<std::uint64_t>(1) : std::nullopt},
                  {"parameters", weights_of(layer) + biases_of(layer)}};
    judge_split(layer, nsplit, best, storage, item);
    statement_.items.push_back(std::move(item));
    note_alignment(layer, nsplit, storage);
    note_weights(layer, storage);
    if (layer.memory_tile) add_memory_tile(layer);
  }

  void judge_split(const Layer& layer, std::uint64_t nsplit, std::optional<std::uint64_t> best,
                   const TileStorage& storage, Item& item) {
    const auto remark = [&](std::string message) {
      item.verdict = Verdict::over;
      statement_.remark(Severity::error, fmt::format("{}: {}", layer.name, message));
    };
    const std::string better =
        best ? fmt::format("; the smallest power of two that fits is {}", *best) : "";
    const std::string tile = show_kb(tile_bytes_);
    if (const std::string fault = why_not_split(table_, layer, nsplit); !fault.empty()) {
      remark(fault + better);
    } else if (best && item.verdict == Verdict::over) {
      remark(fmt::format("NSPLIT = {} needs {} of the {} of a tile{}", nsplit,
                         show_kb(storage.chunk_bytes), tile, better));
    } else if (!best && layer.splits_output_only && storage.input_bytes > tile_bytes_) {
      remark(
          fmt::format("it fits at no split: its input alone, which is not split, needs {} of "
                      "the {} of a tile",
                      show_kb(storage.input_bytes), tile));
    } else if (!best) {
      remark(
          fmt::format("it fits at no split into a power of two of equal chunks in the {} of a "
                      "tile",
                      tile));
    }
  }

  void note_alignment(const Layer& layer, std::uint64_t nsplit, const TileStorage& storage) {
    const auto note = [&](std::string_view side, std::uint64_t bytes) {
      if (bytes % kBufferStep == 0) return;
      statement_.remark(Severity::info,
                        fmt::format("{}: one {} buffer has {} bytes, {} beyond a multiple of {}",
                                    layer.name, side, bytes, bytes % kBufferStep, kBufferStep));
    };
    const std::uint64_t of_input = layer.splits_output_only ? 1 : nsplit;
    note("input", divided_up(storage.input_bytes / table_.buffers, of_input));
    note("output", divided_up(storage.output_bytes / table_.buffers, nsplit));
  }

  /// Weights may lie in neighbouring tiles, so they decide nothing.
  void note_weights(const Layer& layer, const TileStorage& storage) {
    const std::uint64_t bytes = weights_of(layer) * table_.value_bytes;
    if (bytes + storage.chunk_bytes <= tile_bytes_) return;
    if (bytes == 0) return;
    const std::uint64_t reach = kReachedTiles * tile_bytes_;
    const bool reached = bytes + storage.chunk_bytes <= reach;
    statement_.remark(
        reached ? Severity::info : Severity::warning,
        fmt::format("{}: its weights of {} do not fit into the tile as well; {} {} that a core "
                    "reaches with its neighbours",
                    layer.name, show_kb(bytes),
                    reached ? "together they are within the" : "together they are beyond the",
                    show_kb(reach)));
  }

  void add_memory_tile(const Layer& layer) {
    if (!array_.memory_tile_bytes) {
      statement_.remark(Severity::error, fmt::format("{}: {} is not known to have memory tiles",
                                                     layer.name, text::quoted(array_.device)));
      return;
    }
    Item item;
    item.place = layer.name;
    item.what = "memory tile";
    item.needed = layer.input.values() * table_.value_bytes;
    item.usable = array_.memory_tile_bytes->value;
    item.available = kReachedMemoryTiles * *item.usable;
    item.verdict = judge(item);
    item.parts = {{"input", *item.needed,
                   fmt::format("{}, N * S * e = {} * {} * {}", show_kb(*item.needed),
                               layer.input.nodes, layer.input.samples, table_.value_bytes)}};
    statement_.items.push_back(std::move(item));
  }

  const LayerTable& table_;
  const platform::AieArray& array_;
  const std::uint64_t tile_bytes_;
  Statement statement_;
};

}  // namespace

TileStorage tile_storage(const LayerTable& table, const Layer& layer, std::uint64_t nsplit) {
  TileStorage made;
  const bool splits_input = nsplit > 1 && !layer.splits_output_only;
  if (layer.kind == LayerKind::conv) {
    made.input_storage = splits_input ? Storage::overlapped : Storage::padded;
  }
  made.input_bytes = input_bytes(table, layer, made.input_storage);
  made.output_bytes = layer.output.values() * table.value_bytes * table.buffers;
  made.chunk_bytes =
      splits_input ? divided_up(made.input_bytes, nsplit) + divided_up(made.output_bytes, nsplit)
                   : made.input_bytes + divided_up(made.output_bytes, nsplit);
  return made;
}

std::string why_not_split(const LayerTable& table, const Layer& layer, std::uint64_t nsplit) {
  if (nsplit == 1) return {};
  if (layer.splits_output_only) {
    // In the nodes, for which the samples of the input are read again, or in the samples.
    const bool divides = layer.output.nodes % nsplit == 0 || layer.output.samples % nsplit == 0;
    return divides ? ""
                   : fmt::format(
                         "{} chunks divide neither the {} nodes nor the {} samples of the "
                         "output",
                         nsplit, layer.output.nodes, layer.output.samples);
  }
  if (layer.input.samples % nsplit != 0 || layer.output.samples % nsplit != 0) {
    return fmt::format(
        "{} chunks do not divide the {} samples of the input and the {} of the output", nsplit,
        layer.input.samples, layer.output.samples);
  }
  const std::uint64_t samples = layer.input.samples / nsplit;
  if (layer.kind == LayerKind::conv && samples % table.step_samples != 0) {
    return fmt::format(
        "a chunk of {} samples is no multiple of the {} that a memory tile sends with "
        "one overlap",
        samples, table.step_samples);
  }
  return {};
}

tl::expected<Statement, std::string> tile_budget(const LayerTable& table,
                                                 const platform::AieArray& array) {
  if (!array.tile_memory_bytes) {
    return tl::unexpected(
        fmt::format("the memory of a tile of {} is not known", text::quoted(array.device)));
  }
  return TileBudget(table, array, array.tile_memory_bytes->value).run();
}

}  // namespace vppcheck::budget

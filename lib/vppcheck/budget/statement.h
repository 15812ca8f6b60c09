// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vppcheck/diagnostic/severity.h"

namespace vppcheck::budget {

// What every budget says, whatever it counts: needed against available, with a verdict. One writer
// prints them all (docs/budget.md).

/// How needed compares with available.
enum class Verdict : std::uint8_t {
  unknown,      ///< available or needed is not known
  fits,         ///< within the usable part
  over_margin,  ///< more than the usable part
  over,         ///< more than there is; of an SLR's resources all that there is, too
};

/// What an amount counts.
enum class Unit : std::uint8_t {
  bytes,
  count,   ///< LUTs, flip-flops, DSP and UltraRAM blocks
  ramb18,  ///< block RAM in RAMB18, shown in tiles of 36 Kb
};

/// One term of what is needed.
struct Part {
  std::string name;          ///< a compute unit, `workspace`, `input`
  std::uint64_t amount = 0;  ///< in the unit of the item
  std::string how;           ///< the formula with its numbers, or where the amount stands
};

/// A number that goes with an item: the batch, the number of splits. Absent when it has no meaning.
struct Fact {
  std::string_view name;  ///< `nsplit`; with its unit behind an underscore when it has one
  std::optional<std::uint64_t> value;
};

/// Needed against available of one thing in one place.
struct Item {
  std::string place;      ///< `SLR1`, a model, a layer; not yet safe to print
  std::string_view what;  ///< `LUT`, `CMA`, `tile memory`
  Unit unit = Unit::bytes;
  std::optional<std::uint64_t> needed;
  bool complete = true;  ///< false: at least `needed`
  std::optional<std::uint64_t> available;
  std::optional<std::uint64_t> usable;  ///< of what is available
  Verdict verdict = Verdict::unknown;
  std::vector<Part> parts;
  std::vector<Fact> facts;
};

/// What cannot be said in numbers. Safe to print.
struct Remark {
  diagnostic::Severity severity = diagnostic::Severity::info;
  std::string message;
};

/// One budget.
struct Statement {
  std::string_view kind;  ///< `slr`, `cma`, `tile`
  std::vector<Item> items;
  std::vector<Remark> remarks;

  void remark(diagnostic::Severity severity, std::string message) {
    remarks.push_back({severity, std::move(message)});
  }
};

/// The worst verdict: over, over margin, unknown, fits. A remark that is an error makes it over.
Verdict verdict_of(const Statement& statement);

/// `fits`, `over-margin`, `over` or `unknown`.
std::string_view name_of(Verdict verdict);

/// An item's verdict by its numbers: over when more is needed than is available.
Verdict judge(const Item& item);

/// Bytes as the documents write them, KB being 1,024 bytes: `72.05 KB`, `176 KB`; rounded to two
/// decimals.
std::string show_kb(std::uint64_t bytes);

}  // namespace vppcheck::budget

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "fuzz/artifact_target.h"
#include "vppcheck/budget/cma_budget.h"
#include "vppcheck/budget/tile_budget.h"

// The outputs of xdputil and the table of layers, and what holds for the budgets made of them.
namespace vppcheck::fuzz {

/// Parts add up to what is needed, unless the rest of a division was rounded.
inline std::string broken_statement(const budget::Statement& statement) {
  std::string faults;
  for (const budget::Item& item : statement.items) {
    std::uint64_t sum = 0;
    for (const budget::Part& part : item.parts) sum += part.amount;
    if (!item.needed) faults += "nothing needed\n";
    if (item.needed && sum != *item.needed) faults += "parts do not add up: " + item.place + "\n";
  }
  for (const budget::Remark& remark : statement.remarks) {
    if (text::printable(remark.message) != remark.message) faults += "unsafe: " + remark.message;
  }
  return faults;
}

inline std::string check_dpu_model(std::string_view bytes) {
  auto model = artifact::read_dpu_model(bytes, "input");
  if (!model) return broken_error(model.error(), bytes);
  if (model->subgraphs.empty()) return "a model without a subgraph\n";
  const design::ModelUse use{std::move(*model), 3, std::nullopt};
  std::string faults;
  for (const bool split : {false, true}) {
    budget::CmaSettings settings;
    settings.cores = 2;
    settings.split_io = split;
    const auto statement = budget::cma_budget({&use, 1}, settings);
    if (statement) {
      faults += broken_statement(*statement);
    } else if (text::printable(statement.error()) != statement.error()) {
      faults += "unsafe: " + statement.error() + "\n";
    }
  }
  return faults;
}

inline std::string check_dpu_query(std::string_view bytes) {
  const auto query = artifact::read_dpu_query(bytes, "input");
  if (!query) return broken_error(query.error(), bytes);
  return query->cores.empty() ? "a board without a DPU\n" : "";
}

inline std::string check_layer_table(std::string_view bytes) {
  const auto table = artifact::read_layer_table(bytes, "input");
  if (!table) return broken_error(table.error(), bytes);
  platform::AieArray array;
  array.tile_memory_bytes = platform::Fact<std::uint64_t>{65536, {}};
  array.memory_tile_bytes = platform::Fact<std::uint64_t>{524288, {}};
  const auto statement = budget::tile_budget(*table, array);
  return statement ? broken_statement(*statement) : "no budget of a table\n";
}

}  // namespace vppcheck::fuzz

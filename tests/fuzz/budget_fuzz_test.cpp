// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/budget_target.h"
#include "fuzz/replay.h"

namespace vppcheck {
namespace {

TEST(BudgetFuzz, ModelCorpusReplays) { fuzz::replay("dpu_model", fuzz::check_dpu_model); }

TEST(BudgetFuzz, QueryCorpusReplays) { fuzz::replay("dpu_query", fuzz::check_dpu_query); }

TEST(BudgetFuzz, LayerCorpusReplays) { fuzz::replay("layer_table", fuzz::check_layer_table); }

}  // namespace
}  // namespace vppcheck

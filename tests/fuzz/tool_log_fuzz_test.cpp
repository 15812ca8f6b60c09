// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/replay.h"
#include "fuzz/tool_log_target.h"

namespace vppcheck {
namespace {

TEST(ToolLogFuzz, CorpusReplays) { fuzz::replay("tool_log", fuzz::check_tool_log); }

}  // namespace
}  // namespace vppcheck

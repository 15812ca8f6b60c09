// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/build_log_target.h"
#include "fuzz/replay.h"

namespace vppcheck {
namespace {

TEST(BuildLogFuzz, CorpusReplays) { fuzz::replay("build_log", fuzz::check_build_log); }

}  // namespace
}  // namespace vppcheck

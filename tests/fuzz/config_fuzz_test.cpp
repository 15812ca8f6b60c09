// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/config_target.h"
#include "fuzz/replay.h"

namespace vppcheck {
namespace {

TEST(ConfigFuzz, CorpusReplays) { fuzz::replay("config", fuzz::check_config); }

}  // namespace
}  // namespace vppcheck

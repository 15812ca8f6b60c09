// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/aie_target.h"
#include "fuzz/replay.h"

namespace vppcheck {
namespace {

TEST(AieFuzz, LibraryCorpusReplays) { fuzz::replay("aie_library", fuzz::check_aie_library); }

TEST(AieFuzz, ControlConfigCorpusReplays) {
  fuzz::replay("aie_control_config", fuzz::check_aie_control_config);
}

TEST(AieFuzz, NpuPartitionCorpusReplays) {
  fuzz::replay("npu_partition", fuzz::check_npu_partition);
}

}  // namespace
}  // namespace vppcheck

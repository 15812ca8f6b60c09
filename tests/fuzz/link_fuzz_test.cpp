// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/link_target.h"
#include "fuzz/replay.h"

namespace vppcheck {
namespace {

TEST(LinkFuzz, BuildSummaryCorpusReplays) {
  fuzz::replay("build_summary", fuzz::check_build_summary);
}

TEST(LinkFuzz, XclbinInfoCorpusReplays) { fuzz::replay("xclbin_info", fuzz::check_xclbin_info); }

}  // namespace
}  // namespace vppcheck

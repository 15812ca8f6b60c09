// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/platform_text_target.h"
#include "fuzz/replay.h"

namespace vppcheck {
namespace {

TEST(PlatformTextFuzz, SystemDiagramCorpusReplays) {
  fuzz::replay("system_diagram", fuzz::check_system_diagram);
}

TEST(PlatformTextFuzz, XclbinInfoCorpusReplays) {
  fuzz::replay("xclbin_info_platform", fuzz::check_xclbin_info_platform);
}

TEST(PlatformTextFuzz, PlatforminfoCorpusReplays) {
  fuzz::replay("platforminfo", fuzz::check_platforminfo);
}

}  // namespace
}  // namespace vppcheck

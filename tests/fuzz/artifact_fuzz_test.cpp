// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/artifact_target.h"
#include "fuzz/replay.h"

namespace vppcheck {
namespace {

TEST(ArtifactFuzz, SystemEstimateCorpusReplays) {
  fuzz::replay("system_estimate", fuzz::check_system_estimate);
}

TEST(ArtifactFuzz, CsynthCorpusReplays) { fuzz::replay("csynth", fuzz::check_csynth); }

TEST(ArtifactFuzz, KernelTableCorpusReplays) {
  fuzz::replay("kernel_table", fuzz::check_kernel_table);
}

TEST(ArtifactFuzz, KernelXmlCorpusReplays) { fuzz::replay("kernel_xml", fuzz::check_kernel_xml); }

}  // namespace
}  // namespace vppcheck

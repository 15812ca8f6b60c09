// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/replay.h"
#include "fuzz/resources_target.h"

namespace vppcheck {
namespace {

TEST(ResourcesFuzz, KernelUtilJsonCorpusReplays) {
  fuzz::replay("kernel_util_json", fuzz::check_kernel_util_json);
}

TEST(ResourcesFuzz, KernelUtilReportCorpusReplays) {
  fuzz::replay("kernel_util_rpt", fuzz::check_kernel_util_rpt);
}

TEST(ResourcesFuzz, SlrUtilCorpusReplays) { fuzz::replay("slr_util", fuzz::check_slr_util); }

}  // namespace
}  // namespace vppcheck

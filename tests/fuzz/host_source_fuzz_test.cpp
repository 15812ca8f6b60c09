// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/host_source_target.h"
#include "fuzz/replay.h"

namespace vppcheck {
namespace {

TEST(HostSourceFuzz, CorpusReplays) { fuzz::replay("host_source", fuzz::check_host_source); }

}  // namespace
}  // namespace vppcheck

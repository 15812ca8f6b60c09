// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/migration_target.h"
#include "fuzz/replay.h"

namespace vppcheck {
namespace {

TEST(MigrationFuzz, CorpusReplays) { fuzz::replay("migration", fuzz::check_migration); }

}  // namespace
}  // namespace vppcheck

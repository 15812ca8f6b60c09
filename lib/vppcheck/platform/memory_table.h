// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vppcheck/platform/platform.h"
#include "vppcheck/platform/table_facts.h"
#include "vppcheck/text/ini.h"

namespace vppcheck::platform {

/// Adds the segments of a section `[memory TAG]` to the platform; faults go to `facts`.
void read_memory(const text::IniSection& section, TableFacts& facts, Platform& platform);

}  // namespace vppcheck::platform

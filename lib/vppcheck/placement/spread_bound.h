// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vppcheck/placement/model.h"

namespace vppcheck::placement {

/// What the streams of any plan cost at least: what hangs together by streams and needs the room of
/// k SLRs crosses k - 1 boundaries, each with one of its streams. The relaxation sees nothing of
/// this, because it may put a part of every compute unit into every SLR; for chains it is often all
/// there is to pay.
std::int64_t spread_bound(const Model& model);

}  // namespace vppcheck::placement

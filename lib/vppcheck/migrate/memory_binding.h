// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vppcheck/migrate/placement_task.h"

// What the solver does not know of memories: which ports shared one, and which kind a line names.
// No part of the library's interface.
namespace vppcheck::migrate {

/// Where the plan sends ports to another kind of memory although the kind that they name has room,
/// that many of them may not leave it any more, those first that lose least by it. False when
/// nobody went away needlessly: the plan can stay.
bool hold_to_own_kind(PlacementTask& task, const placement::Plan& plan);

/// Binds the ports whose memory is gone once more, at the cost that the plan has: to the solver all
/// memories of an SLR are alike. Ports that shared a memory share one again, for they may share
/// buffers; others keep apart, for their bandwidth. A range of memories is shared by the ports of
/// one compute unit only. Changes nothing where that finds no room.
void bind_like_before(const PlacementTask& task, const platform::Platform& to,
                      placement::Plan& plan);

}  // namespace vppcheck::migrate

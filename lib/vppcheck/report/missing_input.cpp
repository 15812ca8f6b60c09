// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/report/missing_input.h"

namespace vppcheck::report {
namespace {

using diagnostic::Need;

constexpr MissingInput kMissingInputs[] = {
    {Need::platform, "the platform's facts", "--platform", ""},
    {Need::kernel, "the kernels", "--kernel", ".xo"},
    {Need::resources, "the kernels' resources", "--resources", ""},
    {Need::release, "the release of Vitis", "--vitis", ""},
    {Need::aie, "the AI Engine graphs", "--aie", "libadf.a"},
    {Need::target, "the target of the build", "--target", "-t"},
    {Need::commands, "the commands that ran", "--commands", ""},
    {Need::host, "the sources of the host program", "--host", ""},
    {Need::model, "all of what runs on the DPUs", "--model, --dpu, --cma-limit", ""},
    {Need::result, "the result of the link", "--result", ""},
    {Need::prelink, "the other files of the link", "prelink", ""},
    {Need::value, "", "", ""},
};

}  // namespace

std::span<const MissingInput> missing_inputs() { return kMissingInputs; }

}  // namespace vppcheck::report

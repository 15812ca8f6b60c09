// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "arguments.h"

namespace vppcheck::tool {

/// Takes the options of fixes and baselines; the error, a sentence, says which do not go together.
tl::expected<void, std::string> take_fix_arguments(
    const boost::program_options::variables_map& values, CheckArguments& arguments);

}  // namespace vppcheck::tool

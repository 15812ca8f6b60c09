// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vppcheck/config/document.h"
#include "vppcheck/diagnostic/reporter.h"

// What the rules about options say of a command line, where options stand with dashes and in no
// section.

namespace vppcheck::rules {

/// The words that v++ refuses, and options whose value is the next option: `--platform --target hw`
/// is what make leaves of `--platform $(PLATFORM) --target hw` when the variable is empty.
void report_refused_words(const config::Document& command, diagnostic::Reporter& out);

/// An option that the catalogue lacks, with the nearest known ones.
void report_unknown_word(const config::Option& option, diagnostic::Reporter& out);

}  // namespace vppcheck::rules

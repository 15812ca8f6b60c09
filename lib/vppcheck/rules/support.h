// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/design/design.h"
#include "vppcheck/diagnostic/reporter.h"
#include "vppcheck/text/counted.h"

namespace vppcheck::rules {

/// `'a', 'b' and 'c'`: names quoted, at most `most` of them, then `and 7 more`.
std::string quoted_list(const std::vector<std::string_view>& names, std::size_t most = 6,
                        std::string_view last = "and");

/// What is deleted to remove the line that holds `where`: all of it with its line end, but a
/// comment behind a value stays, for it may say more. Empty when no document of the design has the
/// place.
text::Location line_to_remove(const design::Design& design, text::Location where);

/// `'a', 'b' or 'c'`, at most four of them: for "did you mean".
std::string alternatives(const std::vector<std::string_view>& names);

using text::counted;

/// Whether the link has a VSS, which brings streams of its own (UG1701, Linking a VSS Component,
/// 2025.1).
bool has_vss(const design::Design& design);

/// Whether the kernel has a port for memory; true when its ports are not known in full.
bool has_memory_port(const artifact::Kernel& kernel);

/// Reports every malformed value of one kind of directive; values with placeholders of a template
/// are not judged.
void report_malformed(const std::vector<config::Malformed>& faults, diagnostic::Reporter& out);

/// Reports `name` when it surely is no compute unit of the design, with the places and the names
/// that show it; says "not checked" when nothing can be told. No fix is offered for a compute unit
/// that is `taken`: it has what the line would give it, so another one was meant.
void report_unknown_cu(const design::Design& design, text::Word name, diagnostic::Reporter& out,
                       const std::function<bool(std::string_view)>& taken = {});

/// Says "did you mean" for the names of `known` nearest to `word`, and offers the only one as a
/// fix.
void suggest(diagnostic::Reporter::Details details, text::Word word,
             const std::vector<std::string_view>& known);

}  // namespace vppcheck::rules

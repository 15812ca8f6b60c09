// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/report/report.h"

namespace vppcheck::report {
namespace {

/// For formats that no person reads as they are.
template <std::string (*write)(const Input&)>
std::string without_style(const Input& input, const TextStyle&) {
  return write(input);
}

constexpr Format kFormats[] = {
    {"text", write_text},
    {"gcc", without_style<write_gcc>},
    {"json", without_style<write_json>},
    {"sarif", without_style<write_sarif>},
    {"github", without_style<write_github>},
    {"junit", without_style<write_junit>},
    {"checkstyle", without_style<write_checkstyle>},
    {"html", write_html, true},
};

}  // namespace

std::span<const Format> formats() { return kFormats; }

}  // namespace vppcheck::report

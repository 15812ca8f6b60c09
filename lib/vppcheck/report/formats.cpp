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
    {.name = "text", .write = write_text},
    {.name = "gcc", .write = without_style<write_gcc>},
    {.name = "json", .write = without_style<write_json>},
    {.name = "sarif", .write = without_style<write_sarif>, .locates = true},
    {.name = "github", .write = without_style<write_github>, .locates = true},
    {.name = "junit", .write = without_style<write_junit>, .locates = true},
    {.name = "checkstyle", .write = without_style<write_checkstyle>, .locates = true},
    {.name = "html", .write = write_html, .draws = true},
};

}  // namespace

std::span<const Format> formats() { return kFormats; }

}  // namespace vppcheck::report

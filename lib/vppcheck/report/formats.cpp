// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/report/report.h"

namespace vppcheck::report {
namespace {

constexpr Format kFormats[] = {
    {"text", write_text},
    {"gcc", [](const Input& input, const TextStyle&) { return write_gcc(input); }},
    {"json", [](const Input& input, const TextStyle&) { return write_json(input); }},
    {"html", write_html, true},
};

}  // namespace

std::span<const Format> formats() { return kFormats; }

}  // namespace vppcheck::report

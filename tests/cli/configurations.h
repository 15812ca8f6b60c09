// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Small configurations, each with findings of one severity and no others.

namespace vppcheck::cli {

inline constexpr char kClean[] = "[connectivity]\nnk=vadd:1:vadd_1\n";
/// One error, slr-unknown-cu in line 4.
inline constexpr char kError[] =
    "[connectivity]\nnk=vadd:2:vadd_left.vadd_right\nsp=vadd_left.in:DDR[0]\nslr=vadd_righ:SLR1\n"
    "sp=vadd_right.in:DDR[1]\n";
/// One warning, sp-duplicate in line 3.
inline constexpr char kWarning[] = "[connectivity]\nsp=vadd_1.in:DDR[0]\nsp=vadd_1.in:DDR[0]\n";
/// One info, section-repeated in line 3.
inline constexpr char kInfo[] = "[connectivity]\nnk=vadd:1:vadd_1\n[connectivity]\n";

}  // namespace vppcheck::cli

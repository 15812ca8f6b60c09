// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/budget/statement.h"

#include <fmt/format.h>

#include <algorithm>

namespace vppcheck::budget {
namespace {

int badness(Verdict verdict) {
  switch (verdict) {
    case Verdict::fits: return 0;
    case Verdict::unknown: return 1;
    case Verdict::over_margin: return 2;
    case Verdict::over: break;
  }
  return 3;
}

}  // namespace

Verdict verdict_of(const Statement& statement) {
  Verdict worst = statement.items.empty() ? Verdict::unknown : Verdict::fits;
  for (const Item& item : statement.items) {
    if (badness(item.verdict) > badness(worst)) worst = item.verdict;
  }
  for (const Remark& remark : statement.remarks) {
    if (remark.severity == diagnostic::Severity::error) worst = Verdict::over;
  }
  return worst;
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::fits: return "fits";
    case Verdict::over_margin: return "over-margin";
    case Verdict::over: return "over";
    case Verdict::unknown: break;
  }
  return "unknown";
}

Verdict judge(const Item& item) {
  if (!item.needed || !item.available) return Verdict::unknown;
  if (*item.needed > *item.available) return Verdict::over;
  if (*item.needed > item.usable.value_or(*item.available)) return Verdict::over_margin;
  return item.complete ? Verdict::fits : Verdict::unknown;
}

std::string show_kb(std::uint64_t bytes) {
  // The rest is below 1,024, so no product overflows.
  std::uint64_t whole = bytes / 1024;
  std::uint64_t hundredths = (bytes % 1024 * 100 + 512) / 1024;
  if (hundredths == 100) ++whole, hundredths = 0;
  std::string text = fmt::format("{}.{:02}", whole, hundredths);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text + " KB";
}

}  // namespace vppcheck::budget

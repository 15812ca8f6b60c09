// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vppcheck/diagnostic/finding.h"

namespace vppcheck::diagnostic {

/// No more findings of one rule are kept for one design: a file of a million faulty lines must not
/// fill the memory, and nobody reads them.
inline constexpr std::size_t kMostFindingsOfOneRule = 1000;
/// No more reasons why one rule could not judge something are kept for one design.
inline constexpr std::size_t kMostReasonsOfOneRule = 100;

/// Shown every finding, complete with its details; true when it takes the finding away, which then
/// does not count among those that are kept.
using Taker = std::function<bool(Finding&)>;

/// Where the function of one rule puts what it finds. Bound to the rule, so that a function never
/// names itself.
class Reporter {
 public:
  Reporter(const Rule& rule, std::vector<Finding>& findings, std::vector<NotChecked>& not_checked,
           Taker takes = {})
      : rule_(rule), findings_(findings), not_checked_(not_checked), takes_(std::move(takes)) {}
  ~Reporter() { settle(); }
  Reporter(const Reporter&) = delete;
  Reporter& operator=(const Reporter&) = delete;

  /// Adds details to the finding just made: `out.add(...).help(...).note(...)`.
  class Details {
   public:
    explicit Details(Finding& finding) : finding_(finding) {}
    Details& help(std::string sentence) {
      finding_.help = std::move(sentence);
      return *this;
    }
    Details& note(text::Location where, std::string message) {
      finding_.notes.push_back({where, std::move(message)});
      return *this;
    }
    Details& fix(std::string description, bool safe, std::vector<text::Edit> edits) {
      finding_.fixes.push_back({std::move(description), safe, std::move(edits)});
      return *this;
    }
    /// For rules whose severity depends on how sure they are.
    Details& severity(Severity severity) {
      finding_.severity = severity;
      return *this;
    }

   private:
    Finding& finding_;
  };

  /// A finding at a place of the input. The details must be added before the next `add`.
  Details add(text::Location where, std::string message) {
    return keep({&rule_, rule_.severity, where, {}, std::move(message), {}, {}, {}});
  }
  /// A finding about a file on the command line.
  Details add_for_input(std::string input, std::string message) {
    return keep(
        {&rule_, rule_.severity, std::nullopt, std::move(input), std::move(message), {}, {}, {}});
  }
  /// The rule cannot judge something for want of an input. The same reason counts once, and those
  /// beyond `kMostReasonsOfOneRule` are not kept.
  void not_checked(Need needs, std::string_view reason) {
    if (reasons_ == kMostReasonsOfOneRule) return;
    for (auto it = not_checked_.rbegin(); it != not_checked_.rend() && it->rule == &rule_; ++it) {
      if (it->needs == needs && it->reason == reason) return;
    }
    ++reasons_;
    not_checked_.push_back({&rule_, needs, std::string(reason)});
  }
  /// How many findings were made beyond `kMostFindingsOfOneRule`; after the last one.
  std::size_t left_out() {
    settle();
    return left_out_;
  }
  /// Whether nobody wants to see more findings, for functions whose findings cost much.
  bool is_full() const { return !takes_ && kept_ == kMostFindingsOfOneRule; }

 private:
  Details keep(Finding finding) {
    settle();
    findings_.push_back(std::move(finding));
    is_open_ = true;
    return Details(findings_.back());
  }
  /// Decides about the last finding, which has all its details now.
  void settle() {
    if (!std::exchange(is_open_, false)) return;
    const bool is_taken = takes_ && takes_(findings_.back());
    const bool is_kept = !is_taken && kept_ < kMostFindingsOfOneRule;
    if (is_kept) ++kept_;
    if (!is_taken && !is_kept) ++left_out_;
    if (!is_kept) findings_.pop_back();
  }

  const Rule& rule_;
  std::vector<Finding>& findings_;
  std::vector<NotChecked>& not_checked_;
  std::size_t kept_ = 0;
  std::size_t reasons_ = 0;
  std::size_t left_out_ = 0;
  Taker takes_;
  bool is_open_ = false;  // the last finding may get more details
};

}  // namespace vppcheck::diagnostic

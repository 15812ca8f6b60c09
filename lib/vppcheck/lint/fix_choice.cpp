// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/fix_choice.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace vppcheck::lint {
namespace {

using diagnostic::Fix;
using text::Edit;

/// The bytes of one link that the edits chosen so far take.
class TakenBytes {
 public:
  /// Whether the edits keep clear of all that is taken; an insertion does not even touch.
  bool are_free(const std::vector<Edit>& edits) const {
    return std::all_of(edits.begin(), edits.end(), [&](const Edit& edit) {
      const auto [file, span] = edit.where;
      const auto of_file = spans_.find(file);
      if (of_file == spans_.end()) return true;
      // Of spans that keep clear of each other only the last that begins before can reach here.
      const auto behind = of_file->second.upper_bound(span.end);
      return behind == of_file->second.begin() || !meet(*std::prev(behind), span);
    });
  }
  void take(const std::vector<Edit>& edits) {
    for (const Edit& edit : edits) {
      spans_[edit.where.file].emplace(edit.where.span.begin, edit.where.span.end);
    }
  }

 private:
  static bool meet(std::pair<std::uint32_t, std::uint32_t> taken, text::Span span) {
    if (taken.first == taken.second || span.empty()) {
      return taken.second >= span.begin && taken.first <= span.end;
    }
    return taken.second > span.begin && taken.first < span.end;
  }

  std::map<text::FileId, std::map<std::uint32_t, std::uint32_t>> spans_;
};

}  // namespace

std::vector<Choice> choose_fixes(const std::vector<diagnostic::Finding>& findings,
                                 const std::function<const Fix*(std::size_t)>& fix_of) {
  std::vector<Choice> choices;
  std::map<std::pair<text::FileId, std::uint32_t>, std::size_t> by_start;
  TakenBytes taken;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Fix* const fix = fix_of(i);
    if (fix == nullptr) continue;
    const text::Location first = fix->edits.front().where;
    const std::pair start(first.file, first.span.begin);
    const auto same = by_start.find(start);
    if (same != by_start.end() && choices[same->second].fix->edits == fix->edits) {
      choices[same->second].findings.push_back(i);
    } else if (taken.are_free(fix->edits)) {
      taken.take(fix->edits);
      by_start.emplace(start, choices.size());
      choices.push_back({fix, {i}});
    }
  }
  return choices;
}

}  // namespace vppcheck::lint

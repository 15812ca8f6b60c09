// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "vppcheck/diagnostic/reporter.h"
#include "vppcheck/lint/found.h"
#include "vppcheck/lint/suppressions.h"

namespace vppcheck::lint {

/// The suppressions of a design by rule and place: a hostile file holds half a million of them.
class SuppressionIndex {
 public:
  explicit SuppressionIndex(const design::Design& design);

  bool empty() const { return files_.empty() && lines_.empty(); }
  /// The suppression that covers the finding, null for none; all that do are marked as used.
  const Suppression* covering(const diagnostic::Finding& finding) const;
  /// Makes fixes that remove a line remove its comments too.
  void complete_fixes(std::vector<diagnostic::Finding>& findings) const;
  /// Reports comments that silence nothing, after all findings were shown to `covering`.
  void report_unused(const Settings& settings, const Found& found, diagnostic::Reporter& out) const;

 private:
  using Group = std::vector<const Suppression*>;
  static const Suppression* use(const Group& group);

  const design::Design& design_;
  std::vector<std::vector<Suppression>> by_document_;
  std::map<std::pair<text::FileId, std::string_view>, Group> files_;
  std::map<std::tuple<text::FileId, std::string_view, std::uint32_t>, Group> lines_;
};

}  // namespace vppcheck::lint

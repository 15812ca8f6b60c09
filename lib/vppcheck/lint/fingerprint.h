// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "vppcheck/diagnostic/finding.h"
#include "vppcheck/text/source.h"

namespace vppcheck::lint {

/// Keys for findings that stay the same while their line only moves: 16 hexadecimal digits over the
/// rule, the file and the text of the line, or the message where a finding has no place. The second
/// finding with the same three has another key than the first, and so on. The
/// `partialFingerprints` of SARIF hold on to it.
class Fingerprints {
 public:
  /// Files count from `root`: what lies below it has the same key wherever the root is.
  /// `directory` is where relative names count from. Both are absolute; empty ones leave the names
  /// as they are.
  explicit Fingerprints(const text::SourceSet& sources, std::string_view root = {},
                        std::string_view directory = {});

  std::string of(const diagnostic::Finding& finding);

 private:
  std::uint64_t content_hash(const diagnostic::Finding& finding);

  const text::SourceSet& sources_;
  std::string_view root_;
  std::string_view directory_;
  std::unordered_map<std::uint64_t, std::uint64_t> seen_;
  std::unordered_map<std::string_view, std::string> paths_;
  // Findings of one line follow each other, and a hostile line of 8 MiB with a thousand of them
  // must be read once.
  std::string_view line_;
  std::uint64_t line_hash_;
};

/// The name of a file as it counts from `root`: `hw/system.cfg`. One outside of it is absolute, one
/// that is no path (`<command line>`, `<stdin>`) stays as it is.
std::string path_from(std::string_view root, std::string_view directory, std::string_view file);

}  // namespace vppcheck::lint

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/text/edit.h"

namespace vppcheck::text {

/// A text that is edited several times and still knows which of its bytes are the first ones: each
/// place can be followed back, and all edits together are told as edits of the first text.
class Revision {
 public:
  explicit Revision(std::string_view original);

  /// Makes edits whose spans count in the text as it is now; their files are not looked at. The
  /// errors are those of `text::apply`, and change nothing.
  tl::expected<void, std::string> apply(std::vector<Edit> edits);

  const std::string& text() const { return text_; }
  /// What was done, as edits of the first text with that file; none overlap.
  std::vector<Edit> edits(FileId file) const;
  /// Where a place of the text was in the first one; for bytes that are new the place where they
  /// were put in.
  std::uint32_t original_offset(std::uint32_t offset) const;

 private:
  /// Bytes of the first text, or new ones in their order.
  struct Piece {
    Span original;         ///< empty for new bytes
    std::string inserted;  ///< empty for bytes of the first text
    std::size_t size() const { return original.size() + inserted.size(); }
    Piece part(std::size_t first, std::size_t count) const;
  };

  std::size_t original_size_;
  std::string text_;
  std::vector<Piece> pieces_;
};

}  // namespace vppcheck::text

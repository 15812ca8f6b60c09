// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/revision.h"

#include <algorithm>
#include <utility>

namespace vppcheck::text {

Revision::Piece Revision::Piece::part(std::size_t first, std::size_t count) const {
  if (!inserted.empty()) return {{}, inserted.substr(first, count)};
  const auto begin = static_cast<std::uint32_t>(original.begin + first);
  return {{begin, static_cast<std::uint32_t>(begin + count)}, {}};
}

Revision::Revision(std::string_view original) : original_size_(original.size()), text_(original) {
  if (original.empty()) return;
  pieces_.push_back({{0, static_cast<std::uint32_t>(original.size())}, {}});
}

tl::expected<void, std::string> Revision::apply(std::vector<Edit> edits) {
  auto after = text::apply(text_, edits);
  if (!after) return tl::unexpected(std::move(after.error()));
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
    return std::pair(a.where.span.begin, a.where.span.end) <
           std::pair(b.where.span.begin, b.where.span.end);
  });
  std::vector<Piece> pieces;
  std::size_t index = 0;   // of the piece that is read
  std::size_t inside = 0;  // how much of it is read
  std::size_t at = 0;      // how much of the text is read
  const auto read_up_to = [&](std::size_t end, bool keep) {
    while (at < end) {
      const Piece& piece = pieces_[index];
      const std::size_t count = std::min(end - at, piece.size() - inside);
      if (keep) pieces.push_back(piece.part(inside, count));
      at += count;
      inside += count;
      if (inside < piece.size()) continue;
      ++index;
      inside = 0;
    }
  };
  for (Edit& edit : edits) {
    read_up_to(edit.where.span.begin, true);
    if (!edit.replacement.empty()) pieces.push_back({{}, std::move(edit.replacement)});
    read_up_to(edit.where.span.end, false);
  }
  read_up_to(text_.size(), true);
  pieces_ = std::move(pieces);
  text_ = std::move(*after);
  return {};
}

std::vector<Edit> Revision::edits(FileId file) const {
  std::vector<Edit> edits;
  std::uint32_t at = 0;
  std::string inserted;
  const auto close = [&](std::uint32_t end) {
    if (end == at && inserted.empty()) return;
    edits.push_back({{file, {at, end}}, std::exchange(inserted, {})});
  };
  for (const Piece& piece : pieces_) {
    inserted += piece.inserted;
    if (piece.original.empty()) continue;
    close(piece.original.begin);
    at = piece.original.end;
  }
  close(static_cast<std::uint32_t>(original_size_));
  return edits;
}

std::uint32_t Revision::original_offset(std::uint32_t offset) const {
  std::size_t begin = 0;
  std::uint32_t at = 0;  // behind the bytes of the first text that were passed
  for (const Piece& piece : pieces_) {
    const std::size_t end = begin + piece.size();
    if (offset < end) {
      if (piece.original.empty()) return at;
      return static_cast<std::uint32_t>(piece.original.begin + (offset - begin));
    }
    if (!piece.original.empty()) at = piece.original.end;
    begin = end;
  }
  return at;
}

}  // namespace vppcheck::text

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/unified_diff.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace vppcheck::text {
namespace {

constexpr std::size_t kContext = 3;

std::vector<std::string_view> lines_of(std::string_view bytes) {
  std::vector<std::string_view> lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    lines.push_back(bytes.substr(0, end));
    bytes.remove_prefix(end);
  }
  return lines;
}

/// Whole lines, [first, last) of the old file, and what takes their place.
struct Block {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string replacement;
};

/// The lines of a file by the bytes at which they begin.
class LineStarts {
 public:
  explicit LineStarts(const std::vector<std::string_view>& lines) {
    for (const std::string_view line : lines) {
      starts_.push_back(size_);
      size_ += line.size();
    }
  }
  /// The line that holds a byte; behind the last byte the number of lines.
  std::size_t line_at(std::size_t offset) const {
    if (offset >= size_) return starts_.size();
    return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) -
                                    starts_.begin()) -
           1;
  }
  std::size_t count() const { return starts_.size(); }
  std::size_t start(std::size_t line) const {
    return line < starts_.size() ? starts_[line] : size_;
  }

 private:
  std::vector<std::size_t> starts_;
  std::size_t size_ = 0;
};

/// Lines that an edit touches, and those beside it, with which it may join them: `trim` takes away
/// what stays as it is.
std::pair<std::size_t, std::size_t> lines_of_edit(const LineStarts& starts, Span span,
                                                  std::size_t count) {
  const std::size_t first = starts.line_at(span.begin);
  const std::size_t last = std::min(starts.line_at(span.end) + 1, count);
  return {first == last && first > 0 ? first - 1 : first, last};
}

tl::expected<std::vector<Block>, std::string> blocks_of(std::string_view bytes,
                                                        std::vector<Edit>& edits,
                                                        const LineStarts& starts) {
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
    return std::pair(a.where.span.begin, a.where.span.end) <
           std::pair(b.where.span.begin, b.where.span.end);
  });
  std::vector<Block> blocks;
  std::vector<std::vector<Edit>> of_block;
  for (const Edit& edit : edits) {
    const auto [first, last] = lines_of_edit(starts, edit.where.span, starts.count());
    if (!blocks.empty() && first <= blocks.back().last) {
      blocks.back().last = std::max(blocks.back().last, last);
    } else {
      blocks.push_back({first, last, {}});
      of_block.emplace_back();
    }
    of_block.back().push_back(edit);
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto begin = static_cast<std::uint32_t>(starts.start(blocks[i].first));
    const std::size_t end = starts.start(blocks[i].last);
    for (Edit& edit : of_block[i]) {
      edit.where.span.begin -= begin;
      edit.where.span.end -= begin;
    }
    auto text = apply(bytes.substr(begin, end - begin), std::move(of_block[i]));
    if (!text) return tl::unexpected(text.error());
    blocks[i].replacement = std::move(*text);
  }
  return blocks;
}

/// Drops lines that a block leaves as they are, at its ends.
void trim(Block& block, const std::vector<std::string_view>& lines) {
  std::string_view text = block.replacement;
  const auto same_start = [&] {
    const std::string_view line = lines[block.first];
    return text.starts_with(line) && (line.back() == '\n' || text.size() == line.size());
  };
  while (block.first < block.last && same_start()) {
    text.remove_prefix(lines[block.first++].size());
  }
  const auto same_end = [&] {
    const std::string_view line = lines[block.last - 1];
    if (!text.ends_with(line)) return false;
    return text.size() == line.size() || text[text.size() - line.size() - 1] == '\n';
  };
  while (block.first < block.last && same_end()) {
    text.remove_suffix(lines[--block.last].size());
  }
  block.replacement = std::string(text);
}

void put(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (line.empty() || line.back() != '\n') out += "\n\\ No newline at end of file\n";
}

std::string range(std::size_t first, std::size_t count) {
  // An empty range names the line before it.
  std::string text = std::to_string(count == 0 ? first : first + 1);
  if (count != 1) text += "," + std::to_string(count);
  return text;
}

std::string head(std::string_view name) {
  std::string shown(name);
  if (!name.starts_with('/') && !name.starts_with("./")) shown = "./" + shown;
  // GNU diff ends a name with a blank in it by a tab; patch reads the name up to there.
  if (shown.find(' ') != std::string::npos) shown += '\t';
  return "--- " + shown + "\n+++ " + shown + "\n";
}

}  // namespace

tl::expected<std::string, std::string> unified_diff(std::string_view name, std::string_view bytes,
                                                    std::vector<Edit> edits) {
  const auto lines = lines_of(bytes);
  const LineStarts starts(lines);
  auto blocks = blocks_of(bytes, edits, starts);
  if (!blocks) return tl::unexpected(blocks.error());
  for (Block& block : *blocks) trim(block, lines);
  std::erase_if(*blocks, [](const Block& b) { return b.first == b.last && b.replacement.empty(); });
  if (blocks->empty()) return std::string();
  std::string out = head(name);
  std::ptrdiff_t shift = 0;  // of the new file's lines against the old one's
  for (std::size_t i = 0; i < blocks->size();) {
    std::size_t next = i + 1;
    while (next < blocks->size() &&
           (*blocks)[next].first - (*blocks)[next - 1].last <= 2 * kContext) {
      ++next;
    }
    const std::size_t first = (*blocks)[i].first - std::min(kContext, (*blocks)[i].first);
    const std::size_t last = std::min((*blocks)[next - 1].last + kContext, lines.size());
    std::string body;
    std::size_t old_count = last - first;
    std::size_t new_count = old_count;
    std::size_t line = first;
    for (std::size_t b = i; b < next; ++b) {
      const Block& block = (*blocks)[b];
      for (; line < block.first; ++line) put(body, ' ', lines[line]);
      for (; line < block.last; ++line) put(body, '-', lines[line]);
      const auto added = lines_of(block.replacement);
      for (const std::string_view text : added) put(body, '+', text);
      new_count = new_count + added.size() - (block.last - block.first);
    }
    for (; line < last; ++line) put(body, ' ', lines[line]);
    const auto new_first = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(first) + shift);
    out += "@@ -" + range(first, old_count) + " +" + range(new_first, new_count) + " @@\n" + body;
    shift += static_cast<std::ptrdiff_t>(new_count) - static_cast<std::ptrdiff_t>(old_count);
    i = next;
  }
  return out;
}

}  // namespace vppcheck::text

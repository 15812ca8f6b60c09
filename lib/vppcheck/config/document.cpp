// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/document.h"

#include <algorithm>
#include <cstring>

namespace vppcheck::config {
namespace {

/// The part of `span` without blanks at both ends.
text::Span trim(std::string_view bytes, text::Span span) {
  return text::trimmed({bytes.substr(span.begin, span.size()), {{}, span}}).where.span;
}

/// The section that a head names: Boost puts a dot behind the head only when there is none yet.
std::string_view section_of(std::string_view head) {
  if (!head.empty() && head.back() == '.') head.remove_suffix(1);
  return head;
}

/// Names put together for dotted heads, in bytes. No published configuration has a dotted head; the
/// bound keeps a long one above many options from filling the memory.
constexpr std::size_t kMaxJoinedBytes = std::size_t{16} << 20;

/// A position in the file as a span's bound. Files are at most `text::kMaxFileBytes` long.
std::uint32_t bound(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

}  // namespace

std::string Option::full_name() const {
  std::string name(section);
  if (!name.empty()) name += '.';
  name += key;
  return name;
}

Document::Document(const text::SourceSet& sources, text::FileId file)
    : bytes_(sources[file].bytes()), file_(file) {
  // Room for the lines of a usual file, some 30 bytes long each.
  const std::size_t likely = std::min<std::size_t>(bytes_.size() / 30 + 8, 4096);
  lines_.reserve(likely);
  options_.reserve(likely);
  std::optional<std::string_view> head;  // of the section in force
  for (std::size_t begin = 0; begin < bytes_.size();) {
    const auto newline = bytes_.find('\n', begin);
    const std::size_t end = newline == std::string_view::npos ? bytes_.size() : newline + 1;
    const Line line = read_line({bound(begin), bound(end)});
    lines_.push_back(line);
    if (line.kind == LineKind::section) {
      head = section_of(word(line.name).text);
    } else if (line.kind == LineKind::option && !add_option(line, head)) {
      lines_.back().kind = LineKind::invalid;
    }
    begin = end;
  }
}

Line Document::read_line(text::Span whole) const {
  Line line;
  line.whole = whole;
  std::string_view text = bytes_.substr(whole.begin, whole.size());
  if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  const std::uint32_t end = bound(whole.begin + text.size());
  const auto hash = text.find('#');
  const std::uint32_t text_end = hash == std::string_view::npos ? end : bound(whole.begin + hash);
  line.comment = {text_end, end};
  line.content = trim(bytes_, {whole.begin, text_end});
  const std::string_view content = bytes_.substr(line.content.begin, line.content.size());
  if (content.empty()) return line;
  // `[]` would read before the start of an empty string in Boost 1.74; here it is invalid.
  if (content.front() == '[' && content.back() == ']' && content.size() > 2) {
    line.kind = LineKind::section;
    line.name = {line.content.begin + 1, line.content.end - 1};
    return line;
  }
  const auto equals = content.find('=');
  if (equals == std::string_view::npos || content == "[]") {
    line.kind = LineKind::invalid;
    return line;
  }
  line.kind = LineKind::option;
  line.name = trim(bytes_, {line.content.begin, bound(line.content.begin + equals)});
  line.value = trim(bytes_, {bound(line.content.begin + equals + 1), line.content.end});
  return line;
}

bool Document::add_option(const Line& line, std::optional<std::string_view> head) {
  Option option;
  option.written_key = word(line.name);
  option.value = word(line.value);
  option.line = bound(lines_.size() - 1);
  option.section = head.value_or("");
  option.key = option.written_key.text;
  const bool join = head && (head->empty() || head->find('.') != std::string_view::npos);
  if (join) {
    joined_bytes_ += head->size() + 1 + option.key.size();
    if (joined_bytes_ > kMaxJoinedBytes) return false;
    std::string& name = joined_names_.emplace_back(*head);
    option.key = name.append(".").append(option.key);
  }
  if (!head || join) {
    const auto dot = option.key.find('.');
    const bool has_section = dot != std::string_view::npos && dot > 0;
    option.section = option.key.substr(0, has_section ? dot : 0);
    if (has_section) option.key.remove_prefix(dot + 1);
  }
  // Most lines repeat the option of the line before them.
  const bool repeats = !options_.empty() && options_.back().key == option.key &&
                       options_.back().section == option.section;
  option.info = repeats ? options_.back().info : find_option(option.section, option.key);
  options_.push_back(option);
  return true;
}

bool Document::has_section(std::string_view section) const {
  const auto is_head = [&](const Line& line) {
    return line.kind == LineKind::section && section_of(word(line.name).text) == section;
  };
  const auto is_in_it = [&](const Option& option) { return option.section == section; };
  return std::any_of(lines_.begin(), lines_.end(), is_head) ||
         std::any_of(options_.begin(), options_.end(), is_in_it);
}

}  // namespace vppcheck::config

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/change.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "vppcheck/lint/suppressions.h"

namespace vppcheck::migrate {
namespace {

using config::Document;
using config::Line;
using config::LineKind;

/// All insertions at one place, in the order of their changes.
struct Insertion {
  std::vector<std::string> lines;
  std::vector<std::string> comments;  ///< on the line behind
};

class Composer {
 public:
  Composer(const Document& document, std::span<const Change* const> changes)
      : document_(document), bytes_(document.text()), changes_(changes) {
    crlf_ = bytes_.find("\r\n") != std::string_view::npos;
  }

  std::vector<text::Edit> edits() {
    for (const Change* change : changes_) {
      if (change->where.file == document_.file()) add(*change);
    }
    for (const auto& [line, replacements] : replaced_) {
      if (gone_.count(line) != 0) continue;
      for (const Change* change : replacements) edits_.push_back({change->where, change->text});
    }
    // Lines that are moved take their changes and suppressions with them.
    for (const auto& [line, section] : moved_) {
      for (const std::uint32_t part : lines_with(line)) insert_in(section, rewritten(part));
    }
    for (const Change* change : added_) insert_in(change->section, change->text);
    for (const std::uint32_t line : gone_) {
      edits_.push_back({{document_.file(), document_.lines()[line].whole}, ""});
    }
    for (auto& [offset, insertion] : insertions_) put(offset, insertion);
    if (!new_sections_.empty()) put_new_sections();
    return std::move(edits_);
  }

 private:
  void add(const Change& change) {
    const std::uint32_t line = line_at(change.where.span.begin);
    switch (change.kind) {
      case Change::Kind::replace: replaced_[line].push_back(&change); break;
      case Change::Kind::remove_line: take_out(line); break;
      case Change::Kind::move_line:
        take_out(line);
        moved_.emplace_back(line, change.section);
        break;
      case Change::Kind::add_line:
        if (change.where.span.empty()) {
          added_.push_back(&change);
        } else {
          insertions_[document_.lines()[line].whole.end].lines.push_back(change.text);
        }
        break;
      case Change::Kind::comment:
        insertions_[document_.lines()[line].whole.begin].comments.push_back(change.text);
        break;
    }
  }

  void take_out(std::uint32_t line) {
    for (const std::uint32_t part : lines_with(line)) gone_.insert(part);
  }

  /// A line and the suppressions that stand above it for it alone, in the order of the file.
  std::vector<std::uint32_t> lines_with(std::uint32_t line) {
    if (!suppressions_) suppressions_ = lint::find_suppressions(document_);
    std::vector<std::uint32_t> lines;
    for (const text::Span span :
         lint::lines_that_go_with(document_.lines()[line], *suppressions_)) {
      lines.push_back(line_at(span.begin));
    }
    return lines;
  }

  std::uint32_t line_at(std::uint32_t offset) const {
    const auto& lines = document_.lines();
    const auto behind =
        std::upper_bound(lines.begin(), lines.end(), offset,
                         [](std::uint32_t at, const Line& line) { return at < line.whole.begin; });
    return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(behind - lines.begin() - 1, 0));
  }

  /// The text of a line after its changes, without its end.
  std::string rewritten(std::uint32_t index) const {
    const text::Span whole = document_.lines()[index].whole;
    std::string line(bytes_.substr(whole.begin, whole.size()));
    const auto replacements = replaced_.find(index);
    if (replacements != replaced_.end()) {
      std::vector<text::Edit> edits;
      for (const Change* change : replacements->second) {
        text::Edit edit{change->where, change->text};
        edit.where.span = {edit.where.span.begin - whole.begin, edit.where.span.end - whole.begin};
        edits.push_back(std::move(edit));
      }
      if (auto text = text::apply(line, std::move(edits))) line = std::move(*text);
    }
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.pop_back();
    return line;
  }

  void insert_in(const std::string& section, std::string line) {
    if (const auto offset = end_of(section)) {
      insertions_[*offset].lines.push_back(std::move(line));
    } else {
      new_section(section).push_back(std::move(line));
    }
  }

  /// Behind the last option of the first block of a section; nothing when the file has no such
  /// block. General options go before the first head, or behind the last general option.
  std::optional<std::uint32_t> end_of(const std::string& section) const {
    std::optional<std::uint32_t> offset;
    bool inside = section.empty();
    if (inside) offset = 0;
    for (const Line& line : document_.lines()) {
      if (line.kind == LineKind::section) {
        if (inside) break;
        inside = document_.word(line.name).text == section;
        if (inside) offset = line.whole.end;
      } else if (inside && line.kind == LineKind::option) {
        offset = line.whole.end;
      }
    }
    return offset;
  }

  std::vector<std::string>& new_section(const std::string& section) {
    for (auto& [name, lines] : new_sections_) {
      if (name == section) return lines;
    }
    return new_sections_.emplace_back(section, std::vector<std::string>()).second;
  }

  std::string_view end() const { return crlf_ ? "\r\n" : "\n"; }

  /// Whether `offset` is the end of a file whose last line has no end.
  bool behind_open_line(std::uint32_t offset) const {
    return offset == bytes_.size() && !bytes_.empty() && bytes_.back() != '\n';
  }

  std::string joined(const std::vector<std::string>& lines) const {
    std::string text;
    for (const std::string& line : lines) text.append(line).append(end());
    return text;
  }

  void put(std::uint32_t offset, const Insertion& insertion) {
    std::string text = joined(insertion.lines) + joined(insertion.comments);
    if (behind_open_line(offset)) {
      text.insert(0, end());
      text.erase(text.size() - end().size());
      if (!new_sections_.empty()) {
        tail_ = std::move(text);  // two insertions at one place are one
        return;
      }
    } else if (offset == bytes_.size() && !new_sections_.empty()) {
      tail_ = std::move(text);
      return;
    }
    edits_.push_back({{document_.file(), {offset, offset}}, std::move(text)});
  }

  void put_new_sections() {
    const auto offset = static_cast<std::uint32_t>(bytes_.size());
    const bool open = behind_open_line(offset);
    std::string text = tail_;
    for (const auto& [name, lines] : new_sections_) {
      // Heads stand apart from what is above them, as most files have it.
      if (open && (text.empty() || !text.ends_with('\n'))) text += end();
      if (!bytes_.empty()) text += end();
      text.append("[").append(name).append("]").append(end()).append(joined(lines));
      if (open) text.erase(text.size() - end().size());
    }
    edits_.push_back({{document_.file(), {offset, offset}}, std::move(text)});
  }

  const Document& document_;
  std::string_view bytes_;
  std::span<const Change* const> changes_;
  bool crlf_ = false;
  std::optional<std::vector<lint::Suppression>> suppressions_;  // read when a line goes
  std::vector<text::Edit> edits_;
  std::map<std::uint32_t, std::vector<const Change*>> replaced_;
  std::set<std::uint32_t> gone_;
  std::vector<std::pair<std::uint32_t, std::string>> moved_;
  std::vector<const Change*> added_;
  std::map<std::uint32_t, Insertion> insertions_;  // by place
  std::vector<std::pair<std::string, std::vector<std::string>>> new_sections_;
  std::string tail_;  // lines at the end of the file, before new sections
};

}  // namespace

std::vector<text::Edit> edits_of(const Document& document, std::span<const Change* const> changes) {
  return Composer(document, changes).edits();
}

}  // namespace vppcheck::migrate

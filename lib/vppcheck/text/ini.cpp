// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/ini.h"

#include <ini.h>

#include <algorithm>

#include "vppcheck/text/printable.h"

namespace vppcheck::text {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMostBytes = std::size_t{1} << 20;
constexpr std::size_t kMostSections = 1024;
constexpr std::size_t kMostEntries = 512;
/// A bound of ours: heads do not pass through inih, which would cut a name at 49 bytes.
constexpr std::size_t kMostSectionName = 1024;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t') || byte == 0x7F;
}

/// Hands the lines to inih one by one, so that the line of each key is known, and takes the keys.
///
/// inih sees only lines with a key: release 55 cuts the names of sections at 49 bytes (MAX_SECTION
/// in ini.c) without a word, never tells of a section without keys, and takes what lies behind the
/// 199th byte of a line, a comment's too, for a line of its own (INI_MAX_LINE in ini.h).
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {
    if (rest_.starts_with(kByteOrderMark)) rest_.remove_prefix(kByteOrderMark.size());
  }

  tl::expected<std::vector<IniSection>, IniError> run() {
    const int status = ini_parse_stream(
        [](char* buffer, int capacity, void* self) {
          return static_cast<Reader*>(self)->next_line(buffer, capacity);
        },
        this,
        [](void* self, const char*, const char* key, const char* value) {
          return static_cast<Reader*>(self)->take(key, value);
        },
        this);
    if (error_.message.empty() && status != 0) {
      line_ = status > 0 ? static_cast<std::uint32_t>(status) : 0;
      fail("expected 'key = value'");
    }
    if (!error_.message.empty()) return tl::unexpected(error_);
    return std::move(sections_);
  }

 private:
  char* next_line(char* buffer, int capacity) {
    if (!error_.message.empty() || rest_.empty()) return nullptr;
    const auto end = rest_.find('\n');
    std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    ++line_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool has_key = check(line, static_cast<std::size_t>(capacity) - 1);
    if (!error_.message.empty()) return nullptr;
    if (!has_key) line = {};
    std::copy(line.begin(), line.end(), buffer);
    buffer[line.size()] = '\0';
    return buffer;
  }

  /// Whether the line is one for inih; a fault goes to `error_`.
  bool check(std::string_view line, std::size_t most) {
    if (std::any_of(line.begin(), line.end(), is_control)) {
      fail("the line holds a control character");
      return false;
    }
    const std::string_view text = trimmed(line);
    if (text.empty() || text.front() == '#' || text.front() == ';') return false;
    if (text.front() != line.front()) {
      fail("the line begins with a blank; a value cannot go on in the next line");
    } else if (text.front() == '[') {
      begin_section(text);
      return false;
    } else if (line.size() > most) {
      fail("the line has " + std::to_string(line.size()) + " bytes; at most " +
           std::to_string(most) + " are read");
    } else if (const auto separator = text.find_first_of("=:");
               separator == std::string_view::npos || separator == 0 || text[separator] == ':') {
      fail("expected 'key = value'");
    }
    return true;
  }

  void begin_section(std::string_view text) {
    const auto end = text.find(']');
    if (end == std::string_view::npos) return fail("the section has no ']'");
    const std::string_view behind = trimmed(text.substr(end + 1));
    if (!behind.empty() && behind.front() != ';' && behind.front() != '#') {
      return fail("text behind the section's ']'");
    }
    const std::string_view name = trimmed(text.substr(1, end - 1));
    if (name.empty()) return fail("the section has no name");
    if (name.size() > kMostSectionName) {
      return fail("the section's name is longer than " + std::to_string(kMostSectionName) +
                  " bytes");
    }
    if (sections_.size() == kMostSections) return fail("more than 1024 sections");
    const auto blank = name.find_first_of(kBlanks);
    IniSection section{std::string(name.substr(0, blank)), "", line_, {}};
    if (blank != std::string_view::npos) section.label = trimmed(name.substr(blank));
    for (const IniSection& other : sections_) {
      if (other.kind == section.kind && other.label == section.label) {
        return fail(section.title() + " comes twice; it began in line " +
                    std::to_string(other.line) + " already");
      }
    }
    sections_.push_back(std::move(section));
  }

  int take(const char* key, const char* value) {
    if (sections_.empty()) {
      fail(quoted(key) + " stands before the first section");
      return 0;
    }
    IniSection& section = sections_.back();
    if (*value == '\0') {
      fail(quoted(key) + " has no value; leave out what is not known");
    } else if (const IniEntry* other = section.find(key)) {
      fail(quoted(key) + " comes twice in " + section.title() + "; it stands in line " +
           std::to_string(other->line) + " already");
    } else if (section.entries.size() == kMostEntries) {
      fail("more than 512 keys in " + section.title());
    } else {
      section.entries.push_back({key, value, line_});
    }
    return error_.message.empty() ? 1 : 0;
  }

  void fail(std::string message) {
    if (error_.message.empty()) error_ = {line_, std::move(message)};
  }

  std::string_view rest_;
  std::uint32_t line_ = 0;
  std::vector<IniSection> sections_;
  IniError error_;
};

}  // namespace

const IniEntry* IniSection::find(std::string_view key) const {
  const auto it = std::find_if(entries.begin(), entries.end(),
                               [&](const IniEntry& entry) { return entry.key == key; });
  return it == entries.end() ? nullptr : &*it;
}

std::string IniSection::title() const {
  return "[" + printable(label.empty() ? kind : kind + " " + label) + "]";
}

tl::expected<std::vector<IniSection>, IniError> read_ini(std::string_view bytes) {
  if (bytes.size() > kMostBytes) {
    return tl::unexpected(IniError{0, "is larger than 1 MiB"});
  }
  return Reader(bytes).run();
}

}  // namespace vppcheck::text

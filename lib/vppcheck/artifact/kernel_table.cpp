// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <ini.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <set>
#include <utility>

#include "vppcheck/artifact/kernel_resources.h"
#include "vppcheck/artifact/limits.h"
#include "vppcheck/artifact/lines.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/span.h"

namespace vppcheck::artifact {
namespace {

using fabric::Resource;

/// inih 55 reads into a buffer of 200 bytes (INI_MAX_LINE in ini.h) and takes what does not fit for
/// a line of its own, without an error.
constexpr std::size_t kLongestLine = 198;

std::optional<fabric::Stage> parse_stage(std::string_view text) {
  using fabric::Stage;
  for (const Stage stage :
       {Stage::estimate, Stage::stated, Stage::synthesised, Stage::placed, Stage::routed}) {
    if (text == fabric::name_of(stage)) return stage;
  }
  return std::nullopt;
}

/// Tiles of 36 Kb as RAMB18: `25`, `25.0` or `25.5`.
std::optional<std::uint64_t> parse_bram36(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view fraction = text.substr(point);
  const std::optional<std::uint64_t> tiles = parse_amount(text.substr(0, point));
  if (!tiles || !(fraction.empty() || fraction == ".0" || fraction == ".5")) return std::nullopt;
  return fabric::Resources::from_bram36(*tiles) + (fraction == ".5" ? 1 : 0);
}

/// Feeds inih line by line and takes what it finds.
///
/// Section heads do not go through inih: version 55 cuts their names at 49 bytes (MAX_SECTION in
/// ini.c) without a word, and never tells of a section without keys. Lines lose their indentation
/// first, for inih joins an indented line to the value before it (INI_ALLOW_MULTILINE).
class KernelTableReader {
 public:
  KernelTableReader(std::string_view bytes, const std::string& file)
      : lines_(without_byte_order_mark(bytes)), file_(file) {}

  ResourcesResult read() {
    const int bad_line = ini_parse_stream(&next_line, this, &take_pair, this);
    const auto unread = static_cast<std::uint32_t>(std::max(bad_line, 0));
    if (unread > 0 && (!error_ || unread < error_->line)) {
      // inih goes on behind a line that it cannot read, so a later fault may be known already.
      error_ =
          ArtifactError{file_, unread, "expected '[kernel NAME]', '[cu NAME]' or 'key = value'"};
    }
    close_section();
    if (!error_ && result_.empty()) fail_at(0, "no '[kernel NAME]' or '[cu NAME]' section");
    if (error_) return tl::unexpected(std::move(*error_));
    return std::move(result_);
  }

 private:
  static char* next_line(char* buffer, int size, void* self) {
    auto& reader = *static_cast<KernelTableReader*>(self);
    const std::optional<std::string_view> line = reader.next_pair_line();
    if (!line || line->size() >= static_cast<std::size_t>(size)) return nullptr;
    std::memcpy(buffer, line->data(), line->size());
    buffer[line->size()] = '\0';
    return buffer;
  }

  static int take_pair(void* self, const char*, const char* key, const char* value) {
    auto& reader = *static_cast<KernelTableReader*>(self);
    reader.set(key, value);
    return 1;
  }

  /// The next line for inih, an empty one in place of a section head; nothing at the end and
  /// after a fault.
  std::optional<std::string_view> next_pair_line() {
    if (error_) return std::nullopt;
    const std::optional<std::string_view> raw = lines_.next();
    if (!raw) return std::nullopt;
    const std::string_view line = text::trimmed({*raw, {}}).text;
    if (line.find('\0') != std::string_view::npos) {
      fail("a NUL byte");
    } else if (line.substr(0, 1) == "[") {
      close_section();
      if (!error_) open_section(line);
      return error_ ? std::nullopt : std::optional<std::string_view>("");
    } else if (line.substr(0, 1) == "#" || line.substr(0, 1) == ";") {
      return "";
    } else if (line.size() > kLongestLine) {
      fail(fmt::format("a line of {} bytes, at most {} are read", line.size(), kLongestLine));
    }
    return error_ ? std::nullopt : std::optional(line);
  }

  void open_section(std::string_view line) {
    const std::size_t end = std::min(line.find(']'), line.size());
    const std::string_view head = text::trimmed({line.substr(1, end - 1), {}}).text;
    const std::size_t blank = std::min(head.find_first_of(" \t"), head.size());
    const std::string_view kind = head.substr(0, blank);
    const std::string_view name = text::trimmed({head.substr(blank), {}}).text;
    const std::string_view behind =
        text::trimmed({line.substr(std::min(end + 1, line.size())), {}}).text.substr(0, 1);
    if (end == line.size() || !(behind.empty() || behind == "#" || behind == ";") ||
        (kind != "kernel" && kind != "cu") || !text::is_identifier(name)) {
      return fail(
          fmt::format("section {}: expected '[kernel NAME]' or '[cu NAME]' with a name of "
                      "letters, digits and underscores",
                      text::quoted(line)));
    }
    if (!heads_.insert({std::string(kind), std::string(name)}).second) {
      return fail(fmt::format("{} {} stands here twice", kind, text::quoted(name)));
    }
    if (result_.size() == kMostEntries) {
      return fail(fmt::format("more than {} sections", kMostEntries));
    }
    KernelResources entry;
    (kind == "kernel" ? entry.kernel : entry.cu) = name;
    entry.stage = fabric::Stage::stated;
    entry.file = file_;
    result_.push_back(std::move(entry));
    section_line_ = lines_.number();
    keys_.clear();
  }

  void close_section() {
    if (error_ || result_.empty() || !result_.back().needed.empty()) return;
    fail_at(section_line_, "a section without any amount says nothing: leave it out");
  }

  void set(std::string_view key, std::string_view value) {
    if (error_) return;
    if (result_.empty()) return fail("a key before the first '[kernel NAME]' or '[cu NAME]'");
    if (!keys_.insert(std::string(key)).second) {
      return fail(fmt::format("{} stands twice in this section", text::quoted(key)));
    }
    if (keys_.count("bram36") + keys_.count("bram18") == 2) {
      return fail("bram36 and bram18 in one section: which of them counts?");
    }
    KernelResources& entry = result_.back();
    if (key == "lut") return set_amount(Resource::lut, key, value);
    if (key == "ff") return set_amount(Resource::ff, key, value);
    if (key == "bram18") return set_amount(Resource::bram, key, value);
    if (key == "uram") return set_amount(Resource::uram, key, value);
    if (key == "dsp") return set_amount(Resource::dsp, key, value);
    if (key == "bram36") {
      const std::optional<std::uint64_t> amount = parse_bram36(value);
      if (amount) return entry.needed.set(Resource::bram, *amount);
      return fail(
          fmt::format("bram36 is {}, expected a number of 36 Kb tiles such as 25 or 25.5, "
                      "up to {}",
                      text::quoted(value), kMostAmount));
    }
    if (key == "stage") {
      const std::optional<fabric::Stage> stage = parse_stage(value);
      if (!stage) {
        return fail(
            fmt::format("stage is {}, expected estimate, stated, synthesised, placed or "
                        "routed",
                        text::quoted(value)));
      }
      entry.stage = *stage;
      return;
    }
    fail(fmt::format("unknown key {}, expected lut, ff, bram36, bram18, uram, dsp or stage",
                     text::quoted(key)));
  }

  void set_amount(Resource resource, std::string_view key, std::string_view value) {
    const std::optional<std::uint64_t> amount = parse_amount(value);
    if (amount) return result_.back().needed.set(resource, *amount);
    fail(fmt::format("{} is {}, expected a whole number up to {}", key, text::quoted(value),
                     kMostAmount));
  }

  void fail(std::string message) { fail_at(lines_.number(), std::move(message)); }
  void fail_at(std::uint32_t line, std::string message) {
    if (!error_) error_ = ArtifactError{file_, line, std::move(message)};
  }

  Lines lines_;
  const std::string& file_;
  std::vector<KernelResources> result_;
  std::set<std::pair<std::string, std::string>> heads_;
  std::set<std::string> keys_;  // of the open section
  std::uint32_t section_line_ = 0;
  std::optional<ArtifactError> error_;
};

}  // namespace

ResourcesResult read_kernel_table(std::string_view bytes, const std::string& file) {
  return KernelTableReader(bytes, file).read();
}

}  // namespace vppcheck::artifact

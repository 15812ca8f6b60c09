// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/config/catalogue.h"
#include "vppcheck/config/command_line.h"
#include "vppcheck/text/source.h"

namespace vppcheck::config {

/// The largest configuration to read: 8 MiB. Each line takes some 50 bytes besides its own, so that
/// a file of line ends alone would fill the memory at `text::kMaxFileBytes`; the largest of 1,010
/// published configurations has 26 KB.
inline constexpr std::size_t kMaxConfigBytes = std::size_t{8} << 20;

/// What a line of a v++ configuration file is.
enum class LineKind : std::uint8_t {
  blank,    ///< nothing, or only a comment
  section,  ///< `[name]`
  option,   ///< `key=value`
  invalid,  ///< anything else; v++ stops with 60-1520
};

/// One line. The `whole` spans of all lines follow each other without a gap and together are the
/// file. Absent parts are empty spans.
struct Line {
  LineKind kind = LineKind::blank;
  text::Span whole;    ///< with its line end
  text::Span content;  ///< without comment, line end and blanks at both ends
  text::Span comment;  ///< from `#` to before the line end
  text::Span name;     ///< of a section: between the brackets; of an option: the key
  text::Span value;    ///< of an option: after the first `=`
};

/// One `key=value` with the section in force, as v++ sees it.
///
/// `section` and `key` are the parts of the full name before and after its first dot, however it
/// is written: `nk=` under `[connectivity]` and `connectivity.nk=` before any section are both
/// {"connectivity", "nk"}. A name that begins with a dot has no section: {"", ".x"}. Both are views
/// into the file or into the `Document`.
struct Option {
  std::string_view section;
  std::string_view key;
  text::Word written_key;  ///< as it stands in the file
  text::Word value;
  std::uint32_t line = 0;            ///< index in `Document::lines`
  const OptionInfo* info = nullptr;  ///< its row of the catalogue; null when it has none

  /// `section.key`, or `key` for a general option: the name of the option on the command line.
  std::string full_name() const;
};

/// A configuration file of v++, lossless: every byte belongs to exactly one line.
///
/// The grammar is that of boost::program_options::parse_config_file (1.74,
/// libs/program_options/src/config_file.cpp), whose error texts v++ prints (60-1520): a line ends
/// at LF; `#` starts a comment anywhere; blanks, tabs and CR are trimmed at both ends; `[x]` sets
/// the prefix; the first `=` splits; everything else is invalid. `;` is data, there are no
/// continuation lines. tests/config/oracle_test.cpp holds the two readers together. They differ in
/// two things: `[]`, where Boost 1.74 reads before the start of a string, is invalid here, and so
/// are options under dotted heads (`[a.b]`) when their names together are longer than 16 MiB.
///
/// inih is not used here: Debian's build joins an indented line to the value before it, cuts lines
/// at 199 bytes, takes `:` for `=`, and keeps `# ...` in values.
class Document {
 public:
  /// Reads file `file`. Never fails: invalid lines are kept as such.
  Document(const text::SourceSet& sources, text::FileId file);

  /// The options of a command line, as if they stood in a file: one line an option, as it was typed
  /// (`--connectivity.sp vadd_1.in1:DDR[0]`), in a new source of that name. Its options have their
  /// long names; a flag that stands alone has the value `1`, as in a file.
  Document(text::SourceSet& sources, const Command& command, std::string name);

  text::FileId file() const { return file_; }
  /// Whether the options are those of a command line.
  bool is_command() const { return is_command_; }
  /// What that command does; 0 for a file.
  Stages stage() const { return stage_; }
  const std::vector<Line>& lines() const { return lines_; }
  /// All options in the order of the file.
  const std::vector<Option>& options() const { return options_; }
  /// What v++ refuses of a command line; empty for a file. Each has a line of its own behind the
  /// options, which is no option.
  struct Refused {
    text::Location where;
    std::string message;
  };
  const std::vector<Refused>& refused() const { return refused_; }
  /// All bytes of the file.
  std::string_view text() const { return bytes_; }
  /// The bytes of a span with their place.
  text::Word word(text::Span span) const {
    return {bytes_.substr(span.begin, span.size()), {file_, span}};
  }
  /// Whether the file has a head or an option of this section.
  bool has_section(std::string_view section) const;

 private:
  Line read_line(text::Span whole) const;
  /// Adds the option of the line; false when its name has no room.
  bool add_option(const Line& line, std::optional<std::string_view> head);

  std::string_view bytes_;
  text::FileId file_;
  bool is_command_ = false;
  Stages stage_ = 0;
  std::vector<Line> lines_;
  std::vector<Option> options_;
  std::vector<Refused> refused_;
  std::size_t joined_bytes_ = 0;
  std::list<std::string> joined_names_;  // names and values that do not stand there as they are
};

}  // namespace vppcheck::config

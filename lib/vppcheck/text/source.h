// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/text/span.h"

namespace vppcheck::text {

/// A line and a column, both counted from 1; the column counts bytes.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// The bytes of one input, with the name under which the user knows it.
/// Line starts are found on first use: a clean file never pays for them.
class SourceFile {
 public:
  SourceFile(std::string name, std::string bytes)
      : name_(std::move(name)), bytes_(std::move(bytes)) {}

  const std::string& name() const { return name_; }
  std::string_view bytes() const { return bytes_; }
  /// The place of byte `offset`; offsets past the end give the place just behind the last byte.
  LineColumn line_column(std::uint32_t offset) const;
  /// The text of line `line` (from 1) without its line end; empty when there is no such line.
  std::string_view line_text(std::uint32_t line) const;

 private:
  const std::vector<std::uint32_t>& line_starts() const;

  std::string name_;
  std::string bytes_;
  mutable std::vector<std::uint32_t> line_starts_;
};

/// All files of one run. Files never move, so views into their bytes stay valid.
class SourceSet {
 public:
  FileId add(std::string name, std::string bytes) {
    files_.emplace_back(std::move(name), std::move(bytes));
    return static_cast<FileId>(files_.size() - 1);
  }
  /// Forgets the file that was added last; its number is given to the next one. For runs over many
  /// files: one without findings is never asked for again.
  void remove_last() { files_.pop_back(); }
  const SourceFile& operator[](FileId id) const { return files_[static_cast<std::size_t>(id)]; }
  std::size_t size() const { return files_.size(); }

 private:
  std::deque<SourceFile> files_;
};

}  // namespace vppcheck::text

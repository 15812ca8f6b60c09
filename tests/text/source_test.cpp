// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/source.h"

#include <gtest/gtest.h>

#include <string>

namespace vppcheck::text {
namespace {

/// The place of a byte as `line:column`.
std::string place(const SourceFile& file, std::uint32_t offset) {
  const LineColumn at = file.line_column(offset);
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

TEST(Source, LinesAndColumnsCountFromOne) {
  const SourceFile file("a.cfg", "ab\r\n\ncd");
  EXPECT_EQ(place(file, 0), "1:1");
  EXPECT_EQ(place(file, 3), "1:4");
  EXPECT_EQ(place(file, 4), "2:1");
  EXPECT_EQ(place(file, 5), "3:1");
  EXPECT_EQ(place(file, 6), "3:2");
}

TEST(Source, PlacesBehindTheLastByte) {
  const SourceFile open("a.cfg", "ab");
  EXPECT_EQ(place(open, 2), "1:3");
  EXPECT_EQ(place(open, 1'000), "1:3");
  EXPECT_EQ(place(SourceFile("a.cfg", "ab\n"), 3), "2:1");
  EXPECT_EQ(place(SourceFile("a.cfg", ""), 0), "1:1");
}

TEST(Source, ColumnsCountBytes) { EXPECT_EQ(place(SourceFile("a", "\xC3\xB6x"), 2), "1:3"); }

TEST(Source, LineTextHasNoLineEnd) {
  const SourceFile file("a.cfg", "one\r\ntwo\n\nlast");
  EXPECT_EQ(file.line_text(1), "one");
  EXPECT_EQ(file.line_text(2), "two");
  EXPECT_EQ(file.line_text(3), "");
  EXPECT_EQ(file.line_text(4), "last");
  EXPECT_EQ(file.line_text(0), "");
  EXPECT_EQ(file.line_text(5), "");
}

TEST(Source, FilesStayWhereTheyAre) {
  SourceSet sources;
  const FileId first = sources.add("first", "x");
  const std::string_view bytes = sources[first].bytes();
  for (int i = 0; i < 1'000; ++i) sources.add("other", "y");
  EXPECT_EQ(sources[first].bytes().data(), bytes.data());
  EXPECT_EQ(sources[first].name(), "first");
  EXPECT_EQ(sources.size(), 1'001u);
}

TEST(Span, PiecesOfAWordKeepTheirPlace) {
  const Word word{"  nk = 2\r", {FileId{1}, {10, 19}}};
  EXPECT_EQ(trimmed(word).text, "nk = 2");
  EXPECT_EQ(trimmed(word).where, (Location{FileId{1}, {12, 18}}));
  EXPECT_EQ(word.sub(2, 2).text, "nk");
  EXPECT_EQ(word.sub(2, 2).where.span, (Span{12, 14}));
  const Word blanks{" \t", {FileId{1}, {5, 7}}};
  EXPECT_TRUE(trimmed(blanks).empty());
  EXPECT_EQ(trimmed(blanks).where.span, (Span{7, 7}));
}

}  // namespace
}  // namespace vppcheck::text

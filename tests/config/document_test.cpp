// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/document.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vppcheck::config {
namespace {

/// A document with the bytes that it views.
struct Read {
  explicit Read(std::string bytes) : document(sources, sources.add("a.cfg", std::move(bytes))) {}
  std::string_view text(text::Span span) const { return document.word(span).text; }

  text::SourceSet sources;
  Document document;
};

/// Every option as `section|key=value`.
std::vector<std::string> options_in(std::string bytes) {
  const Read read(std::move(bytes));
  std::vector<std::string> found;
  for (const Option& option : read.document.options()) {
    found.push_back(std::string(option.section) + "|" + std::string(option.key) + "=" +
                    std::string(option.value.text));
  }
  return found;
}

std::vector<LineKind> kinds_in(std::string bytes) {
  const Read read(std::move(bytes));
  std::vector<LineKind> kinds;
  for (const Line& line : read.document.lines()) kinds.push_back(line.kind);
  return kinds;
}

using Options = std::vector<std::string>;
using Kinds = std::vector<LineKind>;

TEST(Document, KnowsTheFourKindsOfLine) {
  EXPECT_EQ(kinds_in("# comment\n\n[connectivity]\nnk=vadd:1\nno option\n"),
            (Kinds{LineKind::blank, LineKind::blank, LineKind::section, LineKind::option,
                   LineKind::invalid}));
  EXPECT_EQ(kinds_in("[]\n[\n]\n"), (Kinds{LineKind::invalid, LineKind::invalid,  //
                                           LineKind::invalid}));
  EXPECT_EQ(kinds_in(""), Kinds{});
}

TEST(Document, EveryPartHasItsPlace) {
  const Read read("[a]\r\n\t key = some value # why\r\nlast=");
  const auto& lines = read.document.lines();
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(read.text(lines[0].whole), "[a]\r\n");
  EXPECT_EQ(read.text(lines[0].name), "a");
  EXPECT_EQ(read.text(lines[1].whole), "\t key = some value # why\r\n");
  EXPECT_EQ(read.text(lines[1].content), "key = some value");
  EXPECT_EQ(read.text(lines[1].name), "key");
  EXPECT_EQ(read.text(lines[1].value), "some value");
  EXPECT_EQ(read.text(lines[1].comment), "# why\r");
  EXPECT_EQ(read.text(lines[2].whole), "last=");
  EXPECT_TRUE(lines[2].value.empty());
  EXPECT_EQ(lines[2].value.begin, 36u);
  const Option& option = read.document.options().at(0);
  EXPECT_EQ(option.written_key.where.span, (text::Span{7, 10}));
  EXPECT_EQ(option.value.where.span, (text::Span{13, 23}));
  EXPECT_EQ(option.line, 1u);
}

TEST(Document, TheFirstEqualSignSplits) {
  EXPECT_EQ(options_in("[vivado]\nprop=run.impl_1.{A B}={-x=1}"),
            (Options{"vivado|prop=run.impl_1.{A B}={-x=1}"}));
  EXPECT_EQ(options_in("a=\n=b\n=\n"), (Options{"|a=", "|=b", "|="}));
}

TEST(Document, SemicolonsBackslashesAndSlashesAreData) {
  EXPECT_EQ(options_in("; a = b\na=b;c\na=\\\nb=//c\n"),
            (Options{"|; a=b", "|a=b;c", "|a=\\", "|b=//c"}));
}

TEST(Document, AHashStartsACommentAnywhere) {
  EXPECT_EQ(options_in("a=b#c\n#[x]\nd=\"e#f\"\n[y]#z\ng=h"), (Options{"|a=b", "|d=\"e", "y|g=h"}));
}

TEST(Document, SectionsHoldUntilTheNextHead) {
  EXPECT_EQ(options_in("a=1\n[s]\nb=2\n[t]\nc=3\n[s]\nd=4\n"),
            (Options{"|a=1", "s|b=2", "t|c=3", "s|d=4"}));
}

TEST(Document, TheFullNameIsCutAtItsFirstDot) {
  EXPECT_EQ(options_in("connectivity.nk=k:1\n[connectivity]\nnk=k:1\nnoc.read_bw=x\n"),
            (Options{"connectivity|nk=k:1", "connectivity|nk=k:1", "connectivity|noc.read_bw=x"}));
  EXPECT_EQ(options_in("[connectivity.noc]\nread_bw=x\n"), (Options{"connectivity|noc.read_bw=x"}));
  EXPECT_EQ(options_in("[a.]\nb=1\n"), (Options{"a|b=1"}));
}

TEST(Document, ANameThatBeginsWithADotHasNoSection) {
  EXPECT_EQ(options_in(".x=1\n[.]\ny=2\n[.a]\nb=3\n[a..]\nc=4\n"),
            (Options{"|.x=1", "|.y=2", "|.a.b=3", "a|.c=4"}));
}

TEST(Document, AByteOrderMarkBelongsToTheFirstKey) {
  EXPECT_EQ(options_in("\xEF\xBB\xBFplatform=x"), (Options{"|\xEF\xBB\xBFplatform=x"}));
}

TEST(Document, FullNamesAreThoseOfTheCommandLine) {
  const Read read("platform=x\n[connectivity]\nnk=k:1\n");
  EXPECT_EQ(read.document.options().at(0).full_name(), "platform");
  EXPECT_EQ(read.document.options().at(1).full_name(), "connectivity.nk");
}

TEST(Document, ASectionIsThereByItsHeadOrByAnOption) {
  const Read read("clock.id=1:a\n[connectivity]\n[aie.]\n");
  EXPECT_TRUE(read.document.has_section("clock"));
  EXPECT_TRUE(read.document.has_section("connectivity"));
  EXPECT_TRUE(read.document.has_section("aie"));
  EXPECT_FALSE(read.document.has_section("vivado"));
}

TEST(Document, ALongDottedHeadAboveManyOptionsIsBounded) {
  std::string bytes = "[a." + std::string(1 << 20, 'x') + "]\n";
  for (int i = 0; i < 100; ++i) bytes += "k=v\n";
  const Read read(std::move(bytes));
  // 16 MiB of names have room for 15 that are a little longer than 1 MiB.
  EXPECT_EQ(read.document.options().size(), 15u);
  EXPECT_EQ(read.document.lines().back().kind, LineKind::invalid);
}

}  // namespace
}  // namespace vppcheck::config

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/migrate/change.h"

#include <gtest/gtest.h>

#include "vppcheck/text/source.h"

namespace vppcheck::migrate {
namespace {

using Kind = Change::Kind;

/// The text after the changes; `place` finds the place of a change by its text.
class File {
 public:
  explicit File(const std::string& bytes) : document_(sources_, sources_.add("a.cfg", bytes)) {}

  text::Location place(std::string_view part) const {
    const auto at = static_cast<std::uint32_t>(document_.text().find(part));
    return {document_.file(), {at, at + static_cast<std::uint32_t>(part.size())}};
  }
  text::Location nowhere() const { return {document_.file(), {0, 0}}; }

  std::string after(const std::vector<Change>& changes) const {
    std::vector<const Change*> pointers;
    for (const Change& change : changes) pointers.push_back(&change);
    return text::apply(document_.text(), edits_of(document_, pointers)).value();
  }

 private:
  text::SourceSet sources_;
  config::Document document_;
};

TEST(Change, ReplacesAPartOfALine) {
  const File file("a=1  # one\nb=2\n");
  EXPECT_EQ(file.after({{Kind::replace, file.place("1"), "3"}}), "a=3  # one\nb=2\n");
}

TEST(Change, RemovesALineWithItsComment) {
  const File file("a=1 # one\nb=2\n");
  EXPECT_EQ(file.after({{Kind::remove_line, file.place("1"), ""}}), "b=2\n");
}

TEST(Change, SuppressionsOfALineGoWithIt) {
  const File file(
      "# vppcheck: ignore=slr-conflict two\nslr=k_1:SLR3\n# mine\n[connectivity]\nnk=k:1\n");
  EXPECT_EQ(file.after({{Kind::remove_line, file.place("slr=k"), ""}}),
            "# mine\n[connectivity]\nnk=k:1\n");
  EXPECT_EQ(file.after({{Kind::move_line, file.place("slr=k"), "", "connectivity"},
                        {Kind::replace, file.place("SLR3"), "SLR0"}}),
            "# mine\n[connectivity]\nnk=k:1\n# vppcheck: ignore=slr-conflict two\nslr=k_1:SLR0\n");
}

TEST(Change, MovesALineBehindTheLastOptionOfItsSection) {
  const File file("sp=a.b:bank0 # why\n\n[connectivity]\nnk=k:1\n\n# end\n");
  EXPECT_EQ(file.after({{Kind::move_line, file.place("sp"), "", "connectivity"},
                        {Kind::replace, file.place("bank0"), "DDR[0]"}}),
            "\n[connectivity]\nnk=k:1\nsp=a.b:DDR[0] # why\n\n# end\n");
}

TEST(Change, AddsASectionThatIsMissing) {
  const File file("nk=k:1\nslr=k_1:SLR0\n");
  EXPECT_EQ(file.after({{Kind::move_line, file.place("nk"), "", "connectivity"},
                        {Kind::move_line, file.place("slr"), "", "connectivity"}}),
            "\n[connectivity]\nnk=k:1\nslr=k_1:SLR0\n");
}

TEST(Change, KeepsTheLineEndsAndAMissingLastOne) {
  const File file("[connectivity]\r\nnk=k:1");
  EXPECT_EQ(file.after({{Kind::add_line, file.nowhere(), "slr=k_1:SLR0", "connectivity"}}),
            "[connectivity]\r\nnk=k:1\r\nslr=k_1:SLR0");
  EXPECT_EQ(file.after({{Kind::add_line, file.nowhere(), "id=0:k_1", "clock"}}),
            "[connectivity]\r\nnk=k:1\r\n\r\n[clock]\r\nid=0:k_1");
  EXPECT_EQ(file.after({{Kind::add_line, file.nowhere(), "slr=k_1:SLR0", "connectivity"},
                        {Kind::add_line, file.nowhere(), "id=0:k_1", "clock"}}),
            "[connectivity]\r\nnk=k:1\r\nslr=k_1:SLR0\r\n\r\n[clock]\r\nid=0:k_1");
}

TEST(Change, AddsBehindALineInTheOrderGiven) {
  const File file("[connectivity]\nslr=a:SLR0\nsp=a.b:DDR\n");
  EXPECT_EQ(file.after({{Kind::add_line, file.place("slr"), "slr=b:SLR0"},
                        {Kind::add_line, file.place("slr"), "slr=c:SLR0"}}),
            "[connectivity]\nslr=a:SLR0\nslr=b:SLR0\nslr=c:SLR0\nsp=a.b:DDR\n");
}

TEST(Change, PutsACommentAboveALine) {
  const File file("a=1\nb=2\n");
  EXPECT_EQ(file.after({{Kind::comment, file.place("b=2"), "# why"},
                        {Kind::add_line, file.place("a=1"), "c=3"}}),
            "a=1\nc=3\n# why\nb=2\n");
}

TEST(Change, NoChangeIsNoEdit) {
  const File file("a=1");
  EXPECT_EQ(file.after({}), "a=1");
}

}  // namespace
}  // namespace vppcheck::migrate

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/printable.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace vppcheck::text {
namespace {

TEST(Utf16Units, AreTwoForWhatNeedsASurrogatePair) {
  EXPECT_EQ(utf16_units(""), 0u);
  EXPECT_EQ(utf16_units("a\xC3\xB6\xE6\x97\xA5"), 3u);
  EXPECT_EQ(utf16_units("\xF0\x9F\x98\x80"), 2u);
  EXPECT_EQ(utf16_units("\xFF\xE6\x97"), 3u) << "bytes that are no UTF-8";
}

TEST(SequenceStart, IsNeverInsideACharacter) {
  EXPECT_EQ(sequence_start("a\xE6\x97\xA5"
                           "b",
                           3),
            1u);
  EXPECT_EQ(sequence_start("a\xE6\x97\xA5"
                           "b",
                           4),
            4u);
  EXPECT_EQ(sequence_start("\x80\x80\x80\x80\x80", 4), 4u) << "no sequence is so long";
}

TEST(Printable, LeavesOrdinaryTextAlone) {
  EXPECT_EQ(printable("vadd_1.in:HBM[0:3]"), "vadd_1.in:HBM[0:3]");
  EXPECT_EQ(printable("Gr\xC3\xB6\xC3\x9F\x65 \xE6\x97\xA5 \xF0\x9F\x98\x80"),
            "Gr\xC3\xB6\xC3\x9F\x65 \xE6\x97\xA5 \xF0\x9F\x98\x80");
  EXPECT_EQ(printable("a\tb"), "a b");
}

TEST(Printable, EscapesControlCharacters) {
  EXPECT_EQ(printable("\x1b[31m"), "\\x1b[31m");
  EXPECT_EQ(printable(std::string_view("a\0b\r\n", 5)), "a\\x00b\\x0d\\x0a");
  EXPECT_EQ(printable("\x7F"), "\\x7f");
  EXPECT_EQ(printable("\xC2\x9B"), "\\xc2\\x9b");  // the C1 form of ESC [
}

TEST(Printable, EscapesWhatTurnsOrHidesText) {
  EXPECT_EQ(printable("\xE2\x80\xAE"), "\\xe2\\x80\\xae");  // right-to-left override
  EXPECT_EQ(printable("\xE2\x81\xA6"), "\\xe2\\x81\\xa6");  // left-to-right isolate
  EXPECT_EQ(printable("\xE2\x80\xA8"), "\\xe2\\x80\\xa8");  // line separator
  EXPECT_EQ(printable("va\xE2\x80\x8B"
                      "dd"),
            "va\\xe2\\x80\\x8b"
            "dd");                                                   // zero width blank
  EXPECT_EQ(printable("\xEF\xBB\xBF"), "\\xef\\xbb\\xbf");           // byte order mark
  EXPECT_EQ(printable("\xF3\xA0\x81\x81"), "\\xf3\\xa0\\x81\\x81");  // a tag character
}

TEST(Printable, EscapesInvalidUtf8) {
  EXPECT_EQ(printable("\xFF"), "\\xff");
  EXPECT_EQ(printable("\xC3"), "\\xc3");                             // cut
  EXPECT_EQ(printable("\xC0\xAF"), "\\xc0\\xaf");                    // overlong
  EXPECT_EQ(printable("\xE0\x80\xAF"), "\\xe0\\x80\\xaf");           // overlong
  EXPECT_EQ(printable("\xED\xA0\x80"), "\\xed\\xa0\\x80");           // surrogate
  EXPECT_EQ(printable("\xF4\x90\x80\x80"), "\\xf4\\x90\\x80\\x80");  // above U+10FFFF
}

TEST(Printable, IsItsOwnResult) {
  std::mt19937 random(11);
  for (int i = 0; i < 2'000; ++i) {
    std::string text(random() % 12, ' ');
    for (char& c : text) c = static_cast<char>(random() % 256);
    const std::string once = printable(text);
    ASSERT_EQ(printable(once), once);
    ASSERT_EQ(valid_utf8(once), once);
    const std::string valid = valid_utf8(text);
    ASSERT_EQ(valid_utf8(valid), valid);
  }
}

TEST(Quoted, PutsSingleQuotesAround) {
  EXPECT_EQ(text::quoted("vadd"), "'vadd'");
  EXPECT_EQ(text::quoted(""), "''");
  EXPECT_EQ(text::quoted("\x1b"), "'\\x1b'");
}

TEST(Quoted, CutsLongTextBetweenCharacters) {
  const std::string whole(kMaxQuotedBytes, 'x');
  EXPECT_EQ(text::quoted(whole), "'" + whole + "'");
  EXPECT_EQ(text::quoted(whole + "y"), "'" + whole + "...'");
  const std::string short_of_one(kMaxQuotedBytes - 1, 'x');
  EXPECT_EQ(text::quoted(short_of_one + "\xC3\xB6"), "'" + short_of_one + "...'");
}

TEST(ValidUtf8, ReplacesEachBadByte) {
  EXPECT_EQ(valid_utf8("a\xFF\xC3"), "a\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(valid_utf8("\xC3\xB6\n\x1b"), "\xC3\xB6\n\x1b");
}

}  // namespace
}  // namespace vppcheck::text

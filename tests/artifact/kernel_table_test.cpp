// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "artifact/outcome.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck::artifact {
namespace {

ResourcesResult read(const std::string& bytes) { return read_kernel_table(bytes, "k.ini"); }

const std::string kTable =
    "# numbers of the last build\n"
    "[kernel fir]\n"
    "lut = 900\n"
    "ff=700 ; registers\n"
    "bram36 = 25.5\n"
    "dsp = 34\n"
    "stage = routed\n"
    "\n"
    "[ cu  fir_left ]  # differs\n"
    "bram18 = 7\n"
    "uram\t= 0\n";

TEST(KernelTable, GivesKernelsAndComputeUnits) {
  EXPECT_EQ(show(read(kTable)),
            "fir/ routed LUT=900 FF=700 BRAM36=25.5 URAM=? DSP=34\n"
            "/fir_left stated LUT=? FF=? BRAM36=3.5 URAM=0 DSP=?\n");
  EXPECT_EQ(read(kTable)->front().file, "k.ini");
}

TEST(KernelTable, EveryStageHasAName) {
  for (const std::string stage : {"estimate", "stated", "synthesised", "placed", "routed"}) {
    EXPECT_EQ(show(read("[kernel a]\nlut = 1\nstage = " + stage + "\n")),
              "a/ " + stage + " LUT=1 FF=? BRAM36=? URAM=? DSP=?\n");
  }
  EXPECT_EQ(
      error_of(read("[kernel a]\nlut = 1\nstage = guessed\n")),
      "k.ini:3: stage is 'guessed', expected estimate, stated, synthesised, placed or routed");
}

TEST(KernelTable, BlockRamIsCountedInHalfTiles) {
  const auto bram = [](const std::string& line) {
    const auto result = read("[kernel a]\n" + line + "\n");
    return result ? std::to_string(*result->front().needed.get(fabric::Resource::bram))
                  : error_of(result);
  };
  EXPECT_EQ(bram("bram18 = 5"), "5");
  EXPECT_EQ(bram("bram36 = 5"), "10");
  EXPECT_EQ(bram("bram36 = 5.0"), "10");
  EXPECT_EQ(bram("bram36 = 5.5"), "11");
  EXPECT_EQ(bram("bram36 = 1000000000"), "2000000000");
  for (const std::string wrong : {"5.25", "5.", ".5", "-1", "1000000001", "5,5", "1e2"}) {
    EXPECT_EQ(bram("bram36 = " + wrong),
              "k.ini:2: bram36 is '" + wrong +
                  "', expected a number of 36 Kb tiles such as 25 or 25.5, up to 1000000000");
  }
  EXPECT_EQ(error_of(read("[kernel a]\nbram36 = 1\nbram18 = 2\n")),
            "k.ini:3: bram36 and bram18 in one section: which of them counts?");
}

TEST(KernelTable, AmountsArePlainDigits) {
  for (const std::string key : {"lut", "ff", "bram18", "uram", "dsp"}) {
    for (const std::string wrong :
         {"-1", "+1", "1.5", "5K", "0x10", "1 2", "1000000001", "99999999999999999999", "?"}) {
      EXPECT_EQ(
          error_of(read("[kernel a]\n\n" + key + " = " + wrong + "\n")),
          "k.ini:3: " + key + " is '" + wrong + "', expected a whole number up to 1000000000");
    }
    EXPECT_TRUE(read("[kernel a]\n" + key + " = 1000000000\n"));
  }
}

TEST(KernelTable, FaultsAreToldWithTheirLine) {
  EXPECT_EQ(error_of(read("")), "k.ini: no '[kernel NAME]' or '[cu NAME]' section");
  EXPECT_EQ(error_of(read("; nothing\n")), "k.ini: no '[kernel NAME]' or '[cu NAME]' section");
  EXPECT_EQ(error_of(read("lut = 5\n[kernel a]\n")),
            "k.ini:1: 'lut' stands before the first section");
  EXPECT_EQ(error_of(read("[kernel a]\nlut = 5\nlut = 6\n")),
            "k.ini:3: 'lut' comes twice in [kernel a]; it stands in line 2 already");
  EXPECT_EQ(error_of(read("[kernel a]\nlut =\n")),
            "k.ini:2: 'lut' has no value; leave out what is not known");
  EXPECT_EQ(error_of(read("[kernel a]\nff = 5\n  lut = 5\n")),
            "k.ini:3: the line begins with a blank; a value cannot go on in the next line");
  EXPECT_EQ(error_of(read("[kernel a]\nluts = 5\n")),
            "k.ini:2: unknown key 'luts', expected lut, ff, bram36, bram18, uram, dsp or stage");
  EXPECT_EQ(error_of(read("[kernel a]\nLUT = 5\n")),
            "k.ini:2: unknown key 'LUT', expected lut, ff, bram36, bram18, uram, dsp or stage");
  EXPECT_EQ(error_of(read("[kernel a]\nlut\n")), "k.ini:2: expected 'key = value'");
  EXPECT_EQ(error_of(read("[kernel a]\nlut\nff = x\n")), "k.ini:2: expected 'key = value'");
  EXPECT_EQ(error_of(read("[kernel a]\nlut = 5\n[cu b]\n\n[cu c]\nlut = 5\n")),
            "k.ini:3: a section without any amount says nothing: leave it out");
  EXPECT_EQ(error_of(read("[kernel a]\nstage = placed\n")),
            "k.ini:1: a section without any amount says nothing: leave it out");
  EXPECT_EQ(error_of(read("[kernel a]\nlut = 5\n[kernel a]\nff = 5\n")),
            "k.ini:3: [kernel a] comes twice; it began in line 1 already");
  EXPECT_EQ(error_of(read(std::string("[kernel a]\nlut = 5\0\n", 20))),
            "k.ini:2: the line holds a control character");
}

TEST(KernelTable, SectionHeadsNameAKernelOrAComputeUnit) {
  for (const std::string head :
       {"[kernel]", "[kernel a b]", "[kernel a-b]", "[module a]", "[cu:a]", "[connectivity]"}) {
    EXPECT_EQ(error_of(read(head + "\nlut = 5\n")),
              "k.ini:1: section '" + head +
                  "': expected '[kernel NAME]' or '[cu NAME]' with a name of letters, digits and "
                  "underscores");
  }
  EXPECT_EQ(error_of(read("[kernel a] lut = 5\n")), "k.ini:1: text behind the section's ']'");
  EXPECT_EQ(error_of(read("[kernel a\n")), "k.ini:1: the section has no ']'");
  EXPECT_EQ(error_of(read("[]\n")), "k.ini:1: the section has no name");
  EXPECT_TRUE(read("[kernel a]\nlut = 5\n[cu a]\nlut = 5\n"));
}

// inih 55 would cut this name at 49 bytes.
TEST(KernelTable, LongNamesAreKept) {
  const std::string name(150, 'n');
  const auto result = read("[kernel " + name + "]\nlut = 5\n");
  ASSERT_TRUE(result) << error_of(result);
  EXPECT_EQ(result->front().kernel, name);
}

// inih 55 would take the rest of a long line for a line of its own.
TEST(KernelTable, LongLinesAreRefusedUnlessTheyAreComments) {
  const std::string blanks(180, ' ');
  EXPECT_EQ(error_of(read("[kernel a]\nlut = " + blanks + "12345678901234\n")),
            "k.ini:2: the line has 200 bytes; at most 199 are read");
  EXPECT_EQ(show(read("[kernel a]\nlut = " + blanks + "123456789\n")),
            "a/ stated LUT=123456789 FF=? BRAM36=? URAM=? DSP=?\n");
  EXPECT_TRUE(read("# " + std::string(500, 'x') + "\n[kernel a]\nlut = 1\n"));
}

TEST(KernelTable, ByteOrderMarkWindowsLineEndsAndAMissingLastLineEndAreTolerated) {
  EXPECT_EQ(show(read("\xEF\xBB\xBF[kernel a]\r\nlut = 5\r\nff = 6")),
            "a/ stated LUT=5 FF=6 BRAM36=? URAM=? DSP=?\n");
}

TEST(KernelTable, APrefixIsAnErrorOrNamesTheSameThings) {
  for (std::size_t size = 0; size < kTable.size(); ++size) {
    const ResourcesResult result = read(kTable.substr(0, size));
    if (!result) continue;
    EXPECT_EQ(result->front().kernel, "fir") << size;
    EXPECT_EQ(result->back().cu, result->size() == 1 ? "" : "fir_left") << size;
  }
}

TEST(KernelTable, HostileTablesEndSoon) {
  std::string sections;
  for (int i = 0; i <= 10'000; ++i) sections += "[cu u" + std::to_string(i) + "]\nlut=1\n";
  EXPECT_EQ(error_of(read(sections)), "k.ini:2049: more than 1024 sections");
  EXPECT_EQ(error_of(read(std::string((1 << 20) + 1, '\n'))), "k.ini: is larger than 1 MiB");
}

TEST(KernelTable, TheExampleOfItsPageIsRead) {
  text::DiskReader disk;
  const auto page = disk.read(VPPCHECK_SOURCE_DIR "/docs/kernel-table.md");
  ASSERT_TRUE(page) << page.error().message;
  const std::string open = "```ini\n";
  const std::size_t begin = page->find(open) + open.size();
  const std::string example = page->substr(begin, page->find("```", begin) - begin);
  EXPECT_EQ(show(read(example)),
            "vadd/ synthesised LUT=3094 FF=4488 BRAM36=9 URAM=8 DSP=?\n"
            "mixer/ stated LUT=21000 FF=? BRAM36=25.5 URAM=? DSP=120\n"
            "/mixer_left placed LUT=19400 FF=26100 BRAM36=25.5 URAM=0 DSP=118\n");
}

}  // namespace
}  // namespace vppcheck::artifact

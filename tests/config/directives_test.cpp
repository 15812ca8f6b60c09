// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// What the parsers of nk, slr, sc, connect and enable-partition take and refuse; the memories and
// the clocks are in tests of their own.
#include "vppcheck/config/directives.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "config/directive_invariants.h"
#include "config/directive_testing.h"
#include "vppcheck/config/document.h"

namespace vppcheck::config {
namespace {

using testing::fault_of;
using testing::faulty_part;
using testing::texts_of;
using testing::word_of;
using Texts = std::vector<std::string>;

TEST(Nk, CountWithAndWithoutNames) {
  const auto plain = parse_nk(word_of("vadd:2"));
  ASSERT_TRUE(plain);
  EXPECT_EQ(plain->kernel.text, "vadd");
  EXPECT_EQ(plain->count.value, 2u);
  EXPECT_TRUE(plain->names.empty());
  EXPECT_EQ(parse_nk(word_of("vadd:0"))->count.value, 0u);
  EXPECT_EQ(texts_of(parse_nk(word_of("s2mm:1:s2mm"))->names), (Texts{"s2mm"}));
}

TEST(Nk, NamesSeparatedByDotsOrCommas) {
  EXPECT_EQ(texts_of(parse_nk(word_of("k:3:a.b.c"))->separators), (Texts{".", "."}));
  const auto mixed = parse_nk(word_of("k:3:a,b.c"));
  ASSERT_TRUE(mixed);
  EXPECT_EQ(texts_of(mixed->names), (Texts{"a", "b", "c"}));
  EXPECT_EQ(texts_of(mixed->separators), (Texts{",", "."}));
}

TEST(Nk, Faults) {
  EXPECT_EQ(fault_of(parse_nk(word_of("vadd"))), "the number of compute units is missing");
  EXPECT_EQ(fault_of(parse_nk(word_of("vadd:"))), "the number of compute units is missing");
  EXPECT_EQ(fault_of(parse_nk(word_of("vadd::a"))), "the number of compute units is missing");
  EXPECT_EQ(fault_of(parse_nk(word_of(""))), "the kernel name is missing");
  EXPECT_EQ(fault_of(parse_nk(word_of(":1"))), "the kernel name is missing");
  EXPECT_EQ(fault_of(parse_nk(word_of("k:two"))),
            "the number of compute units 'two' is not a number");
  EXPECT_EQ(fault_of(parse_nk(word_of("k:-1"))),
            "the number of compute units '-1' is not a number");
  EXPECT_EQ(fault_of(parse_nk(word_of("k:18446744073709551616"))),
            "the number of compute units '18446744073709551616' is too large");
  EXPECT_EQ(fault_of(parse_nk(word_of("k:1:"))), "the compute unit name is missing");
  EXPECT_EQ(fault_of(parse_nk(word_of("k:2:a..b"))), "the compute unit name is missing");
  EXPECT_EQ(fault_of(parse_nk(word_of("k:2:a,"))), "the compute unit name is missing");
  EXPECT_EQ(fault_of(parse_nk(word_of("k:2:a, b"))), "the compute unit name ' b' holds a blank");
  EXPECT_EQ(fault_of(parse_nk(word_of("k:2:a;b"))),
            "the compute unit name 'a;b' holds ';', expected letters, digits and '_'");
  EXPECT_EQ(fault_of(parse_nk(word_of("k:2:a:b"))),
            "found a third ':', expected '.' or ',' between compute units");
}

TEST(Nk, FaultsPointAtTheSmallestPart) {
  EXPECT_EQ(faulty_part("k:two:a", parse_nk), "two");
  EXPECT_EQ(faulty_part("k:2:a.b c", parse_nk), "b c");
  EXPECT_EQ(faulty_part("k:2:a:b", parse_nk), ":b");
}

TEST(Nk, TheListOfNamesIsBounded) {
  std::string value = "k:2000:a";
  for (int i = 1; i < 1024; ++i) value += ",a";
  EXPECT_EQ(parse_nk(word_of(value))->names.size(), 1024u);
  EXPECT_EQ(fault_of(parse_nk(word_of(value + ",a"))), "more than 1024 compute units are named");
}

TEST(Slr, NamesAComputeUnitAndAnIndex) {
  const auto slr = parse_slr(word_of("vadd_1:SLR3"));
  ASSERT_TRUE(slr);
  EXPECT_EQ(slr->cu.text, "vadd_1");
  EXPECT_EQ(slr->slr.text, "SLR3");
  EXPECT_EQ(slr->index, 3u);
}

TEST(Slr, Faults) {
  EXPECT_EQ(fault_of(parse_slr(word_of("vadd_1"))), "the SLR of 'vadd_1' is missing");
  EXPECT_EQ(fault_of(parse_slr(word_of("vadd_1:"))), "the SLR of 'vadd_1' is missing");
  EXPECT_EQ(fault_of(parse_slr(word_of(":SLR0"))), "the compute unit name is missing");
  EXPECT_EQ(fault_of(parse_slr(word_of("a:1"))), "found '1', expected an SLR such as 'SLR0'");
  EXPECT_EQ(fault_of(parse_slr(word_of("a:SLR"))), "found 'SLR', expected an SLR such as 'SLR0'");
  EXPECT_EQ(fault_of(parse_slr(word_of("a:SLR 1"))),
            "found 'SLR 1', expected an SLR such as 'SLR0'");
  EXPECT_EQ(fault_of(parse_slr(word_of("a:SLR99999999999"))),
            "the SLR number '99999999999' is too large");
  EXPECT_EQ(fault_of(parse_slr(word_of("a:SLR1:b"))), "found text behind the SLR");
  EXPECT_EQ(fault_of(parse_slr(word_of("a,b:SLR1"))),
            "the compute unit name 'a,b' holds ',', expected letters, digits and '_'");
}

TEST(Slr, ADifferenceOfCaseIsDoubtful) {
  for (const char* const value : {"a:slr3", "a:Slr3"}) {
    const auto slr = parse_slr(word_of(value));
    ASSERT_FALSE(slr);
    EXPECT_TRUE(slr.error().doubtful);
    EXPECT_EQ(slr.error().help, "write 'SLR3'");
  }
  EXPECT_FALSE(parse_slr(word_of("a:SLRx")).error().doubtful);
}

TEST(Sc, JoinsTwoPorts) {
  const auto sc = parse_sc(word_of("mm2s_1.s:ai_engine_0.Data-In0"));
  ASSERT_TRUE(sc);
  EXPECT_EQ(sc->from.cu.text, "mm2s_1");
  EXPECT_EQ(sc->from.port.text, "s");
  EXPECT_EQ(sc->to.whole.text, "ai_engine_0.Data-In0");
  EXPECT_EQ(sc->to.port.text, "Data-In0");
  EXPECT_TRUE(sc->depth.empty());
  EXPECT_EQ(parse_sc(word_of("a.x:b.y:16"))->depth.text, "16");
}

TEST(Sc, AnEndWithoutADotIsAPortOfThePlatform) {
  const auto sc = parse_sc(word_of("io_rx_00:a.in"));
  ASSERT_TRUE(sc);
  EXPECT_TRUE(sc->from.cu.empty());
  EXPECT_EQ(sc->from.port.text, "io_rx_00");
}

TEST(Sc, AColonInPlaceOfADotMakesADepth) {
  // As UG1701, Linking a VSS Component, 2025.1 prints it; sc-bad-depth judges the depth.
  const auto sc = parse_sc(word_of("p0.outs:c0:ins"));
  ASSERT_TRUE(sc);
  EXPECT_EQ(sc->to.whole.text, "c0");
  EXPECT_EQ(sc->depth.text, "ins");
}

TEST(Sc, Faults) {
  EXPECT_EQ(fault_of(parse_sc(word_of(""))), "the source of the stream is missing");
  EXPECT_EQ(fault_of(parse_sc(word_of(":b.y"))), "the source of the stream is missing");
  EXPECT_EQ(fault_of(parse_sc(word_of("a.x"))), "the destination of the stream is missing");
  EXPECT_EQ(fault_of(parse_sc(word_of("a.x:"))), "the destination of the stream is missing");
  EXPECT_EQ(fault_of(parse_sc(word_of("a.:b.y"))), "the port name is missing");
  EXPECT_EQ(fault_of(parse_sc(word_of("a.x:.y"))), "the compute unit name is missing");
  EXPECT_EQ(fault_of(parse_sc(word_of("a.x.z:b.y"))),
            "found two dots in 'a.x.z', expected CU.PORT");
  EXPECT_EQ(fault_of(parse_sc(word_of("a.x: b.y"))), "the compute unit name ' b' holds a blank");
  EXPECT_EQ(fault_of(parse_sc(word_of("a.x:b.y:"))),
            "the FIFO depth behind the last ':' is missing");
  EXPECT_EQ(fault_of(parse_sc(word_of("a.x:b.y:1:2"))), "found text behind the FIFO depth");
  EXPECT_EQ(faulty_part("a.x:b.y:", parse_sc), ":");
}

TEST(Sc, AnOddNameOfAPortIsDoubtful) {
  const auto sc = parse_sc(word_of("a.x:b.y;"));
  EXPECT_EQ(fault_of(sc), "the port name 'y;' holds ';', expected letters, digits and '_'");
  EXPECT_TRUE(sc.error().doubtful);
  EXPECT_FALSE(parse_sc(word_of("a.x:b.y z")).error().doubtful);
}

TEST(Connect, JoinsTwoPins) {
  const auto connect = parse_connect(word_of("k_0/clk:ii_level0_wire/ulp_m_aclk_00"));
  ASSERT_TRUE(connect);
  EXPECT_EQ(connect->from.text, "k_0/clk");
  EXPECT_EQ(connect->to.text, "ii_level0_wire/ulp_m_aclk_00");
}

TEST(Connect, Faults) {
  EXPECT_EQ(fault_of(parse_connect(word_of("a/b"))), "the second pin is missing");
  EXPECT_EQ(fault_of(parse_connect(word_of("a/b:"))), "the second pin is missing");
  EXPECT_EQ(fault_of(parse_connect(word_of(":a/b"))), "the first pin is missing");
  EXPECT_EQ(fault_of(parse_connect(word_of("a/b:c:d"))), "found a second ':', expected two pins");
  EXPECT_EQ(fault_of(parse_connect(word_of("a /b:c"))), "the first pin 'a /b' holds a blank");
}

TEST(Partition, CoversColumns) {
  const auto partition = parse_partition(word_of("6:2:pr0"));
  ASSERT_TRUE(partition);
  EXPECT_EQ(partition->columns.text, "6:2");
  EXPECT_EQ(partition->first_column, 6u);
  EXPECT_EQ(partition->last_column(), 7u);
  EXPECT_EQ(partition->name.text, "pr0");
  EXPECT_EQ(parse_partition(word_of("0:4294967295:p"))->last_column(), 4294967294u);
}

TEST(Partition, Faults) {
  EXPECT_EQ(fault_of(parse_partition(word_of(""))), "the first column is missing");
  EXPECT_EQ(fault_of(parse_partition(word_of("6"))), "the number of columns is missing");
  EXPECT_EQ(fault_of(parse_partition(word_of("6:x:p"))),
            "the number of columns 'x' is not a number");
  EXPECT_EQ(fault_of(parse_partition(word_of("6:0:p"))), "the number of columns is zero");
  EXPECT_EQ(fault_of(parse_partition(word_of("6:2:"))), "the partition name is missing");
  EXPECT_EQ(fault_of(parse_partition(word_of("6:2:p:q"))), "found text behind the partition name");
  EXPECT_EQ(fault_of(parse_partition(word_of("4294967296:2:p"))),
            "the first column '4294967296' is too large");
  EXPECT_EQ(fault_of(parse_partition(word_of("1:4294967295:p"))),
            "the columns '1:4294967295' reach further than any array");
  EXPECT_EQ(fault_of(parse_partition(word_of("6:2:p.q"))),
            "the partition name 'p.q' holds '.', expected letters, digits and '_'");
}

TEST(Partition, AMissingNameIsDoubtful) {
  EXPECT_TRUE(parse_partition(word_of("0:8")).error().doubtful);
  EXPECT_FALSE(parse_partition(word_of("0:8:")).error().doubtful);
}

TEST(Placeholder, FormsOfTemplates) {
  for (const char* const text :
       {"${X}", "$(X)", "$X", "a_$PY_CODE_GEN i+1$", "%NAME%", "{{ x }}", "{% x %}", "@NAME@",
        "<name>", "<cu name>", "{KERNEL_NUMBER}", "k:1%HAVE_K%"}) {
    EXPECT_TRUE(has_placeholder(text)) << text;
  }
}

TEST(Placeholder, OtherUsesOfTheirBytes) {
  for (const char* const text : {"", "$", "$1", "50%", "5% to 6%", "%%", "a@b", "@@", "<", "<>",
                                 "a<b", "{}", "{-no_bufg_opt}", "{A B}", "vadd_1.in:HBM[0:3]"}) {
    EXPECT_FALSE(has_placeholder(text)) << text;
  }
}

TEST(Placeholder, EveryParserNamesThemAsSuch) {
  for (const char* const value :
       {"${K}:1", "k:%N%:a", "a.b:HBM[$PY i$]", "{{ a }}", "<x>", "@A@"}) {
    EXPECT_EQ(invariants::broken_directive(word_of(value)), "");
    EXPECT_TRUE(parse_nk(word_of(value)).error().placeholder);
    EXPECT_TRUE(parse_clock("id", word_of(value)).error().placeholder);
  }
}

TEST(Directives, MessagesHoldNoRawBytesOfTheInput) {
  for (const char* const value :
       {"\x1b[31m", "a\x1b:1", "k:\xE2\x80\xAE", "a.b\xFF:DDR", "a.b:\x07", "a:SLR\x1b"}) {
    EXPECT_EQ(invariants::broken_directive(word_of(value)), "");
  }
}

TEST(Directives, PublishedConfigurationsAreWellFormedOrTemplates) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(VPPCHECK_SOURCE_DIR) / "../shared/corpus/files";
  if (!fs::is_directory(folder)) GTEST_SKIP() << "no published configurations in " << folder;
  std::size_t values = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    text::SourceSet sources;
    const auto file = sources.add("a.cfg", std::string(std::istreambuf_iterator<char>(stream), {}));
    const Document document(sources, file);
    for (const Option& option : document.options()) {
      const std::string fault = testing::fault_in(option);
      EXPECT_EQ(fault, "") << entry.path() << ": " << option.full_name();
      ++values;
    }
  }
  EXPECT_GT(values, 0u);
}

}  // namespace
}  // namespace vppcheck::config

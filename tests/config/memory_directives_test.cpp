// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "config/directive_testing.h"

namespace vppcheck::config {
namespace {

using testing::fault_of;
using testing::faulty_part;
using testing::word_of;
using Indices = std::vector<std::uint32_t>;

Indices indices_of(std::string_view memory) { return parse_memory(word_of(memory))->indices; }

TEST(Memory, TagsWithoutIndex) {
  for (const char* const tag : {"DDR", "bank0", "HBM0", "HP0", "MC_NOC0", "LPDDR"}) {
    const auto memory = parse_memory(word_of(tag));
    ASSERT_TRUE(memory) << tag;
    EXPECT_EQ(memory->tag.text, tag);
    EXPECT_EQ(memory->whole.text, tag);
    EXPECT_TRUE(memory->indices.empty());
    EXPECT_FALSE(memory->channel);
  }
}

TEST(Memory, OneIndexARangeOrAList) {
  EXPECT_EQ(indices_of("DDR[0]"), (Indices{0}));
  EXPECT_EQ(indices_of("HBM[01]"), (Indices{1}));
  EXPECT_EQ(indices_of("HBM[2:5]"), (Indices{2, 3, 4, 5}));
  EXPECT_EQ(indices_of("HBM[3:3]"), (Indices{3}));
  EXPECT_EQ(indices_of("HBM[00:31]").size(), 32u);
  EXPECT_EQ(indices_of("HBM[0:1:2:7]"), (Indices{0, 1, 2, 7}));
  EXPECT_EQ(indices_of("HBM[0:1023]").size(), 1024u);
  EXPECT_EQ(indices_of("HBM[4294967295]"), (Indices{4294967295u}));
  EXPECT_EQ(indices_of("HBM[4294967294:4294967295]").size(), 2u);
}

TEST(Memory, ChannelAndRandomAccess) {
  const auto memory = parse_memory(word_of("HBM[3:4].15.RAMA"));
  ASSERT_TRUE(memory);
  EXPECT_EQ(memory->whole.text, "HBM[3:4]");
  EXPECT_EQ(memory->index.text, "3:4");
  ASSERT_TRUE(memory->channel);
  EXPECT_EQ(memory->channel->value, 15u);
  EXPECT_EQ(memory->channel->word.text, "15");
  EXPECT_TRUE(memory->rama);
  EXPECT_FALSE(parse_memory(word_of("HBM[0:3].2"))->rama);
}

TEST(Memory, Faults) {
  const auto fault = [](std::string_view memory) {
    return fault_of(parse_memory(word_of(memory)));
  };
  EXPECT_EQ(fault(""), "the memory is missing");
  EXPECT_EQ(fault("[0]"), "found '[0]', expected a memory tag");
  EXPECT_EQ(fault("DDR["), "the ']' for the '[' is missing");
  EXPECT_EQ(fault("DDR[0"), "the ']' for the '[' is missing");
  EXPECT_EQ(fault("DDR0]"), "found ']' without '['");
  EXPECT_EQ(fault("DDR[]"), "the memory index between '[' and ']' is missing");
  EXPECT_EQ(fault("DDR[0:]"), "the memory index is missing");
  EXPECT_EQ(fault("DDR[:1]"), "the memory index is missing");
  EXPECT_EQ(fault("DDR[0-3]"), "the memory index '0-3' is not a number");
  EXPECT_EQ(fault("DDR[ 0]"), "the memory index ' 0' is not a number");
  EXPECT_EQ(fault("DDR[[0]]"), "the memory index '[0' is not a number");
  EXPECT_EQ(fault("DDR[0]]"), "found ']' behind the memory 'DDR[0]'");
  EXPECT_EQ(fault("DDR[0]x"), "found 'x' behind the memory 'DDR[0]'");
  EXPECT_EQ(fault("DDR [0]"), "found ' [0]' behind the memory 'DDR'");
  EXPECT_EQ(fault("HBM[5:2]"), "the range '5:2' runs from high to low");
  EXPECT_EQ(fault("HBM[4294967296]"), "the memory index '4294967296' is too large");
  EXPECT_EQ(fault("HBM[0:1024]"), "the range '0:1024' has more than 1024 indices");
  EXPECT_EQ(fault("HBM[0:4294967295]"), "the range '0:4294967295' has more than 1024 indices");
  EXPECT_EQ(fault("HBM[0]."), "the channel behind the memory is missing");
  EXPECT_EQ(fault("HBM[0].RAMA"), "the channel behind the memory 'RAMA' is not a number");
  EXPECT_EQ(fault("HBM[0].1.RAM"), "found 'RAM', expected 'RAMA'");
  EXPECT_EQ(fault("HBM[0].1.RAMA.2"), "found '.1.RAMA.2' behind the memory 'HBM[0]'");
}

TEST(Memory, ALongListIsBounded) {
  std::string list = "0";
  for (int i = 1; i < 1024; ++i) list += ":0";
  EXPECT_EQ(indices_of("HBM[" + list + "]").size(), 1024u);
  EXPECT_EQ(fault_of(parse_memory(word_of("HBM[" + list + ":0]"))),
            "more than 1024 memory indices are listed");
}

TEST(Memory, OnlyTheCaseOfRamaIsDoubtful) {
  EXPECT_TRUE(parse_memory(word_of("HBM[0].1.rama")).error().doubtful);
  EXPECT_FALSE(parse_memory(word_of("HBM[0].1.RAM")).error().doubtful);
}

TEST(Sp, MapsAPortToAMemory) {
  const auto sp = parse_sp(word_of("vadd_1.in1:HBM[0:31].15.RAMA"));
  ASSERT_TRUE(sp);
  EXPECT_EQ(sp->cu.text, "vadd_1");
  EXPECT_EQ(sp->port.text, "in1");
  EXPECT_EQ(sp->memory.tag.text, "HBM");
  // 100 is where word_of puts the value.
  EXPECT_EQ(sp->memory.tag.where.span, (text::Span{111, 114}));
  EXPECT_EQ(sp->memory.indices.size(), 32u);
}

TEST(Sp, Faults) {
  const auto fault = [](std::string_view value) { return fault_of(parse_sp(word_of(value))); };
  EXPECT_EQ(fault(""), "the compute unit name is missing");
  EXPECT_EQ(fault("vadd_1:DDR[0]"), "found 'vadd_1', expected CU.PORT");
  EXPECT_EQ(fault("vadd_1.:DDR[0]"), "the port name is missing");
  EXPECT_EQ(fault(".in:DDR[0]"), "the compute unit name is missing");
  EXPECT_EQ(fault("a.b,c:DDR[0]"),
            "the port name 'b,c' holds ',', expected letters, digits and '_'");
  EXPECT_EQ(fault("a.b.c:DDR[0]"), "found two dots in 'a.b.c', expected CU.PORT");
  EXPECT_EQ(fault("a.b"), "the memory of 'a.b' is missing");
  EXPECT_EQ(fault("a.b:"), "the memory is missing");
  EXPECT_EQ(fault("a.b: DDR[0]"), "found ' DDR[0]', expected a memory tag");
  EXPECT_EQ(fault("a.b :DDR[0]"), "the port name 'b ' holds a blank");
  EXPECT_EQ(fault("a.b:DDR[0]:DDR[1]"), "found a second ':', expected one between port and memory");
  EXPECT_EQ(faulty_part("a.b:DDR[0]:DDR[1]", parse_sp), ":DDR[1]");
  EXPECT_EQ(faulty_part("a.b:HBM[5:2]", parse_sp), "5:2");
  EXPECT_EQ(faulty_part("a.b:HBM[0:9999999999]", parse_sp), "9999999999");
}

}  // namespace
}  // namespace vppcheck::config

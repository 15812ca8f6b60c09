// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "config/directive_testing.h"

namespace vppcheck::config {
namespace {

using testing::fault_of;
using testing::faulty_part;
using testing::word_of;

std::uint64_t number_of(std::string_view option, std::string_view value) {
  return parse_clock(option, word_of(value))->number;
}

std::string fault(std::string_view option, std::string_view value) {
  return fault_of(parse_clock(option, word_of(value)));
}

TEST(Clock, TargetsAreComputeUnitsOrTheirPins) {
  const auto clock = parse_clock("freqHz", word_of("300000000:a_1.ap_clk,b_1"));
  ASSERT_TRUE(clock);
  EXPECT_EQ(clock->key, ClockKey::frequency);
  EXPECT_EQ(clock->quantity.text, "300000000");
  EXPECT_EQ(clock->number, 300'000'000u);
  ASSERT_EQ(clock->targets.size(), 2u);
  EXPECT_EQ(clock->targets[0].whole.text, "a_1.ap_clk");
  EXPECT_EQ(clock->targets[0].cu.text, "a_1");
  EXPECT_EQ(clock->targets[0].pin.text, "ap_clk");
  EXPECT_EQ(clock->targets[1].cu.text, "b_1");
  EXPECT_TRUE(clock->targets[1].pin.empty());
}

TEST(Clock, FrequenciesInHertzOrMegahertz) {
  EXPECT_EQ(number_of("freqhz", "200000000"), 200'000'000u);
  EXPECT_EQ(number_of("freqhz", "200MHz"), 200'000'000u);
  EXPECT_EQ(number_of("freqhz", "312.005mhz:a"), 312'005'000u);
  EXPECT_EQ(number_of("freqHz", "0.000001MHZ:a"), 1u);
  EXPECT_EQ(number_of("defaultFreqHz", "100000000"), 100'000'000u);
}

TEST(Clock, OnlyFreqhzMayLackTargets) {
  EXPECT_TRUE(parse_clock("freqhz", word_of("200MHz"))->targets.empty());
  EXPECT_EQ(fault("freqHz", "200000000"), "the compute units are missing");
  EXPECT_EQ(fault("id", "3"), "the compute units are missing");
  EXPECT_EQ(fault("tolerance", "0.05"), "the compute units are missing");
  EXPECT_EQ(fault("defaultId", "1:a"), "found 'a', but a default takes no compute units");
}

TEST(Clock, EverySpellingOfTheDefaults) {
  for (const char* const option : {"defaultFreqHz", "defaultfreqhz", "default_freqhz"}) {
    EXPECT_EQ(parse_clock(option, word_of("5"))->key, ClockKey::default_frequency) << option;
  }
  for (const char* const option : {"defaultId", "defaultID", "default_id"}) {
    EXPECT_EQ(parse_clock(option, word_of("5"))->key, ClockKey::default_id) << option;
    EXPECT_EQ(number_of(option, "5"), 5u);
  }
  for (const char* const option : {"defaultTolerance", "default_tolerance"}) {
    EXPECT_EQ(parse_clock(option, word_of("5"))->key, ClockKey::default_tolerance) << option;
  }
  EXPECT_EQ(fault("krnl", "a"), "'krnl' is not a clock option");
}

TEST(Clock, FaultsOfTargets) {
  EXPECT_EQ(fault("freqHz", "10000000:a_1.a_2.a_3"),
            "found more than one '.' in 'a_1.a_2.a_3', expected CU or CU.PIN; compute units are "
            "separated by ','");
  EXPECT_EQ(faulty_part("5:b,a_1.a_2.a_3", [](auto word) { return parse_clock("freqHz", word); }),
            "a_1.a_2.a_3");
  EXPECT_EQ(fault("id", "1:"), "the compute unit name is missing");
  EXPECT_EQ(fault("id", "1:a,"), "the compute unit name is missing");
  EXPECT_EQ(fault("id", "1:a,,b"), "the compute unit name is missing");
  EXPECT_EQ(fault("id", "1:a."), "the clock pin name is missing");
  EXPECT_EQ(fault("id", "1:a, b"), "the compute unit name ' b' holds a blank");
  EXPECT_EQ(fault("id", "1:a:b"),
            "the compute unit name 'a:b' holds ':', expected letters, digits and '_'");
}

TEST(Clock, FaultsOfQuantities) {
  EXPECT_EQ(fault("freqHz", ":a"), "the frequency is missing");
  EXPECT_EQ(fault("freqHz", "0:a"), "the frequency is zero");
  EXPECT_EQ(fault("freqhz", "0.0MHz"), "the frequency is zero");
  EXPECT_EQ(fault("freqhz", "300.5"), "the frequency '300.5' is not a number");
  EXPECT_EQ(fault("freqhz", "300 MHz"), "the frequency '300 MHz' is not a number of MHz");
  EXPECT_EQ(fault("freqhz", "MHz"), "the frequency 'MHz' is not a number");
  EXPECT_EQ(fault("freqhz", ".5MHz"), "the frequency '.5MHz' is not a number of MHz");
  EXPECT_EQ(fault("freqhz", "5.MHz"), "the frequency '5.MHz' is not a number of MHz");
  EXPECT_EQ(fault("freqhz", "1GHz"), "the frequency '1GHz' is not a number");
  EXPECT_EQ(fault("freqhz", "312.0000005MHz"),
            "the frequency '312.0000005MHz' has more than 6 decimals");
  EXPECT_EQ(fault("freqhz", "18446744073710MHz"), "the frequency '18446744073710MHz' is too large");
  EXPECT_EQ(fault("id", "x:a"), "the clock id 'x' is not a number");
  EXPECT_EQ(fault("id", "4294967296:a"), "the clock id '4294967296' is too large");
  EXPECT_EQ(fault("tolerance", ":a"), "the tolerance is missing");
  EXPECT_EQ(fault("tolerance", "5.:a"), "the tolerance '5.' is not a number");
}

TEST(Clock, APercentSignBehindAToleranceIsDoubtful) {
  EXPECT_TRUE(parse_clock("tolerance", word_of("5%:a")).error().doubtful);
  EXPECT_FALSE(parse_clock("tolerance", word_of("x:a")).error().doubtful);
  EXPECT_TRUE(parse_clock("tolerance", word_of("0.05:a")));
}

TEST(KernelFrequency, OneOrSeveralClocks) {
  const auto one = parse_kernel_frequency(word_of("300"));
  ASSERT_TRUE(one);
  ASSERT_EQ(one->size(), 1u);
  EXPECT_EQ(one->front().id, 0u);
  EXPECT_EQ(one->front().frequency_hz, 300'000'000u);
  const auto two = parse_kernel_frequency(word_of("0:300|1:500"));
  ASSERT_TRUE(two);
  ASSERT_EQ(two->size(), 2u);
  EXPECT_EQ(two->at(1).whole.text, "1:500");
  EXPECT_EQ(two->at(1).id, 1u);
  EXPECT_EQ(two->at(1).frequency_hz, 500'000'000u);
}

TEST(KernelFrequency, QuotesAroundTheValueAreTolerated) {
  for (const char* const value : {"\"0:300|1:500\"", "'0:300|1:500'"}) {
    const auto two = parse_kernel_frequency(word_of(value));
    ASSERT_TRUE(two) << value;
    EXPECT_EQ(two->at(0).whole.text, "0:300");
  }
}

TEST(KernelFrequency, Faults) {
  const auto fault = [](const char* value) {
    return fault_of(parse_kernel_frequency(word_of(value)));
  };
  EXPECT_EQ(fault(""), "the frequency is missing");
  EXPECT_EQ(fault("0:"), "the frequency is missing");
  EXPECT_EQ(fault("0:300|"), "the frequency is missing");
  EXPECT_EQ(fault("0:0"), "the frequency is zero");
  EXPECT_EQ(fault(":300"), "the clock id is missing");
  EXPECT_EQ(fault("0:300:1"), "the frequency '300:1' is not a number of MHz");
  EXPECT_EQ(fault("300MHz"), "the frequency '300MHz' is not a number of MHz");
  EXPECT_EQ(fault("\"300"), "the frequency '\"300' is not a number of MHz");
}

}  // namespace
}  // namespace vppcheck::config

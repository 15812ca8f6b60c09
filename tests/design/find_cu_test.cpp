// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// The table of docs/compute-units.md: which names surely are no compute units.
#include <gtest/gtest.h>

#include "design/link.h"

namespace vppcheck::design {
namespace {

using testing::Link;

struct Case {
  const char* lines;
  const char* name;
  CuVerdict verdict;
  const char* meant = "";
};

void PrintTo(const Case& row, std::ostream* out) { *out << row.name << " beside " << row.lines; }

std::string meant_by(const CuLookup& lookup) {
  std::string names;
  for (const ComputeUnit* cu : lookup.meant) {
    names += (names.empty() ? "" : " ") + std::string(cu->name);
  }
  return names;
}

class Names : public ::testing::TestWithParam<Case> {};

TEST_P(Names, AreJudgedByWhatIsDeclared) {
  Link link(GetParam().lines);
  const CuLookup& lookup = link.design().find_cu(GetParam().name);
  EXPECT_EQ(lookup.verdict, GetParam().verdict);
  EXPECT_EQ(meant_by(lookup), GetParam().meant);
}

constexpr auto kKnown = CuVerdict::known;
constexpr auto kUnjudged = CuVerdict::unjudged;

INSTANTIATE_TEST_SUITE_P(Declared, Names,
                         ::testing::Values(Case{"nk=vadd:1\n", "vadd_1", kKnown},
                                           Case{"nk=vadd:1:v\n", "v", kKnown},
                                           Case{"nk=vadd:1:vadd\n", "vadd", kKnown},
                                           Case{"nk=vadd:2\nnk=vadd:1\n", "vadd_3", kKnown}));

INSTANTIATE_TEST_SUITE_P(
    NameOfAKernel, Names,
    ::testing::Values(Case{"nk=vadd:1\n", "vadd", CuVerdict::is_kernel, "vadd_1"},
                      Case{"nk=vadd:1:v\n", "vadd", CuVerdict::is_kernel, "v"},
                      Case{"nk=vadd:2:l,r\n", "vadd", CuVerdict::is_kernel, "l r"},
                      Case{"nk=vadd:9\n", "vadd", CuVerdict::is_kernel,
                           "vadd_1 vadd_2 vadd_3 "
                           "vadd_4 vadd_5 vadd_6 "
                           "vadd_7 vadd_8"},
                      Case{"nk=vadd:0\n", "vadd", kUnjudged}));

INSTANTIATE_TEST_SUITE_P(
    NumberOfAKernel, Names,
    ::testing::Values(Case{"nk=vadd:2\n", "vadd_0", CuVerdict::no_such_number, "vadd_1 vadd_2"},
                      Case{"nk=vadd:1:v\n", "vadd_1", CuVerdict::no_such_number, "v"},
                      Case{"nk=vadd:3:l,r\n", "vadd_1", kUnjudged},
                      Case{"nk=vadd:1\nnk=vadd:1:v\n", "vadd_7", kUnjudged},
                      Case{"nk=vadd:2:a,a\n", "vadd_1", CuVerdict::no_such_number, "a a"}));

INSTANTIATE_TEST_SUITE_P(
    NearNames, Names,
    ::testing::Values(Case{"nk=k:2:k_A,lernel_B\n", "kernel_B", CuVerdict::misspelt, "lernel_B"},
                      Case{"nk=vadd:1\n", "vad_1", CuVerdict::misspelt, "vadd_1"},
                      Case{"nk=vadd:1\n", "vdad_1", CuVerdict::misspelt, "vadd_1"},
                      Case{"nk=vadd:1\n", "sum_1", kUnjudged}, Case{"", "vadd_1", kUnjudged},
                      // Kernels of their own, linked without nk beside their siblings.
                      Case{"nk=fir1:1\n", "fir2_1", kUnjudged},
                      Case{"nk=fir_a:1\n", "fir_b_1", kUnjudged},
                      Case{"nk=fir_a:1\n", "fir_b_2", CuVerdict::misspelt, "fir_a_1"},
                      Case{"nk=fir:2:fir_l1,fir_l2\n", "fir_l3", CuVerdict::misspelt,
                           "fir_l1 fir_l2"}));

INSTANTIATE_TEST_SUITE_P(
    FixedInstances, Names,
    ::testing::Values(Case{"nk=vadd:1\n", "ai_engine_0", kKnown},
                      Case{"vss=amd.com:lib:top:1.0:p0,c0\nnk=p1:1:p1\n", "p0", kKnown},
                      Case{"vss=amd.com:lib:top:1.0:p0,c0\nnk=tap:1\n", "top_p0", kKnown}));

TEST(NamesWithAllKernels, AreAllJudged) {
  Link link("nk=vadd:1\n");
  link.with_kernel("vadd").with_kernel("dma");
  EXPECT_EQ(link.design().find_cu("dma_1").verdict, kKnown);
  EXPECT_EQ(link.design().find_cu("dma").verdict, CuVerdict::is_kernel);
  EXPECT_EQ(link.design().find_cu("sum_1").verdict, CuVerdict::not_linked);
  EXPECT_EQ(link.design().find_cu("sum_1").meant.size(), 0u);
  EXPECT_EQ(meant_by(link.design().find_cu("dmaa_1")), "dma_1");
}

TEST(NumberedBase, IsThePartBeforeTheNumber) {
  EXPECT_EQ(numbered_base("vadd_1"), "vadd");
  EXPECT_EQ(numbered_base("v_add_12"), "v_add");
  EXPECT_EQ(numbered_base("vadd_a"), "");
  EXPECT_EQ(numbered_base("vadd1"), "");
  EXPECT_EQ(numbered_base("vadd_"), "");
}

}  // namespace
}  // namespace vppcheck::design

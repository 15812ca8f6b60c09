// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/design/design.h"

#include <gtest/gtest.h>

#include "design/link.h"

namespace vppcheck::design {
namespace {

using testing::Link;

std::string names_of(const Design& design) {
  std::string names;
  for (const ComputeUnit& cu : design.compute_units()) {
    names += (names.empty() ? "" : " ") + std::string(cu.name);
  }
  return names;
}

struct Declared {
  const char* nk;
  const char* names;
};

void PrintTo(const Declared& row, std::ostream* out) { *out << row.nk; }

class DeclaredUnits : public ::testing::TestWithParam<Declared> {};

TEST_P(DeclaredUnits, AreThoseOfTheNkLines) {
  Link link(GetParam().nk);
  EXPECT_EQ(names_of(link.design()), GetParam().names);
}

INSTANTIATE_TEST_SUITE_P(
    Design, DeclaredUnits,
    ::testing::Values(
        Declared{"nk=vadd:1\n", "vadd_1"}, Declared{"nk=vadd:3\n", "vadd_1 vadd_2 vadd_3"},
        Declared{"nk=vadd:2:left,right\n", "left right"},
        Declared{"nk=vadd:2:left.right\n", "left right"}, Declared{"nk=vadd:1:vadd\n", "vadd"},
        Declared{"nk=vadd:0\n", ""}, Declared{"nk=vadd:1:a\nnk=vadd:1:b\n", "a b"},
        Declared{"nk=vadd:2\nnk=vadd:1\n", "vadd_1 vadd_2 vadd_3"},
        Declared{"nk=vadd:1\nnk=dma:1\nnk=vadd:1\n", "vadd_1 dma_1 vadd_2"},
        Declared{"nk=vadd\nnk=dma:1\n", "dma_1"}, Declared{"sp=vadd_1.a:DDR[0]\n", ""},
        // The line is faulty; what it names counts.
        Declared{"nk=vadd:3:left,right\n", "left right"}));

TEST(Design, GeneralAndDottedOptionsDeclareToo) {
  Link link(std::vector<std::string>{"nk=vadd:1\nconnectivity.nk=dma:1\n"});
  EXPECT_EQ(names_of(link.design()), "vadd_1 dma_1");
}

TEST(Design, FilesOfALinkAddUp) {
  Link link(std::vector<std::string>{"[connectivity]\nnk=vadd:1\n", "[connectivity]\nnk=vadd:1:b\n",
                                     "[connectivity]\nslr=vadd_1:SLR1\n"});
  EXPECT_EQ(names_of(link.design()), "vadd_1 b");
  EXPECT_TRUE(link.design().is_named("vadd_1"));
  EXPECT_FALSE(link.design().is_named("b"));
}

TEST(Design, KernelsWithoutNkGetOneComputeUnit) {
  Link link("nk=vadd:2\n");
  link.with_kernel("vadd").with_kernel("dma");
  EXPECT_EQ(names_of(link.design()), "vadd_1 vadd_2 dma_1");
  EXPECT_TRUE(link.design().compute_units()[0].declared);
  EXPECT_FALSE(link.design().compute_units()[2].declared);
  ASSERT_NE(link.design().describe("dma"), nullptr);
  EXPECT_EQ(link.design().describe("dma")->name, "dma");
  EXPECT_EQ(link.design().describe("sum"), nullptr);
}

TEST(Design, AKernelThatAMisspeltNkMeansGetsNoOther) {
  Link link("nk=vadd:1\nnk=fitler:1\n");
  link.with_kernel("vadd").with_kernel("filter");
  EXPECT_EQ(names_of(link.design()), "vadd_1 fitler_1");
  Link named("nk=vadd:1\nnk=fitler:1\nsp=filter_1.in:DDR[0]\n");
  named.with_kernel("vadd").with_kernel("filter");
  EXPECT_EQ(names_of(named.design()), "vadd_1 fitler_1 filter_1");
}

TEST(Design, ALinkIsNotMixedWithAnAiEngineCompile) {
  Link link(std::vector<std::string>{"[aie]\nenable-partition=0:2:pr0\n", "[aie]\nxlopt=1\n",
                                     "[connectivity]\nnk=vadd:1\n"});
  const Design& design = link.design();
  const auto file = [&](int i) { return link.job().documents[static_cast<size_t>(i)]->file(); };
  EXPECT_EQ(design.role_of(file(0)), FileRole::compile_aie);
  EXPECT_EQ(design.role_of(file(2)), FileRole::link);
  ASSERT_EQ(design.partition_uses().size(), 2u);
  ASSERT_NE(design.partition_uses()[0].partition, nullptr);
  EXPECT_EQ(design.partition_uses()[0].partition->name.text, "pr0");
  EXPECT_EQ(design.partition_uses()[1].partition, nullptr) << "the whole array";
}

struct Role {
  const char* bytes;
  FileRole role;
};

void PrintTo(const Role& row, std::ostream* out) { *out << row.bytes; }

class Roles : public ::testing::TestWithParam<Role> {};

TEST_P(Roles, AreToldByTheSections) {
  Link link(std::vector<std::string>{GetParam().bytes});
  EXPECT_EQ(link.design().role_of(link.job().documents[0]->file()), GetParam().role);
}

INSTANTIATE_TEST_SUITE_P(
    Design, Roles,
    ::testing::Values(
        Role{"", FileRole::unknown}, Role{"platform=u50\n", FileRole::unknown},
        Role{"[connectivity]\n", FileRole::link}, Role{"connectivity.nk=a:1\n", FileRole::link},
        Role{"[clock]\nid=0:a\n", FileRole::link}, Role{"[vivado]\nprop=a=b\n", FileRole::link},
        Role{"[aie]\nxlopt=0\n", FileRole::compile_aie}, Role{"mode=aie\n", FileRole::compile_aie},
        Role{"[hls]\nsyn.top=f\n", FileRole::compile_hls},
        Role{"kernel=vadd\n", FileRole::compile_kernel},
        Role{"[package]\nboot_mode=sd\n", FileRole::package},
        Role{"[package]\nboot_mode=sd\n[connectivity]\n", FileRole::link}));

TEST(HostileDesign, AnAbsurdCountMakesFewUnits) {
  Link link("nk=k:4000000000\nsp=k_4000000000.a:DDR[0]\n");
  EXPECT_EQ(link.design().compute_units().size(), kMostImpliedUnits);
  EXPECT_EQ(link.design().find_kernel("k")->count, 4000000000u);
  EXPECT_EQ(link.design().find_cu("k_4000000000").verdict, CuVerdict::unjudged);
}

TEST(HostileDesign, CountsDoNotWrapAround) {
  Link link("nk=k:18446744073709551615\nnk=k:2\nsp=k.a:DDR[0]\n");
  EXPECT_EQ(link.design().find_kernel("k")->count, 18446744073709551615u);
  EXPECT_TRUE(link.design().find_kernel("k")->names_uncertain);
}

TEST(HostileDesign, ManyLinesWithAbsurdCountsMakeFewUnits) {
  std::string lines;
  for (int i = 0; i < 10000; ++i) lines += "nk=k" + std::to_string(i) + ":1024\n";
  Link link(lines);
  EXPECT_EQ(link.design().compute_units().size(), kMostImpliedUnitsOfDesign);
  EXPECT_EQ(link.design().find_cu("k9999").verdict, CuVerdict::unjudged);
}

TEST(HostileDesign, ManyUnknownNamesAreJudgedInTime) {
  std::string lines;
  for (int i = 0; i < 2000; ++i) lines += "nk=kernel" + std::to_string(i) + ":1\n";
  for (int i = 0; i < 100000; ++i) lines += "sp=kernal" + std::to_string(i) + "_1.a:DDR[0]\n";
  Link link(lines);
  std::size_t judged = 0;
  for (const config::PortMapping& sp : link.design().sp().parsed) {
    judged += link.design().find_cu(sp.cu.text).wrong() ? 1 : 0;
  }
  EXPECT_EQ(link.design().sp().parsed.size(), 100000u);
  EXPECT_GT(judged, 0u);
  EXPECT_LT(judged, 100000u) << "names beyond the bound are left alone";
}

TEST(HostileDesign, FewNamesAreOfferedHoweverManyAreNear) {
  std::string lines = "nk=k:1000:";
  for (int i = 0; i < 1000; ++i) lines += (i == 0 ? "" : ",") + ("x" + std::to_string(1000 + i));
  Link link(lines + "\nsp=x100.a:DDR[0]\n");
  const CuLookup& lookup = link.design().find_cu("x100");
  EXPECT_EQ(lookup.verdict, CuVerdict::misspelt);
  EXPECT_EQ(lookup.meant.size(), kMostMeant);
}

TEST(HostileDesign, MoreVssInstancesThanAnyDesignHasJudgeNothing) {
  std::string lines = "nk=vadd:1\nvss=a:b:c:1.0:i0";
  for (std::size_t i = 1; i <= kMostVssInstances; ++i) lines += ",i" + std::to_string(i);
  Link link(lines + "\nsp=vadd.a:DDR[0]\n");
  EXPECT_FALSE(link.design().find_cu("vadd").wrong());
}

}  // namespace
}  // namespace vppcheck::design

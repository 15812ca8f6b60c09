// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Which arguments the `sp` lines of a design map, and which they leave.
#include "vppcheck/design/memory_use.h"

#include <gtest/gtest.h>

#include "design/link.h"

namespace vppcheck::design {
namespace {

using artifact::ArgumentKind;
using artifact::Kernel;
using artifact::PortKind;
using testing::Link;

/// Two arguments on one port, one on another, and a port of which the file names no argument.
Kernel kernel_named(const char* name) {
  Kernel kernel;
  kernel.name = name;
  kernel.exact_names = true;
  kernel.ports = {{"m_axi_a", PortKind::memory_master, 512},
                  {"m_axi_b", PortKind::memory_master, 512},
                  {"m_axi_c", PortKind::memory_master, 512},
                  {"s_axi_control", PortKind::control_slave, 32}};
  kernel.arguments = {{"left", "m_axi_a", ArgumentKind::global},
                      {"right", "m_axi_a", ArgumentKind::global},
                      {"sum", "m_axi_b", ArgumentKind::global},
                      {"size", "s_axi_control", ArgumentKind::scalar}};
  return kernel;
}

/// `add_1: left=DDR[0] right=- sum=-, doubtful`.
std::string told(const UnitMemory& unit) {
  std::string text = std::string(unit.cu->name) + ":";
  for (std::size_t i = 0; i < unit.lines.size(); ++i) {
    const KernelMemory::Slot& slot = unit.kernel->slots[i];
    text += " " + (slot.argument != nullptr ? slot.argument->name : slot.port->name) + "=";
    text += unit.lines[i] == nullptr ? "-" : std::string(unit.lines[i]->memory.whole.text);
  }
  return text + (unit.doubtful ? ", doubtful" : "");
}

struct Case {
  const char* lines;
  std::vector<const char*> units;
};

void PrintTo(const Case& row, std::ostream* out) { *out << row.lines; }

class Lines : public ::testing::TestWithParam<Case> {};

TEST_P(Lines, AreJoinedWithWhatTheyMap) {
  Link link(GetParam().lines);
  link.inputs.kernels = {kernel_named("add")};
  const MemoryUse use(link.design());
  std::vector<std::string> units;
  for (const auto* all : {&use.mapped_units(), &use.other_units()}) {
    for (const UnitMemory& unit : *all) units.push_back(told(unit));
  }
  EXPECT_EQ(units, std::vector<std::string>(GetParam().units.begin(), GetParam().units.end()));
}

INSTANTIATE_TEST_SUITE_P(
    All, Lines,
    ::testing::Values(
        Case{"nk=add:1\n", {"add_1:"}},
        Case{"nk=add:1\nsp=add_1.left:DDR[0]\n", {"add_1: left=DDR[0] right=- sum=- m_axi_c=-"}},
        Case{"nk=add:1\nsp=add_1.m_axi_a:DDR[0]\nsp=add_1.m_axi_c:DDR[1]\n",
             {"add_1: left=DDR[0] right=DDR[0] sum=- m_axi_c=DDR[1]"}},
        Case{"nk=add:2\nsp=add_2.sum:DDR[3]\n",
             {"add_2: left=- right=- sum=DDR[3] m_axi_c=-", "add_1:"}},
        // What a name surely means counts as mapped, whether it is right or not.
        Case{"nk=add:1\nsp=add.b:DDR[0]\n", {"add_1: left=- right=- sum=DDR[0] m_axi_c=-"}},
        Case{"nk=add:1\nsp=add_1.lefft:DDR[0]\n", {"add_1: left=DDR[0] right=- sum=- m_axi_c=-"}},
        // A name that means nothing may stand for any of the others.
        Case{"nk=add:1\nsp=add_1.size:DDR[0]\n",
             {"add_1: left=- right=- sum=- m_axi_c=-, doubtful"}},
        Case{"nk=add:1\nsp=add_1.lefft:DDR[0]\nsp=add_1.left:DDR[1]\n",
             {"add_1: left=DDR[1] right=- sum=- m_axi_c=-, doubtful"}},
        Case{"nk=add:2\nsp=add_7.left:DDR[0]\n", {"add_1:, doubtful", "add_2:, doubtful"}},
        Case{"nk=add:1\nsp=add_1.left\n", {"add_1:, doubtful"}},
        // Nothing is known of other kernels.
        Case{"nk=other:1\nsp=other_1.left:DDR[0]\n", {}}));

TEST(TwiceMapped, IsAnArgumentWithALineOfItsOwnAndOneForItsPort) {
  Link link("nk=add:1\nsp=add_1.m_axi_a:DDR[0]\nsp=add_1.right:DDR[1]\nsp=add_1.left:DDR[0]\n");
  link.inputs.kernels = {kernel_named("add")};
  const MemoryUse use(link.design());
  ASSERT_EQ(use.twice_mapped().size(), 2u);
  EXPECT_EQ(use.twice_mapped()[0].argument->name, "right");
  EXPECT_EQ(use.twice_mapped()[0].again->memory.whole.text, "DDR[1]");
  EXPECT_EQ(use.twice_mapped()[1].argument->name, "left");
}

TEST(TwiceMapped, IsNotTheSameLineTwice) {
  Link link("nk=add:1\nsp=add_1.left:DDR[0]\nsp=add_1.left:DDR[1]\n");
  link.inputs.kernels = {kernel_named("add")};
  const MemoryUse use(link.design());
  EXPECT_TRUE(use.twice_mapped().empty());
}

TEST(MemoryUse, IsBounded) {
  std::string lines = "nk=add:500\n";
  for (int i = 1; i <= 500; ++i) lines += "sp=add_" + std::to_string(i) + ".left:DDR[0]\n";
  Link link(lines);
  Kernel kernel = kernel_named("add");
  for (int i = 0; i < 10000; ++i) {
    kernel.arguments.push_back({"x" + std::to_string(i), "m_axi_b", ArgumentKind::global});
  }
  link.inputs.kernels = {kernel};
  const MemoryUse use(link.design());
  EXPECT_EQ(use.mapped_units().size(), kMostSlots / 10005);
}

}  // namespace
}  // namespace vppcheck::design

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/design/find_plio.h"

#include <gtest/gtest.h>

#include "design/link.h"

namespace vppcheck::design {
namespace {

using artifact::AieDirection;
using artifact::AieLibrary;
using artifact::AiePartitionKind;
using artifact::AiePort;
using testing::Link;

AiePort port(std::string name, std::string graph_name = {}) {
  AiePort made;
  made.name = std::move(name);
  made.graph_name = std::move(graph_name);
  made.direction = AieDirection::in;
  made.width_bits = 32;
  return made;
}

AieLibrary library(std::vector<AiePort> ports, std::string partition = {}) {
  AieLibrary made;
  made.file = "libadf.a";
  made.is_archive = true;
  made.ports = std::move(ports);
  made.partition = partition.empty() ? AiePartitionKind::whole : AiePartitionKind::part;
  made.partition_name = std::move(partition);
  return made;
}

/// A link with libraries, and the names of their ports.
class PlioNamesTest : public ::testing::Test {
 protected:
  PlioNames& over(std::vector<AieLibrary> libraries) {
    link_.inputs.aie = std::move(libraries);
    link_.inputs.aie_known = known_;
    names_ = std::make_unique<PlioNames>(link_.design());
    return *names_;
  }

  bool known_ = true;
  Link link_{""};

 private:
  std::unique_ptr<PlioNames> names_;
};

TEST_F(PlioNamesTest, AreTheLogicalNamesOfALibraryWithoutPartition) {
  const PlioLookup lookup = over({library({port("DataIn1", "g.in[0]")})}).find("DataIn1");
  EXPECT_EQ(lookup.verdict, PlioVerdict::known);
  EXPECT_EQ(lookup.name, "DataIn1");
  ASSERT_NE(lookup.port, nullptr);
  EXPECT_EQ(lookup.port->graph_name, "g.in[0]");
}

TEST_F(PlioNamesTest, OfTheGraphAreWrongAndTellTheLogicalOne) {
  const PlioNames& names = over({library({port("DataIn1", "g.in"), port("DataOut1", "g.out")})});
  for (const char* written : {"g.in", "in"}) {
    EXPECT_EQ(names.find(written).verdict, PlioVerdict::graph_name) << written;
    EXPECT_EQ(names.find(written).name, "DataIn1") << written;
  }
}

TEST_F(PlioNamesTest, OfTwoGraphsAreNotChosenFrom) {
  const PlioLookup lookup = over({library({port("A", "g.in"), port("B", "h.in")})}).find("in");
  EXPECT_EQ(lookup.verdict, PlioVerdict::graph_name);
  EXPECT_EQ(lookup.port, nullptr);
}

TEST_F(PlioNamesTest, BearThePrefixOfANamedPartition) {
  const PlioNames& names = over({library({port("in")}, "pr0"), library({port("in")}, "pr1")});
  EXPECT_EQ(names.find("pr0_in").verdict, PlioVerdict::known);
  EXPECT_EQ(names.find("pr1_in").library, &link_.inputs.aie[1]);
  EXPECT_EQ(names.find("in").verdict, PlioVerdict::no_prefix);
  EXPECT_EQ(names.find("in").port, nullptr) << "either may be meant";
  EXPECT_EQ(names.find("pr2_in").verdict, PlioVerdict::foreign_prefix);
}

TEST_F(PlioNamesTest, WithoutPrefixTellTheOnlyPortThatIsMeant) {
  const PlioNames& names = over({library({port("in")}, "pr0"), library({port("out")}, "pr1")});
  EXPECT_EQ(names.find("in").verdict, PlioVerdict::no_prefix);
  EXPECT_EQ(names.find("in").name, "pr0_in");
  EXPECT_EQ(names.find("pr0_out").verdict, PlioVerdict::foreign_prefix);
  EXPECT_EQ(names.find("pr0_out").name, "pr1_out");
}

TEST_F(PlioNamesTest, MayHoldThePrefixInTheLibraryAlready) {
  const PlioNames& names = over({library({port("pr0_in")}, "pr0")});
  EXPECT_EQ(names.find("pr0_in").verdict, PlioVerdict::known);
  EXPECT_EQ(names.find("pr0_in").name, "pr0_in");
}

TEST_F(PlioNamesTest, MayHaveAnyPrefixWhereThePartitionHasNoKnownName) {
  AieLibrary nameless = library({port("in")});
  nameless.partition = AiePartitionKind::part;
  const PlioNames& names = over({nameless});
  EXPECT_EQ(names.find("in").verdict, PlioVerdict::known);
  EXPECT_EQ(names.find("pr0_in").verdict, PlioVerdict::known);
}

TEST_F(PlioNamesTest, HaveNoPrefixInTheWholeArray) {
  const PlioLookup lookup = over({library({port("in")})}).find("pr0_in");
  EXPECT_EQ(lookup.verdict, PlioVerdict::unknown);
  EXPECT_EQ(lookup.name, "in");
}

TEST_F(PlioNamesTest, ThatNobodyHasAreWrongWithTheNearest) {
  AiePort gmio = port("DataIm1");
  gmio.is_gmio = true;
  const PlioNames& names = over({library({port("DataIn1"), port("DataOut1"), gmio})});
  const PlioLookup lookup = names.find("Datain1");
  EXPECT_EQ(lookup.verdict, PlioVerdict::unknown);
  EXPECT_EQ(lookup.near, std::vector<std::string_view>{"DataIn1"});
  EXPECT_EQ(lookup.port, &link_.inputs.aie[0].ports[0]);
  EXPECT_TRUE(names.find("clip").near.empty());
  EXPECT_EQ(names.find("DataIm1").verdict, PlioVerdict::known) << "a GMIO is a port too";
}

TEST_F(PlioNamesTest, AreNotAccusedWhenALibraryMayBeMissing) {
  known_ = false;
  const PlioNames& names =
      over({library({port("in", "g.x")}, "pr0"), library({port("out")}, "pr1")});
  for (const char* written : {"in", "pr0_out", "x", "clip", "inn"}) {
    EXPECT_EQ(names.find(written).verdict, PlioVerdict::unjudged) << written;
  }
  // A name with a dot cannot be a logical name.
  EXPECT_EQ(names.find("g.x").verdict, PlioVerdict::graph_name);
}

TEST_F(PlioNamesTest, OfHostileLengthAreTakenApartInBoundedTime) {
  const PlioNames& names = over({library({port("in")}, "pr0")});
  EXPECT_EQ(names.find(std::string(1 << 20, '_')).verdict, PlioVerdict::unknown);
}

TEST_F(PlioNamesTest, WithoutLibrariesAreNotJudged) {
  known_ = false;
  EXPECT_EQ(over({}).find("in").verdict, PlioVerdict::unjudged);
}

}  // namespace
}  // namespace vppcheck::design

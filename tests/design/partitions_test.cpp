// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// A compile configuration and the library made of it are one graph.
#include <gtest/gtest.h>

#include "design/link.h"

namespace vppcheck {
namespace {

using artifact::AieColumns;
using artifact::AieLibrary;
using artifact::AiePartitionKind;
using design::PartitionUse;
using testing::Link;
using Files = std::vector<std::string>;

AieLibrary library(std::string file, AiePartitionKind kind, AieColumns columns = {},
                   std::string name = {}) {
  AieLibrary made;
  made.file = std::move(file);
  made.is_archive = true;
  made.target = artifact::AieTarget::hw;
  made.partition = kind;
  made.columns = columns;
  made.partition_name = std::move(name);
  return made;
}

constexpr auto kPart = AiePartitionKind::part;
constexpr auto kWhole = AiePartitionKind::whole;
constexpr auto kUnknown = AiePartitionKind::unknown;

/// `name(first+count)` or `name(whole)` of every use, with the file of its library behind `@`.
std::string show(Link& link) {
  std::string text;
  for (const PartitionUse& use : link.design().partition_uses()) {
    const auto columns = use.columns();
    text += text.empty() ? "" : " ";
    text += std::string(use.name()) + "(";
    if (columns) text += std::to_string(columns->first) + "+" + std::to_string(columns->count);
    text += std::string(use.is_whole() ? "whole" : "") + ")";
    if (use.library != nullptr) text += "@" + use.library->file;
  }
  return text;
}

Link& with(Link& link, std::vector<AieLibrary> libraries) {
  link.inputs.aie = std::move(libraries);
  return link;
}

TEST(Partitions, ComeFromLibrariesAlone) {
  Link link("sc=a.b:ai_engine_0.c\n");
  with(link,
       {library("a", kPart, {6, 2}, "pr0"), library("b", kWhole, {0, 50}), library("c", kUnknown)});
  EXPECT_EQ(show(link), "pr0(6+2)@a (whole)@b ()@c");
}

TEST(Partitions, AConfigurationAndItsLibraryAreOne) {
  Link by_name(Files{"[aie]\nenable-partition=6:2:pr0\n", "[aie]\nenable-partition=8:2:pr1\n"});
  with(by_name, {library("b", kPart, {8, 2}, "pr1"), library("a", kPart, {6, 2}, "pr0")});
  EXPECT_EQ(show(by_name), "pr0(6+2)@a pr1(8+2)@b");

  Link by_columns(Files{"[aie]\nenable-partition=6:2:pr0\n"});
  with(by_columns, {library("a", kPart, {6, 2})});
  EXPECT_EQ(show(by_columns), "pr0(6+2)@a") << "the name is the configuration's";

  Link whole(Files{"[aie]\npl-freq=250\n"});
  with(whole, {library("a", kWhole, {0, 50})});
  EXPECT_EQ(show(whole), "(whole)@a");
}

TEST(Partitions, OthersBothCount) {
  Link names(Files{"[aie]\nenable-partition=6:2:pr0\n"});
  with(names, {library("a", kPart, {6, 2}, "pr1")});
  EXPECT_EQ(show(names), "pr0(6+2) pr1(6+2)@a");
  Link columns(Files{"[aie]\nenable-partition=6:2:pr0\n"});
  with(columns, {library("a", kPart, {6, 3})});
  EXPECT_EQ(show(columns), "pr0(6+2) (6+3)@a");
  Link whole(Files{"[aie]\npl-freq=250\n"});
  with(whole, {library("a", kWhole), library("b", kWhole)});
  EXPECT_EQ(show(whole), "(whole)@a (whole)@b");
}

TEST(Partitions, TheColumnsOfTheLibraryAreLinked) {
  Link link(Files{"[aie]\nenable-partition=8:2:pr0\n"});
  with(link, {library("a", kPart, {6, 2}, "pr0")});
  ASSERT_EQ(show(link), "pr0(6+2)@a");
  EXPECT_EQ(link.design().partition_uses()[0].declared_columns(), (AieColumns{8, 2}));
}

TEST(Partitions, ALibraryThatTellsNothingMayBeThatOfAnyConfiguration) {
  Link link(Files{"[aie]\nenable-partition=8:2:pr0\n"});
  with(link, {library("a", kUnknown)});
  EXPECT_EQ(show(link), "pr0(8+2)@a");
}

TEST(Partitions, AFileThatIsNamedTwiceIsOneGraph) {
  Link link("sc=a.b:ai_engine_0.c\n");
  with(link, {library("a", kPart, {6, 2}, "pr0"), library("a", kPart, {6, 2}, "pr0")});
  EXPECT_EQ(show(link), "pr0(6+2)@a");
}

TEST(Partitions, ASimulationTakesNothingOfTheArray) {
  Link link("sc=a.b:ai_engine_0.c\n");
  AieLibrary simulated = library("a", kWhole);
  simulated.target = artifact::AieTarget::x86sim;
  with(link, {simulated});
  EXPECT_EQ(show(link), "()@a");
}

}  // namespace
}  // namespace vppcheck

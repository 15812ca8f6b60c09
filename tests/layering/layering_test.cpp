// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Keeps the arrows of docs/architecture.md one way: a room knows the rooms of the levels below it,
// and nothing of its neighbours on the same level.
#include <gtest/gtest.h>

#include <optional>

#include "style/project_files.h"

namespace vppcheck {
namespace {

using style::ProjectFile;

// The rooms of each level, from below.
const std::vector<std::vector<std::string_view>> kLevels = {
    {"text"},
    {"diagnostic", "fabric", "container"},
    {"config", "platform", "artifact"},
    {"design"},
    {"budget", "placement", "verify"},
    {"rules"},
    {"lint"},
    {"migrate"},
    {"report"},
    {"tools"},
};

// Optimisation knows amounts and names, but not how a design is written down.
constexpr std::string_view kPureRoom = "placement";
constexpr std::size_t kHighestLevelForPureRoom = 1;

std::optional<std::size_t> level_of(std::string_view room) {
  for (std::size_t level = 0; level < kLevels.size(); ++level) {
    if (std::find(kLevels[level].begin(), kLevels[level].end(), room) != kLevels[level].end()) {
      return level;
    }
  }
  return std::nullopt;
}

/// `lib/vppcheck/text/span.h` gives `text`; everything under tools/ is one room.
std::string_view room_of(std::string_view path) {
  if (path.starts_with("tools/")) return "tools";
  path.remove_prefix(std::string_view("lib/vppcheck/").size());
  return path.substr(0, path.find('/'));
}

/// `#include "vppcheck/text/span.h"` gives `text`; nothing for any other line.
std::string_view included_room(std::string_view line) {
  constexpr std::string_view kStart = "#include \"vppcheck/";
  if (!line.starts_with(kStart)) return {};
  line.remove_prefix(kStart.size());
  return line.substr(0, line.find('/'));
}

bool may_include(std::string_view from, std::string_view to) {
  if (from == to) return true;
  const auto from_level = level_of(from);
  const auto to_level = level_of(to);
  if (!from_level || !to_level) return false;
  if (from == kPureRoom && *to_level > kHighestLevelForPureRoom) return false;
  return *to_level < *from_level;
}

std::vector<std::string> violations(const std::vector<ProjectFile>& files) {
  std::vector<std::string> found;
  for (const ProjectFile& file : files) {
    int line_number = 0;
    for (const std::string_view line : style::lines_of(file.bytes)) {
      ++line_number;
      const auto room = included_room(line);
      if (room.empty() || may_include(room_of(file.path), room)) continue;
      found.push_back(file.path + ":" + std::to_string(line_number) + ": " +
                      std::string(room_of(file.path)) + " may not know " + std::string(room));
    }
  }
  return found;
}

TEST(Layering, ArrowsOfTheProjectRunOneWay) {
  const auto files = style::read_cpp_files({"lib/vppcheck", "tools"});
  ASSERT_FALSE(files.empty());
  EXPECT_EQ(style::joined(violations(files)), "");
}

TEST(Layering, EveryRoomHasALevel) {
  for (const ProjectFile& file : style::read_cpp_files({"lib/vppcheck", "tools"})) {
    EXPECT_TRUE(level_of(room_of(file.path)).has_value()) << file.path;
  }
}

TEST(Layering, ALowerRoomMayNotKnowAHigherOne) {
  EXPECT_EQ(violations({{"lib/vppcheck/text/span.h", "\n#include \"vppcheck/lint/lint.h\"\n"}}),
            std::vector<std::string>{"lib/vppcheck/text/span.h:2: text may not know lint"});
}

TEST(Layering, NeighboursDoNotKnowEachOther) {
  EXPECT_EQ(
      violations({{"lib/vppcheck/platform/find.cpp", "#include \"vppcheck/artifact/x.h\""}}),
      std::vector<std::string>{"lib/vppcheck/platform/find.cpp:1: platform may not know artifact"});
}

TEST(Layering, PlacementKnowsNoDesign) {
  EXPECT_EQ(violations({{"lib/vppcheck/placement/solve.cpp", "#include \"vppcheck/design/d.h\""}}),
            std::vector<std::string>{
                "lib/vppcheck/placement/solve.cpp:1: placement may not know design"});
}

TEST(Layering, ARoomWithoutALevelIsAViolation) {
  EXPECT_EQ(violations({{"tools/vppcheck/main.cpp", "#include \"vppcheck/attic/box.h\""}}),
            std::vector<std::string>{"tools/vppcheck/main.cpp:1: tools may not know attic"});
}

TEST(Layering, DownwardsAndWithinARoomIsFine) {
  EXPECT_TRUE(violations({{"lib/vppcheck/rules/slr.cpp",
                           "#include \"vppcheck/design/design.h\"\n"
                           "#include \"vppcheck/rules/slr.h\"\n"
                           "#include <vector>\n"}})
                  .empty());
}

}  // namespace
}  // namespace vppcheck

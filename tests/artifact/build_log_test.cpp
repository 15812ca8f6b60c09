// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/build_log.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "artifact/outcome.h"

namespace vppcheck::artifact {
namespace {

using Words = std::vector<std::string>;

std::vector<LoggedCommand> commands_of(std::string_view text) {
  auto log = read_build_log(text, "make.log");
  EXPECT_TRUE(log) << error_of(log);
  return log ? std::move(log->commands) : std::vector<LoggedCommand>();
}

/// The only command of a log.
LoggedCommand command_of(std::string_view text) {
  auto commands = commands_of(text);
  EXPECT_EQ(commands.size(), 1u) << text;
  return commands.empty() ? LoggedCommand() : std::move(commands.front());
}

/// Where the only command of a log runs; `?` when that is not known.
std::string directory_of(std::string_view text) { return command_of(text).directory.value_or("?"); }

TEST(BuildLog, ALineIsACommandWithItsPlace) {
  const std::string text = "g++ host.cpp\nv++ -l -o'a b.xsa' x.xo\n";
  const LoggedCommand command = command_of(text);
  EXPECT_EQ(command.line, 2u);
  EXPECT_EQ(command.words, (Words{"v++", "-l", "-oa b.xsa", "x.xo"}));
  ASSERT_EQ(command.spans.size(), 4u);
  EXPECT_EQ(text.substr(command.spans[2].begin, command.spans[2].size()), "-o'a b.xsa'");
  EXPECT_EQ(text.substr(command.whole.begin, command.whole.size()), "v++ -l -o'a b.xsa' x.xo");
  EXPECT_EQ(command.directory, "") << "where the build was started";
}

TEST(BuildLog, VppUnderItsNames) {
  for (const std::string_view line : {"v++ -l",
                                      "/opt/Vitis/2023.2/bin/v++ -l",
                                      "${XILINX_VITIS}/bin/v++ -l",
                                      "time v++ -l",
                                      "env LM_X=1 v++ -l",
                                      "LM_X=1 v++ -l",
                                      "nice -n 10 v++ -l",
                                      "( v++ -l )",
                                      "vppcheck --platform u250 --exec v++ -l",
                                      "v++ -l 2>&1 | tee link.log",
                                      "v++ -l || (echo \"failed: $?\"; exit 1)",
                                      "v++ -l > x.out || (cat x.out && false)",
                                      "+ v++ -l",
                                      "[2/7] v++ -l",
                                      "[ 50%] v++ -l",
                                      "if v++ -l; then true; fi",
                                      "{ v++ -l; }",
                                      "\tv++ -l",
                                      "\"v++\" '-l'",
                                      "mkdir -p x; v++ -l",
                                      "Command Line: v++ -l",
                                      "# Command line  : /opt/bin/v++ -l"}) {
    const LoggedCommand command = command_of(line);
    ASSERT_EQ(command.words.size(), 2u) << line;
    EXPECT_EQ(command.words[1], "-l") << line;
    EXPECT_FALSE(command.is_aiecompiler) << line;
  }
  EXPECT_TRUE(command_of("aiecompiler --target=hw g.cpp").is_aiecompiler);
}

TEST(BuildLog, WhatMerelySpeaksOfVppIsNoCommand) {
  for (const std::string_view line :
       {"echo v++ -l", "# v++ -l", "INFO: [v++ 60-629] Linking for hardware target",
        "v++ compiler -p to create the image", "****** v++ v2022.2 (64-bit)", "which v++", "v++",
        "INFO: [v++ 60-1453] Command Line: vpl -t hw -f p", "RDI_PROG=/opt/bin/v++", "cp v++.log x",
        "make: v++: Command not found", "myv++ -l", "v++x -l"}) {
    EXPECT_EQ(commands_of(line).size(), 0u) << line;
  }
  EXPECT_EQ(commands_of("").size(), 0u);
  EXPECT_EQ(commands_of("make: Nothing to be done for 'all'.\n").size(), 0u);
}

TEST(BuildLog, ContinuedLinesAreOne) {
  const auto commands = commands_of("v++ -c \\\n  -k a \\\r\n a.cpp\nmake && \\\n  v++ -l\n");
  ASSERT_EQ(commands.size(), 2u);
  EXPECT_EQ(commands[0].words, (Words{"v++", "-c", "-k", "a", "a.cpp"}));
  EXPECT_EQ(commands[0].line, 1u);
  EXPECT_EQ(commands[1].line, 5u) << "where its first word stands";
  EXPECT_EQ(commands_of("v++ -l x\\\\\nv++ -p\n").size(), 2u) << "an escaped backslash";
  EXPECT_EQ(command_of("v++ -l \\").words, (Words{"v++", "-l", "\\"})) << "as in a shell";
}

TEST(BuildLog, SeveralCommandsOfALineKeepTheirOrder) {
  const auto commands = commands_of("v++ -c a.cpp && v++ -l a.xo; v++ -p a.xsa");
  ASSERT_EQ(commands.size(), 3u);
  EXPECT_EQ(commands[0].words[1], "-c");
  EXPECT_EQ(commands[1].words[1], "-l");
  EXPECT_EQ(commands[2].words[1], "-p");
}

TEST(BuildLog, MakeTellsItsDirectory) {
  const std::string enter = "make[1]: Entering directory '/srv/x y'\n";
  EXPECT_EQ(directory_of(enter + "v++ -l\n"), "/srv/x y");
  EXPECT_EQ(directory_of("make: Entering directory `/srv/old'\nv++ -l\n"), "/srv/old")
      << "GNU make 3.81";
  EXPECT_EQ(directory_of(enter + "make[2]: Entering directory '/srv/z'\n" +
                         "make[2]: Leaving directory '/srv/z'\nv++ -l\n"),
            "/srv/x y");
  EXPECT_EQ(directory_of(enter + "make[1]: Leaving directory '/srv/x y'\nv++ -l\n"), "");
  EXPECT_EQ(directory_of("make[1]: Leaving directory '/srv/x'\nv++ -l\n"), "");
}

TEST(BuildLog, CdHoldsForItsLine) {
  EXPECT_EQ(directory_of("cd build && v++ -l"), "build");
  EXPECT_EQ(directory_of("cd a; cd b; v++ -l"), "a/b");
  EXPECT_EQ(directory_of("cd /srv/x && v++ -l"), "/srv/x");
  EXPECT_EQ(directory_of("cd ${TMP} && v++ -l"), "${TMP}");
  EXPECT_EQ(directory_of("cd && v++ -l"), "?") << "the home of someone";
  EXPECT_EQ(directory_of("cd - && v++ -l"), "?");
  EXPECT_EQ(directory_of("make[1]: Entering directory '/srv'\ncd x && v++ -l\n"), "/srv/x");
  const auto commands = commands_of("cd a && v++ -c\nv++ -l\n");
  ASSERT_EQ(commands.size(), 2u);
  EXPECT_EQ(commands[1].directory, "") << "each line of a recipe has its own shell";
}

TEST(BuildLog, CdInParenthesesEndsWithThem) {
  const auto commands = commands_of("(cd a && v++ -c); (cd b; (cd c; v++ -l); v++ -l); v++ -p");
  ASSERT_EQ(commands.size(), 4u);
  EXPECT_EQ(commands[0].directory, "a");
  EXPECT_EQ(commands[1].directory, "b/c");
  EXPECT_EQ(commands[2].directory, "b");
  EXPECT_EQ(commands[3].directory, "");
}

TEST(BuildLog, ACdOfItsOwnLeavesTheDirectoryOpen) {
  EXPECT_EQ(directory_of("cd build\nv++ -l\n"), "?") << "a script, or a slip in a recipe";
  EXPECT_EQ(directory_of("cd build\nmake[1]: Entering directory '/srv'\nv++ -l\n"), "/srv");
}

TEST(BuildLog, AStepsLogTellsItsDirectory) {
  EXPECT_EQ(directory_of("# \n# Steps log generated by v++\nHOME=/srv/ana\nPWD=/srv/ana/sw\n"
                         "_=/opt/bin/v++\n\nV++ command line:\n-----\n"
                         "/opt/bin/unwrapped/lnx64.o/v++ -p -t sw_emu ../a.xsa \n"),
            "/srv/ana/sw");
  EXPECT_EQ(directory_of("PWD=/srv/other\nv++ -l\n"), "") << "no such log";
}

TEST(BuildLog, BoundsAreToldWithTheirLine) {
  std::string words = "v++ -l";
  for (int i = 0; i < 19'000; ++i) words += " x";
  words += '\n';
  std::string many;
  for (int i = 0; i < 6; ++i) many += words;
  EXPECT_EQ(error_of(read_build_log(many, "make.log")),
            "make.log:6: the commands have more than 100000 words");
  std::string commands;
  for (std::size_t i = 0; i <= kMostLoggedCommands; ++i) commands += "v++ -l\n";
  EXPECT_EQ(error_of(read_build_log(commands, "make.log")),
            "make.log:5001: there are more than 5000 commands");
  EXPECT_TRUE(error_of(read_build_log(std::string_view("\x7f"
                                                       "ELF\0v++ -l",
                                                       11),
                                      "x"))
                  .starts_with("x: this is no text"));
}

TEST(BuildLog, HostileTextEnds) {
  for (const std::string_view piece : {"\\\n", "(", "v++ -l;", "make[1]: Entering directory '/x'\n",
                                       "cd a;", "\"", "v++ -l \\\n", "cd a;v++ -l\\\n;"}) {
    std::string text = "v++ -l ";
    while (text.size() < 300'000) text += piece;
    const auto log = read_build_log(text, "make.log");
    EXPECT_LE(log ? log->commands.size() : 0, kMostLoggedCommands);
  }
}

TEST(BuildLog, EveryPrefixIsRead) {
  const std::string text =
      "make[1]: Entering directory '/srv'\n(cd x && time v++ -l -o'a' \\\n b) | tee c\n";
  for (std::size_t length = 0; length <= text.size(); ++length) {
    const auto log = read_build_log(std::string_view(text).substr(0, length), "make.log");
    ASSERT_TRUE(log);
    for (const LoggedCommand& command : log->commands) {
      ASSERT_LE(command.whole.end, length);
      ASSERT_EQ(command.words.size(), command.spans.size());
    }
  }
}

}  // namespace
}  // namespace vppcheck::artifact

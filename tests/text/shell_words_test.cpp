// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/shell_words.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace vppcheck::text {
namespace {

using Words = std::vector<std::string>;

/// The words of a line that is one command.
Words words_of(std::string_view line) {
  const auto commands = split_shell(line);
  EXPECT_LE(commands.size(), 1u) << line;
  return commands.empty() ? Words() : commands.front().words;
}

/// The commands of a line, each as `shell_line` writes it.
Words commands_of(std::string_view line) {
  Words commands;
  for (const ShellCommand& command : split_shell(line)) {
    commands.push_back(shell_line(command.words));
  }
  return commands;
}

TEST(ShellWords, BlanksPartWords) {
  EXPECT_EQ(words_of("v++  -l\t-t hw \r"), (Words{"v++", "-l", "-t", "hw"}));
  EXPECT_EQ(words_of(""), Words{});
  EXPECT_EQ(words_of(" \t"), Words{});
}

TEST(ShellWords, QuotesAreTakenAway) {
  EXPECT_EQ(words_of("-o'build/x.xo'"), Words{"-obuild/x.xo"}) << "glued, as in -o'$@'";
  EXPECT_EQ(words_of("-o\"build/x y.xo\""), Words{"-obuild/x y.xo"});
  EXPECT_EQ(words_of("'a'\"b\"c"), Words{"abc"});
  EXPECT_EQ(words_of("-g '' \"\" -s"), (Words{"-g", "", "", "-s"})) << "an empty variable";
}

TEST(ShellWords, SingleQuotesKeepEverything) {
  EXPECT_EQ(words_of("--kernel_frequency '0:300|1:200'"),
            (Words{"--kernel_frequency", "0:300|1:200"}));
  EXPECT_EQ(words_of(R"('D:\Vitis\hls_config.cfg')"), Words{R"(D:\Vitis\hls_config.cfg)"});
  EXPECT_EQ(words_of(R"('$(HOME) "x" \')"), Words{R"($(HOME) "x" \)"});
}

TEST(ShellWords, DoubleQuotesKnowFiveEscapes) {
  EXPECT_EQ(words_of(R"("a\"b\\c\$d\`e\f")"), Words{R"(a"b\c$d`e\f)"});
  EXPECT_EQ(words_of("\"a\\\nb\""), Words{"ab"}) << "a line goes on";
  EXPECT_EQ(words_of(R"("run.__KERNEL__.{STEPS.SYNTH_DESIGN.ARGS.MORE OPTIONS}={-directive x}")"),
            Words{"run.__KERNEL__.{STEPS.SYNTH_DESIGN.ARGS.MORE OPTIONS}={-directive x}"});
  EXPECT_EQ(words_of(R"(--advanced.prop kernel.k.kernel_flags="-std=c++0x -DN=4")"),
            (Words{"--advanced.prop", "kernel.k.kernel_flags=-std=c++0x -DN=4"}));
}

TEST(ShellWords, BackslashKeepsTheNextByte) {
  EXPECT_EQ(words_of(R"(a\ b \"c\" \\)"), (Words{"a b", "\"c\"", "\\"}));
  EXPECT_EQ(words_of("v++ \\\n  -l \\\r\n -s"), (Words{"v++", "-l", "-s"}));
  EXPECT_EQ(words_of("x\\"), Words{"x\\"}) << "at the very end";
}

TEST(ShellWords, SubstitutionsStayWholeAndUnexpanded) {
  EXPECT_EQ(words_of("--jobs $(nproc --all) -t $TARGET"),
            (Words{"--jobs", "$(nproc --all)", "-t", "$TARGET"}));
  EXPECT_EQ(words_of("${XILINX_VITIS}/bin/v++ `git describe`"),
            (Words{"${XILINX_VITIS}/bin/v++", "`git describe`"}));
  EXPECT_EQ(words_of("$(a $(b c) d)/x"), Words{"$(a $(b c) d)/x"});
  EXPECT_EQ(words_of("\"$(a \"b c\" d)\""), Words{"$(a \"b c\" d)"});
  EXPECT_EQ(words_of("$"), Words{"$"});
}

TEST(ShellWords, CommandsArePartedByOperators) {
  EXPECT_EQ(commands_of("cd x && v++ -l || exit 1; make"),
            (Words{"cd x", "v++ -l", "exit 1", "make"}));
  EXPECT_EQ(commands_of("v++ -c 2>&1 | tee x.log"), (Words{"v++ -c", "tee x.log"}));
  EXPECT_EQ(commands_of("v++ -l || (echo \"failed: $?\"; exit 1)"),
            (Words{"v++ -l", "echo 'failed: $?'", "exit 1"}));
  EXPECT_EQ(commands_of("a & b\nc"), (Words{"a", "b", "c"}));
}

TEST(ShellWords, OnlyAndJoins) {
  const auto commands = split_shell("cd x && v++ -l ; v++ -p");
  ASSERT_EQ(commands.size(), 3u);
  EXPECT_FALSE(commands[0].after_and);
  EXPECT_TRUE(commands[1].after_and);
  EXPECT_FALSE(commands[2].after_and);
}

TEST(ShellWords, RedirectionsAreDropped) {
  EXPECT_EQ(words_of("v++ -l > out.txt 2>&1"), (Words{"v++", "-l"}));
  EXPECT_EQ(words_of("v++ 2>err.txt -l >>out.txt -s"), (Words{"v++", "-l", "-s"}));
  EXPECT_EQ(words_of("v++ <in -l"), (Words{"v++", "-l"}));
  EXPECT_EQ(words_of("x2>y"), Words{"x2"}) << "only a number alone names a descriptor";
}

TEST(ShellWords, CommentsBeginAtAWord) {
  EXPECT_EQ(commands_of("v++ -l # -p\n# v++ -c\nmake"), (Words{"v++ -l", "make"}));
  EXPECT_EQ(words_of("a#b"), Words{"a#b"});
}

TEST(ShellWords, AQuoteThatIsNeverClosedIsAByte) {
  EXPECT_EQ(words_of("v++ can't do that"), (Words{"v++", "can't", "do", "that"}));
  EXPECT_EQ(words_of("5\" disk"), (Words{"5\"", "disk"}));
}

TEST(ShellWords, PlacesAreThoseOfTheText) {
  const std::string_view line = "cd 'a b' && v++ -o\"x y\" z";
  for (const ShellCommand& command : split_shell(line)) {
    ASSERT_EQ(command.words.size(), command.spans.size());
    EXPECT_EQ(command.offset, command.spans.front().begin);
  }
  const auto commands = split_shell(line);
  ASSERT_EQ(commands.size(), 2u);
  const auto raw = [&](const Span& span) { return line.substr(span.begin, span.size()); };
  EXPECT_EQ(raw(commands[0].spans[1]), "'a b'");
  EXPECT_EQ(raw(commands[1].spans[0]), "v++");
  EXPECT_EQ(raw(commands[1].spans[1]), "-o\"x y\"");
  EXPECT_EQ(raw(commands[1].spans[2]), "z");
}

TEST(ShellWords, ParenthesesAreCounted) {
  const auto commands = split_shell("a; (b; (c)); (d) ) e");
  ASSERT_EQ(commands.size(), 5u);
  const std::size_t depths[] = {0, 1, 2, 1, 0};
  const std::size_t common[] = {0, 0, 1, 0, 0};
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(commands[i].depth, depths[i]) << commands[i].words[0];
    EXPECT_EQ(commands[i].common_depth, common[i]) << commands[i].words[0];
  }
}

TEST(ShellWords, QuotingReadsBack) {
  EXPECT_EQ(shell_quoted("build/x.xo"), "build/x.xo");
  EXPECT_EQ(shell_quoted(""), "''");
  EXPECT_EQ(shell_quoted("it's"), "'it'\\''s'");
  EXPECT_EQ(shell_line({"v++", "-o", "a b"}), "v++ -o 'a b'");
  std::mt19937 random(7);
  const std::string_view bytes = "ab-=/ \t\n'\"\\$`#&|;()<>{}*?~!";
  for (int i = 0; i < 2000; ++i) {
    Words words(1 + random() % 4);
    for (std::string& word : words) {
      for (std::size_t length = random() % 8; length > 0; --length) {
        word += bytes[random() % bytes.size()];
      }
    }
    ASSERT_EQ(words_of(shell_line(words)), words) << shell_line(words);
  }
}

TEST(ShellWords, EveryPrefixAndHostileTextEnd) {
  const std::string line = "(cd \"a $(b 'c') d\" && `x` ${y z} 2>&1 | v++ -o'q' \\\n -l) # end";
  for (std::size_t length = 0; length <= line.size(); ++length) {
    for (const ShellCommand& command : split_shell(line.substr(0, length))) {
      for (const Span& span : command.spans) {
        ASSERT_LE(span.begin, span.end);
        ASSERT_LE(span.end, length);
      }
    }
  }
  // Each of these took time of the square of its length if it was searched again and again.
  for (const std::string_view piece : {"\"", "'", "$(", "`", "(", "\\", "\"$(", "a ", "<"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    EXPECT_LE(split_shell(text).size(), kMostShellWords);
  }
}

}  // namespace
}  // namespace vppcheck::text

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/design/build_command.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "support/memory_reader.h"
#include "vppcheck/design/command_files.h"
#include "vppcheck/design/load.h"

namespace vppcheck::design {
namespace {

using Names = std::vector<std::string>;

/// The commands of a log, with the files that lie beside it.
struct Build {
  explicit Build(std::string log, std::map<std::string, std::string> files = {}) {
    files["make.log"] = std::move(log);
    support::MemoryReader reader(std::move(files));
    const auto added = add_commands_file("make.log", reader, sources, inputs);
    EXPECT_TRUE(added) << (added ? "" : added.error());
  }

  const BuildCommand& operator[](std::size_t i) const { return inputs.commands.at(i); }
  /// Where the log gives a value to a command, as text.
  std::string_view text_at(const std::optional<text::Location>& where) const {
    if (!where) return "nowhere";
    return sources[where->file].bytes().substr(where->span.begin, where->span.size());
  }
  /// `user < maker` by lines, for each file that is shared.
  std::string uses() const {
    const CommandFiles files(inputs.commands);
    std::string out;
    for (const FileUse& use : files.uses()) {
      out += std::to_string(use.user->line) + " takes " + use.path + " of " +
             std::to_string(use.maker->line) + "\n";
    }
    return out;
  }

  text::SourceSet sources;
  Inputs inputs;
};

artifact::BuildSummary summary_of(Names arguments, std::string program = "v++") {
  artifact::BuildSummary summary;
  summary.file = "x.summary";
  summary.program = std::move(program);
  summary.arguments = std::move(arguments);
  summary.directory = "/srv/build";
  return summary;
}

TEST(BuildCommand, StagesAreToldByTheWords) {
  EXPECT_EQ(command_of(summary_of({"--package"})).stage, config::kPackage);
  EXPECT_EQ(command_of(summary_of({"-c"})).stage, config::kCompileKernel);
  EXPECT_EQ(command_of(summary_of({"-c", "--mode", "aie"})).stage, config::kCompileAie);
  EXPECT_EQ(command_of(summary_of({"--target=hw"}, "aiecompiler")).stage, config::kCompileAie);
  EXPECT_EQ(command_of(summary_of({})).stage, 0);
  EXPECT_EQ(Build("v++ -lo x.xsa a.xo\n")[0].stage, config::kLink);
}

TEST(BuildCommand, WhatTheWordsDoNotSayTheSummaryDoes) {
  artifact::BuildSummary summary = summary_of({"a.xo"});
  summary.flow = artifact::BuildFlow::link;
  summary.flow_target = "hw_emu";
  summary.flow_platform = "p.xpfm";
  const BuildCommand silent = command_of(summary);
  EXPECT_EQ(silent.stage, config::kLink);
  EXPECT_EQ(silent.target, "hw_emu");
  EXPECT_EQ(silent.platform, "p.xpfm");
  summary.arguments = {"-p", "-t", "hw", "-f", "q"};
  const BuildCommand told = command_of(summary);
  EXPECT_EQ(told.stage, config::kPackage);
  EXPECT_EQ(told.target, "hw");
  EXPECT_EQ(told.platform, "q");
}

TEST(BuildCommand, LibrariesKeepTheirOrder) {
  EXPECT_EQ(command_of(summary_of({"-l", "b/libadf.a", "-o", "x.a", "a.xo", "--input_files=c.a",
                                   "a/libadf.a"}))
                .aie_libraries,
            (Names{"b/libadf.a", "c.a", "a/libadf.a"}));
}

TEST(BuildCommand, ConfigurationsBesideTheLogCount) {
  const Build build("cd sub && v++ -l --config link.cfg --platform q a.xo\n",
                    {{"sub/link.cfg", "target=hw_emu\nplatform=p\n[package]\nboot_mode=sd\n"}});
  EXPECT_EQ(build[0].target, "hw_emu");
  EXPECT_EQ(build[0].platform, "q") << "the words come first";
  EXPECT_TRUE(build[0].configs_known);
  const auto mode = build[0].first_of("package.boot_mode");
  ASSERT_TRUE(mode);
  EXPECT_EQ(mode->value, "sd");
  EXPECT_EQ(build.text_at(mode->where), "sd");
  EXPECT_FALSE(Build("v++ -l --config link.cfg a.xo\n")[0].configs_known);
  EXPECT_TRUE(Build("v++ -l --config /srv/design/a.cfg\n", {{"a.cfg", ""}})[0].configs_known);
  EXPECT_TRUE(Build("v++ -l a.xo\n")[0].configs_known);
}

TEST(BuildCommand, ValuesHaveTheirPlace) {
  const Build build("v++ -l -t hw --platform=p1 -o'x y.xsa' -ox2 \"--kernel=k\" a.xo\n");
  const BuildCommand& link = build[0];
  EXPECT_EQ(build.text_at(link.place_of("hw")), "hw");
  EXPECT_EQ(build.text_at(link.place_of("p1")), "p1");
  EXPECT_EQ(build.text_at(link.place_of("x2")), "x2");
  EXPECT_EQ(build.text_at(link.place_of("x y.xsa")), "-o'x y.xsa'") << "quotes stay whole";
  EXPECT_EQ(build.text_at(link.place_of("k")), "\"--kernel=k\"");
  EXPECT_TRUE(build.text_at(link.place_of("nothing")).starts_with("v++ -l -t"));
  EXPECT_EQ(build.text_at(command_of(summary_of({"-l", "-t", "hw"})).place_of("hw")), "nowhere");
}

TEST(BuildCommand, PathsCountFromTheStartOfTheBuild) {
  const Build build("cd a && v++ -l x.xo\ncd - && v++ -l x.xo\nv++ -l x.xo\n");
  EXPECT_EQ(build[0].path_of("../b/./x.xo"), "b/x.xo");
  EXPECT_EQ(build[0].path_of("/srv//x.xo"), "/srv/x.xo");
  EXPECT_EQ(build[1].path_of("x.xo"), "") << "not known";
  EXPECT_EQ(build[1].path_of("/x.xo"), "/x.xo");
  EXPECT_EQ(build[2].path_of("x.xo"), "x.xo");
  EXPECT_EQ(build[2].path_of("$(XO)"), "$(XO)");
}

TEST(BuildCommand, MakeNamesTheStartOfTheBuildForSomeCommandsOnly) {
  const Build build(
      "make[1]: Entering directory '/srv/design/aie'\nv++ -c --mode aie g.cpp\n"
      "make[1]: Leaving directory '/srv/design/aie'\nv++ -l aie/libadf.a /srv/design/x.xo\n");
  EXPECT_EQ(build.uses(), "4 takes aie/libadf.a of 2\n");
  EXPECT_EQ(build[1].path_of("/srv/design/x.xo"), "x.xo");
  EXPECT_EQ(build[1].path_of("/srv/designs/x.xo"), "/srv/designs/x.xo");
  EXPECT_EQ(build[0].path_of("../../y.xo"), "/srv/y.xo");
}

TEST(BuildCommand, WhatDoesNothingIsLeftOut) {
  const Build build("v++ --version\n");
  EXPECT_TRUE(build.inputs.commands.empty());
  EXPECT_EQ(build.inputs.empty_logs, Names{"make.log"});
}

TEST(CommandFiles, CommandsHangTogetherByTheirFiles) {
  EXPECT_EQ(Build("v++ -c -k a -oa.xo a.cpp\nv++ -l a.xo b.xo -o out/x.xsa\n"
                  "cd out && v++ -p x.xsa -f x.xsa\n")
                .uses(),
            "2 takes a.xo of 1\n3 takes out/x.xsa of 2\n3 takes out/x.xsa of 2\n");
  EXPECT_EQ(Build("v++ -l a.xo\nv++ -p a.xsa\n").uses(), "2 takes a.xsa of 1\n") << "by default";
  EXPECT_EQ(Build("v++ -p x.xsa\nv++ -l a.xo -o x.xsa\n").uses(), "") << "not made yet";
}

TEST(CommandFiles, TheLastMakerCounts) {
  const Build build("v++ -c -k a -o a.xo a.cpp\nv++ -c -k b -o a.xo b.cpp\nv++ -l a.xo\n");
  EXPECT_EQ(build.uses(), "3 takes a.xo of 2\n");
  EXPECT_EQ(CommandFiles(build.inputs.commands).makers_of("a.xo").size(), 2u);
}

TEST(CommandFiles, LibrariesLandWherePublishedMakefilesFindThem) {
  const std::string compile = "v++ -c --mode aie --work_dir=aie/Work g.cpp\n";
  for (const std::string path : {"libadf.a", "aie/Work/libadf.a", "aie/libadf.a"}) {
    EXPECT_EQ(Build(compile + "v++ -l " + path + "\n").uses(), "2 takes " + path + " of 1\n");
  }
  EXPECT_EQ(Build(compile + "v++ -l other/libadf.a\n").uses(), "");
  EXPECT_EQ(Build("v++ -c --mode aie --config aie.cfg g.cpp\nv++ -l x.a\n",
                  {{"aie.cfg", "[aie]\noutput-archive=x.a\n"}})
                .uses(),
            "2 takes x.a of 1\n");
  EXPECT_EQ(Build("v++ -c --mode aie --aie.output-archive=x.a g.cpp\nv++ -l libadf.a\n").uses(), "")
      << "the name that was given is the only one";
}

TEST(CommandFiles, WhatElseNamesAFileIsSeen) {
  const std::string between[] = {"", "mv libadf.a x.a\n", "mv other.a x.a\n"};
  const bool named[] = {false, true, false};
  for (int i = 0; i < 3; ++i) {
    const Build build("v++ -c --mode aie g.cpp\n" + between[i] + "v++ -l libadf.a\n");
    const CommandFiles files(build.inputs.commands);
    EXPECT_EQ(files.is_named_between(build.sources, build[0], build[1], "libadf.a"), named[i]);
  }
}

}  // namespace
}  // namespace vppcheck::design

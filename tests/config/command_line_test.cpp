// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/command_line.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "vppcheck/config/document.h"
#include "vppcheck/config/merge.h"

namespace vppcheck::config {
namespace {

using Words = std::vector<std::string>;

/// `target=hw link input_files=a.xo`; a flag has no `=`.
std::string shown(const Command& command) {
  std::string text;
  for (const CommandOption& option : command.options) {
    if (!text.empty()) text += ' ';
    text += option.name;
    if (option.has_value) text += '=' + option.value;
  }
  return text;
}

std::string read(const Words& words) { return shown(read_command(words)); }

std::string faults_of(const Words& words) {
  std::string text;
  for (const CommandFault& fault : read_command(words).faults) text += fault.message + '\n';
  return text;
}

TEST(CommandLine, ReadsEverySpellingOfAnOption) {
  EXPECT_EQ(read({"--target", "hw"}), "target=hw");
  EXPECT_EQ(read({"--target=hw"}), "target=hw");
  EXPECT_EQ(read({"-t", "hw"}), "target=hw");
  EXPECT_EQ(read({"-thw"}), "target=hw");
  EXPECT_EQ(read({"-target=hw"}), "target=hw");
  EXPECT_EQ(read({"-target", "hw"}), "target=hw");
  EXPECT_EQ(read({"-f", "p.xpfm"}), "platform=p.xpfm");
  EXPECT_EQ(read({"-ohw.xo"}), "output=hw.xo");
  EXPECT_EQ(read({"-lo", "hw.xclbin"}), "link output=hw.xclbin");
  EXPECT_EQ(read({"-lohw.xclbin"}), "link output=hw.xclbin");
  EXPECT_EQ(read({"-obinary_container_1.xclbin"}), "output=binary_container_1.xclbin");
  EXPECT_EQ(read({"-O3", "-R2", "-DN=4", "-I."}), "optimize=3 report_level=2 define=N=4 include=.");
  EXPECT_EQ(read({"-D", "N=4", "-I", "src", "-j", "8"}), "define=N=4 include=src jobs=8");
  EXPECT_EQ(read({"--g"}), "debug");
  EXPECT_EQ(read({"-g", "-s"}), "debug save-temps");
}

TEST(CommandLine, TakesTheFirstEqualsSignOnly) {
  EXPECT_EQ(read({"--vivado.prop=run.impl_1.STRATEGY=Explore"}),
            "vivado.prop=run.impl_1.STRATEGY=Explore");
  EXPECT_EQ(read({"--vivado.prop", "run.__KERNEL__.{STEPS.SYNTH_DESIGN.ARGS.MORE OPTIONS}={-x y}"}),
            "vivado.prop=run.__KERNEL__.{STEPS.SYNTH_DESIGN.ARGS.MORE OPTIONS}={-x y}");
  EXPECT_EQ(read({"--advanced.param", "compiler.userPostSysLinkTcl=a=b.tcl"}),
            "advanced.param=compiler.userPostSysLinkTcl=a=b.tcl");
}

TEST(CommandLine, TakesValuesThatBeginWithADash) {
  EXPECT_EQ(read({"--aie.Xpreproc=-DX=1"}), "aie.Xpreproc=-DX=1");
  EXPECT_EQ(read({"--aie.Xpreproc", "-DX=1"}), "aie.Xpreproc=-DX=1");
  EXPECT_EQ(read({"--advanced.prop", "kernel.k.kernel_flags=-std=c++0x -D X"}),
            "advanced.prop=kernel.k.kernel_flags=-std=c++0x -D X");
}

TEST(CommandLine, FindsInputFilesAnywhere) {
  const Command command = read_command(Words{"a.xo", "-l", "b.xo", "-o", "x.xclbin", "libadf.a"});
  EXPECT_EQ(shown(command),
            "input_files=a.xo link input_files=b.xo output=x.xclbin "
            "input_files=libadf.a");
  EXPECT_EQ(command.inputs(".xo"), (Words{"a.xo", "b.xo"}));
  EXPECT_EQ(command.inputs(".a"), (Words{"libadf.a"}));
  EXPECT_EQ(read({"--input_files", "a.xo", "--input_files", "b.xo"}),
            "input_files=a.xo input_files=b.xo");
}

TEST(CommandLine, GivesAnOptionOneValueAndLeavesTheRestToTheInputs) {
  EXPECT_EQ(read({"--package.sd_file", "host.exe", "t.xsa", "libadf.a"}),
            "package.sd_file=host.exe input_files=t.xsa input_files=libadf.a");
}

TEST(CommandLine, LeavesTheWordBehindAFlagAlone) {
  EXPECT_EQ(read({"--package.defer_aie_run", "t.xsa"}), "package.defer_aie_run input_files=t.xsa");
  EXPECT_EQ(read({"--debug=0", "t.xsa"}), "debug=0 input_files=t.xsa");
  EXPECT_EQ(read_command(Words{"--debug=0"}).options.front().written, "--debug");
  EXPECT_EQ(read({"--package.aie_overlay", "libadf.a"}),
            "package.aie_overlay input_files=libadf.a");
}

TEST(CommandLine, KeepsNamesItDoesNotKnow) {
  EXPECT_EQ(read({"--conectivity.sp", "a.b:DDR[0]", "-l"}), "conectivity.sp=a.b:DDR[0] link");
  EXPECT_EQ(read({"--newer_option", "a.xo"}), "newer_option input_files=a.xo");
  EXPECT_EQ(read({"--newer_option=1", "a.xo"}), "newer_option=1 input_files=a.xo");
  EXPECT_EQ(read_command(Words{"--targt=hw"}).options.front().info, nullptr);
}

TEST(CommandLine, DoesNotCompleteShortenedNames) { EXPECT_EQ(read({"--plat", "p"}), "plat=p"); }

TEST(CommandLine, DropsEmptyWordsThatAreNoValue) {
  EXPECT_EQ(read({"", "-l", "", "a.xo"}), "link input_files=a.xo");
}

TEST(CommandLine, NamesWhatLacksItsValue) {
  EXPECT_EQ(faults_of({"-l", "--config"}), "option '--config' has no value\n");
  EXPECT_EQ(faults_of({"--platform", "-t", "hw"}), "option '--platform' has no value\n");
  EXPECT_EQ(faults_of({"--platform=", "-l"}), "option '--platform' has no value\n");
  EXPECT_EQ(faults_of({"-lo"}), "option '-o' has no value\n");
  EXPECT_EQ(read({"--platform", "-t", "hw", "-lo"}), "target=hw link") << "the rest is read";
  EXPECT_EQ(faults_of({"-l", "--", "-t"}), "");
}

TEST(CommandLine, TellsTheStage) {
  EXPECT_EQ(read_command(Words{"-c", "-k", "vadd"}).stage, kCompileKernel);
  EXPECT_EQ(read_command(Words{"-c", "--mode", "hls"}).stage, kCompileHls);
  EXPECT_EQ(read_command(Words{"--compile", "--mode=aie"}).stage, kCompileAie);
  EXPECT_EQ(read_command(Words{"--link", "--mode", "vss"}).stage, kLink);
  EXPECT_EQ(read_command(Words{"-lo", "x"}).stage, kLink);
  EXPECT_EQ(read_command(Words{"-p"}).stage, kPackage);
  EXPECT_EQ(read_command(Words{"--version"}).stage, 0);
}

TEST(CommandLine, SaysTheSameInOneSpelling) {
  for (const Words& words :
       {Words{"-lo", "x y.xclbin", "-thw", "a.xo"},
        Words{"--aie.Xpreproc=-DX=1", "-c", "--mode", "aie"}, Words{"--unknown", "v", "a.xo"},
        Words{"--debug=0", "-p", "x.xsa"}, Words{"-l", "--connectivity.sp", "a_1.x:DDR[0]"}}) {
    const Command command = read_command(words);
    EXPECT_EQ(read(words_of(command)), shown(command));
    EXPECT_EQ(words_of(read_command(words_of(command))), words_of(command));
  }
}

TEST(CommandLine, RefusesAnEndlessOne) {
  const Words words(kMostCommandWords + 1, "a.xo");
  const Command command = read_command(words);
  EXPECT_TRUE(command.options.empty());
  EXPECT_EQ(command.faults.at(0).message, "the command has more than 20000 words");
}

TEST(CommandDocument, HoldsOneOptionALine) {
  text::SourceSet sources;
  const Command command =
      read_command(Words{"-l", "--connectivity.sp=a_1.x:DDR[0]", "-g", "-D", "A=it's", "a b.xo"});
  const Document document(sources, command, "<command line>");
  EXPECT_EQ(document.text(),
            "-l\n--connectivity.sp 'a_1.x:DDR[0]'\n-g\n-D 'A=it'\\''s'\n'a b.xo'\n");
  EXPECT_TRUE(document.is_command());
  EXPECT_EQ(document.stage(), kLink);
  const Option& sp = document.options().at(1);
  EXPECT_EQ(sp.section, "connectivity");
  EXPECT_EQ(sp.key, "sp");
  EXPECT_EQ(sp.full_name(), "connectivity.sp");
  EXPECT_EQ(sp.written_key.text, "connectivity.sp");
  EXPECT_EQ(sp.value.text, "a_1.x:DDR[0]");
  EXPECT_EQ(document.word(sp.value.where.span).text, sp.value.text);
  EXPECT_EQ(document.options().at(2).value.text, "1") << "a flag, as in a file";
  EXPECT_EQ(document.options().at(3).key, "define");
  EXPECT_EQ(document.options().at(3).written_key.text, "D");
  EXPECT_EQ(document.options().at(3).value.text, "A=it's");
  EXPECT_EQ(document.options().at(4).key, "input_files");
  std::string lines;
  for (const Line& line : document.lines()) lines += document.word(line.whole).text;
  EXPECT_EQ(lines, document.text());
}

TEST(Merge, PutsTheCommandLineBeforeTheFilesAndSortsByName) {
  text::SourceSet sources;
  const Document first(sources,
                       sources.add("a.cfg", "debug=1\nplatform=p\n[connectivity]\nsp=x\n"));
  const Document second(sources, sources.add("b.cfg", "target=hw\n[connectivity]\nsp=z\n"));
  const Document* const configs[] = {&first, &second};
  const Command command = read_command(
      Words{"-l", "-t", "hw_emu", "--connectivity.sp", "y", "--config", "a.cfg", "a.xo"});
  EXPECT_EQ(fmt::format("{}", fmt::join(merged_words(command, configs), " ")),
            "--config a.cfg --connectivity.sp y --connectivity.sp x --connectivity.sp z --debug "
            "--input_files a.xo --link --optimize 0 --platform p --report_level 0 --target hw_emu");
}

TEST(Merge, LeavesOutWhatAFileSwitchesOff) {
  text::SourceSet sources;
  const Document off(sources, sources.add("a.cfg", "save-temps=0\n"));
  const Document* const configs[] = {&off};
  EXPECT_EQ(fmt::format("{}", fmt::join(merged_words(read_command(Words{"-l"}), configs), " ")),
            "--link --optimize 0 --report_level 0");
}

}  // namespace
}  // namespace vppcheck::config

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Formats, files, colour, standard input.
#include <gtest/gtest.h>

#include "cli/configurations.h"
#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

class Output : public testing::Test {
 protected:
  Output() { directory_.write("a.cfg", kError); }
  Result lint(std::vector<std::string> words, std::vector<std::string> environment = {}) {
    words.insert(words.begin(), "lint");
    words.push_back("a.cfg");
    Call call{std::move(words)};
    call.directory = directory_.path();
    call.environment = std::move(environment);
    return run(call);
  }
  TempDirectory directory_;
};

constexpr char kText[] =
    "a.cfg:4:5: error: compute unit 'vadd_righ' is not declared [slr-unknown-cu]\n";

TEST_F(Output, IsTextUnlessToldOtherwise) {
  const Result result = lint({});
  EXPECT_TRUE(result.out.starts_with(kText)) << result.out;
  EXPECT_EQ(result.out, lint({"--format", "text"}).out);
  EXPECT_NE(result.out.find("\n1 file: 1 error, 0 warnings, 0 infos\n"), std::string::npos);
}

TEST_F(Output, QuietLeavesTheSummaryOut) {
  const std::string quiet = lint({"--quiet"}).out;
  EXPECT_EQ(quiet.find("1 file"), std::string::npos);
  EXPECT_TRUE(lint({}).out.starts_with(quiet));
  EXPECT_EQ(lint({"-q"}).out, quiet);
}

TEST_F(Output, GccIsOneLineForAFindingAndItsNotes) {
  EXPECT_EQ(lint({"--format=gcc"}).out,
            std::string(kText) + "a.cfg:2:21: note: 'vadd_right' is declared here\n");
}

TEST_F(Output, SeveralFormatsInOneRun) {
  const Result result =
      lint({"--format", "text", "--format", "json:out.json", "--format", "gcc:out.txt"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, lint({}).out);
  EXPECT_EQ(directory_.read("out.json"), lint({"--format", "json"}).out);
  EXPECT_EQ(directory_.read("out.txt"), lint({"--format", "gcc"}).out);
  EXPECT_EQ(directory_.files(), (std::vector<std::string>{"a.cfg", "out.json", "out.txt"}));
}

TEST_F(Output, NoMachineFormatIsMixedWithText) {
  const Result text = lint({});
  for (const std::string format : {"sarif", "junit", "checkstyle", "github", "json"}) {
    const Result both = lint({"--format", "text", "--format", format + ":out"});
    EXPECT_EQ(both.out, text.out) << format;
    EXPECT_EQ(both.err, "") << format;
    EXPECT_EQ(directory_.read("out"), lint({"--format", format}).out) << format;
  }
}

TEST_F(Output, AFileThatCannotBeWrittenLeavesTheOthers) {
  const Result result =
      lint({"--format", "json:absent/out.json", "--format", "gcc:out.txt", "--format", "text"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.out, lint({}).out);
  EXPECT_EQ(directory_.read("out.txt"), lint({"--format", "gcc"}).out);
  EXPECT_TRUE(result.err.starts_with("vppcheck: absent/out.json: ")) << result.err;
}

TEST_F(Output, TwoReportsCannotShareAFile) {
  const Result result = lint({"--format", "gcc:out", "--format", "json:./out"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_TRUE(result.err.starts_with("vppcheck: two formats go to the file './out'; give each"))
      << result.err;
  EXPECT_EQ(directory_.files(), std::vector<std::string>{"a.cfg"});
}

TEST_F(Output, AReportDoesNotReplaceWhatIsRead) {
  directory_.write("kernels.ini", "[kernel k]\nlut = 1\n");
  std::filesystem::create_symlink("a.cfg", directory_ / "link.cfg");
  const auto refuses = [&](std::vector<std::string> words, const std::string& file) {
    const Result result = run_in(directory_.path(), std::move(words));
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_TRUE(result.err.starts_with("vppcheck: '" + file + "' would be overwritten: "))
        << result.err;
    EXPECT_EQ(directory_.read("a.cfg"), kError);
  };
  refuses({"lint", "a.cfg", "--format", "json:./a.cfg"}, "a.cfg");
  refuses({"lint", "a.cfg", "--format", "json:link.cfg"}, "a.cfg");
  refuses({"lint", "link.cfg", "--format", "json:a.cfg"}, "link.cfg");
  refuses({"lint", "a.cfg", "--resources", "kernels.ini", "--format", "html:kernels.ini"},
          "kernels.ini");
  refuses({"lint", "a.cfg", "--write-baseline", "b.json", "--format", "json:b.json"}, "b.json");
  refuses({"--format", "json:a.cfg", "v++", "-l", "--config", "a.cfg"}, "a.cfg");
  refuses({"migrate", "--to", "u280", "a.cfg", "-o", "a.cfg"}, "a.cfg");
  refuses({"migrate", "--to", "u280", "a.cfg", "--emit-lp", "a.cfg"}, "a.cfg");
  refuses({"migrate", "--to", "u280", "a.cfg", "--format", "html:a.cfg"}, "a.cfg");
  refuses({"fit", "a.cfg", "--format", "json:a.cfg"}, "a.cfg");
  refuses({"budget", "slr", "a.cfg", "--format", "json:a.cfg"}, "a.cfg");
}

TEST_F(Output, ALinkStaysALink) {
  directory_.write("shared/out.json", "");
  std::filesystem::create_symlink("shared/out.json", directory_ / "out.json");
  EXPECT_EQ(lint({"--format", "json:out.json"}).exit_code, 1);
  EXPECT_TRUE(std::filesystem::is_symlink(directory_ / "out.json"));
  EXPECT_EQ(directory_.read("shared/out.json"), lint({"--format", "json"}).out);
}

TEST_F(Output, FilesCountFromTheRootOfTheRepository) {
  directory_.write("hw/b.cfg", kError);
  const Result result = run_in(directory_ / "hw", {"lint", "b.cfg", "--format", "sarif"});
  const auto sarif = result.json();
  ASSERT_TRUE(sarif.is_object()) << result.out;
  const auto& artifact =
      sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
  EXPECT_EQ(artifact["uri"], "hw/b.cfg");
  EXPECT_EQ(artifact["uriBaseId"], "SRCROOT");
  EXPECT_TRUE(run_in(directory_ / "hw", {"lint", "b.cfg", "--format", "github"})
                  .out.starts_with("::error file=hw/b.cfg,"));
}

TEST_F(Output, SarifSaysWhetherEverythingCouldBeRead) {
  const auto succeeded = [&](std::vector<std::string> files) {
    files.insert(files.begin(), {"lint", "--format", "sarif"});
    return run_in(directory_.path(), std::move(files))
        .json()["runs"][0]["invocations"][0]["executionSuccessful"];
  };
  EXPECT_EQ(succeeded({"a.cfg"}), true);
  EXPECT_EQ(succeeded({"a.cfg", "absent.cfg"}), false);
}

// script(1) gives the program a terminal.
TEST_F(Output, SentencesAreWrappedOnATerminalOnly) {
  const auto on_terminal = [&](std::vector<std::string> environment) {
    Call call{
        {"-qec", std::string(VPPCHECK_PROGRAM) + " lint --color never -q a.cfg", "/dev/null"}};
    call.directory = directory_.path();
    call.environment = std::move(environment);
    call.program = "/usr/bin/script";
    std::string text = run(call).out;
    std::erase(text, '\r');
    return text;
  };
  if (!std::filesystem::exists("/usr/bin/script")) GTEST_SKIP() << "no script(1)";
  const std::string narrow = on_terminal({"COLUMNS=50"});
  EXPECT_TRUE(
      narrow.starts_with("a.cfg:4:5: error: compute unit 'vadd_righ' is not\n"
                         "    declared [slr-unknown-cu]\n"))
      << narrow;
  EXPECT_EQ(on_terminal({"COLUMNS=1000"}), lint({"-q"}).out);
  EXPECT_EQ(lint({"-q"}, {"COLUMNS=50"}).out, lint({"-q"}).out) << "no terminal";
}

TEST_F(Output, AFileIsReplacedInOnePiece) {
  directory_.write("out.json", std::string(100000, 'x'));
  EXPECT_EQ(lint({"--format", "json:out.json"}).out, "");
  EXPECT_EQ(directory_.read("out.json"), lint({"--format", "json"}).out);
}

TEST_F(Output, AReportIsWrittenWhenNothingIsFound) {
  directory_.write("a.cfg", kClean);
  const auto json = lint({"--format", "json"}).json();
  ASSERT_TRUE(json.is_object());
  EXPECT_EQ(json["summary"]["files"], 1);
  EXPECT_TRUE(json["findings"].empty());
}

TEST_F(Output, TwoReportsCannotShareStandardOutput) {
  const Result result = lint({"--format", "text", "--format", "json"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_TRUE(result.err.starts_with(
      "vppcheck: two formats would mix on standard output; give one of them a file"))
      << result.err;
}

TEST_F(Output, UnknownFormatsAreRefused) {
  const Result result = lint({"--format", "xml"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_TRUE(result.err.starts_with("vppcheck: there is no format 'xml'; formats are text, gcc"))
      << result.err;
  EXPECT_EQ(lint({"--format", "json:"}).exit_code, 2);
}

bool is_colored(const Result& result) { return result.out.find('\x1b') != std::string::npos; }

TEST_F(Output, ColorIsForTerminalsUnlessAskedFor) {
  EXPECT_FALSE(is_colored(lint({})));
  EXPECT_TRUE(is_colored(lint({"--color", "always"})));
  EXPECT_FALSE(is_colored(lint({"--color=never"})));
  EXPECT_FALSE(is_colored(lint({"--color", "always", "--format", "gcc"})));
  EXPECT_FALSE(is_colored(lint({"--color", "always", "--format", "json"})));
}

// https://no-color.org and https://force-color.org: set to anything but nothing.
TEST_F(Output, TheEnvironmentDecidesOnColorWhenTheCommandDoesNot) {
  EXPECT_TRUE(is_colored(lint({}, {"FORCE_COLOR=1"})));
  EXPECT_FALSE(is_colored(lint({}, {"FORCE_COLOR="})));
  EXPECT_FALSE(is_colored(lint({}, {"FORCE_COLOR=1", "NO_COLOR=1"})));
  EXPECT_TRUE(is_colored(lint({"--color", "always"}, {"NO_COLOR=1"})));
  EXPECT_FALSE(is_colored(lint({"--color", "never"}, {"FORCE_COLOR=1"})));
}

TEST_F(Output, ColorChangesNoText) {
  std::string plain = lint({"--color", "always"}).out;
  for (auto begin = plain.find('\x1b'); begin != std::string::npos; begin = plain.find('\x1b')) {
    plain.erase(begin, plain.find('m', begin) + 1 - begin);
  }
  EXPECT_EQ(plain, lint({}).out);
}

TEST_F(Output, StandardInputHasTheNameThatIsGiven) {
  Call call{{"lint", "-", "--stdin-filename", "src/link.cfg"}};
  call.directory = directory_.path();
  call.input = kError;
  const Result named = run(call);
  EXPECT_EQ(named.exit_code, 1);
  EXPECT_TRUE(named.out.starts_with("src/link.cfg:4:5: error: ")) << named.out;
  call.words = {"lint", "-"};
  EXPECT_TRUE(run(call).out.starts_with("<stdin>:4:5: error: "));
}

TEST_F(Output, SeveralFilesAreReportedInTheirOrder) {
  directory_.write("b.cfg", kWarning);
  const Result result = run_in(directory_.path(), {"lint", "b.cfg", "a.cfg", "--format", "json"});
  const auto json = result.json();
  EXPECT_EQ(rules_in(json), (std::vector<std::string>{"sp-duplicate:3", "slr-unknown-cu:4"}));
  EXPECT_EQ(json["findings"][0]["file"], "b.cfg");
  EXPECT_EQ(json["summary"]["files"], 2);
}

// A file of a link may lean on the others; linted alone it is not accused over them.
TEST_F(Output, PrelinkTakesAllFilesTogether) {
  directory_.write("one.cfg", "[connectivity]\nslr=a_1:SLR0\n");
  directory_.write("two.cfg", "[connectivity]\nslr=a_1:SLR1\n");
  EXPECT_EQ(run_in(directory_.path(), {"lint", "one.cfg", "two.cfg"}).exit_code, 0);
  const Result result = run_in(directory_.path(), {"prelink", "one.cfg", "two.cfg", "--format",
                                                   "json", "--select", "slr-conflict"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(rules_in(result.json()), std::vector<std::string>{"slr-conflict:2"});
}

}  // namespace
}  // namespace vppcheck::cli

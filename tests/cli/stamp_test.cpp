// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// What make needs: --stamp says that a check passed, --depfile which files it read.
#include <gtest/gtest.h>

#include <algorithm>

#include "cli/configurations.h"
#include "cli/run_program.h"
#include "platform/foreign_files.h"
#include "support/archives.h"

namespace vppcheck::cli {
namespace {

/// What another release may have written.
constexpr char kStamp[] = "vppcheck 0.0.1\n";

class Stamp : public testing::Test {
 protected:
  /// The exit code of `vppcheck COMMAND --stamp stamp WORD...`.
  int check(std::string command, std::vector<std::string> words) {
    words.insert(words.begin(), {std::move(command), "--stamp", "stamp", "--quiet"});
    last_ = run_in(directory_.path(), std::move(words));
    return last_.exit_code;
  }
  bool has(const std::string& name) const {
    const auto files = directory_.files();
    return std::find(files.begin(), files.end(), name) != files.end();
  }
  TempDirectory directory_;
  Result last_;
};

TEST_F(Stamp, SaysThatTheCheckPassed) {
  directory_.write("a.cfg", kClean);
  for (const char* command : {"lint", "prelink"}) {
    EXPECT_EQ(check(command, {"a.cfg"}), 0) << last_.err;
    EXPECT_TRUE(directory_.read("stamp").starts_with("vppcheck ")) << directory_.read("stamp");
  }
  EXPECT_EQ(directory_.files(), (std::vector<std::string>{"a.cfg", "stamp"}));
}

TEST_F(Stamp, IsGoneWhenTheCheckFails) {
  directory_.write("a.cfg", kError);
  for (const char* command : {"lint", "prelink"}) {
    directory_.write("stamp", kStamp);
    EXPECT_EQ(check(command, {"a.cfg"}), 1);
    EXPECT_FALSE(has("stamp")) << command;
  }
}

TEST_F(Stamp, FollowsFailOn) {
  directory_.write("a.cfg", kWarning);
  EXPECT_EQ(check("lint", {"a.cfg"}), 1);
  EXPECT_FALSE(has("stamp"));
  EXPECT_EQ(check("prelink", {"a.cfg"}), 0);
  EXPECT_TRUE(has("stamp"));
  EXPECT_EQ(check("prelink", {"--fail-on", "warning", "a.cfg"}), 1);
  EXPECT_FALSE(has("stamp"));
}

TEST_F(Stamp, IsGoneWhenAnInputCannotBeRead) {
  directory_.write("a.cfg", kClean);
  for (const std::vector<std::string>& words : {std::vector<std::string>{"a.cfg", "absent.cfg"},
                                                {"a.cfg", "--resources", "absent.xml"},
                                                {"a.cfg", "--platform", "./absent.ini"},
                                                {"a.cfg", "--format", "json:absent/report.json"}}) {
    directory_.write("stamp", kStamp);
    EXPECT_EQ(check("lint", words), 3);
    EXPECT_FALSE(has("stamp")) << words[1] << words[2];
  }
  directory_.write("stamp", kStamp);
  directory_.write(".vppcheck.ini", "[vppcheck]\nno_such_key = 1\n");
  EXPECT_EQ(check("lint", {"a.cfg"}), 2);
  EXPECT_FALSE(has("stamp"));
}

TEST_F(Stamp, NeverTakesThePlaceOfAnotherFile) {
  directory_.write("a.cfg", kClean);
  directory_.write("stamp", "[connectivity]\n");
  EXPECT_EQ(check("lint", {"a.cfg"}), 2);
  EXPECT_EQ(last_.err, "vppcheck: stamp: is no stamp of vppcheck, and is not overwritten\n");
  EXPECT_EQ(directory_.read("stamp"), "[connectivity]\n");

  directory_.write("stamp", "");  // as `touch` leaves it
  EXPECT_EQ(check("lint", {"a.cfg", "--depfile", "a.cfg"}), 3);
  EXPECT_EQ(last_.err, "vppcheck: a.cfg: is an input of the check, and is not overwritten\n");
  EXPECT_EQ(directory_.read("a.cfg"), kClean);
  EXPECT_FALSE(has("stamp"));
}

TEST_F(Stamp, ThatCannotBeWrittenIsThree) {
  directory_.write("a.cfg", kClean);
  const std::vector<std::string> words = {"lint", "--stamp", "absent/stamp", "a.cfg"};
  const Result result = run_in(directory_.path(), words);
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "vppcheck: absent/stamp: No such file or directory\n");
}

TEST_F(Stamp, DepfileWithoutAStampIsWrongUsage) {
  directory_.write("a.cfg", kClean);
  const auto run_words = [&](std::vector<std::string> words) {
    const Result result = run_in(directory_.path(), std::move(words));
    EXPECT_EQ(result.exit_code, 2);
    return result.err.substr(0, result.err.find('\n'));
  };
  EXPECT_EQ(run_words({"lint", "--depfile", "d", "a.cfg"}),
            "vppcheck: --depfile needs --stamp, the target of its rule");
  EXPECT_EQ(run_words({"lint", "--depfile", "d", "--stamp", "d", "a.cfg"}),
            "vppcheck: --depfile and --stamp name the same file");
  EXPECT_EQ(directory_.files(), std::vector<std::string>{"a.cfg"});
}

constexpr char kKernel[] =
    "<root><kernel name=\"vadd\" language=\"c\"><ports><port name=\"M_AXI_GMEM\" "
    "mode=\"master\" dataWidth=\"512\"/></ports><args/></kernel></root>\n";
constexpr char kTable[] = "[kernel vadd]\nlut = 410\nstage = stated\n";
constexpr char kGraph[] =
    "{\"aie_metadata\": {\"driver_config\": {\"num_columns\": 50}, \"graphs\": {\"graph0\": "
    "{\"name\": \"gr\"}}}}\n";

TEST_F(Stamp, DepfileNamesEveryFileThatWasRead) {
  directory_.write("link.cfg", kClean);
  directory_.write("aie.cfg", "[aie]\nxlopt=0\n");
  directory_.write("vadd.xml", kKernel);
  directory_.write("vadd.ini", kTable);
  directory_.write("gr.json", kGraph);
  directory_.write("host.cpp", "int main() {}\n");
  directory_.write("card/card.xpfm", platform::kXpfm);
  directory_.write("card/hw/hw.xsa", support::zip_of({{"xsa.json", platform::kXsaJson}}));
  directory_.write(".vppcheck.ini", "[vppcheck]\nmargin = 5\n");
  directory_.write("unused.cfg", kError);
  ASSERT_EQ(check("prelink", {"--depfile", "made.d", "--platform", "card/card.xpfm", "--kernel",
                              "vadd.xml", "--resources", "vadd.ini", "--aie", "gr.json", "--host",
                              "host.cpp", "link.cfg", "aie.cfg"}),
            0)
      << last_.out << last_.err;
  std::string rule = "stamp:";
  std::string empty_rules;
  for (const std::string& name :
       {directory_ / ".vppcheck.ini", std::string("card/card.xpfm"), std::string("card/hw/hw.xsa"),
        std::string("vadd.xml"), std::string("vadd.ini"), std::string("gr.json"),
        std::string("host.cpp"), std::string("link.cfg"), std::string("aie.cfg")}) {
    rule += " \\\n  " + name;
    empty_rules += "\n" + name + ":\n";
  }
  EXPECT_EQ(directory_.read("made.d"), rule + "\n" + empty_rules);
}

TEST_F(Stamp, DepfileStandsForThePlatformThatAConfigurationNames) {
  directory_.write("mine.ini",
                   "[sources]\nS = a table of this test\n\n[platform]\nname = mine\nslrs = 1\n"
                   "source = S\n");
  directory_.write("a.cfg", "platform=mine.ini\n[connectivity]\nnk=vadd:1:vadd_1\n");
  ASSERT_EQ(check("lint", {"--depfile", "made.d", "a.cfg"}), 0) << last_.out << last_.err;
  EXPECT_EQ(directory_.read("made.d"),
            "stamp: \\\n  a.cfg \\\n  mine.ini\n\na.cfg:\n\nmine.ini:\n");
}

TEST_F(Stamp, DepfileEscapesWhatMakeWouldTakeForSomethingElse) {
  const std::vector<std::string> names = {"f=1.cfg", "a b.cfg", "c#1.cfg",   "d$e.cfg",
                                          "g:h.cfg", "i%j.cfg", "k\\ l.cfg", "m;n.cfg"};
  std::vector<std::string> words = {"lint",      "--quiet",   "--stamp",
                                    "my stamp:", "--depfile", "my made.d"};
  for (const std::string& name : names) {
    directory_.write(name, kClean);
    words.push_back(name);
  }
  const Result result = run_in(directory_.path(), words);
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_TRUE(directory_.read("my stamp:").starts_with("vppcheck "));
  EXPECT_EQ(directory_.read("my made.d"),
            "my\\ stamp\\:: \\\n  a\\ b.cfg \\\n  c\\#1.cfg \\\n  d$$e.cfg \\\n  g\\:h.cfg \\\n"
            "  i%j.cfg \\\n  k\\\\\\ l.cfg \\\n  f=1.cfg\n\n"
            "a\\ b.cfg:\n\nc\\#1.cfg:\n\nd$$e.cfg:\n\ng\\:h.cfg:\n\nk\\\\\\ l.cfg:\n");
}

TEST_F(Stamp, DepfileIsOfTheLastCheckThatPassed) {
  directory_.write("a.cfg", kClean);
  ASSERT_EQ(check("lint", {"--depfile", "made.d", "a.cfg", "a.cfg"}), 0);
  const std::string rule = "stamp: \\\n  a.cfg\n\na.cfg:\n";
  EXPECT_EQ(directory_.read("made.d"), rule);
  directory_.write("b.cfg", kError);
  EXPECT_EQ(check("lint", {"--depfile", "made.d", "b.cfg"}), 1);
  EXPECT_EQ(directory_.read("made.d"), rule);
  EXPECT_EQ(check("lint", {"--depfile", "new.d", "b.cfg"}), 1);
  EXPECT_FALSE(has("new.d"));
}

TEST_F(Stamp, StandardInputIsNoDependency) {
  Call call{{"lint", "--stamp", "stamp", "--depfile", "made.d", "-"}};
  call.directory = directory_.path();
  call.input = kClean;
  EXPECT_EQ(run(call).exit_code, 0);
  EXPECT_EQ(directory_.read("made.d"), "stamp:\n");
}

}  // namespace
}  // namespace vppcheck::cli

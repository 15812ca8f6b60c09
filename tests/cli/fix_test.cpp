// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// --fix, --unsafe-fixes and --diff: what is written, where, and what is said of it.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <future>

#include "cli/configurations.h"
#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

/// kError with its one name mended.
constexpr char kMended[] =
    "[connectivity]\nnk=vadd:2:vadd_left.vadd_right\nsp=vadd_left.in:DDR[0]\nslr=vadd_right:SLR1\n"
    "sp=vadd_right.in:DDR[1]\n";

class Fix : public testing::Test {
 protected:
  Result run(std::vector<std::string> words) { return run_in(directory_.path(), std::move(words)); }
  TempDirectory directory_;
};

TEST_F(Fix, MendsTheFileAndSaysSo) {
  directory_.write("a.cfg", kError);
  const Result result = run({"lint", "--fix", "a.cfg"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "vppcheck: fixed 1 finding in a.cfg\n");
  EXPECT_EQ(directory_.read("a.cfg"), kMended);
  EXPECT_EQ(directory_.files(), std::vector<std::string>{"a.cfg"});

  const Result again = run({"lint", "--fix", "a.cfg"});
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_EQ(again.err, "");
}

TEST_F(Fix, ReportsWhatRemainsInTheNewText) {
  directory_.write("a.cfg", std::string(kError) + "# one more\nslr=vadd_left:SLR0\n" +
                                "slr=vadd_left:SLR1\n# vppcheck: ignore=sp-duplicate\n");
  const Result result = run({"prelink", "--fix", "--format", "json", "a.cfg"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.err, "vppcheck: fixed 2 findings in a.cfg\n");
  EXPECT_EQ(rules_in(result.json()), std::vector<std::string>{"slr-conflict:8"});
  EXPECT_EQ(result.json()["findings"][0]["notes"][0]["line"], 7);
}

TEST_F(Fix, MakesUnsafeFixesOnlyWhenAsked) {
  directory_.write("a.cfg", kWarning);
  const Result safe = run({"lint", "--fix", "a.cfg"});
  EXPECT_EQ(safe.exit_code, 1);
  EXPECT_EQ(safe.err,
            "vppcheck: --unsafe-fixes would mend 1 finding more, where something else may be "
            "meant\n");
  EXPECT_EQ(directory_.read("a.cfg"), kWarning);
  EXPECT_EQ(run({"lint", "--fix", "--unsafe-fixes", "a.cfg"}).exit_code, 0);
  EXPECT_EQ(directory_.read("a.cfg"), "[connectivity]\nsp=vadd_1.in:DDR[0]\n");
}

TEST_F(Fix, SaysWhatIsNotFixed) {
  directory_.write("a.cfg", "[conectivity]\nslr=vadd_1:SLRX\n");
  const Result result = run({"lint", "--fix", "a.cfg"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.err,
            "vppcheck: a.cfg:1: not fixed: the fix \"write [connectivity]\" would add: found "
            "'SLRX', expected an SLR such as 'SLR0' [slr-malformed]\n");
}

TEST_F(Fix, OfALinkMayChangeAnotherFileThanTheOneWithTheFault) {
  directory_.write("nk.cfg", "[connectivity]\nnk=vadd:1:vadd_right\n");
  directory_.write("sp.cfg", "[connectivity]\nsp=vadd_righ.in:DDR[0]\n");
  const Result result = run({"prelink", "--fix", "--unsafe-fixes", "sp.cfg", "nk.cfg"});
  EXPECT_EQ(result.exit_code, 0) << result.out;
  EXPECT_EQ(result.err, "vppcheck: fixed 1 finding in nk.cfg\n");
  EXPECT_EQ(directory_.read("nk.cfg"), "[connectivity]\nnk=vadd:1:vadd_righ\n");
}

TEST_F(Fix, MendsTheConfigurationsOfACommandAndNoneOfItsWords) {
  directory_.write("a.cfg", kError);
  const Result result = run({"--fix", "--isolated", "v++", "-l", "-t", "hw", "--config", "a.cfg",
                             "--connectivity.slr", "vadd_lef:SLR0"});
  EXPECT_EQ(result.exit_code, 1) << "the word stays as it is";
  EXPECT_EQ(result.err, "vppcheck: fixed 1 finding in a.cfg\n");
  EXPECT_EQ(directory_.read("a.cfg"), kMended);
}

TEST_F(Fix, KeepsTheModeAndFollowsLinks) {
  const std::string path = directory_.write("hw/a.cfg", kError);
  ASSERT_EQ(::chmod(path.c_str(), 0640), 0);
  ASSERT_EQ(::symlink("hw/a.cfg", (directory_ / "link.cfg").c_str()), 0);
  EXPECT_EQ(run({"lint", "--fix", "link.cfg"}).exit_code, 0);
  EXPECT_EQ(directory_.read("hw/a.cfg"), kMended);
  struct stat status {};
  ASSERT_EQ(::lstat((directory_ / "link.cfg").c_str(), &status), 0);
  EXPECT_TRUE(S_ISLNK(status.st_mode));
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0640u);
}

TEST_F(Fix, KeepsLineEndsAndTheMissingLastOne) {
  std::string bytes =
      "[connectivity]\r\nnk=a:1:a_left\r\n\t # \xFF \r\nsp=a_left.in:DDR[0]\r\n"
      "slr=a_lef:SLR0";
  directory_.write("a.cfg", bytes);
  EXPECT_EQ(run({"lint", "--fix", "a.cfg"}).exit_code, 0);
  bytes.insert(bytes.rfind(':'), "t");
  EXPECT_EQ(directory_.read("a.cfg"), bytes);
}

TEST_F(Fix, StandardInputGoesToStandardOutput) {
  Call call{{"lint", "--fix", "-", "--stdin-filename", "a.cfg"}};
  call.directory = directory_.path();
  call.input = std::string(kError) + "sp=vadd_right.in:DDR[1]\n";
  const Result result = cli::run(call);
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, std::string(kMended) + "sp=vadd_right.in:DDR[1]\n");
  EXPECT_NE(result.err.find("a.cfg:6:4: warning: "), std::string::npos) << result.err;
  EXPECT_TRUE(directory_.files().empty());

  call.input = kClean;
  EXPECT_EQ(cli::run(call).out, kClean) << "an editor replaces its text by what comes";
  call.input = "[metadata]\nname = another program's\n";
  call.words.push_back("--skip-foreign");
  EXPECT_EQ(cli::run(call).out, call.input);
}

TEST_F(Fix, DiffShowsAndWritesNothing) {
  directory_.write("a.cfg", kError);
  directory_.write("b.cfg", kClean);
  const Result result = run({"lint", "--diff", "a.cfg", "b.cfg"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out,
            "--- ./a.cfg\n+++ ./a.cfg\n@@ -1,5 +1,5 @@\n [connectivity]\n"
            " nk=vadd:2:vadd_left.vadd_right\n sp=vadd_left.in:DDR[0]\n-slr=vadd_righ:SLR1\n"
            "+slr=vadd_right:SLR1\n sp=vadd_right.in:DDR[1]\n");
  EXPECT_EQ(result.err, "vppcheck: would fix 1 finding in a.cfg\n");
  EXPECT_EQ(directory_.read("a.cfg"), kError);
  EXPECT_EQ(run({"lint", "--diff", "b.cfg"}).exit_code, 0);
}

TEST_F(Fix, DiffFailsForFindingsWithoutAFix) {
  directory_.write("a.cfg", kWarning);
  const Result result = run({"lint", "--diff", "--quiet", "a.cfg"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "");
}

TEST_F(Fix, ReportsKeepAwayFromWhatGoesToStandardOutput) {
  directory_.write("a.cfg", kError);
  EXPECT_EQ(run({"lint", "--diff", "--format", "json", "a.cfg"}).exit_code, 2);
  EXPECT_EQ(run({"lint", "--fix", "--format", "json", "-"}).exit_code, 2);
  const Result result = run({"lint", "--diff", "--format", "json:report.json", "a.cfg"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(directory_.read("report.json").find("slr-unknown-cu"), std::string::npos)
      << "the report is of the files as they are";
}

TEST_F(Fix, OptionsThatDoNotGoTogetherAreWrongUsage) {
  directory_.write("a.cfg", kError);
  const std::vector<std::vector<std::string>> wrong = {
      {"lint", "--fix", "--diff", "a.cfg"},
      {"lint", "--unsafe-fixes", "a.cfg"},
      {"lint", "--diff", "--write-baseline", "base.json", "a.cfg"},
      {"--diff", "--exec", "v++", "-l"}};
  for (const auto& words : wrong) EXPECT_EQ(run(words).exit_code, 2) << words[1];
  EXPECT_EQ(directory_.read("a.cfg"), kError);
}

TEST_F(Fix, AFileThatIsGivenTwiceIsNotWritten) {
  directory_.write("a.cfg", "[connectivity]\nnk=v:2:a.b\n[clok]\n");
  const Result result = run({"prelink", "--fix", "a.cfg", "./a.cfg"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.err, "vppcheck: a.cfg: is given twice, and cannot be fixed\n");
  EXPECT_EQ(directory_.read("a.cfg"), "[connectivity]\nnk=v:2:a.b\n[clok]\n");
}

TEST_F(Fix, AStampSpeaksOfTheTextAsItIsThen) {
  directory_.write("a.cfg", kError);
  EXPECT_EQ(run({"lint", "--diff", "--stamp", "stamp", "a.cfg"}).exit_code, 1);
  EXPECT_EQ(directory_.read("stamp"), "");
  EXPECT_EQ(run({"lint", "--fix", "--stamp", "stamp", "a.cfg"}).exit_code, 0);
  EXPECT_NE(directory_.read("stamp"), "");
}

TEST_F(Fix, WhatIsNoFileIsNotWritten) {
  Call call{{"lint", "--fix", "/dev/stdin"}};
  call.directory = directory_.path();
  call.input = kError;
  const Result result = cli::run(call);
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_NE(result.out.find("slr-unknown-cu"), std::string::npos) << "it is still there";
}

TEST_F(Fix, AReadOnlyFileStaysAsItIs) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
  const std::string path = directory_.write("hw/a.cfg", kError);
  ASSERT_EQ(::chmod((directory_ / "hw").c_str(), 0555), 0);
  const Result result = run({"lint", "--fix", "hw/a.cfg"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(directory_.read("hw/a.cfg"), kError);
  ASSERT_EQ(::chmod((directory_ / "hw").c_str(), 0755), 0);
  EXPECT_EQ(directory_.files(), std::vector<std::string>{"hw/a.cfg"});
}

/// The end of a pipe that is written to; opening it waits for nobody.
class PipeEnd {
 public:
  explicit PipeEnd(const std::string& path) {
    EXPECT_EQ(::mkfifo(path.c_str(), 0600), 0);
    const int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    file_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    ::close(reader);
  }
  ~PipeEnd() { ::close(file_); }
  PipeEnd(const PipeEnd&) = delete;
  PipeEnd& operator=(const PipeEnd&) = delete;

  /// Waits until somebody has opened the other end; false when nobody does within a minute.
  bool is_read() const {
    for (int i = 0; i < 6000; ++i) {
      pollfd end = {file_, POLLOUT, 0};
      if (::poll(&end, 1, 0) == 1 && (end.revents & POLLERR) == 0) return true;
      ::usleep(10'000);
    }
    return false;
  }
  void write(std::string_view bytes) const {
    EXPECT_EQ(::write(file_, bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  }

 private:
  int file_ = -1;
};

// The second file is a pipe: when it is opened, the first one has been read.
TEST_F(Fix, AFileThatChangedMeanwhileStaysAsItIs) {
  directory_.write("a.cfg", kError);
  const std::string changed = std::string(kError) + "# saved in an editor\n";
  std::future<Result> running;
  {
    const PipeEnd pipe(directory_ / "b.cfg");
    running = std::async(std::launch::async, [&] {
      return run({"prelink", "--fix", "a.cfg", "b.cfg"});
    });
    ASSERT_TRUE(pipe.is_read());
    directory_.write("a.cfg", changed);
    pipe.write("\n");
  }
  const Result result = running.get();
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_NE(result.err.find("a.cfg: changed by somebody else; nothing is written\n"),
            std::string::npos)
      << result.err;
  EXPECT_EQ(directory_.read("a.cfg"), changed);
}

}  // namespace
}  // namespace vppcheck::cli

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// `vppcheck --print-job v++ ...`: what was understood, to be read by people, shells and scripts.
#include <gtest/gtest.h>

#include "cli/run_program.h"
#include "vppcheck/config/command_line.h"
#include "vppcheck/text/shell_words.h"

namespace vppcheck::cli {
namespace {

using Words = std::vector<std::string>;

class PrintJob : public testing::Test {
 protected:
  Result print(Words words, Words options = {}) {
    options.insert(options.begin(), "--print-job");
    options.emplace_back("v++");
    options.insert(options.end(), words.begin(), words.end());
    return run_in(directory_.path(), std::move(options));
  }
  /// The options as lines; two commands that give the same mean the same.
  static Words meaning(const Words& words) {
    Words lines;
    for (const config::CommandOption& option : config::read_command(words).options) {
      lines.push_back(option.name + (option.has_value ? "=" + option.value : ""));
    }
    return lines;
  }
  TempDirectory directory_;
};

/// What shells and option parsers trip over.
const Words kHardWords = {"-lo",
                          "hw x.xclbin",
                          "-t",
                          "hw",
                          "--platform=u250",
                          "-g",
                          "krnl'1.xo",
                          "--connectivity.sp",
                          "vadd_1.in:HBM[0:3]",
                          "--vivado.prop",
                          "run.synth_1.{STEPS.ARGS.MORE OPTIONS}={-directive x}",
                          "--advanced.prop",
                          "kernel.k.kernel_flags=-std=c++0x -D\"A\"",
                          "--aie.Xpreproc=-DX=1",
                          "",
                          "--package.sd_file",
                          "$HOME/a\nb",
                          "--unheard_of",
                          "*",
                          "-R2",
                          "Work/libadf.a",
                          "--save-temps"};

TEST_F(PrintJob, ShowsTheJobForPeople) {
  directory_.write("link.cfg", "platform=u250\n[connectivity]\nnk=vadd:1:vadd_1\n");
  const Result result = print({"-t", "hw", "--config", "link.cfg", "-lovadd.xclbin", "vadd.xo",
                               "libadf.a", "--conectivity.sp", "vadd_1.in:DDR[0]"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.out,
            "# link for hw on u250\n"
            "# output: vadd.xclbin\n"
            "# configuration: link.cfg\n"
            "# kernel: vadd.xo\n"
            "# AI Engine library: libadf.a\n"
            "# not known: --conectivity.sp\n"
            "v++ \\\n"
            "  --target hw \\\n"
            "  --config link.cfg \\\n"
            "  --link \\\n"
            "  --output vadd.xclbin \\\n"
            "  --input_files vadd.xo \\\n"
            "  --input_files libadf.a \\\n"
            "  '--conectivity.sp=vadd_1.in:DDR[0]'\n"
            "# with the configurations merged in, as v++ writes it:\n"
            "v++ \\\n"
            "  --conectivity.sp 'vadd_1.in:DDR[0]' \\\n"
            "  --config link.cfg \\\n"
            "  --connectivity.nk vadd:1:vadd_1 \\\n"
            "  --input_files vadd.xo \\\n"
            "  --input_files libadf.a \\\n"
            "  --link \\\n"
            "  --optimize 0 \\\n"
            "  --output vadd.xclbin \\\n"
            "  --platform u250 \\\n"
            "  --report_level 0 \\\n"
            "  --target hw\n");
}

TEST_F(PrintJob, ReadsBackToTheSameJob) {
  const Result result = print(kHardWords);
  ASSERT_EQ(result.exit_code, 0);
  const auto commands = text::split_shell(result.out);
  ASSERT_EQ(commands.size(), 1u) << result.out;
  Words words = commands[0].words;
  ASSERT_EQ(words.front(), "v++");
  words.erase(words.begin());
  EXPECT_EQ(meaning(words), meaning(kHardWords));
  EXPECT_EQ(print(words).out, result.out);
}

TEST_F(PrintJob, JsonReadsBackToTheSameJob) {
  const nlohmann::json job = print(kHardWords, {"--format", "json"}).json();
  ASSERT_TRUE(job.is_object());
  EXPECT_EQ(meaning(job["command"].get<Words>()), meaning(kHardWords));
  EXPECT_EQ(job["schema_version"], 1);
  EXPECT_EQ(job["stage"], "link");
  EXPECT_EQ(job["target"], "hw");
  EXPECT_EQ(job["platform"], "u250");
  EXPECT_EQ(job["output"], "hw x.xclbin");
  EXPECT_EQ(job["configs"], nlohmann::json::array());
  EXPECT_EQ(job["kernels"], nlohmann::json({"krnl'1.xo"}));
  EXPECT_EQ(job["aie_libraries"], nlohmann::json({"Work/libadf.a"}));
  EXPECT_EQ(job["faults"], nlohmann::json::array());
  EXPECT_EQ(
      job["options"][0],
      nlohmann::json({{"name", "link"}, {"written", "-l"}, {"value", nullptr}, {"known", true}}));
  EXPECT_EQ(job["merged"][0], "--advanced.prop");
}

TEST_F(PrintJob, ChecksNothing) {
  const Result result = print({"-l", "absent.xo", "--connectivity.sp", "nonsense"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(print({}).out, "# neither -c, -l nor -p; no platform is named\nv++\n");
}

TEST_F(PrintJob, FaultsAreShown) {
  EXPECT_NE(print({"-l", "--config"}).out.find("# fault: option '--config' has no value\n"),
            std::string::npos);
}

TEST_F(PrintJob, WithoutAConfigurationNothingIsMerged) {
  const Result result = print({"-l", "--config", "absent.cfg"}, {"--format", "json"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "vppcheck: absent.cfg: No such file or directory\n");
  EXPECT_EQ(result.json()["merged"], nullptr);
  EXPECT_EQ(result.json()["target"], nullptr);
}

TEST_F(PrintJob, GoesWithTextAndJsonAndRunsNothing) {
  EXPECT_EQ(print({"-l"}, {"--format", "gcc"}).exit_code, 2);
  EXPECT_EQ(print({"-l"}, {"--exec"}).exit_code, 2);
  EXPECT_EQ(print({"-l"}, {"--format", "json:job.json"}).out, "");
  EXPECT_TRUE(directory_.read("job.json").starts_with("{\"schema_version\":1,"));
}

}  // namespace
}  // namespace vppcheck::cli

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// docs/vpp-command.md shows what the program prints.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "cli/fake_vpp.h"
#include "cli/run_program.h"
#include "style/project_files.h"
#include "vppcheck/text/shell_words.h"

namespace vppcheck::cli {
namespace {

/// A fenced block: what stands behind its fence, and its lines.
struct Block {
  std::string kind;
  std::string bytes;
};

std::vector<Block> blocks_of(std::string_view page) {
  std::vector<Block> blocks;
  bool is_open = false;
  for (const std::string_view line : style::lines_of(page)) {
    if (line.starts_with("```")) {
      if (!is_open) blocks.push_back({std::string(line.substr(3)), {}});
      is_open = !is_open;
    } else if (is_open) {
      blocks.back().bytes.append(line).append("\n");
    }
  }
  return blocks;
}

TEST(VppPage, ShowsWhatTheProgramPrints) {
  std::ifstream stream(VPPCHECK_SOURCE_DIR "/docs/vpp-command.md", std::ios::binary);
  const std::string page(std::istreambuf_iterator<char>(stream), {});
  const TempDirectory directory;
  directory.write("vadd.xo", kVaddXml);
  const std::string prompt = "$ vppcheck ";
  int runs = 0;
  for (const Block& block : blocks_of(page)) {
    if (block.kind == "ini") directory.write("link.cfg", block.bytes);
    if (!block.bytes.starts_with(prompt)) continue;
    const auto end = block.bytes.find('\n');
    const std::string line = block.bytes.substr(prompt.size(), end - prompt.size());
    const auto commands = text::split_shell(line);
    ASSERT_EQ(commands.size(), 1u) << line;
    const Result result = run_in(directory.path(), commands[0].words);
    EXPECT_EQ(result.out, block.bytes.substr(end + 1)) << line;
    EXPECT_EQ(result.err, "");
    ++runs;
  }
  EXPECT_EQ(runs, 2);
}

}  // namespace
}  // namespace vppcheck::cli

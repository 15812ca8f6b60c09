// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Published configurations build, so an error in one of them is a false alarm unless it is one of
// the few faults that people found there by reading.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <sstream>

#include "cli/run_program.h"
#include "corpus/published_files.h"

namespace vppcheck::corpus {
namespace {

/// A fault that a published configuration has: its rule, the end of its file's path, its line.
struct KnownFault {
  std::string rule;
  std::string file;
  int line;
};

const std::vector<KnownFault> kKnownFaults = {
    {"sp-duplicate", "blas/L2/tests/streamingKernel/gemmKernel/conn_u250.ini", 7},
    {"sc-port-reused", "regression/cnn/tapa/src/link_config_2.ini", 17},
    {"sc-port-reused", "regression/cnn/tapa/src/link_config_2.ini", 18},
    {"sc-port-reused", "regression/cnn/tapa/src/link_config_2.ini", 19},
    {"section-repeated", "Module_7/kernel/config_file/prj_config_104_2dpu", 55},
};

/// Files of another linker with the same file names, and templates, which no tool reads as they
/// are.
const std::set<std::string> kOtherModes = {"cousin-slash-linker", "link(template)",
                                           "compile-hls(template)"};

std::vector<std::string> files_to_lint() {
  std::vector<std::string> files;
  std::istringstream manifest(bytes_of(published("corpus/manifest.tsv")));
  std::string line;
  std::getline(manifest, line);  // the names of the columns
  while (std::getline(manifest, line)) {
    const auto cells = cells_of(line);
    if (cells.size() > 3 && kOtherModes.count(cells[3]) == 0) files.push_back(cells[0]);
  }
  return files;
}

bool is(const nlohmann::json& finding, const KnownFault& fault) {
  return finding["rule"] == fault.rule && finding["line"] == fault.line &&
         finding["file"].get<std::string>().ends_with(fault.file);
}

TEST(Corpus, PublishedConfigurationsHaveNoErrorsButTheKnownOnes) {
  const auto files = files_to_lint();
  if (files.empty()) GTEST_SKIP() << "the published configurations are not here";
  cli::Call call{{"lint", "--isolated", "--format", "json"}};
  call.words.insert(call.words.end(), files.begin(), files.end());
  call.directory = published("corpus").string();
  const cli::Result result = cli::run(call);
  ASSERT_EQ(result.err, "");
  const auto report = result.json();
  ASSERT_TRUE(report.is_object());
  EXPECT_EQ(report["summary"]["files"], files.size());

  std::map<std::string, int> by_rule;
  std::vector<int> found(kKnownFaults.size(), 0);
  for (const auto& finding : report["findings"]) {
    ++by_rule[finding["severity"].get<std::string>() + " " + finding["rule"].get<std::string>()];
    bool known = false;
    for (std::size_t i = 0; i < kKnownFaults.size(); ++i) {
      if (!is(finding, kKnownFaults[i])) continue;
      known = true;
      ++found[i];
    }
    EXPECT_TRUE(known || finding["severity"] != "error") << finding.dump(1);
  }
  for (std::size_t i = 0; i < kKnownFaults.size(); ++i) {
    EXPECT_EQ(found[i], 1) << kKnownFaults[i].rule << " in " << kKnownFaults[i].file << ":"
                           << kKnownFaults[i].line;
  }
  std::printf("%zu files\n", files.size());
  for (const auto& [rule, count] : by_rule) std::printf("%6d %s\n", count, rule.c_str());
}

}  // namespace
}  // namespace vppcheck::corpus

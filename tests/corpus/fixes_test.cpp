// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Over published configurations, with faults put into them: fixes end in one run, the next one
// changes nothing, none adds a finding, and what they do not touch stays.
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "corpus/published_files.h"
#include "lint/fixing.h"

namespace vppcheck::corpus {
namespace {

using lint::Fixing;

std::vector<std::string> published_texts() {
  std::vector<std::string> texts;
  std::istringstream manifest(bytes_of(published("corpus/manifest.tsv")));
  std::string line;
  std::getline(manifest, line);  // the names of the columns
  while (std::getline(manifest, line)) {
    texts.push_back(bytes_of(published("corpus") / cells_of(line)[0]));
  }
  return texts;
}

std::map<std::string, int> by_rule(const lint::Outcome& outcome) {
  std::map<std::string, int> counts;
  for (const auto& finding : outcome.findings) ++counts[std::string(finding.rule->name)];
  return counts;
}

/// How many findings are mended.
std::size_t expect_fixes_hold(const std::string& bytes, bool unsafe) {
  Fixing fixing(bytes);
  const auto before = by_rule(fixing.judged());
  fixing.run(unsafe);
  if (fixing.result.files.empty()) return 0;
  const lint::FixedFile& fixed = fixing.result.files.front();
  EXPECT_EQ(text::apply(bytes, fixed.edits), fixed.bytes) << bytes;

  Fixing again(fixed.bytes);
  auto counts = before;
  for (const auto& [rule, count] : by_rule(again.judged())) {
    EXPECT_LE(count, counts[rule]) << "added by fixes: " << rule << "\n" << bytes;
  }
  EXPECT_TRUE(again.run(unsafe).files.empty()) << "changed a second time:\n" << bytes;
  return fixed.findings;
}

/// The text with faults as people make them: the line of the first `=` twice, one name of a
/// compute unit shortened, a key and a head misspelt.
std::string broken(const std::string& bytes, std::size_t kind) {
  const auto value = bytes.find(kind % 2 == 0 ? "\nsp=" : "=");
  if (value == std::string::npos) return bytes;
  const auto begin = bytes.rfind('\n', value == 0 ? 0 : value - 1) + 1;
  const auto end = bytes.find('\n', value + 1);
  std::string text = bytes;
  switch (kind % 4) {
    case 0: return bytes + "\n[connectivity]\n" + bytes.substr(value + 1, end - value - 1) + "\n";
    case 1: return text.insert(begin, bytes.substr(begin, end - begin) + "\n");
    case 2: return text.erase(std::min(bytes.find_first_of(".:", value), bytes.size() - 1), 1);
    default: return text.insert(value, 1, bytes[value == 0 ? 0 : value - 1]);
  }
}

TEST(Corpus, FixesOfPublishedConfigurationsHold) {
  const auto texts = published_texts();
  if (texts.empty()) GTEST_SKIP() << "the published configurations are not here";
  std::size_t mended = 0;
  for (const std::string& text : texts) {
    mended += expect_fixes_hold(text, false) + expect_fixes_hold(text, true);
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_GT(mended, 0u);
}

TEST(Corpus, FixesOfBrokenConfigurationsHold) {
  const auto texts = published_texts();
  if (texts.empty()) GTEST_SKIP() << "the published configurations are not here";
  std::size_t mended = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) continue;
    mended += expect_fixes_hold(broken(texts[i], i), i % 3 != 0);
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_GT(mended, texts.size() / 10);
}

}  // namespace
}  // namespace vppcheck::corpus

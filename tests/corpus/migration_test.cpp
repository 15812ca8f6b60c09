// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Published link configurations move to other platforms without a new error, and nothing moves in
// them but what was decided.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "corpus/published_files.h"
#include "migrate/migrating.h"
#include "vppcheck/lint/lint.h"
#include "vppcheck/platform/builtin.h"

namespace vppcheck::corpus {
namespace {

struct Published {
  std::string file;
  std::string platform;
};

std::map<std::string, platform::Platform> all_platforms() {
  std::map<std::string, platform::Platform> platforms;
  for (const auto& file : platform::builtin_files()) {
    const std::string name(file.name);
    platforms.emplace(name, migrate::builtin(name));
  }
  return platforms;
}

/// Link configurations for which the manifest names a platform that is built in, as in
/// `make:u250;read:xilinx_u50_gen3x16_xdma_201920_3`.
std::vector<Published> files_to_migrate() {
  std::vector<Published> files;
  std::istringstream manifest(bytes_of(published("corpus/manifest.tsv")));
  std::string line;
  std::getline(manifest, line);  // the names of the columns
  while (std::getline(manifest, line)) {
    const auto cells = cells_of(line);
    if (cells.size() < 5 || cells[3] != "link") continue;
    std::istringstream platforms(cells[4]);
    for (std::string entry; std::getline(platforms, entry, ';');) {
      const auto* const known = platform::find_builtin(entry.substr(entry.find(':') + 1));
      if (known == nullptr) continue;
      files.push_back({cells[0], std::string(known->name)});
      break;
    }
  }
  return files;
}

std::multiset<std::string> lines_of(const std::string& bytes) {
  std::multiset<std::string> lines;
  std::istringstream stream(bytes);
  for (std::string line; std::getline(stream, line);) lines.insert(line);
  return lines;
}

std::size_t errors_in(const std::string& bytes, const platform::Platform& platform) {
  text::SourceSet sources;
  design::Inputs inputs;
  design::LinkJob job;
  job.documents.push_back(std::make_unique<config::Document>(sources, sources.add("a.cfg", bytes)));
  job.sources = &sources;
  job.inputs = &inputs;
  job.whole_link = true;
  job.platform = &platform;
  const design::Design design(job);
  lint::Outcome outcome;
  lint::run(design, {}, outcome);
  return outcome.count(diagnostic::Severity::error);
}

/// How many lines the migration decided to change.
std::size_t changed_lines(const migrate::Migration& migration) {
  return static_cast<std::size_t>(
      std::count_if(migration.decisions.begin(), migration.decisions.end(),
                    [](const auto& decision) { return !decision.changes.empty(); }));
}

void expect_good(const std::string& bytes, const platform::Platform& from,
                 const platform::Platform& to, std::size_t& stopped) {
  migrate::Migrating there(from, to);
  const migrate::Migration migration = there.run({bytes});
  if (!migration.stopped.empty()) {
    ++stopped;
    EXPECT_FALSE(migration.reasons.empty());
    return;
  }
  const std::string& after = migration.files.front().bytes;
  EXPECT_LE(errors_in(after, to), errors_in(bytes, from));
  const auto old_lines = lines_of(bytes);
  const auto new_lines = lines_of(after);
  std::vector<std::string> gone;
  std::set_difference(old_lines.begin(), old_lines.end(), new_lines.begin(), new_lines.end(),
                      std::back_inserter(gone));
  EXPECT_LE(gone.size(), changed_lines(migration));
  // A file that names no platform does not say that it was migrated.
  migrate::Migrating again(to, to);
  EXPECT_EQ(again.text(after), after);
  if (errors_in(after, to) > 0) return;  // faults that it had before
  migrate::Migrating by_name(from, to);
  by_name.from_unknown();
  EXPECT_EQ(by_name.text(after), after);
}

TEST(CorpusMigration, NoNewErrorAndNoOtherLine) {
  const auto files = files_to_migrate();
  if (files.empty()) GTEST_SKIP() << "the published configurations are not here";
  EXPECT_GE(files.size(), 200u);
  const auto platforms = all_platforms();
  std::size_t tried = 0;
  std::size_t stopped = 0;
  for (const Published& file : files) {
    const std::string bytes = bytes_of(published("corpus/" + file.file));
    for (const auto& [name, to] : platforms) {
      if (name == file.platform) continue;
      SCOPED_TRACE(file.file + " to " + name);
      expect_good(bytes, platforms.at(file.platform), to, stopped);
      ++tried;
    }
  }
  // Only the memory of the host has no counterpart; one published file in some hundred uses it.
  EXPECT_LE(stopped * 50, tried);
}

TEST(CorpusMigration, ThereAndBackIsClean) {
  const platform::Platform u250 = migrate::builtin("u250");
  const platform::Platform u280 = migrate::builtin("u280");
  std::size_t tried = 0;
  for (const Published& file : files_to_migrate()) {
    if (file.platform != u250.name) continue;
    const std::string bytes = bytes_of(published("corpus/" + file.file));
    SCOPED_TRACE(file.file);
    migrate::Migrating there(u250, u280);
    const std::string on_u280 = there.text(bytes);
    migrate::Migrating back(u280, u250);
    const std::string home = back.text(on_u280);
    EXPECT_LE(errors_in(on_u280, u280), errors_in(bytes, u250));
    EXPECT_LE(errors_in(home, u250), errors_in(bytes, u250));
    ++tried;
  }
  if (tried == 0) GTEST_SKIP() << "the published configurations are not here";
}

}  // namespace
}  // namespace vppcheck::corpus

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/run_program.h"
#include "support/archives.h"
#include "vppcheck/container/archive.h"

// A link in memory that is broken in one place, and what the program says of it then and not
// before.
namespace vppcheck::corpus {

/// Everything that `vppcheck prelink` is given.
struct Build {
  std::map<std::string, std::string> files;
  std::vector<std::string> words;  ///< behind `prelink`
};

using Change = std::function<void(Build&)>;

inline void replace_all(std::string& text, std::string_view from, std::string_view to,
                        std::string_view where) {
  std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << "nothing to change: " << from << " in " << where;
  while (at != std::string::npos) {
    text.replace(at, from.size(), to);
    at = text.find(from, at + to.size());
  }
}

/// Replaces a text in a file wherever it stands.
inline Change in_file(std::string file, std::string from, std::string to) {
  return [=](Build& build) { replace_all(build.files[file], from, to, file); };
}

/// Adds lines at the end of a file.
inline Change append(std::string file, std::string lines) {
  return [=](Build& build) { build.files[file] += lines; };
}

/// Replaces a text in the members of a ZIP archive whose name ends so, and packs it again.
inline Change in_member(std::string file, std::string suffix, std::string from, std::string to) {
  return [=](Build& build) {
    const auto members =
        container::read_members(build.files[file], file, container::ArchiveKind::zip,
                                [](std::string_view name) { return !name.ends_with('/'); });
    ASSERT_TRUE(members.has_value()) << members.error().show();
    std::vector<support::Part> parts;
    bool found = false;
    for (const container::Member& member : *members) {
      parts.emplace_back(member.name, member.bytes);
      if (!member.name.ends_with(suffix)) continue;
      found = true;
      replace_all(parts.back().second, from, to, file + "(" + member.name + ")");
    }
    EXPECT_TRUE(found) << "no member " << suffix << " in " << file;
    build.files[file] = support::zip_of(parts);
  };
}

/// Replaces a word of the command.
inline Change in_command(std::string from, std::string to) {
  return [=](Build& build) {
    const auto word = std::find(build.words.begin(), build.words.end(), from);
    ASSERT_NE(word, build.words.end()) << from;
    *word = to;
  };
}

inline Change all_of(std::vector<Change> changes) {
  return [=](Build& build) {
    for (const Change& change : changes) change(build);
  };
}

/// One thing broken, and the findings that must come for it: the rule and a part of the line of
/// the configuration that it points at; empty for a finding about a file.
struct Mutation {
  std::string name;
  Change change;
  std::vector<std::pair<std::string, std::string>> added;
};

inline void PrintTo(const Mutation& mutation, std::ostream* out) { *out << mutation.name; }

/// Runs the program in a folder of its own; `rule:line` of each finding, sorted.
inline std::vector<std::string> findings_of(const Build& build) {
  const cli::TempDirectory folder;
  for (const auto& [name, bytes] : build.files) folder.write(name, bytes);
  std::vector<std::string> words = {"prelink"};
  words.insert(words.end(), build.words.begin(), build.words.end());
  words.insert(words.end(), {"--isolated", "--format", "json"});
  const cli::Result result = cli::run_in(folder.path(), words);
  EXPECT_EQ(result.err, "");
  std::vector<std::string> findings = cli::rules_in(result.json());
  std::sort(findings.begin(), findings.end());
  return findings;
}

/// The number of the line that holds the text.
inline std::string line_of(const std::string& configuration, const std::string& part) {
  if (part.empty()) return "null";
  const auto at = configuration.find(part);
  if (at == std::string::npos) return "no line with " + part;
  const auto lines = std::count(configuration.begin(),
                                configuration.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  return std::to_string(1 + lines);
}

/// Breaks the build and compares what is said of it beyond what was said before.
inline void expect_added(Build build, const std::vector<std::string>& before,
                         const Mutation& mutation, const std::string& configuration) {
  mutation.change(build);
  const std::vector<std::string> after = findings_of(build);
  std::vector<std::string> added;
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                      std::back_inserter(added));
  std::vector<std::string> expected;
  for (const auto& [rule, part] : mutation.added) {
    expected.push_back(rule + ":" + line_of(build.files[configuration], part));
  }
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(added, expected);
}

}  // namespace vppcheck::corpus

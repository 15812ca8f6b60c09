// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// The elements that both readers take: junit-10.xsd of jenkinsci/xunit-plugin, and "JUnit XML
// format specification" of docs.gitlab.com/ci/testing/unit_test_reports, which adds `file`, reads
// what stands in <failure>, and keeps only the first of test cases with one name.
#include <fmt/format.h>

#include <map>

#include "vppcheck/report/places.h"
#include "vppcheck/report/xml_pieces.h"

namespace vppcheck::report {
namespace {

using diagnostic::Finding;
using diagnostic::Severity;

/// What text and GCC's format say, without the excerpt.
std::string story_of(const Input& input, const Finding& finding, Places& places) {
  std::string story = text::printable(with_help(finding));
  for (const diagnostic::Note& note : finding.notes) {
    const Region at = places.region(note.where);
    story += fmt::format("\n{}:{}:{}: note: {}",
                         text::printable(places.path(input.sources[note.where.file].name())),
                         at.line, at.column, text::printable(note.message));
  }
  const std::string consequence = consequence_of(*finding.rule);
  return consequence.empty() ? story : story + "\n" + consequence;
}

void add_case(const Input& input, const Finding& finding, Places& places, std::string name,
              pugi::xml_node suite) {
  const std::string file = places.path(places.name(finding));
  pugi::xml_node test = suite.append_child("testcase");
  add(test, "classname", file);
  add(test, "name", name);
  add(test, "time", "0");
  add(test, "file", file);
  const std::string story = story_of(input, finding, places);
  if (finding.severity == Severity::info) {
    test.append_child("system-out").text().set(story.c_str());
    return;
  }
  pugi::xml_node failure = test.append_child("failure");
  add(failure, "type", name_of(finding.severity));
  add(failure, "message", finding.message);
  failure.text().set(story.c_str());
}

/// A test that is about no finding.
pugi::xml_node add_other(std::string_view name, pugi::xml_node suite) {
  pugi::xml_node test = suite.append_child("testcase");
  add(test, "classname", "vppcheck");
  add(test, "name", name);
  add(test, "time", "0");
  return test;
}

}  // namespace

std::string write_junit(const Input& input) {
  const auto& findings = input.outcome.findings;
  const std::size_t failures = findings.size() - input.outcome.count(Severity::info);
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("testsuites");
  pugi::xml_node suite = root.append_child("testsuite");
  add(suite, "name", "vppcheck");
  const std::size_t errors = input.is_complete ? 0 : 1;
  add(suite, "tests", std::max<std::size_t>(findings.size() + errors, 1));
  add(suite, "failures", failures);
  add(suite, "errors", errors);
  add(suite, "skipped", std::size_t{0});
  add(suite, "time", "0");
  Places places(input);
  std::map<std::string, std::size_t> seen;
  for (const Finding& finding : findings) {
    std::string name(finding.rule->name);
    if (finding.where) {
      const Region at = places.region(*finding.where);
      name += fmt::format(" at {}:{}", at.line, at.column);
    }
    const std::size_t same = ++seen[name + " " + std::string(places.name(finding))];
    if (same > 1) name += fmt::format(" ({})", same);
    add_case(input, finding, places, std::move(name), suite);
  }
  if (!input.is_complete) {
    add(add_other("inputs", suite).append_child("error"), "message", kIncomplete);
  } else if (findings.empty()) {
    // Jenkins takes a report without a test for a broken one.
    add_other("configurations", suite);
  }
  return bytes_of(document);
}

}  // namespace vppcheck::report

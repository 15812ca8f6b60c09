// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// GitHub's workflow commands, JUnit and Checkstyle.
#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "report/made_report.h"

namespace vppcheck::report {
namespace {

using diagnostic::Severity;

pugi::xml_document parsed(const std::string& bytes) {
  pugi::xml_document document;
  EXPECT_TRUE(document.load_string(bytes.c_str())) << bytes;
  return document;
}

MadeReport without_place() {
  MadeReport report("a.cfg", "", {0, 0}, "m");
  report.finding().where.reset();
  report.finding().input = "k.xo";
  return report;
}

MadeReport clean() {
  MadeReport report = example();
  report.outcome().findings.clear();
  return report;
}

TEST(GithubReport, IsOneCommandForEachFindingAndNote) {
  EXPECT_EQ(write_github(example().input()),
            "::error file=system.cfg,line=4,endLine=4,col=5,endColumn=12,title=slr-unknown-cu::"
            "compute unit 'kernel_B' is not declared; did you mean 'lernel_B'?\n"
            "::notice file=system.cfg,line=2,endLine=2,col=22,endColumn=29,title=slr-unknown-cu::"
            "'lernel_B' is declared here\n");
  EXPECT_EQ(write_github(clean().input()), "");
  EXPECT_EQ(write_github(without_place().input()), "::error file=k.xo,title=slr-unknown-cu::m\n");
}

TEST(GithubReport, LevelsAreThoseOfTheRunner) {
  MadeReport report("a.cfg", "x\n", {0, 1}, "m");
  report.finding().severity = Severity::warning;
  EXPECT_TRUE(write_github(report.input()).starts_with("::warning "));
  report.finding().severity = Severity::info;
  EXPECT_TRUE(write_github(report.input()).starts_with("::notice "));
}

TEST(GithubReport, FilesCountFromTheRootOfTheRepository) {
  const MadeReport report("a.cfg", "x\n", {0, 1}, "m");
  Input input = report.input();
  input.root = "/repo";
  input.directory = "/repo/hw";
  EXPECT_TRUE(write_github(input).starts_with("::error file=hw/a.cfg,line=1,"));
}

TEST(GithubReport, NoTextEndsACommandOrBeginsOne) {
  const MadeReport report("a,b:c%\n.cfg", "x\n", {0, 1}, "100%\n::stop-commands::x\r");
  EXPECT_EQ(write_github(report.input()),
            "::error file=a%2Cb%3Ac%25\\x0a.cfg,line=1,endLine=1,col=1,endColumn=1,"
            "title=slr-unknown-cu::100%25\\x0a::stop-commands::x\\x0d\n");
}

TEST(GithubReport, APlaceOfSeveralLinesHasNoColumns) {
  const MadeReport report("a.cfg", "x\ny\n", {0, 3}, "m");
  EXPECT_TRUE(
      write_github(report.input()).starts_with("::error file=a.cfg,line=1,endLine=2,title="));
}

TEST(JunitReport, AFindingIsATestThatFails) {
  const auto document = parsed(write_junit(example().input()));
  const auto suite = document.child("testsuites").child("testsuite");
  EXPECT_EQ(suite.attribute("tests").as_int(), 1);
  EXPECT_EQ(suite.attribute("failures").as_int(), 1);
  const auto test = suite.child("testcase");
  EXPECT_STREQ(test.attribute("classname").value(), "system.cfg");
  EXPECT_STREQ(test.attribute("file").value(), "system.cfg");
  EXPECT_STREQ(test.attribute("name").value(), "slr-unknown-cu at 4:5");
  EXPECT_STREQ(test.child("failure").attribute("type").value(), "error");
  EXPECT_STREQ(test.child("failure").attribute("message").value(),
               "compute unit 'kernel_B' is not declared");
  EXPECT_STREQ(test.child("failure").text().get(),
               "compute unit 'kernel_B' is not declared; did you mean 'lernel_B'?\n"
               "system.cfg:2:22: note: 'lernel_B' is declared here\n"
               "v++ would stop here with CFGEN 83-2291, about 20 s into the link");
}

TEST(JunitReport, AnInfoIsATestThatPasses) {
  MadeReport report = example();
  report.finding().severity = Severity::info;
  const auto document = parsed(write_junit(report.input()));
  const auto suite = document.child("testsuites").child("testsuite");
  EXPECT_EQ(suite.attribute("failures").as_int(), 0);
  EXPECT_FALSE(suite.child("testcase").child("failure"));
  EXPECT_TRUE(suite.child("testcase").child("system-out"));
}

TEST(JunitReport, NothingFoundIsOneTestThatPasses) {
  const auto document = parsed(write_junit(clean().input()));
  const auto suite = document.child("testsuites").child("testsuite");
  EXPECT_EQ(suite.attribute("tests").as_int(), 1);
  EXPECT_EQ(suite.attribute("failures").as_int(), 0);
  EXPECT_TRUE(suite.child("testcase"));
  EXPECT_FALSE(suite.child("testcase").first_child());
}

// A report that passes where nothing was looked at would be the worst one.
TEST(JunitReport, AnInputThatCouldNotBeReadIsATestWithAnError) {
  const MadeReport report = clean();
  Input input = report.input();
  input.is_complete = false;
  const auto document = parsed(write_junit(input));
  const pugi::xml_node suite = document.child("testsuites").child("testsuite");
  EXPECT_STREQ(suite.attribute("tests").value(), "1");
  EXPECT_STREQ(suite.attribute("errors").value(), "1");
  EXPECT_STREQ(suite.child("testcase").child("error").attribute("message").value(),
               "an input could not be read, so this report does not tell everything");
}

TEST(JunitReport, NoTwoTestsHaveOneName) {
  MadeReport report = without_place();
  report.outcome().findings.push_back(report.finding());
  const auto document = parsed(write_junit(report.input()));
  const auto first = document.child("testsuites").child("testsuite").first_child();
  EXPECT_STREQ(first.attribute("name").value(), "slr-unknown-cu");
  EXPECT_STREQ(first.next_sibling().attribute("name").value(), "slr-unknown-cu (2)");
}

TEST(CheckstyleReport, HasTheFindingsByFile) {
  MadeReport report = example();
  report.outcome().findings.push_back(report.finding());
  report.finding().where.reset();
  report.finding().input = "k.xo";
  report.finding().severity = Severity::info;
  const auto document = parsed(write_checkstyle(report.input()));
  const auto input = document.child("checkstyle").child("file");
  EXPECT_STREQ(input.attribute("name").value(), "k.xo");
  EXPECT_EQ(input.child("error").attribute("line").as_int(-1), 0);
  EXPECT_STREQ(input.child("error").attribute("severity").value(), "info");
  const auto file = input.next_sibling();
  EXPECT_STREQ(file.attribute("name").value(), "system.cfg");
  const auto error = file.child("error");
  EXPECT_EQ(error.attribute("line").as_int(), 4);
  EXPECT_EQ(error.attribute("column").as_int(), 5);
  EXPECT_STREQ(error.attribute("severity").value(), "error");
  EXPECT_STREQ(error.attribute("source").value(), "vppcheck.slr-unknown-cu");
  EXPECT_STREQ(error.attribute("message").value(),
               "compute unit 'kernel_B' is not declared; did you mean 'lernel_B'?");
}

TEST(CheckstyleReport, NothingFoundIsAnEmptyReport) {
  const auto document = parsed(write_checkstyle(clean().input()));
  EXPECT_TRUE(document.child("checkstyle"));
  EXPECT_FALSE(document.child("checkstyle").first_child());
}

}  // namespace
}  // namespace vppcheck::report

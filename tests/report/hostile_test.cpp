// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Every writer over names and values made to break out of a terminal or of a format.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "report/made_report.h"
#include "vppcheck/lint/lint.h"
#include "vppcheck/lint/settings.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::report {
namespace {

struct Hostile {
  std::string name;  ///< of the test
  std::string bytes;
};

std::vector<Hostile> corpus() {
  std::string c1;
  for (int low = 0x80; low < 0xA0; ++low) c1 += {'\xC2', static_cast<char>(low)};
  std::string c0;
  for (char c = 1; c < 0x20; ++c) c0 += c == '\n' ? ' ' : c;
  return {
      {"escapes", "\x1b[31m\x1b[2J\x1b]0;title\x07\x1bP"},
      {"controls", c0 + "\x7f"},
      {"c1", c1},
      {"nul", std::string("a\0b", 3)},
      {"bidi", "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C"},
      {"unseen", "\uFEFF\u200B\u2028\u2029\u00AD\U000E0041"},
      {"no_utf8", "\xFF\xFE\xC0\xAF\xED\xA0\x80\xF5\x80\x80\x80\xE2\x82"},
      {"no_characters", "\xEF\xBF\xBE\xEF\xBF\xBF"},
      {"markup", "]]></failure><script>alert(1)</script><!-- --> &amp; &#0; <![CDATA["},
      {"quotes", "\"'`\\\" onload=\"x"},
      {"commands", "%0A::error::x ::set-output name=a::b ##[error] %25"},
      {"format", "{} {0} %s %n $(id) `id` {{x}}"},
      {"carriage_return", "a\r::warning::b\rc"},
      {"long", std::string(5000, 'x') + "\xE6\x97\xA5"},
      {"emoji", "\xF0\x9F\x98\x80\xE6\x97\xA5\xCC\x81\xEF\xBC\xA1"},
  };
}

/// A report that holds the bytes wherever the user's bytes may come.
MadeReport report_of(const std::string& bytes) {
  MadeReport report(bytes + ".cfg", "[connectivity]\nsp=" + bytes + "\n", {18, 19}, bytes);
  const auto size = static_cast<std::uint32_t>(bytes.size());
  report.finding().where->span.end += size - 1;
  report.finding().help = bytes;
  report.finding().notes.push_back({report.at(0, 18 + size), bytes});
  report.finding().fixes.push_back({bytes, true, {{report.at(18, 18 + size), bytes}}});
  diagnostic::Finding of_input = report.finding();
  of_input.where.reset();
  of_input.input = bytes;
  report.outcome().findings.push_back(std::move(of_input));
  report.outcome().not_checked = {{&MadeReport::kRule, diagnostic::Need::kernel, bytes}};
  report.verified().push_back({report.at(18, 18 + size), "sp", bytes, true});
  return report;
}

/// The same through the rules: nobody has escaped anything by hand.
struct Linted {
  explicit Linted(const std::string& bytes) {
    inputs.kernels_known = true;
    const std::string text = "[connectivity]\nnk=a:1:a_1\nsp=" + bytes + ".x:" + bytes +
                             "\nslr=a_1:" + bytes + "\n" + bytes + "=1\n[" + bytes + "]\n";
    design::LinkJob job;
    job.sources = &sources;
    job.inputs = &inputs;
    job.documents.push_back(
        std::make_unique<config::Document>(sources, sources.add(bytes + ".cfg", text)));
    const design::Design design(job);
    lint::run(design, {}, outcome);
  }
  design::Inputs inputs;
  text::SourceSet sources;
  lint::Outcome outcome;
};

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// What no report may hold, whoever reads it.
void expect_harmless(const std::string& bytes, const Format& format) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    EXPECT_FALSE((byte < 0x20 && c != '\n') ||
                 (byte == 0x7F && format.name != "json" && format.name != "sarif"))
        << format.name << ": byte " << int{byte};
  }
  const bool is_json = format.name == "json" || format.name == "sarif";
  if (is_json) return;  // names must come back as they are; the JSON escapes what it has to
  for (const char* unseen :
       {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069",
        "\u200E", "\u200F", "\u061C", "\u2028", "\u2029", "\uFEFF", "\u200B", "\uFFFE", "\uFFFF"}) {
    EXPECT_FALSE(holds(bytes, unseen)) << format.name;
  }
  for (int low = 0x80; low < 0xA0; ++low) {
    EXPECT_FALSE(holds(bytes, std::string{'\xC2', static_cast<char>(low)})) << format.name;
  }
}

void expect_parses(const std::string& bytes, const Format& format) {
  EXPECT_EQ(text::valid_utf8(bytes), bytes) << format.name;
  if (format.name == "json" || format.name == "sarif") {
    EXPECT_FALSE(nlohmann::json::parse(bytes, nullptr, false).is_discarded()) << format.name;
    EXPECT_EQ(std::count(bytes.begin(), bytes.end(), '\n'), 1) << format.name;
  }
  if (format.name == "junit" || format.name == "checkstyle") {
    pugi::xml_document document;
    EXPECT_TRUE(document.load_string(bytes.c_str())) << format.name << ": " << bytes;
  }
}

/// Formats of one line for each finding and note: one more would be a line that the user wrote.
void expect_lines(const std::string& bytes, const Format& format, const lint::Outcome& outcome) {
  if (format.name != "gcc" && format.name != "github") return;
  std::size_t expected = outcome.findings.size();
  for (const auto& finding : outcome.findings) expected += finding.notes.size();
  EXPECT_EQ(static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')), expected)
      << format.name << ": " << bytes;
  if (format.name != "github") return;
  for (std::size_t at = 0; at < bytes.size(); at = bytes.find('\n', at) + 1) {
    EXPECT_EQ(bytes.compare(at, 2, "::"), 0) << bytes;
  }
}

void expect_safe(const Input& input) {
  for (const Format& format : formats()) {
    const std::string bytes = format.write(input, {});
    expect_harmless(bytes, format);
    expect_parses(bytes, format);
    expect_lines(bytes, format, input.outcome);
  }
}

class HostileReport : public ::testing::TestWithParam<Hostile> {};

TEST_P(HostileReport, OfAnyRuleIsSafeInEveryFormat) {
  const MadeReport report = report_of(GetParam().bytes);
  expect_safe(report.input());
  Input rooted = report.input();
  rooted.root = "/repo";
  rooted.directory = "/repo/hw";
  expect_safe(rooted);
}

TEST_P(HostileReport, OfTheRulesIsSafeInEveryFormat) {
  const Linted linted(GetParam().bytes);
  EXPECT_FALSE(linted.outcome.findings.empty());
  expect_safe({linted.sources, linted.outcome});
}

TEST_P(HostileReport, IsSafeOnATerminalOfAnyWidth) {
  const MadeReport report = report_of(GetParam().bytes);
  for (const std::size_t width : {1u, 20u, 80u, 1000u}) {
    expect_harmless(write_text(report.input(), {.list_not_checked = true, .width = width}),
                    formats()[0]);
  }
}

INSTANTIATE_TEST_SUITE_P(Corpus, HostileReport, ::testing::ValuesIn(corpus()),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace vppcheck::report

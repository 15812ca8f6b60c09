// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <set>

#include "design/link.h"
#include "migrate/migrating.h"
#include "report/made_report.h"
#include "vppcheck/lint/lint.h"
#include "vppcheck/report/html_text.h"
#include "vppcheck/report/migration_page.h"

namespace vppcheck::report {
namespace {

using migrate::card;
using testing::Link;

/// A page read back. It is XML, which is stricter than what browsers take.
class ReadPage {
 public:
  explicit ReadPage(std::string bytes) : bytes_(std::move(bytes)) {
    const auto read = document_.load_string(bytes_.c_str());
    EXPECT_TRUE(read) << read.description() << " at " << bytes_.substr(read.offset, 200);
    walk(document_);
  }

  const std::string& bytes() const { return bytes_; }
  pugi::xml_node by_id(const std::string& id) const {
    return document_.find_node(
        [&](const pugi::xml_node& node) { return id == node.attribute("id").value(); });
  }
  /// What a reader sees of an element.
  static std::string text(const pugi::xml_node& node) {
    std::string all;
    for (const pugi::xml_node& child : node.children()) {
      all += child.type() == pugi::node_pcdata ? child.value() : text(child);
    }
    return all;
  }
  /// Ids that links lead to and no element has, and ids that two elements have.
  std::vector<std::string> faults() const {
    std::vector<std::string> list = twice_;
    for (const std::string& link : links_) {
      if (!link.starts_with('#')) list.push_back("leads out: " + link);
      if (ids_.count(link.substr(1)) == 0) list.push_back("leads nowhere: " + link);
    }
    return list;
  }
  std::size_t count(const std::string& element) const {
    const auto found = elements_.find(element);
    return found != elements_.end() ? found->second : 0;
  }

 private:
  void walk(const pugi::xml_node& node) {
    ++elements_[node.name()];
    const std::string id = node.attribute("id").value();
    if (!id.empty() && !ids_.insert(id).second) twice_.push_back("twice: " + id);
    if (node.attribute("href")) links_.push_back(node.attribute("href").value());
    for (const char* const name : {"aria-labelledby", "aria-describedby"}) {
      if (node.attribute(name)) links_.push_back(std::string("#") + node.attribute(name).value());
    }
    for (const pugi::xml_node& child : node.children()) walk(child);
  }

  std::string bytes_;
  pugi::xml_document document_;
  std::set<std::string> ids_;
  std::vector<std::string> twice_;
  std::vector<std::string> links_;
  std::map<std::string, std::size_t> elements_;
};

/// The page of a link as `prelink` writes it.
ReadPage page_of(Link& link) {
  const design::Design& design = link.design();
  lint::Outcome outcome;
  lint::run(design, {}, outcome);
  const design::Design* const designs[] = {&design};
  return ReadPage(write_html({.sources = *design.job().sources,
                              .outcome = outcome,
                              .version = "9.8.7",
                              .designs = designs},
                             {}));
}

std::string u250_like(int units) {
  std::string text = "nk=k:" + std::to_string(units) + ":u0";
  for (int i = 1; i < units; ++i) text += ",u" + std::to_string(i);
  for (int i = 0; i < units; ++i) {
    const std::string unit = "u" + std::to_string(i);
    text += "\nslr=" + unit + ":SLR" + std::to_string(i % 4);
    for (int port = 0; port < 4; ++port) {
      text += "\nsp=" + unit + ".m" + std::to_string(port) + ":DDR[" +
              std::to_string((i + port) % 4) + "]";
    }
    if (i > 0) text += "\nsc=u" + std::to_string(i - 1) + ".out:" + unit + ".in";
  }
  return text + "\n";
}

TEST(HtmlReport, SaysFirstWhatIsWrong) {
  const auto platform = card("c", 2);
  Link link("nk=k:2:a,b\nslr=a:SLR1\nslr=b:SLR1\n");
  artifact::KernelResources& given = link.inputs.resources.emplace_back();
  given.kernel = "k";
  given.stage = fabric::Stage::stated;
  given.needed.set(fabric::Resource::lut, 590);
  const ReadPage page = page_of(link.on(platform));
  EXPECT_EQ(page.faults(), std::vector<std::string>());
  const std::size_t verdict = page.bytes().find("SLR1 is over its budget");
  EXPECT_LT(verdict, page.bytes().find("<svg role"));
  EXPECT_NE(page.bytes().find("118 % of SLR1&#39;s LUT: over budget"), std::string::npos);
}

TEST(HtmlReport, AFindingAndItsPlaceInThePictureLeadToEachOther) {
  const auto platform = card("c", 2);
  Link link("nk=kernel:2:kernel_A.lernel_B\nslr=kernel_B:SLR1\nslr=kernel_A:SLR0\n");
  const ReadPage page = page_of(link.on(platform));
  EXPECT_EQ(page.faults(), std::vector<std::string>());
  const pugi::xml_node finding = page.by_id("f1");
  EXPECT_NE(finding.find_node([](const pugi::xml_node& node) {
    return std::string_view(node.attribute("href").value()) == "#cu-lernel_B";
  }),
            pugi::xml_node());
  const pugi::xml_node unit = page.by_id("cu-lernel_B");
  EXPECT_STREQ(unit.attribute("href").value(), "#f1");
  EXPECT_STREQ(unit.attribute("class").value(), "cu found error");
  EXPECT_STREQ(page.by_id("cu-kernel_A").attribute("href").value(), "#L0-4")
      << "without a finding, to its line";
  EXPECT_EQ(ReadPage::text(finding.find_node([](const pugi::xml_node& node) {
              return std::string_view(node.name()) == "mark";
            })),
            "kernel_B");
}

TEST(HtmlReport, NeedsAndRunsNothing) {
  const auto platform = card("c", 2);
  Link link("nk=k:1:a\nslr=a:SLR1\nsp=a.m:DDR[0]\n");
  const ReadPage page = page_of(link.on(platform));
  for (const char* const element : {"script", "link", "img", "iframe", "object", "base"}) {
    EXPECT_EQ(page.count(element), 0U) << element;
  }
  EXPECT_EQ(page.bytes().find("@import"), std::string::npos);
  EXPECT_EQ(page.bytes().find("url(h"), std::string::npos);
  EXPECT_NE(page.bytes().find("content=\"default-src 'none'; style-src 'unsafe-inline'"),
            std::string::npos);
}

TEST(HtmlReport, HeadingsFollowEachOtherWithoutAGap) {
  const auto platform = card("c", 2);
  Link link("nk=k:1:a\nslr=b:SLR9\nslr=a:SLR1\n");
  const std::string bytes = page_of(link.on(platform)).bytes();
  int before = 0;
  for (std::size_t at = bytes.find("<h"); at != std::string::npos; at = bytes.find("<h", at + 1)) {
    const int level = bytes[at + 2] - '0';
    if (level < 1 || level > 6) continue;
    EXPECT_LE(level, before + 1) << bytes.substr(at, 60);
    before = level;
  }
  EXPECT_EQ(before, 3) << "the last one is that of a file";
}

TEST(HtmlReport, HasTheNumbersOfThePictureAsATableToo) {
  const auto platform = card("c", 2);
  Link link("nk=k:1:a\nslr=a:SLR1\nsp=a.m:DDR[0]\n");
  artifact::KernelResources& given = link.inputs.resources.emplace_back();
  given.kernel = "k";
  given.needed.set(fabric::Resource::lut, 450);
  const std::string bytes = page_of(link.on(platform)).bytes();
  EXPECT_NE(bytes.find("<tr><th scope=\"row\">SLR1</th><td>LUT</td><td>450</td><td>450</td>"
                       "<td>100</td><td>1000</td><td>45 %</td><td>fits</td></tr>"),
            std::string::npos);
  EXPECT_NE(bytes.find("<td>DDR[0] (crosses 1)</td>"), std::string::npos);
}

TEST(HtmlReport, SaysWhatWasNotCheckedAndWhatWouldEnableIt) {
  Link link("nk=k:1:a\nslr=a:SLR1\nsp=a.m:DDR[0]\n");
  const ReadPage page = page_of(link);
  const std::string text = ReadPage::text(page.by_id("not-checked"));
  EXPECT_NE(text.find("Give the kernels' resources: --resources"), std::string::npos) << text;
  EXPECT_NE(text.find("slr-over-budget: the resources of the kernels are not given"),
            std::string::npos)
      << text;
}

TEST(HtmlReport, ListsWhatWasVerified) {
  MadeReport report = example();
  report.verified().push_back({report.at(0, 1), "sp", "vadd_1.a: DDR[0] as asked", true});
  report.verified().push_back({report.at(0, 1), "slr", "not <told>", false});
  const ReadPage page(write_html(report.input(), {}));
  const std::string text = ReadPage::text(page.by_id("verified"));
  EXPECT_NE(text.find("vadd_1.a: DDR[0] as asked"), std::string::npos);
  EXPECT_NE(text.find("not <told>"), std::string::npos);
}

TEST(HtmlReport, HostileNamesAreTextAndNothingElse) {
  const std::string hostile = "\"><script>alert(1)</script>\x1b[31m\xff\xe2\x80\xae&amp;'";
  MadeReport report("<b>" + hostile, "slr=" + hostile + "\n", {4, 9}, hostile);
  report.finding().help = hostile;
  report.finding().notes.push_back({report.at(0, 3), hostile});
  const ReadPage page(write_html(report.input(), {}));
  EXPECT_EQ(page.count("script"), 0U);
  EXPECT_EQ(page.count("b"), 0U);
  EXPECT_EQ(page.faults(), std::vector<std::string>());
  EXPECT_EQ(page.bytes().find('\x1b'), std::string::npos);
  EXPECT_EQ(page.bytes().find('\xff'), std::string::npos);
  EXPECT_EQ(page.bytes().find("\xe2\x80\xae"), std::string::npos);
  EXPECT_NE(page.bytes().find("&lt;script&gt;"), std::string::npos);
}

TEST(HtmlReport, HostileNamesOfPartitionsAndMemoriesAreTextToo) {
  Link link(
      std::vector<std::string>{"[connectivity]\nnk=k:1:a\nsp=a.m:DDR<i>[0]\nsp=a.n:\"><i>\n"
                               "sc=a.s:x<i>.y\n"});
  artifact::AieLibrary& library = link.inputs.aie.emplace_back();
  library.file = "<i>.a";
  library.partition = artifact::AiePartitionKind::part;
  library.partition_name = "\"<i>\xff";
  library.columns = {3, 4};
  library.ports.emplace_back().name = "<i>";
  library.ports.back().shim_column = 3;
  const ReadPage page = page_of(link);
  EXPECT_EQ(page.count("i"), 0U);
  EXPECT_EQ(page.faults(), std::vector<std::string>());
}

TEST(HtmlReport, ASixtyUnitDesignStaysBelow300KB) {
  const auto platform = card("c", 4);
  Link link(u250_like(60));
  const ReadPage page = page_of(link.on(platform));
  EXPECT_EQ(page.faults(), std::vector<std::string>());
  EXPECT_LT(page.bytes().size(), 300'000U);
  EXPECT_NE(page.by_id("cu-u59"), pugi::xml_node()) << "all of them are drawn";
}

TEST(HtmlReport, MoreThanAnybodyReadsIsCountedAndNotShown) {
  const auto platform = card("c", 4);
  Link link(u250_like(10'000));
  const ReadPage page = page_of(link.on(platform));
  EXPECT_EQ(page.faults(), std::vector<std::string>());
  EXPECT_LT(page.bytes().size(), 1'500'000U);
  EXPECT_NE(page.bytes().find("Not drawn, for there are too many: 9640 compute units"),
            std::string::npos);
}

TEST(HtmlReport, FindingsBeyondTheMostAreCounted) {
  MadeReport report = example();
  const diagnostic::Finding finding = report.finding();
  report.outcome().findings.assign(10'000, finding);
  report.outcome().left_out = 5;
  const ReadPage page(write_html(report.input(), {}));
  EXPECT_EQ(page.count("article"), 200U);
  EXPECT_NE(page.bytes().find("9805 findings are not shown here"), std::string::npos);
  EXPECT_LT(page.bytes().size(), 500'000U);
}

TEST(HtmlReport, WhatIsSilencedIsCounted) {
  MadeReport report = example();
  report.outcome().findings.clear();
  report.outcome().suppressed = 1;
  report.outcome().in_baseline = 2;
  const ReadPage page(write_html(report.input(), {}));
  EXPECT_NE(page.bytes().find("1 finding suppressed by comments."), std::string::npos);
  EXPECT_NE(page.bytes().find("2 findings in the baseline."), std::string::npos);
}

TEST(HtmlReport, AnInputThatCouldNotBeReadIsToldFirst) {
  MadeReport report = example();
  report.outcome().findings.clear();
  Input input = report.input();
  input.is_complete = false;
  const ReadPage page(write_html(input, {}));
  EXPECT_EQ(page.faults(), std::vector<std::string>());
  EXPECT_LT(page.bytes().find(kIncomplete), page.bytes().find("Nothing was found"));
}

TEST(HtmlReport, OfALargeFileOnlyWhatMattersIsShown) {
  std::string bytes(5000, '\n');
  bytes += "slr=kernel_B:SLR0\n" + std::string(5000, '\n');
  const ReadPage page(
      write_html(MadeReport("a.cfg", bytes, {5004, 5012}, "not declared").input(), {}));
  EXPECT_NE(page.by_id("L0-5001"), pugi::xml_node());
  EXPECT_NE(page.by_id("L0-4999"), pugi::xml_node()) << "with its neighbours";
  EXPECT_EQ(page.by_id("L0-4000"), pugi::xml_node());
  EXPECT_EQ(page.faults(), std::vector<std::string>());
}

TEST(HtmlReport, AMemoryWithoutAnSlrStandsAsideWithoutAWordOfComputeUnits) {
  const auto platform = card("c", 2);
  Link link("nk=k:1:a\nslr=a:SLR1\nsp=a.m:HBM[77]\n");
  const ReadPage page = page_of(link.on(platform));
  EXPECT_NE(page.bytes().find("memories of no known SLR"), std::string::npos);
  EXPECT_EQ(page.bytes().find("v++ chooses where it goes"), std::string::npos);
}

TEST(HtmlReport, ACleanDesignIsDrawnAsWell) {
  const auto platform = card("c", 2);
  Link link("nk=k:1:a\nslr=a:SLR1\nsp=a.m:DDR[1]\n");
  const ReadPage page = page_of(link.on(platform));
  EXPECT_NE(page.by_id("cu-a"), pugi::xml_node());
  EXPECT_NE(page.bytes().find("<h1>No findings in file0.cfg</h1>"), std::string::npos);
}

TEST(HtmlIds, AreSafeAndGivenOnce) {
  Ids ids;
  EXPECT_EQ(ids.make("cu-", "fir_0"), "cu-fir_0");
  EXPECT_EQ(ids.make("cu-", "a<b"), "cu-a-b");
  EXPECT_EQ(ids.make("cu-", "a>b"), "cu-a-b-2");
  EXPECT_EQ(ids.make("cu-", "a-b-2"), "cu-a-b-2-2");
  EXPECT_LE(ids.make("cu-", std::string(10'000, 'x')).size(), 80U);
}

/// A migration of one file from a card with four SLRs to one with three, as a page.
ReadPage migrated(const std::string& connectivity, std::uint64_t luts) {
  const platform::Platform from = card("four", 4);
  const platform::Platform to = card("three", 3);
  Link link(connectivity);
  artifact::KernelResources& given = link.inputs.resources.emplace_back();
  given.kernel = "k";
  given.stage = fabric::Stage::stated;
  given.needed.set(fabric::Resource::lut, luts);
  const design::Design& before = link.on(from).design();
  migrate::Request request;
  request.to = &to;
  request.to_text = to.name;
  text::SourceSet sources;
  const auto& source = (*before.job().sources)[before.job().documents.front()->file()];
  sources.add(source.name(), std::string(source.bytes()));
  const migrate::Migration migration = migrate::migrate(before, request, sources);
  design::LinkJob job;
  text::SourceSet results;
  job.sources = &results;
  job.inputs = &link.inputs;
  job.whole_link = true;
  job.platform = &to;
  for (const migrate::MigratedFile& file : migration.files) {
    job.documents.push_back(
        std::make_unique<config::Document>(results, results.add(source.name(), file.bytes)));
  }
  const design::Design after(job);
  return ReadPage(write_migration_html({migration, *before.job().sources, before,
                                        migration.files.empty() ? nullptr : &after, "four", "three",
                                        "--- a\n+++ b\n-slr=a:SLR3\n+slr=a:SLR2 <i>\n", "9.8.7"}));
}

TEST(HtmlMigration, ShowsBothCardsAndWhoHasMoved) {
  const ReadPage page = migrated("nk=k:2:a,b\nslr=a:SLR3\nslr=b:SLR0\n", 600);
  EXPECT_EQ(page.faults(), std::vector<std::string>());
  EXPECT_NE(page.by_id("before-slr-3"), pugi::xml_node());
  EXPECT_EQ(page.by_id("after-slr-3"), pugi::xml_node());
  const pugi::xml_node before = page.by_id("before-cu-a");
  const pugi::xml_node after = page.by_id("after-cu-a");
  EXPECT_STREQ(before.attribute("class").value(), "cu moved");
  EXPECT_NE(ReadPage::text(after).find("from SLR3"), std::string::npos);
  EXPECT_STREQ(page.by_id("after-cu-b").attribute("class").value(), "cu");
  const std::string href = after.attribute("href").value();
  ASSERT_TRUE(href.starts_with("#decision-"));
  EXPECT_NE(ReadPage::text(page.by_id(href.substr(1))).find("has no SLR3"), std::string::npos);
  EXPECT_EQ(page.count("i"), 0U) << "the difference is text";
}

TEST(HtmlMigration, SaysFirstWhyThereIsNone) {
  const ReadPage page =
      migrated("nk=k:4:a,b,c,d\nslr=a:SLR0\nslr=b:SLR1\nslr=c:SLR2\nslr=d:SLR3\n", 800);
  EXPECT_EQ(page.faults(), std::vector<std::string>());
  EXPECT_LT(page.bytes().find("the design does not fit on &#39;three&#39;"),
            page.bytes().find("<svg role"));
  EXPECT_NE(page.bytes().find("There is no result."), std::string::npos);
}

}  // namespace
}  // namespace vppcheck::report

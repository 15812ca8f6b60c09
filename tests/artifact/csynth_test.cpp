// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "artifact/outcome.h"

namespace vppcheck::artifact {
namespace {

ResourcesResult read(const std::string& bytes) { return read_csynth(bytes, "csynth.xml"); }

std::string profile(const std::string& resources, const std::string& top = "fir") {
  return "<profile>\n"
         "  <UserAssignments><TopModelName>" +
         top +
         "</TopModelName></UserAssignments>\n"
         "  <AreaEstimates>\n"
         "    <Resources>\n" +
         resources +
         "    </Resources>\n"
         "    <AvailableResources><LUT>899840</LUT><URAM>463</URAM></AvailableResources>\n"
         "  </AreaEstimates>\n"
         "  <ModuleInformation><Module><Name>loop</Name><AreaEstimates><Resources><LUT>1</LUT>\n"
         "    </Resources></AreaEstimates></Module></ModuleInformation>\n"
         "</profile>\n";
}

const std::string kAll =
    "<BRAM_18K>5</BRAM_18K><FF>700</FF><LUT> 900\n</LUT><URAM>0</URAM><DSP>34</DSP>\n";

TEST(Csynth, GivesTheTopModuleForEveryComputeUnit) {
  EXPECT_EQ(show(read(profile(kAll))), "fir/ estimate LUT=900 FF=700 BRAM36=2.5 URAM=0 DSP=34\n");
  EXPECT_EQ(read(profile(kAll))->front().file, "csynth.xml");
}

TEST(Csynth, ReadsTheOldNameOfDsp) {
  EXPECT_EQ(show(read(profile("<LUT>9</LUT><DSP48E>3</DSP48E>"))),
            "fir/ estimate LUT=9 FF=? BRAM36=? URAM=? DSP=3\n");
}

TEST(Csynth, WhatIsNotWrittenIsUnknownAndWhatIsNotCountedIsLeftOut) {
  EXPECT_EQ(show(read(profile("<FF>0</FF><UTIL_FF>~0</UTIL_FF><AVAIL_FF>10</AVAIL_FF>"))),
            "fir/ estimate LUT=? FF=0 BRAM36=? URAM=? DSP=?\n");
}

TEST(Csynth, AByteOrderMarkADeclarationAndACommentMayStandFirst) {
  EXPECT_EQ(show(read("\xEF\xBB\xBF<!-- x --><?xml version=\"1.0\"?>\n" + profile(kAll))),
            show(read(profile(kAll))));
}

TEST(Csynth, FaultsAreToldWithTheirLine) {
  EXPECT_EQ(error_of(read("")), "csynth.xml: not an XML text: it has no element");
  EXPECT_EQ(error_of(read("hello")), "csynth.xml: not an XML text: it has no element");
  EXPECT_EQ(error_of(read("<profile>\n</prefix>")),
            "csynth.xml:2: malformed XML: Start-end tags mismatch");
  EXPECT_EQ(error_of(read("<!-- x -->\n<root/>")),
            "csynth.xml:2: not a csynth.xml: the root element is 'root', expected 'profile'");
  EXPECT_EQ(error_of(read("<profile><AreaEstimates/></profile>")),
            "csynth.xml:1: not a csynth.xml: no profile/AreaEstimates/Resources");
  EXPECT_EQ(error_of(read(profile(kAll, " "))),
            "csynth.xml:1: no profile/UserAssignments/TopModelName: whose resources are these?");
  EXPECT_EQ(error_of(read(profile("<LUT>9</LUT>\n<FF>1e3</FF>"))),
            "csynth.xml:6: FF is '1e3', expected a whole number up to 1000000000");
  EXPECT_EQ(error_of(read(profile("<LUT>1000000001</LUT>"))),
            "csynth.xml:5: LUT is '1000000001', expected a whole number up to 1000000000");
  EXPECT_EQ(error_of(read(profile("<LUT/>"))),
            "csynth.xml:5: LUT is '', expected a whole number up to 1000000000");
  EXPECT_EQ(error_of(read(profile("<DSP>1</DSP>\n<DSP48E>1</DSP48E>"))),
            "csynth.xml:6: DSP is given twice");
  EXPECT_EQ(error_of(read(profile(""))),
            "csynth.xml:4: profile/AreaEstimates/Resources has no amounts");
  EXPECT_EQ(error_of(read(std::string("<profile>\n\0</profile>", 22))),
            "csynth.xml:2: not an XML text: it has a NUL byte (only UTF-8 is read)");
}

TEST(Csynth, APrefixIsAnErrorOrGivesTheSameNumbers) {
  const std::string whole = profile(kAll);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const ResourcesResult result = read(whole.substr(0, size));
    if (result) {
      EXPECT_EQ(show(result), show(read(whole))) << size;
    }
  }
}

TEST(Csynth, NestingTakesNoStack) {
  constexpr int kDepth = 400'000;
  std::string nested;
  for (int i = 0; i < kDepth; ++i) nested += "<a>";
  EXPECT_FALSE(read(nested));
  for (int i = 0; i < kDepth; ++i) nested += "</a>";
  EXPECT_EQ(show(read(profile(nested + kAll))), show(read(profile(kAll))));
}

TEST(Csynth, ManyElementsAreRefusedBeforeTheyTakeMemory) {
  std::string many;
  for (int i = 0; i < 1'000'000; ++i) many += "<b/>";
  EXPECT_EQ(error_of(read(profile(many))),
            "csynth.xml: more than 1000000 XML elements and attributes");
}

}  // namespace
}  // namespace vppcheck::artifact

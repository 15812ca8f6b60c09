// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/host_source.h"

#include <gtest/gtest.h>

#include <string>

namespace vppcheck::artifact {
namespace {

/// The names of the graphs with blanks between them.
std::string names_in(const std::string& text) {
  std::string names;
  for (const GraphUse& use : read_host_source(text, "host.cpp").graphs) {
    const text::Span span = use.where.span;
    EXPECT_EQ(text.substr(span.begin, span.size()), use.name) << text;
    names += (names.empty() ? "" : " ") + use.name;
  }
  return names;
}

TEST(HostSource, EveryFormThatOpensAGraphIsFound) {
  EXPECT_EQ(names_in("auto g = xrt::graph(device, uuid, \"gr\");"), "gr");
  EXPECT_EQ(names_in("xrt::graph g(device, uuid, \"gr\");"), "gr");
  EXPECT_EQ(names_in("xrt::graph g{device, uuid, \"gr\"};"), "gr");
  EXPECT_EQ(names_in("auto g = xrt::graph{ctx, \"gr\"};"), "gr");
  EXPECT_EQ(names_in("auto* g = new xrt::graph(device, uuid, \"gr\");"), "gr");
  EXPECT_EQ(names_in("auto g = std::make_unique<xrt::graph>(device, uuid, \"gr\");"), "gr");
  EXPECT_EQ(names_in("::xrt :: graph /* the */ g\n(device, uuid,\n \"gr\" );"), "gr");
  EXPECT_EQ(names_in("xrt::graph g(open(0, \"x\"), load(\"a.xclbin\"), \"gr\");"), "gr");
  EXPECT_EQ(names_in("xrt::graph g(d, u, R\"(gr)\"), h(d, u, \"other\");"), "gr");
  EXPECT_EQ(names_in("std::vector<xrt::graph> v{xrt::graph(d, u, \"a\"), {d, u, \"c\"}, "
                     "xrt::graph(d, u, \"b\")};"),
            "a b");
}

TEST(HostSource, AnAccessModeMayStandBehindTheName) {
  EXPECT_EQ(names_in("xrt::graph g(d, u, \"gr\", xrt::graph::access_mode::shared);"), "gr");
  EXPECT_EQ(names_in("xrt::graph g(d, u, \"gr\", mode);"), "") << "which it is cannot be told";
}

TEST(HostSource, ANameThatIsNoLiteralIsPassedOver) {
  EXPECT_EQ(names_in("xrt::graph g(d, u, name);"), "");
  EXPECT_EQ(names_in("xrt::graph g(d, u, \"gr\" + suffix);"), "");
  EXPECT_EQ(names_in("xrt::graph g(d, u, \"gr\"s);"), "");
  EXPECT_EQ(names_in("xrt::graph g(d, u, prefix(\"gr\"));"), "");
  EXPECT_EQ(names_in("xrt::graph g(d, u, \"a\" \"b\");"), "");
  EXPECT_EQ(names_in("xrt::graph g(d, u, \"a\\x62\");"), "");
}

TEST(HostSource, OtherTextIsNoGraph) {
  EXPECT_EQ(names_in("// xrt::graph(d, u, \"gr\")\n"), "");
  EXPECT_EQ(names_in("// goes on \\\nxrt::graph(d, u, \"gr\")\n"), "");
  EXPECT_EQ(names_in("/* xrt::graph(d, u, \"gr\") */"), "");
  EXPECT_EQ(names_in("auto s = \"xrt::graph(d, u, \\\"gr\\\")\";"), "");
  EXPECT_EQ(names_in("auto s = R\"x(xrt::graph(d, u, \"gr\"))\" )x\";"), "");
  EXPECT_EQ(names_in("#if 0\nxrt::graph a(d, u, \"a\");\n#if 1\n#endif\n#else\n"
                     "xrt::graph b(d, u, \"b\");\n#endif\n"),
            "b");
  EXPECT_EQ(names_in("graph(d, u, \"gr\"); adf::graph(d, \"gr\"); xrt::graphs(d, \"gr\");"), "");
  EXPECT_EQ(names_in("void run(xrt::graph& g, const char* = \"gr\");"), "");
  EXPECT_EQ(names_in("xrt::kernel k(d, u, \"vadd\"); xrt::graph g; use(\"gr\");"), "");
}

TEST(HostSource, QuotesThatAreNoStringsDoNotHideTheRest) {
  const std::string rest = "\nxrt::graph g(d, u, \"gr\");";
  EXPECT_EQ(names_in("int n = 1'000'000;" + rest), "gr");
  EXPECT_EQ(names_in("char c = '\"';" + rest), "gr");
  EXPECT_EQ(names_in("char c = '\\'';" + rest), "gr");
  EXPECT_EQ(names_in("#error don't" + rest), "gr");
  EXPECT_EQ(names_in("auto s = L\"\\\\\";" + rest), "gr");
  EXPECT_EQ(names_in(")}]" + rest), "gr") << "brackets that were never opened";
  EXPECT_EQ(names_in("s = \"not closed" + rest), "gr");
}

TEST(HostSource, PlacesCountFromTheFile) {
  const auto source =
      read_host_source("xrt::graph g(d, u,\n  \"gr\");", "host.cpp", text::FileId{3});
  ASSERT_EQ(source.graphs.size(), 1u);
  EXPECT_EQ(source.graphs[0].where, (text::Location{text::FileId{3}, {22, 24}}));
  EXPECT_EQ(source.file, "host.cpp");
}

TEST(HostSource, HostileTextIsBounded) {
  std::string deep;
  for (int i = 0; i < 50'000; ++i) deep += "xrt::graph(";
  EXPECT_EQ(names_in(deep), "");
  EXPECT_EQ(names_in(deep + std::string(50'000, ')') + ";xrt::graph g(d, u, \"gr\");"), "gr");
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "xrt::graph(d,\"a\");";
  EXPECT_EQ(read_host_source(many, "x").graphs.size(), kMostGraphUses);
  EXPECT_EQ(names_in(std::string(100'000, '"')), "");
  EXPECT_EQ(names_in("R\"" + std::string(100'000, '(')), "");
  EXPECT_EQ(names_in(std::string("xrt::graph\0(d,\"a\")", 18)), "");
}

}  // namespace
}  // namespace vppcheck::artifact

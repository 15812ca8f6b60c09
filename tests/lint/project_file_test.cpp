// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/project_file.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/memory_reader.h"

namespace vppcheck::lint {
namespace {

using Names = std::vector<std::string>;

std::string error_of(const std::string& bytes) {
  const auto project = read_project_file(bytes, "/p/.vppcheck.ini");
  return project ? "" : project.error();
}

TEST(ProjectFileReader, SaysWhatHoldsForAllConfigurations) {
  const auto project = read_project_file(
      "# ours\n[vppcheck]\nplatform = u250\nkernel = build/a.xml, /k/b.xml\n"
      "resources = r.ini\naie = pr0/libadf.a pr1/libadf.a\nhost = host.cpp\ntarget = hw_emu\n"
      "margin = 12.5\nvitis = 2023.2\nfail_on = info\nselect = sp-conf*\n"
      "ignore = slr-conflict\n\n[severity]\nsp-duplicate = error\n",
      "/p/.vppcheck.ini");
  ASSERT_TRUE(project) << project.error();
  EXPECT_EQ(project->path, "/p/.vppcheck.ini");
  EXPECT_EQ(project->platform, "u250");
  EXPECT_EQ(project->kernels, (Names{"/p/build/a.xml", "/k/b.xml"}));
  EXPECT_EQ(project->resources, Names{"/p/r.ini"});
  EXPECT_EQ(project->aie, (Names{"/p/pr0/libadf.a", "/p/pr1/libadf.a"})) << "in this order";
  EXPECT_EQ(project->hosts, Names{"/p/host.cpp"});
  EXPECT_EQ(project->target, "hw_emu");
  EXPECT_EQ(project->margin_permille, 125u);
  EXPECT_EQ(project->vitis, (fabric::Release{2023, 2}));
  EXPECT_EQ(project->fail_on, diagnostic::Severity::info);
  EXPECT_TRUE(project->rules.is_on("sp-conflict"));
  EXPECT_FALSE(project->rules.is_on("sp-duplicate"));
  EXPECT_EQ(project->rules.severities.at("sp-duplicate"), diagnostic::Severity::error);
}

TEST(ProjectFileReader, AnEmptyOneSaysNothing) {
  for (const std::string bytes : {"", "\n", "# nothing\n", "[vppcheck]\n", "[severity]\n"}) {
    const auto project = read_project_file(bytes, "x");
    ASSERT_TRUE(project) << project.error();
    EXPECT_EQ(project->platform, std::nullopt);
    EXPECT_EQ(project->margin_permille, std::nullopt);
    EXPECT_TRUE(project->rules.select.empty());
  }
}

TEST(ProjectFileReader, PlatformsAreNamesOrPaths) {
  const auto platform = [](const std::string& value) {
    return read_project_file("[vppcheck]\nplatform = " + value + "\n", "/p/.vppcheck.ini")
        ->platform.value_or("");
  };
  EXPECT_EQ(platform("u250"), "u250");
  EXPECT_EQ(platform("mine.ini"), "/p/mine.ini");
  EXPECT_EQ(platform("boards/mine.ini"), "/p/boards/mine.ini");
  EXPECT_EQ(platform("/boards/mine.ini"), "/boards/mine.ini");
}

TEST(ProjectFileReader, FaultsHaveTheirLine) {
  EXPECT_EQ(error_of("[vppcheck]\nplatfrom = u250\n"),
            "/p/.vppcheck.ini:2: there is no key 'platfrom' in [vppcheck]; did you mean "
            "'platform'?");
  EXPECT_EQ(error_of("[vppcheck]\nfrobnicate = yes\n"),
            "/p/.vppcheck.ini:2: there is no key 'frobnicate' in [vppcheck]");
  EXPECT_EQ(error_of("[vppcheck x]\n"),
            "/p/.vppcheck.ini:1: there is no section [vppcheck x]; the sections are [vppcheck] and "
            "[severity]");
  EXPECT_EQ(error_of("[vppcheck]\nmargin = 10%\n"),
            "/p/.vppcheck.ini:2: '10%' is no margin; it is a percentage from 0 to 100");
  EXPECT_EQ(error_of("[vppcheck]\ntarget = x86sim\n"),
            "/p/.vppcheck.ini:2: 'x86sim' is no target; write hw, hw_emu or sw_emu");
  EXPECT_EQ(error_of("[vppcheck]\nvitis = newest\n"),
            "/p/.vppcheck.ini:2: 'newest' is no release of Vitis; write one like 2023.2");
  EXPECT_EQ(error_of("[vppcheck]\nfail_on = off\n"),
            "/p/.vppcheck.ini:2: 'off' is no severity; write error, warning or info");
  EXPECT_EQ(error_of("[vppcheck]\nselect = sp-conflit\n"),
            "/p/.vppcheck.ini:2: there is no rule 'sp-conflit'; did you mean 'sp-conflict'?");
  EXPECT_EQ(error_of("[severity]\n\nsp-conflit = error\n"),
            "/p/.vppcheck.ini:3: there is no rule 'sp-conflit'; did you mean 'sp-conflict'?");
  EXPECT_EQ(error_of("[vppcheck]\nmargin = 5\nmargin = 6\n"),
            "/p/.vppcheck.ini:3: 'margin' comes twice in [vppcheck]; it stands in line 2 already");
  EXPECT_EQ(error_of(std::string((1 << 20) + 1, '\n')), "/p/.vppcheck.ini: is larger than 1 MiB");
}

TEST(ProjectFileReader, MessagesAreSafeToPrint) {
  EXPECT_EQ(error_of("[vppcheck]\n\xE2\x80\xAE = 1\n"),
            "/p/.vppcheck.ini:2: there is no key '\\xe2\\x80\\xae' in [vppcheck]");
  EXPECT_EQ(read_project_file("x", "\x1b[2J/.vppcheck.ini").error(),
            "\\x1b[2J/.vppcheck.ini:1: expected 'key = value'");
}

TEST(ProjectFileReader, TheNearestUpwardsIsFound) {
  support::MemoryReader reader({{"/a/.vppcheck.ini", ""},
                                {"/a/b/.vppcheck.ini", ""},
                                {"/a/c/.git", ""},
                                {"/r/.git", ""},
                                {"/r/.vppcheck.ini", ""}});
  EXPECT_EQ(find_project_file("/a/x.cfg", reader), "/a/.vppcheck.ini");
  EXPECT_EQ(find_project_file("/a/b/d/e/x.cfg", reader), "/a/b/.vppcheck.ini");
  EXPECT_EQ(find_project_file("/a/b/../x.cfg", reader), "/a/.vppcheck.ini");
  EXPECT_EQ(find_project_file("/a/c/d/x.cfg", reader), "");  // the root of a repository
  EXPECT_EQ(find_project_file("/r/d/x.cfg", reader), "/r/.vppcheck.ini");
  EXPECT_EQ(find_project_file("/elsewhere/x.cfg", reader), "");
}

TEST(ProjectFileReader, RelativePathsCountFromHere) {
  const auto here = std::filesystem::current_path();
  const std::string file = (here / ".vppcheck.ini").string();
  support::MemoryReader reader({{file, ""}});
  EXPECT_EQ(find_project_file("x.cfg", reader), file);
  EXPECT_EQ(find_project_file("no/such/directory/x.cfg", reader), file);
}

TEST(ProjectFileReader, MarginsArePercentages) {
  EXPECT_EQ(parse_margin("0"), 0u);
  EXPECT_EQ(parse_margin("10"), 100u);
  EXPECT_EQ(parse_margin("12.5"), 125u);
  EXPECT_EQ(parse_margin("100"), 1000u);
  EXPECT_EQ(parse_margin("100.0"), 1000u);
  for (const std::string wrong : {"", "100.1", "101", "-1", "+1", "12.55", "12.", ".5", "1e1",
                                  "10%", "99999999999999999999"}) {
    EXPECT_EQ(parse_margin(wrong), std::nullopt) << wrong;
  }
}

}  // namespace
}  // namespace vppcheck::lint

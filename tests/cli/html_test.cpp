// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// The HTML report as the commands write it; what stands in it: tests/report/html_test.cpp.
#include <gtest/gtest.h>

#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

const std::string kClean = "[connectivity]\nnk=k:1:a\nslr=a:SLR0\nsp=a.m:DDR[0]\n";
const std::string kFaulty = kClean + "slr=b:SLRx\n";

std::size_t pictures_in(const std::string& page) {
  std::size_t count = 0;
  for (std::size_t at = page.find("<svg role"); at != std::string::npos;
       at = page.find("<svg role", at + 1)) {
    ++count;
  }
  return count;
}

TEST(HtmlOption, WritesAPageBesideTheText) {
  const TempDirectory directory;
  directory.write("a.cfg", kFaulty);
  const Result result =
      run_in(directory.path(), {"lint", "--format", "text", "--format", "html:r.html", "a.cfg"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_TRUE(result.out.starts_with("a.cfg:5:")) << result.out;
  const std::string page = directory.read("r.html");
  EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n"));
  EXPECT_TRUE(page.ends_with("</html>\n"));
  EXPECT_EQ(pictures_in(page), 1U);
}

TEST(HtmlOption, OfManyFilesThoseWithFindingsAreDrawn) {
  const TempDirectory directory;
  for (const char* const name : {"a.cfg", "c.cfg", "e.cfg"}) directory.write(name, kClean);
  for (const char* const name : {"b.cfg", "d.cfg"}) directory.write(name, kFaulty);
  const Result result = run_in(
      directory.path(), {"lint", "--format", "html", "a.cfg", "b.cfg", "c.cfg", "d.cfg", "e.cfg"});
  EXPECT_EQ(pictures_in(result.out), 2U);
  EXPECT_NE(result.out.find("Floorplan: b.cfg"), std::string::npos);
  EXPECT_NE(result.out.find("Floorplan: d.cfg"), std::string::npos);
}

TEST(HtmlOption, ALinkIsOnePictureAndACleanOneToo) {
  const TempDirectory directory;
  directory.write("a.cfg", kClean);
  directory.write("b.cfg", "[connectivity]\nsp=a.n:DDR[0]\n");
  const Result link = run_in(directory.path(), {"prelink", "--format", "html", "a.cfg", "b.cfg"});
  EXPECT_EQ(pictures_in(link.out), 1U);
  EXPECT_NE(link.out.find("id=\"mem-DDR-0-\""), std::string::npos);
  EXPECT_EQ(pictures_in(run_in(directory.path(), {"lint", "--format", "html", "a.cfg"}).out), 1U);
  const Result command =
      run_in(directory.path(), {"--format", "html", "v++", "-l", "--config", "a.cfg"});
  EXPECT_EQ(pictures_in(command.out), 1U) << command.err;
}

TEST(HtmlOption, AMigrationIsTwoPictures) {
  const TempDirectory directory;
  directory.write("a.cfg", "platform=u250\n" + kClean);
  const Result result =
      run_in(directory.path(), {"migrate", "--to", "u280", "--format", "html", "a.cfg"});
  EXPECT_EQ(pictures_in(result.out), 2U) << result.err;
  EXPECT_NE(result.out.find("id=\"after-cu-a\""), std::string::npos);
}

TEST(HtmlOption, TheSameFilesGiveTheSameBytes) {
  const TempDirectory directory;
  directory.write("a.cfg", kFaulty);
  const auto page = [&] {
    return run_in(directory.path(), {"lint", "--format", "html", "a.cfg"}).out;
  };
  EXPECT_EQ(page(), page());
}

}  // namespace
}  // namespace vppcheck::cli

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Document and boost::program_options::parse_config_file, the reader inside v++, must see the same
// options in the same order, or both an error, on every input.
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "config/boost_oracle.h"

namespace vppcheck {
namespace {

/// Pieces of which the grammar takes notice, and some of which it must not.
constexpr std::array<std::string_view, 40> kPieces = {
    "[",    "]",    "=",     "#",       ";",    ".",     ":",        "\r",   "\n",    "\n",
    "\n",   "\t",   " ",     "\\",      "\"",   "a",     "nk",       "sp",   "x.y",   "[a]",
    "[a.]", "[.a]", "[a.b]", "[a..]",   "[.]",  "[ a ]", "[[a]]",    "[a]b", "[a]=b", "=v",
    "a=",   "==",   "--a",   "[x]=[y]", "\r\n", "\xFF",  "\xC3\xA9", "//",   "{",     "\v"};
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string generate(std::mt19937_64& random) {
  std::string bytes;
  if (random() % 32 == 0) bytes += kByteOrderMark;
  for (std::uint64_t length = random() % 24; length > 0; --length) {
    const std::uint64_t choice = random() % 64;
    if (choice == 0) {
      bytes += static_cast<char>(random() % 256);
    } else if (choice == 1) {
      bytes += '\0';
    } else if (choice < 12) {
      bytes += "key=value\n";
    } else {
      bytes += kPieces[random() % kPieces.size()];
    }
  }
  return bytes;
}

std::uint64_t generator_start() {
  const char* const given = std::getenv("VPPCHECK_ORACLE_SEED");
  return given != nullptr ? std::strtoull(given, nullptr, 10) : 20230201;
}

TEST(Oracle, EdgesOfTheGrammar) {
  constexpr std::string_view kNul("a\0b=c\0d\n\0=\0\n", 12);
  for (const std::string_view bytes : {std::string_view(""),
                                       std::string_view("\n"),
                                       std::string_view("a=b"),
                                       std::string_view("[a]\nb=c=d"),
                                       std::string_view("[a.]\nb=c"),
                                       std::string_view("[.]\nb=c"),
                                       std::string_view("[.a]\nb=c"),
                                       std::string_view("[a..]\nb=c"),
                                       std::string_view("[a.b.]\n.c=d"),
                                       std::string_view("[ a ]\nb=c"),
                                       std::string_view("[ ]\nb=c"),
                                       std::string_view("[a]b"),
                                       std::string_view("[a]b=c"),
                                       std::string_view("[a]\n=v"),
                                       std::string_view("=v"),
                                       std::string_view("="),
                                       std::string_view(".=v"),
                                       std::string_view("..x=v"),
                                       std::string_view("x.=v"),
                                       std::string_view("[x]=y"),
                                       std::string_view("[x]=[y]\nz=1"),
                                       std::string_view("["),
                                       std::string_view("]"),
                                       std::string_view("a"),
                                       std::string_view("a # = b"),
                                       std::string_view("a=b#c"),
                                       std::string_view("#[x]\na=b"),
                                       std::string_view("[x]#\na=b"),
                                       std::string_view(" \ta \t=\t b \r\n"),
                                       std::string_view("a=b\rc=d\n"),
                                       std::string_view("; a=b"),
                                       std::string_view("a=\\\nb=c"),
                                       std::string_view("\xEF\xBB\xBF[a]\nb=c"),
                                       std::string_view("\va\v=\vb\v"),
                                       kNul}) {
    EXPECT_EQ(oracle::disagreement(bytes), "") << text::printable(bytes);
  }
}

TEST(Oracle, GeneratedFiles) {
  constexpr int kFiles = 100'000;
  constexpr int kCounted = 16;  // one in so many is read again for the count of outcomes
  const std::uint64_t start = generator_start();
  std::printf("VPPCHECK_ORACLE_SEED=%llu\n", static_cast<unsigned long long>(start));
  std::mt19937_64 random(start);
  int errors = 0;
  std::size_t options = 0;
  for (int i = 0; i < kFiles; ++i) {
    const std::string bytes = generate(random);
    ASSERT_EQ(oracle::disagreement(bytes), "") << "file " << i << ": " << text::printable(bytes);
    if (i % kCounted != 0 || bytes.find("[]") != std::string::npos) continue;
    const auto read = oracle::read_with_boost(bytes);
    errors += read ? 0 : 1;
    options += read ? read->size() : 0;
  }
  // Both outcomes must be common, or the comparison says little.
  EXPECT_GT(errors, kFiles / kCounted / 10);
  EXPECT_GT(options, static_cast<std::size_t>(kFiles / kCounted / 10));
}

TEST(Oracle, PublishedConfigurations) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(VPPCHECK_SOURCE_DIR) / "../shared/corpus/files";
  if (!fs::is_directory(folder)) GTEST_SKIP() << "no published configurations in " << folder;
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    EXPECT_EQ(oracle::disagreement(bytes), "") << entry.path();
    ++files;
  }
  EXPECT_GT(files, 0u);
}

TEST(Oracle, SeesADifference) {
  // A reader that took `;` for a comment would give nothing here.
  EXPECT_EQ(oracle::read_with_boost("; a = b # c"), (oracle::NamedValues{{"; a", "b"}}));
  EXPECT_EQ(oracle::read_with_boost("no option"), std::nullopt);
}

}  // namespace
}  // namespace vppcheck

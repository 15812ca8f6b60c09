// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
// What users may give by mistake, or on purpose, in place of a platform file.
#include <gtest/gtest.h>

#include <string>

#include "vppcheck/platform/builtin.h"
#include "vppcheck/platform/slr_table.h"

namespace vppcheck::platform {
namespace {

std::string error_of(const std::string& bytes) {
  const auto platform = read_slr_table(bytes, "x");
  return platform ? "no error" : platform.error().show();
}

TEST(HostileTable, EmptyFiles) {
  EXPECT_EQ(error_of(""), "x: has no section [platform]");
  EXPECT_EQ(error_of("\n\n# only a comment"), "x: has no section [platform]");
}

// Only the beginning: how the text room words it is specified there.
TEST(HostileTable, BinaryFiles) {
  const auto control_in = [](const std::string& bytes, std::string_view line) {
    return error_of(bytes).starts_with("x:" + std::string(line) +
                                       ": the line holds a control character");
  };
  EXPECT_TRUE(control_in(std::string("[platform]\nname\0 = p\n", 21), "2"));
  EXPECT_TRUE(control_in(std::string("PK\x03\x04", 4), "1"));
  EXPECT_TRUE(control_in(std::string(1000, '\0'), "1"));
}

TEST(HostileTable, LargeFiles) {
  EXPECT_TRUE(error_of(std::string(10'000'000, 'a')).starts_with("x: is larger than 1 MiB"));
  EXPECT_EQ(error_of(std::string(1'000'000, 'a')),
            "x:1: the line has 1000000 bytes; at most 199 are read");
}

TEST(HostileTable, ManySections) {
  std::string bytes;
  for (int i = 0; i < 2000; ++i) bytes += "[memory M" + std::to_string(i) + "]\n";
  EXPECT_EQ(error_of(bytes), "x:1025: more than 1024 sections");
}

TEST(HostileTable, ManyKeys) {
  std::string bytes = "[sources]\n";
  for (int i = 0; i < 2000; ++i) bytes += "S" + std::to_string(i) + " = x\n";
  EXPECT_EQ(error_of(bytes), "x:514: more than 512 keys in [sources]");
}

TEST(HostileTable, MessagesAreSafeToPrint) {
  EXPECT_EQ(error_of("[\xFF]\n"), "x:1: unknown section [\\xff]");
  EXPECT_EQ(error_of("[platform]\n\xE2\x80\xAE = 1\n"),
            "x:2: unknown key '\\xe2\\x80\\xae' in [platform]");
}

TEST(HostileTable, EveryPrefixOfAPlatformIsReadOrRefusedWithALine) {
  const BuiltinFile* file = find_builtin("vck5000");
  ASSERT_TRUE(file);
  for (std::size_t size = 0; size <= file->bytes.size(); ++size) {
    const auto platform = read_slr_table(file->bytes.substr(0, size), "x");
    EXPECT_TRUE(platform || !platform.error().message.empty()) << size;
  }
}

TEST(HostileTable, EverySingleByteMayBeReplaced) {
  const BuiltinFile* file = find_builtin("ug1393_example_3slr");
  ASSERT_TRUE(file);
  for (std::size_t place = 0; place < file->bytes.size(); ++place) {
    for (const char c : {'\n', ']', '=', '9'}) {
      std::string bytes(file->bytes);
      bytes[place] = c;
      const auto platform = read_slr_table(bytes, "x");
      EXPECT_TRUE(platform || !platform.error().message.empty()) << place;
    }
  }
}

}  // namespace
}  // namespace vppcheck::platform

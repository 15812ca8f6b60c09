// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/file_reader.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

namespace vppcheck::text {
namespace {

namespace fs = std::filesystem;

/// A directory of its own for each test.
class FileReaderTest : public ::testing::Test {
 protected:
  FileReaderTest() {
    std::string name = (fs::temp_directory_path() / "vppcheck_XXXXXX").string();
    EXPECT_NE(::mkdtemp(name.data()), nullptr);
    directory = name + "/";
  }
  ~FileReaderTest() override { fs::remove_all(directory); }

  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(directory + name, std::ios::binary) << bytes;
  }
  /// The error of a reading without the directory's name; `(none)` without one.
  std::string error_of(const std::string& path, std::size_t max_bytes = kMaxFileBytes) {
    const auto read = reader.read(path, max_bytes);
    if (read) return "(none)";
    std::string message = read.error().message;
    if (message.starts_with(directory)) message.erase(0, directory.size());
    return message;
  }

  DiskReader reader;
  std::string directory;
};

TEST_F(FileReaderTest, GivesTheBytesAsTheyAre) {
  const std::string bytes("a\0\r\n\xFF", 5);
  write("a.cfg", bytes);
  EXPECT_EQ(reader.read(directory + "a.cfg"), bytes);
  write("empty.cfg", "");
  EXPECT_EQ(reader.read(directory + "empty.cfg"), "");
}

TEST_F(FileReaderTest, FilesWithoutASizeAreReadToTheirEnd) {
  const auto version = reader.read("/proc/self/status");
  ASSERT_TRUE(version) << version.error().message;
  EXPECT_NE(version->find("Name:"), std::string::npos);
}

TEST_F(FileReaderTest, ErrorsNameTheFile) {
  EXPECT_EQ(error_of(directory + "none.cfg"), "none.cfg: No such file or directory");
  EXPECT_EQ(reader.read(directory).error().message, directory + ": is a directory");
  EXPECT_EQ(error_of(std::string("a\0b", 3)), "a\\x00b: the name holds a NUL byte");
  EXPECT_EQ(error_of(directory + "\x1b[2J"), "\\x1b[2J: No such file or directory");
}

TEST_F(FileReaderTest, SizesAreLimited) {
  write("a.cfg", "12345");
  EXPECT_EQ(reader.read(directory + "a.cfg", 5), "12345");
  EXPECT_EQ(error_of(directory + "a.cfg", 4), "a.cfg: is larger than the limit of 4 bytes");
  EXPECT_EQ(error_of("/dev/zero", std::size_t{2} << 20),
            "/dev/zero: is larger than the limit of 2 MiB");
}

TEST_F(FileReaderTest, ANamedPipeThatNobodyWritesIsEmpty) {
  ASSERT_EQ(::mkfifo((directory + "pipe").c_str(), 0600), 0);
  EXPECT_EQ(reader.read(directory + "pipe"), "");
}

TEST_F(FileReaderTest, APipeIsWaitedFor) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  std::thread writer([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_EQ(::write(ends[1], "late", 4), 4);
    ::close(ends[1]);
  });
  EXPECT_EQ(reader.read("/dev/fd/" + std::to_string(ends[0])), "late");
  writer.join();
  ::close(ends[0]);
}

TEST_F(FileReaderTest, ListsRegularFilesSorted) {
  write("b.ini", "");
  write("a.ini", "");
  fs::create_directory(directory + "c.ini");
  EXPECT_EQ(reader.list(directory), (std::vector<std::string>{"a.ini", "b.ini"}));
  EXPECT_TRUE(reader.list(directory + "none").empty());
}

TEST_F(FileReaderTest, KnowsWhatExists) {
  write("a.cfg", "");
  EXPECT_TRUE(reader.exists(directory + "a.cfg"));
  EXPECT_TRUE(reader.exists(directory));
  EXPECT_FALSE(reader.exists(directory + "b.cfg"));
  EXPECT_FALSE(reader.exists(directory + "a.cfg" + std::string("\0x", 2)));
}

TEST(Path, DirectoryAndStem) {
  EXPECT_EQ(directory_of("a/b.cfg"), "a/");
  EXPECT_EQ(directory_of("b.cfg"), "");
  EXPECT_EQ(directory_of("/b"), "/");
  EXPECT_EQ(stem_of("a/xilinx_u50.xpfm"), "xilinx_u50");
  EXPECT_EQ(stem_of("a.b/c"), "c");
  EXPECT_EQ(stem_of("a.tar.gz"), "a.tar");
  EXPECT_EQ(stem_of("d/.hidden"), ".hidden");
  EXPECT_EQ(stem_of("d/"), "");
}

}  // namespace
}  // namespace vppcheck::text

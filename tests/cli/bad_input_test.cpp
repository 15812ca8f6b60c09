// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// What users give by mistake, or others on purpose, in place of a configuration: a clear message
// with its place, the right exit code, bounded memory, and an end.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "cli/configurations.h"
#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

/// Whether nothing that acts on a terminal is in the text.
bool is_harmless(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != '\x7F');
  });
}

class BadInput : public testing::Test {
 protected:
  Result lint(const std::string& bytes, std::vector<std::string> words = {}) {
    directory_.write("a.cfg", bytes);
    words.insert(words.begin(), "lint");
    words.push_back("a.cfg");
    const Result result = run_in(directory_.path(), std::move(words));
    EXPECT_TRUE(is_harmless(result.out));
    EXPECT_TRUE(is_harmless(result.err)) << result.err;
    EXPECT_NE(result.exit_code, -1);
    return result;
  }
  /// The first line that is printed for a configuration.
  std::string first_line(const std::string& bytes) {
    const std::string out = lint(bytes).out;
    return out.substr(0, out.find('\n'));
  }
  std::vector<std::string> rules(const std::string& bytes) {
    return rules_in(lint(bytes, {"--format", "json"}).json());
  }
  TempDirectory directory_;
};

TEST_F(BadInput, AnEmptyFileIsClean) {
  EXPECT_EQ(lint("").exit_code, 0);
  EXPECT_EQ(lint("").out, "");
  EXPECT_EQ(lint("\n\n\n").exit_code, 0);
}

TEST_F(BadInput, ADirectoryIsNoFile) {
  const Result result = run_in(directory_.path(), {"lint", "."});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "vppcheck: .: is a directory\n");
}

TEST_F(BadInput, AMissingFileIsNamed) {
  const Result result = run_in(directory_.path(), {"lint", "no\x1b[31m.cfg"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "vppcheck: no\\x1b[31m.cfg: No such file or directory\n");
}

TEST_F(BadInput, AFileWithoutPermissionIsNamed) {
  const std::string path = directory_.write("secret.cfg", kClean);
  ::chmod(path.c_str(), 0);
  if (::access(path.c_str(), R_OK) == 0) GTEST_SKIP() << "the superuser reads every file";
  const Result result = run_in(directory_.path(), {"lint", "secret.cfg"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "vppcheck: secret.cfg: Permission denied\n");
}

TEST_F(BadInput, APathBelowAFileIsNamed) {
  directory_.write("a.cfg", kClean);
  const Result result = run_in(directory_.path(), {"lint", "a.cfg/b.cfg"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "vppcheck: a.cfg/b.cfg: Not a directory\n");
}

// Opening it must not wait for somebody who writes.
TEST_F(BadInput, ANamedPipeWithoutAWriterIsEmpty) {
  ASSERT_EQ(::mkfifo((directory_ / "pipe").c_str(), 0600), 0);
  const Result result = run_in(directory_.path(), {"lint", "pipe"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "");
}

TEST_F(BadInput, ANulByteIsASyntaxErrorOnce) {
  const std::string bytes("[connectivity]\nnk=a:1\nx=\0\n\0\0\0", 30);
  EXPECT_NE(lint(bytes).out.find("a.cfg:3:3: error: the file holds a NUL byte [syntax-error]"),
            std::string::npos);
  const auto found = rules(bytes);
  EXPECT_EQ(std::count(found.begin(), found.end(), "syntax-error:3"), 1);
  EXPECT_EQ(lint(bytes).exit_code, 1);
}

TEST_F(BadInput, ABinaryFileIsASyntaxError) {
  std::string bytes = "PK\x03\x04";
  for (int i = 0; i < 100'000; ++i) bytes += static_cast<char>((i * 7919) >> 3);
  EXPECT_EQ(lint(bytes).exit_code, 1);
  EXPECT_EQ(rules(bytes).size(), 1u);  // what else could be said of it is noise
  EXPECT_TRUE(rules(bytes)[0].starts_with("syntax-error:"));
}

// v++ reads the mark as part of the first line: "[connectivity]" is then no section.
TEST_F(BadInput, AByteOrderMarkIsASyntaxError) {
  const Result result = lint("\xEF\xBB\xBF[connectivity]\nnk=vadd:1\n");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_TRUE(result.out.starts_with("a.cfg:1:1: error: ")) << result.out;
  EXPECT_NE(result.out.find("byte order mark"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("[syntax-error]"), std::string::npos) << result.out;
}

TEST_F(BadInput, Utf16IsNamedAsSuch) {
  std::string little = "\xFF\xFE";
  std::string big = "\xFE\xFF";
  for (const char c : std::string("[connectivity]\r\nnk=vadd:1\r\n")) {
    little += {c, '\0'};
    big += {'\0', c};
  }
  for (const std::string& bytes : {little, big}) {
    EXPECT_EQ(first_line(bytes),
              "a.cfg:1:1: error: the file is UTF-16, which v++ cannot read [syntax-error]");
    const auto found = rules(bytes);
    EXPECT_EQ(std::count(found.begin(), found.end(), "syntax-error:1"), 1);
  }
}

TEST_F(BadInput, HostileNamesNeverReachTheTerminal) {
  const std::string evil = "\x1b]0;x\x07\x1b[2J\xE2\x80\xAE\xFF\x7F\r";
  const std::string bytes = "[connectivity]\nnk=" + evil + "\nsp=" + evil + "\nslr=" + evil +
                            "\nsc=" + evil + "\n" + evil + "\n[" + evil + "]\n" + evil + "=" +
                            evil + "\n# vppcheck: ignore=" + evil + "\n";
  const Result text = lint(bytes, {"--color", "never"});
  EXPECT_EQ(text.exit_code, 1);
  EXPECT_EQ(text.out.find('\xFF'), std::string::npos);
  EXPECT_EQ(text.out.find("\xE2\x80\xAE"), std::string::npos);
  lint(bytes, {"--format", "gcc"});
  EXPECT_TRUE(lint(bytes, {"--format", "json"}).json().is_object());
}

TEST_F(BadInput, NumbersThatOverflowAreFaultsAtTheirPlace) {
  const std::string nines(40, '9');
  const std::string bytes =
      "kernel_frequency=" + nines + "\n[connectivity]\nnk=a:" + nines + "\nslr=a_1:SLR" + nines +
      "\nsp=a_1.in:DDR[" + nines + "]\nsp=a_1.out:HBM[0:" + nines + "]\nsc=a_1.o:b_1.i:" + nines +
      "\n[clock]\nid=" + nines + ":a_1\nfreqHz=" + nines + ":a_1\ndefaultFreqHz=" + nines +
      "\n[aie]\nenable-partition=" + nines + ":" + nines + ":p\n";
  const auto found = rules(bytes);
  for (const std::string finding :
       {"nk-malformed:3", "slr-malformed:4", "sp-malformed:5", "sp-malformed:6", "sc-bad-depth:7",
        "clock-malformed:9", "aie-partition-malformed:13"}) {
    EXPECT_NE(std::find(found.begin(), found.end(), finding), found.end()) << finding;
  }
  EXPECT_EQ(rules("[connectivity]\nslr=a_1:SLR99999999999\n"),
            std::vector<std::string>{"slr-malformed:2"});
}

TEST_F(BadInput, ACountOfBillionsMakesNoUnits) {
  const Result result = lint("[connectivity]\nnk=a:4000000000\nslr=a_3999999999:SLR0\n");
  EXPECT_EQ(result.exit_code, 1);
  expect_little_memory(result);
}

TEST_F(BadInput, AFileAboveTheLimitIsRefused) {
  const Result result = lint(std::string(10'000'000, 'x'));
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "vppcheck: a.cfg: is larger than the limit of 8 MiB\n");
  expect_little_memory(result);
}

TEST_F(BadInput, StandardInputAboveTheLimitIsRefused) {
  Call call{{"lint", "-", "--isolated"}};
  call.input = std::string(10'000'000, 'x');
  const Result result = run(call);
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "vppcheck: standard input: is larger than the limit of 8 MiB\n");
}

TEST_F(BadInput, ALineOfMegabytesIsCut) {
  for (const std::string& bytes :
       {std::string(8'000'000, 'x'), "[connectivity]\nsp=" + std::string(8'000'000, 'a') + ".b:c",
        "[connectivity]\nnk=a:2:" + std::string(8'000'000, '.')}) {
    const Result result = lint(bytes);
    EXPECT_LT(result.out.size(), 5000u);
    expect_little_memory(result);
  }
}

/// `count` lines made of a text, its % replaced by the number of the line.
std::string many(int count, const std::string& line) {
  const auto percent = line.find('%');
  std::string bytes;
  for (int i = 0; i < count; ++i) {
    bytes += line.substr(0, percent);
    if (percent != std::string::npos) bytes += std::to_string(i) + line.substr(percent + 1);
    bytes += '\n';
  }
  return bytes;
}

TEST_F(BadInput, AMillionSections) {
  for (const std::string line : {"[connectivity]", "[%]"}) {
    const bool numbered = line == "[%]";
    const std::string bytes = many(numbered ? 900'000 : 550'000, line);
    const Result result = lint(bytes, {"--format", "gcc"});
    EXPECT_LE(result.exit_code, 1);
    EXPECT_LT(result.out.size(), 1'000'000u);
    expect_little_memory(result);
  }
  const Result result = lint(many(1'000'000, "[s]"), {"--format", "gcc"});
  EXPECT_EQ(result.exit_code, 1);
  expect_little_memory(result);
}

TEST_F(BadInput, AMillionInvalidLines) {
  const Result result = lint(many(1'000'000, "a"));
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(result.out.find("\n999000 more findings are not shown\n"), std::string::npos)
      << result.out.substr(result.out.size() - 200);
  expect_little_memory(result);
}

TEST_F(BadInput, AMillionEmptyLines) {
  const Result result = lint(std::string(8 << 20, '\n'));
  EXPECT_EQ(result.exit_code, 0);
}

TEST_F(BadInput, ManyDirectivesOfOneKind) {
  for (const std::string line :
       {"nk=k%:1", "nk=k:1:u%", "slr=k_1:SLR0", "slr=k%:SLR0", "sp=k_1.a:DDR[0]",
        "sp=k_1.p%:DDR[0]", "sp=k%.p:DDR[0]", "sc=a%.o:b%.i", "sc=a_1.o:b_1.i", "connect=a%:b",
        "param=compiler.x%=1", "unknown%=1"}) {
    const Result result = lint("[connectivity]\n" + many(10'000, line), {"--format", "gcc"});
    EXPECT_LE(result.exit_code, 1) << line << result.err;
    expect_little_memory(result);
  }
}

TEST_F(BadInput, APlatformFileThatIsNone) {
  directory_.write("board.ini", std::string("\x7F"
                                            "ELF\0\0\0",
                                            7));
  const Result binary = lint(kClean, {"--platform", "board.ini"});
  EXPECT_EQ(binary.exit_code, 3);
  EXPECT_EQ(binary.err, "vppcheck: board.ini:1: the line holds a control character\n");
  directory_.write("board.ini", kClean);
  const Result config = lint(kClean, {"--platform", "board.ini"});
  EXPECT_EQ(config.exit_code, 3);
  EXPECT_EQ(config.err, "vppcheck: board.ini:1: unknown section [connectivity]\n");
  directory_.write("board.ini", std::string(2 << 20, ' '));
  EXPECT_EQ(lint(kClean, {"--platform", "board.ini"}).err,
            "vppcheck: board.ini: is larger than the limit of 1 MiB\n");
}

TEST_F(BadInput, AResourcesFileThatIsNone) {
  directory_.write("notes.txt", "the kernel is large\n");
  const Result result = lint(kClean, {"--resources", "notes.txt"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_TRUE(result.err.starts_with("vppcheck: notes.txt: ")) << result.err;
  directory_.write("table.ini", "[kernel vadd]\nlut = many\n");
  const Result table = lint(kClean, {"--resources", "table.ini"});
  EXPECT_EQ(table.exit_code, 3);
  EXPECT_EQ(table.err,
            "vppcheck: table.ini:2: lut is 'many', expected a whole number up to 1000000000\n");
  EXPECT_EQ(lint(kClean, {"--resources", "absent.ini"}).exit_code, 3);
}

// v++ would stop there too, so it is a finding about the link and no failure of ours.
TEST_F(BadInput, AKernelFileThatIsNone) {
  directory_.write("vadd.xo", "not an archive");
  const Result result = lint(kClean, {"--kernel", "vadd.xo", "--format", "json"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(rules_in(result.json()), std::vector<std::string>{"not-a-kernel-object:null"});
  EXPECT_EQ(result.json()["findings"][0]["file"], "vadd.xo");
  EXPECT_EQ(rules_in(lint(kClean, {"--xo", "absent.xo", "--format", "json"}).json()),
            std::vector<std::string>{"missing-input:null"});
}

TEST_F(BadInput, ADamagedKernelObject) {
  directory_.write("vadd.xo", "PK\x03\x04 the rest of an archive");
  const Result result = lint(kClean, {"--kernel", "vadd.xo", "--format", "json"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(rules_in(result.json()), std::vector<std::string>{"not-a-kernel-object:null"});
  const std::string message = result.json()["findings"][0]["message"];
  EXPECT_TRUE(message.starts_with("file 'vadd.xo' is no kernel object: not a ZIP archive"))
      << message;
}

TEST_F(BadInput, AProjectFileThatIsNone) {
  directory_.write(".vppcheck.ini", std::string("\0\0\0", 3));
  EXPECT_EQ(lint(kClean).exit_code, 2);
  directory_.write("x/.vppcheck.ini/y", "");
  directory_.write("x/a.cfg", kClean);
  EXPECT_EQ(run_in(directory_.path(), {"lint", "x/a.cfg"}).exit_code, 3);
}

}  // namespace
}  // namespace vppcheck::cli

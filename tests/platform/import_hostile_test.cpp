// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Broken, cut and malicious files in place of platforms: every one is an error that names the file,
// or a platform that an SLR table can hold.
#include <gtest/gtest.h>

#include "platform/foreign_files.h"
#include "support/archives.h"
#include "support/memory_reader.h"
#include "vppcheck/platform/import.h"
#include "vppcheck/platform/slr_table.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::platform {
namespace {

/// What is wrong with the result of importing these bytes; empty when nothing is.
std::string fault_of(const std::string& bytes) {
  support::MemoryReader reader({{"x", bytes}});
  const auto imported = import_platform("x", reader);
  if (!imported) {
    const std::string error = imported.error().show();
    if (!error.starts_with("x")) return "does not name the file: " + error;
    return text::printable(error) == error ? "" : "is not safe to print";
  }
  const auto again = read_slr_table(write_slr_table(imported->platform), "table");
  return again ? "" : again.error().show();
}

std::string repeat(const std::string& text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

const std::vector<std::string>& files() {
  static const std::vector<std::string> kFiles = {
      kXsaJson,
      kXsaXml,
      kHpfm,
      kExtMetadata,
      kXpfm,
      kAiePrimitive,
      support::zip_of({{"xsa.json", kXsaJson}, {"hw.hpfm", kHpfm}})};
  return kFiles;
}

TEST(HostileImport, CutAtEvery64thByte) {
  for (const std::string& bytes : files()) {
    for (std::size_t size = 0; size < bytes.size(); size += 64) {
      EXPECT_EQ(fault_of(bytes.substr(0, size)), "") << bytes.substr(0, 40) << ", cut at " << size;
    }
  }
}

TEST(HostileImport, AnyByteReplaced) {
  for (const std::string& bytes : files()) {
    for (std::size_t i = 0; i < bytes.size(); i += 7) {
      std::string changed = bytes;
      changed[i] = '\x01';
      EXPECT_EQ(fault_of(changed), "") << bytes.substr(0, 40) << ", byte " << i;
    }
  }
}

TEST(HostileImport, DocumentTypesAreNoFiles) {
  const std::string doctype =
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"&x;&x;\">]>\n";
  support::MemoryReader reader(
      {{"x", doctype + with(kXsaXml.substr(kXsaXml.find('\n')), "gen4_shell_2", "&y;")}});
  const auto imported = import_platform("x", reader);
  ASSERT_TRUE(imported.has_value()) << imported.error().show();
  EXPECT_EQ(imported->platform.shell, "&y,") << "an entity stays what it is";
}

TEST(HostileImport, DeepNesting) {
  EXPECT_EQ(fault_of("{\"devices\": " + repeat("[", 10'000)), "");
  EXPECT_EQ(fault_of("<DSA>" + repeat("<a>", 900'000)), "");
  EXPECT_EQ(
      fault_of("<Root><DSA>" + repeat("<a>", 300'000) + repeat("</a>", 300'000) + "</DSA></Root>"),
      "");
}

TEST(HostileImport, ManySegmentsTagsClocksAndRegions) {
  std::string segments;
  std::string ports;
  std::string clocks;
  std::string regions;
  for (int i = 0; i < 6000; ++i) {
    const std::string n = std::to_string(i);
    segments += "{\"index\": \"" + n + "\"},";
    ports += "{\"typeRef\": \"aximm\", \"mode\": \"slave\", \"spTag\": \"T" + n + "\"},";
    clocks += "{\"id\": \"" + n + "\", \"frequency\": \"1\"},";
    regions += "{\"name\": \"p\", \"validSlrs\": [\"SLR" + n + "\"]},";
  }
  for (const auto& [place, more] :
       {std::pair("\"addressSegments\": [", segments), std::pair("\"busInterfaces\": [", ports),
        std::pair("\"systemClocks\": [", clocks), std::pair("\"pBlocks\": [", regions)}) {
    EXPECT_EQ(fault_of(with(kXsaJson, place, place + more)), "") << place;
  }
}

TEST(HostileImport, WrongKindsOfValues) {
  for (const char* key : {"name", "vendor", "versionMajor", "devices", "part", "core", "resources",
                          "pBlocks", "validSlrs", "systemClocks", "frequency", "busInterfaces",
                          "addressSegments", "index", "availableResources", "numSLRs"}) {
    const std::string quoted = "\"" + std::string(key) + "\": ";
    for (const char* value :
         {"null, \"x\": ", "[[[]]], \"x\": ", "{\"a\": 1}, \"x\": ", "-1, \"x\": ",
          "1e300, \"x\": ", "\"\", \"x\": ", "\"99999999999999999999999\", \"x\": "}) {
      EXPECT_EQ(fault_of(with(kXsaJson, quoted, quoted + value)), "") << key << " " << value;
    }
  }
}

TEST(HostileImport, TextThatWouldBreakATable) {
  for (const char* text : {"a\\n[slr SLR9]\\nlut = 1", "a ; b", "# x", "\\u202e", "[platform]", " ",
                           "=", "\\u0000", "\\ud83d\\ude00"}) {
    for (const char* name :
         {"gen4_shell_2", "xcb7-pkg100-2-e", "pblock_a", "\"k0", "bank0", "Vivado", "DDR"}) {
      EXPECT_EQ(fault_of(with(kXsaJson, name, name[0] == '"' ? "\"" + std::string(text) : text)),
                "")
          << name << " " << text;
    }
  }
}

TEST(HostileImport, ArchivesInArchives) {
  const std::string inner = support::zip_of({{"xsa.json", kXsaJson}});
  EXPECT_EQ(fault_of(support::zip_of({{"xsa.json", inner}})), "");
  EXPECT_EQ(fault_of(support::zip_of({{"xsa.json", std::string(40'000'000, ' ')}})), "");
  EXPECT_EQ(fault_of("PK\x03\x04"), "");
}

TEST(HostileImport, LargeFiles) {
  support::MemoryReader reader({{"x", std::string(std::size_t{17} << 20, ' ')}});
  const auto imported = import_platform("x", reader);
  ASSERT_FALSE(imported.has_value());
  EXPECT_EQ(imported.error().show(), "x: is larger than 16 MiB");
}

}  // namespace
}  // namespace vppcheck::platform

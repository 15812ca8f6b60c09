// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// What a hostile .xo may try. Memory stays below 256 MB for each of them.
#include <gtest/gtest.h>

#include "artifact/made_kernel_object.h"
#include "artifact/outcome.h"
#include "support/raw_zip.h"
#include "vppcheck/artifact/kernel_object.h"

namespace vppcheck::artifact {
namespace {

using support::raw_zip;
using support::RawMember;
using support::zip_of;

std::string error(const std::string& bytes) {
  text::MemoryFile file(bytes);
  return error_of(read_kernel_object(file, "gain.xo"));
}

std::string repeat(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::string with_kernel_xml(const std::string& content) {
  return zip_of(gain_members_with("gain/kernel.xml", content));
}

/// The members of `gain_members`, stored, with one replaced.
std::vector<RawMember> raw_members(const RawMember& changed) {
  std::vector<RawMember> members;
  for (const auto& [name, content] : gain_members()) {
    members.push_back(name == changed.name ? changed : RawMember{name, content});
  }
  return members;
}

TEST(HostileKernelObject, ACutFileIsAnError) {
  const std::string bytes = zip_of(gain_members());
  ASSERT_EQ(error(bytes), "");
  for (std::size_t size = 0; size < bytes.size(); size += 64) {
    EXPECT_TRUE(error(bytes.substr(0, size)).starts_with("gain.xo: ")) << size;
  }
}

TEST(HostileKernelObject, AnyByteMayBeWrong) {
  const std::string bytes = zip_of(gain_members());
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(~changed[i]);
    const std::string message = error(changed);
    EXPECT_TRUE(message.empty() || message.starts_with("gain.xo")) << i << message;
  }
}

TEST(HostileKernelObject, EncryptedMembers) {
  EXPECT_EQ(error(raw_zip(raw_members({"gain/kernel.xml", "text", {}, 0, 1}))),
            "gain.xo(gain/kernel.xml): the member is encrypted");
  EXPECT_EQ(error(raw_zip(raw_members({"gain/cpu_sources/gain.cpp", "text", {}, 0, 1}))), "");
}

TEST(HostileKernelObject, ClaimsOfTenGigabytes) {
  EXPECT_EQ(error(raw_zip(raw_members({"xo.xml", "text", 10'000'000'000}))),
            "gain.xo(xo.xml): the member claims 10000000000 bytes, more than the limit of 1048576");
  EXPECT_EQ(error(raw_zip(raw_members({"gain/kernel.xml", "text", 10'000'000'000}))),
            "gain.xo(gain/kernel.xml): the member claims 10000000000 bytes, more than the limit of "
            "16777216");
  EXPECT_EQ(error(raw_zip(raw_members({"gain/cpu_sources/gain.cpp", "text", 10'000'000'000}))), "");
}

TEST(HostileKernelObject, LyingSizes) {
  for (const std::uint64_t claimed : {1, 100'000}) {
    EXPECT_NE(error(raw_zip(raw_members({"gain/kernel.xml", kGainKernelXml, claimed}))), "");
  }
}

TEST(HostileKernelObject, MembersThatStandTwice) {
  auto members = gain_members();
  members.push_back(members.front());
  EXPECT_EQ(error(zip_of(members)), "gain.xo: the member 'gain/kernel.xml' stands twice");
  members.back().first = "./gain//kernel.xml";
  EXPECT_EQ(error(zip_of(members)), "gain.xo(./gain//kernel.xml): the member stands twice");
  members.back().first = "./xo.xml";
  EXPECT_EQ(error(zip_of(members)), "gain.xo(./xo.xml): the member stands twice");
}

TEST(HostileKernelObject, ABomb) {
  EXPECT_EQ(error(with_kernel_xml(std::string(std::size_t{15} << 20, ' '))),
            "gain.xo(gain/kernel.xml): the member unpacks to more than it may");
}

TEST(HostileKernelObject, AHundredThousandMembers) {
  std::vector<RawMember> members = raw_members({"xo.xml", gain_members().back().second});
  for (int i = 0; i < 100'000; ++i) members.push_back({std::to_string(i), ""});
  EXPECT_EQ(error(raw_zip(members)), "gain.xo: more than 65536 members");
}

TEST(HostileKernelObject, AnArchiveInPlaceOfKernelXml) {
  EXPECT_TRUE(error(with_kernel_xml(zip_of(gain_members())))
                  .starts_with("gain.xo(gain/kernel.xml):1: not an XML text"));
}

TEST(HostileKernelObject, DocumentTypes) {
  const std::string bomb = "<!DOCTYPE r [<!ENTITY a 'gain'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>";
  EXPECT_EQ(error(with_kernel_xml(bomb + "<root><kernel name='&a;'/></root>")),
            "gain.xo(gain/kernel.xml): kernel 'gain', which xo.xml names, is not described here");
}

TEST(HostileKernelObject, AMillionNestedElements) {
  constexpr std::size_t kDepth = 1'000'000;
  // Stored, as such a text would be refused for its ratio.
  const auto with_stored = [](const std::string& name, const std::string& content) {
    return error(zip_of(gain_members_with(name, content), false));
  };
  EXPECT_EQ(with_stored("gain/kernel.xml", repeat("<a>", kDepth) + repeat("</a>", kDepth)),
            "gain.xo(gain/kernel.xml): more than 1000000 XML elements and attributes");
  EXPECT_TRUE(with_stored("ip_repo/gain/component.xml", repeat("<a>", kDepth))
                  .starts_with("gain.xo(ip_repo/gain/component.xml):1: malformed XML"));
  EXPECT_EQ(with_stored("gain/kernel.xml", "<root><kernel name='gain'/>" + repeat("<a>", 400'000) +
                                               repeat("</a>", 400'000) + "</root>"),
            "");
}

TEST(HostileKernelObject, AThousandAndOneKernels) {
  std::string kernels;
  for (int i = 0; i <= 1'000; ++i) kernels += xo_kernel("k" + std::to_string(i));
  EXPECT_EQ(error(zip_of(gain_members_with("xo.xml", xo_xml(kernels)))),
            "gain.xo(xo.xml):1004: more than 1000 kernels");
}

// All kernels name one large kernel.xml and one large component.xml.
TEST(HostileKernelObject, ManyKernelsOfOneMember) {
  constexpr int kKernels = 1'000;
  std::string index;
  std::string kernel_xml = "<root>";
  for (int i = 0; i < kKernels; ++i) {
    const std::string name = "k" + std::to_string(i);
    index += "<Kernel Name='" + name + "' Dir='gain' IP='ip_repo/gain'/>\n";
    kernel_xml += "<kernel name='" + name + "'/>";
  }
  std::string interfaces;
  for (int i = 0; i < 20'000; ++i) {
    interfaces += bus_interface("s" + std::to_string(i), "axis", "slave", "TDATA");
  }
  auto members = gain_members_with("xo.xml", xo_xml(index));
  members[0].second = kernel_xml + "</root>";
  members[4].second = component_xml(interfaces);
  const std::string bytes = zip_of(members, false);
  text::MemoryFile file(bytes);
  const auto object = read_kernel_object(file, "gain.xo");
  ASSERT_TRUE(object) << error_of(object);
  EXPECT_EQ(object->kernels.size(), std::size_t{kKernels});
  EXPECT_EQ(object->kernels[0].ports.size(), 20'000u);
  EXPECT_EQ(object->kernels[1].ports.size(), 0u);
}

TEST(HostileKernelObject, SizesThatAreJustAllowed) {
  // Text between elements makes the largest trees.
  const std::string content = "<root><kernel name='gain'/>" + repeat("<a/>x", 999'990) + "</root>";
  EXPECT_EQ(error(zip_of(gain_members_with("gain/kernel.xml", content), false)), "");
}

}  // namespace
}  // namespace vppcheck::artifact

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/archive.h"

#include <gtest/gtest.h>

#include "support/archives.h"
#include "support/raw_zip.h"

namespace vppcheck::container {
namespace {

using support::ar_of;
using support::raw_zip;
using support::zip_of;
using Members = tl::expected<std::vector<Member>, FileError>;

bool all(std::string_view) { return true; }

Members read(const std::string& bytes, ArchiveKind kind = ArchiveKind::zip,
             const Wanted& wanted = all, const ArchiveLimits& limits = {}) {
  return read_members(bytes, "x.xo", kind, wanted, limits);
}

/// `name=content;` of each member, or the error.
std::string show(const Members& members) {
  if (!members) return members.error().show();
  std::string out;
  for (const Member& member : *members) out += member.name + "=" + member.bytes + ";";
  return out;
}

TEST(Archive, IsToldByItsFirstBytes) {
  EXPECT_TRUE(looks_like_zip("PK\x03\x04rest"));
  EXPECT_TRUE(looks_like_zip("PK\x05\x06"));
  EXPECT_FALSE(looks_like_zip("PK\x03"));
  EXPECT_FALSE(looks_like_zip("PK\x07\x08"));
  EXPECT_FALSE(
      looks_like_zip("\x7f"
                     "ELF"));
  EXPECT_FALSE(looks_like_zip(""));
  EXPECT_TRUE(looks_like_ar("!<arch>\nrest"));
  EXPECT_FALSE(looks_like_ar("!<arch>"));
}

TEST(Archive, GivesMembersInTheirOrder) {
  const std::vector<support::Part> parts = {{"b/kernel.xml", "one"}, {"empty", ""}, {"a", "two"}};
  EXPECT_EQ(show(read(zip_of(parts))), "b/kernel.xml=one;empty=;a=two;");
  EXPECT_EQ(show(read(zip_of(parts, false))), "b/kernel.xml=one;empty=;a=two;");
  EXPECT_EQ(show(read(ar_of({{"b.o", "one"}, {"a.o", "two"}}), ArchiveKind::ar,
                      [](std::string_view name) { return name.ends_with(".o"); })),
            "b.o=one;a.o=two;");
}

TEST(Archive, GivesWhatIsWantedOnly) {
  const auto wanted = [](std::string_view name) { return name == "a"; };
  EXPECT_EQ(show(read(zip_of({{"a", "1"}, {"b", "2"}}), ArchiveKind::zip, wanted)), "a=1;");
  EXPECT_EQ(show(read(zip_of({{"b", "2"}}), ArchiveKind::zip, wanted)), "");
  const Members members = read(zip_of({{"a", "1"}, {"b", "2"}}));
  EXPECT_EQ(find_member(*members, "b")->bytes, "2");
  EXPECT_EQ(find_member(*members, "c"), nullptr);
}

// v++ signs an .xo in the comment of the archive.
TEST(Archive, ACommentAtTheEndIsPassedOver) {
  std::string bytes = zip_of({{"a", "1"}});
  const std::string comment = "E4abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu=";
  bytes[bytes.size() - 2] = static_cast<char>(comment.size());
  EXPECT_EQ(show(read(bytes + comment)), "a=1;");
  EXPECT_EQ(show(read(bytes + comment.substr(1))),
            "x.xo: the ZIP archive is cut off in the comment at its end");
}

TEST(Archive, OtherBytesAreRefused) {
  for (const std::string& bytes : {std::string(), std::string("PK"), std::string("GIF89a"),
                                   std::string(100'000, 'x'), ar_of({{"a", "1"}})}) {
    EXPECT_TRUE(show(read(bytes)).starts_with("x.xo: not a ZIP archive, or ")) << show(read(bytes));
  }
  EXPECT_TRUE(show(read(zip_of({{"a", "1"}}), ArchiveKind::ar))
                  .starts_with("x.xo: not an archive of 'ar', or "));
}

TEST(Archive, ACutArchiveIsRefused) {
  const std::string zip = zip_of({{"a", std::string(5'000, 'a')}, {"b", std::string(300, 'b')}});
  for (std::size_t size = 0; size < zip.size(); ++size) {
    EXPECT_FALSE(read(zip.substr(0, size))) << size;
  }
  const std::string ar = ar_of({{"a.o", std::string(300, 'a')}, {"b.o", std::string(300, 'b')}});
  const std::string whole = show(read(ar, ArchiveKind::ar));
  for (std::size_t size = 0; size < ar.size(); ++size) {
    // Nothing tells that an archive of `ar` that ends behind a member should have another.
    const std::string part = show(read(ar.substr(0, size), ArchiveKind::ar));
    EXPECT_TRUE(part.starts_with("x.xo") || whole.starts_with(part)) << size << ": " << part;
  }
}

TEST(Archive, AMemberMayBeEncryptedWhenNobodyWantsIt) {
  const std::string bytes = raw_zip({{"secret", "text", {}, 0, 1}, {"a", "1"}});
  EXPECT_EQ(show(read(bytes)), "x.xo(secret): the member is encrypted");
  EXPECT_EQ(show(read(bytes, ArchiveKind::zip, [](std::string_view name) { return name == "a"; })),
            "a=1;");
}

TEST(Archive, ANameMayNotStandTwice) {
  EXPECT_EQ(show(read(raw_zip({{"a", "1"}, {"a", "2"}}))), "x.xo: the member 'a' stands twice");
}

TEST(Archive, AClaimIsNotBelieved) {
  EXPECT_EQ(show(read(raw_zip({{"a", "text", 10'000'000'000}}))),
            "x.xo(a): the member claims 10000000000 bytes, more than the limit of 33554432");
  for (const std::uint64_t claimed : {0, 3, 5, 1'000'000}) {
    const std::string shown = show(read(raw_zip({{"a", "text", claimed}})));
    EXPECT_TRUE(shown.starts_with("x.xo(a): the member ") || shown.starts_with("x.xo: not a ZIP"))
        << claimed << ": " << shown;
  }
}

TEST(Archive, OtherMethodsOfPackingAreRefused) {
  EXPECT_EQ(show(read(raw_zip({{"a", std::string(40, '\xff'), 100, 14}}))),
            "x.xo(a): the member is packed by a method that is not read");
}

TEST(Archive, ABombIsNotUnpacked) {
  const std::string bomb = zip_of({{"a", std::string(std::size_t{30} << 20, '\0')}});
  EXPECT_EQ(show(read(bomb)), "x.xo(a): the member unpacks to more than it may");
}

TEST(Archive, LimitsHold) {
  const std::string bytes = zip_of({{"a", "12345"}, {"b", "12345"}}, false);
  EXPECT_TRUE(read(bytes, ArchiveKind::zip, all, {.member_bytes = 5}));
  EXPECT_EQ(show(read(bytes, ArchiveKind::zip, all, {.member_bytes = 4})),
            "x.xo(a): the member claims 5 bytes, more than the limit of 4");
  EXPECT_TRUE(read(bytes, ArchiveKind::zip, all, {.total_bytes = 10}));
  EXPECT_EQ(show(read(bytes, ArchiveKind::zip, all, {.total_bytes = 9})),
            "x.xo(b): the member unpacks to more than it may");
  EXPECT_TRUE(read(bytes, ArchiveKind::zip, all, {.entries = 2}));
  EXPECT_EQ(show(read(bytes, ArchiveKind::zip, all, {.entries = 1})), "x.xo: more than 1 members");
}

TEST(Archive, AHundredThousandMembersAreTooMany) {
  std::vector<support::RawMember> members(100'000);
  for (std::size_t i = 0; i < members.size(); ++i) members[i].name = std::to_string(i);
  EXPECT_EQ(show(read(raw_zip(members))), "x.xo: more than 65536 members");
}

// libarchive keeps the whole table in memory before it gives the first member.
TEST(Archive, ATableOfMembersHasALimit) {
  std::vector<support::RawMember> members(500);
  for (auto& member : members) member.name = std::string(60'000, 'n');
  const std::string shown = show(read(raw_zip(members)));
  EXPECT_EQ(shown, "x.xo: its table of members is too large");

  std::string ar = "!<arch>\n";
  const std::string names(std::size_t{20} << 20, 'n');
  ar += "//                                              " + std::to_string(names.size()) + "  `\n";
  EXPECT_EQ(show(read(ar + names, ArchiveKind::ar)), "x.xo: its table of members is too large");
}

TEST(Archive, NamesInMessagesAreSafeToPrint) {
  const std::string name = "\x1b[2J";
  EXPECT_EQ(show(read(raw_zip({{name, "1"}, {name, "2"}}))),
            "x.xo: the member '\\x1b[2J' stands twice");
  EXPECT_EQ(show(read(raw_zip({{name, "1", {}, 0, 1}}))),
            "x.xo(\\x1b[2J): the member is encrypted");
}

}  // namespace
}  // namespace vppcheck::container

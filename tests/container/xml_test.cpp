// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/xml.h"

#include <gtest/gtest.h>

namespace vppcheck::container {
namespace {

/// The name of the root element, or the error.
std::string show(const std::string& bytes) {
  pugi::xml_document document;
  const auto error = load_xml(bytes, "a.xml", document);
  return error ? error->show() : document.document_element().name();
}

std::string repeat(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST(Xml, GivesTheDocument) {
  EXPECT_EQ(show("<?xml version='1.0'?>\n<!-- licence -->\n<root><a/></root>\n"), "root");
  EXPECT_EQ(show("\xEF\xBB\xBF<root/>"), "root");
}

TEST(Xml, MalformedTextIsToldWithItsLine) {
  EXPECT_EQ(show(""), "a.xml: not an XML text: it has no element");
  EXPECT_EQ(show("text"), "a.xml: not an XML text: it has no element");
  EXPECT_EQ(show("<root>\n<a>\n</root>"), "a.xml:3: malformed XML: Start-end tags mismatch");
  EXPECT_EQ(show(std::string("<root>\n\0</root>", 15)),
            "a.xml:2: not an XML text: it has a NUL byte (only UTF-8 is read)");
}

TEST(Xml, AnErrorHasTheLineOfItsElement) {
  const std::string bytes = "<root>\n<a/>\n\n<b/></root>";
  pugi::xml_document document;
  ASSERT_FALSE(load_xml(bytes, "a.xml", document));
  EXPECT_EQ(xml_error(bytes, "a.xml", document.child("root").child("b"), "is wrong").show(),
            "a.xml:4: is wrong");
}

// The entities of a document type can grow without end ("billion laughs") or name files.
TEST(Xml, DocumentTypesMeanNothing) {
  const std::string type =
      "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
      "<!ENTITY f SYSTEM 'file:///etc/passwd'>]>";
  const std::string bytes = type + "<r>&b;&f;&amp;</r>";
  pugi::xml_document document;
  ASSERT_FALSE(load_xml(bytes, "a.xml", document));
  EXPECT_STREQ(document.child_value("r"), "&b;&f;&");
}

TEST(Xml, NestingTakesNoStack) {
  constexpr std::size_t kDepth = 400'000;
  EXPECT_EQ(show(repeat("<a>", kDepth) + repeat("</a>", kDepth)), "a");
  EXPECT_TRUE(show(repeat("<a>", kDepth)).starts_with("a.xml:1: malformed XML"));
}

TEST(Xml, SizesHaveLimits) {
  EXPECT_EQ(show("<r>" + repeat("<a/>", kMostXmlParts - 2) + "</r>"), "r");
  EXPECT_EQ(show("<r>" + repeat("<a/>", kMostXmlParts - 1) + "</r>"),
            "a.xml: more than 1000000 XML elements and attributes");
  EXPECT_EQ(show(repeat("<a>", 1'000'000) + repeat("</a>", 1'000'000)),
            "a.xml: more than 1000000 XML elements and attributes");
  EXPECT_EQ(show("<r>" + std::string(kMostXmlBytes, 'x') + "</r>"),
            "a.xml: an XML text of more than 33554432 bytes");
}

}  // namespace
}  // namespace vppcheck::container

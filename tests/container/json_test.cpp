// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/json.h"

#include <gtest/gtest.h>

namespace vppcheck::container {
namespace {

/// The value as nlohmann-json writes it, or the error.
std::string show(const std::string& bytes) {
  const auto value = load_json(bytes, "a.json");
  return value ? value->dump() : value.error().show();
}

std::string repeat(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST(Json, GivesTheValue) {
  EXPECT_EQ(show(R"( {"a": [1, -2, 2.5, true, null, "x", {}, []], "b": {"c": "d"}} )"),
            R"({"a":[1,-2,2.5,true,null,"x",{},[]],"b":{"c":"d"}})");
  EXPECT_EQ(show("7"), "7");
  EXPECT_EQ(show("\xEF\xBB\xBF[]"), "[]");
}

TEST(Json, TheLastOfTwoValuesOfAKeyCounts) {
  EXPECT_EQ(show(R"({"a": {"b": 1}, "c": 2, "a": [3]})"), R"({"a":[3],"c":2})");
}

TEST(Json, MalformedTextIsToldWithItsLine) {
  for (const std::string text : {"", " ", "{", "[1", "{\"a\"}", "[1,]", "nul", "[1] 2", "'a'"}) {
    EXPECT_TRUE(show(text).starts_with("a.json")) << text;
    EXPECT_NE(show(text).find("malformed JSON"), std::string::npos) << text << show(text);
  }
  EXPECT_TRUE(show("{\n\"a\": 1,\n\"b\" 2}").starts_with("a.json:3: malformed JSON: syntax error"));
  EXPECT_EQ(show("[1e400]"), "a.json:1: malformed JSON: number overflow parsing '1e400'");
}

TEST(Json, MessagesAreSafeToPrint) {
  const std::string shown = show("\"\x1b[2J\xff");
  EXPECT_EQ(shown.find('\x1b'), std::string::npos) << shown;
  EXPECT_EQ(shown.find('\xff'), std::string::npos) << shown;
}

TEST(Json, NestingHasALimit) {
  const auto nested = [](std::size_t depth) { return repeat("[", depth) + repeat("]", depth); };
  EXPECT_EQ(show(nested(100)), nested(100));
  EXPECT_EQ(show(nested(101)), "a.json: JSON is nested more than 100 levels deep");
  EXPECT_EQ(show(nested(10'000)), "a.json: JSON is nested more than 100 levels deep");
  EXPECT_EQ(show(repeat("[", 1'000'000)), "a.json: JSON is nested more than 100 levels deep");
  EXPECT_EQ(show(repeat("{\"a\":", 10'000)), "a.json: JSON is nested more than 100 levels deep");
}

TEST(Json, SizesHaveLimits) {
  EXPECT_TRUE(load_json("[" + repeat("0,", kMostJsonValues - 2) + "0]", "a.json"));
  EXPECT_EQ(show("[" + repeat("0,", kMostJsonValues - 1) + "0]"),
            "a.json: more than 500000 JSON values");
  EXPECT_EQ(show(std::string(kMostJsonBytes + 1, ' ')),
            "a.json: a JSON text of more than 33554432 bytes");
}

TEST(Json, LookUpsOfAnythingElseAreNull) {
  const nlohmann::json value = nlohmann::json::parse(R"({"a": {"b": "c"}, "l": [1]})");
  EXPECT_EQ(text_of(at(at(value, "a"), "b")), "c");
  EXPECT_TRUE(at(at(value, "x"), "b").is_null());
  EXPECT_TRUE(at(at(value, "l"), "b").is_null());
  EXPECT_EQ(text_of(at(value, "l")), "");
}

// xclbinutil writes all numbers as strings.
TEST(Json, NumbersMayBeStrings) {
  const auto number = [](const char* text) { return number_of(nlohmann::json::parse(text)); };
  EXPECT_EQ(number("18446744073709551615"), 18446744073709551615u);
  EXPECT_EQ(number("\"42\""), 42u);
  EXPECT_EQ(number("\"0x20000000000\""), 0x20000000000u);
  EXPECT_EQ(number("\"0XfF\""), 255u);
  for (const char* const none :
       {"-1", "1.0", "\"\"", "\"-1\"", "\"0x\"", "\"1 \"", "\"ten\"", "null", "true", "[1]", "{}",
        "\"18446744073709551616\"", "18446744073709551616", "\"0x-1\""}) {
    EXPECT_FALSE(number(none)) << none;
  }
}

TEST(Json, TruthMayBeAString) {
  const auto truth = [](const char* text) { return truth_of(nlohmann::json::parse(text)); };
  EXPECT_EQ(truth("true"), true);
  EXPECT_EQ(truth("\"false\""), false);
  for (const char* const none : {"0", "\"True\"", "null", "\"\"", "[]"}) {
    EXPECT_FALSE(truth(none).has_value()) << none;
  }
}

TEST(Json, APrefixIsAnError) {
  const std::string text = R"({"a": [1, "two", {"b": null}], "c": 2.5})";
  for (std::size_t size = 0; size < text.size(); ++size) {
    EXPECT_FALSE(load_json(text.substr(0, size), "a.json")) << size;
  }
}

}  // namespace
}  // namespace vppcheck::container

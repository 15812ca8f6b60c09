// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <boost/program_options.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vppcheck/config/document.h"
#include "vppcheck/text/printable.h"

// The reader that v++ itself uses, and what must hold between it and ours on every input.
namespace vppcheck::oracle {

/// Options as (full name, value), in the order of the file.
using NamedValues = std::vector<std::pair<std::string, std::string>>;

/// What boost::program_options reads; nothing when it stops with an error.
inline std::optional<NamedValues> read_with_boost(std::string_view bytes) {
  namespace po = boost::program_options;
  std::istringstream stream{std::string(bytes)};
  NamedValues found;
  try {
    const auto parsed = po::parse_config_file<char>(stream, po::options_description(), true);
    for (const auto& option : parsed.options) {
      found.emplace_back(option.string_key, option.value.at(0));
    }
  } catch (const po::error&) {
    return std::nullopt;
  }
  return found;
}

/// The same from a `Document`; nothing when it holds an invalid line.
inline std::optional<NamedValues> read_with_document(const config::Document& document) {
  const auto& lines = document.lines();
  if (std::any_of(lines.begin(), lines.end(),
                  [](const auto& line) { return line.kind == config::LineKind::invalid; })) {
    return std::nullopt;
  }
  NamedValues found;
  for (const auto& option : document.options()) {
    found.emplace_back(option.full_name(), option.value.text);
  }
  return found;
}

inline std::string shown(const std::optional<NamedValues>& options) {
  if (!options) return "an error";
  std::string text;
  for (const auto& [name, value] : *options) {
    text += text::quoted(name) + "=" + text::quoted(value) + "; ";
  }
  return text;
}

inline bool contains(text::Span outer, text::Span inner) {
  return outer.begin <= inner.begin && inner.begin <= inner.end && inner.end <= outer.end;
}

/// What is wrong with the spans of a document; empty when nothing is.
inline std::string broken_spans(const config::Document& document, std::string_view bytes) {
  std::uint32_t reached = 0;
  for (const config::Line& line : document.lines()) {
    const std::string place = " in the line at byte " + std::to_string(line.whole.begin);
    if (line.whole.begin != reached || line.whole.empty()) return "a gap or an overlap" + place;
    reached = line.whole.end;
    const auto newline = bytes.substr(line.whole.begin, line.whole.size()).find('\n');
    if (newline != std::string_view::npos && newline + 1 != line.whole.size()) {
      return "two line ends" + place;
    }
    for (const text::Span part : {line.content, line.comment}) {
      if (!contains(line.whole, part)) return "a part outside" + place;
    }
    for (const text::Span part : {line.name, line.value}) {
      if (!part.empty() && !contains(line.content, part)) return "a part outside" + place;
    }
  }
  if (reached != bytes.size()) return "bytes behind the last line";
  for (const config::Option& option : document.options()) {
    for (const text::Word& word : {option.written_key, option.value}) {
      const text::Span span = word.where.span;
      if (!contains({0, static_cast<std::uint32_t>(bytes.size())}, span) ||
          bytes.substr(span.begin, span.size()) != word.text) {
        return "the word " + text::quoted(word.text) + " does not stand at its place";
      }
    }
    if (option.line >= document.lines().size()) return "an option without a line";
  }
  return {};
}

/// Whether Boost 1.74 would read before the start of an empty string: a line that is `[]`.
inline bool is_undefined_for_boost(const config::Document& document) {
  const auto& lines = document.lines();
  return std::any_of(lines.begin(), lines.end(),
                     [&](const auto& line) { return document.word(line.content).text == "[]"; });
}

/// What differs between the two readers, or is wrong with the spans; empty when nothing is.
inline std::string disagreement(std::string_view bytes) {
  text::SourceSet sources;
  const config::Document document(sources, sources.add("input.cfg", std::string(bytes)));
  std::string fault = broken_spans(document, bytes);
  if (!fault.empty() || is_undefined_for_boost(document)) return fault;
  const auto boost = read_with_boost(bytes);
  const auto ours = read_with_document(document);
  if (boost == ours) return {};
  return "boost reads " + shown(boost) + "\nwe read " + shown(ours);
}

}  // namespace vppcheck::oracle

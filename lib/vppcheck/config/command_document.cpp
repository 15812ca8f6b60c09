// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "vppcheck/config/document.h"
#include "vppcheck/text/shell_words.h"

namespace vppcheck::config {
namespace {

std::uint32_t bound(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

/// One option as text, and where its parts are in it.
struct Rendered {
  std::string text;
  text::Span name;
  text::Span value;  ///< without the quotes that a shell wants
};

Rendered render(const CommandOption& option) {
  Rendered line;
  line.text = option.written;
  const auto dashes = std::min(option.written.find_first_not_of('-'), option.written.size());
  line.name = {bound(dashes), bound(option.written.size())};
  line.value = {bound(line.text.size()), bound(line.text.size())};
  if (!option.has_value) return line;
  if (!line.text.empty()) line.text += ' ';
  const std::string quoted = text::shell_quoted(option.value);
  const std::size_t begin = line.text.size() + (quoted.size() > option.value.size() ? 1 : 0);
  line.value = {bound(begin), bound(begin + option.value.size())};
  line.text += quoted;
  return line;
}

text::Span moved(text::Span span, std::size_t by) {
  return {bound(span.begin + by), bound(span.end + by)};
}

}  // namespace

Document::Document(text::SourceSet& sources, const Command& command, std::string name)
    : is_command_(true), stage_(command.stage) {
  std::string text;
  std::vector<Rendered> rendered;
  for (const CommandOption& option : command.options) {
    Rendered line = render(option);
    const std::size_t begin = text.size();
    text += line.text;
    text += '\n';
    Line next;
    next.kind = LineKind::option;
    next.whole = {bound(begin), bound(text.size())};
    next.content = {bound(begin), bound(text.size() - 1)};
    next.comment = {next.content.end, next.content.end};
    next.name = moved(line.name, begin);
    next.value = moved(line.value, begin);
    lines_.push_back(next);
  }
  for (const CommandFault& fault : command.faults) {
    const std::size_t begin = text.size();
    text += fault.option.empty() ? "v++" : fault.option;
    const text::Span content{bound(begin), bound(text.size())};
    text += '\n';
    lines_.push_back({LineKind::invalid, {bound(begin), bound(text.size())}, content, {}, {}, {}});
    refused_.push_back({{{}, content}, fault.message});
  }
  file_ = sources.add(std::move(name), std::move(text));
  for (Refused& refused : refused_) refused.where.file = file_;
  bytes_ = sources[file_].bytes();
  for (std::size_t i = 0; i < command.options.size(); ++i) {
    const CommandOption& given = command.options[i];
    Option option;
    option.written_key = word(lines_[i].name);
    option.value = word(lines_[i].value);
    if (!given.has_value) {
      option.value = {"1", option.written_key.where};
    } else if (option.value.text != given.value) {
      option.value.text = joined_names_.emplace_back(given.value);  // quotes within quotes
    }
    const std::string_view full = joined_names_.emplace_back(given.name);
    const auto dot = full.find('.');
    const bool has_section = dot != std::string_view::npos && dot > 0;
    option.section = full.substr(0, has_section ? dot : 0);
    option.key = full.substr(has_section ? dot + 1 : 0);
    option.line = bound(i);
    option.info = given.info;
    options_.push_back(option);
  }
}

}  // namespace vppcheck::config

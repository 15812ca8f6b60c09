// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/config/directives.h"
#include "vppcheck/config/document.h"

// Short ways to say what a parser of a directive gives.
namespace vppcheck::config::testing {

/// The value as a word that stands somewhere in a file, not at its start.
inline text::Word word_of(std::string_view value) {
  constexpr std::uint32_t kBegin = 100;
  return {value, {text::FileId{3}, {kBegin, kBegin + static_cast<std::uint32_t>(value.size())}}};
}

inline std::vector<std::string> texts_of(const std::vector<text::Word>& words) {
  std::vector<std::string> texts;
  for (const text::Word& word : words) texts.emplace_back(word.text);
  return texts;
}

/// The message of an error; `(none)` without one.
template <class T>
std::string fault_of(const Parsed<T>& parsed) {
  return parsed ? "(none)" : parsed.error().message;
}

/// The part of the value at which the error points; `(none)` without one.
template <class Parse>
std::string faulty_part(std::string_view value, Parse parse) {
  const text::Word word = word_of(value);
  const auto parsed = parse(word);
  if (parsed) return "(none)";
  const text::Span span = parsed.error().where.span;
  return std::string(value.substr(span.begin - word.where.span.begin, span.size()));
}

/// The message of an error that is not about a placeholder; empty without one.
template <class T>
std::string true_fault(const Parsed<T>& parsed) {
  return parsed || parsed.error().placeholder ? "" : parsed.error().message;
}

/// The fault of a link option that has a parser; empty when there is none.
inline std::string fault_in(const Option& option) {
  const std::string name = option.full_name();
  if (name == "connectivity.nk") return true_fault(parse_nk(option.value));
  if (name == "connectivity.sp") return true_fault(parse_sp(option.value));
  if (name == "connectivity.slr") return true_fault(parse_slr(option.value));
  if (name == "connectivity.sc") return true_fault(parse_sc(option.value));
  if (name == "connectivity.stream_connect") return true_fault(parse_sc(option.value));
  if (name == "connectivity.connect") return true_fault(parse_connect(option.value));
  if (name == "clock.id") return true_fault(parse_clock("id", option.value));
  if (name == "clock.freqHz") return true_fault(parse_clock("freqHz", option.value));
  if (name == "clock.defaultFreqHz") return true_fault(parse_clock("defaultFreqHz", option.value));
  if (name == "freqhz") return true_fault(parse_clock("freqhz", option.value));
  if (name == "kernel_frequency") return true_fault(parse_kernel_frequency(option.value));
  if (name == "aie.enable-partition") return true_fault(parse_partition(option.value));
  return {};
}

}  // namespace vppcheck::config::testing

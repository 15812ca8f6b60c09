// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "vppcheck/config/directives.h"
#include "vppcheck/text/printable.h"

// What must hold of every parser of a directive on every value.
namespace vppcheck::invariants {

/// Every part of a parsed directive.
inline std::vector<text::Word> words_of(const config::MemoryName& memory) {
  std::vector<text::Word> words = {memory.whole, memory.tag, memory.index};
  if (memory.channel) words.push_back(memory.channel->word);
  return words;
}
inline std::vector<text::Word> words_of(const config::NumberOfKernels& nk) {
  std::vector<text::Word> words = {nk.value, nk.kernel, nk.count.word};
  words.insert(words.end(), nk.names.begin(), nk.names.end());
  words.insert(words.end(), nk.separators.begin(), nk.separators.end());
  return words;
}
inline std::vector<text::Word> words_of(const config::SlrAssignment& slr) {
  return {slr.value, slr.cu, slr.slr};
}
inline std::vector<text::Word> words_of(const config::PortMapping& sp) {
  std::vector<text::Word> words = words_of(sp.memory);
  words.insert(words.end(), {sp.value, sp.cu, sp.port});
  return words;
}
inline std::vector<text::Word> words_of(const config::StreamConnection& sc) {
  return {sc.value,    sc.from.whole, sc.from.cu, sc.from.port,
          sc.to.whole, sc.to.cu,      sc.to.port, sc.depth};
}
inline std::vector<text::Word> words_of(const config::PinConnection& connect) {
  return {connect.value, connect.from, connect.to};
}
inline std::vector<text::Word> words_of(const config::ClockDirective& clock) {
  std::vector<text::Word> words = {clock.value, clock.quantity};
  for (const auto& target : clock.targets) {
    words.insert(words.end(), {target.whole, target.cu, target.pin});
  }
  return words;
}
inline std::vector<text::Word> words_of(const std::vector<config::KernelFrequency>& frequencies) {
  std::vector<text::Word> words;
  for (const auto& frequency : frequencies) words.push_back(frequency.whole);
  return words;
}
inline std::vector<text::Word> words_of(const config::AiePartition& partition) {
  return {partition.value, partition.columns, partition.name};
}

/// Whether the word is a piece of the value and stands where it says.
inline bool stands_in(text::Word value, text::Word word) {
  const text::Span outer = value.where.span;
  const text::Span inner = word.where.span;
  return word.where.file == value.where.file && outer.begin <= inner.begin &&
         inner.begin <= inner.end && inner.end <= outer.end &&
         value.text.substr(inner.begin - outer.begin, inner.size()) == word.text;
}

/// What is wrong with a message of ours; empty when nothing is.
inline std::string broken_message(text::Word value, const config::Malformed& fault) {
  const text::Span outer = value.where.span;
  const text::Span place = fault.where.span;
  if (fault.where.file != value.where.file || place.begin < outer.begin || place.end > outer.end ||
      place.begin > place.end) {
    return "the place of an error is outside the value";
  }
  const std::string& message = fault.message;
  if (message.empty() || std::isupper(static_cast<unsigned char>(message.front())) != 0 ||
      message.back() == '.') {
    return "no good message: " + message;
  }
  if (text::printable(message) != message) return "bytes of the input in the message: " + message;
  if (fault.help.empty() || std::isupper(static_cast<unsigned char>(fault.help.front())) != 0 ||
      fault.help.back() == '.') {
    return "no good help: " + fault.help;
  }
  if (fault.placeholder != config::has_placeholder(value.text)) return "a placeholder not said";
  return {};
}

template <class T>
std::string broken_result(text::Word value, const config::Parsed<T>& parsed) {
  if (!parsed) return broken_message(value, parsed.error());
  if (config::has_placeholder(value.text)) return "a placeholder was parsed";
  for (const text::Word& word : words_of(*parsed)) {
    if (!stands_in(value, word))
      return "a part does not stand at its place: " + std::string(word.text);
  }
  return {};
}

/// Runs every parser on the value; what is wrong with the results, or empty when nothing is.
inline std::string broken_directive(text::Word value) {
  std::string faults = broken_result(value, config::parse_nk(value));
  faults += broken_result(value, config::parse_slr(value));
  faults += broken_result(value, config::parse_memory(value));
  faults += broken_result(value, config::parse_sp(value));
  faults += broken_result(value, config::parse_sc(value));
  faults += broken_result(value, config::parse_connect(value));
  faults += broken_result(value, config::parse_kernel_frequency(value));
  faults += broken_result(value, config::parse_partition(value));
  for (const std::string_view option :
       {"freqHz", "freqhz", "id", "tolerance", "defaultFreqHz", "defaultId", "defaultTolerance"}) {
    faults += broken_result(value, config::parse_clock(option, value));
  }
  return faults;
}

}  // namespace vppcheck::invariants

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/config/directives.h"

// What the parsers of the directives share; no part of the library's interface.
namespace vppcheck::config::parts {

/// The most names, targets or indices that one value may list. UG1700 (Design Topology) allows 31
/// compute units of a kernel and platforminfo prints 60 for a platform; no platform has more than
/// 64 segments of one tag. The bound keeps a hostile value from filling the memory.
inline constexpr std::size_t kMaxListed = 1024;

/// A value that has not the form wanted, as the error of a `Parsed`.
tl::unexpected<Malformed> malformed(text::Word where, std::string message, std::string_view help);
/// The same for a part that v++ is not known to reject.
/// `meant` is what was surely meant instead; it may be empty.
tl::unexpected<Malformed> doubtful(text::Word where, std::string message, std::string_view help,
                                   std::string meant = {});

/// The error for a value that holds a placeholder.
tl::unexpected<Malformed> placeholder_in(text::Word value);

/// The word cut at every byte of `separators` (one or two) outside square brackets; at least one
/// part. Cutting stops after `most` parts: the last one then holds the rest.
std::vector<text::Word> split(text::Word word, std::string_view separators,
                              std::size_t most = kMaxListed + 1);

/// A few parts of a word, kept in place: most values have two or three, and there are thousands.
class Fields {
 public:
  static constexpr std::size_t kMost = 4;

  void add(text::Word part) { parts_[size_++] = part; }
  std::size_t size() const { return size_; }
  text::Word back() const { return parts_[size_ - 1]; }
  text::Word operator[](std::size_t i) const { return parts_[i]; }

 private:
  std::array<text::Word, kMost> parts_{};
  std::size_t size_ = 0;
};

/// The word cut at every `separator` outside square brackets, into one to `most` parts (at most
/// `Fields::kMost`); the last one then holds the rest.
Fields fields_of(text::Word word, char separator, std::size_t most);

/// The word, when it is a name of a kernel, compute unit, port, pin or partition; `what` says which
/// ("kernel name").
Parsed<text::Word> name(text::Word word, std::string_view what, std::string_view help);
/// The same for a port: `-` may stand in the name of a PLIO, which its author chooses
/// (`ai_engine_0.Data-Out0` in a published configuration).
Parsed<text::Word> port(text::Word word, std::string_view what, std::string_view help);
/// The word, when it is not empty and holds no blank: pins, whose alphabet is not documented.
Parsed<text::Word> pin(text::Word word, std::string_view what, std::string_view help);
/// The number that the word is, at most `largest`.
Parsed<std::uint64_t> number(text::Word word, std::string_view what, std::string_view help,
                             std::uint64_t largest = UINT64_MAX);

/// A frequency in Hz from a decimal number of MHz with at most 6 decimals (UG1702, --clock
/// Options), which must not be zero. `whole` is the place of an error and the text it quotes.
Parsed<std::uint64_t> megahertz(text::Word whole, std::string_view digits, std::string_view help);

/// Whether the text is a decimal number: digits, or digits, a dot and digits.
bool is_decimal(std::string_view text);
/// Whether two texts are the same but for the case of ASCII letters.
bool same_but_for_case(std::string_view a, std::string_view b);

}  // namespace vppcheck::config::parts

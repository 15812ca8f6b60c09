// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace vppcheck::artifact {

/// What a known message of the tools is worth to somebody who looks for the cause.
enum class MessageKind : std::uint8_t {
  cause,     ///< says what is wrong
  wrapper,   ///< says only that a step failed; the cause stands elsewhere
  notice,    ///< stops nothing, and is worth knowing
  harmless,  ///< is often blamed, and means nothing
};

/// `cause`, `wrapper`, `notice` or `harmless`.
std::string_view name_of(MessageKind kind);

/// A message that is known from public logs: one row of the table.
struct KnownMessage {
  /// The id without the tool: `83-2291`, `UTLZ-1`. The tool may differ (`VPL 60-642`, `v++
  /// 60-642`).
  std::string_view number;
  /// Words of the message in their order. `<name>` stands for the name that it is about, `<>` for
  /// any other text.
  std::string_view shape;
  MessageKind kind;
  /// The option that it is about, as `section.key`; empty for none.
  std::string_view option;
  /// The rule that finds the fault before the link; empty for none.
  std::string_view rule;
  /// One sentence: what it means.
  std::string_view meaning;
  /// One sentence: what to do; may be empty.
  std::string_view fix;
  /// The document or the public log that shows the message.
  std::string_view source;
};

/// All known messages.
std::span<const KnownMessage> known_messages();

/// A known message, and the name that stands in it.
struct Recognised {
  const KnownMessage* message = nullptr;
  /// What stands for `<name>`, a part of the text without blanks, quotes and backslashes at its
  /// ends; empty when the shape has none.
  std::string_view name;
};

/// Looks a message up by its number and its text. An id whose text has another shape is not known:
/// one id of these tools can stand for several faults.
std::optional<Recognised> recognise(std::string_view number, std::string_view text);

}  // namespace vppcheck::artifact

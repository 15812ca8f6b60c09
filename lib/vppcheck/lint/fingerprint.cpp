// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/lint/fingerprint.h"

#include <fmt/format.h>

#include <filesystem>

namespace vppcheck::lint {
namespace {

using diagnostic::Finding;

/// FNV-1a of 64 bits (draft-eastlake-fnv, section 2). Keys are compared within one file and one
/// rule, and nobody gains by making two of them equal: he could silence the rule in a comment.
class Hash {
 public:
  /// Adds a part and a byte that parts it from the next one: UTF-8 has no 0xFF.
  Hash& add(std::string_view part) {
    for (const char c : part) add_byte(static_cast<unsigned char>(c));
    add_byte(0xFF);
    return *this;
  }
  Hash& add(std::uint64_t number) { return add(fmt::format_int(number).str()); }
  std::uint64_t value() const { return value_; }

 private:
  void add_byte(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001b3U; }

  std::uint64_t value_ = 0xcbf29ce484222325U;
};

}  // namespace

std::string path_from(std::string_view root, std::string_view directory, std::string_view file) {
  if (file.empty() || file.front() == '<' || root.empty()) return std::string(file);
  const std::filesystem::path path = (std::filesystem::path(directory) / file).lexically_normal();
  const std::filesystem::path from_root = path.lexically_relative(root);
  const bool is_below = !from_root.empty() && *from_root.begin() != "..";
  return (is_below ? from_root : path).generic_string();
}

Fingerprints::Fingerprints(const text::SourceSet& sources, std::string_view root,
                           std::string_view directory)
    : sources_(sources), root_(root), directory_(directory), line_hash_(Hash().add("").value()) {}

std::uint64_t Fingerprints::content_hash(const Finding& finding) {
  if (!finding.where) return Hash().add(finding.message).value();
  const text::SourceFile& file = sources_[finding.where->file];
  const std::string_view line = file.line_text(file.line_column(finding.where->span.begin).line);
  if (line.data() != line_.data() || line.size() != line_.size()) {
    line_ = line;
    line_hash_ = Hash().add(text::trimmed({line, {}}).text).value();
  }
  return line_hash_;
}

std::string Fingerprints::of(const Finding& finding) {
  const std::string_view name =
      finding.where ? std::string_view(sources_[finding.where->file].name()) : finding.input;
  const auto [path, is_new] = paths_.try_emplace(name);
  if (is_new) path->second = path_from(root_, directory_, name);
  Hash hash;
  hash.add(finding.rule->name).add(path->second).add(content_hash(finding));
  const std::uint64_t ordinal = seen_[hash.value()]++;
  if (ordinal > 0) hash.add(ordinal);
  return fmt::format("{:016x}", hash.value());
}

}  // namespace vppcheck::lint

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "vppcheck/container/lines.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::container {
namespace {

using nlohmann::json;

/// What nlohmann-json says begins with `[json.exception.parse_error.101] parse error at line 2,
/// column 5: `. The error has the line already, and that of the file where the text is a part of
/// one.
std::string reason_of(const json::exception& error) {
  std::string_view what = error.what();
  if (const auto bracket = what.find("] "); bracket != std::string_view::npos) {
    what.remove_prefix(bracket + 2);
  }
  if (what.starts_with("parse error at line ")) what.remove_prefix(what.find(": ") + 2);
  return std::string(what);
}

/// Builds values as they are read and stops at the bounds, so that hostile text costs little
/// memory. (The builder of nlohmann-json itself knows no bounds.)
class Builder final : public nlohmann::json_sax<json> {
 public:
  json root;
  std::string fault;
  std::size_t fault_at = 0;  ///< in bytes

  bool null() override { return add(nullptr) != nullptr; }
  bool boolean(bool value) override { return add(value) != nullptr; }
  bool number_integer(number_integer_t value) override { return add(value) != nullptr; }
  bool number_unsigned(number_unsigned_t value) override { return add(value) != nullptr; }
  bool number_float(number_float_t value, const string_t&) override {
    return add(value) != nullptr;
  }
  bool string(string_t& value) override { return add(std::move(value)) != nullptr; }
  bool binary(binary_t&) override { return false; }
  bool key(string_t& name) override {
    key_ = std::move(name);
    return true;
  }
  bool start_object(std::size_t) override { return enter(json::value_t::object); }
  bool start_array(std::size_t) override { return enter(json::value_t::array); }
  bool end_object() override { return leave(); }
  bool end_array() override { return leave(); }
  bool parse_error(std::size_t position, const std::string&,
                   const json::exception& error) override {
    fault_at = position;
    fault = "malformed JSON: " + reason_of(error);
    return false;
  }

 private:
  /// Where the value now stands; null when it is one too many.
  json* add(json value) {
    if (++values_ > kMostJsonValues) {
      fault = fmt::format("more than {} JSON values", kMostJsonValues);
      return nullptr;
    }
    if (open_.empty()) {
      root = std::move(value);
      return &root;
    }
    json& parent = *open_.back();
    if (parent.is_array()) {
      parent.push_back(std::move(value));
      return &parent.back();
    }
    json& place = parent[key_];
    place = std::move(value);
    return &place;
  }
  bool enter(json::value_t type) {
    if (open_.size() == kMostJsonDepth) {
      fault = fmt::format("JSON is nested more than {} levels deep", kMostJsonDepth);
      return false;
    }
    json* const place = add(json(type));
    if (place == nullptr) return false;
    open_.push_back(place);
    return true;
  }
  bool leave() {
    open_.pop_back();
    return true;
  }

  /// The values that are not closed yet. They stay where they are: only the last can grow.
  std::vector<json*> open_;
  std::string key_;
  std::size_t values_ = 0;
};

}  // namespace

tl::expected<json, FileError> load_json(std::string_view bytes, const std::string& file) {
  bytes = without_byte_order_mark(bytes);
  if (bytes.size() > kMostJsonBytes) {
    return tl::unexpected(
        FileError{file, 0, fmt::format("a JSON text of more than {} bytes", kMostJsonBytes)});
  }
  Builder builder;
  if (!json::sax_parse(bytes.begin(), bytes.end(), &builder)) {
    const std::string_view before = bytes.substr(0, builder.fault_at);
    const auto line = static_cast<std::uint32_t>(
        builder.fault_at == 0 ? 0 : 1 + std::count(before.begin(), before.end(), '\n'));
    return tl::unexpected(FileError{file, line, text::printable(builder.fault)});
  }
  return std::move(builder.root);
}

const json& at(const json& value, std::string_view key) {
  static const json kNull;
  if (!value.is_object()) return kNull;
  const auto it = value.find(key);
  return it == value.end() ? kNull : *it;
}

std::string_view text_of(const json& value) {
  const std::string* const text = value.get_ptr<const std::string*>();
  return text != nullptr ? std::string_view(*text) : std::string_view();
}

std::optional<std::uint64_t> number_of(const json& value) {
  if (value.is_number_unsigned()) return value.get<std::uint64_t>();
  const std::string_view text = text_of(value);
  if (text.starts_with("0x") || text.starts_with("0X")) return text::parse_hex(text.substr(2));
  return text::parse_unsigned(text);
}

std::optional<bool> truth_of(const json& value) {
  if (value.is_boolean()) return value.get<bool>();
  const std::string_view text = text_of(value);
  if (text == "true") return true;
  if (text == "false") return false;
  return std::nullopt;
}

}  // namespace vppcheck::container

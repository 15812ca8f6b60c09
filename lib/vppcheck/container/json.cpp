// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "vppcheck/container/lines.h"
#include "vppcheck/text/number.h"

namespace vppcheck::container {
namespace {

using nlohmann::json;

/// What nlohmann-json says begins with `[json.exception.parse_error.101] `; the rest is for people.
std::string reason_of(const json::exception& error) {
  std::string_view what = error.what();
  if (const auto bracket = what.find("] "); bracket != std::string_view::npos) {
    what.remove_prefix(bracket + 2);
  }
  return std::string(what);
}

/// Counts values and levels before anything is built, so that hostile text costs no memory.
class Counter final : public nlohmann::json_sax<json> {
 public:
  std::string fault;
  std::size_t fault_at = 0;  ///< in bytes

  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(number_integer_t) override { return value(); }
  bool number_unsigned(number_unsigned_t) override { return value(); }
  bool number_float(number_float_t, const string_t&) override { return value(); }
  bool string(string_t&) override { return value(); }
  bool binary(binary_t&) override { return value(); }
  bool key(string_t&) override { return true; }
  bool start_object(std::size_t) override { return enter(); }
  bool start_array(std::size_t) override { return enter(); }
  bool end_object() override { return leave(); }
  bool end_array() override { return leave(); }
  bool parse_error(std::size_t position, const std::string&,
                   const json::exception& error) override {
    fault_at = position;
    fault = "malformed JSON: " + reason_of(error);
    return false;
  }

 private:
  bool value() {
    if (++values_ <= kMostJsonValues) return true;
    fault = fmt::format("more than {} JSON values", kMostJsonValues);
    return false;
  }
  bool enter() {
    if (++depth_ <= kMostJsonDepth) return value();
    fault = fmt::format("JSON is nested more than {} levels deep", kMostJsonDepth);
    return false;
  }
  bool leave() {
    --depth_;
    return true;
  }

  std::size_t values_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace

tl::expected<json, FileError> load_json(std::string_view bytes, const std::string& file) {
  bytes = without_byte_order_mark(bytes);
  Counter counter;
  if (!json::sax_parse(bytes.begin(), bytes.end(), &counter)) {
    const std::string_view before = bytes.substr(0, counter.fault_at);
    const auto line = static_cast<std::uint32_t>(
        counter.fault_at == 0 ? 0 : 1 + std::count(before.begin(), before.end(), '\n'));
    return tl::unexpected(FileError{file, line, std::move(counter.fault)});
  }
  return json::parse(bytes.begin(), bytes.end(), nullptr, false);
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

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/host_source.h"

#include <optional>

#include "vppcheck/artifact/cpp_tokens.h"

namespace vppcheck::artifact {
namespace {

using Kind = CppToken::Kind;

/// Brackets inside brackets beyond this are counted and not looked into.
constexpr std::size_t kMostDepth = 256;

/// Tells where the arguments of an `xrt::graph` begin.
class GraphWords {
 public:
  /// Whether `token` opens the arguments of a graph that the tokens before it name.
  bool opens_arguments(const CppToken& token) {
    const State before = state_;
    state_ = after(before, token);
    if (before == State::type_argument) return token.is("(");
    return (before == State::type || before == State::variable) && (token.is("(") || token.is("{"));
  }

 private:
  enum class State : std::uint8_t { none, xrt, scope, type, variable, type_argument };

  static State after(State state, const CppToken& token) {
    if (token.is("xrt")) return State::xrt;
    if (state == State::xrt && token.kind == Kind::scope) return State::scope;
    if (state == State::scope && token.is("graph")) return State::type;
    if (state == State::type && token.kind == Kind::name) return State::variable;
    // std::make_unique<xrt::graph>(...)
    const bool closes = token.is(">");
    if (closes && (state == State::type || state == State::type_argument)) {
      return State::type_argument;
    }
    return State::none;
  }

  State state_ = State::none;
};

/// A pair of brackets that is still open.
struct Brackets {
  bool is_graph = false;
  // The argument that is being read.
  bool has_tokens = false;
  bool is_one_string = false;
  bool names_mode = false;  // xrt::graph::access_mode::shared
  CppToken string;
  // The name: the last argument, or the one before an access mode.
  std::optional<CppToken> name;

  void take(const CppToken& token) {
    is_one_string = !has_tokens && token.kind == Kind::string;
    if (is_one_string) string = token;
    has_tokens = true;
    if (token.is("access_mode")) names_mode = true;
  }
  void end_argument() {
    if (is_one_string) {
      name = string;
    } else if (!names_mode) {
      name.reset();
    }
    has_tokens = is_one_string = names_mode = false;
  }
};

}  // namespace

HostSource read_host_source(std::string_view bytes, const std::string& file, text::FileId id) {
  HostSource source{file, {}};
  CppTokens tokens(bytes);
  GraphWords words;
  std::vector<Brackets> open(1);
  std::size_t deeper = 0;
  for (CppToken token = tokens.next(); token.kind != Kind::end; token = tokens.next()) {
    const bool opens_graph = words.opens_arguments(token);
    if (token.is("(") || token.is("{") || token.is("[")) {
      if (open.size() == kMostDepth) {
        ++deeper;
        continue;
      }
      open.back().take(token);
      open.emplace_back().is_graph = opens_graph;
    } else if (token.is(")") || token.is("}") || token.is("]")) {
      if (deeper > 0) {
        --deeper;
        continue;
      }
      if (open.size() == 1) continue;  // closes what was never opened
      Brackets& closed = open.back();
      closed.end_argument();
      if (closed.is_graph && closed.name && source.graphs.size() < kMostGraphUses) {
        source.graphs.push_back({std::string(closed.name->text), {id, closed.name->span}});
      }
      open.pop_back();
    } else if (deeper == 0) {
      token.is(",") ? open.back().end_argument() : open.back().take(token);
    }
  }
  return source;
}

}  // namespace vppcheck::artifact

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Static Analysis Results Interchange Format (SARIF) 2.1.0 Plus Errata 01, OASIS. Numbers of
// sections are those of that document.
#include <fmt/format.h>

#include <map>

#include "vppcheck/lint/fingerprint.h"
#include "vppcheck/report/json_pieces.h"
#include "vppcheck/report/places.h"
#include "vppcheck/rules/catalogue.h"

namespace vppcheck::report {
namespace {

using diagnostic::Finding;
using diagnostic::Rule;
using diagnostic::Severity;

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::string_view kRoot = "SRCROOT";

/// Percent-encoded but for what RFC 3986 (2.3) calls unreserved, and slashes.
std::string encoded(std::string_view path) {
  constexpr std::string_view kUnreserved = "-._~/";
  std::string out;
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || kUnreserved.find(c) != std::string_view::npos;
    if (is_plain) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

/// Every `what` written as `by`.
std::string with(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

/// 3.11.5: `{0}` is a placeholder, also in the formatted text.
std::string doubled_braces(std::string_view text) {
  return with(with(std::string(text), "{", "{{"), "}", "}}");
}

/// 3.11.6: `[x](y)` is a link, and nothing else escapes it.
Json message_of(std::string_view text) {
  return {{"text", text_of(with(doubled_braces(text), "](", "] ("))}};
}

std::string_view level_of(Severity severity) {
  return severity == Severity::info ? "note" : name_of(severity);
}

class Writer {
 public:
  explicit Writer(const Input& input)
      : input_(input), places_(input), fingerprints_(input.sources, input.root, input.directory) {}

  std::string run() {
    Json results = Json::array();
    // Without what comments and the baseline silence: code scanning of GitHub would open an alert
    // for it in spite of `suppressions` (3.27.23; github/codeql-action, issue 1230).
    for (const Finding& finding : input_.outcome.findings) results.push_back(result_of(finding));
    Json run = {
        {"tool",
         {{"driver",
           {{"name", "vppcheck"}, {"version", input_.version}, {"rules", std::move(rules_)}}}}},
        {"invocations", Json::array({invocation()})},
        {"columnKind", "utf16CodeUnits"}};
    if (!input_.root.empty()) {
      const std::string_view slash = input_.root.back() == '/' ? "" : "/";
      run["originalUriBaseIds"] = {
          {kRoot, {{"uri", fmt::format("file://{}{}", encoded(input_.root), slash)}}}};
    }
    run["results"] = std::move(results);
    return line_of(
        {{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}});
  }

 private:
  /// 3.4: relative to the root where the file lies below it; other files are absolute. What is no
  /// file (`<command line>`) keeps its name as a URI that leads nowhere.
  Json artifact(std::string_view name) const {
    const std::string path = places_.path(name);
    if (!path.empty() && path.front() == '/') return {{"uri", "file://" + encoded(path)}};
    Json location = {{"uri", encoded(path)}};
    if (path.empty() || path.front() != '<') location["uriBaseId"] = kRoot;
    return location;
  }

  Json region_of(const text::Location& where) {
    const Region region = places_.region(where);
    return {{"startLine", region.line},
            {"startColumn", region.column},
            {"endLine", region.end_line},
            {"endColumn", region.end_column}};
  }

  Json physical(const text::Location& where) {
    return {{"artifactLocation", artifact(input_.sources[where.file].name())},
            {"region", region_of(where)}};
  }

  Json result_of(const Finding& finding) {
    const std::size_t rule = index_of(*finding.rule);
    Json location = finding.where ? physical(*finding.where)
                                  : Json{{"artifactLocation", artifact(finding.input)}};
    Json result = {{"ruleId", finding.rule->name},
                   {"ruleIndex", rule},
                   {"level", level_of(finding.severity)},
                   {"message", message_of(with_help(finding))},
                   {"locations", Json::array({Json{{"physicalLocation", std::move(location)}}})},
                   {"partialFingerprints", {{"vppcheckLine/v1", fingerprints_.of(finding)}}}};
    for (std::size_t i = 0; i < finding.notes.size(); ++i) {
      result["relatedLocations"].push_back({{"id", i + 1},
                                            {"physicalLocation", physical(finding.notes[i].where)},
                                            {"message", message_of(finding.notes[i].message)}});
    }
    for (const diagnostic::Fix& fix : finding.fixes) result["fixes"].push_back(fix_of(fix));
    return result;
  }

  /// 3.55 to 3.57: the edits by file.
  Json fix_of(const diagnostic::Fix& fix) {
    std::map<text::FileId, Json> replacements;
    for (const text::Edit& edit : fix.edits) {
      replacements[edit.where.file].push_back(
          {{"deletedRegion", region_of(edit.where)},
           {"insertedContent", {{"text", text_of(edit.replacement)}}}});
    }
    Json changes = Json::array();
    for (auto& [file, of_file] : replacements) {
      changes.push_back({{"artifactLocation", artifact(input_.sources[file].name())},
                         {"replacements", std::move(of_file)}});
    }
    return {{"description", message_of(fix.description)},
            {"artifactChanges", std::move(changes)},
            {"properties", {{"safe", fix.safe}}}};
  }

  /// The place of the rule in `rules_`, where only rules with results stand.
  std::size_t index_of(const Rule& rule) {
    const auto [it, is_new] = rule_index_.try_emplace(rule.name, rules_.size());
    if (is_new) rules_.push_back(rule_of(rule));
    return it->second;
  }

  static Json rule_of(const Rule& rule) {
    const std::string consequence = consequence_of(rule);
    const std::string_view page = rules::page_of(rule.name);
    Json help = message_of(fmt::format("{}{}'vppcheck explain {}' tells more", consequence,
                                       consequence.empty() ? "" : "; ", rule.name));
    if (!page.empty()) help["markdown"] = doubled_braces(page);
    Json object = {
        {"id", rule.name},
        {"shortDescription", message_of(rule.summary)},
        {"fullDescription", message_of(consequence.empty() ? rule.summary : consequence)},
        {"help", std::move(help)},
        {"defaultConfiguration", {{"level", level_of(rule.severity)}}}};
    // The names that GitHub reads ("SARIF support for code scanning", reportingDescriptor object).
    object["properties"]["problem.severity"] =
        rule.severity == Severity::info ? "recommendation" : name_of(rule.severity);
    if (!rule.vpp_message.empty()) object["properties"]["vpp_message"] = rule.vpp_message;
    return object;
  }

  /// 3.20. What could not be judged is said here, for it is no result.
  Json invocation() const {
    Json object = {{"executionSuccessful", input_.is_complete}};
    for (const diagnostic::NotChecked& entry : input_.outcome.not_checked) {
      object["toolExecutionNotifications"].push_back(
          {{"level", "note"},
           {"message",
            message_of(fmt::format("{} was not checked: {}", entry.rule->name, entry.reason))},
           {"properties", {{"rule", entry.rule->name}, {"needs", name_of(entry.needs)}}}});
    }
    return object;
  }

  const Input& input_;
  Places places_;
  lint::Fingerprints fingerprints_;
  Json rules_ = Json::array();
  std::map<std::string_view, std::size_t> rule_index_;
};

}  // namespace

std::string write_sarif(const Input& input) { return Writer(input).run(); }

}  // namespace vppcheck::report

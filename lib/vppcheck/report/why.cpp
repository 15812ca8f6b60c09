// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/report/why.h"

#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/design/find_plio.h"
#include "vppcheck/lint/suppressions.h"
#include "vppcheck/report/json_pieces.h"
#include "vppcheck/rules/catalogue.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::report {
namespace {

using diagnostic::Finding;
using diagnostic::Rule;

/// What the names of the rules for every option begin with.
constexpr std::string_view kGeneral[] = {"option-", "unknown-", "syntax-", "section-"};

/// What the names of the rules about an option begin with: its key or its section.
std::string_view topic_of(const config::Option& option) {
  if (option.key == "stream_connect") return "sc";
  if (option.key == "kernel_frequency") return "clock";
  return option.section.empty() || option.section == "connectivity" ? option.key : option.section;
}

/// What the names of the rules for a line begin with.
std::vector<std::string> prefixes_of(const config::Document& document, std::uint32_t line) {
  std::vector<std::string> prefixes(std::begin(kGeneral), std::end(kGeneral));
  for (const config::Option& option : document.options()) {
    if (option.line != line - 1) continue;
    prefixes.push_back(fmt::format("{}-", topic_of(option)));
    const bool has_plio = option.value.text.find(design::kAiEngine) != std::string_view::npos;
    if (topic_of(option) == "sc" && has_plio) {
      prefixes.insert(prefixes.end(), {"aie-plio-", "aie-port-"});
    }
  }
  return prefixes;
}

bool is_at(const Finding& finding, const config::Document& document, std::uint32_t line) {
  if (!finding.where || finding.where->file != document.file()) return false;
  const text::Span whole = document.lines()[line - 1].whole;
  const std::uint32_t begin = finding.where->span.begin;
  return begin >= whole.begin && (begin < whole.end || whole.empty());
}

class Answers {
 public:
  Answers(const design::Design& design, const lint::Settings& settings,
          const lint::Outcome& outcome, const config::Document& document, std::uint32_t line)
      : settings_(settings),
        outcome_(outcome),
        document_(document),
        line_(line),
        verifies_(design.job().verifies),
        prefixes_(prefixes_of(document, line)) {
    if (settings.suppressions) suppressions_ = lint::find_suppressions(document);
  }

  std::vector<RuleAnswer> run() const {
    std::vector<RuleAnswer> answers;
    for (const rules::Entry& entry : rules::all_rules()) {
      RuleAnswer answer = answer_of(entry.rule);
      const bool judges = std::any_of(prefixes_.begin(), prefixes_.end(), [&](const auto& prefix) {
        return entry.rule.name.substr(0, prefix.size()) == prefix;
      });
      const bool has_found =
          answer.judgement == Judgement::found || answer.judgement == Judgement::in_baseline;
      if (!has_found && (!judges || entry.of_verify != verifies_)) continue;
      answers.push_back(std::move(answer));
    }
    return answers;
  }

 private:
  std::vector<std::string> messages(const Rule& rule, const std::vector<Finding>& findings) const {
    std::vector<std::string> messages;
    for (const Finding& finding : findings) {
      if (finding.rule == &rule && is_at(finding, document_, line_)) {
        messages.push_back(finding.message);
      }
    }
    return messages;
  }

  RuleAnswer answer_of(const Rule& rule) const {
    RuleAnswer answer{&rule, Judgement::found, messages(rule, outcome_.findings)};
    if (!answer.details.empty()) return answer;
    answer = {&rule, Judgement::in_baseline, messages(rule, outcome_.baseline_findings)};
    if (!answer.details.empty()) return answer;
    if (!settings_.is_on(rule.name)) return {&rule, Judgement::off, {}};
    const text::Location here{document_.file(), document_.lines()[line_ - 1].content};
    for (const lint::Suppression& suppression : suppressions_) {
      if (suppression.rule.text != rule.name || !suppression.covers(here)) continue;
      return {&rule, Judgement::suppressed, {text::printable(suppression.reason)}};
    }
    for (const diagnostic::NotChecked& entry : outcome_.not_checked) {
      if (entry.rule == &rule) answer.details.push_back(entry.reason);
    }
    answer.judgement = answer.details.empty() ? Judgement::silent : Judgement::not_checked;
    return answer;
  }

  const lint::Settings& settings_;
  const lint::Outcome& outcome_;
  const config::Document& document_;
  std::uint32_t line_;
  bool verifies_;
  std::vector<std::string> prefixes_;
  std::vector<lint::Suppression> suppressions_;
};

/// What the text writes before the details.
std::string_view title_of(Judgement judgement) {
  switch (judgement) {
    case Judgement::in_baseline: return "in the baseline: ";
    case Judgement::suppressed: return "suppressed: ";
    case Judgement::not_checked: return "not checked: ";
    default: return "";
  }
}

/// The rules of which only the judgement is to be told, in one line; empty when there are none.
std::string grouped(const Why& why, Judgement judgement, std::string_view title) {
  std::string names;
  for (const RuleAnswer& answer : why.rules) {
    if (answer.judgement != judgement) continue;
    names += fmt::format("{}{}", names.empty() ? "" : ", ", answer.rule->name);
  }
  return names.empty() ? names : fmt::format("  {}: {}\n", title, names);
}

}  // namespace

std::string_view name_of(Judgement judgement) {
  switch (judgement) {
    case Judgement::found: return "found";
    case Judgement::in_baseline: return "in_baseline";
    case Judgement::suppressed: return "suppressed";
    case Judgement::not_checked: return "not_checked";
    case Judgement::silent: return "silent";
    case Judgement::off: return "off";
  }
  return "";
}

std::optional<Why> why(const design::Design& design, const lint::Settings& settings,
                       const lint::Outcome& outcome, std::string_view file, std::uint32_t line) {
  const text::SourceSet& sources = *design.job().sources;
  for (const auto& document : design.job().documents) {
    const text::SourceFile& source = sources[document->file()];
    if (source.name() != file || line == 0 || line > document->lines().size()) continue;
    return Why{std::string(file), line, std::string(source.line_text(line)),
               facts_of(design, *document, line),
               Answers(design, settings, outcome, *document, line).run()};
  }
  return std::nullopt;
}

std::string write_why_text(const Why& why) {
  std::string out =
      fmt::format("{}:{}: {}\n", text::printable(why.file), why.line, text::printable(why.text));
  for (const Fact& fact : why.facts) {
    out += fmt::format("  {}: {}{}\n", fact.kind, fact.statement,
                       fact.source.empty() ? "" : fmt::format(" [{}]", fact.source));
  }
  out += "rules:\n";
  for (const RuleAnswer& answer : why.rules) {
    for (const std::string& detail : answer.details) {
      out += fmt::format("  {}: {}{}\n", answer.rule->name, title_of(answer.judgement),
                         text::printable(detail));
    }
  }
  out += grouped(why, Judgement::silent, "nothing found by");
  out += grouped(why, Judgement::off, "off");
  return out;
}

std::string write_why_json(const Why& why) {
  Json facts = Json::array();
  for (const Fact& fact : why.facts) {
    facts.push_back({{"kind", fact.kind},
                     {"statement", text_of(fact.statement)},
                     {"source", fact.source.empty() ? Json(nullptr) : text_of(fact.source)}});
  }
  Json rules = Json::array();
  for (const RuleAnswer& answer : why.rules) {
    rules.push_back({{"rule", answer.rule->name},
                     {"outcome", name_of(answer.judgement)},
                     {"detail", text_of(fmt::format("{}", fmt::join(answer.details, "; ")))}});
  }
  return line_of({{"schema_version", 1},
                  {"file", text_of(why.file)},
                  {"line", why.line},
                  {"text", text_of(why.text)},
                  {"facts", std::move(facts)},
                  {"rules", std::move(rules)}});
}

}  // namespace vppcheck::report

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "vppcheck/report/html_page.h"
#include "vppcheck/report/missing_input.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::report {
namespace {

using diagnostic::Finding;
using diagnostic::NotChecked;
using diagnostic::Severity;

constexpr std::size_t kMostNotes = 8;
constexpr std::size_t kMostReasons = 40;

/// The line of the place with its number and the place marked. Long lines are cut around it.
void write_excerpt(const text::SourceFile& file, const text::Location& where, Markup& out) {
  constexpr std::size_t kBefore = 60;
  constexpr std::size_t kAfter = 160;
  const text::LineColumn at = file.line_column(where.span.begin);
  const std::string_view line = file.line_text(at.line);
  const std::size_t begin = std::min<std::size_t>(at.column - 1, line.size());
  const std::size_t end = std::clamp<std::size_t>(begin + where.span.size(), begin, line.size());
  const std::size_t first = begin > kBefore ? begin - kBefore : 0;
  out.print("<pre><span class=\"n\">{}</span>{}{}<mark>{}</mark>{}</pre>\n", at.line,
            first > 0 ? "..." : "", escaped(line.substr(first, begin - first)),
            begin == end ? " " : escaped(line.substr(begin, end - begin), kAfter),
            escaped(line.substr(end), kAfter));
}

void write_places(const std::vector<Place*>& places, Markup& out) {
  if (places.empty()) return;
  out.raw("<p>In the picture: ");
  for (std::size_t i = 0; i < places.size(); ++i) {
    out.print("{}<a href=\"#{}\">{}</a>", i > 0 ? ", " : "", places[i]->id,
              escaped(places[i]->name, 120));
  }
  out.raw("</p>\n");
}

void write_notes(const Page& page, const Finding& finding, Markup& out) {
  if (finding.notes.empty()) return;
  out.raw("<ul>\n");
  for (std::size_t i = 0; i < finding.notes.size(); ++i) {
    if (i == kMostNotes) {
      out.print("<li>and {}</li>\n", counted(finding.notes.size() - i, "more note"));
      break;
    }
    const diagnostic::Note& note = finding.notes[i];
    out.print("<li>{}: {}</li>\n", place_link(page, note.where), escaped(note.message));
  }
  out.raw("</ul>\n");
}

void write_finding(const Page& page, std::size_t index, Markup& out) {
  const Finding& finding = *page.findings[index].finding;
  const std::string_view severity = diagnostic::name_of(finding.severity);
  out.print(
      "<article class=\"finding {}\" id=\"{}\">\n<h4><span class=\"severity {}\">{}</span> {}"
      "</h4>\n<p>{} <code>{}</code></p>\n",
      severity, finding_id(index), severity, severity, escaped(finding.message, 2000),
      finding.where ? place_link(page, *finding.where) : escaped(finding.input),
      finding.rule->name);
  if (finding.where) write_excerpt(page.input.sources[finding.where->file], *finding.where, out);
  write_places(page.findings[index].places, out);
  write_notes(page, finding, out);
  if (!finding.help.empty()) {
    out.print("<p><strong>What to do:</strong> {}</p>\n", escaped(finding.help, 2000));
  }
  const std::string consequence = consequence_of(*finding.rule);
  if (!consequence.empty()) out.print("<p class=\"about\">{}</p>\n", escaped(consequence));
  out.raw("</article>\n");
}

/// What would enable a check; markup.
std::string enabled_by(const MissingInput& missing, bool of_command) {
  if (missing.what.empty()) return "values where placeholders of a template stand";
  const bool of_vpp = of_command && !missing.of_vpp.empty();
  return fmt::format("{}: <code>{}</code>", missing.what, of_vpp ? missing.of_vpp : missing.option);
}

void write_missing(const Page& page, const MissingInput& missing, Markup& out) {
  std::size_t count = 0;
  for (const NotChecked& entry : page.input.outcome.not_checked) {
    if (entry.needs != missing.need) continue;
    if (count++ == 0) {
      out.print("<dt>Give {}</dt>\n", enabled_by(missing, page.style.of_command));
    }
    if (count > kMostReasons) continue;
    out.print("<dd><code>{}</code>: {}</dd>\n", entry.rule->name, escaped(entry.reason));
  }
  if (count > kMostReasons) {
    out.print("<dd>and {}</dd>\n", counted(count - kMostReasons, "more reason"));
  }
}

}  // namespace

void write_findings(const Page& page, Markup& out) {
  const lint::Outcome& outcome = page.input.outcome;
  out.raw(
      "<section id=\"findings\" aria-labelledby=\"findings-head\">\n"
      "<h2 id=\"findings-head\">Findings</h2>\n");
  if (page.findings.empty()) out.raw("<p>Nothing was found.</p>\n");
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    const std::size_t all = outcome.count(severity);
    if (all == 0) continue;
    out.print("<h3>{}</h3>\n", counted(all, diagnostic::name_of(severity)));
    for (std::size_t i = 0; i < page.findings.size(); ++i) {
      if (page.findings[i].finding->severity == severity) write_finding(page, i, out);
    }
  }
  const std::size_t left = outcome.findings.size() - page.findings.size() + outcome.left_out;
  if (left > 0) {
    out.print("<p class=\"flagged\">{} not shown here; <code>--format json</code> has more.</p>\n",
              left == 1 ? "1 finding is" : fmt::format("{} findings are", left));
  }
  if (outcome.suppressed > 0) {
    out.print("<p class=\"hint\">{} suppressed by comments.</p>\n",
              counted(outcome.suppressed, "finding"));
  }
  if (outcome.in_baseline > 0) {
    out.print("<p class=\"hint\">{} in the baseline.</p>\n",
              counted(outcome.in_baseline, "finding"));
  }
  out.raw("</section>\n");
}

void write_not_checked(const Page& page, Markup& out) {
  if (page.input.outcome.not_checked.empty()) return;
  out.raw(
      "<section id=\"not-checked\" aria-labelledby=\"not-checked-head\">\n"
      "<h2 id=\"not-checked-head\">Not checked</h2>\n"
      "<p>These rules lacked an input; what is not listed was checked.</p>\n<dl>\n");
  for (const MissingInput& missing : missing_inputs()) write_missing(page, missing, out);
  out.raw("</dl>\n</section>\n");
}

void write_verified(const Page& page, Markup& out) {
  if (page.input.verified == nullptr) return;
  constexpr std::size_t kMost = 500;
  out.raw(
      "<section id=\"verified\" aria-labelledby=\"verified-head\">\n"
      "<h2 id=\"verified-head\">Verified</h2>\n");
  for (const bool is_told : {true, false}) {
    std::size_t count = 0;
    for (const verify::Confirmed& entry : *page.input.verified) {
      if (entry.is_told != is_told) continue;
      if (count++ == 0) {
        out.print("<h3>{}</h3>\n<ul>\n",
                  is_told ? "As it was asked" : "The files of a link do not tell");
      }
      if (count > kMost) continue;
      out.print("<li>{} <code>{}</code> {}</li>\n", place_link(page, entry.where),
                escaped(entry.option), escaped(entry.statement));
    }
    if (count > kMost) out.print("<li>and {} more</li>\n", count - kMost);
    if (count > 0) out.raw("</ul>\n");
  }
  out.raw("</section>\n");
}

}  // namespace vppcheck::report

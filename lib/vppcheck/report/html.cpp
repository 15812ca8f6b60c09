// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "vppcheck/report/html_page.h"

namespace vppcheck::report {
namespace {

using diagnostic::Finding;
using diagnostic::Severity;

constexpr std::size_t kMostInVerdict = 3;

bool has_picture(const Pictures& design) {
  return !design.floorplan.empty() || !design.array.empty();
}

template <class Use>
void for_each_place(Pictures& design, Use use) {
  for (Region& region : design.floorplan.regions) use(region.place);
  for (Unit& unit : design.floorplan.units) use(unit.place);
  for (Bank& bank : design.floorplan.banks) use(bank.place);
  for (AiePartitionBar& bar : design.array.partitions) use(bar.place);
}

/// `1 error, 2 warnings`, without what there is none of.
std::string counts_of(const lint::Outcome& outcome) {
  std::string text;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    const std::size_t count = outcome.count(severity);
    if (count == 0) continue;
    text += (text.empty() ? "" : ", ") + counted(count, diagnostic::name_of(severity));
  }
  return text.empty() ? "No findings" : text;
}

/// What the page is about.
std::string subject_of(const Page& page) {
  const lint::Outcome& outcome = page.input.outcome;
  if (outcome.files == 1 && page.input.sources.size() > 0) {
    return page.input.sources[text::FileId{0}].name();
  }
  return counted(outcome.files, "file");
}

std::string_view worst_of(const lint::Outcome& outcome) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    if (outcome.count(severity) > 0) return diagnostic::name_of(severity);
  }
  return "clean";
}

/// What is wrong, in one look.
void write_verdict(const Page& page, Markup& out) {
  out.print("<section class=\"verdict {}\" aria-label=\"In short\">\n",
            page.input.is_complete ? worst_of(page.input.outcome) : "error");
  if (!page.input.is_complete) {
    out.print("<p><span class=\"severity error\">error</span> {}</p>\n", kIncomplete);
  }
  if (page.findings.empty()) {
    out.print("<p>Nothing was found.{}</p>\n</section>\n",
              page.input.outcome.not_checked.empty()
                  ? ""
                  : " Some rules <a href=\"#not-checked\">lacked an input</a>.");
    return;
  }
  out.raw("<ul>\n");
  for (std::size_t i = 0; i < std::min(page.findings.size(), kMostInVerdict); ++i) {
    const auto& [finding, places] = page.findings[i];
    const std::string_view severity = diagnostic::name_of(finding->severity);
    out.print("<li><span class=\"severity {}\">{}</span> <a href=\"#{}\">{}</a>", severity,
              severity, finding_id(i), escaped(finding->message));
    if (finding->where) out.print(" at {}", place_link(page, *finding->where));
    if (!places.empty()) {
      out.print(", <a href=\"#{}\">{} in the picture</a>", places.front()->id,
                escaped(places.front()->name, 60));
    }
    out.raw("</li>\n");
  }
  out.raw("</ul>\n");
  const std::size_t rest = page.input.outcome.findings.size() - page.findings.size() +
                           page.input.outcome.left_out +
                           (page.findings.size() - std::min(page.findings.size(), kMostInVerdict));
  if (rest > 0) {
    out.print("<p><a href=\"#findings\">and {}</a></p>\n", counted(rest, "more finding"));
  }
  out.raw("</section>\n");
}

void write_design(const Pictures& design, std::size_t number, bool is_only, Markup& out) {
  const std::string suffix = is_only ? "" : fmt::format("-{}", number + 1);
  const std::string name = escaped(design.name, 200);
  const auto write_array = [&] {
    if (design.array.empty()) return;
    out.print(
        "<section id=\"array{0}\" aria-labelledby=\"array{0}-head\">\n"
        "<h2 id=\"array{0}-head\">AI Engine array: {1}</h2>\n",
        suffix, name);
    write_aie_array(design.array, "array-picture" + suffix, out);
    out.raw("</section>\n");
  };
  // What is wrong comes first.
  const bool array_first = design.array.is_faulty();
  if (array_first) write_array();
  if (!design.floorplan.empty()) {
    const platform::Platform* const platform = design.design->platform();
    const std::string on = platform != nullptr ? " on " + escaped(platform->name, 120) : "";
    out.print(
        "<section id=\"floorplan{0}\" aria-labelledby=\"floorplan{0}-head\">\n"
        "<h2 id=\"floorplan{0}-head\">Floorplan: {1}{2}</h2>\n",
        suffix, name, on);
    write_floorplan(design.floorplan, "picture" + suffix, name, out);
    write_floorplan_tables(design.floorplan, out);
    out.raw("</section>\n");
  }
  if (!array_first) write_array();
}

void write_contents(const Page& page, Markup& out) {
  out.raw("<nav aria-label=\"Contents\"><ul>\n");
  if (page.designs.size() == 1) {
    const Pictures& design = *page.designs.front();
    if (!design.floorplan.empty()) out.raw("<li><a href=\"#floorplan\">Floorplan</a></li>\n");
    if (!design.array.empty()) out.raw("<li><a href=\"#array\">AI Engine array</a></li>\n");
  }
  out.raw("<li><a href=\"#findings\">Findings</a></li>\n");
  if (!page.input.outcome.not_checked.empty()) {
    out.raw("<li><a href=\"#not-checked\">Not checked</a></li>\n");
  }
  if (page.input.verified != nullptr) out.raw("<li><a href=\"#verified\">Verified</a></li>\n");
  if (!page.lines.of_files().empty()) {
    out.raw("<li><a href=\"#configuration\">Configuration</a></li>\n");
  }
  out.raw("</ul></nav>\n");
}

}  // namespace

std::string finding_id(std::size_t index) { return fmt::format("f{}", index + 1); }

std::string place_link(const Page& page, const text::Location& where) {
  const text::SourceFile& file = page.input.sources[where.file];
  const text::LineColumn at = file.line_column(where.span.begin);
  const std::string text = fmt::format("{}:{}:{}", escaped(file.name(), 200), at.line, at.column);
  const std::string id = page.lines.id(where);
  return id.empty() ? text : fmt::format("<a href=\"#{}\">{}</a>", id, text);
}

Page::Page(const Input& of, const TextStyle& with) : input(of), style(with), lines(of.sources) {
  for (const design::Design* const design : input.designs) {
    if (designs.size() == kMostShownDesigns) break;
    auto pictures = std::make_unique<Pictures>(*design);
    if (has_picture(*pictures)) designs.push_back(std::move(pictures));
  }
  Ids ids;
  for (std::size_t i = 0; i < designs.size(); ++i) {
    const std::string prefix = designs.size() == 1 ? "" : fmt::format("d{}-", i + 1);
    give_ids(designs[i]->floorplan, prefix, ids);
    give_ids(designs[i]->array, prefix, ids);
    mentions.add(*designs[i]);
  }
  mentions.sort();
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    for (const Finding& finding : input.outcome.findings) {
      if (finding.severity != severity || findings.size() == kMostShownFindings) continue;
      findings.push_back({&finding, mentions.of(finding)});
      if (finding.where) lines.want(*finding.where);
    }
  }
  for (const text::Location& where : mentions.places()) lines.want(where);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    for (Place* const place : findings[i].places) {
      place->findings.push_back(static_cast<std::uint32_t>(i));
      if (place->findings.size() > 1) continue;
      place->worst = diagnostic::name_of(findings[i].finding->severity);
      place->href = "#" + finding_id(i);
    }
  }
  for (const auto& design : designs) {
    for (Unit& unit : design->floorplan.units) {
      const bool is_array = unit.kind == Unit::Kind::ai_engine && !design->array.empty();
      if (is_array && designs.size() == 1) unit.place.href = "#array";
    }
    for_each_place(*design, [&](Place& place) {
      if (!place.href.empty() || !place.where) return;
      const std::string id = lines.id(*place.where);
      if (!id.empty()) place.href = "#" + id;
    });
  }
}

std::string write_html(const Input& input, const TextStyle& style) {
  const Page page(input, style);
  const std::string counts = counts_of(input.outcome);
  const std::string subject = subject_of(page);
  Markup out;
  begin_page(counts + ": " + subject, "", "findings", out);
  out.print("<header>\n<h1>{} in {}</h1>\n", counts, escaped(subject, 200));
  write_contents(page, out);
  out.raw("</header>\n<main>\n");
  write_verdict(page, out);
  for (std::size_t i = 0; i < page.designs.size(); ++i) {
    write_design(*page.designs[i], i, page.designs.size() == 1, out);
  }
  write_findings(page, out);
  write_not_checked(page, out);
  write_verified(page, out);
  write_sources(page, out);
  out.raw("</main>\n");
  end_page(input.version, out);
  return out.take();
}

}  // namespace vppcheck::report

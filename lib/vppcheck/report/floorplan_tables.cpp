// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/report/html_parts.h"

// What the picture shows, for those who do not see it and for those who copy numbers.
namespace vppcheck::report {
namespace {

std::string_view judgement(budget::Verdict verdict) {
  switch (verdict) {
    case budget::Verdict::fits: return "fits";
    case budget::Verdict::over_margin: return "into the margin";
    case budget::Verdict::over: return "over budget";
    case budget::Verdict::unknown: break;
  }
  return "not known";
}

void write_resource_row(const Region& region, const Bar& bar, Markup& out) {
  const auto shown = [&](std::optional<std::uint64_t> amount) {
    return amount ? fabric::show(bar.resource, *amount) : std::string("not known");
  };
  const auto left = [&](std::uint64_t limit) -> std::optional<std::uint64_t> {
    if (!bar.needed || !bar.available) return std::nullopt;
    return limit > *bar.needed ? limit - *bar.needed : 0;
  };
  const bool is_rest = region.kind == Region::Kind::elsewhere;
  std::optional<std::uint64_t> margin;
  if (bar.available) margin = *bar.available - bar.usable;
  const auto percent = bar.percent();
  out.print(
      "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}{}</td><td>{}{}</td><td>{}</td><td>{}</td>"
      "<td>{}</td><td>{}</td></tr>\n",
      is_rest ? "whole platform" : escaped(region.place.name), fabric::name_of(bar.resource),
      bar.needed && !bar.complete ? "at least " : "", shown(bar.needed),
      bar.needed && !bar.complete ? "at most " : "", shown(left(bar.usable)), shown(margin),
      shown(bar.available), percent ? fmt::format("{} %", *percent) : std::string("not known"),
      judgement(bar.verdict));
}

void write_units(const Floorplan& plan, Markup& out) {
  std::vector<std::string> reached(plan.units.size());
  for (const Wire& wire : plan.wires) {
    if (!wire.drawn) continue;
    const bool is_stream = wire.kind == Wire::Kind::stream;
    std::string& text = reached[wire.from];
    if (!text.empty()) text += ", ";
    text += is_stream ? "stream to " : "";
    text += escaped((is_stream ? plan.units[wire.to].place : plan.banks[wire.to].place).name, 60);
    if (wire.crossed > 0) text += fmt::format(" (crosses {})", wire.crossed);
  }
  out.raw(
      "<div class=\"wide\"><table><caption>Compute units</caption><thead><tr>"
      "<th scope=\"col\">Name</th><th scope=\"col\">Kernel</th><th scope=\"col\">Where</th>"
      "<th scope=\"col\">Memories and streams</th></tr></thead><tbody>\n");
  for (std::size_t i = 0; i < plan.units.size(); ++i) {
    const Unit& unit = plan.units[i];
    if (!unit.drawn) continue;
    out.print("<tr><th scope=\"row\"><a href=\"#{}\">{}</a></th><td>{}</td><td>{}{}{}</td>",
              unit.place.id, escaped(unit.place.name, 120), escaped(unit.kernel, 120),
              escaped(plan.regions[unit.region].place.name, 120), unit.mark.empty() ? "" : ", ",
              escaped(unit.mark));
    out.print("<td>{}</td></tr>\n", reached[i]);
  }
  out.raw("</tbody></table></div>\n");
}

}  // namespace

void write_floorplan_tables(const Floorplan& plan, Markup& out) {
  if (!plan.has_resources) {
    out.raw(
        "<p class=\"hint\">What the kernels need is not given, so no bar is filled: "
        "<code>--resources FILE</code> takes reports of v++ and kernel tables.</p>\n");
  }
  if (!plan.no_platform.empty()) {
    out.print(
        "<p class=\"hint\">What the device has is not known ({}): <code>--platform NAME</code>."
        "</p>\n",
        escaped(plan.no_platform));
  }
  if (plan.left_out_units + plan.left_out_wires + plan.left_out_banks > 0) {
    out.print(
        "<p class=\"hint\">Not drawn, for there are too many: {}, {}, {}. The numbers of the bars "
        "count all.</p>\n",
        counted(plan.left_out_units, "compute unit"), counted(plan.left_out_wires, "connection"),
        counted(plan.left_out_banks, "memory segment"));
  }
  out.raw(
      "<details><summary>The same as tables</summary>\n"
      "<div class=\"wide\"><table><caption>Resources, block RAM in tiles of 36 Kb</caption><thead>"
      "<tr><th scope=\"col\">Where</th><th scope=\"col\">Resource</th><th scope=\"col\">Used</th>"
      "<th scope=\"col\">Free</th><th scope=\"col\">Margin</th><th scope=\"col\">Available</th>"
      "<th scope=\"col\">Used of available</th><th scope=\"col\">Judgement</th></tr></thead>"
      "<tbody>\n");
  for (const Region& region : plan.regions) {
    for (const Bar& bar : region.bars) write_resource_row(region, bar, out);
  }
  out.raw("</tbody></table></div>\n");
  write_units(plan, out);
  if (!plan.boundaries.empty()) {
    out.raw(
        "<table><caption>Connections across SLR boundaries</caption><thead><tr>"
        "<th scope=\"col\">Boundary</th><th scope=\"col\">To memory</th>"
        "<th scope=\"col\">Streams</th></tr></thead><tbody>\n");
  }
  for (const Boundary& boundary : plan.boundaries) {
    out.print("<tr><th scope=\"row\">{} and {}</th><td>{}</td><td>{}</td></tr>\n",
              escaped(plan.regions[boundary.above].place.name),
              escaped(plan.regions[boundary.above + 1].place.name), boundary.memory_lines,
              boundary.streams);
  }
  if (!plan.boundaries.empty()) out.raw("</tbody></table>\n");
  out.raw("</details>\n");
}

}  // namespace vppcheck::report

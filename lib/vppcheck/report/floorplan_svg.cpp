// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "vppcheck/report/html_parts.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::report {
namespace {

using budget::Verdict;

constexpr int kBarLeft = 66;
constexpr int kBarFull = 78;   ///< 100 %
constexpr int kBarMost = 94;   ///< what is drawn of more; the percentage begins behind it
constexpr int kCharacter = 7;  ///< about the width of one of the larger text

int pixels_of(std::uint64_t amount, std::uint64_t available) {
  if (available == 0) return amount == 0 ? 0 : kBarMost;
  const double part = static_cast<double>(amount) / static_cast<double>(available);
  return static_cast<int>(std::min(part * kBarFull + 0.5, double{kBarMost}));
}

std::string amount_text(const Bar& bar) {
  const std::string needed =
      bar.needed ? (bar.complete ? "" : "\u2265") + fabric::show(bar.resource, *bar.needed) : "?";
  if (!bar.available && !bar.needed) return "not known";
  return fmt::format("{} of {}", needed,
                     bar.available ? fabric::show(bar.resource, *bar.available) : "?");
}

void rect(int x, int y, int width, int height, std::string_view css_class, Markup& out) {
  if (width <= 0) return;
  out.print("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", css_class, x, y,
            width, height);
}

void label(int x, int y, std::string_view css_class, std::string_view text, Markup& out) {
  out.print("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>", css_class, x, y, text);
}

void write_bar(const Bar& bar, int y, Markup& out) {
  constexpr int kHeight = 12;
  label(14, y + 10, "small", fabric::name_of(bar.resource), out);
  if (!bar.available) {
    rect(kBarLeft, y, kBarFull, kHeight, "unknown", out);
  } else {
    const int usable = pixels_of(bar.usable, *bar.available);
    rect(kBarLeft, y, kBarFull, kHeight, "free", out);
    rect(kBarLeft + usable, y, kBarFull - usable, kHeight, "margin", out);
    // What is there is seen, however little.
    const std::uint64_t needed = bar.needed.value_or(0);
    const int used = needed == 0 ? 0 : std::max(pixels_of(needed, *bar.available), 1);
    rect(kBarLeft, y, std::min(used, usable), kHeight, "used", out);
    rect(kBarLeft + usable, y, used - usable, kHeight,
         bar.verdict == Verdict::over ? "over" : "tight", out);
    if (!bar.needed) rect(kBarLeft, y, kBarFull, kHeight, "unknown", out);
    rect(kBarLeft + kBarFull - 1, y - 2, 2, kHeight + 4, "full", out);
  }
  const std::string_view strong = bar.is_bad() ? " bad" : "";
  if (const auto percent = bar.percent()) {
    out.print("<text class=\"small end{}\" x=\"205\" y=\"{}\">{} %</text>", strong, y + 10,
              *percent);
  }
  out.print("<text class=\"small{}\" x=\"211\" y=\"{}\">{}</text>", strong, y + 10,
            amount_text(bar));
}

/// What a region is, beside its name.
std::string remark_on(const Floorplan& plan, const Region& region) {
  switch (region.kind) {
    case Region::Kind::missing_slr: return "this platform has no such SLR";
    case Region::Kind::elsewhere: {
      const bool has_units =
          std::any_of(plan.units.begin(), plan.units.end(),
                      [&](const Unit& unit) { return &plan.regions[unit.region] == &region; });
      return fmt::format("{}{}",
                         has_units ? "v++ chooses where it goes" : "memories of no known SLR",
                         region.bars.empty() ? "" : "; the bars are of the whole platform");
    }
    case Region::Kind::slr:
    case Region::Kind::whole: return region.bars.empty() ? "what it has is not known" : "";
    case Region::Kind::ai_engine: break;
  }
  return plan.no_platform.empty() ? "" : "not known";
}

/// A sentence that must be seen: white on dark, with a frame, so that it stands out without colour.
int write_flag(int x, int y, std::string_view css_class, std::string_view text, Markup& out) {
  const int width = static_cast<int>(text::columns_of(text)) * kCharacter + 12;
  rect(x, y, width, 20, css_class, out);
  out.print(
      "<text class=\"{}-text\" x=\"{}\" y=\"{}\" textLength=\"{}\" "
      "lengthAdjust=\"spacingAndGlyphs\">{}</text>",
      css_class, x + 6, y + 14, width - 12, escaped(text));
  return x + width + 6;
}

void write_region(const Region& region, Markup& out) {
  const bool is_over = std::any_of(region.bars.begin(), region.bars.end(),
                                   [](const Bar& bar) { return bar.verdict == Verdict::over; });
  std::string_view css_class = "region";
  if (is_over) css_class = "region overfull";
  if (region.kind == Region::Kind::missing_slr) css_class = "region missing";
  if (region.kind == Region::Kind::elsewhere) css_class = "region elsewhere";
  const std::string name = escaped(region.place.name);
  begin_place(region.place, css_class, name, out);
  rect(region.box.x, region.box.y, region.box.width, region.box.height, "area", out);
  label(16, region.box.y + 20, "title", name, out);
  end_place(region.place, out);
  int y = region.box.y + 34;
  for (const Bar& bar : region.bars) {
    write_bar(bar, y, out);
    y += kBarRow;
  }
  if (region.left_out > 0) {
    out.print("<text class=\"small bad end\" x=\"560\" y=\"{}\">and {} more</text>",
              region.box.y + 20, region.left_out);
  }
}

/// What is wrong with a region, or what it is, behind its name; after the lines, so that none runs
/// through the words.
void write_remarks(const Floorplan& plan, const Region& region, Markup& out) {
  int x = 30 + static_cast<int>(text::columns_of(region.place.name)) * 9;
  std::vector<const Bar*> bad;
  for (const Bar& bar : region.bars) {
    if (bar.is_bad()) bad.push_back(&bar);
  }
  std::sort(bad.begin(), bad.end(), [](const Bar* a, const Bar* b) {
    return std::tuple(a->verdict, a->percent(), b) > std::tuple(b->verdict, b->percent(), a);
  });
  for (const Bar* const bar : bad) {
    if (x > 500) break;
    const bool is_over = bar->verdict == Verdict::over;
    x = write_flag(x, region.box.y + 5, is_over ? "flag" : "notice", excess_of(region, *bar), out);
  }
  const std::string remark = remark_on(plan, region);
  if (!remark.empty() && x < 400) label(x, region.box.y + 19, "remark", remark, out);
}

void write_boundary(const Boundary& boundary, Markup& out) {
  const int y = boundary.box.y + boundary.box.height / 2;
  const std::uint32_t all = boundary.memory_lines + boundary.streams;
  out.print("<path class=\"boundary{}\" d=\"M{} {}H{}\"/>", all > 0 ? " crossed" : "",
            boundary.box.x, y, boundary.box.right());
  out.print("<text class=\"small {}\" x=\"16\" y=\"{}\">", all > 0 ? "bad" : "quiet", y + 4);
  if (boundary.memory_lines > 0) {
    out.raw(counted(boundary.memory_lines, "line to memory", "lines to memory"));
  }
  if (boundary.streams > 0) {
    out.print("{}{}", boundary.memory_lines > 0 ? ", " : "", counted(boundary.streams, "stream"));
  }
  out.print("{} here</text>\n", all == 0 ? "nothing crosses" : all == 1 ? " crosses" : " cross");
}

void write_wire(const Floorplan& plan, const Wire& wire, Markup& out) {
  if (!wire.drawn) return;
  const bool is_stream = wire.kind == Wire::Kind::stream;
  out.print("<path class=\"{}{}\" d=\"", is_stream ? "sc" : "sp", wire.crossed > 0 ? " cross" : "");
  for (std::size_t i = 0; i < wire.points.size(); ++i) {
    out.print("{}{} {}", i == 0 ? "M" : "L", wire.points[i].x, wire.points[i].y);
  }
  const Place& to = is_stream ? plan.units[wire.to].place : plan.banks[wire.to].place;
  out.print("\"><title>{} {} {}", escaped(plan.units[wire.from].place.name, 60),
            is_stream ? "streams to" : "uses", escaped(to.name, 60));
  if (wire.lines > 1) out.print(", {} lines", wire.lines);
  if (wire.crossed > 0)
    out.print(", across {}", counted(wire.crossed, "SLR boundary", "SLR boundaries"));
  out.raw("</title></path>");
  for (const Point& mark : wire.marks) {
    out.print("<path class=\"mark\" d=\"M{} {}l4 4l-4 4l-4-4z\"/>", mark.x, mark.y - 4);
  }
}

void write_unit(const Unit& unit, Markup& out) {
  if (!unit.drawn) return;
  std::string title = escaped(unit.place.name);
  if (!unit.kernel.empty()) title += fmt::format(", kernel {}", escaped(unit.kernel));
  if (!unit.mark.empty()) title += fmt::format(", {}", escaped(unit.mark));
  const bool is_found = !unit.place.findings.empty();
  if (is_found) title += fmt::format(": {}", counted(unit.place.findings.size(), "finding"));
  begin_place(unit.place,
              fmt::format("cu{}{}{}", is_found ? " found " : "", unit.place.worst,
                          unit.mark.empty() ? "" : " moved"),
              title, out);
  rect(unit.box.x, unit.box.y, unit.box.width, unit.box.height, "box", out);
  std::string_view tail = is_found ? "!" : "";
  if (is_found && unit.box.width > 150) tail = "see finding";
  if (!unit.mark.empty()) tail = unit.mark;
  const int room = unit.box.width - 10 - static_cast<int>(text::columns_of(tail)) * 6;
  label(unit.box.x + 5, unit.box.y + 15, "name", fitted(unit.place.name, room), out);
  if (!tail.empty()) {
    label(unit.box.right() - 5, unit.box.y + 15, is_found ? "name end bad" : "name end strong",
          escaped(tail), out);
  }
  end_place(unit.place, out);
}

void write_bank(const Bank& bank, Markup& out) {
  if (bank.box.width == 0) return;
  std::string title = escaped(bank.place.name);
  title += bank.lines == 0 ? ", not used" : fmt::format(", {}", counted(bank.lines, "sp line"));
  if (!bank.known) title += ", not known to the platform";
  const std::string_view found = bank.place.findings.empty() ? "" : " found ";
  begin_place(bank.place,
              fmt::format("bank{}{}{}", bank.lines == 0 ? " idle" : "", found, bank.place.worst),
              title, out);
  rect(bank.box.x, bank.box.y, bank.box.width, bank.box.height, "box", out);
  label(bank.box.x + 5, bank.box.y + 15, "name",
        fitted(bank.place.name + (bank.known ? "" : " ?"), bank.box.width - 8), out);
  end_place(bank.place, out);
}

/// What a listener gets of the picture before the tables.
void write_description(const Floorplan& plan, Markup& out) {
  for (const Region& region : plan.regions) {
    out.print("{}: {}", escaped(region.place.name), counted(region.units, "compute unit"));
    for (const Bar& bar : region.bars) {
      if (bar.is_bad()) out.print(", {}", escaped(excess_of(region, bar)));
    }
    out.raw(". ");
  }
  out.raw("The tables below have all numbers.");
}

void write_legend(Markup& out) {
  out.raw(
      R"svg(<svg class="legend" aria-hidden="true" viewBox="0 0 720 40">
<rect class="used" x="8" y="4" width="18" height="12"/><text class="small" x="31" y="14">used</text>
<rect class="free" x="128" y="4" width="18" height="12"/><text class="small" x="151" y="14">free</text>
<rect class="free" x="248" y="4" width="18" height="12"/><rect class="margin" x="248" y="4" width="18" height="12"/><text class="small" x="271" y="14">margin</text>
<rect class="tight" x="368" y="4" width="18" height="12"/><text class="small" x="391" y="14">into the margin</text>
<rect class="over" x="528" y="4" width="18" height="12"/><text class="small" x="551" y="14">over budget</text>
<path class="sp" d="M8 30H30"/><text class="small" x="35" y="34">to memory</text>
<path class="sc" d="M128 30H150"/><text class="small" x="156" y="34">stream</text>
<path class="sp cross" d="M248 30H280"/><path class="mark" d="M264 26l4 4l-4 4l-4-4z"/><text class="small" x="286" y="34">crosses an SLR boundary</text>
<rect class="idle-box" x="528" y="24" width="18" height="12"/><text class="small" x="551" y="34">memory not used</text>
</svg>
)svg");
}

}  // namespace

std::string excess_of(const Region& region, const Bar& bar) {
  if (!bar.is_bad()) return {};
  const auto percent = bar.percent();
  const bool is_whole = region.kind != Region::Kind::slr;
  return fmt::format(
      "{}{} of {}'s {}: {}{}", bar.complete ? "" : "at least ",
      percent ? fmt::format("{} %", *percent) : fabric::show(bar.resource, *bar.needed),
      is_whole ? "the platform" : region.place.name, fabric::name_of(bar.resource),
      bar.verdict == Verdict::over ? "over budget" : "into the margin",
      bar.stage == fabric::Stage::estimate ? " (estimate)" : "");
}

std::string fitted(std::string_view name, int pixels) {
  constexpr int kNarrow = 6;  // of a character
  const auto most = static_cast<std::size_t>(std::max(pixels / kNarrow, 2));
  if (text::columns_of(text::printable(name.substr(0, kMostShownText))) <= most) {
    return escaped(name);
  }
  // The end tells more: names differ in their numbers.
  const std::size_t tail = name.size() > most ? most / 3 : 0;
  return escaped(name.substr(0, most - tail - 1)) + "\u2026" +
         escaped(name.substr(name.size() - tail));
}

void begin_place(const Place& place, std::string_view css_class, std::string_view title,
                 Markup& out) {
  const std::string_view element = place.href.empty() ? "g" : "a";
  out.print("<{} id=\"{}\" class=\"{}\"", element, place.id, css_class);
  if (!place.href.empty()) out.print(" href=\"{}\"", place.href);
  out.print("><title>{}</title>", title);
}

void end_place(const Place& place, Markup& out) {
  out.raw(place.href.empty() ? "</g>\n" : "</a>\n");
}

void give_ids(Floorplan& plan, std::string_view prefix, Ids& ids) {
  const auto make = [&](Place& place, std::string_view kind, std::string_view name) {
    place.id = ids.make(fmt::format("{}{}-", prefix, kind), name);
  };
  for (Region& region : plan.regions) {
    region.slr ? make(region.place, "slr", std::to_string(*region.slr))
               : make(region.place, "region", region.place.name);
  }
  for (Unit& unit : plan.units) {
    if (unit.drawn) make(unit.place, "cu", unit.place.name);
  }
  for (Bank& bank : plan.banks) {
    if (bank.box.width > 0) make(bank.place, "mem", bank.place.name);
  }
}

void write_floorplan(const Floorplan& plan, std::string_view id, std::string_view name,
                     Markup& out) {
  out.print(
      "<div class=\"picture\" tabindex=\"0\" role=\"region\" aria-label=\"Floorplan of {}\">\n"
      "<svg role=\"graphics-document group\" aria-labelledby=\"{}-title\" "
      "aria-describedby=\"{}-desc\" viewBox=\"0 0 {} {}\">"
      "<title id=\"{}-title\">Floorplan of {}</title><desc id=\"{}-desc\">",
      name, id, id, plan.width, plan.height, id, name, id);
  write_description(plan, out);
  out.raw("</desc>\n");
  for (const Region& region : plan.regions) write_region(region, out);
  out.raw("<g aria-hidden=\"true\">\n");
  for (const Boundary& boundary : plan.boundaries) write_boundary(boundary, out);
  for (const bool crosses : {false, true}) {
    for (const Wire& wire : plan.wires) {
      if ((wire.crossed > 0) == crosses) write_wire(plan, wire, out);
    }
  }
  out.raw("</g>\n");
  for (const Region& region : plan.regions) write_remarks(plan, region, out);
  for (const Unit& unit : plan.units) write_unit(unit, out);
  for (const Bank& bank : plan.banks) write_bank(bank, out);
  out.raw("</svg>\n");
  write_legend(out);
  out.raw("</div>\n");
}

}  // namespace vppcheck::report

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "vppcheck/report/html_parts.h"
#include "vppcheck/text/listed.h"

namespace vppcheck::report {
namespace {

constexpr int kLeft = 16;
constexpr int kWidth = 720;
constexpr int kArray = kWidth - 2 * kLeft;
constexpr int kTop = 40;   ///< of the columns
constexpr int kLane = 40;  ///< for each partition

/// Where columns are drawn.
class Scale {
 public:
  explicit Scale(const AieArrayPlan& plan) : columns_(std::max(plan.drawn_columns, 1U)) {}
  int x(std::uint64_t column) const {
    const std::uint64_t shown = std::min<std::uint64_t>(column, columns_);
    return kLeft + static_cast<int>(shown * kArray / columns_);
  }

 private:
  std::uint32_t columns_;
};

std::string names_of(const AieArrayPlan& plan, const SharedColumns& shared) {
  std::vector<std::string> names;
  for (const auto partition : shared.partitions) {
    names.push_back(escaped(plan.partitions[partition].place.name, 60));
  }
  return text::listed(names);
}

std::string columns_of(const AiePartitionBar& bar) {
  if (bar.is_whole) return "the whole array";
  if (!bar.columns) return "columns not known";
  return columns_text(bar.columns->first, bar.columns->last()) +
         (bar.is_beyond ? ", beyond the array" : "");
}

int bottom_of_lanes(const AieArrayPlan& plan) {
  return kTop + static_cast<int>(plan.partitions.size()) * kLane + 8;
}

void write_columns(const AieArrayPlan& plan, const Scale& scale, int bottom, Markup& out) {
  const std::uint32_t inside =
      std::min(plan.columns.value_or(plan.drawn_columns), plan.drawn_columns);
  for (std::uint32_t column = 0; column < plan.drawn_columns; ++column) {
    const int x = scale.x(column);
    out.print("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
              column < inside ? "column" : "beyond", x, kTop, scale.x(column + 1) - x,
              bottom - kTop);
  }
  const std::uint32_t step = plan.drawn_columns > 24 ? 5 : 1;
  for (std::uint32_t column = 0; column < plan.drawn_columns; column += step) {
    out.print("<text class=\"small middle\" x=\"{}\" y=\"{}\">{}</text>",
              (scale.x(column) + scale.x(column + 1)) / 2, kTop - 5, column);
  }
  out.raw("\n");
}

void write_partition(const AiePartitionBar& bar, const Scale& scale, int y, Markup& out) {
  const std::string name = escaped(bar.place.name, 120);
  const bool is_found = !bar.place.findings.empty();
  begin_place(bar.place,
              fmt::format("part{}{}", is_found || bar.is_beyond ? " found " : "", bar.place.worst),
              fmt::format("{}: {}", name, columns_of(bar)), out);
  int left = kLeft;
  int right = kLeft + kArray;
  if (bar.columns) {
    left = scale.x(bar.columns->first);
    right = std::max(scale.x(std::uint64_t{bar.columns->first} + bar.columns->count), left + 4);
  }
  const bool is_drawn = bar.columns || bar.is_whole;
  out.print("<rect class=\"box{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"16\"/>",
            is_drawn ? "" : " doubtful", left, y + 18, right - left);
  // Beside the left edge, or the right one where no room is left.
  const bool is_far = left > kLeft + kArray / 2;
  out.print("<text class=\"name{}\" x=\"{}\" y=\"{}\">{}: {}</text>", is_far ? " end" : "",
            is_far ? right : left, y + 14, name, columns_of(bar));
  end_place(bar.place, out);
}

void write_shared(const AieArrayPlan& plan, const SharedColumns& shared, const Scale& scale,
                  int bottom, Markup& out) {
  const int left = scale.x(shared.first);
  const int width = std::max(scale.x(std::uint64_t{shared.last} + 1) - left, 4);
  out.print(
      "<rect class=\"shared\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><title>{}: {}</title>"
      "</rect>\n",
      left, kTop, width, bottom - kTop, columns_text(shared.first, shared.last),
      names_of(plan, shared));
}

/// The shared columns on the partitions themselves, which lie over the mark of the columns.
void write_twice_taken(const SharedColumns& shared, const Scale& scale, Markup& out) {
  const int left = scale.x(shared.first);
  const int width = std::max(scale.x(std::uint64_t{shared.last} + 1) - left, 4);
  for (const std::uint32_t partition : shared.partitions) {
    out.print("<rect class=\"over\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"16\"/>", left,
              kTop + static_cast<int>(partition) * kLane + 18, width);
  }
}

/// Under the array, a tick for each and how many a column has.
void write_plios(const AieArrayPlan& plan, const Scale& scale, int y, Markup& out) {
  for (std::size_t i = 0; i < plan.plios.size();) {
    const std::uint32_t column = plan.plios[i].column;
    std::string names;
    std::size_t count = 0;
    for (; i < plan.plios.size() && plan.plios[i].column == column; ++i, ++count) {
      names += (count == 0 ? "" : ", ") + escaped(plan.plios[i].name, 60);
    }
    const int x = (scale.x(column) + scale.x(std::uint64_t{column} + 1)) / 2;
    out.print(
        "<g class=\"plio\"><title>PLIOs of column {}: {}</title>"
        "<path d=\"M{} {}v10\"/><text class=\"small middle\" x=\"{}\" y=\"{}\">{}</text></g>\n",
        column, names, x, y, x, y + 22, count);
  }
  out.print("<text class=\"small\" x=\"{}\" y=\"{}\">PLIOs by column</text>\n", kLeft, y + 36);
}

void write_tables(const AieArrayPlan& plan, Markup& out) {
  out.raw(
      "<details><summary>The same as tables</summary>\n"
      "<table><caption>Graphs on the array</caption><thead><tr><th scope=\"col\">Partition</th>"
      "<th scope=\"col\">Columns</th><th scope=\"col\">Told by</th></tr></thead><tbody>\n");
  for (const AiePartitionBar& bar : plan.partitions) {
    out.print("<tr><th scope=\"row\"><a href=\"#{}\">{}</a></th><td>{}</td><td>{}</td></tr>\n",
              bar.place.id, escaped(bar.place.name, 120), columns_of(bar), escaped(bar.source));
  }
  out.raw("</tbody></table>\n");
  if (!plan.plios.empty()) {
    out.raw(
        "<table><caption>PLIOs</caption><thead><tr><th scope=\"col\">Name</th>"
        "<th scope=\"col\">Column</th><th scope=\"col\">Data flows</th></tr></thead><tbody>\n");
    for (const PlioPlace& plio : plan.plios) {
      const std::string_view way = plio.direction == artifact::AieDirection::in    ? "in"
                                   : plio.direction == artifact::AieDirection::out ? "out"
                                                                                   : "not known";
      out.print("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n",
                escaped(plio.name, 120), plio.column, way);
    }
    out.raw("</tbody></table>\n");
  }
  out.raw("</details>\n");
}

}  // namespace

void give_ids(AieArrayPlan& plan, std::string_view prefix, Ids& ids) {
  for (AiePartitionBar& bar : plan.partitions) {
    bar.place.id = ids.make(fmt::format("{}part-", prefix), bar.place.name);
  }
}

void write_aie_array(const AieArrayPlan& plan, std::string_view id, Markup& out) {
  for (const SharedColumns& shared : plan.shared) {
    out.print("<p class=\"flagged\">{} taken twice: {}</p>\n",
              escaped(columns_text(shared.first, shared.last)), names_of(plan, shared));
    if (&shared - plan.shared.data() == 7) break;  // the picture shows them all
  }
  const Scale scale(plan);
  const int bottom = bottom_of_lanes(plan);
  const int height = bottom + (plan.plios.empty() ? 8 : 48);
  const std::string device = escaped(plan.device);
  out.print(
      "<div class=\"picture\" tabindex=\"0\" role=\"region\" aria-label=\"AI Engine array\">\n"
      "<svg role=\"graphics-document group\" aria-labelledby=\"{}-title\" "
      "aria-describedby=\"{}-desc\" viewBox=\"0 0 {} {}\"><title id=\"{}-title\">AI Engine array"
      "</title><desc id=\"{}-desc\">",
      id, id, kWidth, height, id, id);
  for (const AiePartitionBar& bar : plan.partitions) {
    out.print("{}: {}. ", escaped(bar.place.name, 120), columns_of(bar));
  }
  out.raw("The tables below have all numbers.</desc>\n");
  out.print("<text class=\"title\" x=\"{}\" y=\"16\">{}{}</text>", kLeft,
            device.empty() ? "AI Engine array" : "Array of " + device,
            plan.columns ? fmt::format(": columns 0 to {}{}", *plan.columns - 1,
                                       plan.rows ? fmt::format(", {} rows", *plan.rows) : "")
                         : ", whose number of columns is not known");
  write_columns(plan, scale, bottom, out);
  for (const SharedColumns& shared : plan.shared) write_shared(plan, shared, scale, bottom, out);
  int y = kTop;
  for (const AiePartitionBar& bar : plan.partitions) {
    write_partition(bar, scale, y, out);
    y += kLane;
  }
  for (const SharedColumns& shared : plan.shared) write_twice_taken(shared, scale, out);
  if (!plan.plios.empty()) write_plios(plan, scale, bottom + 4, out);
  out.raw("</svg></div>\n");
  if (plan.plios_without_column + plan.left_out_plios + plan.left_out_partitions > 0) {
    out.print(
        "<p class=\"hint\">Not drawn: {} whose column is not known, {} and {} for there are "
        "too many.</p>\n",
        counted(plan.plios_without_column, "PLIO"), counted(plan.left_out_plios, "PLIO"),
        counted(plan.left_out_partitions, "partition"));
  }
  write_tables(plan, out);
}

}  // namespace vppcheck::report

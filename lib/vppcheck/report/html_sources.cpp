// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "vppcheck/report/html_page.h"

namespace vppcheck::report {
namespace {

using Place = std::pair<std::uint32_t, std::uint32_t>;  // file, line

constexpr std::size_t kMostOfLine = 200;

/// The findings of each line, by their index in the page.
std::multimap<Place, std::size_t> findings_by_line(const Page& page) {
  std::multimap<Place, std::size_t> found;
  for (std::size_t i = 0; i < page.findings.size(); ++i) {
    const auto& where = page.findings[i].finding->where;
    if (!where) continue;
    const auto line = page.input.sources[where->file].line_column(where->span.begin).line;
    found.emplace(Place(static_cast<std::uint32_t>(where->file), line), i);
  }
  return found;
}

}  // namespace

void write_sources(const Page& page, Markup& out) {
  if (page.lines.of_files().empty()) return;
  out.raw(
      "<section id=\"configuration\" aria-labelledby=\"configuration-head\">\n"
      "<h2 id=\"configuration-head\">Configuration</h2>\n");
  const auto found = findings_by_line(page);
  // In the order in which the files were read.
  const std::map<std::uint32_t, std::set<std::uint32_t>> files(page.lines.of_files().begin(),
                                                               page.lines.of_files().end());
  for (const auto& [number, lines] : files) {
    const text::SourceFile& file = page.input.sources[text::FileId{number}];
    out.print("<h3>{}</h3>\n<pre tabindex=\"0\">", escaped(file.name()));
    std::uint32_t before = 0;
    for (const std::uint32_t line : lines) {
      if (line != before + 1) out.raw("<span class=\"n\">...</span>\n");
      before = line;
      out.print("<span id=\"L{}-{}\"><span class=\"n\">{}</span>{}", number, line, line,
                escaped(file.line_text(line), kMostOfLine));
      const auto range = found.equal_range({number, line});
      for (auto it = range.first; it != range.second; ++it) {
        out.print("  <a href=\"#{}\">{}</a>", finding_id(it->second),
                  diagnostic::name_of(page.findings[it->second].finding->severity));
      }
      out.raw("</span>\n");
    }
    // What follows is told by the number of lines alone.
    if (line_count(file, before + 3) > before + 1) out.raw("<span class=\"n\">...</span>\n");
    out.raw("</pre>\n");
  }
  out.raw("</section>\n");
}

}  // namespace vppcheck::report

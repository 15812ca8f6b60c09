// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "vppcheck/report/html_parts.h"
#include "vppcheck/report/html_places.h"
#include "vppcheck/report/migration_page.h"

namespace vppcheck::report {
namespace {

using migrate::Decision;
using migrate::Verdict;

constexpr std::size_t kMostDecisions = 400;
constexpr std::size_t kMostInVerdict = 4;
constexpr std::size_t kMostDiffLines = 2000;

bool is_open(const Decision& decision) {
  return decision.verdict == Verdict::undecided || decision.verdict == Verdict::undone;
}

std::string decision_id(std::size_t index) { return fmt::format("decision-{}", index + 1); }

class Writer {
 public:
  explicit Writer(const MigrationInput& input) : input_(input), before_(input.before) {
    if (input.after != nullptr) after_.emplace(*input.after);
    Ids ids;
    give_ids(before_.floorplan, "before-", ids);
    give_ids(before_.array, "before-", ids);
    if (after_) {
      give_ids(after_->floorplan, "after-", ids);
      give_ids(after_->array, "after-", ids);
      mark_moved();
    }
    link();
  }

  std::string run() {
    const auto& decisions = input_.migration.decisions;
    const auto count = [&](auto is_one) {
      return static_cast<std::size_t>(std::count_if(decisions.begin(), decisions.end(), is_one));
    };
    const std::size_t open = count(is_open);
    const std::size_t kept =
        count([](const Decision& decision) { return decision.verdict == Verdict::kept; });
    const std::string from = input_.from.empty() ? "an unknown platform" : std::string(input_.from);
    begin_page(fmt::format("Migration from {} to {}", from, input_.to), "pair", "decisions", out_);
    out_.print("<header>\n<h1>{} from {} to {}</h1>\n",
               input_.migration.stopped.empty() ? "Migration" : "No migration", escaped(from, 200),
               escaped(input_.to, 200));
    out_.print("<p class=\"about\">{} changed, {} kept, {} left to you; {} in another SLR.</p>\n",
               counted(decisions.size() - kept - open, "line"), kept, open,
               counted(moved_, "compute unit"));
    out_.raw(
        "<nav aria-label=\"Contents\"><ul><li><a href=\"#decisions\">Decisions</a></li>"
        "<li><a href=\"#difference\">Difference</a></li></ul></nav>\n</header>\n<main>\n");
    write_verdict();
    out_.raw("<div class=\"both\">\n");
    write_side("before", "Before", before_);
    if (after_) {
      write_side("after", "After", *after_);
    } else {
      out_.raw(
          "<section aria-label=\"After\"><h2>After</h2><p>There is no result.</p></section>\n");
    }
    out_.raw("</div>\n");
    write_decisions();
    write_difference();
    out_.raw("</main>\n");
    end_page(input_.version, out_);
    return out_.take();
  }

 private:
  /// Says of each compute unit that has moved where it went and where it came from.
  void mark_moved() {
    for (Unit& old : before_.floorplan.units) {
      const auto found = after_->floorplan.unit_by_name.find(old.place.name);
      if (found == after_->floorplan.unit_by_name.end()) continue;
      Unit& now = after_->floorplan.units[found->second];
      const Region& left = before_.floorplan.regions[old.region];
      const Region& entered = after_->floorplan.regions[now.region];
      if (left.slr == entered.slr) continue;
      const auto name = [](const Region& region) {
        return region.slr ? region.place.name : std::string("no SLR");
      };
      old.mark = "to " + name(entered);
      now.mark = "from " + name(left);
      ++moved_;
    }
  }

  /// Leads from the things in the pictures to the decisions about them.
  void link() {
    Mentions mentions;
    mentions.add(before_);
    mentions.sort();
    const auto& decisions = input_.migration.decisions;
    places_.resize(decisions.size());
    // A changed line tells more of a compute unit than one that is kept.
    for (const bool kept : {false, true}) {
      for (std::size_t i = 0; i < std::min(decisions.size(), kMostDecisions); ++i) {
        if ((decisions[i].verdict == Verdict::kept) != kept || !decisions[i].where) continue;
        for (Place* const place : mentions.at(*decisions[i].where)) lead(*place, i);
      }
    }
  }

  void lead(Place& place, std::size_t decision) {
    places_[decision].push_back(&place);
    const std::string href = "#" + decision_id(decision);
    if (place.href.empty()) place.href = href;
    if (!after_) return;
    const auto found = after_->floorplan.unit_by_name.find(place.name);
    if (found == after_->floorplan.unit_by_name.end()) return;
    Place& other = after_->floorplan.units[found->second].place;
    if (other.id.empty()) return;
    if (other.href.empty()) other.href = href;
    places_[decision].push_back(&other);
  }

  void write_verdict() {
    const migrate::Migration& migration = input_.migration;
    const bool stopped = !migration.stopped.empty();
    out_.print("<section class=\"verdict {}\" aria-label=\"In short\">\n", stopped ? "error"
                                                                           : migration.is_open()
                                                                               ? "warning"
                                                                               : "clean");
    if (stopped) {
      out_.print("<p><span class=\"severity error\">stopped</span> {}</p>\n",
                 escaped(migration.stopped, 2000));
    }
    out_.raw("<ul>\n");
    for (std::size_t i = 0; i < std::min(migration.reasons.size(), kMostInVerdict); ++i) {
      out_.print("<li>{}</li>\n", escaped(migration.reasons[i], 2000));
    }
    std::size_t shown = 0;
    std::size_t rest = 0;
    for (const bool open : {true, false}) {
      for (std::size_t i = 0; i < migration.decisions.size(); ++i) {
        const Decision& decision = migration.decisions[i];
        if (decision.verdict == Verdict::kept || is_open(decision) != open) continue;
        // That of the platform is what was asked for.
        if (decision.topic == migrate::Topic::platform && !open) continue;
        if (shown == kMostInVerdict || i >= kMostDecisions) {
          ++rest;
          continue;
        }
        ++shown;
        out_.print("<li>{}<a href=\"#{}\">{}</a>: {}</li>\n",
                   open ? "<span class=\"severity warning\">open</span> " : "", decision_id(i),
                   what_of(decision), escaped(decision.reason, 2000));
      }
    }
    if (rest > 0) out_.print("<li><a href=\"#decisions\">and {}</a></li>\n", counted(rest, "more"));
    if (shown == 0 && !stopped) out_.raw("<li>no line but the platform changes</li>\n");
    out_.raw("</ul>\n</section>\n");
  }

  static std::string what_of(const Decision& decision) {
    const std::string before = "<code>" + escaped(decision.before) + "</code>";
    const std::string after = "<code>" + escaped(decision.after) + "</code>";
    if (decision.before.empty()) return decision.after.empty() ? "note" : after + " added";
    if (is_open(decision) || decision.before == decision.after) return before;
    return decision.after.empty() ? before + " removed" : before + " \u2192 " + after;
  }

  void write_side(std::string_view id, std::string_view title, const Pictures& design) {
    const platform::Platform* const platform = design.design->platform();
    const std::string name =
        platform != nullptr ? escaped(platform->name, 120) : "unknown platform";
    out_.print(
        "<section id=\"{0}\" aria-labelledby=\"{0}-head\">\n<h2 id=\"{0}-head\">{1}: {2}</h2>\n",
        id, title, name);
    write_floorplan(design.floorplan, fmt::format("{}-picture", id), name, out_);
    write_floorplan_tables(design.floorplan, out_);
    if (!design.array.empty()) write_aie_array(design.array, fmt::format("{}-array", id), out_);
    out_.raw("</section>\n");
  }

  std::string line_of(const Decision& decision) const {
    if (!decision.where) return {};
    const text::SourceFile& file = input_.sources[decision.where->file];
    return fmt::format("{}:{}", escaped(file.name(), 200),
                       file.line_column(decision.where->span.begin).line);
  }

  void write_decisions() {
    const auto& decisions = input_.migration.decisions;
    out_.raw(
        "<section id=\"decisions\" aria-labelledby=\"decisions-head\">\n"
        "<h2 id=\"decisions-head\">Decisions</h2>\n<div class=\"wide\"><table><thead><tr>"
        "<th scope=\"col\">Line</th><th scope=\"col\">What</th><th scope=\"col\">Verdict</th>"
        "<th scope=\"col\">Reason</th><th scope=\"col\">In the "
        "pictures</th></tr></thead><tbody>\n");
    for (std::size_t i = 0; i < std::min(decisions.size(), kMostDecisions); ++i) {
      const Decision& decision = decisions[i];
      out_.print("<tr id=\"{}\"><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>", decision_id(i),
                 line_of(decision), what_of(decision), migrate::name_of(decision.verdict),
                 escaped(decision.reason, 2000));
      for (std::size_t k = 0; k < places_[i].size(); ++k) {
        const Place& place = *places_[i][k];
        out_.print("{}<a href=\"#{}\">{} {}</a>", k > 0 ? ", " : "", place.id,
                   escaped(place.name, 60), place.id.starts_with("before") ? "before" : "after");
      }
      out_.raw("</td></tr>\n");
    }
    out_.raw("</tbody></table></div>\n");
    if (decisions.size() > kMostDecisions) {
      out_.print(
          "<p class=\"flagged\">{} are not shown here; <code>--format json</code> has all.</p>\n",
          counted(decisions.size() - kMostDecisions, "more decision"));
    }
    out_.raw("</section>\n");
  }

  void write_difference() {
    out_.raw(
        "<section id=\"difference\" aria-labelledby=\"difference-head\">\n"
        "<h2 id=\"difference-head\">Difference</h2>\n");
    if (input_.diff.empty()) out_.raw("<p>No file changes.</p>\n");
    if (!input_.diff.empty()) out_.raw("<pre tabindex=\"0\">");
    std::string_view rest = input_.diff;
    for (std::size_t lines = 0; !rest.empty() && lines < kMostDiffLines; ++lines) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const std::string_view css_class = line.starts_with('+')   ? "add"
                                         : line.starts_with('-') ? "del"
                                                                 : "same";
      out_.print("<span class=\"{}\">{}</span>\n", css_class, escaped(line, 300));
    }
    if (!input_.diff.empty()) out_.raw("</pre>\n");
    if (!rest.empty()) {
      out_.raw(
          "<p class=\"flagged\">The rest is not shown here; <code>--diff</code> has all.</p>\n");
    }
    out_.raw("</section>\n");
  }

  const MigrationInput& input_;
  Pictures before_;
  std::optional<Pictures> after_;
  std::vector<std::vector<Place*>> places_;  // of each decision
  std::size_t moved_ = 0;
  Markup out_;
};

}  // namespace

std::string write_migration_html(const MigrationInput& input) { return Writer(input).run(); }

}  // namespace vppcheck::report

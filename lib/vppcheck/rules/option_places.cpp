// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_set>

#include "vppcheck/config/catalogue.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/option_names.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/listed.h"
#include "vppcheck/text/printable.h"

// Options that v++ knows, in the wrong place: another section, another stage.
namespace vppcheck::rules {
namespace {

using config::Document;
using config::Line;
using config::LineKind;
using config::Option;
using config::OptionInfo;
using config::SectionInfo;
using text::quoted;

struct Misplaced {
  const Option* option = nullptr;
  std::vector<std::string_view> sections;  // where it belongs; at least one
};

std::vector<Misplaced> find_misplaced(const Document& document) {
  std::vector<Misplaced> found;
  for (const Option& option : document.options()) {
    if (option.info != nullptr) continue;
    const SectionInfo* const here = config::find_section(option.section);
    if (here == nullptr || here->foreign || is_spoilt(document, option)) continue;
    auto sections = sections_with(option.key);
    if (!sections.empty()) found.push_back({&option, std::move(sections)});
  }
  return found;
}

/// Where the first option of a section may be written, and what has to stand before it there.
struct Gap {
  std::uint32_t offset = 0;
  std::string lead;
};

Gap gap_for(const Document& document, std::string_view section) {
  const std::string_view line_end =
      document.text().find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
  for (const Line& line : document.lines()) {
    if (line.kind != LineKind::section) continue;
    if (section.empty()) return {line.whole.begin, ""};
    if (document.word(line.name).text != section) continue;
    const bool ends = document.text()[line.whole.end - 1] == '\n';
    return {line.whole.end, std::string(ends ? "" : line_end)};
  }
  const auto end = static_cast<std::uint32_t>(document.text().size());
  if (section.empty()) return {0, ""};
  const bool ends = end == 0 || document.text().back() == '\n';
  return {end, fmt::format("{}[{}]{}", ends ? "" : line_end, section, line_end)};
}

/// Each finding holds the whole fix, so its size is bounded.
constexpr std::size_t kMostMoved = 50;

/// One fix that moves all misplaced options of a file whose section is certain. It is the same for
/// each of them: two fixes would insert at one place.
std::vector<text::Edit> edits_to_move(const Document& document,
                                      const std::vector<Misplaced>& misplaced) {
  std::map<std::uint32_t, std::string> insertions;
  std::vector<text::Edit> edits;
  if (misplaced.size() > kMostMoved) return edits;
  std::unordered_set<std::string_view> begun;
  for (const Misplaced& fault : misplaced) {
    if (fault.sections.size() != 1) continue;
    const Line& line = document.lines()[fault.option->line];
    const Gap gap = gap_for(document, fault.sections.front());
    std::string& text = insertions[gap.offset];
    if (begun.insert(fault.sections.front()).second) text += gap.lead;
    std::string_view moved = document.word(line.whole).text;
    while (!moved.empty() && moved.back() == '\n') moved.remove_suffix(1);
    text.append(moved).append("\n");
    edits.push_back({{document.file(), line.whole}, ""});
  }
  for (auto& [offset, text] : insertions) {
    edits.push_back({{document.file(), {offset, offset}}, std::move(text)});
  }
  return edits;
}

std::string where_it_belongs(const std::vector<std::string_view>& sections) {
  std::string places;
  for (const std::string_view section : sections) {
    if (!places.empty()) places += " or ";
    places += place_of(section);
  }
  return places;
}

config::Stages stage_of(design::FileRole role) {
  switch (role) {
    case design::FileRole::link: return config::kLink;
    case design::FileRole::compile_kernel: return config::kCompileKernel;
    case design::FileRole::compile_aie: return config::kCompileAie;
    case design::FileRole::compile_hls: return config::kCompileHls;
    case design::FileRole::package: return config::kPackage;
    case design::FileRole::unknown: break;
  }
  return 0;
}

std::string_view stage_name(config::Stages stage) {
  switch (stage) {
    case config::kLink: return "link";
    case config::kCompileKernel: return "compile";
    case config::kCompileAie: return "AI Engine compile";
    case config::kCompileHls: return "HLS compile";
    case config::kPackage: return "package";
    default: return "";
  }
}

/// `link`, `compile, HLS compile and link`.
std::string stage_names(config::Stages stages) {
  std::vector<std::string> names;
  for (const config::Stages bit : {config::kCompileKernel, config::kCompileHls, config::kCompileAie,
                                   config::kLink, config::kPackage}) {
    if ((stages & bit) != 0) names.emplace_back(stage_name(bit));
  }
  return text::listed(names);
}

}  // namespace

void option_wrong_section(const Design& design, Reporter& out) {
  for (const auto& document : design.job().documents) {
    if (document->is_command()) continue;  // no sections there: `unknown-option` speaks
    const auto misplaced = find_misplaced(*document);
    const auto edits = edits_to_move(*document, misplaced);
    for (const Misplaced& fault : misplaced) {
      const Option& option = *fault.option;
      auto details =
          out.add(option.written_key.where,
                  fmt::format("option {} stands {}, but belongs {}", quoted(option.key),
                              place_of(option.section), where_it_belongs(fault.sections)))
              .help(fmt::format("move it; here v++ reads {}, which it does not know",
                                quoted(option.full_name())));
      if (fault.sections.size() == 1 && !edits.empty()) {
        details.fix("move the options to where they belong", false, edits);
      }
    }
  }
}

void option_wrong_stage(const Design& design, Reporter& out) {
  for (const auto& document : design.job().documents) {
    // One set of variables often serves every command of a Makefile, and v++ takes `--kernel` at
    // the link (TAPA's scripts) and `--package.no_image` too (DPU-PYNQ boards/Makefile).
    if (document->is_command()) continue;
    const config::Stages stage = stage_of(design.role_of(document->file()));
    std::unordered_set<std::string> reported;
    for (const Option& option : document->options()) {
      const OptionInfo* const info = option.info;
      if (stage == 0 || info == nullptr || info->stages == 0) continue;
      if ((info->stages & stage) != 0) continue;
      if (!design.job().whole_link) {
        out.not_checked(diagnostic::Need::prelink, "the stage of a file alone is not certain");
        break;
      }
      if (!reported.insert(option.full_name()).second) continue;
      out.add(option.written_key.where,
              fmt::format("option {} is for the {} stage, but this file is for the {} stage",
                          quoted(option.full_name()), stage_names(info->stages), stage_name(stage)))
          .help("keep one file for each stage");
    }
  }
}

}  // namespace vppcheck::rules

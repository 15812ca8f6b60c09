// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "vppcheck/config/catalogue.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/command_words.h"
#include "vppcheck/rules/option_names.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"
#include "vppcheck/text/suggest.h"

namespace vppcheck::rules {
namespace {

using config::Document;
using config::Line;
using config::LineKind;
using config::Option;
using config::OptionInfo;
using config::SectionInfo;
using diagnostic::Severity;
using text::quoted;

/// No more unknown names of one link are compared with the known ones: [hls] has hundreds of keys,
/// and a hostile file as many lines as fit into it.
constexpr std::size_t kMostSearches = 20'000;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool has_byte_order_mark(const Document& document) {
  return document.text().substr(0, kByteOrderMark.size()) == kByteOrderMark;
}

/// What was probably meant by a line that is no option; empty when it cannot be told.
std::string hint_for(std::string_view content) {
  if (content.front() == '[') {
    const auto close = content.find(']');
    if (close == std::string_view::npos) return "a section is written as [name]";
    if (close + 1 < content.size()) return "a section stands on a line of its own";
    return "a section needs a name";
  }
  if (content.substr(0, 2) == "--") return "in a file, options stand without dashes, as key=value";
  if (content.front() == ';' || content.substr(0, 2) == "//") return "comments begin with '#'";
  return "write key=value, [section] or a comment that begins with '#'";
}

/// A file that is no text: one finding for the first byte that shows it.
bool report_binary(const Document& document, Reporter& out) {
  const std::string_view bytes = document.text();
  const auto nul = bytes.find('\0');
  if (nul == std::string_view::npos) return false;
  const bool utf16 = bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF";
  const auto begin = static_cast<std::uint32_t>(utf16 ? 0 : nul);
  out.add({document.file(), {begin, begin + (utf16 ? 2u : 1u)}},
          utf16 ? "the file is UTF-16, which v++ cannot read" : "the file holds a NUL byte")
      .help(utf16 ? "save it as UTF-8 without a byte order mark"
                  : "v++ reads text files; is this the right file?");
  return true;
}

void report_byte_order_mark(const Document& document, Reporter& out) {
  const text::Location mark{document.file(), {0, 3}};
  out.add(mark, "the file starts with a byte order mark, which v++ takes as part of the first line")
      .help("save it as UTF-8 without a byte order mark")
      .fix("remove the byte order mark", true, {{mark, ""}});
}

}  // namespace

void syntax_error(const Design& design, Reporter& out) {
  for (const auto& document : design.job().documents) {
    if (document->is_command()) {
      report_refused_words(*document, out);
      continue;
    }
    if (report_binary(*document, out)) continue;
    const bool marked = has_byte_order_mark(*document);
    if (marked) report_byte_order_mark(*document, out);
    for (const Line& line : document->lines()) {
      if (line.kind != LineKind::invalid) continue;
      if (marked && line.whole.begin == 0) continue;
      const text::Word content = document->word(line.content);
      if (config::has_placeholder(content.text)) {
        out.not_checked(diagnostic::Need::value, "a line holds a placeholder of a template");
        continue;
      }
      out.add(content.where, fmt::format("line {} is no comment, no section and no key=value",
                                         quoted(content.text)))
          .help(hint_for(content.text));
    }
  }
}

void section_repeated(const Design& design, Reporter& out) {
  for (const auto& document : design.job().documents) {
    std::unordered_map<std::string_view, text::Location> first;
    std::string_view current;
    for (const Line& line : document->lines()) {
      if (line.kind != LineKind::section) continue;
      const text::Word name = document->word(line.name);
      const std::string_view before = std::exchange(current, name.text);
      const auto [it, is_new] = first.try_emplace(name.text, name.where);
      if (is_new) continue;
      const text::Location head{document->file(), line.content};
      auto details =
          out.add(head, fmt::format("section {} begins a second time", quoted(name.text)));
      details.help("put the options of both together").note(it->second, "it begins here first");
      if (before == name.text) {
        details.fix("remove the second head", true, {{line_to_remove(design, head), ""}});
      }
    }
  }
}

void unknown_section(const Design& design, Reporter& out) {
  for (const auto& document : design.job().documents) {
    std::unordered_set<std::string_view> seen;
    for (const Line& line : document->lines()) {
      if (line.kind != LineKind::section) continue;
      const text::Word name = document->word(line.name);
      const std::string_view section = name.text.substr(0, name.text.find('.'));
      if (config::find_section(section) != nullptr || !seen.insert(name.text).second) continue;
      if (config::has_placeholder(name.text)) continue;
      auto details = out.add(name.where, fmt::format("v++ has no section {}", quoted(name.text)));
      const std::string_view meant = section_meant(name.text);
      if (meant.empty()) {
        details.help("is this file for another tool?");
        continue;
      }
      details.help(fmt::format("did you mean {}?", quoted(meant)))
          .fix(fmt::format("write [{}]", meant), true, {{name.where, std::string(meant)}});
      // Only where all options of the section are known is a near name surely a slip.
      const SectionInfo* const info = config::find_section(meant);
      const auto& options = document->options();
      const bool all_fit = std::all_of(options.begin(), options.end(), [&](const Option& option) {
        return option.section != section || config::find_option(meant, option.key) != nullptr;
      });
      if (info->complete && all_fit) details.severity(Severity::error);
    }
  }
}

namespace {

/// Whether `unknown-option` has to say something of an option, or another rule does.
bool is_unknown(const Document& document, const Option& option) {
  if (option.info != nullptr) return false;
  if (is_spoilt(document, option)) return false;
  if (option.written_key.text.starts_with("--")) return true;
  const SectionInfo* const section = config::find_section(option.section);
  if (section == nullptr) {
    // An unknown section is reported at its head; `foo.bar=` before any section has none.
    return option.written_key.text.find('.') != std::string_view::npos &&
           option.written_key.text.substr(0, option.section.size()) == option.section;
  }
  return !section->foreign && sections_with(option.key).empty();
}

/// [hls] has hundreds of keys, and pages leave some out (`cosim.setup` is real and one edit from
/// `csim.setup`): there only a slip in the last part of a known key counts.
bool is_hls_slip(std::string_view key, std::string_view known) {
  const std::size_t last = key.rfind('.') + 1;  // npos + 1 is 0
  return last == known.rfind('.') + 1 && key.substr(0, last) == known.substr(0, last) &&
         key.size() - last >= 4 && text::edit_distance(key, known, 1) <= 1;
}

/// Whether a key is the full name of an option: `connectivity.nk`.
bool is_full_name(std::string_view key) {
  const auto dot = key.find('.');
  return dot != std::string_view::npos &&
         config::find_option(key.substr(0, dot), key.substr(dot + 1)) != nullptr;
}

/// A line that another tool would take as a comment, or an option as on the command line. To v++ it
/// is an option of that odd name.
bool report_odd_start(const Option& option, Reporter& out) {
  const std::string_view written = option.written_key.text;
  const bool comment = written.starts_with(";") || written.starts_with("//");
  if (!comment && !written.starts_with("--")) return false;
  const std::string place = comment
                                ? fmt::format("v++ reads {} as an option", quoted(written))
                                : fmt::format("v++ has no option {} in a file", quoted(written));
  const text::Word start = option.written_key.sub(0, written.front() == ';' ? 1 : 2);
  out.add(option.written_key.where, place)
      .severity(Severity::error)
      .help(comment ? "comments begin with '#'" : "in a file, options stand without dashes")
      .fix(comment ? "begin the comment with '#'" : "remove the dashes", true,
           {{start.where, comment ? "#" : ""}});
  return true;
}

/// `conectivity.nk=` before any section.
void report_unknown_full_name(const Option& option, Reporter& out) {
  auto details = out.add(option.written_key.where,
                         fmt::format("v++ has no option {}", quoted(option.full_name())));
  const std::string_view meant = section_meant(option.section);
  if (meant.empty() || config::find_option(meant, option.key) == nullptr) return;
  const text::Word section = option.written_key.sub(0, option.section.size());
  details.help(fmt::format("did you mean {}?", quoted(fmt::format("{}.{}", meant, option.key))))
      .fix(fmt::format("write {}", quoted(meant)), true, {{section.where, std::string(meant)}});
}

void report_unknown_option(const Option& option, std::size_t& searches_left, Reporter& out) {
  if (report_odd_start(option, out)) return;
  const SectionInfo* const section = config::find_section(option.section);
  if (section == nullptr) return report_unknown_full_name(option, out);
  std::vector<std::string_view> near;
  if (searches_left > 0) {
    --searches_left;
    near = text::closest(option.key, keys_of(option.section));
  }
  if (option.section == "hls") {
    std::erase_if(near, [&](std::string_view known) { return !is_hls_slip(option.key, known); });
    if (near.empty()) return;
  }
  auto details =
      out.add(option.written_key.where,
              fmt::format("v++ has no option {} {}", quoted(option.key), place_of(option.section)));
  if (is_full_name(option.key)) {
    details.help(fmt::format("full names count before the first section only; here v++ reads {}",
                             quoted(option.full_name())));
    return;
  }
  if (near.empty()) {
    details.help("is it misspelt, or newer than the releases that are known here?");
    return;
  }
  if (section->complete) details.severity(Severity::error);
  details.help(fmt::format("did you mean {}?", alternatives(near)));
  if (near.size() == 1 && option.written_key.text == option.key) {
    details.fix(fmt::format("write {}", quoted(near.front())), section->complete,
                {{option.written_key.where, std::string(near.front())}});
  }
}

void report_too_new(const Option& option, fabric::Release vitis, Reporter& out) {
  const std::string since = fabric::show(option.info->since);
  out.add(option.written_key.where,
          fmt::format("option {} came with Vitis {}; {} does not know it",
                      quoted(option.full_name()), since, fabric::show(vitis)))
      .help(fmt::format("use another option, or Vitis {} or later", since));
}

}  // namespace

void unknown_option(const Design& design, Reporter& out) {
  const auto& vitis = design.job().inputs->vitis;
  std::size_t searches_left = kMostSearches;
  for (const auto& document : design.job().documents) {
    for (const Option& option : document->options()) {
      if (const OptionInfo* const info = option.info) {
        if (vitis && *vitis < info->since) report_too_new(option, *vitis, out);
        continue;
      }
      if (config::has_placeholder(option.written_key.text)) {
        out.not_checked(diagnostic::Need::value, "a name holds a placeholder of a template");
        continue;
      }
      if (document->is_command()) {
        report_unknown_word(option, out);
      } else if (is_unknown(*document, option)) {
        report_unknown_option(option, searches_left, out);
      }
    }
  }
}

}  // namespace vppcheck::rules

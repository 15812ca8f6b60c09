// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/rules/catalogue.h"
#include "words.h"

namespace vppcheck::generate {
namespace {

/// Text as groff prints it letter for letter: groff_char(7), "ASCII characters with special
/// treatment".
std::string roff(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '\\': escaped += "\\e"; break;
      case '-': escaped += "\\-"; break;
      case '\'': escaped += "\\(aq"; break;
      case '`': escaped += "\\(ga"; break;
      case '^': escaped += "\\(ha"; break;
      case '~': escaped += "\\(ti"; break;
      case '"': escaped += "\\(dq"; break;
      default: escaped += c;
    }
  }
  // A line that begins so would be a request.
  return escaped.starts_with('.') ? "\\&" + escaped : escaped;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + roff(text) + "\\fR"; }

/// A synopsis with the user's own words in italics.
std::string marked(std::string_view synopsis) {
  std::string text;
  while (!synopsis.empty()) {
    const auto end = std::min(synopsis.find(' '), synopsis.size());
    const std::string_view word = synopsis.substr(0, end);
    const bool is_ours = word.find_first_of("abcdefghijklmnopqrstuvwxyz") != word.npos;
    text += (text.empty() ? "" : " ") + (is_ours ? bold(word) : italic(word));
    synopsis.remove_prefix(std::min(end + 1, synopsis.size()));
  }
  return text;
}

/// An option as the help shows it, and the commands that take it.
struct Entry {
  const Option* option;
  std::vector<std::string> commands;
};

std::vector<Entry> entries_of(const Words& words) {
  std::vector<Entry> entries;
  for (const CommandWords& command : words.commands) {
    for (const Option& option : command.options) {
      auto entry = std::find_if(entries.begin(), entries.end(), [&](const Entry& known) {
        return known.option->name == option.name && known.option->value == option.value &&
               known.option->text == option.text;
      });
      if (entry == entries.end()) entry = entries.insert(entries.end(), {&option, {}});
      entry->commands.push_back(command.name);
    }
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.option->name < b.option->name; });
  return entries;
}

std::string options_section(const Words& words) {
  std::string text = ".SH OPTIONS\nBehind each option stand the commands that take it.\n";
  for (const Entry& entry : entries_of(words)) {
    const Option& option = *entry.option;
    text += ".TP\n";
    if (!option.brief.empty()) text += bold(option.brief) + ", ";
    text += bold(option.name);
    if (!option.value.empty()) text += " " + italic(option.value);
    text += fmt::format("\n{}.\n({})\n", roff(option.text),
                        roff(fmt::format("{}", fmt::join(entry.commands, ", "))));
  }
  return text;
}

constexpr const char* kEnd =
    ".SH EXIT STATUS\n"
    ".TP\n.B 0\nNothing at or above the level of \\fB\\-\\-fail\\-on\\fR.\n"
    ".TP\n.B 1\nFindings at or above it.\n"
    ".TP\n.B 2\nWrong usage, or a wrong project file.\n"
    ".TP\n.B 3\nAn input could not be read, or an internal failure.\n"
    ".PP\nThe highest one wins.\n"
    ".SH ENVIRONMENT\n"
    ".TP\n.B VPPCHECK_PLATFORM_PATH\nDirectories with platform tables of your own, separated by "
    "colons.\n"
    ".TP\n.BR NO_COLOR \", \" FORCE_COLOR\nNo colours, or colours without a terminal.\n"
    ".SH FILES\n"
    ".TP\n.I .vppcheck.ini\nSettings of a project: the nearest one upwards from the file that is "
    "checked, up to the root of the repository.\n"
    ".SH EXAMPLES\n"
    ".nf\nvppcheck lint \\-\\-platform u250 system.cfg\n"
    "vppcheck prelink \\-\\-platform u250 \\-\\-kernel vadd.xo system.cfg\n"
    "vppcheck explain slr\\-unknown\\-cu\n.fi\n"
    ".SH SEE ALSO\nAMD UG1702, \\fIVitis Reference Guide\\fR, on \\fBv++\\fR and its configuration "
    "files.\n";

}  // namespace

std::string write_man(const Words& words) {
  std::string text =
      ".\\\" Made by vppcheck_generate from the tables of the program.\n"
      ".TH VPPCHECK 1 \"\" \"vppcheck " VPPCHECK_VERSION
      "\" \"User Commands\"\n"
      ".SH NAME\nvppcheck \\- check v++ link configurations before v++ does\n"
      ".SH SYNOPSIS\n.nf\n";
  for (const CommandWords& command : words.commands) {
    text += fmt::format("{} {}\n", bold("vppcheck"), marked(command.synopsis));
  }
  text +=
      "\\fBvppcheck \\-\\-help\\fR\n\\fBvppcheck \\-\\-version\\fR\n.fi\n"
      ".SH DESCRIPTION\nSays whether a link configuration of AMD Vitis \\fBv++\\fR fits its "
      "platform,\n"
      "its kernels and its AI Engine graphs, with the place, the reason and the remedy, before\n"
      "\\fBv++\\fR is started. What cannot be known for want of an input is listed as not "
      "checked.\n"
      ".PP\n\\fBvppcheck\\fR \\fICOMMAND\\fR \\fB\\-\\-help\\fR tells more about each command.\n"
      ".SH COMMANDS\n";
  for (const CommandWords& command : words.commands) {
    text += fmt::format(".TP\n{}\n{}.\n", marked(command.synopsis), roff(command.summary));
  }
  text += options_section(words);
  text += ".SH RULES\n\\fBvppcheck explain\\fR \\fIRULE\\fR prints the whole page of a rule.\n";
  for (const rules::Entry& entry : rules::all_rules()) {
    text += fmt::format(".TP\n{} ({})\n{}\n", bold(entry.rule.name),
                        diagnostic::name_of(entry.rule.severity), roff(entry.rule.summary));
  }
  return text + kEnd;
}

}  // namespace vppcheck::generate

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "check.h"
#include "color.h"
#include "output_file.h"
#include "vppcheck/report/report.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::tool {
namespace {

const report::Format& format_of(const Output& output) {
  const auto formats = report::formats();
  return *std::find_if(formats.begin(), formats.end(),
                       [&](const auto& known) { return known.name == output.format; });
}

}  // namespace

bool Check::any_format(bool report::Format::*wants) const {
  return std::any_of(arguments_.outputs.begin(), arguments_.outputs.end(),
                     [wants](const Output& output) { return format_of(output).*wants; });
}

void Check::write_why() {
  if (!why_) {
    fail(kUsage, fmt::format("there is no line {} in {} among the files that are checked",
                             arguments_.why_line, text::quoted(arguments_.why_file)));
  } else {
    for (const Output& output : arguments_.outputs) {
      const bool is_json = output.format == "json";
      const std::string bytes =
          is_json ? report::write_why_json(*why_) : report::write_why_text(*why_);
      code_ = std::max(code_, deliver(output.file, bytes));
    }
  }
}

void Check::write_reports(bool whole_link) {
  std::vector<const design::Design*> designs;
  for (const auto& judged : judged_) designs.push_back(&*judged->design);
  const bool locates = any_format(&report::Format::locates);
  const std::string root = locates ? lint::find_root(first_file(), reader_) : "";
  const std::string directory = locates ? reader_.working_directory() : "";
  const report::Input input{.sources = sources_,
                            .outcome = outcome_,
                            .verified = verifies() ? &verified_ : nullptr,
                            .version = VPPCHECK_VERSION,
                            .root = root,
                            .directory = directory,
                            .is_complete = code_ < kUnreadable,
                            .designs = designs};
  for (const Output& output : arguments_.outputs) {
    report::TextStyle style;
    const int stream = arguments_.reports_to_stderr ? STDERR_FILENO : STDOUT_FILENO;
    const bool to_terminal = output.file.empty() && isatty(stream) != 0;
    style.color = wants_color(arguments_.color, to_terminal);
    style.width = to_terminal ? terminal_width(stream) : 0;
    style.quiet = arguments_.quiet;
    style.of_command = is_vpp();
    // A gate before hours of work says what it did not look at; an editor's lint keeps quiet.
    style.list_not_checked = arguments_.verbose || whole_link;
    const std::string bytes = format_of(output).write(input, style);
    const bool to_stderr = arguments_.reports_to_stderr && output.file.empty();
    const int written = to_stderr ? print_error(bytes) : deliver(output.file, bytes);
    code_ = std::max(code_, written);
  }
}

}  // namespace vppcheck::tool

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "platform_import.h"

#include <fmt/format.h>

#include <cstdio>

#include "command.h"
#include "output_file.h"
#include "vppcheck/platform/import.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::tool {
namespace {

/// One line for each, so that they can be told apart from the table and
/// searched.
void print_notes(const std::string &file, const platform::Imported &imported) {
  const std::string head = text::printable(file);
  std::string notes;
  for (const std::string &fact : imported.missing) {
    notes += fmt::format("{}: does not say: {}\n", head, text::printable(fact));
  }
  for (const std::string &fact : imported.distrusted) {
    notes += fmt::format("{}: not taken: {}\n", head, text::printable(fact));
  }
  std::fwrite(notes.data(), 1, notes.size(), stderr);
}

}  // namespace

int import_platform_file(const std::string &file, const std::string &output) {
  text::DiskReader reader;
  const platform::ImportResult imported = platform::import_platform(file, reader);
  if (!imported) {
    complain(imported.error().show());
    return kUnreadable;
  }
  const int code = deliver(output, platform::write_slr_table(imported->platform));
  if (code == kClean) print_notes(file, *imported);
  return code;
}

void note_what_is_missing(const std::string &file, const platform::Platform &shown,
                          text::FileReader &reader) {
  if (!platform::is_importable(file) || !reader.exists(file)) return;
  const platform::ImportResult imported = platform::import_platform(file, reader);
  if (!imported || shown.sources.empty()) return;
  // A built-in platform may stand for the file; then its gaps are nobody's.
  if (imported->platform.sources.front().text != shown.sources.front().text) return;
  print_notes(file, *imported);
}

}  // namespace vppcheck::tool

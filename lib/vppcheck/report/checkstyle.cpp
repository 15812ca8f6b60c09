// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// What XMLLogger of checkstyle/checkstyle writes: <file name> with <error line column severity
// message source>, line 0 for the whole file. The reader most used is CheckStyleParser of
// jenkinsci/analysis-model.
#include "vppcheck/report/places.h"
#include "vppcheck/report/xml_pieces.h"

namespace vppcheck::report {

std::string write_checkstyle(const Input& input) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("checkstyle");
  // The release of Checkstyle whose shape this is; readers take it for that.
  add(root, "version", "4.3");
  Places places(input);
  pugi::xml_node file;
  std::string name;
  for (const diagnostic::Finding& finding : input.outcome.findings) {
    std::string next = places.path(places.name(finding));
    if (!file || next != name) {
      name = std::move(next);
      file = root.append_child("file");
      add(file, "name", name);
    }
    pugi::xml_node error = file.append_child("error");
    if (finding.where) {
      const Region at = places.region(*finding.where);
      add(error, "line", std::size_t{at.line});
      add(error, "column", std::size_t{at.column});
    } else {
      add(error, "line", std::size_t{0});
    }
    add(error, "severity", name_of(finding.severity));
    add(error, "message", with_help(finding));
    add(error, "source", "vppcheck." + std::string(finding.rule->name));
  }
  return bytes_of(document);
}

}  // namespace vppcheck::report

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "vppcheck/config/document.h"
#include "vppcheck/platform/find.h"

int main() {
  vppcheck::text::SourceSet sources;
  const auto file = sources.add("system.cfg", "[connectivity]\nnk=vadd:2\n");
  const vppcheck::config::Document document(sources, file);
  // Reads the table with inih: the consumer must have got the libraries behind the library.
  vppcheck::text::DiskReader reader;
  const auto platform = vppcheck::platform::find_platform("u250", {}, reader);
  std::puts(document.options().at(0).full_name().c_str());
  return platform ? 0 : 1;
}

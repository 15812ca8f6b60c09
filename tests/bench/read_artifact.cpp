// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// vppcheck_read FILE...: reads kernel objects and AI Engine libraries with the library and prints
// nothing, so that archives.sh can weigh the readers alone, with the start of a program around
// them as the programs have that it compares them to.
#include <cstdio>
#include <string>

#include "vppcheck/artifact/aie_library.h"
#include "vppcheck/artifact/kernel_object.h"
#include "vppcheck/text/file_reader.h"

namespace {

/// What is wrong with the file; empty when nothing is.
std::string read(const std::string& path) {
  vppcheck::text::DiskReader disk;
  if (path.ends_with(".xo")) {
    const auto file = disk.open(path);
    if (!file) return file.error().message;
    const auto object = vppcheck::artifact::read_kernel_object(**file, path);
    return object ? "" : object.error().show();
  }
  const auto bytes = disk.read(path);
  if (!bytes) return bytes.error().message;
  const auto library = vppcheck::artifact::read_aie_library(*bytes, path);
  return library ? "" : library.error().show();
}

}  // namespace

int main(int argc, char** argv) {
  bool failed = false;
  for (int i = 1; i < argc; ++i) {
    const std::string fault = read(argv[i]);
    if (fault.empty()) continue;
    std::fprintf(stderr, "%s\n", fault.c_str());
    failed = true;
  }
  return failed ? 2 : 0;
}

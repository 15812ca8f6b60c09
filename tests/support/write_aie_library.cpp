// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Writes a small libadf.a for a golden folder. No part of the build:
//
//   g++ -std=c++20 -DFMT_HEADER_ONLY -I tests tests/support/write_aie_library.cpp -larchive
//   ./a.out pr0/libadf.a hw 6:2:pr0 mygraph in:Datain0 out:Dataout0
//
// The words behind the file: the target, START:NUM:NAME or `-` for the whole array, the name of the
// graph, and its ports.
#include <fstream>
#include <string>

#include "support/aie_library.h"

int main(int count, char** words) {
  if (count < 5) return 2;
  vppcheck::support::GraphBuild build;
  build.target = words[2];
  build.partition = std::string(words[3]) == "-" ? "" : words[3];
  build.graph = words[4];
  for (int i = 5; i < count; ++i) {
    const std::string word = words[i];
    const auto colon = word.find(':');
    if (colon == std::string::npos) return 2;
    vppcheck::support::GraphPort port;
    port.direction = word.substr(0, colon);
    port.name = word.substr(colon + 1);
    build.ports.push_back(port);
  }
  const std::string bytes = vppcheck::support::aie_library_of(build);
  std::ofstream(words[1], std::ios::binary).write(bytes.data(), std::streamsize(bytes.size()));
  return 0;
}

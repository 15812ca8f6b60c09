// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// vppcheck_generate man|bash|zsh|fish: writes the manual page or the completions of a shell to
// standard output. A program of the build, not installed; the program itself stays the smaller.
#include <cstdio>
#include <cstring>

#include "words.h"

int main(int count, char** arguments) {
  using Writer = std::string (*)(const vppcheck::generate::Words&);
  constexpr struct {
    const char* name;
    Writer write;
  } kWriters[] = {{"man", vppcheck::generate::write_man},
                  {"bash", vppcheck::generate::write_bash},
                  {"zsh", vppcheck::generate::write_zsh},
                  {"fish", vppcheck::generate::write_fish}};
  for (const auto& writer : kWriters) {
    if (count != 2 || std::strcmp(arguments[1], writer.name) != 0) continue;
    const std::string text = writer.write(vppcheck::generate::words_of_program());
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    return written && std::fflush(stdout) == 0 ? 0 : 1;
  }
  std::fputs("usage: vppcheck_generate man|bash|zsh|fish\n", stderr);
  return 2;
}

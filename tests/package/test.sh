#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# test.sh BUILD_DIR CXX: installs the build into a directory of its own, moves that elsewhere (an
# installed tree must not remember its prefix), and builds and runs a consumer in both ways.
set -euo pipefail

build_dir=$1
cxx=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/vppcheck-package.XXXXXX")
trap 'rm -rf "$work"' EXIT

expect() {  # expect WHAT EXPECTED ACTUAL
  if [[ "$2" != "$3" ]]; then
    printf '%s: expected "%s", got "%s"\n' "$1" "$2" "$3" >&2
    exit 1
  fi
}

cmake --install "$build_dir" --prefix "$work/first" > "$work/install.log"
mv "$work/first" "$work/prefix"
prefix=$work/prefix

for file in bin/vppcheck include/vppcheck/config/document.h share/vppcheck/platforms/README.md; do
  [[ -e "$prefix/$file" ]] || { echo "not installed: $file" >&2; exit 1; }
done
if grep -rIlF -e "$build_dir" -e "$work/first" "$prefix/lib" "$prefix/share"; then
  echo "the files above name the directory in which they were built" >&2
  exit 1
fi
"$prefix/bin/vppcheck" --version > /dev/null

# Every installed header stands on its own, with no library beyond tl/expected.hpp.
find "$prefix/include" -name '*.h' -print0 |
  xargs -0 -I '{}' -P "$(nproc)" "$cxx" -std=c++20 -Wall -Wextra -Wpedantic -Werror -fsyntax-only \
    -I"$prefix/include" -include '{}' -x c++ /dev/null

cmake -S "$here" -B "$work/consumer" -DCMAKE_CXX_COMPILER="$cxx" \
  -DCMAKE_PREFIX_PATH="$prefix" > "$work/consumer.log"
cmake --build "$work/consumer" >> "$work/consumer.log"
expect find_package connectivity.nk "$("$work/consumer/consumer")"

pc=$(find "$prefix" -name vppcheck.pc -printf '%h')
read -ra flags <<< "$(PKG_CONFIG_PATH=$pc pkg-config --cflags --libs vppcheck)"
"$cxx" -std=c++20 "$here/consumer.cpp" -o "$work/by-pkg-config" "${flags[@]}"
expect pkg-config connectivity.nk "$("$work/by-pkg-config")"

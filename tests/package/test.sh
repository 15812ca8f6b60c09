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

for file in bin/vppcheck include/vppcheck/config/document.h share/vppcheck/platforms/README.md \
  share/vppcheck/configs/vpp-options.tsv share/man/man1/vppcheck.1.gz \
  share/bash-completion/completions/vppcheck share/zsh/site-functions/_vppcheck \
  share/fish/vendor_completions.d/vppcheck.fish; do
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

# Where both libraries are installed, the linker takes the shared one.
export LD_LIBRARY_PATH=$prefix/lib
pc=$(find "$prefix" -name vppcheck.pc -printf '%h')
read -ra flags <<< "$(PKG_CONFIG_PATH=$pc pkg-config --cflags --libs vppcheck)"
"$cxx" -std=c++20 "$here/consumer.cpp" -o "$work/by-pkg-config" "${flags[@]}"
expect pkg-config connectivity.nk "$("$work/by-pkg-config")"

# The program of docs/library.md, as it stands there, on an installed example.
awk '/^```cpp$/ { on = 1; next } /^```$/ { on = 0 } on' "$here/../../docs/library.md" \
  > "$work/my_lint.cpp"
"$cxx" -std=c++20 -Wall -Wextra -Wpedantic -Werror "$work/my_lint.cpp" -o "$work/my_lint" "${flags[@]}"
status=0
"$work/my_lint" "$prefix/share/vppcheck/configs/examples/ug1393/system.cfg" ug1393_example_3slr \
  > "$work/findings" || status=$?
expect "exit code of docs/library.md" 1 "$status"
expect "first finding of docs/library.md" \
  "$prefix/share/vppcheck/configs/examples/ug1393/system.cfg:6: compute unit 'kernel_B' is not declared" \
  "$(head -n 1 "$work/findings")"

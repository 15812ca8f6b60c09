#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# shared.sh BUILD_DIR CXX: the shared library exports what the installed headers declare and nothing
# else, and a consumer works against it.
set -euo pipefail

build_dir=$1
cxx=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sources=$here/../../lib
work=$(mktemp -d "${TMPDIR:-/tmp}/vppcheck-shared.XXXXXX")
trap 'rm -rf "$work"' EXIT

fail() {
  echo "$1" >&2
  exit 1
}

for component in program development shared; do
  cmake --install "$build_dir" --prefix "$work/prefix" --component "$component" > "$work/log"
done
library=$(find "$work/prefix" -name 'libvppcheck.so')
[[ -n $library ]] || fail "libvppcheck.so is not installed"
readelf --dynamic --wide "$library" | grep -q 'SONAME.*\[libvppcheck\.so\.0\.1\]' ||
  fail "the name of the library does not carry the minor release"

# Of namespace vppcheck, and of no library behind it.
nm --dynamic --defined-only --demangle "$library" | sed -E 's/^[0-9a-f]* +. //' > "$work/exported"
if grep -vE '^((typeinfo|typeinfo name|vtable) for )?vppcheck::' "$work/exported"; then
  fail "the symbols above are not ours to export"
fi
for name in 'vppcheck::lint::run(' 'vppcheck::platform::find_platform(' \
  'vppcheck::config::Document::Document(' 'vtable for vppcheck::text::FileReader'; do
  grep -qF "$name" "$work/exported" || fail "not exported: $name"
done

# Functions that only headers declare which are not installed.
functions_of() {  # functions_of HEADER: `room::name(` of each
  sed -nE 's|^[A-Za-z][^/;={]*[ &*>]([a-z][a-z0-9_]*)\(.*|\1|p' "$sources/$1" |
    sed "s|^|vppcheck::$(basename "$(dirname "$1")")::|; s|\$|(|"
}
(cd "$sources" && find vppcheck -name '*.h') | sort > "$work/headers"
private=0
while IFS= read -r header; do
  if [[ -e $work/prefix/include/$header ]]; then
    functions_of "$header" >> "$work/public"
  else
    ((++private))
    functions_of "$header" >> "$work/private"
  fi
done < "$work/headers"
((private > 0)) && [[ -s $work/private ]] || fail "there is no header that is not installed"
sort -u "$work/public" -o "$work/public"
sort -u "$work/private" | comm -23 - "$work/public" > "$work/hidden"
if grep -F -f "$work/hidden" "$work/exported"; then
  fail "headers that are not installed declare the functions above"
fi
echo "$(wc -l < "$work/exported") symbols; $(wc -l < "$work/hidden") functions of $private headers are hidden"

"$cxx" -std=c++20 -I"$work/prefix/include" "$here/consumer.cpp" "$library" -o "$work/consumer"
readelf --dynamic --wide "$work/consumer" | grep -q 'NEEDED.*\[libvppcheck\.so\.0\.1\]' ||
  fail "the consumer does not need the shared library"
answer=$(LD_LIBRARY_PATH=$(dirname "$library") "$work/consumer")
[[ $answer == connectivity.nk ]] || fail "the consumer says '$answer'"

# The program of docs/library.md needs no other symbols.
awk '/^```cpp$/ { on = 1; next } /^```$/ { on = 0 } on' "$here/../../docs/library.md" \
  > "$work/my_lint.cpp"
"$cxx" -std=c++20 -I"$work/prefix/include" "$work/my_lint.cpp" "$library" -o "$work/my_lint" ||
  fail "docs/library.md uses what is not exported"

# And by its target of CMake.
cmake -S "$here" -B "$work/by-cmake" -DCMAKE_CXX_COMPILER="$cxx" -DCMAKE_PREFIX_PATH="$work/prefix" \
  -DTARGET=vppcheck::vppcheck_shared > "$work/log" || { cat "$work/log" >&2; exit 1; }
cmake --build "$work/by-cmake" > "$work/log" || { cat "$work/log" >&2; exit 1; }
[[ $("$work/by-cmake/consumer") == connectivity.nk ]] || fail "the consumer of CMake does not work"

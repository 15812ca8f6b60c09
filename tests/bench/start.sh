#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# start.sh [PROGRAM]: the size of the program, and what it costs to start it against an empty static
# C++ program, as ratios. README.md says why and how. Exit code 1 when a bound is passed.
set -euo pipefail
export LC_ALL=C

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=$(realpath "${1:-$root/build/release/tools/vppcheck}")
rounds=${VPPCHECK_BENCH_ROUNDS:-15}
runs=${VPPCHECK_BENCH_RUNS:-200}
readonly most_megabytes=6 most_ratio=1.5

[[ -x $program ]] || { echo "missing: $program" >&2; exit 1; }
work=$(mktemp -d "${TMPDIR:-/tmp}/vppcheck-start.XXXXXX")
trap 'rm -rf "$work"' EXIT
echo 'int main() {}' > "$work/empty.cpp"
cxx=${CXX:-g++}
"$cxx" -O2 -static -s -o "$work/empty" "$work/empty.cpp"
"$cxx" -std=c++20 -O2 -static -o "$work/measure" "$root/tests/bench/measure.cpp"

status=0
size=$(stat -c %s "$program")
awk -v bytes="$size" -v most="$most_megabytes" 'BEGIN {
  printf "%-28s %5.2f MB (bound %d MB)\n", "size", bytes / 1e6, most
  exit bytes >= most * 1e6
}' || status=1

# Each ratio divides neighbours in time, so that a change of the clock speed meets both.
for ((round = 0; round < rounds; ++round)); do
  read -r ours _ <<< "$("$work/measure" "$runs" "$program" --version)"
  read -r theirs _ <<< "$("$work/measure" "$runs" "$work/empty")"
  echo "$ours $theirs"
done | awk '{ printf "%.4f\n", $1 / $2 }' | sort -n > "$work/ratios"
awk -v most="$most_ratio" '
  { ratio[NR] = $1 }
  END {
    middle = ratio[int((NR + 1) / 2)]
    printf "%-28s %5.2f x the processor time (%.2f to %.2f; bound %.1f)\n", "--version", middle,
      ratio[1], ratio[NR], most
    exit middle > most
  }' "$work/ratios" || status=1

# instructions COMMAND...: in user mode, with the environment empty, for its size counts too.
instructions() {
  env -i "$(command -v valgrind)" --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 |
    awk '/Collected/ { print $NF }'
}
if command -v valgrind > /dev/null; then
  ours=$(instructions "$program" --version)
  theirs=$(instructions "$work/empty")
  awk -v ours="$ours" -v theirs="$theirs" -v most="$most_ratio" 'BEGIN {
    ratio = ours / theirs
    printf "%-28s %5.2f x the instructions in user mode (bound %.1f)\n", "--version", ratio, most
    exit ratio > most
  }' || status=1
else
  echo "instructions: left out, no such program: valgrind"
fi
exit "$status"

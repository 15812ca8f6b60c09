#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# archives.sh [BUILD_DIR]: the processor time of the readers of kernel objects and AI Engine
# libraries against that of the plain tools that unpack the same members, as ratios. README.md says
# how; the files are real ones beside the checkout, and a line without its file is left out.
set -euo pipefail
export LC_ALL=C

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build_dir=$(cd "${1:-$root/build/release}" && pwd)
read_artifact=$build_dir/tests/bench/vppcheck_read
measure=$build_dir/tests/bench/vppcheck_measure
rounds=${VPPCHECK_BENCH_ROUNDS:-15}
runs=${VPPCHECK_BENCH_RUNS:-100}
samples=$root/../shared/samples/artifacts

for program in "$read_artifact" "$measure"; do
  [[ -x $program ]] || { echo "missing: $program" >&2; exit 1; }
done
work=$(mktemp -d "${TMPDIR:-/tmp}/vppcheck-archives.XXXXXX")
trap 'rm -rf "$work"' EXIT

# compare NAME FILE COMMAND...: the median of many ratios of reading FILE to running COMMAND; each
# divides neighbours in time, so that a change of the clock speed meets both.
compare() {
  local name=$1 file=$2 round ours theirs peak
  shift 2
  if [[ ! -f $file ]]; then
    echo "$name: left out, no such file: ${file#"$root"/}"
    return
  fi
  if ! command -v "$1" > /dev/null; then
    echo "$name: left out, no such program: $1"
    return
  fi
  for ((round = 0; round < rounds; ++round)); do
    read -r ours peak <<< "$("$measure" "$runs" "$read_artifact" "$file")"
    read -r theirs _ <<< "$("$measure" "$runs" "$@")"
    echo "$ours $theirs $peak"
  done > "$work/rounds"
  awk -v name="$name" '
    { ratio[NR] = $1 / $2; ours[NR] = $1; if ($3 > peak) peak = $3 }
    function sort(list,    i, j, t) {
      for (i = 1; i <= NR; ++i)
        for (j = i + 1; j <= NR; ++j)
          if (list[j] < list[i]) { t = list[i]; list[i] = list[j]; list[j] = t }
    }
    END {
      sort(ratio)
      sort(ours)
      middle = int((NR + 1) / 2)
      printf "%-28s %5.2f x the processor time (%.2f to %.2f), %.2f ms, peak %.1f MB\n", name,
        ratio[middle], ratio[1], ratio[NR], ours[middle] / 1000, peak * 1024 / 1e6
    }' "$work/rounds"
}

# filled FILE SIZE: a copy of a ZIP archive with so many bytes, the rest of which cannot be packed.
filled() {
  local copy left
  copy=$work/$(basename "$1")
  cp "$1" "$copy"
  chmod u+w "$copy"
  left=$(($2 - $(stat -c %s "$copy")))
  if ((left > 0)) && command -v zip > /dev/null; then
    head -c "$left" /dev/urandom > "$work/filler.bin"
    (cd "$work" && zip -q "$copy" filler.bin)
  fi
  echo "$copy"
}

# Kernel objects: what we read of them against unzip, which only unpacks. The bound is 3 ms.
for kernel in setup_aie sink_from_aie; do
  file=$samples/aca_vck5000_2022.2/data_movers/${kernel}_hw.xo
  [[ ! -f $file ]] || file=$(filled "$file" 300000)
  compare "$kernel.xo" "$file" \
    unzip -p "$file" xo.xml '*/kernel.xml' '*/component.xml' '*/csynth.xml'
done

# AI Engine libraries against `ar p`: below this line, as above.
# `ar p` writes the members that we read; the code of the tiles is nearly all of a library, and both
# pass over it. The bound is 5 ms for 1 MB.
for library in aca_vck5000_2022.2/aie sparta_bc21b63/aie acap_x86sim_2022.2/mosaique_test; do
  file=$samples/$library/libadf.a
  compare "libadf.a of ${library%%_*}" "$file" ar p "$file" hw.o cfg.o
done

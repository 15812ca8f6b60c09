#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# compare.sh [BUILD_DIR]: the processor time of vppcheck against that of desktop-file-validate on
# files of the same size, as ratios. README.md says why and how.
set -euo pipefail
export LC_ALL=C

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build_dir=$(cd "${1:-$root/build/release}" && pwd)
vppcheck=$build_dir/tools/vppcheck
measure=$build_dir/tests/bench/vppcheck_measure
rounds=${VPPCHECK_BENCH_ROUNDS:-15}
published=$root/../shared/corpus/files
readonly most_files=1000

for program in "$vppcheck" "$measure" desktop-file-validate; do
  command -v "$program" > /dev/null || { echo "missing: $program" >&2; exit 1; }
done
work=$(mktemp -d "${TMPDIR:-/tmp}/vppcheck-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT

# config COMPUTE_UNITS: a faultless link configuration for the U250.
config() {
  echo "[connectivity]"
  echo "nk=vadd:$1"
  for ((cu = 1; cu <= $1; ++cu)); do
    echo "slr=vadd_$cu:SLR$((cu % 4))"
    echo "sp=vadd_$cu.m_axi_gmem0:DDR[$((cu % 4))]"
  done
}

# desktop_files FILE...: for each a valid desktop entry with as many keys and, where there are
# enough, as many bytes, as $work/desktop/<number>.desktop. Keys that start with X- may be anything.
desktop_files() {
  rm -rf "$work/desktop"
  mkdir "$work/desktop"
  awk -v folder="$work/desktop" '
    function finish(    name, text, key, left, i) {
      name = sprintf("%s/%05d.desktop", folder, ++files)
      text = "[Desktop Entry]\nType=Application\nName=a\nExec=true\n"
      left = bytes - length(text)
      for (i = 4; i <= keys; ++i) {
        key = sprintf("X-Key%d=", i)
        width = int(left / (keys - i + 1)) - length(key) - 1
        if (width < 1) width = 1
        key = key substr(filler(width), 1, width) "\n"
        left -= length(key)
        text = text key
      }
      printf "%s", text > name
      close(name)
      bytes = keys = 0
    }
    function filler(width) {
      while (length(letters) < width) letters = letters letters "abcdefgh"
      return letters
    }
    FNR == 1 && NR > 1 { finish() }
    { bytes += length($0) + 1 }
    !/^[ \t]*#/ && /=/ { ++keys }
    END { finish() }
  ' "$@"
}

# median_ratio RUNS FILES...: the middle one of many ratios; each divides neighbours in time, so
# that a change of the clock speed meets both. Leaves the largest memory in $work/peak.
compare() {
  local name=$1 runs=$2 round ours theirs
  shift 2
  desktop_files "$@"
  if ! desktop-file-validate "$work"/desktop/*.desktop > "$work/complaints"; then
    echo "the generated desktop entries are not valid:" >&2
    head -n 5 "$work/complaints" >&2
    exit 1
  fi
  for ((round = 0; round < rounds; ++round)); do
    read -r ours peak <<< "$("$measure" "$runs" "$vppcheck" lint --isolated "${options[@]}" "$@")"
    read -r theirs _ <<< \
      "$("$measure" "$runs" desktop-file-validate "$work"/desktop/*.desktop)"
    echo "$ours $theirs $peak"
  done | sort -n > "$work/rounds"
  awk -v name="$name" '
    { ratio[NR] = $1 / $2; if ($3 > peak) peak = $3 }
    END {
      for (i = 1; i <= NR; ++i)
        for (j = i + 1; j <= NR; ++j)
          if (ratio[j] < ratio[i]) { t = ratio[i]; ratio[i] = ratio[j]; ratio[j] = t }
      printf "%-22s %5.2f x the processor time (%.2f to %.2f), peak %.1f MB\n", name,
        ratio[int((NR + 1) / 2)], ratio[1], ratio[NR], peak * 1024 / 1e6
    }' "$work/rounds"
}

options=(--platform u250)
config 8 > "$work/small.cfg"
config 400 > "$work/large.cfg"
compare "one file, 17 keys" 100 "$work/small.cfg"
compare "one file, 801 keys" 50 "$work/large.cfg"

many=()
if [[ -d $published ]]; then
  # Empty files have no first line by which to tell them apart.
  mapfile -d '' many < <(find "$published" -type f -size +0 -print0 | sort -z)
  many=("${many[@]:0:most_files}")
else
  mkdir "$work/many"
  for ((i = 0; i < most_files; ++i)); do
    config $((1 + i % 24)) > "$work/many/$i.cfg"
    many+=("$work/many/$i.cfg")
  done
fi
# Each of these files is for a platform of its own, or for none that it names.
options=()
compare "${#many[@]} files at once" 2 "${many[@]}"

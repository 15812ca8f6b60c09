#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# html.sh SOURCE_DIR PROGRAM OUTPUT_DIR: makes the HTML reports of three designs and looks at them
# with Chromium, without a network. The reports and screenshots stay in OUTPUT_DIR. Exit code 77,
# which ctest takes for skipped, when a program for it is missing.
set -euo pipefail

examples=$1/configs/examples
program=$2
output=$3
for tool in chromium chromedriver python3; do
  command -v "$tool" > /dev/null || { echo "there is no $tool"; exit 77; }
done
mkdir -p "$output"
work=$(mktemp -d "${TMPDIR:-/tmp}/vppcheck-html.XXXXXX")
trap 'rm -rf "$work"' EXIT

# report NAME EXIT_CODE WORD...: the last words are those of vppcheck, in the current directory.
report() {
  local name=$1 expected=$2 code=0
  shift 2
  "$program" "$@" --format "html:$output/$name.html" || code=$?
  [[ $code == "$expected" ]] || { echo "$name: exit code $code, not $expected" >&2; exit 1; }
}

cd "$examples/u250-budget"
report over-budget 1 lint --isolated --resources kernels.ini system.cfg
cd "$examples/migration"
report migration 0 migrate --isolated --to ug1393_example_3slr --platform four_slr.ini \
  --resources kernels.ini system.cfg

# Three partitions, of which two share columns.
cd "$work"
for partition in 6:6:pr0 10:5:pr1 20:10:pr2; do
  printf '%s\n' mode=aie platform=xilinx_vck190_base_202210_1 '[aie]' "enable-partition=$partition" \
    > "${partition##*:}.cfg"
done
cp "$examples/aie-partitions/link.cfg" .
report partitions 1 prelink --isolated link.cfg pr0.cfg pr1.cfg pr2.cfg

export HOME=$work XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/cache
python3 "$1/tests/package/html_browser.py" "$output"

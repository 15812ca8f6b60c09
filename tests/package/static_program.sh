#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# static_program.sh PROGRAM [BUILD_TYPE]: one file that runs anywhere needs no loader and no library,
# and a released one stays small enough to be copied into every build container.
set -euo pipefail

program=$1
build_type=${2:-}
readonly most_bytes=6000000

headers=$(readelf --program-headers --dynamic --wide "$program")
if grep -E 'INTERP|NEEDED' <<< "$headers"; then
  echo "$program is not static" >&2
  exit 1
fi
size=$(stat -c %s "$program")
echo "$size bytes"
if [[ $build_type == Release && $size -ge $most_bytes ]]; then
  echo "$program has more than $most_bytes bytes" >&2
  exit 1
fi

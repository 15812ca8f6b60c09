#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# static_program.sh PROGRAM: one file that runs anywhere needs no loader and no library.
set -euo pipefail

headers=$(readelf --program-headers --dynamic --wide "$1")
if grep -E 'INTERP|NEEDED' <<< "$headers"; then
  echo "$1 is not static" >&2
  exit 1
fi

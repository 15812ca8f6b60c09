#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# What the action of action.yml runs, with its inputs in the environment: text of others is never
# made part of a script. The problem matcher turns the lines of --format gcc into annotations.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
case ${VPPCHECK_COMMAND:-lint} in
  lint | prelink) ;;
  *)
    echo "command is 'lint' or 'prelink', not '$VPPCHECK_COMMAND'" >&2
    exit 2
    ;;
esac
options=(--format gcc)
if [[ -n ${VPPCHECK_PLATFORM:-} ]]; then options+=(--platform "$VPPCHECK_PLATFORM"); fi
read -ra more <<< "${VPPCHECK_ARGS:-}"
shopt -s globstar nullglob
# Words of a list, and patterns among them: expanded as unquoted words are.
# shellcheck disable=SC2206
files=(${VPPCHECK_FILES:?})
if [[ ${#files[@]} -eq 0 ]]; then
  echo "no file matches '$VPPCHECK_FILES'" >&2
  exit 2
fi
echo "::add-matcher::$here/vppcheck-problem-matcher.json"
status=0
vppcheck "${VPPCHECK_COMMAND:-lint}" "${options[@]}" "${more[@]}" -- "${files[@]}" || status=$?
echo "::remove-matcher owner=vppcheck::"
exit "$status"

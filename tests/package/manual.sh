#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# manual.sh MANUAL_DIR PROGRAM: the manual page and the completions hold all that the help of the
# program shows, and their programs read them without a complaint. A program that is missing is named
# and passed over.
set -euo pipefail

manual=$(cd "$1" && pwd)
program=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/vppcheck-manual.XXXXXX")
trap 'rm -rf "$work"' EXIT

fail() {
  echo "$1" >&2
  exit 1
}
has() { command -v "$1" > /dev/null || { echo "left out, no such program: $1"; false; }; }

# The page as letters, and every command and option as the program itself shows them. A command of
# v++ comes behind its options.
if has groff; then
  groff -man -Tutf8 -ww -rLL=100n -P-cbou "$manual/vppcheck.1" > "$work/page" 2> "$work/warnings"
  [[ ! -s $work/warnings ]] || fail "groff warns: $(cat "$work/warnings")"
else
  sed 's/\\-/-/g; s/\\f.//g' "$manual/vppcheck.1" > "$work/page"
fi
gzip -dc "$manual/vppcheck.1.gz" | cmp - "$manual/vppcheck.1" || fail "the packed page is another"
if has man; then
  LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l "$manual/vppcheck.1" \
    > /dev/null 2> "$work/warnings"
  [[ ! -s $work/warnings ]] || fail "man warns: $(cat "$work/warnings")"
fi

"$program" --help > "$work/help"
mapfile -t commands < <(sed -nE 's/^  (\[OPTION\.\.\.\] )?([a-z+]+).*/\2/p' "$work/help")
((${#commands[@]} >= 7)) || fail "the help shows ${#commands[@]} commands"
number=0
for command in "${commands[@]}"; do
  words=("$command" --help)
  if grep -qF "[OPTION...] $command " "$work/help"; then words=(--help "$command"); fi
  mapfile -t options < <("$program" "${words[@]}" | grep -oE '(^|[ [])--[a-z-]+' | tr -d ' [' |
    sort -u)
  [[ " ${options[*]} " == *" --help "* || $command == explain ]] || fail "$command has no --help"
  for option in "${options[@]}"; do
    ((++number))
    grep -qE -- "(^|[ ,])$option( |\$)" "$work/page" || fail "not in the manual: $command $option"
    grep -qE -- "^    ${command//+/\\+}\) echo '.*$option[ ']" "$manual/vppcheck.bash" ||
      fail "not completed by bash: $command $option"
    grep -qE -- "[*']$option[=[]" "$manual/_vppcheck" || fail "not completed by zsh: $option"
    grep -qE -- " -l ${option#--}( |\$)" "$manual/vppcheck.fish" ||
      fail "not completed by fish: $option"
  done
done
echo "$number options of ${#commands[@]} commands"
"$program" rules | while read -r rule _; do
  grep -qE "^ *$rule \(" "$work/page" || fail "not in the manual: $rule"
done

# bash as it completes: the words of the line in COMP_WORDS, cut as readline cuts them.
bash -n "$manual/vppcheck.bash"
complete_line() {  # complete_line WORD...: of which the last is not finished
  (
    cd "$work"
    # shellcheck source=/dev/null
    source "$manual/vppcheck.bash"
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _vppcheck
    ((${#COMPREPLY[@]})) || return 0
    printf '%s\n' "${COMPREPLY[@]}" | sort | tr '\n' ' '
  )
}
expect() {  # expect EXPECTED WORD...
  local expected=$1 actual
  shift
  actual=$(complete_line "$@")
  [[ $actual == "$expected" ]] || fail "'$*' is completed to '$actual', not '$expected'"
}
offers() {  # offers EXPECTED WORD...: among others
  local expected=$1 actual
  shift
  actual=$(complete_line "$@")
  [[ " $actual" == *" $expected "* ]] || fail "'$*' does not offer '$expected' but '$actual'"
}
touch "$work/one.cfg" "$work/two words.cfg"
mkdir "$work/folder"
expect 'lint ' vppcheck lin
expect 'prelink ' vppcheck pre
expect '--select ' vppcheck lint --sel
expect 'one.cfg ' vppcheck lint on
offers 'two words.cfg' vppcheck lint tw
expect 'slr-unknown-cu ' vppcheck explain slr-unknown-
expect 'slr-unknown-cu ' vppcheck lint --select slr-unknown-
expect 'sp-malformed,slr-unknown-cu ' vppcheck lint --ignore sp-malformed,slr-unknown-
expect 'slr-unknown-cu= ' vppcheck lint --severity slr-unknown-
expect 'warning ' vppcheck lint --severity slr-unknown-cu = w
expect 'off ' vppcheck lint --severity slr-unknown-cu = of
expect 'error info warning ' vppcheck prelink --fail-on ''
expect 'gcc ' vppcheck lint --format gc
expect 'json ' vppcheck log --format = js
expect 'one.cfg ' vppcheck lint --format gcc : one
expect 'always ' vppcheck lint --color al
offers u250 vppcheck lint --platform u2
offers one.cfg vppcheck lint --platform o
expect 'show ' vppcheck platform sh
offers u250 vppcheck platform show u25
expect '' vppcheck lint --margin 1

if has zsh; then zsh -n "$manual/_vppcheck"; fi
if has fish; then
  HOME=$work fish --no-execute "$manual/vppcheck.fish"
  # fish completes without a terminal.
  offered_by_fish() {  # offered_by_fish LINE
    (cd "$work" && HOME=$work fish --no-config -c "source '$manual/vppcheck.fish'; complete -C '$1'" \
      2> "$work/warnings") | cut -f1 | sort | tr '\n' ' '
    [[ ! -s $work/warnings ]] || fail "fish complains: $(cat "$work/warnings")"
  }
  expect_of_fish() {  # expect_of_fish EXPECTED LINE
    local actual
    actual=$(offered_by_fish "$2")
    [[ $actual == "$1" ]] || fail "fish completes '$2' to '$actual', not '$1'"
  }
  expect_of_fish 'error info warning ' 'vppcheck lint --fail-on '
  expect_of_fish 'slr-unknown-cu ' 'vppcheck explain slr-unknown'
  expect_of_fish 'slr-unknown-cu=off ' 'vppcheck lint --severity slr-unknown-cu=o'
  expect_of_fish 'import list show ' 'vppcheck platform '
  expect_of_fish 'sp-malformed,slr-unknown-cu ' 'vppcheck lint --ignore sp-malformed,slr-unknown'
fi

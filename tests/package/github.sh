#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# github.sh SOURCE_DIR PROGRAM: what the action runs, and whether the problem matcher reads what the
# program writes.
set -euo pipefail

source_dir=$1
program=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/vppcheck-github.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$program" "$work/bin/vppcheck"
export PATH=$work/bin:$PATH
cd "$work"

fail() {
  echo "$1" >&2
  cat "$work/out" >&2
  exit 1
}

run_action() {  # run_action FILES [COMMAND] [PLATFORM] [ARGS]: output in out, exit code in status
  status=0
  VPPCHECK_FILES=$1 VPPCHECK_COMMAND=${2:-lint} VPPCHECK_PLATFORM=${3:-} VPPCHECK_ARGS=${4:-} \
    bash "$source_dir/.github/check.sh" > "$work/out" 2>&1 || status=$?
}

# An error with a note, a warning, an info, and a fault of a file that has no line.
printf '[connectivity]\nnk=vadd:2:vadd_left.vadd_right\nslr=vadd_righ:SLR1\n' > error.cfg
printf '[connectivity]\nsp=vadd_1.in:DDR[0]\nsp=vadd_1.in:DDR[0]\n' > warning.cfg
printf '[connectivity]\nnk=vadd:1:vadd_1\n[connectivity]\n' > info.cfg
printf '[connectivity]\nnk=vadd:1:vadd_1\n' > clean.cfg

matcher=$source_dir/.github/vppcheck-problem-matcher.json
# As JSON has it, every backslash is doubled.
regexp=$(sed -n 's/.*"regexp": "\(.*\)",$/\1/p' "$matcher" | sed 's/\\\\/\\/g')
[[ -n $regexp ]] || fail "the matcher holds no expression"
# parts LINE: what the groups 1 to 6 of the matcher take from it. Perl is on every Debian.
parts() {
  REGEXP=$regexp LINE=$1 perl -e '
    exit 1 unless $ENV{LINE} =~ /$ENV{REGEXP}/;
    print join("|", map { defined ? $_ : "" } ($1, $2, $3, $4, $5, $6)), "\n";'
}

run_action 'error.cfg warning.cfg info.cfg clean.cfg' lint u250 '--isolated --kernel absent.xo'
[[ $status == 1 ]] || fail "exit code $status, not 1"
grep -qx "::add-matcher::$source_dir/.github/vppcheck-problem-matcher.json" out || fail "no matcher"
grep -qx '::remove-matcher owner=vppcheck::' out || fail "the matcher stays"
grep -qF '"owner": "vppcheck"' "$matcher" || fail "the owner has another name"
findings=0
while IFS= read -r line; do
  case $line in
    *': error: '* | *': warning: '*)
      ((++findings))
      read_parts=$(parts "$line") || fail "not matched: $line"
      IFS='|' read -r file row column severity message rule <<< "$read_parts"
      rebuilt="$file${row:+:$row:$column}: $severity: $message [$rule]"
      [[ $rebuilt == "$line" ]] || fail "read as '$rebuilt': $line"
      [[ -e $file || $file == absent.xo ]] || fail "'$file' is no file: $line"
      ;;
    *)
      # Notes and infos stay lines of the log: the runner knows no level for them.
      if parts "$line" > /dev/null; then fail "matched: $line"; fi
      ;;
  esac
done < out
((findings >= 3)) || fail "only $findings findings"
grep -q '^error.cfg:3:5: error: ' out || fail "no error"
grep -q '^warning.cfg:3:' out || fail "no warning"
grep -q '^absent.xo: error: ' out || fail "no finding without a line"

# Patterns, another command, and wrong inputs.
run_action '*.cfg'
[[ $status == 1 ]] && grep -q '^error.cfg:3:5: error: ' out || fail "a pattern was not expanded"
run_action clean.cfg prelink
[[ $status == 0 ]] || fail "a clean file fails"
run_action 'none*.cfg'
[[ $status == 2 ]] || fail "a pattern without a file is no fault"
run_action clean.cfg 'rules; touch broken'
[[ $status == 2 && ! -e broken ]] || fail "any command is run"
run_action 'clean.cfg $(touch${IFS}broken)' lint '$(touch broken)'
[[ ! -e broken ]] || fail "an input is run as a command"

# Annotations without a matcher: every line is a command of the runner, whatever the configuration
# says (a line of another shape would be text, or somebody else's command).
printf '[connectivity]\nnk=vadd:1:vadd_1\nsp=%%0A::stop-commands::x.a:DDR[0]\nslr=::error::b:SLR1\n' \
  > ':a,b%.cfg'
vppcheck lint --isolated --format github -- error.cfg warning.cfg info.cfg ':a,b%.cfg' > out && fail "nothing found"
command='^::(error|warning|notice) file=[^,:]+(,line=[0-9]+,endLine=[0-9]+(,col=[0-9]+,endColumn=[0-9]+)?)?,title=[a-z-]+::.+$'
if grep -vE "$command" out; then fail "a line is no annotation"; fi
grep -q '^::error file=error.cfg,line=3,endLine=3,col=5,endColumn=13,title=slr-unknown-cu::' out ||
  fail "no annotation"
grep -q ' file=%3Aa%2Cb%25.cfg,' out || fail "a name is not escaped"

#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# make.sh SOURCE_DIR PROGRAM: Makefile.inc in the example of configs/examples/make, and in a Makefile
# that has all that is hard for make. Exit code 77, which ctest takes for skipped, without GNU make.
set -euo pipefail

source_dir=$1
program=$2
[[ $(make --version 2> /dev/null) == "GNU Make"* ]] || { echo "there is no GNU make"; exit 77; }
work=$(mktemp -d "${TMPDIR:-/tmp}/vppcheck-make.XXXXXX")
trap 'rm -rf "$work"' EXIT
# Nothing of a make that may have started this test, nor of the user's.
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEFILES GNUMAKEFLAGS "${!VPPCHECK@}" "${!VPP@}" PLATFORM

# shellcheck source=tests/package/await_tick.sh
source "$(dirname "${BASH_SOURCE[0]}")/await_tick.sh"

fail() {
  printf 'line %s: %s\n' "${BASH_LINENO[*]}" "$1" >&2
  cat "$work/log" >&2
  exit 1
}

# Each start of the program, and each of the stand-in for v++, is a line of this file.
started=$work/started
mkdir "$work/bin"
cat > "$work/bin/vppcheck" << EOF
#!/bin/sh
echo vppcheck >> '$started'
exec '$program' "\$@"
EOF
chmod +x "$work/bin/vppcheck"
export VPP_WORDS=$started PATH=$work/bin:$PATH

run_make() {  # run_make [WORD]...: exit code in status, what was started in ran
  : > "$started"
  status=0
  make -C "$directory" "$@" > "$work/log" 2>&1 || status=$?
  await_tick "$work"
  ran=$(grep -xE 'vppcheck|v\+\+|linking' "$started" | tr '\n' ' ' || true)
}

expect() {  # expect STATUS RAN [WORD]...: what make with these words gives
  local expected_status=$1 expected_ran=$2
  shift 2
  run_make "$@"
  [[ $status == "$expected_status" ]] || fail "make $*: exit code $status, not $expected_status"
  [[ ${ran% } == "$expected_ran" ]] || fail "make $*: started '${ran% }', not '$expected_ran'"
}

# The example, in a directory with blanks; .git ends the search for a project file.
root="$work/a tree"
mkdir -p "$root/configs/examples" "$root/.git"
cp "$source_dir/Makefile.inc" "$root"
cp -r "$source_dir/configs/examples/make" "$root/configs/examples"
directory=$root/configs/examples/make
PATH=$directory/bin:$PATH

expect 0 "vppcheck v++ v++ v++ v++"
grep -qx -e '-l' "$started" || fail "v++ has not linked"
grep -q 'vppcheck' <(sed -n '/^-l$/,/^v++$/p' "$started") && fail "the stamp is an input of the link"
expect 0 ""
expect 0 "" -j4
for file in link.cfg kernels.ini kernels/blur.xml; do
  touch "$directory/$file"
  run_make
  [[ $ran == vppcheck* ]] || fail "$file was touched, and not checked again"
  expect 0 ""
done
# A file that the check had not found before is no reason to look again; then it is.
printf '[vppcheck]\nmargin = 5\n' > "$root/.vppcheck.ini"
expect 0 "vppcheck" -W link.cfg vppcheck_all
printf '[vppcheck]\nmargin = 100\nfail_on = warning\n' > "$root/.vppcheck.ini"
expect 2 "vppcheck"
rm "$root/.vppcheck.ini"
run_make
[[ $status == 0 && $ran == vppcheck* ]] || fail "a project file was removed"

expect 0 "" clean
sed -i.bak 's/^slr=blur_1/slr=blurr_1/' "$directory/link.cfg"
expect 2 "vppcheck" -j4
grep -q '^link.cfg:6:5: error: .*\[slr-unknown-cu\]$' "$work/log" || fail "no finding"
expect 2 "vppcheck" -j4
expect 0 "v++ v++ v++ v++" VPPCHECK_SKIP=1
mv "$directory/link.cfg.bak" "$directory/link.cfg"
expect 0 "" clean
expect 0 "v++ v++ v++ v++" VPPCHECK=no-such-program
grep -q "^vppcheck: 'no-such-program' is not installed; link is not checked$" "$work/log" ||
  fail "no warning"
expect 0 "" VPPCHECK=no-such-program
expect 2 "" VPPCHECK=no-such-program VPPCHECK_REQUIRED=1
expect 0 "vppcheck" VPPCHECK_REQUIRED=1 VPPCHECK_SKIP=0

# Put before v++ it hands on each word as it is, and judges what a recipe says in the end.
expect 0 "" clean
flags="--config link.cfg --vivado.prop 'run.impl_1.{MORE OPTIONS}={-a \"b\"  c\\d}'"
expect 0 "vppcheck v++ v++ v++ v++" VPP_LDFLAGS="$flags"
grep -v '^vppcheck$' "$started" > "$work/words"
grep -qxF 'run.impl_1.{MORE OPTIONS}={-a "b"  c\d}' "$work/words" || fail "the flags are others"
expect 0 "" clean
expect 0 "vppcheck vppcheck v++ vppcheck v++ vppcheck v++ vppcheck v++" VPP_LDFLAGS="$flags" \
  VPP="vppcheck --exec v++"
grep -v '^vppcheck$' "$started" | diff "$work/words" - || fail "--exec changes words"
expect 0 "" clean
sed -i.bak 's/^slr=blur_1/slr=blurr_1/' "$directory/link.cfg"
expect 2 "vppcheck v++ vppcheck v++ vppcheck" VPP="vppcheck --exec v++" VPPCHECK_SKIP=1
grep -q '^link.cfg:6:5: error: ' "$work/log" || fail "no finding before v++"

# What is hard: names with blanks and signs, commas in options, other prefixes of recipes, all lines
# of a recipe in one shell, files that are made first, and a call before the first rule.
directory=$work/hard
mkdir -p "$directory/my link" "$directory/my cards" "$directory/.git" "$directory/bin dir"
cp "$source_dir/Makefile.inc" "$directory"
cp "$work/bin/vppcheck" "$directory/bin dir/vppcheck"
printf '[connectivity]\nnk=vadd:1:vadd_1\n' | tee "$directory/my link/a \$1#2.cfg" > "$directory/b.cfg"
cat > "$directory/my cards/it's.ini" << 'EOF'
[sources]
S = a table of this test

[platform]
name = its
slrs = 1
source = S
EOF
cat > "$directory/Makefile" << 'EOF'
.ONESHELL:
.RECIPEPREFIX = >
include Makefile.inc
SELECT = slr-*
name = my\ link/a\ $$1\#2.cfg
$(eval $(call vppcheck_prelink,one,$(name),--platform "my cards/it's.ini" --select $(SELECT),sp-* --quiet))
VPPCHECK_DIR = checks/of_two
$(eval $(call vppcheck_prelink,two,b.cfg,--resources made.ini --ignore nk-*,sc-*,clock-*,aie-*,slr-* --quiet))
first: out
$(vppcheck_two): made.ini
made.ini:
> sleep 0.1
> printf '[kernel vadd]\nlut = 10\nstage = stated\n' > $@
out: b.cfg | $(vppcheck_one) $(vppcheck_two)
> echo linking >> '$(VPP_WORDS)'
> echo '$^' > $@
EOF
expect 0 "vppcheck vppcheck linking" -j4
[[ $(cat "$directory/out") == b.cfg ]] || fail "stamps are inputs: $(cat "$directory/out")"
expect 0 "" -j4
grep -qF -e ' --resources made.ini --ignore nk-*,sc-*,clock-*,aie-*,slr-* --quiet -- b.cfg' \
  "$directory/checks/of_two/two.words" || fail "other words"
for file in "my link/a \$1#2.cfg" "my cards/it's.ini" made.ini; do
  touch "$directory/$file"
  expect 0 "vppcheck"
  expect 0 ""
done
touch "$directory/b.cfg"
expect 0 "vppcheck linking"
rm "$directory/made.ini"
expect 0 "vppcheck"
[[ -e $directory/made.ini ]] || fail "what stands before a check was not made"
expect 0 "vppcheck" SELECT=sc-*
expect 0 "" SELECT=sc-*
expect 0 "vppcheck"
expect 0 "vppcheck vppcheck" "VPPCHECK_OPTIONS=--margin 7"
expect 0 "vppcheck vppcheck" "VPPCHECK_OPTIONS=--vitis '2023.2'"
expect 0 "" "VPPCHECK_OPTIONS=--vitis '2023.2'"
expect 0 "vppcheck vppcheck"
rm -r "$directory/.vppcheck" "$directory/checks"
expect 0 "vppcheck vppcheck" 'VPPCHECK="bin dir/vppcheck"' vppcheck_all
expect 0 "" VPPCHECK_SKIP=1 vppcheck_all
rm "$directory/my cards/it's.ini"
expect 2 "vppcheck" vppcheck_all
grep -q "No rule to make target" "$work/log" && fail "a removed file stops make instead of the check"

# None of several that fail leaves a stamp.
printf 'sp=vad_1.in:DDR[0]\n' | tee -a "$directory/b.cfg" >> "$directory/my link/a \$1#2.cfg"
expect 2 "vppcheck vppcheck" -k -j2 SELECT='sp-*'
[[ -z $(find "$directory" -name '*.stamp') ]] || fail "a check that failed left a stamp"

#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# pre_commit.sh SOURCE_DIR PROGRAM: the hook of .pre-commit-hooks.yaml in a repository of its own,
# without a network. Exit code 77, which ctest takes for skipped, when pre-commit or git is missing.
set -euo pipefail

source_dir=$1
program=$2
for tool in pre-commit git; do
  command -v "$tool" > /dev/null || { echo "there is no $tool"; exit 77; }
done
work=$(mktemp -d "${TMPDIR:-/tmp}/vppcheck-pre-commit.XXXXXX")
trap 'rm -rf "$work"' EXIT

# Nothing of the user's counts, nor of a hook that may have started this test.
unset "${!GIT_@}" "${!PRE_COMMIT@}" "${!XDG_@}" SKIP
export HOME=$work/home XDG_CACHE_HOME=$work/home/.cache GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=test GIT_AUTHOR_EMAIL=test@example.org
export GIT_COMMITTER_NAME=test GIT_COMMITTER_EMAIL=test@example.org
# Whatever would be fetched is refused at once.
export http_proxy=http://127.0.0.1:9 https_proxy=http://127.0.0.1:9
mkdir -p "$HOME" "$work/bin"
ln -s "$program" "$work/bin/vppcheck"
export PATH=$work/bin:$PATH

fail() {
  printf '%s\n' "$1" >&2
  cat "$work/log" >&2
  exit 1
}

run_hook() {  # run_hook [OPTION]...: output in log, exit code in status
  status=0
  (cd "$work/design" && pre-commit run --all-files --color never "$@") > "$work/log" 2>&1 ||
    status=$?
}

# What a user's configuration names by its address: the hook's repository.
git init --quiet "$work/hooks"
cp "$source_dir/.pre-commit-hooks.yaml" "$work/hooks"
git -C "$work/hooks" add .
git -C "$work/hooks" commit --quiet --message hook
revision=$(git -C "$work/hooks" rev-parse HEAD)

git init --quiet "$work/design"
cat > "$work/design/.pre-commit-config.yaml" << EOF
repos:
  - repo: $work/hooks
    rev: $revision
    hooks:
      - id: vppcheck
EOF
printf '[metadata]\nname = adder\n[options]\npackages = find:\n' > "$work/design/setup.cfg"
printf 'adapter speed 1000\nset _CHIPNAME zynq\n' > "$work/design/openocd.cfg"
printf 'sp=vadd_1.in:DDR[0] is what a line looks like\n' > "$work/design/notes.txt"
git -C "$work/design" add .

# Files of others alone: the hook is given them and has nothing to say.
run_hook --verbose
[[ $status == 0 ]] || fail "fails on files of others"
grep -q '^vppcheck\.*Passed' "$work/log" || fail "was not run on setup.cfg and openocd.cfg"
if grep -q 'setup\.cfg\|openocd\.cfg\|notes\.txt' "$work/log"; then fail "speaks of a foreign file"; fi

# A fault: a compute unit that nobody declares, in a name with a blank and in a DPU's prj_config.
mkdir -p "$work/design/hw link"
for file in "hw link/system.cfg" prj_config; do
  printf '[connectivity]\nnk=vadd:1:vadd_1\nslr=vad_1:SLR0\n' > "$work/design/$file"
done
git -C "$work/design" add .
run_hook
[[ $status == 1 ]] || fail "exit code $status on faulty files, not 1"
grep -q '^hw link/system.cfg:3:5: error: .*\[slr-unknown-cu\]$' "$work/log" || fail "no finding"
grep -q '^prj_config:3:5: error: ' "$work/log" || fail "no finding in prj_config"
if grep -q 'setup\.cfg\|openocd\.cfg' "$work/log"; then fail "speaks of a foreign file"; fi

# As git commit sees it.
(cd "$work/design" && pre-commit install) > "$work/log" 2>&1 || fail "cannot be installed"
if git -C "$work/design" commit --message faulty > "$work/log" 2>&1; then
  fail "a faulty file was committed"
fi

sed -i 's/^slr=vad_1/slr=vadd_1/' "$work/design/hw link/system.cfg" "$work/design/prj_config"
git -C "$work/design" add .
run_hook
[[ $status == 0 ]] || fail "fails after the fix"
git -C "$work/design" commit --message mended > "$work/log" 2>&1 || fail "cannot commit after the fix"

#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# cmake_prelink.sh find_package BUILD_DIR: vppcheck_prelink() of an installed vppcheck, with ninja and
# with make.
# cmake_prelink.sh add_subdirectory SOURCE_DIR CXX [LAUNCHER]: the same, and the library, of a
# vppcheck that a project builds as a part of itself.
set -euo pipefail

mode=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/vppcheck-cmake.XXXXXX")
trap 'rm -rf "$work"' EXIT
unset MAKEFLAGS MFLAGS MAKELEVEL "${!VPPCHECK@}"

# shellcheck source=tests/package/await_tick.sh
source "$here/await_tick.sh"

fail() {
  printf '%s: line %s: %s\n' "$mode" "${BASH_LINENO[*]}" "$1" >&2
  cat "$work/log" >&2
  exit 1
}

build() {  # build [TARGET]: output in log, exit code in status
  status=0
  cmake --build "$directory/build" --parallel 2 --target "${1:-all}" > "$work/log" 2>&1 || status=$?
  await_tick "$work"
}

stamp_time() { stat -c %y "$directory/build/link_vppcheck.stamp" 2> /dev/null || echo none; }

expect_check() {  # expect_check WHY: the check runs once, and not again
  local before
  before=$(stamp_time)
  build
  [[ $status == 0 ]] || fail "$1: the build fails"
  [[ $(stamp_time) != "$before" && $(stamp_time) != none ]] || fail "$1: no check"
  before=$(stamp_time)
  build
  [[ $status == 0 && $(stamp_time) == "$before" ]] || fail "$1: checked twice"
  if grep -q 'vppcheck: \|linking' "$work/log"; then fail "$1: the second build does something"; fi
}

test_checks() {  # test_checks CMAKE_WORD...: in a directory with blanks
  directory="$work/my design +1"
  rm -rf "$directory"
  mkdir -p "$directory/.git"
  cp "$here/prelink/CMakeLists.txt" "$directory"
  printf '[connectivity]\nnk=vadd:1:vadd_1\nslr=vadd_1:SLR0\n' > "$directory/link (1).cfg"
  printf '[profile]\ndata=all:all:all\n' > "$directory/profile.cfg"
  printf '[kernel vadd]\nlut = 10\nstage = stated\n' > "$directory/kernels.ini"
  cat > "$directory/kernel.xml" << 'EOF'
<root><kernel name="vadd" language="c"><ports/><args/></kernel></root>
EOF
  cat > "$directory/my card.ini" << 'EOF'
[sources]
S = a table of this test

[platform]
name = mine
slrs = 1
source = S
EOF
  cmake -S "$directory" -B "$directory/build" "$@" > "$work/log" 2>&1 || fail "cannot be configured"
  if grep -q 'Warning' "$work/log"; then fail "CMake warns"; fi

  local file
  expect_check "first build"
  [[ -e $directory/build/app.xclbin ]] || fail "not linked"
  for file in "link (1).cfg" profile.cfg kernels.ini kernel.xml "my card.ini"; do
    touch "$directory/$file"
    expect_check "$file"
  done
  printf '[vppcheck]\nmargin = 5\n' > "$directory/.vppcheck.ini"
  touch "$directory/profile.cfg"
  expect_check "with a project file"
  touch "$directory/.vppcheck.ini"
  expect_check ".vppcheck.ini"

  sed -i.bak 's/^slr=vadd_1/slr=vad_1/' "$directory/link (1).cfg"
  build
  [[ $status != 0 ]] || fail "builds in spite of a fault"
  grep -q '(1)\.cfg:3:5: error: .*\[slr-unknown-cu\]' "$work/log" || fail "no finding"
  if grep -q linking "$work/log"; then fail "links in spite of a fault"; fi
  build
  [[ $status != 0 ]] || fail "builds the second time"
  mv "$directory/link (1).cfg.bak" "$directory/link (1).cfg"
  touch "$directory/link (1).cfg"
  expect_check "mended"

  rm "$directory/.vppcheck.ini"
  if [[ $* == *Ninja* ]]; then
    expect_check "without a project file"
  else  # CMake 3.25 forgets no dependency of a Makefile's: it would check again and again
    build
    [[ $status == 0 ]] || fail "cannot be built without a project file"
  fi

  build check_only
  [[ $status == 0 && -e $directory/build/check_only.stamp ]] || fail "no target check_only"
  cmake "$directory/build" -DVPPCHECK_SKIP=ON > /dev/null
  sed -i 's/^slr=vadd_1/slr=vad_1/' "$directory/link (1).cfg"
  build
  [[ $status == 0 ]] || fail "checks with VPPCHECK_SKIP"
  grep -q linking "$work/log" || fail "does not link with VPPCHECK_SKIP"
}

if [[ $mode == find_package ]]; then
  cmake --install "$2" --prefix "$work/first" > "$work/log" 2>&1 || fail "cannot be installed"
  mv "$work/first" "$work/prefix"
  test_checks -G Ninja -DCMAKE_PREFIX_PATH="$work/prefix"
  if command -v make > /dev/null; then
    test_checks -G "Unix Makefiles" -DCMAKE_PREFIX_PATH="$work/prefix"
  fi
else
  # Unoptimised, since it is only built to see that it can be.
  test_checks -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0 \
    -DVPPCHECK_SOURCE="$2" -DCMAKE_CXX_COMPILER="$3" -DCMAKE_CXX_COMPILER_LAUNCHER="${4:-}" \
    -DCONSUMER_SOURCE="$here/consumer.cpp"
  [[ $("$directory/build/consumer") == connectivity.nk ]] || fail "the library does not work"
  (cd "$directory/build" && ctest -N) > "$work/log"
  grep -qx 'Total Tests: 0' "$work/log" || fail "brings tests along"
  cmake --install "$directory/build" --prefix "$work/prefix" > "$work/log"
  [[ ! -e $work/prefix ]] || fail "installs something"
fi

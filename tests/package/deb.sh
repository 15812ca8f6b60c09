#!/usr/bin/env bash
# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# deb.sh BUILD_DIR: makes the packages as cpack does, lets lintian judge the Debian ones, installs them
# into an empty root, lets the program check an example from there, and removes them again. Needs no
# network and no rights. Exit code 77, which ctest takes for skipped, when a tool is missing.
set -euo pipefail

build_dir=$1
for tool in cpack dpkg-deb lintian; do
  command -v "$tool" > /dev/null || { echo "there is no $tool"; exit 77; }
done
# Files of a package belong to root, and dpkg sees to it.
as_root=()
if [[ $EUID -ne 0 ]]; then
  command -v fakeroot > /dev/null || { echo "there is no fakeroot"; exit 77; }
  as_root=(fakeroot)
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/vppcheck-deb.XXXXXX")
trap 'rm -rf "$work"' EXIT

fail() {
  echo "$1" >&2
  if [[ -s $work/log ]]; then cat "$work/log" >&2; fi
  exit 1
}

umask 022
(cd "$build_dir" && cpack -G "DEB;TGZ" -B "$work/packages") > "$work/log" 2>&1 || fail "cpack fails"
program=$(echo "$work"/packages/vppcheck_*.deb)
library=$(echo "$work"/packages/libvppcheck-dev_*.deb)
archive=$(echo "$work"/packages/*.tar.gz)
for file in "$program" "$library" "$archive"; do [[ -f $file ]] || fail "not made: $file"; done

lintian --allow-root --fail-on error "$program" "$library" > "$work/log" 2>&1 ||
  fail "lintian finds errors"
cat "$work/log"

# One static file: needs nothing; the archive of the library needs what stands behind it.
[[ -z $(dpkg-deb --field "$program" Depends) ]] || fail "the program depends on something"
dpkg-deb --field "$library" Depends | grep -q libinih-dev || fail "the library depends on nothing"

root=$work/root
mkdir -p "$root"/var/lib/dpkg/{info,updates,triggers} "$root/var/log"
: > "$root/var/lib/dpkg/status"
: > "$root/var/lib/dpkg/available"
manage() {
  PATH=$PATH:/usr/sbin:/sbin "${as_root[@]}" dpkg --root="$root" --log="$root/var/log/dpkg.log" \
    --force-not-root --force-depends "$@" > "$work/log" 2>&1 || fail "dpkg $1 fails"
}
manage --install "$program" "$library"

for file in usr/bin/vppcheck usr/share/man/man1/vppcheck.1.gz \
  usr/share/bash-completion/completions/vppcheck usr/share/zsh/vendor-completions/_vppcheck \
  usr/share/fish/vendor_completions.d/vppcheck.fish usr/share/vppcheck/platforms/README.md \
  usr/share/vppcheck/configs/vpp-options.tsv usr/share/vppcheck/rules/slr-unknown-cu.md \
  usr/lib/libvppcheck.a usr/lib/pkgconfig/vppcheck.pc usr/lib/cmake/vppcheck/vppcheckConfig.cmake \
  usr/include/vppcheck/lint/lint.h usr/share/doc/vppcheck/copyright \
  usr/share/doc/libvppcheck-dev/changelog.Debian.gz; do
  [[ -f $root/$file ]] || fail "not installed: $file"
done

check_example() {  # check_example COMMAND...: with the example beside the installed program
  local status=0
  "$@" > "$work/log" 2>&1 || status=$?
  [[ $status == 1 ]] || fail "exit code $status of the example, not 1"
  grep -q 'system.cfg:6:5: error: .*\[slr-unknown-cu\]' "$work/log" || fail "nothing is found"
}
example=usr/share/vppcheck/configs/examples/ug1393/system.cfg
check_example "$root/usr/bin/vppcheck" lint --isolated --format gcc "$root/$example"
# With nothing else around it.
if [[ $EUID -eq 0 ]]; then
  check_example chroot "$root" /usr/bin/vppcheck lint --isolated --format gcc "/$example"
fi

manage --purge vppcheck libvppcheck-dev
left=$(find "$root" -mindepth 1 -not -path "$root/var*")
[[ -z $left ]] || fail "left behind: $left"

mkdir "$work/unpacked"
tar -xzf "$archive" -C "$work/unpacked" --strip-components=1
check_example "$work/unpacked/bin/vppcheck" lint --isolated --format gcc \
  "$work/unpacked/share/vppcheck/configs/examples/ug1393/system.cfg"
[[ -f $work/unpacked/lib/libvppcheck.a ]] || fail "the archive holds no library"

# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# What tools/try and tools/test have in common; read with `source`, not run.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# Two steps may use all processors each only one after the other.
jobs=${VPPCHECK_JOBS:-$(nproc)}
export CMAKE_BUILD_PARALLEL_LEVEL=$jobs CTEST_PARALLEL_LEVEL=$jobs
if command -v ccache > /dev/null; then
  export CMAKE_CXX_COMPILER_LAUNCHER=ccache
fi

logs=$root/build/logs
mkdir -p "$logs"

# packages_of SECTION...: the names in these sections of tools/packages.
packages_of() {
  awk -v wanted=" $* " '
    { sub(/#.*/, "") }
    /^\[/ { gsub(/[][ \t]/, ""); is_wanted = index(wanted, " " $0 " "); next }
    NF && is_wanted { print $1 }
  ' "$root/tools/packages"
}

# install_packages SECTION...: installs what is missing, and touches nothing when all is there.
install_packages() {
  local package missing=() as_root=()
  for package in $(packages_of "$@"); do
    # A removed package can be known still, as `config-files` or `not-installed`.
    if ! dpkg-query -W -f '${db:Status-Status}\n' "$package" 2> /dev/null | grep -qx installed; then
      missing+=("$package")
    fi
  done
  if [[ ${#missing[@]} -eq 0 ]]; then
    return
  fi
  if [[ $EUID -ne 0 ]]; then
    if ! command -v sudo > /dev/null; then
      echo "These packages are missing; as root, run: apt-get install ${missing[*]}" >&2
      exit 1
    fi
    as_root=(sudo)
  fi
  echo "installing ${missing[*]}"
  step "apt-get update" "${as_root[@]}" apt-get -q update
  step "apt-get install" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y --no-install-recommends install "${missing[@]}"
}

# step NAME COMMAND...: quiet when the command is well; its whole output when it is not.
step() {
  local name=$1 log
  shift
  log=$logs/${name//[^a-zA-Z0-9]/-}.log
  if ! "$@" > "$log" 2>&1 < /dev/null; then
    cat "$log" >&2
    echo "failed: $name (the log is $log)" >&2
    exit 1
  fi
}

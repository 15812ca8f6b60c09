# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# For the scripts beside it that touch files between two builds.

# await_tick DIRECTORY: returns when what is written next is newer than all that was written before.
# The clock that files are dated with has steps, of some milliseconds on most systems and of a second
# or two on some, and within a step make takes a changed file for an old one.
await_tick() {
  : > "$1/before-tick"
  until : > "$1/after-tick" && [[ $1/after-tick -nt $1/before-tick ]]; do sleep 0.002; done
}

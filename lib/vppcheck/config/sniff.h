// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vppcheck/config/document.h"

namespace vppcheck::config {

/// Whether the file was written for v++, judged by what is in it. `*.cfg` and `*.ini` also belong
/// to setuptools, tox, OpenOCD, Ansible, supervisord, Klipper and many others, and a hook that is
/// given all of them must be silent on theirs.
///
/// It is v++'s when it holds an option of the catalogue that others do not have; an option with a
/// common name (`[profile] data=`, `target=`) when its value is one that v++ takes; nothing but
/// general options, `platform`, `kernel` or `target` among them; nothing but heads of v++'s own
/// sections; or a comment for this program. Slips that v++ would reject do not hide it: a section
/// misspelt above its own keys, a key of `[connectivity]` with one letter wrong, a missing `=`,
/// UTF-16. An empty file is nobody's.
bool looks_like_vpp_config(const Document& document);

}  // namespace vppcheck::config

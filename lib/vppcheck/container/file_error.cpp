// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/file_error.h"

#include "vppcheck/text/printable.h"

namespace vppcheck::container {

std::string FileError::show() const {
  const std::string where = text::printable(file) + ":";
  return where + (line == 0 ? "" : std::to_string(line) + ":") + " " + message;
}

std::string member_name(const std::string& archive, const std::string& member) {
  return archive + "(" + member + ")";
}

}  // namespace vppcheck::container

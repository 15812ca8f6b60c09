// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vppcheck/design/build_command.h"

namespace vppcheck::design {

/// A file that one command of a build makes and another takes.
struct FileUse {
  const BuildCommand* maker = nullptr;
  const BuildCommand* user = nullptr;
  std::string_view file;  ///< as the user names it
  std::string path;       ///< from where the build was started
};

/// The paths that a command may write, as far as they can be told. Without `-o` a link writes
/// `a.xclbin` or `a.xsa` and a package `a.xclbin`; where `libadf.a` lands is told by none of the
/// documents, so all places where published Makefiles find it are given.
std::vector<std::string> outputs_of(const BuildCommand& command);

/// How the commands of a build hang together through their files. `make -n` may print several
/// builds, for hardware and for emulation: only commands that share a file belong to one. Refers to
/// the commands, which must outlive it.
class CommandFiles {
 public:
  explicit CommandFiles(std::span<const BuildCommand> commands);

  /// In the order of the users. The maker is the last one before the user that may have written the
  /// file; summaries have no order.
  const std::vector<FileUse>& uses() const { return uses_; }
  /// All commands that may write this path, in their order.
  std::span<const BuildCommand* const> makers_of(const std::string& path) const;
  /// Whether something else in the log, between two commands of it, speaks of a file of this name:
  /// it may have been moved or replaced. True as well when the commands are not of one log.
  bool is_named_between(const text::SourceSet& sources, const BuildCommand& first,
                        const BuildCommand& second, std::string_view name) const;

 private:
  void add_outputs(const BuildCommand& command);
  void add_uses(const BuildCommand& command);

  std::span<const BuildCommand> commands_;
  std::unordered_map<std::string, std::vector<const BuildCommand*>> makers_;
  std::vector<FileUse> uses_;
  mutable std::size_t bytes_left_;
};

}  // namespace vppcheck::design

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "vppcheck/artifact/kernel.h"
#include "vppcheck/artifact/kernel_resources.h"
#include "vppcheck/artifact/limits.h"
#include "vppcheck/text/printable.h"

// The four readers of text that the tools leave behind, and what holds for every result of theirs.
namespace vppcheck::fuzz {

/// An error names its file and a line of it, and is safe to print.
inline std::string broken_error(const artifact::ArtifactError& error, std::string_view bytes) {
  const auto line_ends = std::count(bytes.begin(), bytes.end(), '\n');
  std::string faults;
  if (error.file != "input") faults += "the error names file " + error.file + "\n";
  if (error.line > line_ends + 1) faults += "line behind the end: " + error.show() + "\n";
  if (error.message.empty()) faults += "an error without a message\n";
  if (text::printable(error.message) != error.message) faults += "unsafe: " + error.message + "\n";
  return faults;
}

inline std::string broken_resources(const artifact::ResourcesResult& result,
                                    std::string_view bytes) {
  if (!result) return broken_error(result.error(), bytes);
  std::string faults;
  std::set<std::pair<std::string, std::string>> names;
  for (const artifact::KernelResources& entry : *result) {
    if (entry.kernel.empty() && entry.cu.empty()) faults += "numbers of nothing\n";
    if (!names.insert({entry.kernel, entry.cu}).second) faults += "told twice: " + entry.cu + "\n";
    for (const fabric::Resource resource : fabric::kResources) {
      const std::uint64_t most = resource == fabric::Resource::bram
                                     ? fabric::Resources::from_bram36(artifact::kMostAmount) + 1
                                     : artifact::kMostAmount;
      if (entry.needed.get(resource).value_or(0) > most) faults += "an amount above the limit\n";
    }
  }
  return faults;
}

inline std::string check_system_estimate(std::string_view bytes) {
  return broken_resources(artifact::read_system_estimate(bytes, "input"), bytes);
}

inline std::string check_csynth(std::string_view bytes) {
  return broken_resources(artifact::read_csynth(bytes, "input"), bytes);
}

inline std::string check_kernel_table(std::string_view bytes) {
  return broken_resources(artifact::read_kernel_table(bytes, "input"), bytes);
}

inline std::string check_kernel_xml(std::string_view bytes) {
  const auto kernels = artifact::read_kernel_xml(bytes, "input");
  if (!kernels) return broken_error(kernels.error(), bytes);
  std::string faults;
  std::set<std::string> names;
  for (const artifact::Kernel& kernel : *kernels) {
    if (kernel.name.empty()) faults += "a kernel without name\n";
    if (!names.insert(kernel.name).second) faults += "told twice: " + kernel.name + "\n";
    for (const auto& port : kernel.ports) {
      if (port.name.empty()) faults += "a port without name\n";
    }
    for (const auto& argument : kernel.arguments) {
      if (argument.name.empty()) faults += "an argument without name\n";
    }
  }
  return names.empty() ? "no kernel and no error\n" : faults;
}

}  // namespace vppcheck::fuzz

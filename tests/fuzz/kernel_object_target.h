// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "container_target.h"
#include "vppcheck/artifact/kernel_object.h"

namespace vppcheck::fuzz {

/// What holds for every .xo: names are there and stand once, and resources belong to its kernels.
inline std::string check_kernel_object(std::string_view bytes) {
  text::MemoryFile file(bytes);
  const auto object = artifact::read_kernel_object(file, "input");
  if (!object) return broken_file_error(object.error());
  std::string faults;
  std::set<std::string> names;
  for (const artifact::Kernel& kernel : object->kernels) {
    if (kernel.name.empty()) faults += "a kernel without name\n";
    if (kernel.file != "input") faults += "a kernel of file " + kernel.file + "\n";
    if (!names.insert(kernel.name).second) faults += "told twice: " + kernel.name + "\n";
    for (const auto& port : kernel.ports) {
      if (port.name.empty()) faults += "a port without name\n";
    }
  }
  for (const artifact::KernelResources& entry : object->resources) {
    if (names.count(entry.kernel) == 0) faults += "resources of no kernel\n";
    if (entry.needed.empty()) faults += "resources without any amount\n";
  }
  return object->kernels.empty() ? "no kernel and no error\n" : faults;
}

}  // namespace vppcheck::fuzz

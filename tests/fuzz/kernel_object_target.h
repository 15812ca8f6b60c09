// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "container_target.h"
#include "vppcheck/artifact/component_xml.h"
#include "vppcheck/artifact/kernel_index.h"
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

/// The two XML texts that only stand inside an .xo; a fuzzer hardly comes to them through the sums
/// of a ZIP archive.
inline std::string check_xo_xml(std::string_view bytes) {
  std::string faults;
  if (const auto index = artifact::read_kernel_index(bytes, "input")) {
    if (index->kernels.empty()) faults += "no kernel and no error\n";
    for (const artifact::KernelEntry& entry : index->kernels) {
      if (entry.name.empty() || entry.kernel_xml.empty()) faults += "an empty entry\n";
      for (const std::string& path : {entry.kernel_xml, entry.component_xml, entry.csynth_xml}) {
        if (artifact::normal_path(path) != path) faults += "not normal: " + path + "\n";
      }
    }
  } else {
    faults += broken_file_error(index.error());
  }
  const auto component = artifact::read_component_xml(bytes, "input");
  if (!component) return faults + broken_file_error(component.error());
  std::set<std::string> names;
  for (const artifact::BusInterface& interface : component->interfaces) {
    if (!names.insert(interface.name).second) faults += "told twice: " + interface.name + "\n";
  }
  return names.count("") == 0 ? faults : faults + "an interface without name\n";
}

}  // namespace vppcheck::fuzz

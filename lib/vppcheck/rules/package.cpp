// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>
#include <string>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/package_commands.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using config::Option;
using text::quoted;

/// Options of [package] whose file v++ wants to be there: what a platform or a distribution
/// provides, so that the build does not make it later (UG1393, --package Options, 2020.2).
constexpr std::array<std::string_view, 5> kFilesFromOutside = {"rootfs", "kernel_image", "bl31_elf",
                                                               "dtb", "uboot"};

/// The boot mode that holds for an option: that of its own file, or of the files beside it when
/// they are one command. Null when there is none; it may stand on the command line.
const Option* boot_mode_for(const Design& design, const Option& option) {
  const Option* elsewhere = nullptr;
  for (const config::CombinedOption& combined : design.options()) {
    const Option& mode = *combined.option;
    if (mode.section != "package" || mode.key != "boot_mode") continue;
    if (mode.value.where.file == option.value.where.file) return &mode;
    if (elsewhere == nullptr) elsewhere = &mode;
  }
  return design.job().whole_link ? elsewhere : nullptr;
}

bool is_from_outside(std::string_view key) {
  for (const std::string_view known : kFilesFromOutside) {
    if (known == key) return true;
  }
  return false;
}

}  // namespace

void package_boot_mode(const Design& design, Reporter& out) {
  for (const config::CombinedOption& combined : design.options()) {
    const Option& option = *combined.option;
    if (option.section != "package" || (option.key != "sd_file" && option.key != "sd_dir"))
      continue;
    const Option* const mode = boot_mode_for(design, option);
    if (mode == nullptr || mode->value.text == "sd") continue;
    if (config::has_placeholder(mode->value.text)) continue;
    auto details = out.add(option.written_key.where,
                           fmt::format("option {} needs boot_mode=sd, but the boot mode is {}",
                                       quoted(option.key), quoted(mode->value.text)));
    details.help(fmt::format("set boot_mode=sd, or remove {}", quoted(option.key)))
        .note(mode->value.where, "the boot mode is set here");
    // The message 60-2351 is known for sd_file only.
    if (option.key == "sd_dir") details.severity(diagnostic::Severity::warning);
  }
  check_boot_modes_of_commands(design, out);
}

void package_missing_file(const Design& design, Reporter& out) {
  // Only before the link is it certain that files from outside should be there.
  if (!design.job().whole_link || design.job().reader == nullptr) return;
  for (const config::CombinedOption& combined : design.options()) {
    const Option& option = *combined.option;
    if (option.section != "package" || !is_from_outside(option.key)) continue;
    if (option.value.empty() || config::has_placeholder(option.value.text)) continue;
    const std::string path(option.value.text);
    const std::string beside =
        path.starts_with('/')
            ? path
            : text::directory_of((*design.job().sources)[option.value.where.file].name()) + path;
    // UG1702 (Vitis Compiler Configuration File) counts paths from the file, real builds from the
    // working directory too.
    if (design.job().reader->exists(path) || design.job().reader->exists(beside)) continue;
    out.add(option.value.where,
            fmt::format("file {} of option {} does not exist", quoted(path), quoted(option.key)))
        .help("correct the path; it counts from the working directory or from this file");
  }
  check_files_of_commands(design, kFilesFromOutside, out);
}

}  // namespace vppcheck::rules

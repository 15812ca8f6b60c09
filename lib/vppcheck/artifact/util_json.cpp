// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/util_json.h"

#include <fmt/format.h>

#include "vppcheck/artifact/limits.h"
#include "vppcheck/artifact/util_amounts.h"
#include "vppcheck/container/json.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::artifact {
namespace {

using container::at;
using container::text_of;
using fabric::Resource;
using nlohmann::json;

/// The digits of a number or of a text; what is neither becomes a text that is no amount.
std::string digits_of(const json& value) {
  if (value.is_null()) return "";
  if (value.is_string()) return std::string(text_of(value));
  return value.is_number() ? value.dump() : std::string(value.type_name());
}

}  // namespace

bool UtilEntries::add(std::string_view kernel, std::string_view cu, fabric::Stage stage,
                      const json& amounts) {
  if (!text::is_identifier(kernel) || !text::is_identifier(cu)) {
    return fail(
        fmt::format("compute unit {} of kernel {}: expected names of letters, digits and "
                    "underscores",
                    text::quoted(cu), text::quoted(kernel)));
  }
  KernelResources entry{std::string(kernel), std::string(cu), {}, stage, file_};
  for (const auto name : {"LUT", "REG", "BRAM", "URAM", "DSP"}) {
    const std::string digits = digits_of(at(amounts, name));
    if (digits.empty()) continue;
    const Resource resource = *util_resource(name);
    const auto amount = parse_util_amount(resource, digits);
    if (!amount) {
      return fail(fmt::format("{} of {} is {}, expected a number up to {}", name, text::quoted(cu),
                              text::quoted(digits), kMostAmount));
    }
    entry.needed.set(resource, *amount);
  }
  if (entry.needed.empty()) return true;
  if (!seen_.insert({entry.cu, stage}).second) {
    return fail(fmt::format("compute unit {} stands here twice", text::quoted(cu)));
  }
  if (entries_.size() == kMostEntries) {
    return fail(fmt::format("more than {} compute units", kMostEntries));
  }
  entries_.push_back(std::move(entry));
  return true;
}

bool UtilEntries::fail(std::string message) {
  if (error_.empty()) error_ = std::move(message);
  return false;
}

ResourcesResult UtilEntries::take(std::string why_nothing) && {
  if (error_.empty() && entries_.empty()) error_ = std::move(why_nothing);
  if (!error_.empty()) return tl::unexpected(ArtifactError{file_, 0, std::move(error_)});
  return std::move(entries_);
}

ResourcesResult read_kernel_util_json(std::string_view bytes, const std::string& file) {
  const auto root = container::load_json(bytes, file);
  if (!root) return tl::unexpected(root.error());
  const json& kernels = at(*root, "kernels");
  if (!kernels.is_array()) {
    return tl::unexpected(ArtifactError{file, 0, "not a kernel_util report: no list 'kernels'"});
  }
  const fabric::Stage stage = stage_of_state(text_of(at(*root, "design_state")));
  UtilEntries entries(file);
  for (const json& kernel : kernels) {
    const json& units = at(kernel, "compute_units");
    if (!units.is_array()) {
      entries.fail("a kernel without a list 'compute_units'");
      break;
    }
    for (const json& cu : units) {
      if (!entries.add(text_of(at(kernel, "name")), text_of(at(cu, "cu_name")), stage,
                       at(cu, "actual_resources"))) {
        break;
      }
    }
  }
  return std::move(entries).take("no compute unit with 'actual_resources'");
}

ResourcesResult read_diagram_resources(std::string_view bytes, const std::string& file) {
  const auto root = container::load_json(bytes, file);
  if (!root) return tl::unexpected(root.error());
  const json& regions = at(at(at(*root, "system_diagram_metadata"), "xclbin"), "user_regions");
  if (!regions.is_array()) {
    return tl::unexpected(ArtifactError{
        file, 0, "not a system diagram of a link: no list 'xclbin' / 'user_regions'"});
  }
  UtilEntries entries(file);
  for (const json& region : regions) {
    for (const json& cu : at(region, "compute_units")) {
      for (const json& taken : at(cu, "actual_resources")) {
        if (!entries.add(text_of(at(cu, "kernel_name")), text_of(at(cu, "cu_name")),
                         stage_of_state(text_of(at(taken, "design_state"))), taken)) {
          break;
        }
      }
    }
  }
  return std::move(entries).take(
      "no compute unit has 'actual_resources': this system diagram was written before the "
      "implementation, the one behind it is systemDiagramModelSlrBaseAddress.json");
}

}  // namespace vppcheck::artifact

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <unordered_map>
#include <unordered_set>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using config::PortMapping;
using config::SlrAssignment;
using text::quoted;

std::string slr_names(const platform::Platform& platform) {
  std::vector<std::string_view> names;
  for (const platform::Slr& slr : platform.slrs) names.push_back(slr.name);
  return quoted_list(names, 8);
}

/// The compute units that are named in a stream.
std::unordered_set<std::string_view> streaming_units(const Design& design) {
  std::unordered_set<std::string_view> units;
  for (const config::StreamConnection& sc : design.sc().parsed) {
    units.insert(sc.from.cu.text);
    units.insert(sc.to.cu.text);
  }
  return units;
}

}  // namespace

void slr_malformed(const Design& design, Reporter& out) {
  report_malformed(design.slr().malformed, out);
}

void slr_unknown_cu(const Design& design, Reporter& out) {
  std::unordered_set<std::string_view> placed;
  for (const SlrAssignment& slr : design.slr().parsed) placed.insert(slr.cu.text);
  for (const SlrAssignment& slr : design.slr().parsed) {
    report_unknown_cu(design, slr.cu, out,
                      [&](std::string_view cu) { return placed.count(cu) != 0; });
  }
}

void slr_conflict(const Design& design, Reporter& out) {
  std::unordered_map<std::string_view, const SlrAssignment*> first;
  for (const SlrAssignment& slr : design.slr().parsed) {
    const auto [it, is_new] = first.try_emplace(slr.cu.text, &slr);
    if (is_new || it->second->index == slr.index) continue;
    out.add(slr.slr.where, fmt::format("compute unit {} is placed in {} and in {}",
                                       quoted(slr.cu.text), it->second->slr.text, slr.slr.text))
        .help(
            "a compute unit can be in one SLR only; remove one of the lines, or name another "
            "compute unit in one of them")
        .note(it->second->value.where,
              fmt::format("{} is placed in {} here", quoted(slr.cu.text), it->second->slr.text));
  }
}

void slr_not_on_platform(const Design& design, Reporter& out) {
  if (design.slr().parsed.empty()) return;
  const platform::Platform* const platform = design.platform();
  if (platform == nullptr || !platform->slrs_known) {
    out.not_checked(diagnostic::Need::platform,
                    platform == nullptr
                        ? design.job().no_platform
                        : fmt::format("the SLRs of {} are not known", quoted(platform->name)));
    return;
  }
  for (const SlrAssignment& slr : design.slr().parsed) {
    if (platform->find_slr(slr.index) != nullptr) continue;
    if (platform->slrs.empty()) {
      out.add(slr.slr.where, fmt::format("platform {} has no SLRs", quoted(platform->name)))
          .help("remove the slr line")
          .fix("remove the slr line", false, {{line_to_remove(design, slr.value.where), ""}});
    } else {
      out.add(slr.slr.where,
              fmt::format("{} is not on platform {}, which has {}", quoted(slr.slr.text),
                          quoted(platform->name), slr_names(*platform)))
          .help(fmt::format("place {} in one of these SLRs", quoted(slr.cu.text)));
    }
  }
}

void slr_without_memory(const Design& design, Reporter& out) {
  // A value that could not be read may be the mapping that is missing.
  if (design.slr().parsed.empty() || !design.sp().malformed.empty()) return;
  std::unordered_set<std::string_view> told;
  for (const PortMapping& sp : design.sp().parsed) told.insert(design.unit_meant(sp.cu.text));
  const std::unordered_set<std::string_view> streaming = streaming_units(design);
  const SlrAssignment* first = nullptr;
  std::vector<std::string_view> left;
  for (const SlrAssignment& slr : design.slr().parsed) {
    const std::string_view cu = design.unit_meant(slr.cu.text);
    if (!told.insert(cu).second) continue;
    const design::CuLookup& lookup = design.find_cu(cu);
    if (lookup.wrong()) continue;  // slr-unknown-cu says what is wrong
    const artifact::Kernel* const kernel =
        lookup.cu != nullptr ? design.describe(lookup.cu->kernel) : nullptr;
    if (kernel != nullptr && !has_memory_port(*kernel)) continue;
    if (kernel == nullptr && streaming.count(cu) != 0) {
      out.not_checked(
          diagnostic::Need::kernel,
          fmt::format("{} is connected to streams and may have no memory port", quoted(cu)));
      continue;
    }
    if (first == nullptr) first = &slr;
    left.push_back(slr.cu.text);
  }
  if (first == nullptr) return;
  const std::string message =
      left.size() == 1
          ? fmt::format("compute unit {} is placed in {}, but no port of it is mapped to a memory",
                        quoted(left.front()), first->slr.text)
          : fmt::format(
                "{} compute units are placed in SLRs, but no port of them is mapped to a "
                "memory: {}",
                left.size(), quoted_list(left));
  out.add(first->value.where, message)
      .help("map the memory ports with sp, so that v++ does not choose a memory in another SLR");
}

}  // namespace vppcheck::rules

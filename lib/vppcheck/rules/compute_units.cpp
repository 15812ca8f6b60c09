// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using config::NumberOfKernels;
using text::quoted;

/// The most compute units of one kernel (UG1700, Design Topology, 2025.2).
constexpr std::uint64_t kMostUnitsOfOneKernel = 31;

/// The first release whose pages separate names by ',' (UG1393, --connectivity Options, 2022.2).
constexpr fabric::Release kFirstWithComma{2022, 2};

/// What the lines of a design tell of its kernels.
struct Uses {
  std::unordered_set<std::string_view> mapped;     ///< kernels with a compute unit in sp
  std::unordered_set<std::string_view> streaming;  ///< kernels with one in sc
};

Uses find_uses(const Design& design) {
  Uses uses;
  const auto add = [&](const text::Word& name, std::unordered_set<std::string_view>& kernels) {
    const design::CuLookup& lookup = design.find_cu(name.text);
    if (lookup.cu != nullptr) kernels.insert(lookup.cu->kernel);
  };
  for (const config::PortMapping& sp : design.sp().parsed) add(sp.cu, uses.mapped);
  for (const config::StreamConnection& sc : design.sc().parsed) {
    add(sc.from.cu, uses.streaming);
    add(sc.to.cu, uses.streaming);
  }
  return uses;
}

/// Whether the compute units of a kernel count against the limits, which are those of the control
/// interfaces. A kernel that appears only in streams may run freely, without any: AMD links 264 of
/// `axi4s_regslice_64b` (Xilinx/Vitis-Tutorials, 03-beamforming, config_1regslice.ini).
bool is_controlled(const Design& design, const Uses& uses, std::string_view kernel) {
  if (const artifact::Kernel* const described = design.describe(kernel)) {
    return std::any_of(described->ports.begin(), described->ports.end(),
                       [](const artifact::KernelPort& port) {
                         return port.kind == artifact::PortKind::control_slave;
                       });
  }
  return uses.mapped.count(kernel) != 0 || uses.streaming.count(kernel) == 0;
}

/// Whether any limit can be passed: whether all compute units, controlled or not, are that many.
bool may_be_too_many(const Design& design, std::uint64_t most) {
  std::uint64_t all = 0;
  for (const design::DeclaredKernel& kernel : design.kernels()) all += kernel.count;
  return all > std::min(most, kMostUnitsOfOneKernel);
}

}  // namespace

void nk_malformed(const Design& design, Reporter& out) {
  report_malformed(design.nk().malformed, out);
}

void nk_count_mismatch(const Design& design, Reporter& out) {
  for (const NumberOfKernels& nk : design.nk().parsed) {
    if (nk.names.empty() || nk.names.size() == nk.count.value) continue;
    out.add(nk.count.word.where,
            fmt::format(
                "kernel {} gets {}, but {} given", quoted(nk.kernel.text),
                counted(nk.count.value, "compute unit"),
                nk.names.size() == 1 ? "1 name is" : fmt::format("{} names are", nk.names.size())))
        .help("give as many names as compute units, or no name at all")
        .fix(fmt::format("set the count to {}", nk.names.size()), false,
             {{nk.count.word.where, std::to_string(nk.names.size())}});
  }
}

void nk_duplicate_cu(const Design& design, Reporter& out) {
  std::unordered_map<std::string_view, const design::ComputeUnit*> first;
  for (const design::ComputeUnit& cu : design.compute_units()) {
    const auto [it, is_new] = first.try_emplace(cu.name, &cu);
    if (is_new || !cu.declared) continue;
    auto details =
        out.add(*cu.declared, fmt::format("compute unit {} is declared twice", quoted(cu.name)))
            .help("every compute unit of the link needs a name of its own");
    if (it->second->declared) {
      details.note(*it->second->declared, fmt::format("{} is declared here", quoted(cu.name)));
    }
  }
}

void nk_mixed_separators(const Design& design, Reporter& out) {
  const auto& vitis = design.job().inputs->vitis;
  const bool comma = !vitis || !(*vitis < kFirstWithComma);
  const std::string_view right = comma ? "," : ".";
  for (const NumberOfKernels& nk : design.nk().parsed) {
    for (const text::Word& separator : nk.separators) {
      if (separator.text == nk.separators.front().text) continue;
      std::vector<text::Edit> edits;
      for (const text::Word& other : nk.separators) {
        if (other.text != right) edits.push_back({other.where, std::string(right)});
      }
      out.add(separator.where,
              fmt::format("names are separated by {} here and by {} before", quoted(separator.text),
                          quoted(nk.separators.front().text)))
          .help(comma ? "use ',' throughout; '.' is the separator of releases up to 2021.2"
                      : "use '.' throughout; ',' is the separator of releases from 2022.2 on")
          .fix(fmt::format("separate all names by '{}'", right), true, std::move(edits));
      break;
    }
  }
}

void nk_too_many_cus(const Design& design, Reporter& out) {
  const platform::Platform* const platform = design.platform();
  const bool known = platform != nullptr && platform->most_compute_units.has_value();
  const std::uint64_t most = known ? platform->most_compute_units->value : UINT64_MAX;
  if (!may_be_too_many(design, most)) return;
  const Uses uses = find_uses(design);
  struct Counted {
    bool controlled = false;
    std::uint64_t count = 0;
  };
  std::unordered_map<std::string_view, Counted> of_kernel;
  std::uint64_t all = 0;
  for (const NumberOfKernels& nk : design.nk().parsed) {
    const auto [it, is_new] = of_kernel.try_emplace(nk.kernel.text);
    if (is_new) it->second.controlled = is_controlled(design, uses, nk.kernel.text);
    if (!it->second.controlled) continue;
    std::uint64_t& count = it->second.count;
    const std::uint64_t before = count;
    count += nk.count.value;
    if (before <= kMostUnitsOfOneKernel && count > kMostUnitsOfOneKernel) {
      out.add(nk.count.word.where,
              fmt::format("kernel {} gets {} compute units, more than the {} that one kernel may "
                          "have",
                          quoted(nk.kernel.text), count, kMostUnitsOfOneKernel))
          .help("give the kernel under a second name, or fewer compute units");
    }
    const std::uint64_t before_all = all;
    all += nk.count.value;
    if (before_all <= most && all > most) {
      out.add(nk.count.word.where,
              fmt::format("the design has {} compute units up to here, more than the {} of {}", all,
                          most, quoted(platform->name)))
          .help("use fewer compute units, or a platform that takes more");
    }
  }
  if (!known && all > kMostUnitsOfOneKernel) {
    out.not_checked(diagnostic::Need::platform,
                    platform == nullptr ? design.job().no_platform
                                        : "the platform's limit of compute units is not known");
  }
}

}  // namespace vppcheck::rules

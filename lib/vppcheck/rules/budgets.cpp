// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// The budgets of what runs on a link: models on its DPUs, layers on its AI Engine tiles.
#include <fmt/format.h>

#include <algorithm>

#include "vppcheck/budget/cma_budget.h"
#include "vppcheck/budget/dpu.h"
#include "vppcheck/budget/tile_budget.h"
#include "vppcheck/platform/builtin.h"
#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::rules {
namespace {

using diagnostic::Need;

/// The kernel of hardware softmax in the designs of the DPUCZDX8G (PG338).
constexpr std::string_view kSoftmaxKernel = "sfm_xrt_top";

/// The compute units of DPUs that the link has for sure.
std::uint64_t dpu_units(const Design& design) {
  const auto& units = design.compute_units();
  return static_cast<std::uint64_t>(std::count_if(
      units.begin(), units.end(),
      [](const design::ComputeUnit& cu) { return budget::is_dpu_kernel(cu.kernel); }));
}

bool has_softmax(const Design& design) {
  const auto& units = design.compute_units();
  return std::any_of(units.begin(), units.end(),
                     [](const design::ComputeUnit& cu) { return cu.kernel == kSoftmaxKernel; });
}

/// Whether there are models to judge; says so when the link has DPUs and none is given.
bool has_models(const Design& design, Reporter& out) {
  if (!design.job().whole_link) return false;
  if (!design.job().inputs->models.empty()) return true;
  if (dpu_units(design) > 0) out.not_checked(Need::model, "no model for the DPUs is given");
  return false;
}

}  // namespace

void dpu_cores_mismatch(const Design& design, Reporter& out) {
  const auto& dpus = design.job().inputs->dpus;
  if (!design.job().whole_link || !dpus || !dpus->lists_all_cores) return;
  std::uint64_t linked = 0;
  const design::DeclaredKernel* first = nullptr;
  for (const design::DeclaredKernel& kernel : design.kernels()) {
    if (!budget::is_zynq_dpu(kernel.name) || !kernel.declared) continue;
    if (first == nullptr) first = &kernel;
    linked += std::min(kernel.count, design::kMostImpliedUnits);
  }
  if (first == nullptr || linked == dpus->cores.size()) return;
  out.add(*first->declared,
          fmt::format("the link makes {}, the board of {} has {}", counted(linked, "DPU core"),
                      text::printable(dpus->file), dpus->cores.size()))
      .help("ask the board again once it runs this link, or mend nk");
}

void dpu_fingerprint_mismatch(const Design& design, Reporter& out) {
  if (!has_models(design, out)) return;
  const design::Inputs& inputs = *design.job().inputs;
  if (!inputs.dpus) {
    out.not_checked(Need::model, "the DPUs of the board are not given");
    return;
  }
  for (const design::ModelUse& use : inputs.models) {
    for (std::string& fault : budget::fingerprint_faults(use.model, *inputs.dpus)) {
      out.add_for_input(use.model.file, std::move(fault))
          .help("compile the model for the arch.json of this DPU");
    }
  }
}

void cma_over_limit(const Design& design, Reporter& out) {
  if (!has_models(design, out)) return;
  const design::Inputs& inputs = *design.job().inputs;
  if (!inputs.cma_limit_bytes) {
    out.not_checked(Need::model, "the contiguous memory of the board is not given");
    return;
  }
  budget::CmaSettings settings;
  settings.limit_bytes = inputs.cma_limit_bytes;
  settings.softmax = has_softmax(design);
  const std::uint64_t of_board = inputs.dpus ? inputs.dpus->cores.size() : 1;
  const std::uint64_t linked = dpu_units(design);
  settings.cores = linked > 0 ? linked : of_board;
  const std::string& file = inputs.models.front().model.file;
  const auto statement = budget::cma_budget(inputs.models, settings);
  if (!statement) {
    out.add_for_input(file, statement.error());
    return;
  }
  const budget::Item& total = statement->items.back();
  if (total.verdict != budget::Verdict::over) return;
  const std::size_t others = inputs.models.size() - 1;
  out.add_for_input(
         file, fmt::format("{} at least {} bytes of contiguous memory on {}, {} are there",
                           others == 0 ? "this model needs"
                                       : fmt::format("this model and {} more need", others),
                           *total.needed, counted(settings.cores, "DPU core"), *total.available))
      .help(
          "run fewer threads, or reserve more with 'cma=' of the kernel; 'vppcheck budget cma' "
          "shows each term");
}

void aie_tile_over_memory(const Design& design, Reporter& out) {
  const auto& layers = design.job().inputs->layers;
  if (!design.job().whole_link || !layers) return;
  auto array = platform::aie_array_of_part(layers->device);
  if (!array && design.platform() != nullptr) array = design.platform()->aie;
  const auto statement = array
                             ? budget::tile_budget(*layers, *array)
                             : tl::unexpected(std::string("the device of the layers is not known"));
  if (!statement) {
    out.not_checked(Need::platform, statement.error());
    return;
  }
  for (const budget::Remark& remark : statement->remarks) {
    if (remark.severity != diagnostic::Severity::error) continue;
    out.add_for_input(layers->file, remark.message)
        .help("split the layer further, or over several tiles");
  }
  for (const budget::Item& item : statement->items) {
    if (item.what != "memory tile" || item.verdict != budget::Verdict::over) continue;
    out.add_for_input(
           layers->file,
           fmt::format("{}: its input needs {} of memory tiles, {} can be reached", item.place,
                       budget::show_kb(*item.needed), budget::show_kb(*item.available)))
        .help("keep a part of the input in the memory of the device, or split the layer");
  }
}

}  // namespace vppcheck::rules

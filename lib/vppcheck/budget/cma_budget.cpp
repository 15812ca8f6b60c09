// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/budget/cma_budget.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <set>

#include "vppcheck/budget/checked.h"
#include "vppcheck/budget/dpu.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::budget {
namespace {

/// Subgraphs of one model have one fingerprint; more faults than this tell nothing new.
constexpr std::size_t kMostFaults = 8;

using artifact::DpuSpace;
using artifact::DpuSubgraph;
using design::ModelUse;
using diagnostic::Severity;

/// What the registers of a model take, each rounded up to pages, before it is multiplied.
struct Spaces {
  std::array<Checked, 5> registers{};  ///< by DpuSpace
  Checked instructions;

  Checked operator[](DpuSpace space) const { return registers[static_cast<std::size_t>(space)]; }
};

/// One term of the sum: so many times a space.
struct Term {
  std::string_view name;
  Checked space;
  std::uint64_t times;
  std::string_view factors;  ///< `B * D`; empty for once
  bool of_user;              ///< under split I/O the user allocates it
};

/// The sums of all models.
struct Totals {
  Checked task;  ///< what the runtime allocates
  Checked user;  ///< inputs and outputs

  Checked all() const { return task + user; }
};

class CmaBudget {
 public:
  explicit CmaBudget(const CmaSettings& settings) : settings_(settings) {}

  tl::expected<Statement, std::string> run(std::span<const ModelUse> models) {
    if (std::string fault = fault_of_settings(); !fault.empty()) return tl::unexpected(fault);
    statement_.kind = "cma";
    for (const ModelUse& use : models) {
      if (std::string fault = fault_of(use); !fault.empty()) return tl::unexpected(fault);
      if (!add(use)) return tl::unexpected(too_large(use.model.file));
    }
    if (!add_total()) return tl::unexpected(too_large("all models"));
    statement_.remark(Severity::info,
                      "this is the least that is needed; kernel and implementation may take more");
    return std::move(statement_);
  }

 private:
  std::string fault_of_settings() const {
    if (!std::has_single_bit(settings_.page_bytes)) {
      return fmt::format("a page of {} bytes is no power of two", settings_.page_bytes);
    }
    return settings_.cores == 0 ? "there are no DPU cores; their number begins at 1" : "";
  }

  static std::string too_large(std::string_view what) {
    return fmt::format("the memory of {} is more than 64 bits count", text::quoted(what));
  }

  std::string fault_of(const ModelUse& use) const {
    if (use.threads == 0 || use.batch == 0u) {
      return fmt::format("threads and batch of model {} begin at 1", text::quoted(use.model.file));
    }
    for (const DpuSubgraph& subgraph : use.model.subgraphs) {
      if (settings_.softmax && !subgraph.architecture.empty() &&
          !is_zynq_dpu(subgraph.architecture)) {
        return fmt::format("hardware softmax belongs to DPUCZDX8G; model {} is compiled for {}",
                           text::quoted(use.model.file), text::quoted(subgraph.architecture));
      }
      for (const artifact::DpuRegister& reg : subgraph.registers) {
        if (!settings_.split_io || reg.space != DpuSpace::input_output) continue;
        return fmt::format(
            "model {} was not compiled for split I/O: register {} holds inputs and outputs "
            "together",
            text::quoted(use.model.file), text::quoted(reg.name));
      }
    }
    return {};
  }

  /// The batch of a model: as given, else as its architecture says, else 1.
  std::uint64_t batch(const ModelUse& use) {
    const std::string file = text::printable(use.model.file);
    const std::string_view architecture = use.model.subgraphs.front().architecture;
    const auto told = batch_of(architecture);
    if (use.batch && told && *use.batch != *told) {
      statement_.remark(Severity::warning,
                        fmt::format("{}: the batch is given as {}, but {} has a batch of {}", file,
                                    *use.batch, text::quoted(architecture), *told));
    }
    if (!use.batch && !told) {
      statement_.remark(
          Severity::warning,
          fmt::format("{}: the batch is taken as 1, for {} does not tell it; give it "
                      "as FILE:batch=B",
                      file, architecture.empty() ? "the file" : text::quoted(architecture)));
    }
    return use.batch.value_or(told.value_or(1));
  }

  Spaces spaces_of(const artifact::DpuModel& model) {
    Spaces spaces;
    for (const DpuSubgraph& subgraph : model.subgraphs) {
      for (const artifact::DpuRegister& reg : subgraph.registers) {
        spaces.registers[static_cast<std::size_t>(reg.space)] += aligned(reg.size_bytes);
      }
      const auto constants =
          std::count_if(subgraph.registers.begin(), subgraph.registers.end(),
                        [](const auto& reg) { return reg.space == DpuSpace::constant; });
      const std::string where =
          fmt::format("{}: subgraph {}", text::printable(model.file), text::quoted(subgraph.name));
      if (constants > 1) {
        statement_.remark(Severity::warning,
                          fmt::format("{} has {} CONST registers; each is rounded up to pages",
                                      where, constants));
      }
      spaces.instructions += aligned(subgraph.instruction_bytes.value_or(0));
      if (!subgraph.instruction_bytes) {
        statement_.remark(Severity::warning,
                          where + " has no 'instruction reg'; its instructions count as 0 bytes");
      }
    }
    return spaces;
  }

  Checked aligned(std::uint64_t bytes) const {
    const auto pages = page_align(bytes, settings_.page_bytes);
    // What does not fit stays so in every sum.
    return pages ? Checked(*pages) : Checked(~std::uint64_t{0}) + 1;
  }

  bool add(const ModelUse& use) {
    const std::uint64_t b = batch(use);
    const std::uint64_t t = use.threads;
    const std::uint64_t d = std::min(settings_.cores, t);
    const Spaces spaces = spaces_of(use.model);
    const auto bd = (Checked(b) * d).value();
    const auto bt = (Checked(b) * t).value();
    if (!bd || !bt) return false;
    const Term terms[] = {
        {"constants", spaces[DpuSpace::constant], 1, "", false},
        {"instructions", spaces.instructions, 1, "", false},
        {"workspace", spaces[DpuSpace::workspace], *bd, "B * D", false},
        {"input", spaces[DpuSpace::input], *bt, "B * T", true},
        {"output", spaces[DpuSpace::output], *bt, "B * T", true},
        {"input and output", spaces[DpuSpace::input_output], *bt, "B * T", false}};
    Item item = new_item(use.model.file);
    item.facts = {{"batch", b}, {"threads", t}, {"cores", d}};
    Totals sums;
    for (const Term& term : terms) {
      const Checked amount = term.space * term.times;
      (term.of_user ? sums.user : sums.task) += amount;
      if (!amount.value()) return false;
      if (*amount.value() == 0) continue;
      item.parts.push_back({std::string(term.name), *amount.value(), how(term)});
    }
    totals_.task += sums.task;
    totals_.user += sums.user;
    return finish(sums, std::move(item));
  }

  static std::string how(const Term& term) {
    return term.factors.empty() ? "whole pages"
                                : fmt::format("{} = {} times {}", term.factors, term.times,
                                              term.space.value().value_or(0));
  }

  Item new_item(std::string place) const {
    Item item;
    item.place = std::move(place);
    item.what = "CMA";
    item.available = item.usable = settings_.limit_bytes;
    return item;
  }

  /// Adds an item with its sums; false when they do not fit.
  bool finish(const Totals& sums, Item item) {
    item.needed = sums.all().value();
    if (!item.needed) return false;
    if (settings_.split_io) {
      item.facts.push_back({"task_bytes", sums.task.value()});
      item.facts.push_back({"user_bytes", sums.user.value()});
    }
    item.verdict = judge(item);
    statement_.items.push_back(std::move(item));
    return true;
  }

  bool add_total() {
    Item item = new_item("total");
    for (const Item& model : statement_.items) {
      item.parts.push_back({model.place, *model.needed, ""});
    }
    if (settings_.softmax) {
      totals_.task += kSoftmaxBytes;
      item.parts.push_back({"softmax", kSoftmaxBytes, "once for the system"});
    }
    return finish(totals_, std::move(item));
  }

  const CmaSettings& settings_;
  Statement statement_;
  Totals totals_;
};

}  // namespace

std::optional<std::uint64_t> page_align(std::uint64_t bytes, std::uint64_t page_bytes) {
  const auto raised = (Checked(bytes) + (page_bytes - 1)).value();
  return raised ? std::optional(*raised & ~(page_bytes - 1)) : std::nullopt;
}

tl::expected<Statement, std::string> cma_budget(std::span<const ModelUse> models,
                                                const CmaSettings& settings) {
  return CmaBudget(settings).run(models);
}

std::vector<std::string> fingerprint_faults(const artifact::DpuModel& model,
                                            const artifact::DpuQuery& dpus) {
  std::set<std::uint64_t> known;
  for (const artifact::DpuCore& core : dpus.cores) {
    if (core.fingerprint) known.insert(*core.fingerprint);
  }
  std::vector<std::string> faults;
  for (const DpuSubgraph& subgraph : model.subgraphs) {
    if (!subgraph.fingerprint || faults.size() == kMostFaults) continue;
    if (known.empty() || known.contains(*subgraph.fingerprint)) continue;
    faults.push_back(
        fmt::format("subgraph {} has the fingerprint {:#x}, which no DPU of {} has: {:#x}",
                    text::quoted(subgraph.name), *subgraph.fingerprint, text::printable(dpus.file),
                    fmt::join(known, ", ")));
  }
  return faults;
}

}  // namespace vppcheck::budget

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/design/design.h"

#include <algorithm>

#include "vppcheck/config/catalogue.h"

namespace vppcheck::design {
namespace {

/// The instance of the AI Engine in every platform that has one (UG1393, --connectivity Options).
constexpr std::string_view kAiEngine = "ai_engine_0";

template <class T>
void keep(Directives<T>& directives, config::Parsed<T> parsed) {
  if (parsed) {
    directives.parsed.push_back(std::move(*parsed));
  } else {
    directives.malformed.push_back(std::move(parsed.error()));
  }
}

bool has_option(const config::Document& document, std::string_view section, std::string_view key) {
  const auto& options = document.options();
  return std::any_of(options.begin(), options.end(), [&](const config::Option& option) {
    return option.section == section && option.key == key;
  });
}

/// The first head of a section; the start of the file when the section has no head.
text::Location head_of(const config::Document& document, std::string_view section) {
  for (const config::Line& line : document.lines()) {
    if (line.kind == config::LineKind::section && document.word(line.name).text == section) {
      return {document.file(), line.content};
    }
  }
  return {document.file(), {}};
}

std::string_view general_value(const config::Document& document, std::string_view key) {
  for (const config::Option& option : document.options()) {
    if (option.section.empty() && option.key == key) return option.value.text;
  }
  return {};
}

FileRole find_role(const config::Document& document) {
  const std::string_view mode = general_value(document, "mode");
  if (mode == "aie") return FileRole::compile_aie;
  if (mode == "hls") return FileRole::compile_hls;
  // The order decides for files that mix: what reaches the link is judged as a link.
  if (document.has_section("connectivity")) return FileRole::link;
  if (document.has_section("aie")) return FileRole::compile_aie;
  if (document.has_section("hls")) return FileRole::compile_hls;
  if (document.has_section("package")) return FileRole::package;
  if (document.has_section("clock") || document.has_section("vivado")) return FileRole::link;
  if (has_option(document, "", "kernel")) return FileRole::compile_kernel;
  return FileRole::unknown;
}

bool is_clock_option(const config::Option& option) {
  if (option.section.empty()) return option.key == "freqhz";
  if (option.section != "clock") return false;
  const config::OptionInfo* const info = config::find_option("clock", option.key);
  return info != nullptr;
}

/// The names after the fourth colon of `vss=VENDOR:LIB:NAME:VERSION:INSTANCE{,INSTANCE}` (UG1701,
/// Linking a VSS Component), and the NAME itself, which prefixes the instances after linking.
std::vector<text::Word> vss_instances(text::Word value) {
  std::vector<text::Word> names;
  std::size_t begin = 0;
  int colons = 0;
  for (std::size_t i = 0; i <= value.text.size(); ++i) {
    const char c = i < value.text.size() ? value.text[i] : ',';
    if (c != ':' && c != ',') continue;
    if (colons == 2 || colons >= 4) names.push_back(value.sub(begin, i - begin));
    if (c == ':') ++colons;
    begin = i + 1;
  }
  return names;
}

}  // namespace

Design::Design(const LinkJob& job) : job_(job) {
  find_roles();
  read_options();
  find_compute_units();
  find_partitions();
  find_named();
}

void Design::find_roles() {
  for (const auto& document : job_.documents) roles_.push_back(find_role(*document));
}

FileRole Design::role_of(text::FileId file) const {
  for (std::size_t i = 0; i < roles_.size(); ++i) {
    if (job_.documents[i]->file() == file) return roles_[i];
  }
  return FileRole::unknown;
}

void Design::read_options() {
  // One v++ command reads the files of the link, another those of packaging, and each compile is a
  // command of its own: only options of one command combine.
  std::vector<const config::Document*> link;
  std::vector<const config::Document*> package;
  std::vector<std::vector<const config::Document*>> commands;
  for (std::size_t i = 0; i < job_.documents.size(); ++i) {
    const config::Document* const document = job_.documents[i].get();
    if (roles_[i] == FileRole::link || roles_[i] == FileRole::unknown) {
      link.push_back(document);
    } else if (roles_[i] == FileRole::package) {
      package.push_back(document);
    } else {
      commands.push_back({document});
    }
  }
  commands.push_back(std::move(package));
  commands.insert(commands.begin(), std::move(link));
  for (const auto& documents : commands) {
    const std::size_t first = options_.size();
    for (config::CombinedOption& option : config::combine(documents)) {
      if (option.overridden_by) *option.overridden_by += first;
      options_.push_back(option);
    }
  }
  for (const config::CombinedOption& option : options_) read_directive(*option.option);
}

void Design::read_directive(const config::Option& option) {
  // xocc-style general options nk, sp, slr and sc are still read by v++ (60-1600: deprecated).
  const bool connectivity = option.section == "connectivity" || option.section.empty();
  if (connectivity && option.key == "nk") {
    keep(nk_, config::parse_nk(option.value));
  } else if (connectivity && option.key == "slr") {
    keep(slr_, config::parse_slr(option.value));
  } else if (connectivity && option.key == "sp") {
    keep(sp_, config::parse_sp(option.value));
  } else if (connectivity && (option.key == "sc" || option.key == "stream_connect")) {
    keep(sc_, config::parse_sc(option.value));
  } else if (option.section == "connectivity" && option.key == "connect") {
    keep(connect_, config::parse_connect(option.value));
  } else if (option.section == "connectivity" && option.key == "vss") {
    const auto names = vss_instances(option.value);
    vss_instances_.insert(vss_instances_.end(), names.begin(), names.end());
  } else if (is_clock_option(option)) {
    keep(clock_, config::parse_clock(option.key, option.value));
  } else if (option.section.empty() && option.key == "kernel_frequency") {
    keep(kernel_frequency_, config::parse_kernel_frequency(option.value));
  } else if (option.section == "aie" && option.key == "enable-partition") {
    keep(partitions_, config::parse_partition(option.value));
  }
}

void Design::find_compute_units() {
  for (const config::NumberOfKernels& nk : nk_.parsed) add_kernel_lines(nk);
  if (job_.inputs->kernels_known) imply_undeclared_kernels();
}

void Design::add_kernel_lines(const config::NumberOfKernels& nk) {
  const auto [it, is_new] =
      kernel_by_name_.try_emplace(nk.kernel.text, static_cast<std::uint32_t>(kernels_.size()));
  if (is_new) {
    DeclaredKernel added;
    added.name = nk.kernel.text;
    added.declared = nk.kernel.where;
    kernels_.push_back(std::move(added));
  }
  DeclaredKernel& kernel = kernels_[it->second];
  const std::uint64_t before = kernel.count;
  kernel.count += nk.count.value;
  if (nk.names.empty()) {
    kernel.has_unnamed_line = true;
    // Lines for one kernel add up: v++ 2022.2 turns two lines into one nk=k:2:... in vplConfig.ini
    // (EdoardoDAlessio/ACA-Project-2024). Names without a number of their own count on from 1.
    const std::uint64_t made = std::min(nk.count.value, kMostImpliedUnits);
    for (std::uint64_t i = 1; i <= made; ++i) {
      add_cu(
          it->second,
          made_names_.emplace_back(std::string(nk.kernel.text) + "_" + std::to_string(before + i)),
          nk.kernel.where);
    }
  } else {
    kernel.has_named_line = true;
    for (const text::Word& name : nk.names) add_cu(it->second, name.text, name.where);
  }
  kernel.names_uncertain =
      kernel.count != kernel.cus.size() || (kernel.has_named_line && kernel.has_unnamed_line);
}

void Design::add_cu(std::uint32_t kernel, std::string_view name,
                    std::optional<text::Location> declared) {
  const auto index = static_cast<std::uint32_t>(cus_.size());
  cus_.push_back({name, kernels_[kernel].name, declared});
  kernels_[kernel].cus.push_back(index);
  cu_by_name_.try_emplace(name, index);
}

void Design::imply_undeclared_kernels() {
  // Every kernel that is linked without nk becomes one compute unit <kernel>_1 (UG1393,
  // --connectivity Options, 2020.2 to 2023.2).
  for (const artifact::Kernel& kernel : job_.inputs->kernels) {
    const auto index = static_cast<std::uint32_t>(kernels_.size());
    if (!kernel_by_name_.try_emplace(kernel.name, index).second) continue;
    DeclaredKernel added;
    added.name = kernel.name;
    added.count = 1;
    kernels_.push_back(std::move(added));
    add_cu(index, made_names_.emplace_back(kernel.name + "_1"), std::nullopt);
  }
}

void Design::find_partitions() {
  const auto partition_in = [&](text::FileId file) -> const config::AiePartition* {
    for (const config::AiePartition& partition : partitions_.parsed) {
      if (partition.value.where.file == file) return &partition;
    }
    return nullptr;
  };
  for (std::size_t i = 0; i < job_.documents.size(); ++i) {
    const config::Document& document = *job_.documents[i];
    if (const config::AiePartition* partition = partition_in(document.file())) {
      partition_uses_.push_back({partition, partition->value.where});
    } else if (roles_[i] == FileRole::compile_aie &&
               !has_option(document, "aie", "enable-partition")) {
      partition_uses_.push_back({nullptr, head_of(document, "aie")});
    }
  }
}

void Design::find_named() {
  for (const config::SlrAssignment& slr : slr_.parsed) named_.insert(slr.cu.text);
  for (const config::PortMapping& sp : sp_.parsed) named_.insert(sp.cu.text);
  for (const config::StreamConnection& sc : sc_.parsed) {
    named_.insert(sc.from.cu.text);
    named_.insert(sc.to.cu.text);
  }
  for (const config::ClockDirective& clock : clock_.parsed) {
    for (const config::ClockTarget& target : clock.targets) named_.insert(target.cu.text);
  }
}

const DeclaredKernel* Design::find_kernel(std::string_view name) const {
  const auto it = kernel_by_name_.find(name);
  return it == kernel_by_name_.end() ? nullptr : &kernels_[it->second];
}

const artifact::Kernel* Design::describe(std::string_view kernel) const {
  for (const artifact::Kernel& candidate : job_.inputs->kernels) {
    if (candidate.name == kernel) return &candidate;
  }
  return nullptr;
}

bool Design::is_fixed_instance(std::string_view name) const {
  if (name == kAiEngine) return true;
  return std::any_of(vss_instances_.begin(), vss_instances_.end(), [&](const text::Word& instance) {
    // The instances of a VSS bear its name as prefix (XD101, 2025.2).
    return name == instance.text || (name.size() > instance.text.size() &&
                                     name.substr(0, instance.text.size()) == instance.text &&
                                     name[instance.text.size()] == '_');
  });
}

}  // namespace vppcheck::design

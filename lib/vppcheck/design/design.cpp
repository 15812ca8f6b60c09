// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/design/design.h"

#include <algorithm>
#include <unordered_map>

#include "vppcheck/config/catalogue.h"

namespace vppcheck::design {
namespace {

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

std::string_view general_value(const config::Document& document, std::string_view key) {
  for (const config::Option& option : document.options()) {
    if (option.section.empty() && option.key == key) return option.value.text;
  }
  return {};
}

FileRole role_of_command(config::Stages stage) {
  switch (stage) {
    case config::kLink: return FileRole::link;
    case config::kPackage: return FileRole::package;
    case config::kCompileAie: return FileRole::compile_aie;
    case config::kCompileHls: return FileRole::compile_hls;
    case config::kCompileKernel: return FileRole::compile_kernel;
    default: return FileRole::unknown;
  }
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
  return option.info != nullptr;
}

}  // namespace

Design::Design(const LinkJob& job) : job_(job) {
  find_roles();
  read_options();
  describe_kernels();
  find_compute_units();
  find_partitions();
}

void Design::find_roles() {
  const config::Document* const one = command();
  for (const auto& document : job_.documents) {
    roles_.push_back(one != nullptr ? role_of_command(one->stage()) : find_role(*document));
  }
}

const config::Document* Design::command() const {
  for (const auto& document : job_.documents) {
    if (document->is_command()) return document.get();
  }
  return nullptr;
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
    const bool of_link = roles_[i] == FileRole::link || roles_[i] == FileRole::unknown;
    if (of_link || command() != nullptr) {
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
    add_vss_instances(option.value.text);
  } else if (is_clock_option(option)) {
    keep(clock_, config::parse_clock(option.key, option.value));
  } else if (option.section.empty() && option.key == "kernel_frequency") {
    keep(kernel_frequency_, config::parse_kernel_frequency(option.value));
  } else if (option.section == "aie" && option.key == "enable-partition") {
    keep(partitions_, config::parse_partition(option.value));
  }
}

void Design::find_named() const {
  named_.emplace();  // so that the set is never empty again
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

}  // namespace vppcheck::design

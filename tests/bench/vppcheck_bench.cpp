// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// The way of one file through the library, step by step: bytes -> Document -> Design -> rules.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

#include "vppcheck/config/document.h"
#include "vppcheck/design/design.h"
#include "vppcheck/platform/find.h"
#include "vppcheck/rules/catalogue.h"

namespace vppcheck {
namespace {

/// A faultless link configuration with so many compute units of one kernel, as generators of
/// large HBM designs write it: an SLR and two memory ports for each.
std::string config_with(std::int64_t compute_units) {
  std::string bytes = "[connectivity]\nnk=vadd:" + std::to_string(compute_units) + "\n";
  for (std::int64_t i = 1; i <= compute_units; ++i) {
    const std::string cu = "vadd_" + std::to_string(i);
    bytes += "slr=" + cu + ":SLR" + std::to_string(i % 4) + "\n";
    bytes += "sp=" + cu + ".m_axi_gmem0:DDR[" + std::to_string(i % 4) + "]\n";
    bytes += "sp=" + cu + ".m_axi_gmem1:DDR[" + std::to_string(i % 4) + "]\n";
  }
  return bytes;
}

void set_bytes(benchmark::State& state, const std::string& bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

void read_document(benchmark::State& state) {
  const std::string bytes = config_with(state.range(0));
  for (auto _ : state) {
    text::SourceSet sources;
    const config::Document document(sources, sources.add("system.cfg", bytes));
    benchmark::DoNotOptimize(document.options().data());
  }
  set_bytes(state, bytes);
}
BENCHMARK(read_document)->Arg(2)->Arg(16)->Arg(256);

void find_platform(benchmark::State& state) {
  text::DiskReader reader;
  for (auto _ : state) {
    auto platform = platform::find_platform("u250", {}, reader);
    if (!platform) return state.SkipWithError("u250 is not known");
    benchmark::DoNotOptimize(platform);
  }
}
BENCHMARK(find_platform);

void judge_design(benchmark::State& state) {
  const std::string bytes = config_with(state.range(0));
  text::DiskReader reader;
  const auto platform = platform::find_platform("u250", {}, reader);
  if (!platform) return state.SkipWithError("u250 is not known");
  text::SourceSet sources;
  const design::Inputs inputs;
  design::LinkJob job;
  job.sources = &sources;
  job.documents.push_back(
      std::make_unique<config::Document>(sources, sources.add("system.cfg", bytes)));
  job.platform = &*platform;
  job.inputs = &inputs;
  for (auto _ : state) {
    std::vector<diagnostic::Finding> findings;
    std::vector<diagnostic::NotChecked> not_checked;
    const design::Design design(job);
    for (const rules::Entry& entry : rules::all_rules()) {
      diagnostic::Reporter reporter(entry.rule, findings, not_checked);
      if (entry.check != nullptr) entry.check(design, reporter);
    }
    benchmark::DoNotOptimize(findings.data());
  }
  set_bytes(state, bytes);
}
BENCHMARK(judge_design)->Arg(2)->Arg(16)->Arg(256);

}  // namespace
}  // namespace vppcheck

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Reading what the tools leave behind: published files where a collection of them lies beside the
// source tree, else archives of the same size that are made here.
#include <benchmark/benchmark.h>

#include <string>

#include "artifact/made_kernel_object.h"
#include "vppcheck/artifact/kernel_object.h"
#include "vppcheck/text/file_reader.h"

namespace vppcheck {
namespace {

const std::string kSamples = VPPCHECK_SOURCE_DIR "/../shared/samples/artifacts/";

/// Bytes that do not become smaller, in place of the netlists and databases of a real archive.
std::string incompressible(std::size_t size) {
  std::string bytes(size, '\0');
  std::uint32_t state = 1;
  for (char& byte : bytes) {
    state = state * 1'664'525 + 1'013'904'223;
    byte = static_cast<char>(state >> 24);
  }
  return bytes;
}

/// An .xo of 300 KB with 145 KB of component.xml, 113 KB of kernel.xml and 75 KB of csynth.xml, as
/// sink_from_aie of EdoardoDAlessio/ACA-Project-2024 (Vitis 2022.2) has them.
std::string made_kernel_object() {
  std::string ports;
  while (ports.size() < 140'000) {
    ports += artifact::vector_port("port_" + std::to_string(ports.size()), 64);
  }
  auto members = artifact::gain_members_with("database.bin", incompressible(275'000));
  const auto grow = [](std::string& xml, const std::string& before, std::size_t size) {
    std::string filler;
    while (filler.size() < size) {
      filler += "<RtlPorts>\n  <name>port" + std::to_string(filler.size()) +
                "</name>\n  <Dir>in</Dir>\n  <Bits>1</Bits>\n</RtlPorts>\n";
    }
    xml.insert(xml.rfind(before), filler);
  };
  for (auto& [name, content] : members) {
    if (name.ends_with("component.xml")) content.insert(content.rfind("</spirit:ports>"), ports);
    if (name.ends_with("kernel.xml")) grow(content, "</profile>", 110'000);
    if (name.ends_with("csynth.xml")) grow(content, "</profile>", 75'000);
  }
  return support::zip_of(members);
}

void read(benchmark::State& state, const std::string& bytes) {
  for (auto _ : state) {
    text::MemoryFile file(bytes);
    auto object = artifact::read_kernel_object(file, "bench.xo");
    if (!object) return state.SkipWithError(object.error().show().c_str());
    benchmark::DoNotOptimize(object);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

void read_made_kernel_object(benchmark::State& state) { read(state, made_kernel_object()); }
BENCHMARK(read_made_kernel_object)->Unit(benchmark::kMicrosecond);

void read_published_kernel_object(benchmark::State& state) {
  text::DiskReader disk;
  const auto bytes = disk.read(kSamples + "aca_vck5000_2022.2/data_movers/sink_from_aie_hw.xo");
  if (!bytes) return state.SkipWithError("no published files beside the source tree");
  read(state, *bytes);
}
BENCHMARK(read_published_kernel_object)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace vppcheck

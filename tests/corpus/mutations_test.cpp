// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// A real build (EdoardoDAlessio/ACA-Project-2024: VCK5000, Vitis 2022.2, two kernels and an AI
// Engine graph) with one thing broken: the rule for it must speak, and no other.
#include "corpus/broken_build.h"
#include "corpus/published_files.h"

namespace vppcheck::corpus {
namespace {

constexpr const char* kCfg = "system.cfg";
constexpr const char* kSetup = "setup_aie.xo";
constexpr const char* kSink = "sink_from_aie.xo";
constexpr const char* kAdf = "libadf.a";
constexpr const char* kPlatform = "xilinx_vck5000_gen4x8_qdma_2_202220_1";

Build real_build() {
  const auto from = published("samples/artifacts/aca_vck5000_2022.2");
  Build build;
  build.files = {{kCfg, bytes_of(from / "hw/xclbin_overlay.cfg")},
                 {kSetup, bytes_of(from / "data_movers/setup_aie_hw.xo")},
                 {kSink, bytes_of(from / "data_movers/sink_from_aie_hw.xo")},
                 {kAdf, bytes_of(from / "aie/libadf.a")}};
  build.words = {kCfg, "--kernel", kSetup, "--kernel",   kSink,    "--aie",
                 kAdf, "--target", "hw",   "--platform", kPlatform};
  return build;
}

Change cfg(std::string from, std::string to) { return in_file(kCfg, from, to); }
/// One more line of [connectivity].
Change line(std::string line) { return in_file(kCfg, "\n[vivado]\n", line + "\n\n[vivado]\n"); }
Change clock(std::string line) { return append(kCfg, "[clock]\n" + line + "\n"); }

const std::vector<Mutation>& mutations() {
  static const std::vector<Mutation> all = {
      // Memory
      {"SpPortRenamed",
       cfg("sink_from_aie_0.m_axi_gmem1", "sink_from_aie_0.m_axi_gmem2"),
       {{"sp-unknown-port", "m_axi_gmem2"}}},
      {"SpBareBundle",
       cfg("sink_from_aie_0.m_axi_gmem1", "sink_from_aie_0.gmem1"),
       {{"sp-unknown-port", "_0.gmem1"}}},
      {"SpKernelName",
       cfg("sink_from_aie_0.m_axi", "sink_from_aie.m_axi"),
       {{"sp-unknown-cu", "sink_from_aie.m_axi"}}},
      {"SpComputeUnitSwapped",
       cfg("sp = setup_aie_1.m_axi_gmem0", "sp = setup_aie_1.m_axi_gmem1"),
       {{"sp-unknown-port", "setup_aie_1.m_axi_gmem1"}}},
      {"SpTagOfAnotherCard",
       cfg("setup_aie_1.m_axi_gmem0:MC_NOC0", "setup_aie_1.m_axi_gmem0:HBM[0]"),
       {{"sp-unknown-memory", "HBM[0]"}}},
      {"SpDdr",
       cfg("sink_from_aie_0.m_axi_gmem1:MC_NOC0", "sink_from_aie_0.m_axi_gmem1:DDR[1]"),
       {{"sp-unknown-memory", "DDR[1]"}}},
      {"SpScalar", line("sp=setup_aie_0.size:MC_NOC0"), {{"sp-not-memory", "_0.size"}}},
      {"SpStream", line("sp=setup_aie_0.s:MC_NOC0"), {{"sp-not-memory", "_0.s:MC"}}},
      {"SpTwice",
       line("sp=setup_aie_1.m_axi_gmem0:MC_NOC0"),
       {{"sp-duplicate", "sp=setup_aie_1.m_axi"}}},
      {"SpMalformed", line("sp=setup_aie_1.m_axi_gmem0"), {{"sp-malformed", "sp=setup_aie_1"}}},
      {"SpForgotten",
       cfg("sp = sink_from_aie_0.", "#p = sink_from_aie_0."),
       {{"sp-unmapped", "nk = sink"}, {"slr-without-memory", "slr = sink"}}},

      // Compute units
      {"NkKernelMisspelt",
       cfg("nk = sink_from_aie:1", "nk = sink_from_ai:1"),
       {{"nk-unknown-kernel", "nk = sink"}}},
      {"NkCount",
       cfg("sink_from_aie:1:", "sink_from_aie:2:"),
       {{"nk-count-mismatch", "nk = sink"}}},
      {"NkTwice", line("nk=setup_aie:1:setup_aie_0"), {{"nk-duplicate-cu", "nk=setup"}}},
      {"NkMalformed", line("nk=setup_aie:two"), {{"nk-malformed", "nk=setup"}}},

      // SLRs
      {"SlrTooHigh",
       cfg("sink_from_aie_0:SLR0", "sink_from_aie_0:SLR1"),
       {{"slr-not-on-platform", "SLR1"}}},
      {"SlrUnknownComputeUnit",
       cfg("slr = setup_aie_1", "slr = setup_aie_3"),
       {{"slr-unknown-cu", "setup_aie_3"}}},
      {"SlrMalformed",
       cfg("sink_from_aie_0:SLR0", "sink_from_aie_0:"),
       {{"slr-malformed", "sink_from_aie_0:\n"}}},

      // Streams
      {"ScReversed",
       cfg("setup_aie_0.s:ai_engine_0.in_plio_1", "ai_engine_0.in_plio_1:setup_aie_0.s"),
       {{"sc-direction", "in_plio_1:"}}},
      {"ScOutputReversed",
       cfg("ai_engine_0.out_plio_1:sink_from_aie_0.input_stream",
           "sink_from_aie_0.input_stream:ai_engine_0.out_plio_1"),
       {{"sc-direction", ":ai_engine_0.out_plio_1"}}},
      {"ScPliosSwapped",
       cfg("ai_engine_0.out_plio_1:", "ai_engine_0.in_plio_1:"),
       {{"sc-direction", "in_plio_1:sink"}, {"aie-plio-unconnected", ""}}},
      {"ScComputeUnitSwapped",
       cfg("setup_aie_0.s:", "sink_from_aie_0.s:"),
       {{"sc-unknown-port", "sink_from_aie_0.s:"}}},
      {"ScPortMisspelt", cfg("input_stream", "input_strem"), {{"sc-unknown-port", "input_strem"}}},
      {"ScScalar",
       cfg("sink_from_aie_0.input_stream", "sink_from_aie_0.size"),
       {{"sc-unknown-port", "_0.size"}}},
      {"ScPlioMissing",
       cfg("ai_engine_0.in_plio_2", "ai_engine_0.in_plio_3"),
       {{"sc-unknown-port", "in_plio_3"}}},
      {"ScPlioCase",
       cfg("ai_engine_0.out_plio_1", "ai_engine_0.Out_plio_1"),
       {{"sc-unknown-port", "Out_plio_1"}}},
      {"ScGraphName",
       cfg("ai_engine_0.in_plio_2", "ai_engine_0.aie_graph.in_2"),
       {{"sc-unknown-port", "aie_graph.in_2"}}},
      {"ScShortGraphName",
       cfg("ai_engine_0.in_plio_2", "ai_engine_0.in_2"),
       {{"sc-unknown-port", "ai_engine_0.in_2"}}},
      {"ScUnknownComputeUnit",
       cfg("setup_aie_1.s:", "setup_aie_7.s:"),
       {{"sc-unknown-cu", "setup_aie_7"}}},
      {"ScForgotten",
       cfg("stream_connect = ai_engine_0.out", "#tream_connect = ai_engine_0.out"),
       {{"sc-unconnected", "nk = sink"}, {"aie-plio-unconnected", ""}}},
      {"ScDepth", cfg("input_stream", "input_stream:0"), {{"sc-bad-depth", "input_stream:0"}}},
      {"ScMalformed",
       cfg("ai_engine_0.out_plio_1:sink_from_aie_0.input_stream", "ai_engine_0.out_plio_1"),
       {{"sc-malformed", "out_plio_1"}}},
      {"ScSourceTwice",
       cfg("setup_aie_1.s:", "setup_aie_0.s:"),
       {{"sc-port-reused", "setup_aie_0.s:ai_engine_0.in_plio_2"},
        {"sc-unconnected", "setup_aie_1"}}},

      // Clocks
      {"ClockPin",
       clock("freqHz=250000000:setup_aie_0.ap_clk_2,setup_aie_1,sink_from_aie_0"),
       {{"clock-unknown-pin", "ap_clk_2"}}},
      {"ClockComputeUnit",
       clock("freqHz=250000000:setup_aie_0,setup_aie_1,sink_from_aie_3,sink_from_aie_0"),
       {{"clock-unknown-cu", "sink_from_aie_3"}}},
      {"ClockDot",
       clock("freqHz=250000000:setup_aie_0.setup_aie_1,sink_from_aie_0,setup_aie_1"),
       {{"clock-malformed", "freqHz"}}},

      // Kernels
      {"KernelArgumentRenamed",
       in_member(kSink, "/kernel.xml", "\"input_stream\"", "\"samples\""),
       {}},  // the interface keeps its name, which is what sc takes
      {"KernelBundleRenamed",
       all_of({in_member(kSink, "/kernel.xml", "M_AXI_GMEM1", "M_AXI_GMEM7"),
               in_member(kSink, "/component.xml", "m_axi_gmem1", "m_axi_gmem7")}),
       {{"sp-unknown-port", "m_axi_gmem1"}}},
      {"KernelStreamRenamed",
       all_of({in_member(kSink, "/kernel.xml", "INPUT_STREAM", "SAMPLES"),
               in_member(kSink, "/kernel.xml", "\"input_stream\"", "\"samples\""),
               in_member(kSink, "/component.xml", "input_stream", "samples")}),
       {{"sc-unknown-port", "input_stream"}}},
      {"KernelStreamReversedByHand",
       in_member(kSink, "/kernel.xml", "mode=\"read_only\"", "mode=\"write_only\""),
       {}},  // component.xml knows better
      {"KernelStreamReversed",
       all_of({in_member(kSink, "/kernel.xml", "mode=\"read_only\"", "mode=\"write_only\""),
               in_member(kSink, "/component.xml",
                         "spirit:name=\"axis_rtl\" spirit:version=\"1.0\"/>\n      <spirit:slave/>",
                         "spirit:name=\"axis_rtl\" spirit:version=\"1.0\"/>\n      "
                         "<spirit:master/>")}),
       {{"sc-direction", ":sink_from_aie_0.input_stream"}}},
      {"KernelStreamWider",
       all_of({in_member(kSink, "/kernel.xml", "dataWidth=\"32\" portType=\"stream\"",
                         "dataWidth=\"64\" portType=\"stream\""),
               in_member(kSink, "/component.xml", "INPUT_STREAM.TDATA_NUM_BYTES\">4<",
                         "INPUT_STREAM.TDATA_NUM_BYTES\">8<"),
               in_member(kSink, "/component.xml", "\"long\">31<", "\"long\">63<")}),
       {{"sc-width", ":sink_from_aie_0.input_stream"}}},
      {"KernelObjectNoArchive",
       [](Build& build) {
         build.files[kSink] =
             "\x7f"
             "ELF object code";
       },
       {{"not-a-kernel-object", ""}}},
      {"KernelObjectMissing",
       [](Build& build) { build.files.erase(kSink); },
       {{"missing-input", ""}}},
      {"KernelNobodyNames",
       all_of({[](Build& build) {
                 build.files["blur.xml"] =
                     "<root><kernel name=\"blur\"><ports><port name=\"S_AXI_CONTROL\" "
                     "mode=\"slave\" portType=\"addressable\" dataWidth=\"32\"/></ports>"
                     "<args/></kernel></root>";
               },
               [](Build& build) {
                 build.words.insert(build.words.end(), {"--kernel", "blur.xml"});
               }}),
       {{"nk-unused-kernel", ""}}},

      // AI Engine libraries; the changes keep the length, so that no section moves
      {"LibraryPlioRenamed",
       in_file(kAdf, "out_plio_1", "out_data_1"),
       {{"sc-unknown-port", "out_plio_1"}}},
      {"LibraryPlioWider",
       in_file(kAdf, "cf:compPort=\"M00_AXIS\" cf:paddedWidth=\"32\"",
               "cf:compPort=\"M00_AXIS\" cf:paddedWidth=\"64\""),
       {{"sc-width", "out_plio_1"}}},
      {"LibraryForX86sim",
       all_of(
           {in_file(kAdf, std::string(".aie.24_0.elf\0", 14), std::string(".aie.libsim\0\0\0", 14)),
            in_file(kAdf, ".aie.cdo.", ".aie.odc."), in_file(kAdf, "--target=hw", "--xarget=hw")}),
       {{"aie-target-mismatch", ""}}},

      // Platform
      {"PlatformOfAnotherCard",
       in_command(kPlatform, "u250"),
       {{"aie-device-mismatch", ""},
        {"sp-unknown-memory", "sp = sink"},
        {"sp-unknown-memory", "sp = setup_aie_0"},
        {"sp-unknown-memory", "sp = setup_aie_1"}}},
  };
  return all;
}

class RealBuild : public ::testing::TestWithParam<Mutation> {};

TEST_P(RealBuild, BrokenGivesTheRuleForIt) {
  if (!std::filesystem::exists(published("samples/artifacts/aca_vck5000_2022.2"))) {
    GTEST_SKIP() << "the recorded build is not here";
  }
  static const std::vector<std::string> before = findings_of(real_build());
  expect_added(real_build(), before, GetParam(), kCfg);
}

INSTANTIATE_TEST_SUITE_P(Mutations, RealBuild, ::testing::ValuesIn(mutations()),
                         [](const auto& info) { return info.param.name; });

TEST(RealBuildUnbroken, HasTheConvertersThatTheToolPutIn) {
  if (!std::filesystem::exists(published("samples/artifacts/aca_vck5000_2022.2"))) {
    GTEST_SKIP() << "the recorded build is not here";
  }
  // dwc_setup_aie_0_s and dwc_setup_aie_1_s of its automation_summary.txt.
  const std::string text = real_build().files[kCfg];
  EXPECT_EQ(findings_of(real_build()),
            (std::vector<std::string>{"sc-width:" + line_of(text, "setup_aie_0.s:ai"),
                                      "sc-width:" + line_of(text, "setup_aie_1.s:ai")}));
}

TEST(RealBuildMutations, AreEnough) { EXPECT_GE(mutations().size(), 30u); }

}  // namespace
}  // namespace vppcheck::corpus

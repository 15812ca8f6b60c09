// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/xdputil.h"

#include <gtest/gtest.h>

#include "artifact/outcome.h"

namespace vppcheck::artifact {
namespace {

// The shape of `xdputil xmodel FILE -l`: a subgraph for the user, one for a DPU, one for the CPU.
std::string model_of(const std::string& registers, const std::string& rest = "") {
  return R"({
    "subgraphs":[
        {"index":0, "name":"images", "device":"USER"},
        {"index":1, "name":"trunk", "device":"DPU", "fingerprint":"0x101000016010407",
         "DPU Arch":"DPUCZDX8G_ISA1_B4096_0101000016010407", "workload":65495602367,
         "input_tensor":[{"index":0, "name":"in", "shape":[1, 416, 416, 3], "fixpos":6}],
         "output_tensor":[], "reg info":[)" +
         registers + "]" + rest + R"(},
        {"index":2, "name":"head", "device":"CPU"}
    ]
})";
}

std::string one_register(const std::string& type, const std::string& size) {
  return R"({"name":"REG_2", "context type":)" + type + R"(, "size":)" + size + "}";
}

std::string error_for(const std::string& bytes) { return error_of(read_dpu_model(bytes, "m")); }

TEST(DpuModel, OnlySubgraphsOfDpusCount) {
  const auto model = read_dpu_model(
      model_of(one_register("\"CONST\"", "10"), R"(, "instruction reg":45600)"), "m.json");
  ASSERT_TRUE(model) << model.error().show();
  ASSERT_EQ(model->subgraphs.size(), 1u);
  const DpuSubgraph& subgraph = model->subgraphs[0];
  EXPECT_EQ(model->file, "m.json");
  EXPECT_EQ(subgraph.name, "trunk");
  EXPECT_EQ(subgraph.architecture, "DPUCZDX8G_ISA1_B4096_0101000016010407");
  EXPECT_EQ(subgraph.fingerprint, 0x0101000016010407u);
  EXPECT_EQ(subgraph.instruction_bytes, 45600u);
  ASSERT_EQ(subgraph.registers.size(), 1u);
  EXPECT_EQ(subgraph.registers[0].name, "REG_2");
  EXPECT_EQ(subgraph.registers[0].size_bytes, 10u);
}

// xdputil prints 0x0 for a subgraph whose compiler wrote none.
TEST(DpuModel, AFingerprintOf0IsNone) {
  std::string bytes = model_of(one_register("\"CONST\"", "1"));
  bytes.replace(bytes.find("0x101000016010407"), 17, "0x0");
  const auto model = read_dpu_model(bytes, "m");
  ASSERT_TRUE(model) << model.error().show();
  EXPECT_EQ(model->subgraphs[0].fingerprint, std::nullopt);
}

TEST(DpuModel, EveryContextTypeHasItsSpace) {
  const std::pair<const char*, DpuSpace> types[] = {
      {"CONST", DpuSpace::constant},          {"WORKSPACE", DpuSpace::workspace},
      {"DATA_LOCAL_INPUT", DpuSpace::input},  {"DATA_LOCAL_OUTPUT", DpuSpace::output},
      {"DATA_LOCAL", DpuSpace::input_output}, {"DATA", DpuSpace::input_output}};
  for (const auto& [type, space] : types) {
    const auto model =
        read_dpu_model(model_of(one_register("\"" + std::string(type) + "\"", "1")), "m");
    ASSERT_TRUE(model) << type;
    EXPECT_EQ(model->subgraphs[0].registers[0].space, space) << type;
    EXPECT_EQ(model->subgraphs[0].instruction_bytes, std::nullopt) << "none is printed";
  }
}

TEST(DpuModel, LinesOfLogsAreNoPartOfIt) {
  const std::string model = model_of(one_register("\"CONST\"", "1"));
  for (const std::string& bytes :
       {"WARNING: Logging before InitGoogleLogging()\nI0101 01:02:03 7 a.cpp:9] {}\n" + model,
        "\xEF\xBB\xBF" + model + "\nI0101 01:02:04 7 a.cpp:9] done {}\nroot@kv260:~# ",
        "root@kv260:~# x\n" + model}) {
    EXPECT_TRUE(read_dpu_model(bytes, "m")) << error_for(bytes);
  }
}

TEST(DpuModel, APartThatBeginsWithTheRegistersIsASubgraph) {
  const std::string part = R"("reg info":[
      {"name":"REG_0", "context type":"CONST", "size":5}
    ],
    "instruction reg":7)";
  for (const std::string& bytes :
       {part, "...\n    " + part + "\n...\n", part + ",\n", part + "\n}\n"}) {
    const auto model = read_dpu_model(bytes, "m");
    ASSERT_TRUE(model) << model.error().show() << " in\n" << bytes;
    EXPECT_EQ(model->subgraphs[0].registers[0].size_bytes, 5u);
    EXPECT_EQ(model->subgraphs[0].instruction_bytes, 7u);
    EXPECT_EQ(model->subgraphs[0].architecture, "");
  }
}

TEST(DpuModel, OtherFilesAreNamed) {
  for (const char* bytes : {"", "a log\n", "[]", "\"text\""}) {
    EXPECT_EQ(error_for(bytes), "m: no output of xdputil: no line begins with '{'") << bytes;
  }
  EXPECT_EQ(error_for({"\xFF\xFE{\0}\0", 6}),
            "m: UTF-16 text; save the output of xdputil as UTF-8");
  EXPECT_EQ(error_for("log\n{\n\"a\": \"}\\\"\"\n}\nlog {}\n  {}\n"),
            "m:6: a second JSON object begins here; a file takes one output of xdputil");
  EXPECT_EQ(error_for("{}"), "m: not the output of 'xdputil xmodel FILE -l': no list 'subgraphs'");
  EXPECT_EQ(error_for(R"({"kernels":[]})"),
            "m: this is the output of 'xdputil query'; a model is that of 'xdputil xmodel FILE "
            "-l'");
  EXPECT_EQ(error_for(R"({"subgraphs":[{"name":"a", "device":"CPU"}, {"name":"b"}]})"),
            "m: no subgraph for a DPU: the model runs on the CPU alone");
  EXPECT_EQ(error_for(R"({"subgraphs":[{"name":"a", "device":"DPU"}]})"),
            "m: subgraph 'a' has no list 'reg info'");
  EXPECT_EQ(error_for(model_of("")), "m: subgraph 'trunk' has an empty 'reg info'");
}

TEST(DpuModel, FaultsOfJsonCountTheLinesOfTheLog) {
  EXPECT_TRUE(error_for("log\nlog\n{\n\"a\": x}\n").starts_with("m:4: malformed JSON"))
      << error_for("log\nlog\n{\n\"a\": x}\n");
}

TEST(DpuModel, ContextTypesThatAreNoneNameTheRegister) {
  const std::pair<const char*, const char*> types[] = {
      {"null", "not told (null)"},
      {"\"INVALID TYPE: INTERFACE\"", "'INVALID TYPE: INTERFACE'"},
      {"5", "number"}};
  for (const auto& [type, shown] : types) {
    EXPECT_EQ(error_for(model_of(one_register(type, "1"))),
              "m: register 'REG_2' of subgraph 'trunk': its context type is " + std::string(shown) +
                  ", expected CONST, WORKSPACE, DATA_LOCAL_INPUT, DATA_LOCAL_OUTPUT or DATA_LOCAL");
  }
}

TEST(DpuModel, SizesThatAreNoneNameTheRegister) {
  const std::string whole = ", expected a whole number of bytes";
  const std::pair<const char*, std::string> sizes[] = {
      {"null", "not told (null)"},
      {"-5", "-5, below 0"},
      {"1.5", "1.5" + whole},
      {"1024.0", "1024.0" + whole},
      {"99999999999999999999", "1e+20, more than 64 bits hold"},
      {"\"7\"", "string" + whole}};
  for (const auto& [size, reason] : sizes) {
    EXPECT_EQ(error_for(model_of(one_register("\"CONST\"", size))),
              "m: register 'REG_2' of subgraph 'trunk': its size is " + reason);
    const std::string instructions = std::string(R"(, "instruction reg":)") + size;
    EXPECT_EQ(error_for(model_of(one_register("\"CONST\"", "1"), instructions)),
              std::string(size) == "null"
                  ? ""
                  : "m: register 'instruction reg' of subgraph 'trunk': its size is " + reason);
  }
  EXPECT_EQ(error_for(model_of(one_register("\"CONST\"", "-0"))), "") << "0, oddly written";
  EXPECT_EQ(error_for("\"reg info\":[" + one_register("\"CONST\"", "null") + "]"),
            "m: register 'REG_2': its size is not told (null)")
      << "a part of a subgraph has no name";
}

TEST(DpuModel, RoundedSizesOfOldToolsAreNamed) {
  EXPECT_EQ(error_for(model_of(R"({"name":"REG_0", "context type":"CONST",
                 "parameter md5 value":"0", "memory size required":"5.06MB"})")),
            "m: register 'REG_0' of subgraph 'trunk': its size is rounded to '5.06MB'; xdputil of "
            "Vitis AI 3.0 prints bytes");
}

TEST(DpuQuery, ItsDpusHaveFingerprints) {
  const auto query = read_dpu_query(R"(root@kv260:~# xdputil query
{"DPU IP Spec":{"DPU Core Count":2, "IP version":"v4.0.0"},
 "VAI Version":{"target_factory":"3.0.0"},
 "kernels":[{"DPU Arch":"DPUCZDX8G_ISA1_B3136", "IP Type":"DPU", "fingerprint":"0x101000016010406"},
            {"IP Type":"softmax", "fingerprint":"0x0"},
            {"DPU Arch":"DPUCZDX8G_ISA1_B512", "fingerprint":"0101000016010400"}]})",
                                    "q");
  ASSERT_TRUE(query) << query.error().show();
  ASSERT_EQ(query->cores.size(), 2u) << "softmax is no DPU";
  EXPECT_TRUE(query->lists_all_cores);
  EXPECT_TRUE(query->has_softmax);
  EXPECT_EQ(query->cores[0].architecture, "DPUCZDX8G_ISA1_B3136");
  EXPECT_EQ(query->cores[0].fingerprint, 0x101000016010406u);
  EXPECT_EQ(query->cores[1].fingerprint, 0x101000016010400u) << "hexadecimal without 0x as well";
}

// As on boards with Vitis AI 2.5 and 3.0: the count is that of all kernels, and only DPUs have a
// type and an architecture.
TEST(DpuQuery, OtherKernelsAreNoDpus) {
  const auto with = [](const char* kernel) {
    return read_dpu_query(R"({"DPU IP Spec":{"DPU Core Count":2}, "kernels":[
            {"DPU Arch":"DPUCZDX8G_ISA1_B4096", "IP Type":"DPU",
             "cu_name":"DPUCZDX8G:DPUCZDX8G_1", "fingerprint":"0x101000056010407"},
            {"DPU Arch":"", "cu_addr":"0x0", "cu_name":")" +
                              std::string(kernel) + R"(", "fingerprint":"0x0"}]})",
                          "q");
  };
  const auto softmax = with("sfm_xrt_top:sfm_xrt_top_1");
  ASSERT_TRUE(softmax) << softmax.error().show();
  EXPECT_EQ(softmax->cores.size(), 1u);
  EXPECT_TRUE(softmax->has_softmax);
  const auto other = with("pp_pipeline_accel:pp_pipeline_accel_1");
  ASSERT_TRUE(other) << other.error().show();
  EXPECT_EQ(other->cores.size(), 1u);
  EXPECT_FALSE(other->has_softmax);
}

// Designs of Vivado have no types; before Vitis AI 2.0 one core stood for all, without a count.
TEST(DpuQuery, DesignsOfVivadoHaveNoTypes) {
  const std::string kernels = R"("kernels":[{"DPU Arch":"DPUCZDX8G_ISA1_B4096", "cu_idx":0,
      "fingerprint":"0x101000016010407", "is_vivado_flow":true, "name":"DPU Core 0"}]})";
  const auto counted = read_dpu_query(
      R"({"DPU IP Spec":{"DPU Core Count":1, "enable softmax":"True"}, )" + kernels, "q");
  ASSERT_TRUE(counted) << counted.error().show();
  EXPECT_EQ(counted->cores.size(), 1u);
  EXPECT_TRUE(counted->lists_all_cores);
  EXPECT_TRUE(counted->has_softmax);
  const auto old = read_dpu_query(R"({"DPU IP Spec":{}, )" + kernels, "q");
  ASSERT_TRUE(old) << old.error().show();
  EXPECT_FALSE(old->lists_all_cores);
  EXPECT_FALSE(old->has_softmax);
}

TEST(DpuQuery, FaultsAreNamed) {
  const auto error = [](const char* bytes) { return error_of(read_dpu_query(bytes, "q")); };
  EXPECT_EQ(error("{}"), "q: not the output of 'xdputil query': no list 'kernels'");
  EXPECT_EQ(error(R"({"subgraphs":[]})"),
            "q: this is the output of 'xdputil xmodel'; the DPUs of a board are that of 'xdputil "
            "query'");
  EXPECT_EQ(error(R"({"kernels":[{"IP Type":"softmax"}]})"), "q: no DPU among the kernels");
  EXPECT_EQ(error(R"({"kernels":[{}]})"), "q: no DPU among the kernels");
  std::string many = R"({"kernels":[{"IP Type":"DPU"})";
  for (int i = 0; i < 64; ++i) many += R"(,{"IP Type":"DPU"})";
  EXPECT_EQ(error((many + "]}").c_str()), "q: more than 64 DPUs among the kernels");
}

}  // namespace
}  // namespace vppcheck::artifact

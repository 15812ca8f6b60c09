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
        "\xEF\xBB\xBF" + model + "\nI0101 01:02:04 7 a.cpp:9] done\n",
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
  EXPECT_TRUE(error_for("").starts_with("m:1: malformed JSON")) << error_for("");
  EXPECT_TRUE(error_for("a log\n").starts_with("m:1: malformed JSON"));
  EXPECT_EQ(error_for("{}"), "m: not the output of 'xdputil xmodel FILE -l': no list 'subgraphs'");
  EXPECT_EQ(error_for(R"({"kernels":[]})"),
            "m: this is the output of 'xdputil query'; a model is that of 'xdputil xmodel FILE "
            "-l'");
  EXPECT_EQ(error_for(R"({"subgraphs":[{"name":"a", "device":"CPU"}, {"name":"b"}]})"),
            "m: no subgraph for a DPU: the model runs on the CPU alone");
  EXPECT_EQ(error_for(R"({"subgraphs":[{"name":"a", "device":"DPU"}]})"),
            "m: subgraph 'a' has no list 'reg info'");
}

TEST(DpuModel, FaultsOfJsonCountTheLinesOfTheLog) {
  EXPECT_TRUE(error_for("log\nlog\n{\n\"a\": x}\n").starts_with("m:4: malformed JSON"))
      << error_for("log\nlog\n{\n\"a\": x}\n");
}

TEST(DpuModel, ContextTypesThatAreNoneNameTheRegister) {
  const std::string expected =
      ", expected CONST, WORKSPACE, DATA_LOCAL_INPUT, DATA_LOCAL_OUTPUT or DATA_LOCAL";
  EXPECT_EQ(error_for(model_of(one_register("null", "1"))),
            "m: register 'REG_2': its context type is not told (null)" + expected);
  EXPECT_EQ(error_for(model_of(one_register("\"INVALID TYPE: INTERFACE\"", "1"))),
            "m: register 'REG_2': its context type is 'INVALID TYPE: INTERFACE'" + expected);
}

TEST(DpuModel, SizesThatAreNoneNameTheRegister) {
  const std::pair<const char*, const char*> sizes[] = {
      {"null", "not told (null)"},
      {"-5", "-5, below 0"},
      {"1.5", "1.5, no whole number of bytes"},
      {"99999999999999999999", "1e+20, more than 64 bits hold"},
      {"\"7\"", "string, expected a number of bytes"}};
  for (const auto& [size, reason] : sizes) {
    EXPECT_EQ(error_for(model_of(one_register("\"CONST\"", size))),
              "m: register 'REG_2': its size is " + std::string(reason));
    EXPECT_EQ(error_for(model_of("", std::string(R"(, "instruction reg":)") + size)),
              std::string(size) == "null"
                  ? ""
                  : "m: register 'instruction reg': its size is " + std::string(reason));
  }
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
  EXPECT_EQ(query->core_count, 2u);
  ASSERT_EQ(query->cores.size(), 2u) << "softmax is no DPU";
  EXPECT_EQ(query->cores[0].architecture, "DPUCZDX8G_ISA1_B3136");
  EXPECT_EQ(query->cores[0].fingerprint, 0x101000016010406u);
}

TEST(DpuQuery, FaultsAreNamed) {
  const auto error = [](const char* bytes) { return error_of(read_dpu_query(bytes, "q")); };
  EXPECT_EQ(error("{}"), "q: not the output of 'xdputil query': no list 'kernels'");
  EXPECT_EQ(error(R"({"subgraphs":[]})"),
            "q: this is the output of 'xdputil xmodel'; the DPUs of a board are that of 'xdputil "
            "query'");
  EXPECT_EQ(error(R"({"kernels":[{"IP Type":"softmax"}]})"), "q: no DPU among the kernels");
  EXPECT_EQ(error(R"({"kernels":[], "DPU IP Spec":{"DPU Core Count":0}})"),
            "q: 'DPU Core Count' is no number from 1 on");
  std::string many = R"({"kernels":[{"a":1})";
  for (int i = 0; i < 64; ++i) many += ",{}";
  EXPECT_EQ(error((many + "]}").c_str()), "q: more than 64 DPUs among the kernels");
}

}  // namespace
}  // namespace vppcheck::artifact

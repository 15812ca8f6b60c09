// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <fstream>

#include "cli/run_program.h"

namespace vppcheck::cli {
namespace {

using nlohmann::json;
using Words = std::vector<std::string>;

constexpr char kModel[] = R"({"subgraphs":[{"name":"trunk", "device":"DPU",
  "fingerprint":"0x101000016010407", "DPU Arch":"DPUCZDX8G_ISA1_B4096", "reg info":[
    {"name":"REG_0", "context type":"CONST", "size":5310976},
    {"name":"REG_1", "context type":"WORKSPACE", "size":2182976},
    {"name":"REG_2", "context type":"DATA_LOCAL_INPUT", "size":150528},
    {"name":"REG_3", "context type":"DATA_LOCAL_OUTPUT", "size":1024}],
  "instruction reg":45600}]})";
constexpr char kQuery[] = R"({"DPU IP Spec":{"DPU Core Count":2}, "kernels":[
    {"DPU Arch":"DPUCZDX8G_ISA1_B4096", "IP Type":"DPU", "fingerprint":"0x0101000016010407"},
    {"DPU Arch":"DPUCZDX8G_ISA1_B4096", "IP Type":"DPU", "fingerprint":"0x0101000016010407"}]})";

class Budget : public ::testing::Test {
 protected:
  Result budget(Words words) {
    words.insert(words.begin(), "budget");
    return run_in(directory_.path(), std::move(words));
  }
  /// The first line of what is said of a wrong command or file.
  std::string complaint(Words words, int exit_code) {
    const Result result = budget(std::move(words));
    EXPECT_EQ(result.exit_code, exit_code) << result.out;
    EXPECT_EQ(result.out, "");
    return result.err.substr(0, result.err.find('\n'));
  }
  std::uint64_t total(Words words) {
    words.insert(words.end(), {"--format", "json"});
    return budget(std::move(words)).json()["items"].back()["needed"];
  }

  TempDirectory directory_;
};

class CmaCommand : public Budget {
 protected:
  CmaCommand() {
    directory_.write("m.json", kModel);
    directory_.write("query.json", kQuery);
  }
};

TEST_F(CmaCommand, ShowsEachTerm) {
  const Result result = budget({"cma", "m.json:threads=2", "--cores", "2", "--limit", "512M"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.out,
            "                    needed  available     usable  verdict\n"
            "m.json\n"
            "  CMA, bytes      10039296  536870912  536870912  fits\n"
            "    constants      5312512                        whole pages\n"
            "    instructions     49152                        whole pages\n"
            "    workspace      4366336                        B * D = 2 times 2183168\n"
            "    input           303104                        B * T = 2 times 151552\n"
            "    output            8192                        B * T = 2 times 4096\n"
            "    batch 1, threads 2, cores 2\n"
            "total\n"
            "  CMA, bytes      10039296  536870912  536870912  fits\n"
            "    m.json        10039296\n"
            "info: this is the least that is needed; kernel and implementation may take more\n"
            "verdict: fits\n");
}

TEST_F(CmaCommand, AddsModelsUp) {
  EXPECT_EQ(total({"cma", "m.json:threads=2", "m.json", "--cores", "2"}), 17739776u);
  EXPECT_EQ(total({"cma", "m.json:batch=3:threads=2", "--cores", "2"}), 19394560u);
  EXPECT_EQ(total({"cma", "m.json:threads=2:batch=3", "--cores", "2"}), 19394560u);
  EXPECT_EQ(total({"cma", "m.json", "--softmax"}), 12943360u);
  EXPECT_EQ(total({"cma", "m.json", "--page-size", "64K"}), 7929856u);
}

TEST_F(CmaCommand, FailsAboveTheLimit) {
  EXPECT_EQ(budget({"cma", "m.json", "--limit", "7700480"}).exit_code, 0);
  EXPECT_EQ(budget({"cma", "m.json", "--limit", "7MiB"}).exit_code, 1);
}

TEST_F(CmaCommand, EndsWithWhatItComesTo) {
  const auto end_of = [&](Words words) {
    words.insert(words.begin(), "cma");
    const std::string out = budget(std::move(words)).out;
    return out.substr(out.rfind("verdict:"));
  };
  EXPECT_EQ(end_of({"m.json", "m.json", "--limit", "8M"}),
            "verdict: over\n  over: total CMA (15040 KB of 8192 KB)\n"
            "  help: run fewer threads, or reserve more with 'cma=' of the kernel\n");
  EXPECT_EQ(end_of({"m.json"}),
            "verdict: unknown\n  unknown: m.json CMA (7520 KB needed), total CMA (7520 KB needed)\n"
            "  help: --limit takes the contiguous memory of the board, as 512M\n");
  EXPECT_EQ(end_of({"m.json", "m.json", "m.json", "m.json", "--limit", "1M"}),
            "verdict: over\n"
            "  over: m.json CMA (7520 KB of 1024 KB), m.json CMA (7520 KB of 1024 KB), m.json CMA "
            "(7520 KB of 1024 KB), m.json CMA (7520 KB of 1024 KB) and 1 more\n"
            "  help: run fewer threads, or reserve more with 'cma=' of the kernel\n");
}

TEST_F(CmaCommand, TellsOfSoftmaxOnTheBoard) {
  std::string query = kQuery;
  query.insert(query.rfind(']'), R"(, {"cu_name":"sfm_xrt_top:sfm_xrt_top_1"})");
  directory_.write("query.json", query);
  const Words words = {"cma", "m.json:threads=3", "--dpu", "query.json", "--limit", "512M"};
  const Result result = budget(words);
  EXPECT_NE(result.out.find("threads 3, cores 2\n"), std::string::npos) << "softmax is no core";
  const char* const remark =
      "info: the board of query.json has hardware softmax; --softmax counts the 5242880 bytes that "
      "it takes when it is used\n";
  EXPECT_NE(result.out.find(remark), std::string::npos) << result.out;
  Words with_softmax = words;
  with_softmax.push_back("--softmax");
  EXPECT_EQ(budget(with_softmax).out.find(remark), std::string::npos);
}

TEST_F(CmaCommand, TakesCoresAndFingerprintsFromTheBoard) {
  EXPECT_EQ(total({"cma", "m.json:threads=2", "--dpu", "query.json"}), 10039296u);
  const Result other = budget({"cma", "m.json", "--dpu", "query.json", "--cores", "3"});
  EXPECT_EQ(other.exit_code, 0);
  EXPECT_NE(other.out.find("warning: --cores is 3, but the board of query.json has 2\n"),
            std::string::npos);
  std::string query = kQuery;
  for (auto at = query.find("407\""); at != query.npos; at = query.find("407\"")) {
    query.replace(at, 3, "406");
  }
  directory_.write("query.json", query);
  const Result wrong = budget({"cma", "m.json", "--dpu", "query.json"});
  EXPECT_EQ(wrong.exit_code, 1);
  EXPECT_NE(wrong.out.find("error: m.json: subgraph 'trunk' has the fingerprint 0x101000016010407, "
                           "which no DPU of query.json has: 0x101000016010406; compile the model "
                           "for the arch.json of this DPU\n"),
            std::string::npos)
      << wrong.out;
  EXPECT_TRUE(wrong.out.ends_with("verdict: over\n")) << wrong.out;
}

TEST_F(CmaCommand, WrongWordsAreNamed) {
  const auto wrong = [&](Words words) {
    words.insert(words.begin(), "cma");
    return complaint(std::move(words), 2);
  };
  EXPECT_EQ(wrong({}), "vppcheck: no file is given");
  EXPECT_EQ(wrong({"m.json:threads=0"}),
            "vppcheck: threads of model 'm.json' is '0', expected a number from 1 on");
  EXPECT_EQ(wrong({"m.json:batch=1.5"}),
            "vppcheck: batch of model 'm.json' is '1.5', expected a number from 1 on");
  EXPECT_EQ(wrong({"m.json:thread=2"}),
            "vppcheck: a model has no setting 'thread'; write FILE:threads=T:batch=B");
  EXPECT_EQ(wrong({"m.json:threads=2:threads=3"}),
            "vppcheck: threads of model 'm.json' is given twice");
  EXPECT_EQ(wrong({"m.json", "--cores", "1K"}), "vppcheck: --cores takes a whole number, not '1K'");
  EXPECT_EQ(wrong({"m.json", "--limit", "1.5GB"}),
            "vppcheck: --limit takes a whole number, alone or with K, M or G, not '1.5GB'");
  EXPECT_EQ(wrong({"m.json", "--cores", "0"}),
            "vppcheck: there are no DPU cores; their number begins at 1");
  EXPECT_EQ(wrong({"m.json", "--page-size", "3000"}),
            "vppcheck: a page of 3000 bytes is no power of two");
  EXPECT_EQ(wrong({"m.json", "--limit", "-1"}),
            "vppcheck: --limit takes a whole number, alone or with K, M or G, not '-1'");
  EXPECT_EQ(wrong({"m.json", "--limit", "17179869184G"}),
            "vppcheck: --limit takes a whole number, alone or with K, M or G, not '17179869184G'");
  EXPECT_EQ(complaint({"m.json"}, 2),
            "vppcheck: write 'budget slr', 'budget cma' or 'budget tile'");
}

TEST_F(CmaCommand, FilesThatAreNoModelsAreNamed) {
  directory_.write("other.json", "{}");
  EXPECT_EQ(
      complaint({"cma", "other.json"}, 3),
      "vppcheck: other.json: not the output of 'xdputil xmodel FILE -l': no list 'subgraphs'");
  EXPECT_EQ(complaint({"cma", "absent.json:threads=2"}, 3),
            "vppcheck: absent.json: No such file or directory");
  EXPECT_EQ(complaint({"cma", "m.json", "--dpu", "other.json"}, 3),
            "vppcheck: other.json: not the output of 'xdputil query': no list 'kernels'");
}

TEST_F(CmaCommand, AFileMayHaveANameLikeASetting) {
  directory_.write("m.json:threads=2", kModel);
  EXPECT_EQ(total({"cma", "m.json:threads=2", "--cores", "2"}), 7700480u);
}

class SlrCommand : public Budget {
 protected:
  SlrCommand() {
    directory_.write("system.cfg",
                     "[connectivity]\nnk=add:2:add_a,add_b\nnk=mix:1\nslr=add_a:SLR0\n"
                     "slr=add_b:SLR0\n");
    directory_.write("kernels.ini", "[kernel add]\nlut = 600\nbram36 = 1.5\nstage = routed\n");
  }
};

TEST_F(SlrCommand, ShowsSlrsThenThePlatform) {
  const Words words = {"slr",         "--platform",  "xilinx_u250_gen3x16_xdma_4_1_202210_1",
                       "--resources", "kernels.ini", "system.cfg"};
  const json root = [&] {
    Words with_format = words;
    with_format.insert(with_format.end(), {"--format", "json"});
    return budget(with_format).json();
  }();
  EXPECT_EQ(root["budget"], "slr");
  const json& lut = root["items"][0];
  EXPECT_EQ(lut["place"], "SLR0");
  EXPECT_EQ(lut["what"], "LUT");
  EXPECT_EQ(lut["unit"], "count");
  EXPECT_EQ(lut["needed"], 1200);
  EXPECT_EQ(lut["verdict"], "fits");
  EXPECT_EQ(lut["parts"][0],
            (json{{"name", "add_a"}, {"amount", 600}, {"how", "routed, kernels.ini"}}));
  for (const json& item : root["items"]) {
    if (item["what"] == "BRAM36" && item["place"] == "SLR0") {
      EXPECT_EQ(item["unit"], "bram36");
      EXPECT_EQ(item["needed"], 3);
      EXPECT_EQ(item["parts"][0]["amount"], 1.5);
    }
  }
  EXPECT_EQ(root["items"].back()["place"], "platform xilinx_u250_gen3x16_xdma_4_1_202210_1");
  EXPECT_EQ(root["items"].back()["complete"], false) << "the DSPs of mix are not known";
  EXPECT_EQ(root["remarks"][0]["message"], "the resources of compute unit 'mix_1' are not given");
  EXPECT_EQ(budget(words).exit_code, 0);
}

TEST_F(SlrCommand, FailsWhereTheRulesDo) {
  directory_.write("kernels.ini", "[kernel add]\nlut = 200000\nstage = routed\n");
  const Words words = {"slr",         "--platform",  "xilinx_u250_gen3x16_xdma_4_1_202210_1",
                       "--resources", "kernels.ini", "system.cfg"};
  const Result result = budget(words);
  EXPECT_EQ(result.exit_code, 1) << result.out;
  EXPECT_NE(result.out.find("over"), std::string::npos);
  Words rule = words;
  rule[0] = "prelink";
  rule.insert(rule.end(), {"--select", "slr-over-*"});
  EXPECT_NE(run_in(directory_.path(), rule).out.find("[slr-over-"), std::string::npos);
}

TEST_F(SlrCommand, EstimatesAreDoubtedAsByTheRules) {
  directory_.write("kernels.ini", "[kernel add]\nlut = 200000\ndsp = 1400\nstage = estimate\n");
  const std::string out = budget({"slr", "--platform", "xilinx_u250_gen3x16_xdma_4_1_202210_1",
                                  "--resources", "kernels.ini", "system.cfg"})
                              .out;
  EXPECT_NE(out.find("warning: SLR0 LUT: 400000 of 400000 are estimated; estimates of HLS were up "
                     "to 14 times too high\n"),
            std::string::npos)
      << out;
  EXPECT_NE(out.find("warning: SLR0 DSP: 2800 of 2800 are estimated; estimates of HLS can be far "
                     "off\n"),
            std::string::npos)
      << out;
  EXPECT_TRUE(
      out.ends_with("verdict: over-margin\n"
                    "  over-margin: SLR0 LUT (400000 of 381456 usable), SLR0 DSP (2800 of "
                    "2728 usable)\n"
                    "  help: use fewer or smaller compute units, or move some to an SLR with room; "
                    "'vppcheck prelink' shows the lines to change\n"))
      << out;
}

TEST_F(SlrCommand, NeedsPlatformAndResources) {
  EXPECT_EQ(complaint({"slr", "system.cfg"}, 2), "vppcheck: no platform is given");
  EXPECT_EQ(
      complaint({"slr", "--platform", "xilinx_u250_gen3x16_xdma_4_1_202210_1", "system.cfg"}, 2),
      "vppcheck: the resources of the kernels are not given; --resources takes reports of "
      "them");
  EXPECT_EQ(complaint({"slr", "absent.cfg"}, 3), "vppcheck: absent.cfg: No such file or directory");
}

class TileCommand : public Budget {};

TEST_F(TileCommand, ShowsEachSide) {
  directory_.write("layers.ini",
                   "[array]\ndevice = xcve2802\n[layer w3]\nkind = conv\ninput = 64x512\n"
                   "output = 64x512\nkernel = 7\n");
  const Result result = budget({"tile", "layers.ini"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out,
            "                      needed  available  usable  verdict\n"
            "w3\n"
            "  tile memory, bytes   38912      65536   65536  fits\n"
            "    input              22528                     1/8 of 176 KB overlapped, N * S * (T "
            "+ K - 1) / T * e * p = 64 * 512 * 22 / 16 * 2 * 2\n"
            "    output             16384                     1/8 of 128 KB, N * S * e * p = 64 * "
            "512 * 2 * 2\n"
            "    input bytes 180224, output bytes 131072, nsplit 8, kernel repetitions 8, memory "
            "tile repetitions none, parameters 28736\n"
            "info: w3: its weights of 56 KB do not fit into the tile as well; together they are "
            "within the 256 KB that a core reaches with its neighbours\n"
            "verdict: fits\n");
  const json facts = budget({"tile", "layers.ini", "--format", "json"}).json()["items"][0]["facts"];
  EXPECT_EQ(facts["memory_tile_repetitions"], nullptr);
  EXPECT_EQ(facts["nsplit"], 8);
}

TEST_F(TileCommand, EndsWithWhatItComesTo) {
  const auto end_of = [&](const std::string& layer) {
    directory_.write("layers.ini", "[array]\ndevice = xcve2802\n[layer a]\n" + layer);
    const std::string out = budget({"tile", "layers.ini"}).out;
    return out.substr(out.rfind("verdict:"));
  };
  EXPECT_EQ(end_of("kind = dense\ninput = 20000\noutput = 16\n"),
            "verdict: over\n  over: a tile memory (78.19 KB of 64 KB)\n"
            "  help: take the NSPLIT that the errors above name; a layer without one needs several "
            "tiles\n");
  EXPECT_EQ(end_of("kind = conv\nkernel = 3\ninput = 4x48\noutput = 4x48\nnsplit = 2\n"),
            "verdict: over\n  over: a tile memory\n"
            "  help: take the NSPLIT that the errors above name; a layer without one needs several "
            "tiles\n")
      << "its numbers fit";
  EXPECT_EQ(end_of("kind = pool\nmemory_tile = yes\ninput = 64x8192\noutput = 64x8192\n"),
            "verdict: over-margin\n  over-margin: a memory tile (1024 KB of 512 KB usable)\n"
            "  help: leave the neighbours of the memory tile free, or split the layer\n");
  EXPECT_EQ(end_of("kind = pool\nmemory_tile = yes\ninput = 64x16384\noutput = 64x16384\n"),
            "verdict: over\n  over: a memory tile (2048 KB of 1536 KB)\n"
            "  help: keep a part of the input in the memory of the device, or split the layer\n");
}

TEST_F(TileCommand, TheDeviceOfTheCommandWins) {
  const char* const layer = "[layer a]\nkind = pool\ninput = 64x128\noutput = 64x64\n";
  directory_.write("none.ini", layer);
  EXPECT_EQ(
      complaint({"tile", "none.ini"}, 2),
      "vppcheck: the table names no device; add 'device = PART' to [array], or give --device");
  EXPECT_EQ(complaint({"tile", "none.ini", "--device", "xcu250"}, 2),
            "vppcheck: no device 'xcu250' with AI Engines is known");
  const auto of = [&](const char* device) {
    return budget({"tile", "none.ini", "--device", device, "--format", "json"}).json();
  };
  EXPECT_EQ(of("xcvc1902")["items"][0]["facts"]["nsplit"], 2);
  EXPECT_EQ(of("xcve2802")["items"][0]["facts"]["nsplit"], 1);
}

TEST_F(TileCommand, FaultsAreNamed) {
  directory_.write("bad.ini", "[layer a]\nkind = conv\n");
  EXPECT_EQ(complaint({"tile", "bad.ini"}, 3), "vppcheck: bad.ini:1: layer a has no key 'input'");
  EXPECT_EQ(complaint({"tile", "bad.ini", "bad.ini"}, 2),
            "vppcheck: 'budget tile' takes one table of layers");
  EXPECT_EQ(complaint({"tile", "bad.ini", "--cores", "2"}, 2),
            "vppcheck: --cores belongs to 'budget cma'");
  directory_.write("over.ini",
                   "[array]\ndevice = xcve2802\n[layer a]\nkind = dense\ninput = 20000\n"
                   "output = 16\n");
  EXPECT_EQ(budget({"tile", "over.ini"}).exit_code, 1);
}

/// The link with a project file; what `prelink` says with these words.
class Prelink : public CmaCommand {
 protected:
  Prelink() {
    directory_.write("system.cfg", "[connectivity]\nnk=DPUCZDX8G:1\n");
    directory_.write("layers.ini",
                     "[array]\ndevice = xcve2802\n[layer a]\nkind = dense\ninput = 20000\n"
                     "output = 16\n");
  }
  Result prelink(Words words) {
    words.insert(words.begin(), {"prelink", "system.cfg", "--format", "json"});
    return run_in(directory_.path(), std::move(words));
  }
  Words rules(Words words) { return rules_in(prelink(std::move(words)).json()); }
};

TEST_F(Prelink, TakesWhatRunsOnTheLinkFromTheProjectFile) {
  EXPECT_EQ(rules({}), Words{});
  directory_.write(".vppcheck.ini",
                   "[vppcheck]\nmodel = m.json:threads=4\ncma_limit = 7M\ndpu = query.json\n"
                   "layers = layers.ini\n");
  EXPECT_EQ(rules({}),
            (Words{"aie-tile-over-memory:null", "cma-over-limit:null", "dpu-cores-mismatch:2"}));
  EXPECT_EQ(rules({"--model", "m.json", "--cma-limit", "16M"}),
            (Words{"aie-tile-over-memory:null", "dpu-cores-mismatch:2"}))
      << "the command wins";
  EXPECT_EQ(run_in(directory_.path(), {"lint", "system.cfg"}).out, "") << "a file alone is no link";
}

TEST_F(Prelink, WrongWordsAreNamed) {
  const auto wrong = [&](Words words, int exit_code) {
    const Result result = prelink(std::move(words));
    EXPECT_EQ(result.exit_code, exit_code);
    return result.err.substr(0, result.err.find('\n'));
  };
  EXPECT_EQ(wrong({"--cma-limit", "much"}, 2),
            "vppcheck: --cma-limit takes a size like 512M, not 'much'");
  EXPECT_EQ(wrong({"--model", "m.json:threads=x"}, 2),
            "vppcheck: threads of model 'm.json' is 'x', expected a number from 1 on");
  EXPECT_EQ(wrong({"--model", "system.cfg"}, 3),
            "vppcheck: system.cfg: no output of xdputil: no line begins with '{'");
  directory_.write(".vppcheck.ini", "[vppcheck]\ncma_limit = much\n");
  EXPECT_NE(wrong({}, 2).find(".vppcheck.ini:2: 'much' is no size; write one like 512M"),
            std::string::npos);
}

TEST_F(Prelink, SaysWhatItCouldNotJudge) {
  const json report = prelink({}).json();
  Words rules;
  for (const json& entry : report["not_checked"]) {
    if (entry["needs"] == "model") rules.push_back(entry["rule"]);
  }
  EXPECT_EQ(rules, (Words{"dpu-fingerprint-mismatch", "cma-over-limit"}));
}

// The schema is for others; it must name the same fields as the writer.
TEST_F(CmaCommand, ItsSchemaNamesTheSameFields) {
  std::ifstream stream(VPPCHECK_SOURCE_DIR "/docs/schema/budget-1.schema.json");
  const json schema = json::parse(stream, nullptr, false);
  ASSERT_TRUE(schema.is_object());
  const json root = budget({"cma", "m.json", "--format", "json"}).json();
  const auto expect_fields = [](const json& part, const json& object) {
    EXPECT_EQ(part["required"].size(), object.size());
    for (const json& key : part["required"]) {
      EXPECT_TRUE(object.contains(key.get<std::string>())) << key;
      EXPECT_TRUE(part["properties"].contains(key.get<std::string>())) << key;
    }
  };
  expect_fields(schema, root);
  expect_fields(schema["$defs"]["item"], root["items"][0]);
  expect_fields(schema["$defs"]["part"], root["items"][0]["parts"][0]);
  expect_fields(schema["$defs"]["remark"], root["remarks"][0]);
  EXPECT_EQ(root["schema_version"], 1);
  EXPECT_EQ(root["budget"], "cma");
  EXPECT_EQ(root["verdict"], "unknown");
  EXPECT_EQ(root["items"][0]["facts"], (json{{"batch", 1}, {"threads", 1}, {"cores", 1}}));
}

}  // namespace
}  // namespace vppcheck::cli

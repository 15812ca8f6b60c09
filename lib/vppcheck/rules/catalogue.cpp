// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/rules/catalogue.h"

#include "vppcheck/rules/checks.h"

namespace vppcheck::rules {
namespace {

using diagnostic::Severity;

constexpr Severity kError = Severity::error;
constexpr Severity kWarning = Severity::warning;
constexpr Severity kInfo = Severity::info;

// The message ids and the times stand in published logs: cfgen runs 6 to 25 s into a link, the
// front end 0 to 3 s, placement and packaging after hours. Each rule's page names its sources.
constexpr std::string_view kFrontEnd = "{} would stop the command within seconds";
constexpr std::string_view kCfgen = "v++ would stop here with {}, about 20 s into the link";
constexpr std::string_view kImplementation =
    "{} would stop the implementation, hours into the link";
constexpr std::string_view kWarns = "{} would only warn of it";

constexpr Entry kCatalogue[] = {
    // Files and options
    {{"syntax-error", kError, "a line that is no comment, no section and no key=value",
      "v++ 60-1520", kFrontEnd},
     syntax_error},
    {{"section-repeated", kInfo, "a section that begins a second time in one file", "",
      "v++ adds the options of both sections up"},
     section_repeated},
    {{"unknown-section", kWarning, "a section that no release of v++ has", "v++ 60-1520",
      kFrontEnd},
     unknown_section},
    {{"unknown-option", kWarning, "an option that no release of v++ has, or not the one in use",
      "v++ 60-1520", kFrontEnd},
     unknown_option},
    {{"option-wrong-section", kWarning, "an option of another section", "v++ 60-1520", kFrontEnd},
     option_wrong_section},
    {{"option-wrong-stage", kInfo, "an option for another stage than the rest of the file", "",
      "v++ ignores it, or applies checks of the other stage"},
     option_wrong_stage},
    {{"option-overridden", kWarning, "an option that can have one value and is given two", "",
      "v++ takes one of the values and says nothing"},
     option_overridden},
    {{"option-deprecated", kInfo, "an option with a newer spelling", "v++ 60-1603", kWarns},
     option_deprecated},
    {{"option-removed", kError, "an option or value that the release in use no longer supports",
      "v++ 82-10998", kFrontEnd},
     option_removed},
    {{"unknown-compiler-param", kWarning, "a misspelt compiler parameter", "v++ 60-642",
      "{} would only warn, and the parameter is ignored"},
     unknown_compiler_param},
    {{"missing-input", kError, "a file of the command that does not exist", "v++ 60-602",
      kFrontEnd},
     missing_input},
    {{"not-a-kernel-object", kError, "a kernel object that is no archive", "v++ 60-1576",
      kFrontEnd},
     not_a_kernel_object},
    {{"platform-version-window", kWarning, "a platform that the release in use refuses",
      "v++ 60-1299", kFrontEnd},
     platform_version_window},
    {{"unused-suppression", kWarning, "a suppression comment that suppresses nothing", "", ""},
     nullptr},

    // Compute units
    {{"nk-malformed", kError, "an nk value that is not KERNEL:COUNT[:NAME,...]", "",
      "v++ cannot tell which compute units to make"},
     nk_malformed},
    {{"nk-count-mismatch", kError, "a count of compute units that differs from the names given", "",
      "which compute units v++ makes then is not known"},
     nk_count_mismatch},
    {{"nk-duplicate-cu", kError, "a compute unit that is declared twice", "",
      "two instances of one name cannot be linked"},
     nk_duplicate_cu},
    {{"nk-mixed-separators", kWarning, "names separated by '.' and by ','", "",
      "v++ is not known to take both in one line"},
     nk_mixed_separators},
    {{"nk-too-many-cus", kError, "more compute units than a kernel or the platform takes", "",
      "the linker runs out of control interfaces"},
     nk_too_many_cus},
    {{"nk-unknown-kernel", kError, "a kernel that is in none of the kernel files", "",
      "the link would stop in system_link; its message is not known"},
     nk_unknown_kernel},
    {{"nk-unused-kernel", kWarning, "a kernel file that is linked though no line names its kernel",
      "", "v++ makes one compute unit of it and says nothing"},
     nk_unused_kernel},

    // SLRs
    {{"slr-malformed", kError, "an slr value that is not CU:SLRn", "", "v++ cannot place it"},
     slr_malformed},
    {{"slr-unknown-cu", kError, "an slr line for a compute unit that the design does not have",
      "CFGEN 83-2291", kCfgen},
     slr_unknown_cu},
    {{"slr-conflict", kError, "a compute unit in two SLRs", "",
      "only one of the two placements can hold"},
     slr_conflict},
    {{"slr-not-on-platform", kError, "an SLR that the platform does not have", "v++ 60-1139",
      "v++ would stop here with {} on a platform without SLRs"},
     slr_not_on_platform},
    {{"slr-over-budget", kError, "compute units that need more than an SLR has", "VPL UTLZ-1",
      kImplementation},
     slr_over_budget},
    {{"slr-over-margin", kWarning,
      "compute units that leave too little of an SLR for the infrastructure", "",
      "placement and routing get hard, hours into the link"},
     slr_over_margin},
    {{"platform-over-budget", kError, "a design that needs more than the platform has",
      "VPL UTLZ-1", kImplementation},
     platform_over_budget},
    {{"slr-without-memory", kInfo, "a placed compute unit whose memories v++ chooses", "",
      "v++ may choose a memory in another SLR"},
     slr_without_memory},
    {{"slr-memory-crossing", kInfo, "a compute unit and its memory in different SLRs", "",
      "the crossing costs routing and, if not pipelined, frequency"},
     slr_memory_crossing},

    // Memory
    {{"sp-malformed", kError, "an sp value that is not CU.PORT:MEMORY", "", "v++ cannot map it"},
     sp_malformed},
    {{"sp-unknown-cu", kError, "an sp line for a compute unit that the design does not have",
      "CFGEN 83-2291", kCfgen},
     sp_unknown_cu},
    {{"sp-unknown-port", kError, "a name that is neither a port nor an argument of the kernel",
      "CFGEN 83-2292", kCfgen},
     sp_unknown_port},
    {{"sp-not-memory", kError, "a scalar or a stream that is mapped to a memory", "CFGEN 83-2292",
      kCfgen},
     sp_not_memory},
    {{"sp-unknown-memory", kError, "a memory that the platform does not have", "CFGEN 83-2287",
      kCfgen},
     sp_unknown_memory},
    {{"sp-index-out-of-range", kError, "an index that a memory of the platform does not have",
      "CFGEN 83-2287", kCfgen},
     sp_index_out_of_range},
    {{"sp-unreachable-memory", kError,
      "arguments of one port on memories that no one interface reaches", "CFGEN 83-2229", kCfgen},
     sp_unreachable_memory},
    {{"sp-too-many-masters", kError, "more ports at a memory than it takes", "CFGEN 83-2231",
      kCfgen},
     sp_too_many_masters},
    {{"sp-conflict", kError, "a port that is mapped to two memories", "",
      "v++ documents one mapping a port; which one wins is not known"},
     sp_conflict},
    {{"sp-duplicate", kWarning, "a port that is mapped to the same memory twice", "",
      "the second line does nothing; often another port was meant"},
     sp_duplicate},
    {{"sp-unmapped", kWarning, "an argument whose memory v++ chooses", "CFGEN 83-2226",
      "{} would mention it among its information, and the link goes on"},
     sp_unmapped},
    {{"sp-uneven", kInfo, "compute units of one kernel with different ports mapped", "",
      "v++ chooses a memory for the ports that are left, silently"},
     sp_uneven},

    // Streams
    {{"sc-malformed", kError, "an sc value that is not CU.PORT:CU.PORT[:DEPTH]", "",
      "v++ cannot connect it"},
     sc_malformed},
    {{"sc-bad-depth", kError, "a FIFO depth that is no positive number", "",
      "v++ cannot make the FIFO"},
     sc_bad_depth},
    {{"sc-self", kError, "a compute unit that is connected to itself", "",
      "UG1393 (Specifying Streaming Connections) calls it an error"},
     sc_self},
    {{"sc-port-reused", kError, "a stream port that is connected twice", "",
      "a stream port takes one connection"},
     sc_port_reused},
    {{"sc-unknown-cu", kError, "a stream of a compute unit that the design does not have",
      "CFGEN 83-2291", kCfgen},
     sc_unknown_cu},
    {{"sc-unknown-port", kError, "a stream of a port that the kernel or the graph does not have", "",
      "the linker does not find the port, some 20 s into the link"},
     sc_unknown_port},
    {{"sc-direction", kError, "a stream from an input, or to an output", "",
      "the linker cannot connect them, some 20 s into the link"},
     sc_direction},
    {{"sc-unconnected", kError, "a stream port of a compute unit that nothing connects",
      "CFGEN 83-2284", kCfgen},
     sc_unconnected},
    {{"sc-width", kWarning, "a stream between ports of different widths", "",
      "v++ says nothing; the stream is as fast as its narrower side"},
     sc_width},

    // Clocks
    {{"clock-malformed", kError, "a clock option whose value has not the form that it wants",
      "CFGEN 83-2243", kCfgen},
     clock_malformed},
    {{"clock-unknown-cu", kError, "a clock for a compute unit that the design does not have", "",
      "the frequency is not applied, or the link stops"},
     clock_unknown_cu},
    {{"clock-unknown-pin", kWarning, "a clock for a pin that the kernel does not have", "",
      "the pin meant stays at its default clock, or the link stops"},
     clock_unknown_pin},
    {{"clock-not-fixed", kError, "an id of a clock that cannot be a reference", "CFGEN 83-2244",
      kCfgen},
     clock_not_fixed},
    {{"clock-unknown-id", kError, "an id of a clock that the platform does not have",
      "CFGEN 83-2244", kCfgen},
     clock_unknown_id},
    {{"clock-uncovered", kInfo, "compute units that stay at the default clock beside others", "",
      "v++ leaves them at the platform's default clock and says nothing"},
     clock_uncovered},
    {{"clock-redundant", kWarning, "a kernel frequency that the platform has anyway", "v++ 60-889",
      "{} would only warn, and the frequency is ignored"},
     clock_redundant},

    // AI Engine
    {{"aie-partition-malformed", kError, "an enable-partition value that is not START:NUM:NAME", "",
      "the graph cannot be compiled for a partition"},
     aie_partition_malformed},
    {{"aie-partition-duplicate-name", kError, "two partitions of one name", "",
      "ports and graphs of the two would have the same names"},
     aie_partition_duplicate_name},
    {{"aie-partition-overlap", kError, "two partitions that share columns", "",
      "v++ would report it at the link, after all graphs are compiled"},
     aie_partition_overlap},
    {{"aie-partition-whole-array", kError, "a graph without a partition beside another graph", "",
      "v++ would report it at the link, after all graphs are compiled"},
     aie_partition_whole_array},
    {{"aie-partition-out-of-array", kError,
      "a partition with columns that the device does not have", "", "the AI Engine compiler stops"},
     aie_partition_out_of_array},
    {{"aie-port-prefix", kError, "a port of the AI Engine without the name of a partition", "",
      "the linker does not find the port, after all graphs are compiled"},
     aie_port_prefix},
    {{"aie-plio-unconnected", kError, "a port of an AI Engine graph that no stream names", "",
      "the link stops, or the graph waits for data for ever"},
     aie_plio_unconnected},
    {{"aie-library-order", kError,
      "AI Engine libraries that come in another order at packaging than at the link", "",
      "v++ says nothing, and the graphs get each other's metadata"},
     aie_library_order},
    {{"aie-target-mismatch", kError, "a graph for another target than that of the link", "",
      "the link fails late, as the graph has no code for the array"},
     aie_target_mismatch},
    {{"aie-device-mismatch", kError, "a graph for another device than that of the platform", "",
      "the link stops, after all graphs are compiled"},
     aie_device_mismatch},
    {{"aie-graph-handle", kWarning, "a graph that host code opens by a wrong name", "",
      "the host program fails when it opens the graph"},
     aie_graph_handle},

    // Package
    {{"package-boot-mode", kError, "files for an SD card with another boot mode", "v++ 60-2351",
      "v++ would stop with {} at packaging, after the whole link"},
     package_boot_mode},
    {{"package-missing-file", kError, "a file for packaging that does not exist", "v++ 60-2254",
      "v++ would stop with {} at packaging, after the whole link"},
     package_missing_file},
};

}  // namespace

std::span<const Entry> all_rules() { return kCatalogue; }

const Entry* find_rule(std::string_view name) {
  for (const Entry& entry : kCatalogue) {
    if (entry.rule.name == name) return &entry;
  }
  return nullptr;
}

}  // namespace vppcheck::rules

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vppcheck/design/design.h"
#include "vppcheck/diagnostic/reporter.h"

// The functions of the rules, one for each row of catalogue.cpp. What a rule finds, and what v++
// says of it, stands in its row and on its page docs/rules/<rule>.md.

namespace vppcheck::rules {

using design::Design;
using diagnostic::Reporter;

// options.cpp, option_places.cpp, option_values.cpp, option_history.cpp
void syntax_error(const Design& design, Reporter& out);
void section_repeated(const Design& design, Reporter& out);
void unknown_section(const Design& design, Reporter& out);
void unknown_option(const Design& design, Reporter& out);
void option_wrong_section(const Design& design, Reporter& out);
void option_wrong_stage(const Design& design, Reporter& out);
void option_overridden(const Design& design, Reporter& out);
void option_deprecated(const Design& design, Reporter& out);
void option_removed(const Design& design, Reporter& out);
void unknown_compiler_param(const Design& design, Reporter& out);

// inputs.cpp
void missing_input(const Design& design, Reporter& out);
void not_a_kernel_object(const Design& design, Reporter& out);
void platform_version_window(const Design& design, Reporter& out);

// compute_units.cpp
void nk_malformed(const Design& design, Reporter& out);
void nk_count_mismatch(const Design& design, Reporter& out);
void nk_duplicate_cu(const Design& design, Reporter& out);
void nk_mixed_separators(const Design& design, Reporter& out);
void nk_too_many_cus(const Design& design, Reporter& out);

// kernels.cpp
void nk_unknown_kernel(const Design& design, Reporter& out);
void nk_unused_kernel(const Design& design, Reporter& out);

// slrs.cpp, slr_budgets.cpp, slr_crossings.cpp
void slr_malformed(const Design& design, Reporter& out);
void slr_unknown_cu(const Design& design, Reporter& out);
void slr_conflict(const Design& design, Reporter& out);
void slr_not_on_platform(const Design& design, Reporter& out);
void slr_over_budget(const Design& design, Reporter& out);
void slr_over_margin(const Design& design, Reporter& out);
void platform_over_budget(const Design& design, Reporter& out);
void slr_without_memory(const Design& design, Reporter& out);
void slr_memory_crossing(const Design& design, Reporter& out);

// memory.cpp, memory_names.cpp
void sp_malformed(const Design& design, Reporter& out);
void sp_unknown_cu(const Design& design, Reporter& out);
void sp_unknown_memory(const Design& design, Reporter& out);
void sp_index_out_of_range(const Design& design, Reporter& out);
void sp_conflict(const Design& design, Reporter& out);
void sp_duplicate(const Design& design, Reporter& out);
void sp_uneven(const Design& design, Reporter& out);

// memory_ports.cpp, memory_reach.cpp, memory_unmapped.cpp
void sp_unknown_port(const Design& design, Reporter& out);
void sp_not_memory(const Design& design, Reporter& out);
void sp_unreachable_memory(const Design& design, Reporter& out);
void sp_too_many_masters(const Design& design, Reporter& out);
void sp_unmapped(const Design& design, Reporter& out);

// streams.cpp
void sc_malformed(const Design& design, Reporter& out);
void sc_bad_depth(const Design& design, Reporter& out);
void sc_self(const Design& design, Reporter& out);
void sc_port_reused(const Design& design, Reporter& out);
void sc_unknown_cu(const Design& design, Reporter& out);

// stream_ports.cpp, open_streams.cpp
void sc_unknown_port(const Design& design, Reporter& out);
void sc_direction(const Design& design, Reporter& out);
void sc_unconnected(const Design& design, Reporter& out);
void sc_width(const Design& design, Reporter& out);

// clocks.cpp
void clock_malformed(const Design& design, Reporter& out);
void clock_unknown_cu(const Design& design, Reporter& out);
void clock_not_fixed(const Design& design, Reporter& out);
void clock_unknown_id(const Design& design, Reporter& out);
void clock_uncovered(const Design& design, Reporter& out);
void clock_redundant(const Design& design, Reporter& out);

// clock_pins.cpp
void clock_wrong_unit(const Design& design, Reporter& out);
void clock_unknown_pin(const Design& design, Reporter& out);

// aie_partitions.cpp, aie_ports.cpp, aie_libraries.cpp, aie_order.cpp, aie_hosts.cpp
void aie_partition_malformed(const Design& design, Reporter& out);
void aie_partition_duplicate_name(const Design& design, Reporter& out);
void aie_partition_overlap(const Design& design, Reporter& out);
void aie_partition_whole_array(const Design& design, Reporter& out);
void aie_partition_out_of_array(const Design& design, Reporter& out);
void aie_port_prefix(const Design& design, Reporter& out);
void aie_plio_unconnected(const Design& design, Reporter& out);
void aie_library_order(const Design& design, Reporter& out);
void aie_target_mismatch(const Design& design, Reporter& out);
void aie_device_mismatch(const Design& design, Reporter& out);
void aie_partition_compiled_twice(const Design& design, Reporter& out);
void aie_graph_handle(const Design& design, Reporter& out);

// command_targets.cpp
void target_mismatch(const Design& design, Reporter& out);
void platform_mismatch(const Design& design, Reporter& out);

// dpu_links.cpp, budgets.cpp
void dpu_clock_ratio(const Design& design, Reporter& out);
void dpu_missing_nk(const Design& design, Reporter& out);
void dpu_batch_range(const Design& design, Reporter& out);
void dpu_cores_mismatch(const Design& design, Reporter& out);
void dpu_fingerprint_mismatch(const Design& design, Reporter& out);
void cma_over_limit(const Design& design, Reporter& out);
void aie_tile_over_memory(const Design& design, Reporter& out);

// package.cpp, package_commands.cpp
void package_boot_mode(const Design& design, Reporter& out);
void package_missing_file(const Design& design, Reporter& out);

// verify.cpp
void sp_not_honoured(const Design& design, Reporter& out);
void sp_placed_by_tool(const Design& design, Reporter& out);
void nk_not_linked(const Design& design, Reporter& out);
void nk_undeclared_cu(const Design& design, Reporter& out);
void clock_not_reached(const Design& design, Reporter& out);
void config_changed(const Design& design, Reporter& out);

}  // namespace vppcheck::rules

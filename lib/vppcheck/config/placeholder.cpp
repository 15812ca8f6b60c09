// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/directives.h"
#include "vppcheck/text/byte_set.h"
#include "vppcheck/text/number.h"

// Placeholders seen in published templates: `%X%` (Xtra-Computing/ReGraph,
// acc_template/connectivity.cfg), `${X}` (fpgasystems/Vitis_with_100Gbps_TCP-IP,
// scripts/network_krnl_mem.txt.in), `$PY_CODE_GEN i$` (pc2/HPCC_FPGA,
// GEMM/settings/settings.link.xilinx.gemm_cannon.ddr.generator.ini); `{X}` (the same,
// STREAM/settings/settings.link.xilinx.stream_kernels.generator.ini); besides them those of Jinja
// (`{{ x }}`, `{% x %}`), CMake (`@X@`), make (`$(X)`) and of the manuals (`<x>`).
namespace vppcheck::config {
namespace {

/// Whether `text` begins with `open`, one or more bytes of a name, and `close`. With `blanks`
/// the name may hold blanks, as in `<cu name>`.
bool is_enclosed_name(std::string_view text, char close, bool blanks) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == close) return i > 1;
    const bool blank = text[i] == ' ' || text[i] == '-' || text[i] == '.';
    if (!text::is_identifier_char(text[i]) && !(blanks && blank)) return false;
  }
  return false;
}

bool is_variable(std::string_view text) {
  if (text.size() < 2) return false;
  const char next = text[1];
  return next == '{' || next == '(' || (text::is_identifier_char(next) && !text::is_digit(next));
}

bool begins_placeholder(std::string_view text) {
  switch (text.front()) {
    case '$': return is_variable(text);
    case '%': return is_enclosed_name(text, '%', false);
    case '@': return is_enclosed_name(text, '@', false);
    case '<': return is_enclosed_name(text, '>', true);
    case '{':
      return text.starts_with("{{") || text.starts_with("{%") || is_enclosed_name(text, '}', false);
    default: return false;
  }
}

}  // namespace

bool has_placeholder(std::string_view text) {
  constexpr text::ByteSet kOpening("$%@<{");
  for (auto at = kOpening.find_in(text); at != std::string_view::npos;
       at = kOpening.find_in(text, at + 1)) {
    if (begins_placeholder(text.substr(at))) return true;
  }
  return false;
}

}  // namespace vppcheck::config

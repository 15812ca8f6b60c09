// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// Debian has no static libfmt, and a static program must not load the shared one. Header-only, fmt
// compiles its whole formatter in every file that formats something: 7 s instead of 2 s for one
// file of rules/. So this file compiles it once for all. The list is what fmt 9's format.h declares
// `extern template`; lib/CMakeLists.txt goes back to header-only for any other release.
#include <fmt/format-inl.h>

namespace fmt::detail {

template auto dragonbox::to_decimal(float x) noexcept -> dragonbox::decimal_fp<float>;
template auto dragonbox::to_decimal(double x) noexcept -> dragonbox::decimal_fp<double>;
template locale_ref::locale_ref(const std::locale& locale);
template auto locale_ref::get<std::locale>() const -> std::locale;
template auto thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template auto decimal_point_impl(locale_ref) -> char;
template void buffer<char>::append(const char*, const char*);
template void vformat_to(buffer<char>&, string_view,
                         basic_format_args<basic_format_context<appender, char>>, locale_ref);

}  // namespace fmt::detail

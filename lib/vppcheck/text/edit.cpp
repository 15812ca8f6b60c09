// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/edit.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vppcheck::text {

tl::expected<std::string, std::string> apply(std::string_view bytes, std::vector<Edit> edits) {
  // An insertion comes before the replacement of the bytes behind it.
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
    return std::pair(a.where.span.begin, a.where.span.end) <
           std::pair(b.where.span.begin, b.where.span.end);
  });
  std::string out;
  out.reserve(bytes.size());
  std::size_t copied = 0;
  std::optional<Span> last;
  for (const Edit& edit : edits) {
    const Span span = edit.where.span;
    if (span.end < span.begin || span.end > bytes.size()) {
      return tl::unexpected(std::string("an edit lies outside the file"));
    }
    if (span.begin < copied || (span.empty() && last == span)) {
      return tl::unexpected(std::string("two edits overlap"));
    }
    out += bytes.substr(copied, span.begin - copied);
    out += edit.replacement;
    copied = span.end;
    last = span;
  }
  out += bytes.substr(copied);
  return out;
}

}  // namespace vppcheck::text

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/text/edit.h"

#include <algorithm>

namespace vppcheck::text {

tl::expected<std::string, std::string> apply(std::string_view bytes, std::vector<Edit> edits) {
  std::sort(edits.begin(), edits.end(),
            [](const Edit& a, const Edit& b) { return a.where.span.begin < b.where.span.begin; });
  std::string out;
  out.reserve(bytes.size());
  std::size_t copied = 0;
  bool first = true;
  for (const Edit& edit : edits) {
    const Span span = edit.where.span;
    if (span.end < span.begin || span.end > bytes.size()) {
      return tl::unexpected(std::string("an edit lies outside the file"));
    }
    const bool same_insertion = !first && span.begin == copied && span.empty();
    if (span.begin < copied || same_insertion) {
      return tl::unexpected(std::string("two edits overlap"));
    }
    out += bytes.substr(copied, span.begin - copied);
    out += edit.replacement;
    copied = span.end;
    first = false;
  }
  out += bytes.substr(copied);
  return out;
}

}  // namespace vppcheck::text

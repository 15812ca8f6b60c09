// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/text/span.h"

namespace vppcheck::text {

/// Replace the bytes of `where` by `replacement`; an empty span inserts, an empty text deletes.
struct Edit {
  Location where;
  std::string replacement;
  friend bool operator==(const Edit&, const Edit&) = default;
};

/// The bytes with all edits made; every byte outside the edits stays as it is. The edits may come
/// in any order and must all belong to the file of the bytes. Overlapping edits, two insertions at
/// one place and spans outside the bytes are an error (a sentence).
tl::expected<std::string, std::string> apply(std::string_view bytes, std::vector<Edit> edits);

}  // namespace vppcheck::text

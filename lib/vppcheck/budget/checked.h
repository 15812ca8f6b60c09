// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

namespace vppcheck::budget {

/// A whole number of 64 bits that remembers when a sum or a product no longer fitted.
class Checked {
 public:
  constexpr Checked(std::uint64_t value = 0) : value_(value) {}  // NOLINT: stands for a number

  friend Checked operator+(Checked a, Checked b) {
    Checked sum;
    sum.over_ = __builtin_add_overflow(a.value_, b.value_, &sum.value_) || a.over_ || b.over_;
    return sum;
  }
  friend Checked operator*(Checked a, Checked b) {
    Checked product;
    const bool over = __builtin_mul_overflow(a.value_, b.value_, &product.value_);
    product.over_ = over || a.over_ || b.over_;
    return product;
  }
  Checked& operator+=(Checked other) { return *this = *this + other; }

  /// The number; nothing when it does not fit.
  std::optional<std::uint64_t> value() const {
    return over_ ? std::nullopt : std::optional(value_);
  }

 private:
  std::uint64_t value_;
  bool over_ = false;
};

}  // namespace vppcheck::budget

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace vppcheck::text {

/// Numbers by name, in one block of memory: for sets of names that are made for each file and
/// thrown away, where std::unordered_map spent most of its time on a node for each name.
/// The names must outlive the index.
class NameIndex {
 public:
  /// An index for about so many names; it grows when there are more.
  explicit NameIndex(std::size_t likely = 0) {
    std::size_t slots = 16;
    while (slots < likely * 2) slots *= 2;
    slots_.resize(slots);
  }

  /// The number kept under `name`, and whether `number` is it because the name is new.
  std::pair<std::uint32_t, bool> try_emplace(std::string_view name, std::uint32_t number) {
    if ((size_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[place_of(name)];
    if (slot.used) return {slot.number, false};
    slot = {name, number, true};
    ++size_;
    return {number, true};
  }

 private:
  struct Slot {
    std::string_view name;
    std::uint32_t number = 0;
    bool used = false;
  };

  std::size_t place_of(std::string_view name) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t place = std::hash<std::string_view>()(name) & mask;
    while (slots_[place].used && slots_[place].name != name) place = (place + 1) & mask;
    return place;
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.used) slots_[place_of(slot.name)] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two of them, at most half of them used
  std::size_t size_ = 0;
};

}  // namespace vppcheck::text

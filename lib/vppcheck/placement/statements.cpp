// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "vppcheck/placement/explain.h"
#include "vppcheck/text/counted.h"
#include "vppcheck/text/listed.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::placement {
namespace {

constexpr std::size_t kMostNames = 6;

std::string listed(const std::vector<std::string>& names) {
  return text::listed(names, kMostNames);
}

using text::counted;

class Statements {
 public:
  Statements(const Problem& problem, const Conflict& conflict)
      : problem_(problem), conflict_(conflict) {}

  std::vector<std::string> make() {
    for (const fabric::Resource resource : fabric::kResources) add_resource(resource);
    for (const std::uint32_t pin : conflict_.pins) {
      lines_.push_back(cu(problem_.pins[pin].cu) + " is pinned to " +
                       problem_.slrs[problem_.pins[pin].slr].name);
    }
    for (const std::uint32_t no : conflict_.exclusions) {
      lines_.push_back(cu(problem_.exclusions[no].cu) + " must not be in " +
                       problem_.slrs[problem_.exclusions[no].slr].name);
    }
    for (const std::uint32_t group : conflict_.groups) {
      std::vector<std::string> names;
      for (const std::uint32_t member : problem_.groups[group]) names.push_back(cu(member));
      lines_.push_back(listed(names) + " have to be in one SLR");
    }
    add_ports();
    add_boundaries();
    return std::move(lines_);
  }

 private:
  std::string cu(std::uint32_t index) const { return text::quoted(problem_.cus[index].name); }
  std::string bank(std::uint32_t index) const { return text::quoted(problem_.banks[index].name); }

  void add_resource(fabric::Resource resource);
  void add_counts(fabric::Resource resource, const std::vector<std::uint64_t>& needs,
                  const std::vector<std::uint32_t>& slrs);
  void add_ports();
  void add_boundaries();

  const Problem& problem_;
  const Conflict& conflict_;
  std::vector<std::string> lines_;
};

void Statements::add_resource(fabric::Resource resource) {
  std::vector<std::uint32_t> slrs;
  for (const SlrResource& capacity : conflict_.capacities) {
    if (capacity.resource == resource) slrs.push_back(capacity.slr);
  }
  if (slrs.empty()) return;
  std::sort(slrs.begin(), slrs.end());
  std::vector<std::uint64_t> needs;
  std::vector<std::string> names;
  std::uint64_t needed = 0;
  for (const std::uint32_t index : conflict_.cus) {
    const auto amount = problem_.cus[index].needed.get(resource).value_or(0);
    if (amount == 0) continue;
    needs.push_back(amount);
    needed += amount;
    names.push_back(cu(index));
  }
  const std::string unit = ' ' + std::string(fabric::name_of(resource));
  lines_.push_back(listed(names) + (names.size() == 1 ? " needs " : " need ") +
                   fabric::show(resource, needed) + unit);
  std::uint64_t available = 0;
  std::vector<std::string> parts;
  for (const std::uint32_t s : slrs) {
    const std::uint64_t most = usable(problem_, s, resource).value_or(0);
    available += most;
    parts.push_back(problem_.slrs[s].name + ' ' + fabric::show(resource, most));
  }
  std::string line =
      "usable" + unit + " with " + std::to_string(problem_.margin_permille / 10) +
      (problem_.margin_permille % 10 == 0 ? std::string()
                                          : '.' + std::to_string(problem_.margin_permille % 10)) +
      " % kept free: ";
  for (std::size_t i = 0; i < parts.size(); ++i) line += (i > 0 ? ", " : "") + parts[i];
  if (slrs.size() > 1 && names.size() > 1)
    line += ", together " + fabric::show(resource, available);
  lines_.push_back(line);
  if (names.size() > 1 && needed <= available) add_counts(resource, needs, slrs);
}

/// Where the sum of several would fit: how many of the larger ones each SLR can hold.
void Statements::add_counts(fabric::Resource resource, const std::vector<std::uint64_t>& needs,
                            const std::vector<std::uint32_t>& slrs) {
  if (needs.empty()) return;
  const std::uint64_t least = *std::min_element(needs.begin(), needs.end());
  std::uint64_t places = 0;
  std::vector<std::string> parts;
  for (const std::uint32_t s : slrs) {
    const std::uint64_t here = usable(problem_, s, resource).value_or(0) / least;
    places += here;
    parts.push_back(problem_.slrs[s].name + ' ' + std::to_string(here));
  }
  if (places >= needs.size() || slrs.size() < problem_.slrs.size()) return;
  std::string line = "each needs at least " + fabric::show(resource, least) + ", so they hold: ";
  for (std::size_t i = 0; i < parts.size(); ++i) line += (i > 0 ? ", " : "") + parts[i];
  lines_.push_back(line + ", together " + std::to_string(places) + " of " +
                   counted(needs.size(), "compute unit"));
}

void Statements::add_ports() {
  if (conflict_.ports.empty() || (conflict_.masters.empty() && conflict_.sizes.empty())) return;
  std::vector<std::string> names;
  std::uint64_t bytes = 0;
  for (const std::uint32_t index : conflict_.ports) {
    const Port& port = problem_.ports[index];
    names.push_back(text::quoted(problem_.cus[port.cu].name + '.' + port.name));
    bytes += port.size_bytes.value_or(0);
  }
  const auto list_banks = [&](const std::vector<std::uint32_t>& banks) {
    std::vector<std::string> list;
    for (const std::uint32_t b : banks) list.push_back(bank(b));
    return listed(list);
  };
  if (!conflict_.masters.empty()) {
    std::uint64_t most = 0;
    for (const std::uint32_t b : conflict_.masters) most += *problem_.banks[b].most_masters;
    lines_.push_back(counted(names.size(), "port") + ": " + listed(names) + "; " +
                     list_banks(conflict_.masters) + " can take " + std::to_string(most));
  }
  if (!conflict_.sizes.empty()) {
    std::uint64_t most = 0;
    for (const std::uint32_t b : conflict_.sizes) most += *problem_.banks[b].size_bytes;
    lines_.push_back("buffers of " + listed(names) + " take " + std::to_string(bytes) + " bytes; " +
                     list_banks(conflict_.sizes) + " can hold " + std::to_string(most));
  }
}

void Statements::add_boundaries() {
  std::uint64_t bits = 0;
  for (const std::uint32_t index : conflict_.streams) bits += problem_.streams[index].width_bits;
  if (!conflict_.streams.empty()) {
    lines_.push_back(counted(conflict_.streams.size(), "stream") + " of " + std::to_string(bits) +
                     " bits in all");
  }
  for (const std::uint32_t k : conflict_.boundaries) {
    lines_.push_back("at most " + std::to_string(*problem_.boundary_bits[k]) + " bits cross from " +
                     problem_.slrs[k].name + " to " + problem_.slrs[k + 1].name);
  }
}

}  // namespace

std::vector<std::string> statements(const Problem& problem, const Conflict& conflict) {
  return Statements(problem, conflict).make();
}

}  // namespace vppcheck::placement

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "vppcheck/artifact/kernel.h"

namespace vppcheck::design {

/// What the name behind the dot of `CU.NAME` is wanted for: a memory (`sp`) or a stream (`sc`).
/// It decides which names are offered for a wrong one, never what a name is.
enum class PortUse : std::uint8_t { memory, stream };

/// What is known of such a name.
enum class PortVerdict : std::uint8_t {
  argument,  ///< an argument of the kernel
  port,      ///< an interface of the kernel
  bundle,    ///< wrong: the bundle of an HLS port, which v++ calls `m_axi_<bundle>` (CFGEN 83-2292)
  other_case,  ///< doubtful: differs in case only; no log shows what v++ says of it
  unknown,     ///< wrong: the kernel has neither an argument nor a port of that name
  unjudged,    ///< the compute unit is not known or many kernels in one, or no file describes it
};

/// The verdict with what the name means. `argument` and `port` point into the kernel, and are also
/// there for other verdicts when only one thing can be meant: rules that go by them say the same
/// before and after the name is mended.
struct PortLookup {
  PortVerdict verdict = PortVerdict::unjudged;
  const artifact::Kernel* kernel = nullptr;            ///< null when unjudged
  const artifact::KernelArgument* argument = nullptr;  ///< the argument that is named
  /// The interface that is named, or that carries the argument; null when the description does not
  /// say which.
  const artifact::KernelPort* port = nullptr;
  /// For wrong and doubtful names: the names that were probably meant, as v++ takes them; 8 at
  /// most, may be empty.
  std::vector<std::string_view> meant;

  bool known() const { return verdict == PortVerdict::argument || verdict == PortVerdict::port; }
  bool wrong() const { return verdict == PortVerdict::bundle || verdict == PortVerdict::unknown; }
};

}  // namespace vppcheck::design

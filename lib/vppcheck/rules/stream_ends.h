// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "vppcheck/design/find_plio.h"
#include "vppcheck/diagnostic/reporter.h"

namespace vppcheck::rules {

/// Which end of a stream a port can be.
enum class StreamRole : std::uint8_t { unknown, source, destination };

/// `source` or `destination`.
std::string_view name_of(StreamRole role);

/// What is known of the port that an end of `sc` names or surely means.
struct StreamPort {
  const artifact::Kernel* kernel = nullptr;  ///< with `port`; null for the AI Engine
  const artifact::KernelPort* port = nullptr;
  const artifact::AiePort* plio = nullptr;  ///< of the AI Engine; null for kernels
  StreamRole role = StreamRole::unknown;
  /// Whether the role can be trusted. The kernel.xml of an RTL kernel is written by hand and may
  /// have it reversed; component.xml, which the tools connect by, tells.
  bool sure = false;
  std::uint32_t width_bits = 0;  ///< 0 when not known

  bool known() const { return port != nullptr || plio != nullptr; }
};

/// Whether the port of a kernel is a stream.
bool is_stream(const artifact::KernelPort& port);

/// How `sc` names a stream port. The kernel.xml of HLS has the names of interfaces in upper case;
/// the interface bears the name of the argument that it carries.
std::string name_in_sc(const artifact::Kernel& kernel, const artifact::KernelPort& port);

/// Whether there are streams, and a kernel or a graph to judge their ports by; where there is none
/// it notes what would help, once for all ends, so that files without inputs cost next to nothing.
bool has_descriptions(const design::Design& design, diagnostic::Reporter& out);

/// Resolves the ends of streams to ports of kernels and of AI Engine graphs, by what they name or
/// surely mean, so that the answer is the same before and after a name is mended.
class StreamEnds {
 public:
  explicit StreamEnds(const design::Design& design) : design_(design), plios_(design) {}

  const design::PlioNames& plios() const { return plios_; }
  /// What `find_port` says of an end at a kernel, or of the only name meant by it.
  const design::PortLookup& lookup_meant(const config::StreamEnd& end) const;
  StreamPort resolve(const config::StreamEnd& end) const;
  /// Notes why an end cannot be judged: no description of its kernel or of its graph. Says nothing
  /// of ports of the platform and of names that other rules accuse.
  void note_unjudged(const config::StreamEnd& end, diagnostic::Reporter& out) const;

 private:
  const design::Design& design_;
  design::PlioNames plios_;
};

}  // namespace vppcheck::rules

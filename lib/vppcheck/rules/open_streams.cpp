// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "vppcheck/rules/checks.h"
#include "vppcheck/rules/stream_ends.h"
#include "vppcheck/rules/support.h"
#include "vppcheck/text/lower_case.h"
#include "vppcheck/text/printable.h"

// Stream ports that no line connects: CFGEN 83-2284.

namespace vppcheck::rules {
namespace {

using artifact::KernelPort;
using config::StreamEnd;
using design::ComputeUnit;
using text::quoted;

/// What `sc` and `connect` connect. A name that is wrong leaves a port open that other rules speak
/// of already, so what it may have meant counts too.
class Connected {
 public:
  explicit Connected(const Design& design) : design_(design) {
    const StreamEnds ends(design);
    for (const config::StreamConnection& sc : design.sc().parsed) {
      add(ends, sc.from);
      add(ends, sc.to);
    }
    for (const config::PinConnection& pins : design.connect().parsed) {
      add_pin(pins.from.text);
      add_pin(pins.to.text);
    }
  }

  bool has(const ComputeUnit& cu, const KernelPort& port) const {
    if (unclear_units_.count(cu.name) != 0) return true;
    const auto it = ports_.find(cu.name);
    if (it != ports_.end() && it->second.count(&port) != 0) return true;
    return !unclear_ports_.empty() && unclear_ports_.count(text::lower_case(port.name)) != 0;
  }

 private:
  void add(const StreamEnds& ends, const StreamEnd& end) {
    if (end.cu.empty() || end.cu.text == design::kAiEngine) return;
    const std::string_view cu = design_.unit_meant(end.cu.text);
    const StreamPort port = ends.resolve(end);
    if (port.port != nullptr) {
      ports_[cu].insert(port.port);
    } else {
      // Either the compute unit is right and the name is not, or another compute unit was meant.
      unclear_units_.insert(cu);
      unclear_ports_.insert(text::lower_case(end.port.text));
    }
  }

  /// `connect` names pins as `INSTANCE/PIN`.
  void add_pin(std::string_view pin) {
    const auto slash = pin.find('/');
    if (slash != std::string_view::npos) unclear_units_.insert(pin.substr(0, slash));
  }

  const Design& design_;
  std::unordered_map<std::string_view, std::unordered_set<const KernelPort*>> ports_;
  std::unordered_set<std::string_view> unclear_units_;
  std::unordered_set<std::string> unclear_ports_;  // in lower case
};

/// The kernels that a misspelt `nk` means: they are no kernels of their own beside it.
std::unordered_set<const artifact::Kernel*> misspelt_kernels(const Design& design) {
  std::unordered_set<const artifact::Kernel*> kernels;
  for (const config::NumberOfKernels& nk : design.nk().parsed) {
    if (design.describe(nk.kernel.text) != nullptr) continue;
    kernels.insert(design.describe_meant(nk.kernel.text));
  }
  return kernels;
}

/// Whether streams of the link may stand elsewhere or be made by the platform; says so.
bool may_be_elsewhere(const Design& design, Reporter& out) {
  // A compile or a package has no streams to connect.
  if (design.command() != nullptr && design.command()->stage() != config::kLink) return true;
  if (!design.job().whole_link) {
    out.not_checked(diagnostic::Need::prelink, "streams may stand in other files");
    return true;
  }
  if (!design.job().inputs->kernels_known) {
    out.not_checked(diagnostic::Need::kernel, "the kernels are not all described");
    return true;
  }
  if (!design.sc().malformed.empty()) {
    out.not_checked(diagnostic::Need::value, "a stream cannot be read");
    return true;
  }
  if (has_vss(design)) {
    out.not_checked(diagnostic::Need::kernel, "a VSS brings streams of its own");
    return true;
  }
  const platform::Platform* const platform = design.platform();
  if (platform != nullptr && !platform->stream_ports.empty()) {
    out.not_checked(diagnostic::Need::platform,
                    fmt::format("platform {} has streams that v++ may give to open ports",
                                quoted(platform->name)));
    return true;
  }
  return false;
}

void report_open(const ComputeUnit& cu, const artifact::Kernel& kernel,
                 const std::vector<const KernelPort*>& open, Reporter& out) {
  std::vector<std::string> written;
  for (const KernelPort* port : open) written.push_back(name_in_sc(kernel, *port));
  const std::vector<std::string_view> names(written.begin(), written.end());
  const bool one = open.size() == 1;
  const std::string message =
      fmt::format("stream {} {} of compute unit {} {} not connected", one ? "port" : "ports",
                  quoted_list(names), quoted(cu.name), one ? "is" : "are");
  const KernelPort& first = *open.front();
  const std::string end = fmt::format("{}.{}", cu.name, names.front());
  const bool is_source = first.kind == artifact::PortKind::stream_out;
  const std::string form = is_source ? fmt::format("sc={}:CU.INPUT", text::printable(end))
                                     : fmt::format("sc=CU.OUTPUT:{}", text::printable(end));
  auto details =
      cu.declared ? out.add(*cu.declared, message) : out.add_for_input(kernel.file, message);
  details.help(
      cu.declared
          ? fmt::format("connect it with {}, or do not make {}", form, quoted(cu.name))
          : fmt::format("connect it with {}, or do not link kernel {}", form, quoted(kernel.name)));
}

}  // namespace

void sc_unconnected(const Design& design, Reporter& out) {
  if (may_be_elsewhere(design, out)) return;
  const Connected connected(design);
  const auto misspelt = misspelt_kernels(design);
  for (const ComputeUnit& cu : design.compute_units()) {
    const design::DeclaredKernel* const declared = design.find_kernel(cu.kernel);
    if (declared != nullptr && declared->names_uncertain) continue;
    const artifact::Kernel* const kernel = design.describe_meant(cu.kernel);
    if (kernel == nullptr || (!cu.declared && misspelt.count(kernel) != 0)) {
      continue;  // nk-unknown-kernel speaks of it
    }
    std::vector<const KernelPort*> open;
    for (const KernelPort& port : kernel->ports) {
      if (is_stream(port) && !connected.has(cu, port)) open.push_back(&port);
    }
    if (open.empty()) continue;
    report_open(cu, *kernel, open, out);
    if (out.is_full()) return;
  }
}

}  // namespace vppcheck::rules

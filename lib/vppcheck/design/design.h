// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "vppcheck/config/combine.h"
#include "vppcheck/config/directives.h"
#include "vppcheck/design/kernel_names.h"
#include "vppcheck/design/link_job.h"
#include "vppcheck/design/partition_use.h"
#include "vppcheck/design/port_lookup.h"

namespace vppcheck::design {

/// What a configuration file is for, told by its sections and general options.
enum class FileRole : std::uint8_t {
  unknown,
  link,
  compile_kernel,
  compile_aie,
  compile_hls,
  package
};

/// Directives of one kind, in the order of the files, and the values that are none.
template <class T>
struct Directives {
  std::vector<T> parsed;
  std::vector<config::Malformed> malformed;
};

/// A compute unit that `nk` declares.
struct ComputeUnit {
  std::string_view name;
  std::string_view kernel;
  /// Its name in `nk`, or the kernel's name there when the name is implied; absent for the
  /// `<kernel>_1` of a kernel that no `nk` names.
  std::optional<text::Location> declared;
};

/// All compute units of one kernel of one `nk` or several.
struct DeclaredKernel {
  std::string_view name;
  std::optional<text::Location> declared;  ///< its name in its first `nk`
  std::vector<std::uint32_t> cus;          ///< indices in `Design::compute_units`
  std::uint64_t count = 0;                 ///< the sum of the counts
  bool has_named_line = false;             ///< an `nk` gives names
  bool has_unnamed_line = false;           ///< an `nk` gives only a count
  /// The names of its compute units cannot be told for sure (a count that does not match, named
  /// and unnamed lines mixed, more than `kMostImpliedUnits`), so nobody is accused over them.
  bool names_uncertain = false;
};

/// No more implied names than this are made for one `nk` line: platforms take about 60 compute
/// units, and a count of 4,000,000,000 must not fill the memory.
inline constexpr std::uint64_t kMostImpliedUnits = 1024;
/// Nor more than this for all `nk` lines together.
inline constexpr std::uint64_t kMostImpliedUnitsOfDesign = 65536;
/// A design that names more instances of a VSS than this has none of its names judged.
inline constexpr std::size_t kMostVssInstances = 256;
/// No more compute units than this are offered for a wrong name.
inline constexpr std::size_t kMostMeant = 8;

/// The instance of the AI Engine in every platform that has one (UG1393, --connectivity Options).
inline constexpr std::string_view kAiEngine = "ai_engine_0";

/// What is known of a name that stands where a compute unit should.
enum class CuVerdict : std::uint8_t {
  known,           ///< declared, implied, or the AI Engine, or a part of a VSS
  is_kernel,       ///< wrong: the name of a kernel, none of whose compute units bears it
  no_such_number,  ///< wrong: `<kernel>_<n>` of a kernel without that compute unit
  misspelt,        ///< wrong: within two edits of a declared compute unit
  not_linked,      ///< wrong: the kernels are all known, and none gives it
  unjudged,        ///< the kernel may be linked without `nk`, or `nk` stands elsewhere
};

/// The verdict with the compute units that were probably meant.
struct CuLookup {
  CuVerdict verdict = CuVerdict::unjudged;
  const ComputeUnit* cu = nullptr;         ///< when known and declared
  std::vector<const ComputeUnit*> meant;   ///< for wrong names, `kMostMeant` at most; may be empty
  const DeclaredKernel* kernel = nullptr;  ///< the kernel that the verdict is about

  bool wrong() const { return verdict != CuVerdict::known && verdict != CuVerdict::unjudged; }
};

/// The `<kernel>` of `<kernel>_<digits>`, the name that v++ gives to a compute unit without one;
/// empty for other names.
std::string_view numbered_base(std::string_view name);

/// A link as the rules see it: every directive with its place, and every name resolved as far as
/// it can be. Views into the job, which must outlive it.
class Design {
 public:
  explicit Design(const LinkJob& job);
  Design(const Design&) = delete;
  Design& operator=(const Design&) = delete;

  const LinkJob& job() const { return job_; }
  const platform::Platform* platform() const { return job_.platform; }
  const std::vector<config::CombinedOption>& options() const { return options_; }
  /// What a file is for; with a command line in the job, what that command does.
  FileRole role_of(text::FileId file) const;
  /// The command line that reads all the files; null when the job has none.
  const config::Document* command() const;

  const Directives<config::NumberOfKernels>& nk() const { return nk_; }
  const Directives<config::SlrAssignment>& slr() const { return slr_; }
  const Directives<config::PortMapping>& sp() const { return sp_; }
  const Directives<config::StreamConnection>& sc() const { return sc_; }
  const Directives<config::PinConnection>& connect() const { return connect_; }
  const Directives<config::ClockDirective>& clock() const { return clock_; }
  const Directives<std::vector<config::KernelFrequency>>& kernel_frequency() const {
    return kernel_frequency_;
  }
  const Directives<config::AiePartition>& partitions() const { return partitions_; }
  /// One entry for each graph: AI Engine compile configurations in the order of the job, with
  /// their libraries, then the libraries of no configuration. Configurations and libraries are
  /// paired by name, else by columns, else whole array with whole array.
  const std::vector<PartitionUse>& partition_uses() const { return partition_uses_; }

  const std::vector<ComputeUnit>& compute_units() const { return cus_; }
  const std::vector<DeclaredKernel>& kernels() const { return kernels_; }
  /// The declared kernel of that name; null when no `nk` names it.
  const DeclaredKernel* find_kernel(std::string_view name) const;
  /// The description of a kernel from the inputs; null when there is none.
  const artifact::Kernel* describe(std::string_view kernel) const;

  /// The description of a kernel, or, where all kernels of the link are known and none has that
  /// name, of the only one that differs from it by two edits at most; null when there is none.
  const artifact::Kernel* describe_meant(std::string_view kernel) const;

  /// Judges a name by the rules in docs/compute-units.md. Without the list of kernels a name is
  /// wrong only when a declared kernel or a near declared compute unit shows it. The answer lives
  /// as long as the design.
  const CuLookup& find_cu(std::string_view name) const;
  /// The compute unit that a name surely or most likely means: the only one meant by a wrong name,
  /// else the name itself. Rules that go by it say the same before and after the name is mended.
  std::string_view unit_meant(std::string_view name) const;
  /// Judges the name behind the dot of `CU.NAME` by the kernel of the compute unit that is named or
  /// surely meant. Names of the AI Engine, of a VSS and of kernels that no file describes are not
  /// judged. The answer lives as long as the design.
  const PortLookup& find_port(std::string_view cu, std::string_view name, PortUse use) const;
  /// The description of the compute unit's kernel (`describe_meant`); null when there is none.
  const artifact::Kernel* kernel_of(std::string_view cu) const;
  /// The names of a described kernel. They live as long as the design.
  const KernelNames& names_of(const artifact::Kernel& kernel) const;

  /// Whether any `slr`, `sp`, `sc` or clock directive names it.
  bool is_named(std::string_view cu) const;

 private:
  void read_options();
  void read_directive(const config::Option& option);
  void find_roles();
  void find_compute_units();
  void add_kernel_lines(const config::NumberOfKernels& nk);
  void add_cu(std::uint32_t kernel, std::string_view name, std::optional<text::Location> declared);
  void imply_undeclared_kernels();
  void describe_kernels();
  void add_vss_instances(std::string_view value);
  void find_partitions();
  void find_named() const;
  bool is_fixed_instance(std::string_view name) const;
  CuLookup judge(std::string_view name) const;
  void keep_likely(CuLookup& lookup) const;
  std::vector<const ComputeUnit*> near(std::string_view name) const;

  const LinkJob& job_;
  std::vector<config::CombinedOption> options_;
  std::vector<FileRole> roles_;  // by position in job_.documents
  Directives<config::NumberOfKernels> nk_;
  Directives<config::SlrAssignment> slr_;
  Directives<config::PortMapping> sp_;
  Directives<config::StreamConnection> sc_;
  Directives<config::PinConnection> connect_;
  Directives<config::ClockDirective> clock_;
  Directives<std::vector<config::KernelFrequency>> kernel_frequency_;
  Directives<config::AiePartition> partitions_;
  std::vector<PartitionUse> partition_uses_;
  std::vector<std::string_view> vss_instances_;

  std::vector<ComputeUnit> cus_;
  std::vector<DeclaredKernel> kernels_;
  std::unordered_map<std::string_view, std::uint32_t> cu_by_name_;
  std::unordered_map<std::string_view, std::uint32_t> kernel_by_name_;
  mutable std::unordered_set<std::string_view> named_;  // made when first asked for
  std::unordered_map<std::string_view, const artifact::Kernel*> descriptions_;
  std::list<std::string> made_names_;     // <kernel>_<n> of nk lines
  std::list<std::string> implied_names_;  // <kernel>_1 of kernels without nk
  mutable std::unordered_map<std::string_view, CuLookup> lookups_;
  struct Ports {
    explicit Ports(const artifact::Kernel& kernel) : names(kernel) {}
    KernelNames names;
    std::unordered_map<std::string_view, PortLookup> for_memory, for_stream;
  };
  mutable std::unordered_map<const artifact::Kernel*, Ports> ports_;
  mutable std::unordered_map<std::string_view, const artifact::Kernel*> meant_kernels_;
  const PortLookup unjudged_port_{};
  const CuLookup unjudged_{};
  const CuLookup fixed_{CuVerdict::known, nullptr, {}, nullptr};
  const ComputeUnit ai_engine_{kAiEngine, {}, std::nullopt};  // a name to be meant
  mutable std::uint64_t comparisons_left_ = 2'000'000;        // bounds the search for near names
};

}  // namespace vppcheck::design

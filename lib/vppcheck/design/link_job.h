// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "vppcheck/artifact/aie_library.h"
#include "vppcheck/artifact/host_source.h"
#include "vppcheck/artifact/kernel.h"
#include "vppcheck/artifact/kernel_resources.h"
#include "vppcheck/artifact/layer_table.h"
#include "vppcheck/artifact/link_result.h"
#include "vppcheck/artifact/xdputil.h"
#include "vppcheck/config/document.h"
#include "vppcheck/design/build_command.h"
#include "vppcheck/fabric/release.h"
#include "vppcheck/platform/platform.h"
#include "vppcheck/text/file_reader.h"
#include "vppcheck/text/source.h"

namespace vppcheck::design {

/// The part of the resources that the infrastructure of the platform needs, in thousandths:
/// 10 % of what an SLR has (UG1393, Modifying Kernel Placement, 2022.2).
inline constexpr std::uint32_t kDefaultMarginPermille = 100;

/// A file on the command line that is not there, or is not what v++ takes there.
struct InputFault {
  enum class Kind : std::uint8_t { missing, not_a_kernel };
  Kind kind = Kind::missing;
  std::string path;
  std::string reason;
};

/// A model for the DPUs of the design, and how it is run.
struct ModelUse {
  artifact::DpuModel model;
  std::uint64_t threads = 1;           ///< from 1; one instance of the model for each
  std::optional<std::uint64_t> batch;  ///< from 1; absent: what its architecture says
};

/// What stands beside the configuration files, the same for all of them.
struct Inputs {
  std::vector<artifact::Kernel> kernels;
  /// Whether `kernels` are all kernels of the link: true when the user named kernels and every
  /// one of them could be read.
  bool kernels_known = false;
  std::size_t kernel_files = 0;  ///< how many files the user named for kernels
  std::vector<artifact::KernelResources> resources;
  /// AI Engine libraries, in the order of the command line.
  std::vector<artifact::AieLibrary> aie;
  /// Whether `aie` are all libraries of the link: true when the user named some and every one of
  /// them is a libadf.a that could be read.
  bool aie_known = false;
  std::size_t aie_files = 0;  ///< how many files the user named for them
  /// Partitions of an NPU among the files named for AI Engine libraries.
  std::vector<artifact::NpuPartition> npus;
  /// Commands of the build, from the summaries that v++ writes and from logs; those of one log in
  /// its order.
  std::vector<BuildCommand> commands;
  /// Logs in which no command of v++ stands: there was nothing to build, or they are none.
  std::vector<std::string> empty_logs;
  std::vector<artifact::HostSource> hosts;
  std::vector<ModelUse> models;
  /// The DPUs of the board.
  std::optional<artifact::DpuQuery> dpus;
  /// The contiguous memory that the models may take.
  std::optional<std::uint64_t> cma_limit_bytes;
  /// Layers of a network on the AI Engine array.
  std::optional<artifact::LayerTable> layers;
  /// What a finished link made; for `verify`.
  std::optional<artifact::LinkResult> result;
  /// `hw`, `hw_emu` or `sw_emu`; empty when the command line does not say (then `target=` of a
  /// configuration counts).
  std::string target;
  std::vector<InputFault> faults;
  std::optional<fabric::Release> vitis;
  std::uint32_t margin_permille = kDefaultMarginPermille;
};

/// What the user gave for one link.
struct LinkJob {
  const text::SourceSet* sources = nullptr;
  /// In the order of the command line. A link that is judged again with other texts shares those
  /// that stay as they are.
  std::vector<std::shared_ptr<const config::Document>> documents;
  /// Null when none is given or it is not known; `no_platform` says why.
  const platform::Platform* platform = nullptr;
  std::string no_platform = "no platform is given";
  const Inputs* inputs = nullptr;
  /// Whether the documents together are the whole link (`prelink`), or each stands alone (`lint`)
  /// and others may say more.
  bool whole_link = false;
  /// Whether the link is finished and its result is held against the documents (`verify`).
  bool verifies = false;
  /// For checks of paths that the configuration names; null for none.
  text::FileReader* reader = nullptr;
};

}  // namespace vppcheck::design

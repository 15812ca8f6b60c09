// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "support/memory_reader.h"
#include "vppcheck/migrate/migration.h"
#include "vppcheck/platform/find.h"
#include "vppcheck/text/unified_diff.h"

namespace vppcheck::migrate {

/// A platform that is built in.
inline platform::Platform builtin(const std::string& name) {
  support::MemoryReader reader({});
  return platform::find_platform(name, {}, reader).value();
}

/// A card with so many SLRs, each with a memory `DDR[i]` and 1,000 LUTs, of which 900 are usable.
inline platform::Platform card(std::string name, std::uint32_t slrs) {
  platform::Platform platform;
  platform.name = std::move(name);
  platform.slrs_known = platform.memories_known = platform.clocks_known = true;
  for (std::uint32_t i = 0; i < slrs; ++i) {
    platform::Slr& slr = platform.slrs.emplace_back();
    slr.name = "SLR" + std::to_string(i);
    slr.index = i;
    slr.available.amounts.set(fabric::Resource::lut, 1000);
    platform::MemorySegment& memory = platform.memories.emplace_back();
    memory.tag = "DDR";
    memory.index = memory.slr = i;
  }
  return platform;
}

inline void add_clock(platform::Platform& platform, std::uint32_t id, std::uint64_t megahertz,
                      platform::ClockStatus status = platform::ClockStatus::fixed) {
  platform::Clock& clock = platform.clocks.emplace_back();
  clock.id = id;
  clock.frequency_hz = platform::Fact<std::uint64_t>{megahertz * 1'000'000, {}};
  clock.status = status;
}

/// A kernel of that name with these arguments, each with a memory port of its own.
inline void describe(design::Inputs& inputs, const std::string& name,
                     const std::vector<std::string>& ports) {
  artifact::Kernel& kernel = inputs.kernels.emplace_back();
  kernel.name = name;
  kernel.file = name + ".xml";
  kernel.exact_names = true;
  for (const std::string& port : ports) {
    kernel.ports.push_back({"m_axi_" + port, artifact::PortKind::memory_master, 64});
    kernel.arguments.push_back({port, "m_axi_" + port, artifact::ArgumentKind::global});
  }
  inputs.kernels_known = true;
}

/// One migration of texts from a platform to another.
class Migrating {
 public:
  Migrating(platform::Platform from, platform::Platform to)
      : from_(std::move(from)), to_(std::move(to)) {
    request.to = &to_;
    request.to_text = to_.name;
  }

  /// What every compute unit of a kernel needs, in LUTs.
  Migrating& needs(const std::string& kernel, std::uint64_t luts) {
    artifact::KernelResources& given = inputs.resources.emplace_back();
    given.kernel = kernel;
    given.stage = fabric::Stage::stated;
    given.needed.set(fabric::Resource::lut, luts);
    return *this;
  }
  Migrating& from_unknown() {
    knows_from_ = false;
    return *this;
  }

  const Migration& run(const std::vector<std::string>& files) {
    job_ = std::make_unique<design::LinkJob>();
    for (std::size_t i = 0; i < files.size(); ++i) {
      const auto file = sources_.add(std::string(1, static_cast<char>('a' + i)) + ".cfg", files[i]);
      job_->documents.push_back(std::make_unique<config::Document>(sources_, file));
    }
    job_->sources = &sources_;
    job_->inputs = &inputs;
    job_->whole_link = true;
    job_->platform = knows_from_ ? &from_ : nullptr;
    design_ = std::make_unique<design::Design>(*job_);
    result_ = migrate(*design_, request, sources_);
    return result_;
  }
  /// The text of one file after the migration; what stopped it in brackets when it did.
  std::string text(const std::string& file) {
    run({file});
    if (!result_.stopped.empty()) return "<" + result_.stopped + ">";
    return result_.files.front().bytes;
  }
  /// The same below `[connectivity]`.
  std::string lines(const std::string& connectivity) {
    const std::string head = "[connectivity]\n";
    const std::string after = text(head + connectivity);
    return after.starts_with(head) ? after.substr(head.size()) : after;
  }
  const Migration& result() const { return result_; }
  /// The verdicts in their order, with blanks between them.
  std::string verdicts() const {
    std::string list;
    for (const Decision& decision : result_.decisions) {
      list += (list.empty() ? "" : " ") + std::string(name_of(decision.verdict));
    }
    return list;
  }

  Request request;
  design::Inputs inputs;

 private:
  platform::Platform from_;
  platform::Platform to_;
  bool knows_from_ = true;
  text::SourceSet sources_;
  std::unique_ptr<design::LinkJob> job_;
  std::unique_ptr<design::Design> design_;
  Migration result_;
};

/// What does not hold for the migration of a text, but has to for every one; empty when all is
/// well.
inline std::string faults_of(const std::string& before, const Migration& migration) {
  std::string faults;
  const auto expect = [&](bool holds, std::string_view what) {
    if (!holds) faults.append(what).append("\n");
  };
  bool any = false;
  for (const Decision& decision : migration.decisions) {
    expect(!decision.reason.empty(), "a decision without reason: " + decision.before);
    any = any || !decision.changes.empty();
  }
  if (!migration.stopped.empty()) {
    expect(migration.files.empty(), "files of a migration that stopped");
    return faults;
  }
  const MigratedFile& file = migration.files.front();
  expect(text::apply(before, file.edits).value() == file.bytes, "bytes that are not the edits'");
  expect(any == !file.edits.empty(), "edits without decision, or a decision without edits");
  expect(text::unified_diff("a.cfg", before, file.edits).value().empty() == (before == file.bytes),
         "a difference that does not tell");
  return faults;
}

}  // namespace vppcheck::migrate

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "vppcheck/artifact/kernel_resources.h"
#include "vppcheck/artifact/limits.h"
#include "vppcheck/artifact/util_amounts.h"
#include "vppcheck/text/ini.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::artifact {
namespace {

using fabric::Resource;

std::optional<fabric::Stage> parse_stage(std::string_view text) {
  using fabric::Stage;
  for (const Stage stage :
       {Stage::estimate, Stage::stated, Stage::synthesised, Stage::placed, Stage::routed}) {
    if (text == fabric::name_of(stage)) return stage;
  }
  return std::nullopt;
}

/// Makes entries of the sections of a table and stops at the first fault.
class KernelTableReader {
 public:
  explicit KernelTableReader(const std::string& file) : file_(file) {}

  ResourcesResult read(std::string_view bytes) {
    const auto sections = text::read_ini(bytes);
    if (!sections) {
      fail(sections.error().line, sections.error().message);
    } else if (sections->empty()) {
      fail(0, "no '[kernel NAME]' or '[cu NAME]' section");
    } else {
      for (const text::IniSection& section : *sections) take(section);
    }
    if (error_) return tl::unexpected(std::move(*error_));
    return std::move(result_);
  }

 private:
  void take(const text::IniSection& section) {
    if ((section.kind != "kernel" && section.kind != "cu") || !text::is_identifier(section.label)) {
      return fail(section.line,
                  fmt::format("section {}: expected '[kernel NAME]' or '[cu NAME]' with a name of "
                              "letters, digits and underscores",
                              text::quoted(section.title())));
    }
    KernelResources entry;
    (section.kind == "kernel" ? entry.kernel : entry.cu) = section.label;
    entry.stage = fabric::Stage::stated;
    entry.file = file_;
    const text::IniEntry* const bram36 = section.find("bram36");
    const text::IniEntry* const bram18 = section.find("bram18");
    if (bram36 != nullptr && bram18 != nullptr) {
      fail(std::max(bram36->line, bram18->line),
           "bram36 and bram18 in one section: which of them counts?");
    }
    for (const text::IniEntry& pair : section.entries) set(pair, entry);
    if (!error_ && entry.needed.empty()) {
      fail(section.line, "a section without any amount says nothing: leave it out");
    }
    result_.push_back(std::move(entry));
  }

  void set(const text::IniEntry& pair, KernelResources& entry) {
    if (pair.key == "lut") return set_amount(Resource::lut, pair, entry);
    if (pair.key == "ff") return set_amount(Resource::ff, pair, entry);
    if (pair.key == "bram18") return set_amount(Resource::bram, pair, entry);
    if (pair.key == "uram") return set_amount(Resource::uram, pair, entry);
    if (pair.key == "dsp") return set_amount(Resource::dsp, pair, entry);
    if (pair.key == "bram36") {
      const std::optional<std::uint64_t> amount = parse_util_amount(Resource::bram, pair.value);
      if (amount) return entry.needed.set(Resource::bram, *amount);
      return fail(pair.line,
                  fmt::format("bram36 is {}, expected a number of 36 Kb tiles such as 25 or 25.5, "
                              "up to {}",
                              text::quoted(pair.value), kMostAmount));
    }
    if (pair.key == "stage") {
      const std::optional<fabric::Stage> stage = parse_stage(pair.value);
      if (stage) {
        entry.stage = *stage;
        return;
      }
      return fail(pair.line,
                  fmt::format("stage is {}, expected estimate, stated, synthesised, placed or "
                              "routed",
                              text::quoted(pair.value)));
    }
    fail(pair.line,
         fmt::format("unknown key {}, expected lut, ff, bram36, bram18, uram, dsp or stage",
                     text::quoted(pair.key)));
  }

  void set_amount(Resource resource, const text::IniEntry& pair, KernelResources& entry) {
    const std::optional<std::uint64_t> amount = parse_amount(pair.value);
    if (amount) return entry.needed.set(resource, *amount);
    fail(pair.line, fmt::format("{} is {}, expected a whole number up to {}", pair.key,
                                text::quoted(pair.value), kMostAmount));
  }

  void fail(std::uint32_t line, std::string message) {
    if (!error_) error_ = ArtifactError{file_, line, std::move(message)};
  }

  const std::string& file_;
  std::vector<KernelResources> result_;
  std::optional<ArtifactError> error_;
};

}  // namespace

ResourcesResult read_kernel_table(std::string_view bytes, const std::string& file) {
  return KernelTableReader(file).read(bytes);
}

}  // namespace vppcheck::artifact

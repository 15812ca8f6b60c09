// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "vppcheck/design/design.h"

// The graphs of a link: those of its AI Engine compile configurations and those of its libraries.
// A configuration and the library that was compiled with it are one.

namespace vppcheck::design {
namespace {

using artifact::AieLibrary;
using artifact::AiePartitionKind;

/// The first head of a section; the start of the file when the section has no head.
text::Location head_of(const config::Document& document, std::string_view section) {
  for (const config::Line& line : document.lines()) {
    if (line.kind == config::LineKind::section && document.word(line.name).text == section) {
      return {document.file(), line.content};
    }
  }
  return {document.file(), {}};
}

bool declares_partition(const config::Document& document) {
  const auto& options = document.options();
  return std::any_of(options.begin(), options.end(), [](const config::Option& option) {
    return option.section == "aie" && option.key == "enable-partition";
  });
}

/// Gives each library that fits to a configuration that has none yet.
template <class Fits>
void join(std::vector<const AieLibrary*>& libraries, std::vector<PartitionUse>& uses, Fits fits) {
  for (const AieLibrary*& library : libraries) {
    if (library == nullptr) continue;
    const auto use = std::find_if(uses.begin(), uses.end(), [&](const PartitionUse& candidate) {
      return candidate.library == nullptr && fits(candidate, *library);
    });
    if (use == uses.end()) continue;
    use->library = library;
    library = nullptr;
  }
}

bool has_same_name(const PartitionUse& use, const AieLibrary& library) {
  return use.partition != nullptr && !library.partition_name.empty() &&
         use.partition->name.text == library.partition_name;
}

/// The name of a partition is in no sample of a libadf.a, so equal columns have to do.
bool has_same_columns(const PartitionUse& use, const AieLibrary& library) {
  return library.partition == AiePartitionKind::part && use.declared_columns() == library.columns &&
         (library.partition_name.empty() || has_same_name(use, library));
}

bool are_both_whole(const PartitionUse& use, const AieLibrary& library) {
  return library.partition == AiePartitionKind::whole && use.declares_whole();
}

/// A library that tells nothing may be the result of any configuration.
bool may_be_the_same(const PartitionUse& use, const AieLibrary& library) {
  return library.partition == AiePartitionKind::unknown &&
         (library.partition_name.empty() || has_same_name(use, library));
}

}  // namespace

void Design::find_partitions() {
  std::unordered_map<text::FileId, const config::AiePartition*> first;
  for (const config::AiePartition& partition : partitions_.parsed) {
    first.try_emplace(partition.value.where.file, &partition);
  }
  // One command compiles one graph, however many configurations it reads.
  const bool is_one_graph = command() != nullptr && command()->stage() == config::kCompileAie;
  const bool is_part = std::any_of(job_.documents.begin(), job_.documents.end(),
                                   [](const auto& each) { return declares_partition(*each); });
  for (std::size_t i = 0; i < job_.documents.size(); ++i) {
    const config::Document& document = *job_.documents[i];
    if (is_one_graph && !partition_uses_.empty()) break;
    if (const auto it = first.find(document.file()); it != first.end()) {
      partition_uses_.push_back({it->second, it->second->value.where, nullptr});
    } else if (roles_[i] == FileRole::compile_aie && !declares_partition(document)) {
      if (!is_one_graph || !is_part) {
        partition_uses_.push_back({nullptr, head_of(document, "aie"), nullptr});
      }
    }
  }
  std::vector<const AieLibrary*> libraries;
  std::unordered_set<std::string_view> files;
  for (const AieLibrary& library : job_.inputs->aie) {
    // A file that is named twice is one graph still; another rule speaks of it.
    if (files.insert(library.file).second) libraries.push_back(&library);
  }
  join(libraries, partition_uses_, has_same_name);
  join(libraries, partition_uses_, has_same_columns);
  join(libraries, partition_uses_, are_both_whole);
  join(libraries, partition_uses_, may_be_the_same);
  for (const AieLibrary* library : libraries) {
    if (library != nullptr) partition_uses_.push_back({nullptr, std::nullopt, library});
  }
}

}  // namespace vppcheck::design

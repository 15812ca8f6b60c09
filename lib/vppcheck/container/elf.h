// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "vppcheck/container/file_error.h"

namespace vppcheck::container {

/// A named section of an ELF object with its content, a view into the object's bytes.
struct ElfSection {
  std::string name;
  std::string_view bytes;
};

/// The most sections of one object: a bound of ours. The sw.o of a libadf.a of 16 tiles (2023.2)
/// has some 100.
inline constexpr std::size_t kMostElfSections = 65'536;

/// The longest name of a section that is given: a bound of ours, since all sections may bear the
/// same long name. Sections with longer ones are left out; those that are looked for have below 40.
inline constexpr std::size_t kMostElfNameBytes = 1'024;

/// The sections that occupy bytes of the file, in its order. Errors: not a 64-bit ELF object, cut
/// off, too many sections, sections outside the file or one over the other, and names that are
/// compressed.
tl::expected<std::vector<ElfSection>, FileError> read_elf_sections(std::string_view bytes,
                                                                   const std::string& file);

/// The section of that name; null when there is none.
const ElfSection* find_section(const std::vector<ElfSection>& sections, std::string_view name);

}  // namespace vppcheck::container

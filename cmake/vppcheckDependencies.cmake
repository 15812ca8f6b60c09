# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0

# What libvppcheck.a needs at link time. This file is read twice: by our own build, and, installed
# beside vppcheckConfig.cmake, by find_package(vppcheck). A static archive does not carry its
# libraries along, so both must find the same ones.

include(CMakeFindDependencyMacro)
find_dependency(tl-expected)

# Debian's CMake packages name only the shared libraries, and inih has none at all; a static
# program wants the archives.
set(vppcheck_global)
if(CMAKE_FIND_PACKAGE_TARGETS_GLOBAL)
  set(vppcheck_global GLOBAL)
endif()
foreach(library IN ITEMS inih pugixml archive elf boost_program_options)
  if(NOT TARGET vppcheck::${library})
    find_library(VPPCHECK_${library}_LIBRARY NAMES lib${library}.a ${library} REQUIRED)
    mark_as_advanced(VPPCHECK_${library}_LIBRARY)
    add_library(vppcheck::${library} UNKNOWN IMPORTED ${vppcheck_global})
    set_target_properties(vppcheck::${library} PROPERTIES
                          IMPORTED_LOCATION "${VPPCHECK_${library}_LIBRARY}")
  endif()
endforeach()

# What those archives need in turn: libarchive is built with all its filters, of which ZIP and ar use
# one. A shared library brings its own along.
set(VPPCHECK_ARCHIVE_NEEDS)
foreach(library IN ITEMS nettle acl lzma zstd lz4 bz2 z)
  find_library(VPPCHECK_${library}_LIBRARY NAMES lib${library}.a ${library})
  mark_as_advanced(VPPCHECK_${library}_LIBRARY)
  if(VPPCHECK_${library}_LIBRARY)
    list(APPEND VPPCHECK_ARCHIVE_NEEDS ${VPPCHECK_${library}_LIBRARY})
  endif()
endforeach()
set_target_properties(vppcheck::archive PROPERTIES
                      INTERFACE_LINK_LIBRARIES "${VPPCHECK_ARCHIVE_NEEDS}")
set_target_properties(vppcheck::elf PROPERTIES INTERFACE_LINK_LIBRARIES "${VPPCHECK_z_LIBRARY}")

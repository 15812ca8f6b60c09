# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0

# libvppcheck.so, of the same objects as the archive, with no symbols but those that the installed
# headers declare. Read by lib/CMakeLists.txt when VPPCHECK_SHARED is on.
#
# All is hidden unless its first declaration says otherwise. A mark on each public class and function
# would be a macro in a hundred headers, and could be forgotten. Instead the library is compiled
# against headers that include the public ones between two pragmas, which GCC and Clang know.
foreach(header IN LISTS public_headers)
  file(CONFIGURE OUTPUT ${generated}/visible/${header} @ONLY CONTENT
"#pragma once
#pragma GCC visibility push(default)
#include \"@CMAKE_CURRENT_SOURCE_DIR@/@header@\"
#pragma GCC visibility pop
")
endforeach()
target_include_directories(vppcheck BEFORE PRIVATE ${generated}/visible)
set_target_properties(vppcheck PROPERTIES POSITION_INDEPENDENT_CODE ON
                      CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
# Nobody replaces a function of ours by one of the same name: calls can be inlined as in the archive.
target_compile_options(vppcheck PRIVATE -fno-semantic-interposition)

add_library(vppcheck_shared SHARED $<TARGET_OBJECTS:vppcheck>)
add_library(vppcheck::vppcheck_shared ALIAS vppcheck_shared)
# Before 1.0 a minor release may change the headers.
set_target_properties(vppcheck_shared PROPERTIES OUTPUT_NAME vppcheck
                      VERSION ${PROJECT_VERSION}
                      SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}
                      LINK_DEPENDS ${PROJECT_SOURCE_DIR}/cmake/vppcheck.map)
target_include_directories(vppcheck_shared PUBLIC $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}>)
target_compile_features(vppcheck_shared PUBLIC cxx_std_20)
target_link_libraries(vppcheck_shared PUBLIC tl::expected)
# Debian's archives are not made for shared libraries.
foreach(library IN ITEMS inih pugixml archive elf boost_program_options)
  find_library(VPPCHECK_SHARED_${library}_LIBRARY NAMES ${library} REQUIRED)
  mark_as_advanced(VPPCHECK_SHARED_${library}_LIBRARY)
  target_link_libraries(vppcheck_shared PRIVATE ${VPPCHECK_SHARED_${library}_LIBRARY})
endforeach()
# The map keeps back what the standard library and tl::expected instantiate.
target_link_options(vppcheck_shared PRIVATE LINKER:--gc-sections
                    LINKER:--version-script=${PROJECT_SOURCE_DIR}/cmake/vppcheck.map
                    $<$<NOT:$<BOOL:${VPPCHECK_SANITIZE}>>:LINKER:--no-undefined>)

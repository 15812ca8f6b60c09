# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0

# What `cmake --install` puts where: the program, the library with its headers, two ways to find
# it, and the data in the form in which people read it (the program has it built in).
# tests/package installs all of it and builds a consumer in both ways.
include(CMakePackageConfigHelpers)

install(TARGETS vppcheck_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS vppcheck EXPORT vppcheckTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

# A header that shows one of the libraries behind ours is for the room it stands in. A public one
# costs its users nothing but the standard library and tl/expected.hpp; tests/package compiles each
# alone, which fails as well when a public header includes a private one.
file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/lib
     ${PROJECT_SOURCE_DIR}/lib/vppcheck/*.h)
foreach(header IN LISTS headers)
  file(STRINGS lib/${header} foreign REGEX "^#include <(pugixml|ini\\.h|fmt|nlohmann|boost|archive|libelf|gelf)")
  if(NOT foreign)
    cmake_path(GET header PARENT_PATH folder)
    install(FILES lib/${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/${folder})
  endif()
endforeach()

set(data_dir ${CMAKE_INSTALL_DATADIR}/vppcheck)
install(DIRECTORY platforms DESTINATION ${data_dir}
        FILES_MATCHING PATTERN "*.ini" PATTERN "README.md")
install(DIRECTORY docs/rules DESTINATION ${data_dir} FILES_MATCHING PATTERN "*.md")

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/vppcheck)
install(EXPORT vppcheckTargets NAMESPACE vppcheck:: DESTINATION ${package_dir})
configure_package_config_file(cmake/vppcheckConfig.cmake.in vppcheckConfig.cmake
                              INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor release may change the headers.
write_basic_package_version_file(vppcheckConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/vppcheckConfig.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/vppcheckConfigVersion.cmake
              cmake/vppcheckDependencies.cmake
        DESTINATION ${package_dir})

# The prefix is found from the place of the .pc file, so an unpacked archive works anywhere.
set(pc_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH VPPCHECK_PREFIX_FROM_PC /${pc_dir} /)
string(REGEX REPLACE "/$" "" VPPCHECK_PREFIX_FROM_PC "${VPPCHECK_PREFIX_FROM_PC}")
configure_file(cmake/vppcheck.pc.in vppcheck.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/vppcheck.pc DESTINATION ${pc_dir})

# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0

# What `cmake --install` puts where: the program, the library with its headers, two ways to find
# it, and the data in the form in which people read it (the program has it built in).
# tests/package installs all of it and builds a consumer in both ways.
#
# Components are the packages of cmake/packages.cmake: what names none belongs to the program.
include(CMakePackageConfigHelpers)
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)

# Apart from the library, so that who wants only the program needs nothing that stands behind it.
install(TARGETS vppcheck_program EXPORT vppcheckProgramTargets
        RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS vppcheck EXPORT vppcheckTargets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
if(VPPCHECK_SHARED)
  install(TARGETS vppcheck_shared EXPORT vppcheckSharedTargets
          LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT shared
          INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
endif()

foreach(header IN LISTS public_headers)
  cmake_path(GET header PARENT_PATH folder)
  install(FILES lib/${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/${folder}
          COMPONENT development)
endforeach()

set(data_dir ${CMAKE_INSTALL_DATADIR}/vppcheck)
install(DIRECTORY platforms DESTINATION ${data_dir}
        FILES_MATCHING PATTERN "*.ini" PATTERN "README.md")
install(DIRECTORY docs/rules DESTINATION ${data_dir} FILES_MATCHING PATTERN "*.md")
install(FILES Makefile.inc DESTINATION ${data_dir})
# One of the examples has a program, which stands in for v++.
install(DIRECTORY configs DESTINATION ${data_dir} PATTERN "v++" EXCLUDE)
install(PROGRAMS configs/examples/make/bin/v++ DESTINATION ${data_dir}/configs/examples/make/bin)

# The manual page and the completions, where the programs that show them look: man(1), the
# bash-completion package, zsh's site-functions and fish's vendor_completions.d.
install(FILES ${manual_dir}/vppcheck.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${manual_dir}/vppcheck.bash RENAME vppcheck
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${manual_dir}/_vppcheck
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT program_local)
install(FILES ${manual_dir}/vppcheck.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/vppcheck)
install(EXPORT vppcheckProgramTargets NAMESPACE vppcheck:: DESTINATION ${package_dir})
install(EXPORT vppcheckTargets NAMESPACE vppcheck:: DESTINATION ${package_dir}
        COMPONENT development)
if(VPPCHECK_SHARED)
  install(EXPORT vppcheckSharedTargets NAMESPACE vppcheck:: DESTINATION ${package_dir}
          COMPONENT shared)
endif()
configure_package_config_file(cmake/vppcheckConfig.cmake.in vppcheckConfig.cmake
                              INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor release may change the headers.
write_basic_package_version_file(vppcheckConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/vppcheckConfig.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/vppcheckConfigVersion.cmake
              cmake/vppcheckPrelink.cmake
        DESTINATION ${package_dir})
install(FILES cmake/vppcheckDependencies.cmake DESTINATION ${package_dir} COMPONENT development)

# The prefix is found from the place of the .pc file, so an unpacked archive works anywhere.
set(pc_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH VPPCHECK_PREFIX_FROM_PC /${pc_dir} /)
string(REGEX REPLACE "/$" "" VPPCHECK_PREFIX_FROM_PC "${VPPCHECK_PREFIX_FROM_PC}")
configure_file(cmake/vppcheck.pc.in vppcheck.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/vppcheck.pc DESTINATION ${pc_dir}
        COMPONENT development)

if(PROJECT_IS_TOP_LEVEL)
  include(cmake/packages.cmake)
endif()

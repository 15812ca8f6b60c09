# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0

# What `cpack` makes of a build directory: two Debian packages, the program and the library, and one
# archive with everything. tests/package/deb.sh holds the packages to lintian and installs them.
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME vppcheck)
set(CPACK_PACKAGE_VENDOR "The vppcheck authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "checks v++ link configurations before v++ does")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(VPPCHECK_PACKAGE_CONTACT "The vppcheck authors <noreply@vppcheck.invalid>" CACHE STRING
    "Maintainer of the Debian packages")
set(CPACK_PACKAGE_CONTACT ${VPPCHECK_PACKAGE_CONTACT})

# The archive is one piece, the Debian packages are two; what only they need is not installed
# otherwise. The shared library is in the archive alone: a package of its own would promise an ABI.
set(CPACK_COMPONENTS_ALL program program_debian development development_debian)
set(CPACK_COMPONENT_PROGRAM_GROUP main)
set(CPACK_COMPONENT_PROGRAM_DEBIAN_GROUP main)
set(CPACK_COMPONENT_DEVELOPMENT_GROUP library)
set(CPACK_COMPONENT_DEVELOPMENT_DEBIAN_GROUP library)
set(CPACK_DEB_COMPONENT_INSTALL ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_MAIN_PACKAGE_NAME vppcheck)
set(CPACK_DEBIAN_MAIN_PACKAGE_SECTION electronics)
set(CPACK_DEBIAN_MAIN_DESCRIPTION
"AMD's v++ takes hours to tell that a link configuration names a compute unit
that does not exist, overfills an SLR or maps a port to a memory that the
card does not have. vppcheck tells in milliseconds, with the place, the
reason and the remedy.
.
It is one static program with the tables of its platforms built in; Vitis is
not needed.")
if(NOT VPPCHECK_STATIC)
  set(CPACK_DEBIAN_MAIN_PACKAGE_SHLIBDEPS ON)
endif()

# The archive of the library does not carry its libraries along, nor does that of libarchive
# (cmake/vppcheckDependencies.cmake).
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS "libexpected-dev, libinih-dev, libpugixml-dev, \
libarchive-dev, libelf-dev, libboost-program-options-dev, libacl1-dev, libbz2-dev, liblz4-dev, \
liblzma-dev, libzstd-dev, nettle-dev, zlib1g-dev, vppcheck (= ${PROJECT_VERSION}-1)")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libvppcheck-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION
"The library behind vppcheck: it reads v++ configurations, platforms, kernels
and AI Engine graphs, and judges them.
.
This package holds the static library and its headers, for CMake and for
pkg-config.")

foreach(package IN ITEMS vppcheck libvppcheck-dev)
  set(component program_debian)
  if(package STREQUAL "libvppcheck-dev")
    set(component development_debian)
  endif()
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/debian/${package})
  configure_file(cmake/debian/changelog.in ${folder}/changelog.Debian @ONLY)
  execute_process(COMMAND gzip -9cn ${folder}/changelog.Debian
                  OUTPUT_FILE ${folder}/changelog.Debian.gz COMMAND_ERROR_IS_FATAL ANY)
  install(FILES cmake/debian/copyright ${folder}/changelog.Debian.gz
          DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package}
          COMPONENT ${component} EXCLUDE_FROM_ALL)
endforeach()
install(FILES cmake/debian/vppcheck.lintian-overrides RENAME vppcheck
        DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides
        COMPONENT program_debian EXCLUDE_FROM_ALL)
# Debian's zsh looks for completions of packages in a folder of its own.
install(FILES ${manual_dir}/_vppcheck DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions
        COMPONENT program_debian EXCLUDE_FROM_ALL)

include(CPack)

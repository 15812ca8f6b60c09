# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0

# Sets `public_headers`, relative to lib/: the ones that are installed and whose symbols a shared
# library exports.
#
# A header that shows one of the libraries behind ours is for the room it stands in. A public one
# costs its users nothing but the standard library and tl/expected.hpp; tests/package compiles each
# alone, which fails as well when a public header includes a private one.
file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/lib
     ${PROJECT_SOURCE_DIR}/lib/vppcheck/*.h)
set(public_headers)
foreach(header IN LISTS headers)
  file(STRINGS ${PROJECT_SOURCE_DIR}/lib/${header} foreign
       REGEX "^#include <(pugixml|ini\\.h|fmt|nlohmann|boost|archive|libelf|gelf)")
  if(NOT foreign)
    list(APPEND public_headers ${header})
  endif()
endforeach()

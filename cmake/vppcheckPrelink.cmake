# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0

#[=[
Checks a link of v++ before v++ is started; comes with find_package(vppcheck) and add_subdirectory.

  vppcheck_prelink(TARGET name CONFIGS file... [KERNELS file...] [AIE file...] [RESOURCES file...]
                   [HOSTS file...] [PLATFORM name|file] [VITIS release] [DEPENDS target|file...]
                   [OPTIONS word...])

When there is a target `name`, it waits for the check, which is `name_vppcheck`; otherwise `name` is a
new target that makes the check, for add_dependencies() and DEPENDS. The check runs again when a
file that it read was changed or removed, and when it failed. -DVPPCHECK_SKIP=ON goes without.

Files are meant from the current source directory; a generated one needs its whole path. DEPENDS
names what is made before the check but not given to it. OPTIONS are words of `vppcheck prelink`; the
command runs in the current binary directory, like other custom commands. docs/cmake.md shows more.
]=]

option(VPPCHECK_SKIP "Leave out the checks of vppcheck_prelink()" OFF)

# A name of a file as the command wants it, which runs elsewhere.
function(_vppcheck_paths variable)
  set(paths)
  foreach(path IN LISTS ARGN)
    if(NOT path MATCHES "^\\$<" AND NOT IS_ABSOLUTE "${path}")
      set(path "${CMAKE_CURRENT_SOURCE_DIR}/${path}")
    endif()
    list(APPEND paths "${path}")
  endforeach()
  set(${variable} "${paths}" PARENT_SCOPE)
endfunction()

# Names in a depfile are then from the directory in which the command runs, with every generator.
cmake_policy(PUSH)
cmake_policy(SET CMP0116 NEW)

function(vppcheck_prelink)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;PLATFORM;VITIS"
                        "CONFIGS;KERNELS;AIE;RESOURCES;HOSTS;DEPENDS;OPTIONS")
  if(DEFINED arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "vppcheck_prelink: there is no argument ${arg_UNPARSED_ARGUMENTS}")
  elseif(NOT arg_TARGET OR NOT arg_CONFIGS)
    message(FATAL_ERROR "vppcheck_prelink: TARGET and CONFIGS are needed")
  endif()
  set(check "${arg_TARGET}")
  if(TARGET "${arg_TARGET}")
    set(check "${arg_TARGET}_vppcheck")
    add_dependencies("${arg_TARGET}" "${check}")
  endif()
  if(VPPCHECK_SKIP)
    add_custom_target("${check}")
    return()
  endif()

  set(words ${arg_OPTIONS})
  if(arg_PLATFORM)
    # The name of a known platform is no file.
    _vppcheck_paths(path "${arg_PLATFORM}")
    if(EXISTS "${path}" AND NOT IS_DIRECTORY "${path}")
      set(arg_PLATFORM "${path}")
      list(APPEND arg_DEPENDS "${path}")
    endif()
    list(APPEND words --platform "${arg_PLATFORM}")
  endif()
  if(arg_VITIS)
    list(APPEND words --vitis "${arg_VITIS}")
  endif()
  foreach(kind IN ITEMS KERNELS=--kernel AIE=--aie RESOURCES=--resources HOSTS=--host)
    string(REPLACE "=" ";" kind "${kind}")
    list(POP_FRONT kind list)
    _vppcheck_paths(files ${arg_${list}})
    foreach(file IN LISTS files)
      list(APPEND words "${kind}" "${file}")
      list(APPEND arg_DEPENDS "${file}")
    endforeach()
  endforeach()
  _vppcheck_paths(configs ${arg_CONFIGS})

  set(stamp "${CMAKE_CURRENT_BINARY_DIR}/${check}.stamp")
  add_custom_command(
    OUTPUT "${stamp}"
    COMMAND vppcheck::program prelink --stamp "${stamp}" --depfile "${stamp}.d" ${words} --
            ${configs}
    DEPENDS ${configs} ${arg_DEPENDS}
    DEPFILE "${stamp}.d"
    COMMENT "vppcheck: ${arg_TARGET}"
    VERBATIM)
  add_custom_target("${check}" DEPENDS "${stamp}")
endfunction()

cmake_policy(POP)

# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
#
# cmake -DOUTPUT=<file.cpp> -DSOURCE_DIR=<root> -P embed_platforms.cmake
# Writes the bytes of platforms/*.ini and platforms/devices/aie.ini as constants, sorted by name,
# so that the program runs without its data beside it.

# A raw string ends at `)vppcheck"`, which no platform file holds.
function(read_literal variable path)
  file(READ ${path} bytes)
  if(bytes MATCHES "\\)vppcheck\"")
    message(FATAL_ERROR "${path} holds the end of a raw string")
  endif()
  set(${variable} "R\"vppcheck(${bytes})vppcheck\"sv" PARENT_SCOPE)
endfunction()

# Sorted as C++ compares names; a sorted list of paths would put `a.ini` behind `a-b.ini`.
file(GLOB paths ${SOURCE_DIR}/platforms/*.ini)
set(names)
foreach(path IN LISTS paths)
  get_filename_component(name ${path} NAME_WLE)
  list(APPEND names ${name})
endforeach()
list(SORT names COMPARE STRING CASE SENSITIVE)

set(text "// Made by cmake/embed_platforms.cmake from platforms/.\n")
string(APPEND text "#include \"vppcheck/platform/builtin.h\"\n\n")
string(APPEND text "namespace vppcheck::platform {\nnamespace {\n\n")
string(APPEND text "using std::string_view_literals::operator\"\"sv;\n\n")
string(APPEND text "constexpr BuiltinFile kFiles[] = {\n")
foreach(name IN LISTS names)
  set(path ${SOURCE_DIR}/platforms/${name}.ini)
  read_literal(literal ${path})
  # Only of [platform], which stands first: segments of memory have aliases too.
  string(REGEX MATCH "\\[platform\\]\n([^[]*)" section "${literal}")
  set(aliases)
  foreach(key aliases release_names)
    if(section MATCHES "\n${key} *= *([^\n]*)")
      string(APPEND aliases " ${CMAKE_MATCH_1}")
    endif()
  endforeach()
  string(STRIP "${aliases}" aliases)
  string(APPEND text "{\"${name}\"sv, \"${aliases}\"sv,\n${literal}},\n")
endforeach()
read_literal(devices ${SOURCE_DIR}/platforms/devices/aie.ini)
string(APPEND text "};\n\nconstexpr std::string_view kAieDevices =\n${devices};\n\n}  // namespace\n\n")
string(APPEND text "std::span<const BuiltinFile> builtin_files() { return kFiles; }\n\n")
string(APPEND text "std::string_view aie_devices_file() { return kAieDevices; }\n\n")
string(APPEND text "}  // namespace vppcheck::platform\n")
file(WRITE ${OUTPUT} "${text}")

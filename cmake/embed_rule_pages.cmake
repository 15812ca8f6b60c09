# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0
# Writes OUTPUT, a C++ file with the pages docs/rules/*.md of SOURCE_DIR.
file(GLOB pages ${SOURCE_DIR}/docs/rules/*.md)
list(SORT pages)
set(text "// Made from docs/rules/*.md by cmake/embed_rule_pages.cmake.\n#include \"vppcheck/rules/catalogue.h\"\n\n")
string(APPEND text "namespace vppcheck::rules {\nnamespace {\n\nstruct Page {\n  std::string_view name;\n  std::string_view text;\n};\n\n")
string(APPEND text "constexpr Page kPages[] = {\n    {\"\", \"\"},\n")
foreach(page IN LISTS pages)
  get_filename_component(name "${page}" NAME_WE)
  file(READ "${page}" content)
  string(APPEND text "    {\"${name}\", R\"~page~(${content})~page~\"},\n")
endforeach()
string(APPEND text "};\n\n}  // namespace\n\nstd::string_view page_of(std::string_view name) {\n  for (const Page& page : kPages) {\n    if (page.name == name) return page.text;\n  }\n  return {};\n}\n\n}  // namespace vppcheck::rules\n")
file(WRITE "${OUTPUT}" "${text}")

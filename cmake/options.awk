# Copyright 2026 The vppcheck authors.
# SPDX-License-Identifier: Apache-2.0

# Turns configs/vpp-options.tsv into rows of a C++ array of vppcheck::config::OptionInfo, on the
# standard output. POSIX awk only: Debian's `awk` is mawk. configs/README.md holds the format.
# A row that breaks the format stops the build with `file:line: reason`.

function fail(reason) {
  printf "%s:%d: %s\n", FILENAME, FNR, reason > "/dev/stderr"
  failed = 1
  exit 1
}

function literal(text) {
  gsub(/\\/, "\\\\", text)
  gsub(/"/, "\\\"", text)
  return "\"" text "\""
}

function or_empty(text) { return text == "-" ? "" : text }

function release(text, parts) {
  if (text == "-") return "{}"
  if (text !~ /^20[0-9][0-9]\.[1-9]$/) fail("`" text "` is no release like 2023.2")
  split(text, parts, ".")
  return "{" parts[1] ", " parts[2] "}"
}

function stages(text, names, count, i, bits) {
  if (text == "-") return "0"
  count = split(text, names, ",")
  bits = ""
  for (i = 1; i <= count; ++i) {
    if (!(names[i] in stage_bit)) fail("unknown stage `" names[i] "`")
    bits = bits (i > 1 ? " | " : "") stage_bit[names[i]]
  }
  return bits
}

BEGIN {
  FS = "\t"
  stage_bit["compile"] = "kCompileKernel"
  stage_bit["hls"] = "kCompileHls"
  stage_bit["aie"] = "kCompileAie"
  stage_bit["link"] = "kLink"
  stage_bit["package"] = "kPackage"
  header = "section\tkey\tstages\trepeat\tvalue\tsince\tdeprecated\tremoved\treplacement\tsummary\tsource"
}

FNR == 1 {
  if ($0 != header) fail("the first line must name the eleven columns")
  print "// Made from configs/vpp-options.tsv by cmake/options.awk."
  next
}

{
  if (NF != 11) fail("11 columns expected, " NF " found")
  for (i = 1; i <= NF; ++i) {
    if ($i == "") fail("column " i " is empty; `-` means unknown or none")
  }
  if ($2 == "-") fail("a row needs a key")
  if ($4 != "single" && $4 != "composing") fail("repeat is single or composing, not `" $4 "`")
  if ($5 != "flag" && $5 != "needed") fail("value is flag or needed, not `" $5 "`")
  if ($10 == "-" || length($10) > 80) fail("a summary of at most 80 bytes is wanted")
  if ($11 == "-") fail("a row needs a source")
  if (($1 "\t" $2) in line_of) fail("the option is already in line " line_of[$1 "\t" $2])
  line_of[$1 "\t" $2] = FNR
  printf "{%s, %s, %s, Repeat::%s, %s, %s, %s, %s, %s, %s, %s},\n", literal(or_empty($1)), \
      literal($2), stages($3), $4, ($5 == "flag" ? "true" : "false"), release($6), release($7), \
      release($8), literal(or_empty($9)), literal($10), literal($11)
}

END { if (failed) exit 1 }

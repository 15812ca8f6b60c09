// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "stamp.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "output_file.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::tool {
namespace {

/// How each stamp begins: what begins otherwise is a file of the user.
constexpr std::string_view kFirstWords = "vppcheck ";

bool is_regular(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

/// A name as make reads it back. gcc writes names in the same way (libcpp/mkdeps.cc, munge): `$`
/// is doubled, a blank, `#` and `:` have a backslash before them, and the backslashes that stand
/// there already are doubled.
std::string escaped(std::string_view name) {
  std::string text;
  std::size_t backslashes = 0;
  for (const char c : name) {
    if (c == '$') {
      text += '$';
    } else if (c == ' ' || c == '\t' || c == '#' || c == ':') {
      text.append(backslashes + 1, '\\');
    }
    backslashes = c == '\\' ? backslashes + 1 : 0;
    text += c;
  }
  return text;
}

}  // namespace

tl::expected<std::string, text::ReadError> RecordingReader::read(const std::string& path,
                                                                 std::size_t max_bytes) {
  auto bytes = disk_.read(path, max_bytes);
  if (bytes) record(path);
  return bytes;
}

tl::expected<std::unique_ptr<text::RandomAccessFile>, text::ReadError> RecordingReader::open(
    const std::string& path) {
  auto file = disk_.open(path);
  if (file) record(path);
  return file;
}

void RecordingReader::record(const std::string& path) {
  if (records_ && path != "-" && is_regular(path) && seen_.insert(path).second) {
    files_.push_back(path);
  }
}

std::optional<std::string> remove_stamp(const std::string& stamp) {
  if (!is_regular(stamp)) return std::nullopt;  // none yet, or a device as /dev/null
  text::DiskReader disk;
  const auto file = disk.open(stamp);
  if (!file) return file.error().message;
  std::string start(kFirstWords.size(), '\0');
  start.resize((*file)->read_at(0, start.data(), start.size()));
  // Empty is what `touch` leaves.
  if (!start.empty() && start != kFirstWords) {
    return text::printable(stamp) + ": is no stamp of vppcheck, and is not overwritten";
  }
  if (::unlink(stamp.c_str()) == 0) return std::nullopt;
  return text::printable(stamp) + ": " + std::strerror(errno);
}

std::optional<std::string> write_stamp(const std::string& stamp, const std::string& depfile,
                                       const std::vector<std::string>& files) {
  if (!depfile.empty()) {
    if (std::find(files.begin(), files.end(), depfile) != files.end()) {
      return text::printable(depfile) + ": is an input of the check, and is not overwritten";
    }
    if (auto error = write_file(depfile, make_rule(stamp, files))) return error;
  }
  return write_file(stamp, std::string(kFirstWords) + VPPCHECK_VERSION + "\n");
}

std::string make_rule(const std::string& target, const std::vector<std::string>& files) {
  std::string rule = escaped(target) + ":";
  std::string last;  // `target: a=b` would set a variable for the target
  std::string empty_rules;
  for (const std::string& file : files) {
    if (file.find_first_of("\n\r;") != std::string::npos) continue;
    const std::string name = escaped(file);
    const bool is_plain = file.find('=') == std::string::npos;
    (is_plain ? rule : last) += " \\\n  " + name;
    // `a%b:` would be a pattern, and `a=b:` a variable.
    if (is_plain && file.find('%') == std::string::npos) empty_rules += "\n" + name + ":\n";
  }
  return rule + last + "\n" + empty_rules;
}

}  // namespace vppcheck::tool

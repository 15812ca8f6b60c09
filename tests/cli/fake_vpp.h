// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/run_program.h"

namespace vppcheck::cli {

/// A v++ of a test: it notes the words that it is started with, and then does what a script says.
class FakeVpp {
 public:
  /// Lies in `folder` of the directory, which a test puts on PATH.
  FakeVpp(const TempDirectory& directory, std::string_view folder = "bin",
          std::string_view script = "exit 0\n")
      : directory_(directory), folder_(folder) {
    const std::string notes = "'" + (directory_ / folder_) + "/words'";
    const std::string path =
        directory.write(folder_ + "/v++", "#!/bin/sh\n: >" + notes +
                                              "\nfor word; do printf '%s\\0' \"$word\"; done >" +
                                              notes + "\n" + std::string(script));
    std::filesystem::permissions(path, std::filesystem::perms(0755));
  }

  /// The words of its last start; nothing when it was not started.
  std::optional<std::vector<std::string>> words() const {
    if (!std::filesystem::exists(directory_ / (folder_ + "/words"))) return std::nullopt;
    std::vector<std::string> words;
    std::string rest = directory_.read(folder_ + "/words");
    for (std::size_t end; (end = rest.find('\0')) != std::string::npos; rest.erase(0, end + 1)) {
      words.push_back(rest.substr(0, end));
    }
    return words;
  }

  std::string folder() const { return directory_ / folder_; }
  std::string path() const { return folder() + "/v++"; }

 private:
  const TempDirectory& directory_;
  std::string folder_;
};

/// PATH with these folders before those of the system, which hold no v++.
inline std::string path_with(const std::vector<std::string>& folders) {
  std::string path = "PATH=";
  for (const std::string& folder : folders) path += folder + ":";
  return path + "/usr/bin:/bin";
}

/// A kernel as v++ -c leaves it, as far as the checks look at it: `vadd` with a port `m_axi_gmem`.
inline constexpr char kVaddXml[] =
    "<root><kernel name=\"vadd\" language=\"c\"><ports><port name=\"M_AXI_GMEM\" mode=\"master\" "
    "dataWidth=\"512\"/></ports><args><arg name=\"in\" id=\"0\" addressQualifier=\"1\" "
    "port=\"M_AXI_GMEM\"/></args></kernel></root>\n";

}  // namespace vppcheck::cli

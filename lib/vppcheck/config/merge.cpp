// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/merge.h"

#include <map>

namespace vppcheck::config {
namespace {

/// The values of every option by its long name; a flag has none.
class Merger {
 public:
  void add(const std::string& name, const OptionInfo* info, std::string_view value) {
    auto& values = values_[name];
    const bool counts_once = info != nullptr && (info->repeat == Repeat::single || info->is_flag);
    if (counts_once && !values.empty()) return;
    values.emplace_back(value);
    // `debug=0` switches off what `--debug` would switch on.
    if (info != nullptr && info->is_flag) is_flag_[name] = value != "0" && value != "false";
  }

  void add_default(const std::string& name, std::string_view value) {
    auto& values = values_[name];
    if (values.empty()) values.emplace_back(value);
  }

  std::vector<std::string> words() const {
    std::vector<std::string> words;
    for (const auto& [name, values] : values_) {
      const auto flag = is_flag_.find(name);
      if (flag != is_flag_.end()) {
        if (flag->second) words.push_back("--" + name);
        continue;
      }
      for (const std::string& value : values) {
        words.push_back("--" + name);
        words.push_back(value);
      }
    }
    return words;
  }

 private:
  std::map<std::string, std::vector<std::string>> values_;
  std::map<std::string, bool> is_flag_;
};

}  // namespace

std::vector<std::string> merged_words(const Command& command,
                                      std::span<const Document* const> configs) {
  Merger merger;
  for (const CommandOption& option : command.options) {
    merger.add(option.name, option.info, option.has_value ? std::string_view(option.value) : "1");
  }
  for (const Document* const config : configs) {
    for (const Option& option : config->options()) {
      const std::string name(long_name_of(option.full_name()));
      merger.add(name, find_full(name), option.value.text);
    }
  }
  // What v++ adds itself (30 merged lines in public `.xclbin.info` files, 2021.1 to 2023.2).
  merger.add_default("optimize", "0");
  merger.add_default("report_level", "0");
  return merger.words();
}

}  // namespace vppcheck::config

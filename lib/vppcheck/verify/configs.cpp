// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_set>

#include "vppcheck/text/suggest.h"
#include "vppcheck/verify/verify.h"

namespace vppcheck::verify {
namespace {

using artifact::UsedConfig;
using config::Document;
using config::Option;

/// Pairs of lines that are compared to tell a changed line from a new one: a bound of ours, far
/// above what a person edits between two builds.
constexpr std::size_t kMostComparisons = 100'000;

std::string_view file_name(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);
}

std::size_t common_end(std::string_view a, std::string_view b) {
  const auto ends = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
  return static_cast<std::size_t>(ends.first - a.rbegin());
}

const UsedConfig* used_as(std::string_view name, const design::Inputs& inputs) {
  const UsedConfig* best = nullptr;
  for (const design::BuildCommand& command : inputs.commands) {
    if (!command.summary) continue;
    for (const UsedConfig& used : command.summary->configs) {
      if (file_name(used.path) != file_name(name)) continue;
      const bool better =
          best == nullptr || common_end(used.path, name) > common_end(best->path, name);
      if (better) best = &used;
    }
  }
  return best;
}

/// What an option says, however its section is written.
std::tuple<std::string_view, std::string_view, std::string_view> meaning(const Option& option) {
  return {option.section, option.key, option.value.text};
}

std::string shown(const Option& option) {
  return std::string(option.key) + "=" + std::string(option.value.text);
}

/// Two documents, option by option.
class Comparer {
 public:
  Comparer(const Document& then, const Document& now)
      : then_(then.options()), now_(now.options()), file_(now.file()) {}

  std::vector<Change> run() {
    now_of_then_.resize(then_.size());
    is_paired_.resize(now_.size());
    pair_equals();
    pair_changed();
    for (std::size_t i = 0; i < now_.size(); ++i) {
      if (!is_paired_[i]) {
        changes_.push_back({ChangeKind::added, place_of(now_[i]), shown(now_[i]), "", 0});
      }
    }
    add_removed();
    std::stable_sort(changes_.begin(), changes_.end(), [](const Change& a, const Change& b) {
      return a.where.span.begin < b.where.span.begin;
    });
    return std::move(changes_);
  }

 private:
  static text::Location place_of(const Option& option) {
    return option.value.empty() ? option.written_key.where : option.value.where;
  }

  void pair(std::size_t then, std::size_t now) {
    now_of_then_[then] = now;
    is_paired_[now] = true;
  }

  /// The options of one side by what they say, those that say the same in the order of the file.
  static std::vector<std::size_t> by_meaning(const std::vector<Option>& options) {
    std::vector<std::size_t> order(options.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return meaning(options[a]) < meaning(options[b]);
    });
    return order;
  }

  void pair_equals() {
    const std::vector<std::size_t> then = by_meaning(then_);
    const std::vector<std::size_t> now = by_meaning(now_);
    for (auto a = then.begin(), b = now.begin(); a != then.end() && b != now.end();) {
      const auto old_meaning = meaning(then_[*a]);
      const auto new_meaning = meaning(now_[*b]);
      if (old_meaning == new_meaning) {
        pair(*a++, *b++);
      } else if (old_meaning < new_meaning) {
        ++a;
      } else {
        ++b;
      }
    }
  }

  /// A line with the same key and most of the same value is the same line, edited.
  void pair_changed() {
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < now_.size(); ++i) {
      if (!is_paired_[i]) left.push_back(i);
    }
    std::size_t comparisons = 0;
    for (std::size_t i = 0; i < then_.size(); ++i) {
      if (now_of_then_[i]) continue;
      std::optional<std::size_t> best;
      std::size_t best_distance = 0;
      for (const std::size_t j : left) {
        if (++comparisons > kMostComparisons) return;
        if (is_paired_[j] || now_[j].key != then_[i].key || now_[j].section != then_[i].section) {
          continue;
        }
        const std::size_t distance = difference(then_[i], now_[j]);
        if (distance > most_difference(then_[i]) || (best && distance >= best_distance)) continue;
        best = j;
        best_distance = distance;
      }
      if (!best) continue;
      pair(i, *best);
      changes_.push_back({ChangeKind::changed, place_of(now_[*best]), shown(now_[*best]),
                          shown(then_[i]), then_[i].line + 1});
    }
  }

  static bool is_single(const Option& option) {
    return option.info != nullptr && option.info->repeat == config::Repeat::single;
  }

  /// Of an option that has one value, the new value replaces the old, however it looks.
  static std::size_t difference(const Option& a, const Option& b) {
    if (is_single(a)) return 0;
    return text::edit_distance(a.value.text, b.value.text, most_difference(a));
  }

  static std::size_t most_difference(const Option& option) {
    return std::min<std::size_t>(option.value.text.size() / 2, 32);
  }

  void add_removed() {
    text::Location behind{file_, {0, 0}};
    for (std::size_t i = 0; i < then_.size(); ++i) {
      if (now_of_then_[i]) {
        behind = place_of(now_[*now_of_then_[i]]);
      } else {
        changes_.push_back({ChangeKind::removed, behind, "", shown(then_[i]), then_[i].line + 1});
      }
    }
  }

  const std::vector<Option>& then_;
  const std::vector<Option>& now_;
  text::FileId file_;
  std::vector<std::optional<std::size_t>> now_of_then_;
  std::vector<bool> is_paired_;
  std::vector<Change> changes_;
};

/// The `--connectivity.*` options of the result; empty when it does not list them.
std::unordered_set<std::string_view> connectivity_of(const design::Inputs& inputs) {
  std::unordered_set<std::string_view> options;
  if (!inputs.result) return options;
  for (const std::string_view option : inputs.result->options) {
    if (option.starts_with("--connectivity.")) options.insert(option);
  }
  return options;
}

void compare_with_result(const std::unordered_set<std::string_view>& options,
                         const Document& document, ConfigComparison& comparison) {
  comparison.by_result = true;
  for (const Option& option : document.options()) {
    const bool is_told = option.section == "connectivity" && !option.value.empty() &&
                         option.value.text.find_first_of(" \t\"'") == std::string_view::npos;
    if (!is_told) continue;
    const std::string asked = "--" + option.full_name() + " " + std::string(option.value.text);
    if (options.count(asked) != 0) continue;
    comparison.changes.push_back({ChangeKind::added, option.value.where, shown(option), "", 0});
  }
}

}  // namespace

std::vector<ConfigComparison> compare_configs(const design::Design& design) {
  const design::LinkJob& job = design.job();
  const auto options = connectivity_of(*job.inputs);
  std::vector<ConfigComparison> comparisons;
  for (const auto& document : job.documents) {
    const std::string_view name = (*job.sources)[document->file()].name();
    ConfigComparison comparison;
    comparison.file = document->file();
    comparison.name = name;
    comparison.used = used_as(name, *job.inputs);
    if (comparison.used != nullptr && comparison.used->text.size() <= config::kMaxConfigBytes) {
      text::SourceSet sources;
      const Document then(sources, sources.add(comparison.used->path, comparison.used->text));
      comparison.changes = Comparer(then, *document).run();
    } else if (comparison.used == nullptr && !options.empty()) {
      compare_with_result(options, *document, comparison);
    }
    comparisons.push_back(std::move(comparison));
  }
  return comparisons;
}

}  // namespace vppcheck::verify

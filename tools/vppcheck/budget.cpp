// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "budget_report.h"
#include "commands.h"
#include "link_inputs.h"
#include "output_file.h"
#include "vppcheck/artifact/layer_table.h"
#include "vppcheck/budget/cma_budget.h"
#include "vppcheck/budget/slr_budget.h"
#include "vppcheck/budget/tile_budget.h"
#include "vppcheck/design/load.h"
#include "vppcheck/platform/builtin.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace po = boost::program_options;

namespace vppcheck::tool {
namespace {

using budget::Statement;

/// A budget, or the exit code behind the complaint that was made.
using Outcome = tl::expected<Statement, int>;

tl::unexpected<int> fail(int code, std::string_view message) {
  complain(message);
  return tl::unexpected(code);
}

tl::unexpected<int> misused(std::string_view message) {
  return tl::unexpected(usage_error("budget", message));
}

Outcome slr(const ParsedWords& words, const std::vector<std::string>& files) {
  LinkArguments arguments = link_arguments(words);
  arguments.files = files;
  Link link;
  if (const int code = read_link(arguments, link)) return tl::unexpected(code);
  if (link.platform == nullptr) return misused(link.job.no_platform);
  if (link.inputs.resources.empty()) {
    return misused("the resources of the kernels are not given; --resources takes reports of them");
  }
  const design::Design design(link.job);
  return budget::slr_statement(design, budget::compute(design));
}

void add_cma_options(po::options_description& options) {
  auto add = options.add_options();
  add("cores", po::value<std::string>()->value_name("N"),
      "DPU cores of the board (default: those of --dpu, else 1)");
  add("dpu", po::value<std::string>()->value_name("FILE"),
      "output of 'xdputil query': the DPUs of the board, whose fingerprints are compared");
  add("page-size", po::value<std::string>()->value_name("BYTES"),
      "page of the contiguous memory (default 4096)");
  add("softmax", "hardware softmax of a DPUCZDX8G is on");
  add("split-io", "the user lends the memory of inputs and outputs");
  add("limit", po::value<std::string>()->value_name("SIZE"),
      "contiguous memory that there is, as 512M");
}

/// The value of an option with a size; the default when it is not given.
tl::expected<std::uint64_t, int> size_of(const ParsedWords& words, const char* name,
                                         std::uint64_t default_value) {
  const auto given = one_of(words.values, name);
  if (!given) return default_value;
  const auto size = text::parse_size_bytes(*given);
  if (size) return *size;
  return misused(fmt::format("--{} takes a whole number, alone or with K, M or G, not {}", name,
                             text::quoted(*given)));
}

tl::expected<std::uint64_t, int> cores_of(const ParsedWords& words, const design::Inputs& inputs) {
  const auto given = one_of(words.values, "cores");
  if (!given) return inputs.dpus ? inputs.dpus->cores.size() : 1;
  if (const auto cores = text::parse_unsigned(*given)) return *cores;
  return misused("--cores takes a whole number, not " + text::quoted(*given));
}

tl::expected<budget::CmaSettings, int> cma_settings(const ParsedWords& words,
                                                    const design::Inputs& inputs) {
  budget::CmaSettings settings;
  const auto cores = cores_of(words, inputs);
  const auto page = size_of(words, "page-size", settings.page_bytes);
  const auto limit = size_of(words, "limit", 0);
  for (const auto* value : {&cores, &page, &limit}) {
    if (!*value) return tl::unexpected(value->error());
  }
  settings.cores = *cores;
  settings.page_bytes = *page;
  if (words.values.count("limit") != 0) settings.limit_bytes = *limit;
  settings.softmax = words.values.count("softmax") != 0;
  settings.split_io = words.values.count("split-io") != 0;
  return settings;
}

Outcome cma(const ParsedWords& words, const std::vector<std::string>& files) {
  text::DiskReader reader;
  design::Inputs inputs;
  for (const std::string& file : files) {
    const auto added = design::add_model(file, reader, inputs);
    if (added) continue;
    if (added.error().is_usage) return misused(added.error().message);
    return fail(kUnreadable, added.error().message);
  }
  if (const auto dpu = one_of(words.values, "dpu")) {
    const auto added = design::add_dpu_file(*dpu, reader, inputs);
    if (!added) return fail(kUnreadable, added.error());
  }
  const auto settings = cma_settings(words, inputs);
  if (!settings) return tl::unexpected(settings.error());
  auto statement = budget::cma_budget(inputs.models, *settings);
  if (!statement) return misused(statement.error());
  if (!inputs.dpus) return std::move(*statement);
  for (const design::ModelUse& use : inputs.models) {
    for (const std::string& fault : budget::fingerprint_faults(use.model, *inputs.dpus)) {
      statement->remark(diagnostic::Severity::error,
                        fmt::format("{}: {}; compile the model for the arch.json of this DPU",
                                    text::printable(use.model.file), fault));
    }
  }
  const artifact::DpuQuery& board = *inputs.dpus;
  if (board.lists_all_cores && board.cores.size() != settings->cores) {
    statement->remark(diagnostic::Severity::warning,
                      fmt::format("--cores is {}, but the board of {} has {}", settings->cores,
                                  text::printable(board.file), board.cores.size()));
  }
  if (board.has_softmax && !settings->softmax) {
    statement->remark(diagnostic::Severity::info,
                      fmt::format("the board of {} has hardware softmax; --softmax counts the {} "
                                  "bytes that it takes when it is used",
                                  text::printable(board.file), budget::kSoftmaxBytes));
  }
  return std::move(*statement);
}

void add_tile_options(po::options_description& options) {
  options.add_options()("device", po::value<std::string>()->value_name("PART"),
                        "device whose tiles the layers run on, as xcve2802; the table's own when "
                        "absent");
}

Outcome tile(const ParsedWords& words, const std::vector<std::string>& files) {
  if (files.size() > 1) return misused("'budget tile' takes one table of layers");
  text::DiskReader reader;
  const auto bytes = reader.read(files.front());
  if (!bytes) return fail(kUnreadable, bytes.error().message);
  const auto table = artifact::read_layer_table(*bytes, files.front());
  if (!table) return fail(kUnreadable, table.error().show());
  const std::string device = one_of(words.values, "device").value_or(table->device);
  if (device.empty()) {
    return misused("the table names no device; add 'device = PART' to [array], or give --device");
  }
  const auto array = platform::aie_array_of_part(device);
  if (!array) {
    return misused(fmt::format("no device {} with AI Engines is known", text::quoted(device)));
  }
  auto statement = budget::tile_budget(*table, *array);
  if (!statement) return misused(statement.error());
  return std::move(*statement);
}

/// One kind of budget: what it is called, its files and its options.
struct Kind {
  std::string_view name;
  Outcome (*make)(const ParsedWords& words, const std::vector<std::string>& files);
  void (*add_options)(po::options_description& options);
};

constexpr Kind kKinds[] = {
    {"slr", slr, add_link_options},
    {"cma", cma, add_cma_options},
    {"tile", tile, add_tile_options},
};

/// The kind that takes an option; empty for those of all kinds.
std::string_view kind_with(const std::string& option) {
  for (const Kind& kind : kKinds) {
    po::options_description own;
    kind.add_options(own);
    if (own.find_nothrow(option, false) != nullptr) return kind.name;
  }
  return {};
}

std::string help() {
  std::ostringstream text;
  text << "usage: vppcheck budget slr [OPTION...] FILE...\n"
          "       vppcheck budget cma [OPTION...] MODEL.json[:threads=T][:batch=B]...\n"
          "       vppcheck budget tile [OPTION...] LAYERS.ini\n\n"
          "Holds what is needed against what is available: the resources of each SLR for a link; "
          "contiguous\nmemory for models on a DPU (output of 'xdputil xmodel FILE -l'); the memory "
          "of AI Engine tiles\nfor the layers of a network. Exit code 1 says that something is "
          "over.\n\n"
       << describe_budget_options();
  return text.str();
}

int report(const Statement& statement, const std::vector<Output>& outputs) {
  int code = kClean;
  for (const Output& output : outputs) {
    const bool json = output.format == "json";
    code = std::max(code,
                    deliver(output.file, json ? budget_json(statement) : budget_text(statement)));
  }
  const auto verdict = budget::verdict_of(statement);
  const bool is_over = verdict == budget::Verdict::over || verdict == budget::Verdict::over_margin;
  return std::max(code, is_over ? int{kFindings} : int{kClean});
}

}  // namespace

po::options_description describe_budget_options() {
  po::options_description options("options");
  for (const Kind& kind : kKinds) kind.add_options(options);
  auto add = options.add_options();
  add("format", po::value<std::vector<std::string>>()->composing()->value_name("FORMAT[:FILE]"),
      "text or json; repeatable");
  add("help,h", "this text");
  return options;
}

int run_budget(const Words& words) {
  const auto parsed = parse_words(words, describe_budget_options());
  if (!parsed) return usage_error("budget", parsed.error());
  if (parsed->values.count("help") != 0) return print(help());
  std::vector<std::string> files = parsed->positional;
  const Kind* const kind =
      files.empty() ? std::end(kKinds)
                    : std::find_if(std::begin(kKinds), std::end(kKinds),
                                   [&](const Kind& known) { return known.name == files[0]; });
  if (kind == std::end(kKinds)) {
    return usage_error("budget", "write 'budget slr', 'budget cma' or 'budget tile'");
  }
  files.erase(files.begin());
  if (files.empty()) return usage_error("budget", "no file is given");
  for (const auto& [option, value] : parsed->values) {
    const std::string_view owner = kind_with(option);
    if (owner.empty() || owner == kind->name) continue;
    return usage_error("budget", fmt::format("--{} belongs to 'budget {}'", option, owner));
  }
  const auto outputs = parse_outputs(all_of(parsed->values, "format"), {"text", "json"});
  if (!outputs) return usage_error("budget", outputs.error());
  const Outcome outcome = kind->make(*parsed, files);
  return outcome ? report(*outcome, *outputs) : outcome.error();
}

}  // namespace vppcheck::tool

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/xdputil.h"

#include <fmt/format.h>

#include <utility>

#include "vppcheck/container/json.h"
#include "vppcheck/container/lines.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::artifact {
namespace {

using container::at;
using container::text_of;
using nlohmann::json;

/// More DPUs than any board has.
constexpr std::size_t kMostCores = 64;

constexpr std::string_view kPartOfSubgraph = "\"reg info\"";

/// `{ ... }` without what documents and logs put around it: three dots, a comma.
std::string whole_object(std::string_view part) {
  part = part.substr(0, part.find_last_not_of(" \t\r\n.,") + 1);
  return fmt::format("{{{}{}", part, part.ends_with('}') ? "" : "}");
}

/// The JSON between the lines of a log: from the first line that begins with a brace to the last
/// brace of the text.
tl::expected<json, ArtifactError> load_output(std::string_view bytes, const std::string& file) {
  container::Lines lines(container::without_byte_order_mark(bytes));
  while (const auto line = lines.next()) {
    const auto first = line->find_first_not_of(" \t");
    const std::string_view text = first == std::string_view::npos ? "" : line->substr(first);
    const bool is_part = text.starts_with(kPartOfSubgraph);
    if (!is_part && !text.starts_with('{')) continue;
    const auto begin = static_cast<std::size_t>(text.data() - bytes.data());
    std::string_view rest = bytes.substr(begin);
    const auto last = rest.rfind('}');
    if (!is_part && last != std::string_view::npos) rest = rest.substr(0, last + 1);
    if (rest.size() > container::kMostJsonBytes) break;
    auto root =
        is_part ? container::load_json(whole_object(rest), file) : container::load_json(rest, file);
    if (!root && root.error().line != 0) root.error().line += lines.number() - 1;
    return root;
  }
  return container::load_json(bytes, file);
}

/// Fingerprints and addresses are 64-bit numbers in hexadecimal digits, padded or not.
std::optional<std::uint64_t> fingerprint_of(const json& object) {
  return container::number_of(at(object, "fingerprint"));
}

std::optional<DpuSpace> space_of(std::string_view type) {
  constexpr std::pair<std::string_view, DpuSpace> kTypes[] = {
      {"CONST", DpuSpace::constant},          {"WORKSPACE", DpuSpace::workspace},
      {"DATA_LOCAL_INPUT", DpuSpace::input},  {"DATA_LOCAL_OUTPUT", DpuSpace::output},
      {"DATA_LOCAL", DpuSpace::input_output}, {"DATA", DpuSpace::input_output}};
  for (const auto& [name, space] : kTypes) {
    if (type == name) return space;
  }
  return std::nullopt;
}

/// Why a value is no number of bytes.
std::string why_no_size(const json& value) {
  if (value.is_null()) return "not told (null)";
  if (!value.is_number()) return fmt::format("{}, expected a number of bytes", value.type_name());
  const std::string digits = value.dump();
  if (digits.starts_with('-')) return digits + ", below 0";
  if (value.get<double>() >= 0x1p64) return digits + ", more than 64 bits hold";
  return digits + ", no whole number of bytes";
}

/// Makes a model of the JSON and stops at the first fault.
class ModelReader {
 public:
  explicit ModelReader(const std::string& file) : file_(file) {}

  tl::expected<DpuModel, ArtifactError> read(const json& root) {
    DpuModel model{file_, {}};
    const json& subgraphs = at(root, "subgraphs");
    if (at(root, "reg info").is_array()) {
      model.subgraphs.push_back(subgraph(root));
    } else if (!subgraphs.is_array()) {
      fail(
          at(root, "kernels").is_array()
              ? "this is the output of 'xdputil query'; a model is that of 'xdputil xmodel FILE -l'"
              : "not the output of 'xdputil xmodel FILE -l': no list 'subgraphs'");
    } else {
      for (const json& object : subgraphs) {
        if (text_of(at(object, "device")) != "DPU") continue;
        model.subgraphs.push_back(subgraph(object));
      }
      if (model.subgraphs.empty()) fail("no subgraph for a DPU: the model runs on the CPU alone");
    }
    if (!error_.empty()) return tl::unexpected(ArtifactError{file_, 0, std::move(error_)});
    return model;
  }

 private:
  DpuSubgraph subgraph(const json& object) {
    DpuSubgraph made{std::string(text_of(at(object, "name"))),
                     std::string(text_of(at(object, "DPU Arch"))),
                     fingerprint_of(object),
                     {},
                     std::nullopt};
    const json& registers = at(object, "reg info");
    if (!registers.is_array()) {
      fail(fmt::format("subgraph {} has no list 'reg info'", text::quoted(made.name)));
      return made;
    }
    for (const json& entry : registers) take(entry, made);
    const json& instructions = at(object, "instruction reg");
    if (!instructions.is_null()) made.instruction_bytes = size(instructions, "instruction reg");
    return made;
  }

  void take(const json& entry, DpuSubgraph& subgraph) {
    const std::string_view name = text_of(at(entry, "name"));
    const json& type = at(entry, "context type");
    const auto space = space_of(text_of(type));
    if (!space) {
      fail(fmt::format(
          "register {}: its context type is {}, expected CONST, WORKSPACE, DATA_LOCAL_INPUT, "
          "DATA_LOCAL_OUTPUT or DATA_LOCAL",
          text::quoted(name), type.is_string() ? text::quoted(text_of(type)) : "not told (null)"));
      return;
    }
    subgraph.registers.push_back({std::string(name), *space, size(at(entry, "size"), name)});
  }

  std::uint64_t size(const json& value, std::string_view name) {
    if (value.is_number_unsigned()) return value.get<std::uint64_t>();
    fail(fmt::format("register {}: its size is {}", text::quoted(name), why_no_size(value)));
    return 0;
  }

  void fail(std::string message) {
    if (error_.empty()) error_ = std::move(message);
  }

  const std::string& file_;
  std::string error_;
};

}  // namespace

tl::expected<DpuModel, ArtifactError> read_dpu_model(std::string_view bytes,
                                                     const std::string& file) {
  const auto root = load_output(bytes, file);
  if (!root) return tl::unexpected(root.error());
  return ModelReader(file).read(*root);
}

tl::expected<DpuQuery, ArtifactError> read_dpu_query(std::string_view bytes,
                                                     const std::string& file) {
  const auto root = load_output(bytes, file);
  if (!root) return tl::unexpected(root.error());
  const auto fail = [&](std::string_view message) {
    return tl::unexpected(ArtifactError{file, 0, std::string(message)});
  };
  const json& kernels = at(*root, "kernels");
  if (!kernels.is_array()) {
    return fail(at(*root, "subgraphs").is_array()
                    ? "this is the output of 'xdputil xmodel'; the DPUs of a board are that of "
                      "'xdputil query'"
                    : "not the output of 'xdputil query': no list 'kernels'");
  }
  DpuQuery query{file, std::nullopt, {}};
  const json& count = at(at(*root, "DPU IP Spec"), "DPU Core Count");
  if (!count.is_null()) {
    query.core_count = container::number_of(count);
    if (!query.core_count || *query.core_count == 0) {
      return fail("'DPU Core Count' is no number from 1 on");
    }
  }
  for (const json& kernel : kernels) {
    const std::string_view type = text_of(at(kernel, "IP Type"));
    if (!type.empty() && type != "DPU") continue;
    if (query.cores.size() == kMostCores) {
      return fail(fmt::format("more than {} DPUs among the kernels", kMostCores));
    }
    query.cores.push_back({std::string(text_of(at(kernel, "DPU Arch"))), fingerprint_of(kernel)});
  }
  if (query.cores.empty()) return fail("no DPU among the kernels");
  return query;
}

}  // namespace vppcheck::artifact

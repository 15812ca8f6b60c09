// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/xdputil.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "vppcheck/container/json.h"
#include "vppcheck/container/lines.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

namespace vppcheck::artifact {
namespace {

using container::at;
using container::text_of;
using nlohmann::json;

/// More DPUs than any board has.
constexpr std::size_t kMostCores = 64;

/// Hardware softmax as `kernel:compute unit` (PG338).
constexpr std::string_view kSoftmaxKernel = "sfm_xrt_top:";

constexpr std::string_view kPartOfSubgraph = "\"reg info\"";

/// `{ ... }` without what documents and logs put around it: three dots, a comma.
std::string whole_object(std::string_view part) {
  part = part.substr(0, container::kMostJsonBytes);
  part = part.substr(0, part.find_last_not_of(" \t\r\n.,") + 1);
  return fmt::format("{{{}{}", part, part.ends_with('}') ? "" : "}");
}

/// The object that begins here, up to the brace that closes it; all of the text when none does.
std::string_view first_object(std::string_view text) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (in_string) {
      in_string = text[i] != '"';
      if (text[i] == '\\') ++i;
    } else if (text[i] == '"') {
      in_string = true;
    } else if (text[i] == '{') {
      ++depth;
    } else if (text[i] == '}' && --depth == 0) {
      return text.substr(0, i + 1);
    }
  }
  return text;
}

/// Where the JSON begins: with the first line that begins with a brace, or with the registers of a
/// subgraph.
struct Beginning {
  std::string_view text;  ///< to the end of the file
  std::uint32_t line = 0;
  bool is_part = false;
};

std::optional<Beginning> find_json(std::string_view bytes) {
  container::Lines lines(bytes);
  while (const auto line = lines.next()) {
    const auto first = line->find_first_not_of(" \t");
    if (first == std::string_view::npos) continue;
    const bool is_part = line->substr(first).starts_with(kPartOfSubgraph);
    if (!is_part && (*line)[first] != '{') continue;
    const auto begin = static_cast<std::size_t>(line->data() - bytes.data()) + first;
    return Beginning{bytes.substr(begin), lines.number(), is_part};
  }
  return std::nullopt;
}

/// The JSON between the lines of a log.
tl::expected<json, ArtifactError> load_output(std::string_view bytes, const std::string& file) {
  const auto fail = [&](std::uint32_t line, std::string message) {
    return tl::unexpected(ArtifactError{file, line, std::move(message)});
  };
  // `>` of Windows PowerShell 5 writes so.
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return fail(0, "UTF-16 text; save the output of xdputil as UTF-8");
  }
  const auto found = find_json(container::without_byte_order_mark(bytes));
  if (!found) return fail(0, "no output of xdputil: no line begins with '{'");
  const std::string_view object = found->is_part ? found->text : first_object(found->text);
  const std::string_view rest = found->text.substr(object.size());
  if (const auto other = find_json(rest)) {
    const auto lines_before = std::count(object.begin(), object.end(), '\n');
    return fail(found->line + static_cast<std::uint32_t>(lines_before) + other->line - 1,
                "a second JSON object begins here; a file takes one output of xdputil");
  }
  auto root = found->is_part ? container::load_json(whole_object(object), file)
                             : container::load_json(object, file);
  if (!root && root.error().line != 0) root.error().line += found->line - 1;
  return root;
}

/// Fingerprints are 64-bit numbers in hexadecimal digits, padded or not, with 0x or without; 0
/// stands for none.
std::optional<std::uint64_t> fingerprint_of(const json& object) {
  std::string_view digits = text_of(at(object, "fingerprint"));
  if (digits.starts_with("0x") || digits.starts_with("0X")) digits.remove_prefix(2);
  const auto number = text::parse_hex(digits);
  return number == 0u ? std::nullopt : number;
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
  const bool is_number = value.is_number();
  const std::string found = is_number ? value.dump() : value.type_name();
  if (is_number && value.get<double>() < 0) return found + ", below 0";
  if (is_number && value.get<double>() >= 0x1p64) return found + ", more than 64 bits hold";
  return found + ", expected a whole number of bytes";
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
    // Memory that nobody told of is not 0.
    if (registers.empty()) {
      fail(fmt::format("subgraph {} has an empty 'reg info'", text::quoted(made.name)));
    }
    for (const json& entry : registers) take(entry, made);
    const json& instructions = at(object, "instruction reg");
    if (!instructions.is_null()) {
      made.instruction_bytes = size(instructions, made, "instruction reg");
    }
    return made;
  }

  void take(const json& entry, DpuSubgraph& subgraph) {
    const std::string_view name = text_of(at(entry, "name"));
    const json& type = at(entry, "context type");
    const auto space = space_of(text_of(type));
    if (!space) {
      fail(subgraph, name,
           fmt::format("context type is {}, expected CONST, WORKSPACE, DATA_LOCAL_INPUT, "
                       "DATA_LOCAL_OUTPUT or DATA_LOCAL",
                       shown(type)));
      return;
    }
    // As older versions print it (Xilinx/Vitis-AI, tools/ of the releases before 3.0).
    const std::string_view rounded = text_of(at(entry, "memory size required"));
    if (!rounded.empty()) {
      fail(subgraph, name,
           fmt::format("size is rounded to {}; xdputil of Vitis AI 3.0 prints bytes",
                       text::quoted(rounded)));
      return;
    }
    subgraph.registers.push_back(
        {std::string(name), *space, size(at(entry, "size"), subgraph, name)});
  }

  static std::string shown(const json& type) {
    if (type.is_string()) return text::quoted(text_of(type));
    return type.is_null() ? "not told (null)" : type.type_name();
  }

  std::uint64_t size(const json& value, const DpuSubgraph& subgraph, std::string_view name) {
    if (value.is_number_unsigned()) return value.get<std::uint64_t>();
    if (value.is_number_integer() && value == 0) return 0;  // written -0
    fail(subgraph, name, "size is " + why_no_size(value));
    return 0;
  }

  /// Many subgraphs have registers of the same names.
  void fail(const DpuSubgraph& subgraph, std::string_view name, std::string_view what) {
    const std::string of =
        subgraph.name.empty() ? "" : " of subgraph " + text::quoted(subgraph.name);
    fail(fmt::format("register {}{}: its {}", text::quoted(name), of, what));
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
  const json& board = at(*root, "DPU IP Spec");
  DpuQuery query{file,
                 {},
                 !at(board, "DPU Core Count").is_null(),
                 text_of(at(board, "enable softmax")) == "True"};
  for (const json& kernel : kernels) {
    const std::string_view type = text_of(at(kernel, "IP Type"));
    query.has_softmax |=
        type == "softmax" || text_of(at(kernel, "cu_name")).starts_with(kSoftmaxKernel);
    DpuCore core{std::string(text_of(at(kernel, "DPU Arch"))), fingerprint_of(kernel)};
    // Kernels that are no DPU have an empty architecture and the fingerprint 0.
    const bool is_dpu =
        type.empty() ? !core.architecture.empty() || core.fingerprint : type == "DPU";
    if (!is_dpu) continue;
    if (query.cores.size() == kMostCores) {
      return fail(fmt::format("more than {} DPUs among the kernels", kMostCores));
    }
    query.cores.push_back(std::move(core));
  }
  if (query.cores.empty()) return fail("no DPU among the kernels");
  return query;
}

}  // namespace vppcheck::artifact

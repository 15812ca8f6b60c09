// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/artifact/aie_library.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <utility>

#include "vppcheck/artifact/aie_join.h"
#include "vppcheck/artifact/aie_parts.h"
#include "vppcheck/container/archive.h"
#include "vppcheck/container/elf.h"
#include "vppcheck/container/lines.h"
#include "vppcheck/text/number.h"

namespace vppcheck::artifact {
namespace {

constexpr std::string_view kHw = "hw.o";
constexpr std::string_view kCfg = "cfg.o";
constexpr std::string_view kSw = "sw.o";

/// The most bytes of hw.o and cfg.o together: a bound of ours. cfg.o has 114 KB for 3 tiles (public
/// repository MySparta, 2023.2), most of it a report that grows with them; the largest array has
/// 400.
constexpr std::size_t kMostObjectBytes = std::size_t{24} << 20;

/// `JSON_DEVICE=VC1902.json` in the settings of the simulator gives `VC1902`.
std::string device_of(std::string_view settings) {
  constexpr std::string_view kKey = "JSON_DEVICE=";
  container::Lines lines(settings);
  while (auto line = lines.next()) {
    if (!line->starts_with(kKey)) continue;
    line->remove_prefix(kKey.size());
    return std::string(line->substr(0, line->rfind(".json")));
  }
  return {};
}

/// Whether the archive ends in the middle of a member's header (System V `ar`: 60 bytes, the size
/// in decimal digits from the 49th on), which libarchive takes for the end of the archive.
bool ends_in_header(text::RandomAccessFile& input) {
  constexpr std::size_t kHeader = 60;
  std::uint64_t offset = 8;
  std::array<char, kHeader> header{};
  while (offset < input.size()) {
    if (input.read_at(offset, header.data(), kHeader) < kHeader) return true;
    const std::string_view field(header.data() + 48, 10);
    const auto size = text::parse_unsigned(field.substr(0, field.find(' ')));
    if (!size) return false;
    offset += kHeader + *size + *size % 2;
  }
  return false;
}

/// A member with its sections.
struct Object {
  std::string member;
  std::vector<container::ElfSection> sections;

  std::string place(std::string_view section) const {
    return fmt::format("{}:{}", member, section);
  }
};

/// Reads the parts of a libadf.a.
class Reader {
 public:
  Reader(text::RandomAccessFile& input, const std::string& file) : input_(input), file_(file) {}

  tl::expected<AieLibrary, ArtifactError> read() {
    AieLibraryParts parts;
    const bool done = read_members(parts);
    if (!done || fault_) return tl::unexpected(std::move(*fault_));
    return join_aie_library(std::move(parts), file_);
  }

 private:
  bool read_members(AieLibraryParts& parts) {
    container::ArchiveLimits limits;
    limits.member_bytes = kMostObjectBytes;
    limits.total_bytes = kMostObjectBytes;
    const auto members = container::read_members(
        input_, file_, container::ArchiveKind::ar,
        [](std::string_view name) { return name == kHw || name == kCfg; }, limits);
    if (!members) return fail(members.error());
    if (ends_in_header(input_)) return fail({file_, 0, "cut off in the header of a member"});
    const container::Member* const hw = container::find_member(*members, kHw);
    const container::Member* const cfg = container::find_member(*members, kCfg);
    if (hw == nullptr) {
      return fail({file_, 0, "not a library of AI Engine graphs: it has no member 'hw.o'"});
    }
    if (!read_hw(*hw, parts) || (cfg != nullptr && !read_cfg(*cfg, parts))) return false;
    if (parts.summary.target == AieTarget::unknown) return read_target(parts);
    return true;
  }

  bool read_hw(const container::Member& member, AieLibraryParts& parts) {
    const auto object = open(member);
    if (!object) return false;
    const auto cfgraph = section(*object, ".aie.cfgraph");
    if (!cfgraph) {
      return !fault_ && fail({container::member_name(file_, member.name), 0,
                              "the section '.aie.cfgraph' is missing"});
    }
    parts.cfgraph_where = container::member_name(file_, object->place(".aie.cfgraph"));
    if (!keep(read_aie_cfgraph(*cfgraph, parts.cfgraph_where), parts.ports)) return false;
    const auto archive = section(*object, ".aie.archive");
    if (!archive) return !fault_;
    return keep(read_aie_archive(*archive, file_, object->place(".aie.archive")), parts.archive);
  }

  bool read_cfg(const container::Member& member, AieLibraryParts& parts) {
    const auto object = open(member);
    if (!object) return false;
    const auto where = [&](std::string_view name) {
      return container::member_name(file_, object->place(name));
    };
    constexpr std::string_view kControl = ".aie.control.config.json";
    constexpr std::string_view kSummary = ".aie.partial.aiecompile_summary";
    if (const auto bytes = section(*object, kControl)) {
      if (!keep(read_aie_control_config(*bytes, where(kControl)), parts.control)) return false;
    }
    if (const auto bytes = section(*object, kSummary)) {
      parts.summary_where = where(kSummary);
      if (!keep(read_aie_compile_summary(*bytes, parts.summary_where), parts.summary)) return false;
    }
    if (const auto bytes = section(*object, ".aie.sim.config.txt")) {
      parts.simulated_device = device_of(*bytes);
    }
    return !fault_;
  }

  /// Looks at the code of the tiles, which is nearly all of the file, for what it was made for.
  bool read_target(AieLibraryParts& parts) {
    const auto members = container::read_members(input_, file_, container::ArchiveKind::ar,
                                                 [](std::string_view name) { return name == kSw; });
    if (!members) return fail(members.error());
    if (members->empty()) return true;
    const auto object = open(members->front());
    if (!object) return false;
    for (const container::ElfSection& each : object->sections) {
      const bool x86sim = each.name == ".aie.libsim";
      if (!x86sim && !each.name.starts_with(".aie.cdo")) continue;
      const AieTarget target = x86sim ? AieTarget::x86sim : AieTarget::hw;
      if (parts.summary.target != AieTarget::unknown && parts.summary.target != target) {
        return fail({container::member_name(file_, members->front().name), 0,
                     "it has code for x86sim ('.aie.libsim') and for hw ('.aie.cdo')"});
      }
      parts.summary.target = target;
    }
    return true;
  }

  std::optional<Object> open(const container::Member& member) {
    auto sections =
        container::read_elf_sections(member.bytes, container::member_name(file_, member.name));
    if (sections) return Object{member.name, std::move(*sections)};
    fail(std::move(sections.error()));
    return std::nullopt;
  }

  /// The bytes of a section; nothing when it is missing or (then there is a fault) stands twice.
  std::optional<std::string_view> section(const Object& object, std::string_view name) {
    std::optional<std::string_view> found;
    for (const container::ElfSection& each : object.sections) {
      if (each.name != name) continue;
      if (found) fail(object, name, "the section stands twice");
      if (each.bytes.size() > kMostAiePartBytes) {
        fail(object, name,
             fmt::format("the section has {} bytes, more than the limit of {}", each.bytes.size(),
                         kMostAiePartBytes));
      }
      found = each.bytes;
    }
    return fault_ ? std::nullopt : found;
  }

  template <class Value>
  bool keep(tl::expected<Value, ArtifactError> result, Value& value) {
    if (!result) return fail(std::move(result.error()));
    value = std::move(*result);
    return true;
  }

  bool fail(const Object& object, std::string_view section, std::string message) {
    return fail({container::member_name(file_, object.place(section)), 0, std::move(message)});
  }
  bool fail(ArtifactError error) {
    if (!fault_) fault_ = std::move(error);
    return false;
  }

  text::RandomAccessFile& input_;
  const std::string& file_;
  std::optional<ArtifactError> fault_;
};

tl::expected<std::string, ArtifactError> all_of(text::RandomAccessFile& input,
                                                const std::string& file) {
  if (input.size() > kMostAiePartBytes) {
    return tl::unexpected(ArtifactError{
        file, 0, "neither a libadf.a nor, with that many bytes, an aie_control_config.json"});
  }
  std::string bytes(static_cast<std::size_t>(input.size()), '\0');
  bytes.resize(input.read_at(0, bytes.data(), bytes.size()));
  return bytes;
}

}  // namespace

std::string_view name_of(AieTarget target) {
  switch (target) {
    case AieTarget::unknown: return "unknown";
    case AieTarget::x86sim: return "x86sim";
    case AieTarget::hw: return "hw";
  }
  return "";
}

tl::expected<AieLibrary, ArtifactError> read_aie_library(text::RandomAccessFile& input,
                                                         const std::string& file) {
  std::string magic(8, '\0');
  magic.resize(input.read_at(0, magic.data(), magic.size()));
  if (container::looks_like_ar(magic)) return Reader(input, file).read();
  const auto bytes = all_of(input, file);
  if (!bytes) return tl::unexpected(bytes.error());
  const std::string_view text = container::without_byte_order_mark(*bytes);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) {
    return tl::unexpected(ArtifactError{file, 0, "the file is empty"});
  }
  if (text[first] != '{') {
    return tl::unexpected(ArtifactError{
        file, 0, "neither a libadf.a (an archive of 'ar') nor an aie_control_config.json"});
  }
  auto control = read_aie_control_config(*bytes, file);
  if (!control) return tl::unexpected(std::move(control.error()));
  return join_aie_control_config(std::move(*control), file);
}

tl::expected<AieLibrary, ArtifactError> read_aie_library(std::string_view bytes,
                                                         const std::string& file) {
  text::MemoryFile input(bytes);
  return read_aie_library(input, file);
}

}  // namespace vppcheck::artifact

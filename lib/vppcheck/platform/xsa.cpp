// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/archive.h"
#include "vppcheck/platform/import_facts.h"
#include "vppcheck/platform/xsa_parts.h"

namespace vppcheck::platform {
namespace {

constexpr std::string_view kJson = "xsa.json";
constexpr std::string_view kXml = "xsa.xml";
constexpr std::string_view kExtended = "ext_metadata.json";
constexpr std::string_view kPrimitive = "aie_primitive.json";

bool is_hpfm(std::string_view name) {
  return name.ends_with(".hpfm") && name.find('/') == std::string_view::npos;
}

bool is_wanted(std::string_view name) {
  return name == kJson || name == kXml || name == kExtended || name == kPrimitive || is_hpfm(name);
}

/// The members of one archive, and what they say put together.
class Archive {
 public:
  Archive(const std::vector<container::Member>& members, const std::string& file)
      : members_(members), file_(file) {}

  /// xsa.json says the most; older archives have only xsa.xml.
  XsaPartResult read() {
    const container::Member* base = container::find_member(members_, kJson);
    XsaPartResult part = tl::unexpected(TableError{
        file_, 0, "not a hardware platform: the archive has neither xsa.json nor xsa.xml"});
    if (base) {
      part = load_xsa_json(base->bytes, member_file(*base));
    } else if ((base = container::find_member(members_, kXml)) != nullptr) {
      part = load_xsa_xml(base->bytes, member_file(*base));
    }
    if (!part) return part;
    for (const container::Member& member : members_) {
      if (auto error = add(member, *part)) return tl::unexpected(*error);
    }
    return part;
  }

 private:
  std::string member_file(const container::Member& member) const {
    return container::member_name(file_, member.name);
  }

  std::optional<TableError> add(const container::Member& member, XsaPart& part) const {
    XsaPartResult more = tl::unexpected(TableError{});
    if (is_hpfm(member.name)) {
      more = load_hpfm(member.bytes, member_file(member));
      // The emulation half lies beside the real one in some archives.
      if (more && more->is_emulation && !part.is_emulation) return std::nullopt;
    } else if (member.name == kExtended) {
      // Older shells have the file without the part that is of use.
      if (member.bytes.find("\"raptor2\"") == std::string::npos) return std::nullopt;
      more = load_ext_metadata(member.bytes, member_file(member));
    } else if (member.name == kPrimitive) {
      more = load_aie_primitive(member.bytes, member_file(member));
    } else {
      return std::nullopt;
    }
    if (!more) return more.error();
    fill_platform(part.imported.platform, more->imported.platform);
    return std::nullopt;
  }

  const std::vector<container::Member>& members_;
  const std::string& file_;
};

ImportResult read_archive(text::RandomAccessFile& input, const std::string& file,
                          bool is_emulation) {
  const auto members = container::read_members(input, file, container::ArchiveKind::zip, is_wanted);
  if (!members) return tl::unexpected(members.error());
  auto part = Archive(*members, file).read();
  if (!part) return tl::unexpected(part.error());
  part->is_emulation = part->is_emulation || is_emulation;
  return finish_part(std::move(*part), file);
}

}  // namespace

ImportResult read_xsa(text::RandomAccessFile& input, const std::string& file) {
  return read_archive(input, file, false);
}

ImportResult read_emulation_xsa(text::RandomAccessFile& input, const std::string& file) {
  return read_archive(input, file, true);
}

}  // namespace vppcheck::platform

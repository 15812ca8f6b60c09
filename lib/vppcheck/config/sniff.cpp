// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/config/sniff.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "vppcheck/text/suggest.h"

namespace vppcheck::config {
namespace {

/// Sections that other programs rarely have. Still no proof alone: NetworkManager reads
/// `[connectivity]` (NetworkManager.conf(5)), ZLMediaKit `[hls]` (conf/config.ini), and our own
/// platform tables have an `[aie]`.
constexpr std::array<std::string_view, 5> kOwnSections = {"aie", "connectivity", "hls", "linkhook",
                                                          "vivado"};

/// What tells v++'s use of a common name from that of others.
enum class Sign : std::uint8_t {
  none,      ///< nothing does
  colon,     ///< parts: `all:all`, `0:vadd_1`; but not `C:\x` or `https://x`
  equals,    ///< an assignment: `compiler.x=1`
  target,    ///< a build target
  platform,  ///< a platform's file, or the name of one of AMD's
  part,      ///< a device, `xc...`
  mode,      ///< a compiler of v++
};

/// An option whose name other programs use as well.
struct CommonName {
  std::string_view section;
  std::string_view key;
  Sign sign = Sign::none;
};

// The shapes of values are those of the option pages, UG1702 2025.2. General options that are not
// here (`save-temps`, `kernel_frequency`, `remote_ip_cache`) have names of their own.
constexpr CommonName kCommonNames[] = {
    {"", "D"},
    {"", "I"},
    {"", "O"},
    {"", "R"},
    {"", "c"},
    {"", "compile"},
    {"", "config"},
    {"", "debug"},
    {"", "define"},
    {"", "dk", Sign::colon},
    {"", "f", Sign::platform},
    {"", "from_step"},
    {"", "g"},
    {"", "h"},
    {"", "help"},
    {"", "include"},
    {"", "input_files"},
    {"", "interactive"},
    {"", "j"},
    {"", "jobs"},
    {"", "k"},
    {"", "kernel"},
    {"", "l"},
    {"", "link"},
    {"", "list_steps"},
    {"", "log_dir"},
    {"", "m"},
    {"", "mode", Sign::mode},
    {"", "o"},
    {"", "optimize"},
    {"", "output"},
    {"", "p"},
    {"", "package"},
    {"", "part", Sign::part},
    {"", "platform", Sign::platform},
    {"", "report"},
    {"", "report_dir"},
    {"", "report_level"},
    {"", "s"},
    {"", "sc", Sign::colon},
    {"", "slr", Sign::colon},
    {"", "sp", Sign::colon},
    {"", "t", Sign::target},
    {"", "target", Sign::target},
    {"", "temp_dir"},
    {"", "to_step"},
    {"", "v"},
    {"", "verbose"},
    {"", "version"},
    {"", "work_dir"},
    {"", "xp", Sign::colon},
    {"advanced", "misc", Sign::equals},
    {"advanced", "param", Sign::equals},
    {"advanced", "prop", Sign::equals},
    {"clock", "id", Sign::colon},
    {"clock", "tolerance", Sign::colon},
    {"debug", "protocol", Sign::colon},
    {"drc", "disable"},
    {"drc", "enable"},
    {"drc", "severity", Sign::colon},
    {"package", "domain"},
    {"package", "out_dir"},
    {"profile", "data", Sign::colon},
    {"profile", "exec", Sign::colon},
    {"profile", "memory", Sign::colon},
    {"profile", "stall", Sign::colon},
};

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool bears(std::string_view value, Sign sign) {
  switch (sign) {
    case Sign::none: return false;
    case Sign::colon: return holds(value, ":") && value.find_first_of("/\\") == value.npos;
    case Sign::equals: return holds(value, "=");
    case Sign::target: return value == "hw" || value == "hw_emu" || value == "sw_emu";
    case Sign::platform: return holds(value, "xilinx_") || value.ends_with(".xpfm");
    case Sign::part: return value.starts_with("xc");
    case Sign::mode: return value == "hls" || value == "aie";
  }
  return false;
}

/// Whether an option of the catalogue proves that the file is v++'s.
bool proves(std::string_view section, std::string_view key, std::string_view value) {
  for (const CommonName& name : kCommonNames) {
    if (name.section == section && name.key == key) return bears(value, name.sign);
  }
  return true;
}

/// Whether it is `# vppcheck: ...`, as suppressions are written.
bool is_for_us(std::string_view comment) {
  const auto begin = comment.find_first_not_of("# \t");
  return begin != comment.npos && comment.substr(begin).starts_with("vppcheck:");
}

/// The own section that a misspelt head most likely means, or the head when there is none.
std::string_view meant_section(std::string_view head) {
  for (const std::string_view section : kOwnSections) {
    const std::size_t limit = section.size() > 4 ? 2 : 1;
    if (text::edit_distance(head, section, limit) <= limit) return section;
  }
  return head;
}

/// Whether the bytes begin with a byte order mark of UTF-16, little or big end first.
bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

/// Reads the lines one after the other until one of them proves it.
class Sniffer {
 public:
  explicit Sniffer(const Document& document) : document_(document) {}

  bool run() {
    for (const Line& line : document_.lines()) {
      if (is_for_us(document_.word(line.comment).text)) return true;
      if (line.kind != LineKind::blank && takes(line)) return true;
    }
    const bool has_options = common_options_ != 0;
    return is_pure_ && (has_options ? names_input_ : has_own_head_);
  }

 private:
  bool takes(const Line& line) {
    std::string_view content = document_.word(line.content).text;
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (content.starts_with(kByteOrderMark)) content.remove_prefix(kByteOrderMark.size());
    if (content.starts_with('[')) {
      enter(content.substr(1));
      return false;
    }
    // A line without `=` is what v++ stops at; its first word may still tell whose it is.
    const auto end = content.find_first_of(line.kind == LineKind::option ? "=" : " \t:");
    std::string_view key = content.substr(0, end);
    while (!key.empty() && (key.back() == ' ' || key.back() == '\t')) key.remove_suffix(1);
    return judge(key, document_.word(line.value).text, line.kind);
  }

  void enter(std::string_view head) {
    head = head.substr(0, head.find(']'));
    if (head.ends_with('.')) head.remove_suffix(1);
    in_section_ = true;
    const SectionInfo* const known = find_section(head);
    section_ = known != nullptr ? head : meant_section(head);
    is_own_ = std::ranges::find(kOwnSections, section_) != kOwnSections.end();
    if (known == nullptr || known->foreign) {
      is_pure_ = false;
    } else if (is_own_) {
      has_own_head_ = true;
    }
  }

  bool judge(std::string_view key, std::string_view value, LineKind kind) {
    std::string_view section = section_;
    // `connectivity.nk=` before any section.
    if (const auto dot = key.find('.'); !in_section_ && dot != key.npos) {
      section = key.substr(0, dot);
      key.remove_prefix(dot + 1);
    }
    const bool is_known = find_option(section, key) != nullptr;
    const bool is_option = kind == LineKind::option;
    // Outside of v++'s own sections, a word without `=` is anybody's: `kernel /boot/vmlinuz`.
    if (is_known && (is_option || is_own_) && proves(section, key, value)) return true;
    if (!is_known && is_own_ && is_near_connectivity(section, key)) return true;
    ++common_options_;
    if (!is_known || !is_option) is_pure_ = false;
    if (section.empty() && (key == "platform" || key == "kernel" || key == "target")) {
      names_input_ = true;
    }
    return false;
  }

  /// Only [connectivity] has few enough keys for this: all others have neighbours among words that
  /// mean something elsewhere. Its shortest ones have two letters, so that one may differ.
  static bool is_near_connectivity(std::string_view section, std::string_view key) {
    if (section != "connectivity" || key.size() < 2) return false;
    return std::ranges::any_of(options_of(section), [key](const OptionInfo& option) {
      return text::edit_distance(key, option.key, 1) == 1;
    });
  }

  const Document& document_;
  std::string_view section_;  // in force; the one that is meant when it is misspelt
  bool in_section_ = false;
  bool is_own_ = false;        // the section in force is one of kOwnSections
  bool has_own_head_ = false;  // and not a misspelt one
  bool is_pure_ = true;        // so far nothing that is not v++'s
  bool names_input_ = false;
  std::size_t common_options_ = 0;
};

}  // namespace

bool looks_like_vpp_config(const Document& document) {
  if (!is_utf16(document.text())) return Sniffer(document).run();
  // Some editors of Windows save so, v++ cannot read it, and the rules say so. Names of options are
  // ASCII: without the zeros they can be read in either order of bytes.
  std::string narrow(document.text().substr(2));
  std::erase(narrow, '\0');
  text::SourceSet sources;
  const text::FileId file = sources.add("", std::move(narrow));
  const Document read(sources, file);
  return Sniffer(read).run();
}

}  // namespace vppcheck::config

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/container/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "vppcheck/text/printable.h"

namespace vppcheck::container {
namespace {

struct FreeArchive {
  void operator()(archive* reader) const { archive_read_free(reader); }
};

/// What libarchive reads from: a file with a place in it. libarchive calls back with it.
struct Input {
  text::RandomAccessFile& file;
  std::uint64_t offset = 0;
  /// How many bytes may still be read before a member; see `ArchiveLimits::table_bytes`.
  std::size_t allowed = 0;
  bool reads_member = false;
  bool refused = false;
  std::array<char, 16384> block{};

  static la_ssize_t read(archive* reader, void* self, const void** bytes) {
    Input& input = *static_cast<Input*>(self);
    if (!input.reads_member && input.allowed < input.block.size()) {
      input.refused = true;
      archive_set_error(reader, EFBIG, "refused");
      return ARCHIVE_FATAL;
    }
    if (!input.reads_member) input.allowed -= input.block.size();
    const std::size_t got =
        input.file.read_at(input.offset, input.block.data(), input.block.size());
    input.offset += got;
    *bytes = input.block.data();
    return static_cast<la_ssize_t>(got);
  }
  static la_int64_t skip(archive*, void* self, la_int64_t wanted) {
    Input& input = *static_cast<Input*>(self);
    const std::uint64_t left = input.file.size() - std::min(input.offset, input.file.size());
    const std::uint64_t skipped = std::min(left, static_cast<std::uint64_t>(wanted));
    input.offset += skipped;
    return static_cast<la_int64_t>(skipped);
  }
  static la_int64_t seek(archive*, void* self, la_int64_t offset, int whence) {
    Input& input = *static_cast<Input*>(self);
    const auto size = static_cast<la_int64_t>(input.file.size());
    la_int64_t start = 0;
    if (whence == SEEK_CUR) start = static_cast<la_int64_t>(input.offset);
    if (whence == SEEK_END) start = size;
    // libarchive looks for the end of a ZIP file from its last 16 KB on, of shorter ones as well.
    const la_int64_t target = std::clamp<la_int64_t>(start + offset, 0, size);
    input.offset = static_cast<std::uint64_t>(target);
    return target;
  }
};

std::string_view name_of(ArchiveKind kind) {
  return kind == ArchiveKind::zip ? "a ZIP archive" : "an archive of 'ar'";
}

/// What libarchive says, made safe, without its final full stop.
std::string reason_of(archive* reader) {
  const char* const text = archive_error_string(reader);
  std::string reason = text::printable(text != nullptr ? text : "no reason is given");
  while (reason.ends_with('.')) reason.pop_back();
  return reason;
}

/// Whether the comment at the end of a ZIP archive is not all there (4.3.16), as when the last
/// bytes of a transfer are missing; libarchive does not mind. Other bytes behind it are not our
/// concern.
bool is_comment_cut(text::RandomAccessFile& file) {
  constexpr std::size_t kRecord = 22;
  constexpr std::size_t kLengthAt = 20;
  std::string tail(std::min<std::uint64_t>(file.size(), kRecord + 65'535), '\0');
  tail.resize(file.read_at(file.size() - tail.size(), tail.data(), tail.size()));
  const auto start = tail.rfind("PK\x05\x06");
  if (start == std::string::npos || tail.size() - start < kRecord) return false;
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(tail[start + at]); };
  const std::size_t length = byte(kLengthAt) + byte(kLengthAt + 1) * std::size_t{256};
  return tail.size() - start - kRecord < length;
}

/// One pass over an archive.
class Pass {
 public:
  Pass(text::RandomAccessFile& file, const std::string& name, ArchiveKind kind,
       const ArchiveLimits& limits)
      : input_{file}, name_(name), kind_(kind), limits_(limits) {}

  tl::expected<std::vector<Member>, FileError> read(const Wanted& wanted) {
    if (auto error = open()) return tl::unexpected(std::move(*error));
    std::vector<Member> members;
    std::set<std::string, std::less<>> names;
    std::size_t entries = 0;
    for (;;) {
      archive_entry* entry = nullptr;
      input_.reads_member = false;
      input_.allowed = limits_.table_bytes;
      const int code = archive_read_next_header(reader_.get(), &entry);
      if (code == ARCHIVE_EOF) break;
      if (input_.refused) return fail("its table of members is too large");
      if (code < ARCHIVE_WARN) {
        return fail(fmt::format("not {}, or damaged: {}", container::name_of(kind_),
                                reason_of(reader_.get())));
      }
      if (++entries > limits_.entries) {
        return fail(fmt::format("more than {} members", limits_.entries));
      }
      const char* const path = archive_entry_pathname(entry);
      if (path == nullptr || !wanted(path)) continue;
      std::string name(path);
      if (!names.insert(name).second) {
        return fail(fmt::format("the member {} stands twice", text::quoted(name)));
      }
      auto bytes = read_member(entry, name);
      if (!bytes) return tl::unexpected(std::move(bytes.error()));
      members.push_back({std::move(name), std::move(*bytes)});
    }
    return members;
  }

 private:
  std::optional<FileError> open() {
    if (!reader_) return FileError{name_, 0, "no memory to read the archive"};
    input_.allowed = limits_.table_bytes;
    archive* const reader = reader_.get();
    if (kind_ == ArchiveKind::zip) {
      if (is_comment_cut(input_.file)) {
        return FileError{name_, 0, "the ZIP archive is cut off in the comment at its end"};
      }
      archive_read_support_format_zip_seekable(reader);
    } else {
      archive_read_support_format_ar(reader);
    }
    archive_read_set_read_callback(reader, &Input::read);
    archive_read_set_skip_callback(reader, &Input::skip);
    archive_read_set_seek_callback(reader, &Input::seek);
    archive_read_set_callback_data(reader, &input_);
    if (archive_read_open1(reader) == ARCHIVE_OK) return std::nullopt;
    if (input_.refused) return FileError{name_, 0, "its table of members is too large"};
    return FileError{
        name_, 0,
        fmt::format("not {}, or cut off: {}", container::name_of(kind_), reason_of(reader))};
  }

  tl::expected<std::string, FileError> read_member(archive_entry* entry, const std::string& name) {
    if (archive_entry_is_encrypted(entry) != 0) return fail(name, "the member is encrypted");
    // `ar` writes modes without a kind of file when it is told to be deterministic.
    const auto kind = archive_entry_filetype(entry);
    if (kind != AE_IFREG && kind != 0) return fail(name, "the member is no plain file");
    const bool has_size = archive_entry_size_is_set(entry) != 0;
    const auto claimed = static_cast<std::uint64_t>(
        std::max<la_int64_t>(has_size ? archive_entry_size(entry) : 0, 0));
    if (claimed > limits_.member_bytes) {
      return fail(name, fmt::format("the member claims {} bytes, more than the limit of {}",
                                    claimed, limits_.member_bytes));
    }
    if (!has_known_method()) return fail(name, "the member is packed by a method that is not read");
    input_.reads_member = true;
    std::string bytes;
    for (;;) {
      const void* block = nullptr;
      std::size_t size = 0;
      la_int64_t offset = 0;
      const int code = archive_read_data_block(reader_.get(), &block, &size, &offset);
      if (code == ARCHIVE_EOF) break;
      if (code != ARCHIVE_OK) {
        return fail(name,
                    fmt::format("the member cannot be unpacked: {}", reason_of(reader_.get())));
      }
      if (offset != static_cast<la_int64_t>(bytes.size())) {
        return fail(name, "the member has holes");
      }
      total_ += size;
      if (bytes.size() + size > limits_.member_bytes || total_ > limits_.total_bytes ||
          total_ > limits_.ratio * (input_.file.size() + 1)) {
        return fail(name, "the member unpacks to more than it may");
      }
      bytes.append(static_cast<const char*>(block), size);
    }
    if (has_size && bytes.size() != claimed) {
      return fail(name,
                  fmt::format("the member has {} bytes, but claims {}", bytes.size(), claimed));
    }
    return bytes;
  }

  /// The other methods of ZIP (LZMA, PPMd, ...) let a header ask for gigabytes of working memory;
  /// no tool of the field writes them. libarchive tells the method in the name of the format only:
  /// `ZIP 2.0 (deflation)`.
  bool has_known_method() const {
    if (kind_ != ArchiveKind::zip) return true;
    const std::string_view format = archive_format_name(reader_.get());
    return format.ends_with("(deflation)") || format.ends_with("(uncompressed)");
  }

  tl::unexpected<FileError> fail(std::string message) const {
    return tl::unexpected(FileError{name_, 0, std::move(message)});
  }
  tl::unexpected<FileError> fail(const std::string& member, std::string message) const {
    return tl::unexpected(FileError{member_name(name_, member), 0, std::move(message)});
  }

  Input input_;
  const std::string& name_;
  ArchiveKind kind_;
  ArchiveLimits limits_;
  std::unique_ptr<archive, FreeArchive> reader_{archive_read_new()};
  std::uint64_t total_ = 0;
};

}  // namespace

tl::expected<std::vector<Member>, FileError> read_members(text::RandomAccessFile& input,
                                                          const std::string& file, ArchiveKind kind,
                                                          const Wanted& wanted,
                                                          const ArchiveLimits& limits) {
  return Pass(input, file, kind, limits).read(wanted);
}

tl::expected<std::vector<Member>, FileError> read_members(std::string_view bytes,
                                                          const std::string& file, ArchiveKind kind,
                                                          const Wanted& wanted,
                                                          const ArchiveLimits& limits) {
  text::MemoryFile input(bytes);
  return read_members(input, file, kind, wanted, limits);
}

const Member* find_member(const std::vector<Member>& members, std::string_view name) {
  const auto it = std::find_if(members.begin(), members.end(),
                               [&](const Member& member) { return member.name == name; });
  return it == members.end() ? nullptr : &*it;
}

}  // namespace vppcheck::container

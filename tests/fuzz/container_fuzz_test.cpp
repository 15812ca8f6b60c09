// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/container_target.h"
#include "fuzz/kernel_object_target.h"
#include "fuzz/replay.h"

namespace vppcheck {
namespace {

TEST(ContainerFuzz, ZipCorpusReplays) { fuzz::replay("archive_zip", fuzz::check_archive_zip); }

TEST(ContainerFuzz, ArCorpusReplays) { fuzz::replay("archive_ar", fuzz::check_archive_ar); }

TEST(ContainerFuzz, ElfCorpusReplays) { fuzz::replay("elf", fuzz::check_elf); }

TEST(ContainerFuzz, JsonCorpusReplays) { fuzz::replay("json", fuzz::check_json); }

TEST(KernelObjectFuzz, CorpusReplays) { fuzz::replay("kernel_object", fuzz::check_kernel_object); }

TEST(KernelObjectFuzz, XmlCorpusReplays) { fuzz::replay("xo_xml", fuzz::check_xo_xml); }

}  // namespace
}  // namespace vppcheck

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/hardware_platform_target.h"
#include "fuzz/replay.h"

namespace vppcheck {
namespace {

TEST(HardwarePlatformFuzz, XsaJsonCorpusReplays) { fuzz::replay("xsa_json", fuzz::check_xsa_json); }

TEST(HardwarePlatformFuzz, XsaXmlCorpusReplays) { fuzz::replay("xsa_xml", fuzz::check_xsa_xml); }

TEST(HardwarePlatformFuzz, HpfmCorpusReplays) { fuzz::replay("hpfm", fuzz::check_hpfm); }

TEST(HardwarePlatformFuzz, ExtMetadataCorpusReplays) {
  fuzz::replay("ext_metadata", fuzz::check_ext_metadata);
}

TEST(HardwarePlatformFuzz, XpfmCorpusReplays) { fuzz::replay("xpfm", fuzz::check_xpfm); }

}  // namespace
}  // namespace vppcheck

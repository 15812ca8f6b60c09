// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "migrate/migrating.h"
#include "vppcheck/platform/builtin.h"

// A configuration that moves to another platform. The first line of an input names both and what is
// asked for; the text behind it is the configuration.
namespace vppcheck::fuzz {

/// The platform that a byte stands for.
inline const platform::Platform& platform_of(unsigned char byte) {
  static const auto platforms = [] {
    std::vector<platform::Platform> all;
    for (const auto& file : platform::builtin_files()) {
      all.push_back(migrate::builtin(std::string(file.name)));
    }
    return all;
  }();
  return platforms[byte % platforms.size()];
}

inline std::string check_migration(std::string_view bytes) {
  constexpr std::size_t kHead = 4;  // from, to, what is asked for, end of line
  if (bytes.size() < kHead) return "";
  const std::string text(bytes.substr(kHead));
  const auto wants = static_cast<unsigned char>(bytes[2]);
  migrate::Migrating migrating(platform_of(static_cast<unsigned char>(bytes[0])),
                               platform_of(static_cast<unsigned char>(bytes[1])));
  if (wants & 1) migrating.needs("k", 100'000).needs("m", 30'000);
  if (wants & 2) migrating.inputs.vitis = fabric::Release{2025, 2};
  if (wants & 4) migrating.from_unknown();
  migrating.request.options.place_all = (wants & 8) != 0;
  migrating.request.options.rebind = (wants & 16) != 0;
  migrating.request.annotate = (wants & 32) != 0;
  migrating.request.limits.steps = 100'000;
  return migrate::faults_of(text, migrating.run({text}));
}

}  // namespace vppcheck::fuzz

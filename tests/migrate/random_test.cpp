// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0

// What holds for every migration of every text, tried on texts that are broken in many ways.
#include <gtest/gtest.h>

#include <random>

#include "migrate/migrating.h"
#include "vppcheck/platform/builtin.h"

namespace vppcheck::migrate {
namespace {

constexpr const char* kLines[] = {
    "# a comment",
    "",
    "platform=u250",
    "platform = /opt/p/u250/u250.xpfm # path",
    "kernel_frequency=0:300|1:500",
    "xp=param:compiler.x=1",
    "profile_kernel=data:all:all:all",
    "sp=k_1.a:bank1",
    "[connectivity]",
    "[clock]",
    "[profile]",
    "nk=k:3:k_1.k_2.k_3",
    "nk=m:2",
    "slr=k_1:SLR3",
    "  slr = m_2:SLR1\t# here",
    "sp=k_2.b:DDR[3]",
    "sp=m_1.c:HBM[2:7].3.RAMA",
    "sp=k_3.d:PLRAM[0]",
    "sp=k_3.e:HOST[0]",
    "sc=k_1.out:m_1.in:16",
    "sc=k_2.out:ai_engine_0.in",
    "id=2:k_1.ap_clk,k_2",
    "freqHz=250000000:m_1",
    "defaultId=1",
    "trace_memory=DDR[3]",
    "rubbish",
};
constexpr const char* kParts[] = {"slr=", "SLR9", "DDR[", "]",  ":",   "=",
                                  ".",    "#",    "bank", "\r", "\xff"};

std::string random_text(std::mt19937& random) {
  std::string text;
  const char* const end = random() % 3 == 0 ? "\r\n" : "\n";
  for (auto count = random() % 30; count > 0; --count) {
    text.append(kLines[random() % std::size(kLines)]).append(end);
  }
  for (auto count = random() % 4; count > 0 && !text.empty(); --count) {
    const std::size_t at = random() % text.size();
    if (random() % 2 == 0) {
      text.insert(at, kParts[random() % std::size(kParts)]);
    } else {
      text.erase(at, random() % 8);
    }
  }
  return text;
}

TEST(MigrateRandom, EveryResultIsSound) {
  std::vector<platform::Platform> platforms;
  for (const auto& file : platform::builtin_files()) {
    platforms.push_back(builtin(std::string(file.name)));
  }
  for (std::uint32_t number = 0; number < 1000; ++number) {
    SCOPED_TRACE(number);
    std::mt19937 random(number);
    const std::string text = random_text(random);
    Migrating migrating(platforms[random() % platforms.size()],
                        platforms[random() % platforms.size()]);
    if (random() % 2 == 0) migrating.needs("k", random() % 200000).needs("m", random() % 200000);
    if (random() % 2 == 0) migrating.inputs.vitis = fabric::Release{2025, 2};
    if (random() % 4 == 0) migrating.from_unknown();
    migrating.request.options.place_all = random() % 2 == 0;
    migrating.request.options.rebind = random() % 4 == 0;
    migrating.request.annotate = random() % 4 == 0;
    migrating.request.limits.steps = 1'000'000;
    ASSERT_EQ(faults_of(text, migrating.run({text})), "") << text;
  }
}

}  // namespace
}  // namespace vppcheck::migrate

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "vppcheck/config/directive_parts.h"
#include "vppcheck/config/directives.h"
#include "vppcheck/text/number.h"
#include "vppcheck/text/printable.h"

// [clock], freqhz and kernel_frequency.
namespace vppcheck::config {
namespace {

/// Whether a clock option wants compute units behind its quantity.
enum class Targets : std::uint8_t { none, optional, required };

struct ClockOption {
  std::string_view name;
  ClockKey key;
  Targets targets;
  std::string_view help;
};

constexpr std::string_view kFrequencyHelp =
    "the form is freqHz=HERTZ:CU.PIN,CU.PIN, with commas between the compute units";
constexpr std::string_view kFreqhzHelp =
    "the form is freqhz=HERTZ or freqhz=HERTZ:CU.PIN,CU.PIN; MHz may stand behind the number";
constexpr std::string_view kIdHelp = "the form is id=CLOCK_ID:CU.PIN,CU.PIN";
constexpr std::string_view kToleranceHelp = "the form is tolerance=NUMBER:CU.PIN,CU.PIN";
constexpr std::string_view kDefaultFrequencyHelp = "the form is defaultFreqHz=HERTZ";
constexpr std::string_view kDefaultIdHelp = "the form is defaultId=CLOCK_ID";
constexpr std::string_view kDefaultToleranceHelp = "the form is defaultTolerance=NUMBER";
constexpr std::string_view kKernelFrequencyHelp =
    "the form is kernel_frequency=MHZ or kernel_frequency=ID:MHZ|ID:MHZ";

// UG1393, --clock Options, 2020.2 to 2023.2, spells some of them in two or three ways: `defaultID`
// in the table of the configuration file, `default_tolerance` in the text.
constexpr std::array<ClockOption, 12> kOptions = {{
    {"freqHz", ClockKey::frequency, Targets::required, kFrequencyHelp},
    {"freqhz", ClockKey::frequency, Targets::optional, kFreqhzHelp},
    {"id", ClockKey::id, Targets::required, kIdHelp},
    {"tolerance", ClockKey::tolerance, Targets::required, kToleranceHelp},
    {"defaultFreqHz", ClockKey::default_frequency, Targets::none, kDefaultFrequencyHelp},
    {"defaultfreqhz", ClockKey::default_frequency, Targets::none, kDefaultFrequencyHelp},
    {"default_freqhz", ClockKey::default_frequency, Targets::none, kDefaultFrequencyHelp},
    {"defaultId", ClockKey::default_id, Targets::none, kDefaultIdHelp},
    {"defaultID", ClockKey::default_id, Targets::none, kDefaultIdHelp},
    {"default_id", ClockKey::default_id, Targets::none, kDefaultIdHelp},
    {"defaultTolerance", ClockKey::default_tolerance, Targets::none, kDefaultToleranceHelp},
    {"default_tolerance", ClockKey::default_tolerance, Targets::none, kDefaultToleranceHelp},
}};

/// Hertz, or a decimal number with MHz attached (UG1702, --clock Options, 2025.1).
Parsed<std::uint64_t> read_frequency(text::Word word, std::string_view help) {
  constexpr std::size_t kUnitSize = 3;
  if (word.text.size() > kUnitSize &&
      parts::same_but_for_case(word.text.substr(word.text.size() - kUnitSize), "MHz")) {
    return parts::megahertz(word, word.text.substr(0, word.text.size() - kUnitSize), help);
  }
  auto hertz = parts::number(word, "frequency", help);
  if (hertz && *hertz == 0) return parts::malformed(word, "the frequency is zero", help);
  return hertz;
}

/// Checks a tolerance. Its unit is not documented in one way, so that no number is made of it.
Parsed<std::uint64_t> read_tolerance(text::Word word, std::string_view help) {
  if (word.empty()) return parts::malformed(word, "the tolerance is missing", help);
  if (parts::is_decimal(word.text)) return 0;
  const std::string message = "the tolerance " + text::quoted(word.text) + " is not a number";
  if (word.text.back() == '%' && parts::is_decimal(word.text.substr(0, word.text.size() - 1))) {
    return parts::doubtful(word, message, help);
  }
  return parts::malformed(word, message, help);
}

Parsed<std::uint64_t> read_quantity(ClockKey key, text::Word word, std::string_view help) {
  switch (key) {
    case ClockKey::frequency:
    case ClockKey::default_frequency: return read_frequency(word, help);
    case ClockKey::id:
    case ClockKey::default_id: return parts::number(word, "clock id", help, UINT32_MAX);
    case ClockKey::tolerance:
    case ClockKey::default_tolerance: break;
  }
  return read_tolerance(word, help);
}

Parsed<ClockTarget> read_target(text::Word word, std::string_view help) {
  const auto fields = parts::fields_of(word, '.', 3);
  const auto cu = parts::name(fields[0], "compute unit name", help);
  if (!cu) return tl::unexpected(cu.error());
  ClockTarget target{word, *cu, word.sub(word.text.size())};
  if (fields.size() == 1) return target;
  if (fields.size() > 2) {
    // CFGEN 83-2243, as `freqHz=10000000:vadd_1.vadd_2.vadd_3` gets it.
    return parts::malformed(word,
                            "found more than one '.' in " + text::quoted(word.text) +
                                ", expected CU or CU.PIN; compute units are separated by ','",
                            help);
  }
  const auto pin = parts::name(fields[1], "clock pin name", help);
  if (!pin) return tl::unexpected(pin.error());
  target.pin = *pin;
  return target;
}

Parsed<std::vector<ClockTarget>> read_targets(text::Word list, std::string_view help) {
  const auto words = parts::split(list, ",");
  if (words.size() > parts::kMaxListed) {
    return parts::malformed(list, "more than 1024 compute units are named", help);
  }
  std::vector<ClockTarget> targets;
  for (const text::Word& word : words) {
    const auto target = read_target(word, help);
    if (!target) return tl::unexpected(target.error());
    targets.push_back(*target);
  }
  return targets;
}

}  // namespace

Parsed<ClockDirective> parse_clock(std::string_view option, text::Word value) {
  if (has_placeholder(value.text)) return parts::placeholder_in(value);
  const auto* const known = std::find_if(kOptions.begin(), kOptions.end(),
                                         [&](const auto& row) { return row.name == option; });
  if (known == kOptions.end()) {
    return parts::malformed(value, text::quoted(option) + " is not a clock option", "");
  }
  const auto fields = parts::fields_of(value, ':', 2);
  ClockDirective clock;
  clock.key = known->key;
  clock.value = value;
  clock.quantity = fields[0];
  const auto number = read_quantity(known->key, fields[0], known->help);
  if (!number) return tl::unexpected(number.error());
  clock.number = *number;
  if (fields.size() == 1) {
    if (known->targets != Targets::required) return clock;
    return parts::malformed(value.sub(value.text.size()), "the compute units are missing",
                            known->help);
  }
  if (known->targets == Targets::none) {
    return parts::malformed(
        fields[1],
        "found " + text::quoted(fields[1].text) + ", but a default takes no compute units",
        known->help);
  }
  auto targets = read_targets(fields[1], known->help);
  if (!targets) return tl::unexpected(std::move(targets.error()));
  clock.targets = std::move(*targets);
  return clock;
}

Parsed<std::vector<KernelFrequency>> parse_kernel_frequency(text::Word value) {
  if (has_placeholder(value.text)) return parts::placeholder_in(value);
  text::Word inner = value;
  const std::size_t size = value.text.size();
  // A shell would have eaten the quotes that the manual puts around the value.
  const bool quoted = size > 1 && value.text.front() == value.text.back() &&
                      (value.text.front() == '"' || value.text.front() == '\'');
  if (quoted) inner = value.sub(1, size - 2);
  const auto words = parts::split(inner, "|");
  if (words.size() > parts::kMaxListed) {
    return parts::malformed(inner, "more than 1024 clocks are named", kKernelFrequencyHelp);
  }
  std::vector<KernelFrequency> frequencies;
  for (const text::Word& word : words) {
    const auto fields = parts::fields_of(word, ':', 2);
    KernelFrequency frequency{word, 0, 0};
    if (fields.size() == 2) {
      const auto id = parts::number(fields[0], "clock id", kKernelFrequencyHelp, UINT32_MAX);
      if (!id) return tl::unexpected(id.error());
      frequency.id = static_cast<std::uint32_t>(*id);
    }
    const text::Word digits = fields.back();
    if (digits.empty()) {
      return parts::malformed(digits, "the frequency is missing", kKernelFrequencyHelp);
    }
    const auto hertz = parts::megahertz(digits, digits.text, kKernelFrequencyHelp);
    if (!hertz) return tl::unexpected(hertz.error());
    frequency.frequency_hz = *hertz;
    frequencies.push_back(frequency);
  }
  return frequencies;
}

}  // namespace vppcheck::config

// Copyright 2026 The vppcheck authors.
// SPDX-License-Identifier: Apache-2.0
#include "vppcheck/placement/lp_writer.h"

#include <algorithm>
#include <map>

#include "vppcheck/text/printable.h"

namespace vppcheck::placement {
namespace {

constexpr std::size_t kMostTermsInLine = 8;  // readers stop at lines of 255 characters

std::string joined(char letter, std::size_t a, std::size_t b) {
  return letter + ('_' + std::to_string(a)) + '_' + std::to_string(b);
}

std::string joined(char letter, std::size_t a, std::size_t b, std::size_t c) {
  return joined(letter, a, b) + '_' + std::to_string(c);
}

class Writer {
 public:
  explicit Writer(const Problem& problem)
      : problem_(problem), weights_(effective_weights(problem)), slrs_(problem.slrs.size()) {}

  std::string write() {
    name_things();
    for (const Stream& stream : problem_.streams) {
      const auto ends = std::minmax(stream.from, stream.to);
      if (ends.first != ends.second) bits_[ends] += stream.width_bits;
    }
    text_ += "Minimize\n obj:";
    add_costs();
    text_ += "\nSubject To\n";
    add_choices();
    add_capacities();
    add_streams();
    add_ports();
    add_banks();
    add_boundaries();
    add_variables();
    return std::move(text_);
  }

 private:
  void term(std::uint64_t factor, const std::string& variable, char sign = '+') {
    if (terms_++ % kMostTermsInLine == kMostTermsInLine - 1) text_ += "\n  ";
    text_ += ' ';
    text_ += sign;
    text_ += ' ' + std::to_string(factor) + ' ' + variable;
  }
  void end(const std::string& relation, std::uint64_t value) {
    text_ += ' ' + relation + ' ' + std::to_string(value) + '\n';
    terms_ = 0;
  }
  static std::uint64_t apart(std::size_t a, std::size_t b) { return a < b ? b - a : a - b; }
  /// The SLR of a bank as a number, with one more for banks that are equally near to all.
  std::size_t place(const Bank& bank) const { return bank.slr.value_or(slrs_); }
  bool may(const Port& port, std::uint32_t bank) const {
    return port.banks.empty() ||
           std::find(port.banks.begin(), port.banks.end(), bank) != port.banks.end();
  }

  void name_things() {
    text_ += "\\ x_<compute unit>_<SLR>, y_<port>_<bank>\n";
    const auto list = [&](std::string_view what, const auto& things) {
      for (std::size_t i = 0; i < things.size(); ++i) {
        text_ += "\\ " + std::string(what) + ' ' + std::to_string(i) + ": " +
                 text::printable(things[i].name) + '\n';
      }
    };
    list("SLR", problem_.slrs);
    list("bank", problem_.banks);
    list("compute unit", problem_.cus);
    list("port", problem_.ports);
  }

  void add_costs() {
    bool any = false;
    const auto cost = [&](std::uint64_t factor, const std::string& variable) {
      if (factor > 0) term(factor, variable), any = true;
    };
    for (std::size_t i = 0; i < problem_.cus.size(); ++i) {
      const auto current = problem_.cus[i].current_slr;
      for (std::size_t s = 0; current && s < slrs_; ++s) {
        if (s != *current) cost(weights_.moved_cu, joined('x', i, s));
      }
    }
    std::size_t edge = 0;
    for (const auto& [ends, bits] : bits_) {
      for (std::size_t a = 0; a < slrs_; ++a) {
        for (std::size_t b = 0; b < slrs_; ++b) {
          cost(weights_.crossing_bit * bits * apart(a, b), joined('z', edge, a, b));
        }
      }
      ++edge;
    }
    for (std::size_t p = 0; p < problem_.ports.size(); ++p) {
      const Port& port = problem_.ports[p];
      for (std::uint32_t b = 0; port.current_bank && b < problem_.banks.size(); ++b) {
        if (b != *port.current_bank && may(port, b)) cost(weights_.rebound_port, joined('y', p, b));
      }
      for (std::size_t a = 0; a < slrs_ && !problem_.banks.empty(); ++a) {
        for (std::size_t b = 0; b < slrs_; ++b) {
          cost(weights_.crossing_bit * port.width_bits * apart(a, b), joined('w', p, a, b));
        }
      }
    }
    if (!any) term(0, joined('x', 0, 0));
    terms_ = 0;
  }

  void add_choices() {
    for (std::size_t i = 0; i < problem_.cus.size(); ++i) {
      for (std::size_t s = 0; s < slrs_; ++s) term(1, joined('x', i, s));
      end("=", 1);
    }
    for (const CuInSlr& pin : problem_.pins) {
      term(1, joined('x', pin.cu, pin.slr));
      end("=", 1);
    }
    for (const CuInSlr& exclusion : problem_.exclusions) {
      term(1, joined('x', exclusion.cu, exclusion.slr));
      end("=", 0);
    }
    for (const auto& group : problem_.groups) {
      for (const std::uint32_t cu : group) {
        for (std::size_t s = 0; s < slrs_ && cu != group.front(); ++s) {
          term(1, joined('x', cu, s));
          term(1, joined('x', group.front(), s), '-');
          end("=", 0);
        }
      }
    }
  }

  void add_capacities() {
    for (std::uint32_t s = 0; s < slrs_; ++s) {
      for (const fabric::Resource resource : fabric::kResources) {
        const auto most = usable(problem_, s, resource);
        if (!most) continue;
        for (std::size_t i = 0; i < problem_.cus.size(); ++i) {
          const auto needed = problem_.cus[i].needed.get(resource).value_or(0);
          if (needed > 0) term(needed, joined('x', i, s));
        }
        if (terms_ > 0) end("<=", *most);
      }
    }
  }

  void add_streams() {
    std::size_t edge = 0;
    for (const auto& [ends, bits] : bits_) {
      for (std::size_t a = 0; a < slrs_; ++a) {
        for (std::size_t b = 0; b < slrs_; ++b) term(1, joined('z', edge, a, b));
        term(1, joined('x', ends.first, a), '-');
        end("=", 0);
        for (std::size_t b = 0; b < slrs_; ++b) term(1, joined('z', edge, b, a));
        term(1, joined('x', ends.second, a), '-');
        end("=", 0);
      }
      ++edge;
    }
  }

  void add_ports() {
    for (std::size_t p = 0; p < problem_.ports.size() && !problem_.banks.empty(); ++p) {
      const Port& port = problem_.ports[p];
      for (std::uint32_t b = 0; b < problem_.banks.size(); ++b) {
        if (may(port, b)) term(1, joined('y', p, b));
      }
      end("=", 1);
      for (std::size_t a = 0; a < slrs_; ++a) {
        for (std::size_t b = 0; b <= slrs_; ++b) term(1, joined('w', p, a, b));
        term(1, joined('x', port.cu, a), '-');
        end("=", 0);
      }
      for (std::size_t b = 0; b <= slrs_; ++b) {
        for (std::size_t a = 0; a < slrs_; ++a) term(1, joined('w', p, a, b));
        for (std::uint32_t bank = 0; bank < problem_.banks.size(); ++bank) {
          if (may(port, bank) && place(problem_.banks[bank]) == b)
            term(1, joined('y', p, bank), '-');
        }
        end("=", 0);
      }
    }
  }

  void add_banks() {
    for (std::uint32_t b = 0; b < problem_.banks.size(); ++b) {
      const Bank& bank = problem_.banks[b];
      for (std::size_t p = 0; bank.most_masters && p < problem_.ports.size(); ++p) {
        if (may(problem_.ports[p], b)) term(1, joined('y', p, b));
      }
      if (terms_ > 0) end("<=", *bank.most_masters);
      for (std::size_t p = 0; bank.size_bytes && p < problem_.ports.size(); ++p) {
        const auto size = problem_.ports[p].size_bytes.value_or(0);
        if (size > 0 && may(problem_.ports[p], b)) term(size, joined('y', p, b));
      }
      if (terms_ > 0) end("<=", *bank.size_bytes);
    }
  }

  void add_boundaries() {
    for (std::size_t k = 0; k < problem_.boundary_bits.size() && k + 1 < slrs_; ++k) {
      if (!problem_.boundary_bits[k]) continue;
      const auto across = [&](char letter, std::size_t item, std::uint64_t bits) {
        for (std::size_t a = 0; a <= k; ++a) {
          for (std::size_t b = k + 1; b < slrs_; ++b) {
            term(bits, joined(letter, item, a, b));
            term(bits, joined(letter, item, b, a));
          }
        }
      };
      std::size_t edge = 0;
      for (const auto& [ends, bits] : bits_) across('z', edge++, bits);
      for (std::size_t p = 0; p < problem_.ports.size() && !problem_.banks.empty(); ++p) {
        across('w', p, problem_.ports[p].width_bits);
      }
      if (terms_ > 0) end("<=", *problem_.boundary_bits[k]);
    }
  }

  void add_variables() {
    text_ += "Binaries\n";
    const auto name = [&](const std::string& variable) {
      text_ += (terms_++ % kMostTermsInLine == 0 ? "\n " : " ") + variable;
    };
    for (std::size_t i = 0; i < problem_.cus.size(); ++i) {
      for (std::size_t s = 0; s < slrs_; ++s) name(joined('x', i, s));
    }
    for (std::size_t p = 0; p < problem_.ports.size(); ++p) {
      for (std::uint32_t b = 0; b < problem_.banks.size(); ++b) {
        if (may(problem_.ports[p], b)) name(joined('y', p, b));
      }
    }
    text_ += "\nEnd\n";
  }

  const Problem& problem_;
  Weights weights_;
  std::size_t slrs_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> bits_;
  std::string text_;
  std::size_t terms_ = 0;
};

}  // namespace

std::string lp_text(const Problem& problem) { return Writer(problem).write(); }

}  // namespace vppcheck::placement

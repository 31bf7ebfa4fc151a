#include "tools/make_letters/grammar.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace imr {
namespace {

// Word frequencies in prose fall as rank^-1; sentences, which share words,
// less steeply. This lies between.
constexpr double kZipfExponent = 0.7;

[[noreturn]] void FailOnPhrase(absl::string_view what, absl::string_view name) {
  std::fprintf(stderr, "read phrases: %s \"%s\"\n", std::string(what).c_str(),
               std::string(name).c_str());
  std::abort();
}

// Returns numbers below `count`, each as often as Zipf's law has it.
std::vector<uint16_t> ZipfTable(size_t count) {
  size_t slots = 64;
  while (slots < count * 16) slots *= 2;
  double total = 0;
  for (size_t i = 1; i <= count; ++i) {
    total += std::pow(static_cast<double>(i), -kZipfExponent);
  }
  std::vector<uint16_t> table;
  double sum = 0;
  for (size_t i = 0; i < count; ++i) {
    sum += std::pow(static_cast<double>(i + 1), -kZipfExponent);
    const auto end = static_cast<size_t>(
        std::lround(sum / total * static_cast<double>(slots)));
    table.resize(std::max(end, table.size()), static_cast<uint16_t>(i));
  }
  table.resize(slots, static_cast<uint16_t>(count - 1));
  return table;
}

bool IsVowel(char c) {
  return absl::string_view("aeiouAEIOU8").find(c) != absl::string_view::npos;
}

}  // namespace

Grammar::Grammar(absl::Span<const absl::string_view> sheets,
                 absl::Span<const absl::string_view> values) {
  for (size_t i = 0; i < values.size(); ++i) {
    value_numbers_[values[i]] = static_cast<int>(i);
  }
  for (absl::string_view sheet : sheets) ReadSheet(sheet);
  for (size_t i = 0; i < rules_.size(); ++i) {
    if (texts_[i].empty()) FailOnPhrase("no alternative", rules_[i].name);
    for (const std::string& text : texts_[i]) {
      rules_[i].alternatives.push_back(ReadAlternative(text));
    }
    rules_[i].draw = ZipfTable(texts_[i].size());
  }
}

void Grammar::ReadSheet(absl::string_view sheet) {
  for (absl::string_view line : absl::StrSplit(sheet, '\n')) {
    if (line.empty()) continue;
    if (absl::ConsumePrefix(&line, "- ")) {
      texts_.back().emplace_back(line);
    } else if (line.front() == ' ') {
      absl::StrAppend(&texts_.back().back(), " ",
                      absl::StripAsciiWhitespace(line));
    } else {
      Rule rule;
      if (!absl::ConsumeSuffix(&line, ":")) FailOnPhrase("odd line", line);
      rule.by_style = absl::ConsumeSuffix(&line, "~");
      rule.name = line;
      rule.salt = MixBits(rules_.size());
      if (!rule_numbers_.emplace(line, static_cast<int>(rules_.size()))
               .second) {
        FailOnPhrase("second rule", line);
      }
      rules_.push_back(std::move(rule));
      texts_.emplace_back();
    }
  }
}

std::vector<Grammar::Piece> Grammar::ReadAlternative(
    absl::string_view text) const {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    const size_t open = std::min(text.find('{'), text.size());
    if (open > 0) {
      Piece piece;
      piece.text = text.substr(0, open);
      pieces.push_back(piece);
    }
    text.remove_prefix(open);
    if (text.empty()) break;
    const size_t close = text.find('}');
    if (close == absl::string_view::npos) FailOnPhrase("no } in", text);
    pieces.push_back(ReadSlot(text.substr(1, close - 1)));
    text.remove_prefix(close + 1);
  }
  return pieces;
}

Grammar::Piece Grammar::ReadSlot(absl::string_view slot) const {
  Piece piece;
  const std::pair<absl::string_view, absl::string_view> range =
      absl::StrSplit(slot, absl::MaxSplits('-', 1));
  if (absl::SimpleAtoi(range.first, &piece.first) &&
      absl::SimpleAtoi(range.second, &piece.last)) {
    piece.kind = PieceKind::kNumber;
    return piece;
  }
  piece.article = absl::ConsumePrefix(&slot, "a ");
  std::string name(slot);
  piece.capital = !name.empty() && absl::ascii_isupper(name[0]);
  if (piece.capital) name[0] = absl::ascii_tolower(name[0]);
  if (const auto rule = rule_numbers_.find(name); rule != rule_numbers_.end()) {
    piece.kind = PieceKind::kRule;
    piece.first = rule->second;
  } else if (const auto value = value_numbers_.find(name);
             value != value_numbers_.end()) {
    piece.kind = PieceKind::kValue;
    piece.first = value->second;
  } else {
    FailOnPhrase("unknown slot", name);
  }
  return piece;
}

int Grammar::Find(absl::string_view name) const {
  const auto found = rule_numbers_.find(name);
  return found == rule_numbers_.end() ? -1 : found->second;
}

size_t Grammar::Draw(const Rule& rule, State& state) const {
  const size_t count = rule.alternatives.size();
  const uint64_t bits = state.random.Next() >> 32;
  const size_t drawn = rule.draw[(bits * rule.draw.size()) >> 32];
  if (!rule.by_style) return drawn;
  // The square makes a style keep to its first favorites.
  const size_t habit = drawn * drawn / count;
  return (habit + MixBits(state.style + rule.salt) % count) % count;
}

void Grammar::Expand(int rule, State& state, std::string& out) const {
  const Rule& chosen = rules_[static_cast<size_t>(rule)];
  ExpandPieces(chosen.alternatives[Draw(chosen, state)], state, out);
}

bool Grammar::ExpandFresh(int rule, State& state, std::string& out) const {
  const auto number = static_cast<size_t>(rule);
  const Rule& chosen = rules_[number];
  state.used.resize(rules_.size());
  const size_t count = std::min<size_t>(chosen.alternatives.size(), 64);
  size_t alternative = Draw(chosen, state) % count;
  for (size_t tries = 0; tries < count; ++tries) {
    const uint64_t bit = uint64_t{1} << alternative;
    if ((state.used[number] & bit) == 0) {
      state.used[number] |= bit;
      ExpandPieces(chosen.alternatives[alternative], state, out);
      return true;
    }
    alternative = (alternative + 1) % count;
  }
  return false;
}

void Grammar::ExpandPieces(const std::vector<Piece>& pieces, State& state,
                           std::string& out) const {
  for (const Piece& piece : pieces) {
    if (piece.kind == PieceKind::kText) {
      out.append(piece.text.data(), piece.text.size());
    } else {
      ExpandPiece(piece, state, out);
    }
  }
}

void Grammar::ExpandPiece(const Piece& piece, State& state,
                          std::string& out) const {
  const size_t begin = out.size();
  switch (piece.kind) {
    case PieceKind::kText:
      break;
    case PieceKind::kRule:
      Expand(piece.first, state, out);
      break;
    case PieceKind::kValue:
      state.values.AppendValue(piece.first, out);
      break;
    case PieceKind::kNumber:
      absl::StrAppend(&out, state.random.Between(piece.first, piece.last));
      break;
  }
  if (begin == out.size()) return;
  if (piece.article) {
    out.insert(begin, IsVowel(out[begin]) ? "an " : "a ");
  }
  if (piece.capital) out[begin] = absl::ascii_toupper(out[begin]);
}

}  // namespace imr

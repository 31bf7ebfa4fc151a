#include "indexer/request_figures.h"

namespace imr {
namespace {

struct NumberWord {
  absl::string_view word;
  double value;
};

constexpr NumberWord kNumberWords[] = {
    {"one", 1},        {"two", 2},       {"three", 3},     {"four", 4},
    {"five", 5},       {"six", 6},       {"seven", 7},     {"eight", 8},
    {"nine", 9},       {"ten", 10},      {"eleven", 11},   {"twelve", 12},
    {"thirteen", 13},  {"fourteen", 14}, {"fifteen", 15},  {"sixteen", 16},
    {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
    {"thirty", 30},    {"forty", 40},    {"fifty", 50},    {"sixty", 60},
    {"seventy", 70},   {"eighty", 80},   {"ninety", 90},   {"hundred", 100}};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<double> NumberWordValue(absl::string_view word) {
  if (word.size() < 3 || word.size() > 9) return std::nullopt;
  if (absl::string_view("otfsenh").find(word[0]) == absl::string_view::npos) {
    return std::nullopt;
  }
  for (const NumberWord& row : kNumberWords) {
    if (row.word == word) return row.value;
  }
  return std::nullopt;
}

// Digits of "1,000", "106.32", ".5": the separators count only before a
// digit, a comma only before three.
size_t NumberLength(absl::string_view text) {
  size_t i = 0;
  bool has_point = false;
  while (i < text.size()) {
    const char next = i + 1 < text.size() ? text[i + 1] : ' ';
    if (IsDigit(text[i])) {
      ++i;
    } else if (text[i] == '.' && !has_point && IsDigit(next)) {
      has_point = true;
      ++i;
    } else if (text[i] == ',' && i > 0 && i <= 3 && !has_point &&
               i + 3 < text.size() && IsDigit(next) && IsDigit(text[i + 2]) &&
               IsDigit(text[i + 3]) &&
               (i + 4 == text.size() || !IsDigit(text[i + 4]))) {
      i += 4;
    } else {
      break;
    }
  }
  return i;
}

double NumberValue(absl::string_view digits) {
  double value = 0;
  double unit = 1;
  bool after_point = false;
  for (const char c : digits) {
    if (c == '.') after_point = true;
    if (!IsDigit(c)) continue;
    value = value * 10 + (c - '0');
    if (after_point) unit *= 10;
  }
  return value / unit;
}

}  // namespace imr

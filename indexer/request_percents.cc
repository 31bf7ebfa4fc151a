// A list of percentages behind the drugs is theirs in turn; else each drug has
// the one beside it.
#include "indexer/request_percents.h"

#include <cstddef>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"

namespace imr {
namespace {

// The bytes of a number before "%" or "percent", at token `i`.
std::string PercentAt(const RequestTokens& tokens, size_t i) {
  if (!tokens[i].IsNumber() || !tokens[i + 1].IsAny({"%", "percent"})) {
    return "";
  }
  return absl::StrCat(tokens[i].text, " %");
}

// Gives each part of a compound its percentage: the first one after its name,
// or the last one before it where percentages come first.
void ReadEach(const RequestTokens& tokens, std::vector<RequestDrug>& drugs) {
  size_t next = 0;
  bool before = false;
  std::string pending;
  for (size_t i = 0; i < tokens.size(); ++i) {
    while (next < drugs.size() && drugs[next].begin <= tokens[i].begin) {
      before |= next == 0 && !pending.empty();
      if (before) drugs[next].drug.percent = std::exchange(pending, "");
      ++next;
    }
    std::string percent = PercentAt(tokens, i);
    if (percent.empty()) continue;
    const bool names_last = next > 0 && !before;
    if (names_last && drugs[next - 1].drug.percent.empty()) {
      drugs[next - 1].drug.percent = std::move(percent);
    } else {
      pending = std::move(percent);
    }
  }
}

// "Flurbiprofen/menthol cream (20%/4%)": as many percentages in one place as
// there are drugs before it belong to them in turn.
bool ReadPercentList(const RequestTokens& tokens,
                     std::vector<RequestDrug>& drugs) {
  std::vector<std::string> percents;
  size_t begin = 0;
  for (size_t i = 0; i < tokens.size(); ++i) {
    std::string percent = PercentAt(tokens, i);
    if (percent.empty()) continue;
    if (percents.empty()) begin = tokens[i].begin;
    percents.push_back(std::move(percent));
  }
  if (percents.size() != drugs.size() || begin < drugs.back().end) return false;
  for (size_t i = 0; i < drugs.size(); ++i) {
    drugs[i].drug.percent = std::move(percents[i]);
  }
  return true;
}

}  // namespace

void ReadPercents(const RequestTokens& tokens,
                  std::vector<RequestDrug>& drugs) {
  if (!ReadPercentList(tokens, drugs)) ReadEach(tokens, drugs);
}

}  // namespace imr

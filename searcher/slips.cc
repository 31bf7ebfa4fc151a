#include "searcher/slips.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"

namespace imr {

std::optional<Word> PlaceOf(absl::string_view word, absl::string_view query,
                            size_t begin, size_t end) {
  end = std::min(end, query.size());
  if (begin >= end) return std::nullopt;
  for (Word& one : SplitWords(query.substr(begin, end - begin))) {
    if (one.joined || one.text != word) continue;
    one.begin += static_cast<uint32_t>(begin);
    one.end += static_cast<uint32_t>(begin);
    return std::move(one);
  }
  return std::nullopt;
}

std::string Replaced(absl::string_view text, size_t begin, size_t end,
                     absl::string_view by) {
  return absl::StrCat(text.substr(0, begin), by, text.substr(end));
}

std::string WithoutSlips(absl::string_view query, std::vector<Slip> slips) {
  absl::c_sort(slips, [](const Slip& a, const Slip& b) {
    return a.begin > b.begin;  // the last first: places before it stay
  });
  std::string whole(query);
  size_t put_right = 0;
  size_t last = whole.size() + 1;
  for (const Slip& slip : slips) {
    if (slip.end > last) continue;
    whole = Replaced(whole, slip.begin, slip.end, slip.meant);
    last = slip.begin;
    ++put_right;
  }
  return put_right > 1 ? whole : "";
}

}  // namespace imr

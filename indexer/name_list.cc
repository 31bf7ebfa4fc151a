#include "indexer/name_list.h"

#include "indexer/scan.h"

namespace imr {
namespace {

// Names read of one list: the most seen are 14 states.
constexpr size_t kMostParts = 100;

// No known name has more bytes.
constexpr size_t kLongestName = 80;

bool IsListSign(char c) { return c == ',' || c == ';'; }

// One part of a printed list, and whether a comma stands before it.
struct ListPart {
  absl::string_view text;
  bool after_sign = false;
};

// The parts of a list: between commas or semicolons and, if `cuts_and`,
// between " and "s.
std::vector<ListPart> ListParts(absl::string_view list, bool cuts_and,
                                Inside inside) {
  std::vector<ListPart> parts;
  size_t begin = 0;
  bool after_sign = false;
  const auto add = [&](size_t end, size_t next, bool is_sign) {
    absl::string_view part = TrimJoints(Between(list, begin, end));
    if (MatchPhrase(part, 0, "and ") != kNotFound) part.remove_prefix(4);
    if (!part.empty()) parts.push_back({part, after_sign});
    begin = next;
    after_sign = is_sign;
  };
  for (size_t i = 0; i < list.size() && parts.size() < kMostParts; ++i) {
    if (IsListSign(list[i])) {
      add(i, i + 1, true);
    } else if (cuts_and && MatchPhrase(list, i, " and ") != kNotFound) {
      add(i, i + 5, false);
    } else if (cuts_and && inside == Inside::kAnything && list[i] == '&') {
      add(i, i + 1, false);
    }
  }
  add(list.size(), list.size(), false);
  return parts;
}

}  // namespace

std::vector<absl::string_view> ReadNames(absl::string_view list, bool cuts_and,
                                         Inside inside,
                                         const Lexicon& lexicon) {
  const std::vector<ListPart> parts = ListParts(list, cuts_and, inside);
  std::vector<absl::string_view> names;
  for (size_t i = 0; i < parts.size();) {
    absl::string_view name = parts[i].text;
    size_t next = i + 1;
    for (size_t j = i + 1; j < parts.size(); ++j) {
      if (inside == Inside::kAnd && parts[j].after_sign) break;
      const absl::string_view last = parts[j].text;
      const absl::string_view whole(
          parts[i].text.data(), static_cast<size_t>(last.data() + last.size() -
                                                    parts[i].text.data()));
      if (whole.size() > kLongestName) break;
      if (lexicon.FindForm(whole).empty()) continue;
      name = whole;
      next = j + 1;
    }
    names.push_back(name);
    i = next;
  }
  return names;
}

}  // namespace imr

#include "searcher/numbered_list.h"

#include <cstddef>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace imr {
namespace {

// Returns where the mark of `number`, "2." or "2)", stands from `from` on,
// between spaces and outside of quotes; npos if nowhere.
size_t FindMark(absl::string_view query, int number, size_t from) {
  const std::string stop = absl::StrCat(number, ". ");
  const std::string bracket = absl::StrCat(number, ") ");
  bool is_quoted = false;
  for (size_t at = from; at < query.size(); ++at) {
    if (query[at] == '"') is_quoted = !is_quoted;
    if (is_quoted || (at > 0 && query[at - 1] != ' ')) continue;
    const absl::string_view rest = query.substr(at);
    if (absl::StartsWith(rest, stop) || absl::StartsWith(rest, bracket)) {
      return at;
    }
  }
  return absl::string_view::npos;
}

}  // namespace

bool JoinNumbered(std::string& query) {
  constexpr int kMostItems = 99;
  std::vector<size_t> marks;
  size_t from = query.find_first_not_of(' ');
  for (int number = 1; number <= kMostItems; ++number) {
    const size_t mark = FindMark(query, number, from);
    const bool begins = number > 1 || mark == from;
    if (mark == absl::string_view::npos || !begins) break;
    marks.push_back(mark);
    from = mark + 1;
  }
  if (marks.size() < 2) return false;
  for (size_t i = 0; i < marks.size(); ++i) {
    const size_t bytes = i < 9 ? 2 : 3;
    query.replace(marks[i], bytes, i == 0 ? "  " : bytes == 2 ? "OR" : "OR ");
  }
  return true;
}

}  // namespace imr

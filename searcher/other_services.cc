#include "searcher/other_services.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

#include "searcher/bare_cursor.h"

namespace imr {
namespace {

void Blank(std::string& query, size_t begin, size_t end) {
  std::fill(query.begin() + static_cast<std::ptrdiff_t>(begin),
            query.begin() + static_cast<std::ptrdiff_t>(end), ' ');
}

// Returns true if the parenthesis behind `name` groups nothing.
bool IsDateSegment(absl::string_view name, const Cursor& inside) {
  static constexpr absl::string_view kOrders[] = {"aft",    "after", "bef",
                                                  "before", "is",    "geq"};
  if (!absl::EqualsIgnoreCase(name, "da") &&
      !absl::EqualsIgnoreCase(name, "date")) {
    return false;
  }
  const absl::string_view order = WordAt(inside);
  const bool is_sign = inside.Peek() == '>' || inside.Peek() == '<' ||
                       inside.Peek() == '=' || IsAsciiDigit(inside.Peek());
  return is_sign || std::any_of(std::begin(kOrders), std::end(kOrders),
                                [order](absl::string_view one) {
                                  return absl::EqualsIgnoreCase(order, one);
                                });
}

// Returns the bytes of "atleast3(" at `cursor`; 0 if it does not stand there.
size_t AtLeastBytes(Cursor cursor) {
  constexpr absl::string_view kSign = "atleast";
  const size_t begin = cursor.at;
  if (!absl::StartsWithIgnoreCase(cursor.text.substr(begin), kSign)) return 0;
  cursor.at += kSign.size();
  const size_t digits = cursor.at;
  while (IsAsciiDigit(cursor.Peek())) ++cursor.at;
  if (cursor.at == digits || cursor.Peek() != '(') return 0;
  return cursor.at + 1 - begin;
}

}  // namespace

void BlankOtherServices(std::string& query, std::vector<std::string>& notes) {
  if (!absl::StrContains(query, '(')) return;
  for (size_t at = 0; at < query.size(); ++at) {
    const bool begins = at == 0 || query[at - 1] == ' ' || query[at - 1] == '(';
    if (!begins) continue;
    const Cursor cursor{query, at};
    const absl::string_view name = WordAt(cursor);
    size_t open = at + AtLeastBytes(cursor);
    const bool is_at_least = open > at;
    if (!is_at_least) {
      open = at + name.size() + 1;
      if (name.empty() || cursor.Peek(name.size()) != '(' ||
          !IsDateSegment(name, {query, open})) {
        continue;
      }
    }
    const size_t close = query.find(')', open);
    if (close == std::string::npos) return;
    if (is_at_least) {
      notes.push_back(
          absl::StrCat("\"", query.substr(at, open - 1 - at),
                       "\": read as all of these, each once or more; how often "
                       "a word stands is not counted"));
    }
    Blank(query, is_at_least ? at : open - 1, open);
    Blank(query, close, close + 1);
  }
}

}  // namespace imr

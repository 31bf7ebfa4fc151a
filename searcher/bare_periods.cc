#include "searcher/bare_periods.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace imr {
namespace {

struct PartOfYear {
  absl::string_view name;
  absl::string_view first, last;  // months
};

// No winter: it is of two years.
constexpr PartOfYear kParts[] = {
    {"early", "Jan", "Apr"},     {"beginning of", "Jan", "Apr"},
    {"start of", "Jan", "Apr"},  {"mid", "May", "Aug"},
    {"middle of", "May", "Aug"}, {"late", "Sep", "Dec"},
    {"end of", "Sep", "Dec"},    {"spring", "Mar", "May"},
    {"summer", "Jun", "Aug"},    {"fall", "Sep", "Nov"},
    {"autumn", "Sep", "Nov"},
};

std::optional<std::pair<Time, Time>> ReadPartOfYear(Cursor& cursor) {
  for (const PartOfYear& part : kParts) {
    Cursor next = cursor;
    if (!ReadPhraseOf(next, {part.name})) continue;
    if (next.Peek() == '-') ++next.at;
    ReadOneOf(next, {"of"});
    const std::optional<int> year = ReadNumber(next);
    if (!year || !Stretch{*year, *year}.In(kLabelledYears)) continue;
    cursor = next;
    const auto month = [&year](absl::string_view name) {
      return Time{Span::kMonth, absl::StrCat(name, " ", *year), *year};
    };
    return std::pair(month(part.first), month(part.last));
  }
  return std::nullopt;
}

// Reads "1990s" or "2010's".
std::optional<std::pair<Time, Time>> ReadDecade(Cursor& cursor) {
  Cursor next = cursor;
  const std::optional<int> first = ReadCount(next);
  if (!first || *first % 10 != 0 ||
      !Stretch{*first, *first}.In(kLabelledYears)) {
    return std::nullopt;
  }
  if (next.Peek() == '\'') ++next.at;
  if (WordAt(next) != "s") return std::nullopt;
  ++next.at;
  cursor = next;
  const int last = *first + 9;
  return std::pair(Time{Span::kYear, absl::StrCat(*first), *first},
                   Time{Span::kYear, absl::StrCat(last), last});
}

}  // namespace

std::optional<std::pair<Time, Time>> ReadPeriod(Cursor& cursor) {
  auto period = ReadPartOfYear(cursor);
  return period ? period : ReadDecade(cursor);
}

}  // namespace imr

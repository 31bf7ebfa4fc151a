// Every day in the request is found first, by its digits or its month's name;
// then the words between one day and the next say what kind of day it is.
#include "indexer/request_dates.h"

#include <algorithm>
#include <optional>

#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"

#include "common/date.h"

namespace imr {
namespace {

enum class DayKind { kService, kOther, kUnsaid };

struct DayCue {
  absl::string_view word;
  DayKind kind;
  bool stands_next = false;  // says nothing of a day further on
};

// The last of these words before a day says what the day is of.
constexpr DayCue kDayCues[] = {{"dos", DayKind::kService},
                               {"d.o.s", DayKind::kService},
                               {"service", DayKind::kService},
                               {"services", DayKind::kService},
                               {"between", DayKind::kService},
                               {"from", DayKind::kService},
                               {"performed", DayKind::kService},
                               {"rendered", DayKind::kService},
                               {"dispensed", DayKind::kService},
                               {"provided", DayKind::kService},
                               {"administered", DayKind::kService},
                               {"given", DayKind::kService},
                               {"done", DayKind::kService},
                               {"completed", DayKind::kService},
                               {"order", DayKind::kOther},
                               {"ordered", DayKind::kOther},
                               {"prescribed", DayKind::kOther},
                               {"rfa", DayKind::kOther},
                               {"report", DayKind::kOther},
                               {"pr", DayKind::kOther},  // the form PR-2
                               {"note", DayKind::kOther},
                               {"notes", DayKind::kOther},
                               {"prescription", DayKind::kOther, true},
                               {"requested", DayKind::kOther},
                               {"doi", DayKind::kOther},
                               {"injury", DayKind::kOther},
                               {"dob", DayKind::kOther},
                               {"birth", DayKind::kOther},
                               {"since", DayKind::kOther}};

// Words that may stand between such a cue and its day.
constexpr absl::string_view kDayLeads[] = {"dated", "date", "of",
                                           "from",  "on",   "written"};

// Words that may stand between the days of one list or range.
constexpr absl::string_view kJoiners[] = {"and", "to",    "through", "thru",
                                          "or",  "until", "till"};

constexpr absl::string_view kMonths[] = {"jan", "feb", "mar", "apr",
                                         "may", "jun", "jul", "aug",
                                         "sep", "oct", "nov", "dec"};

constexpr size_t kNone = absl::string_view::npos;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsSeparator(char c) { return c == '/' || c == '-' || c == '.'; }

size_t DigitsAt(absl::string_view text, size_t from) {
  size_t i = from;
  while (i < text.size() && IsDigit(text[i])) ++i;
  return i - from;
}

// A day as printed; `year` is missing in "9/12-9/16/13".
struct PrintedDay {
  size_t begin = 0;
  size_t end = 0;
  bool has_year = true;
};

// Reads "11/14/16", "11-14-2016", "2016-11-14", "11/14" at `at`.
std::optional<PrintedDay> ReadNumericDay(absl::string_view text, size_t at) {
  const size_t first = DigitsAt(text, at);
  size_t i = at + first;
  if (first > 4 || i >= text.size() || !IsSeparator(text[i])) {
    return std::nullopt;
  }
  const size_t second = DigitsAt(text, i + 1);
  if (second == 0 || second > 2) return std::nullopt;
  const bool is_slash = text[i] == '/';
  i += 1 + second;
  const size_t third =
      i < text.size() && IsSeparator(text[i]) ? DigitsAt(text, i + 1) : 0;
  const bool has_year =
      first == 4 ? third == 1 || third == 2 : third == 2 || third == 4;
  // "12/1-12/5/16": the third number belongs to the next day.
  const size_t end = i + 1 + third;
  const bool third_is_month = has_year && text[i] == '-' && is_slash &&
                              end < text.size() && text[end] == '/';
  if (has_year && !third_is_month) return PrintedDay{at, end, true};
  if (first <= 2 && is_slash) return PrintedDay{at, i, false};
  return std::nullopt;
}

// Reads "november 14, 2016" or "nov. 14 2016" at `at`.
std::optional<PrintedDay> ReadNamedDay(absl::string_view text, size_t at) {
  if (std::find(std::begin(kMonths), std::end(kMonths), text.substr(at, 3)) ==
      std::end(kMonths)) {
    return std::nullopt;
  }
  size_t i = at;
  while (i < text.size() &&
         absl::ascii_isalpha(static_cast<unsigned char>(text[i]))) {
    ++i;
  }
  const auto skip = [&](absl::string_view signs) {
    while (i < text.size() && signs.find(text[i]) != kNone) ++i;
  };
  skip(". ");
  const size_t day = DigitsAt(text, i);
  if (day == 0 || day > 2) return std::nullopt;
  i += day;
  if (const absl::string_view ending = text.substr(i, 2);
      ending == "st" || ending == "nd" || ending == "rd" || ending == "th") {
    i += 2;
  }
  skip(", ");
  if (DigitsAt(text, i) != 4) return std::nullopt;
  return PrintedDay{at, i + 4, true};
}

std::vector<PrintedDay> FindPrintedDays(absl::string_view lower) {
  std::vector<PrintedDay> days;
  for (size_t i = 0; i < lower.size(); ++i) {
    const bool inside =
        i > 0 &&
        (absl::ascii_isalnum(static_cast<unsigned char>(lower[i - 1])) ||
         lower[i - 1] == '.');
    if (inside) continue;
    const auto day =
        IsDigit(lower[i]) ? ReadNumericDay(lower, i) : ReadNamedDay(lower, i);
    if (!day) continue;
    days.push_back(*day);
    i = day->end - 1;
  }
  return days;
}

template <size_t n>
bool IsOneOf(absl::string_view word, const absl::string_view (&words)[n]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// What the words of a gap that were met so far say of the day after it.
class DayCues {
 public:
  void Meet(absl::string_view word) {
    if (stands_next_ && !IsOneOf(word, kDayLeads)) {
      kind_ = further_;
      stands_next_ = false;
    }
    for (const DayCue& cue : kDayCues) {
      if (cue.word != word) continue;
      kind_ = cue.kind;
      stands_next_ = cue.stands_next;
      if (!stands_next_) further_ = cue.kind;
    }
  }

  DayKind kind() const { return kind_; }

 private:
  DayKind kind_ = DayKind::kUnsaid;
  DayKind further_ = DayKind::kUnsaid;  // without the cue that stands next
  bool stands_next_ = false;
};

// What the words in `gap` say of the day after them.
DayKind KindAfter(absl::string_view gap, bool follows_day, DayKind before) {
  DayCues cues;
  bool is_list = follows_day;
  size_t i = 0;
  while (i < gap.size()) {
    size_t end = i;
    while (end < gap.size() &&
           absl::ascii_isalpha(static_cast<unsigned char>(gap[end]))) {
      ++end;
    }
    // "d.o.s." is one word.
    if (gap.substr(i, 5) == "d.o.s") end = i + 5;
    const absl::string_view word = gap.substr(i, end - i);
    if (!word.empty()) cues.Meet(word);
    if (!word.empty() && !IsOneOf(word, kJoiners)) is_list = false;
    if (IsDigit(gap[i])) is_list = false;
    i = std::max(end, i + 1);
  }
  if (is_list) return before;
  // "per 12/07/2016 order"; not "2 times per week".
  const absl::string_view last = absl::StripTrailingAsciiWhitespace(gap);
  return absl::EndsWith(last, " per") ? DayKind::kOther : cues.kind();
}

// The day in full: a missing year is that of the next day that has one.
std::optional<absl::CivilDay> ResolveDay(absl::string_view lower,
                                         absl::Span<const PrintedDay> days,
                                         size_t index) {
  const PrintedDay& printed = days[index];
  const absl::string_view text =
      lower.substr(printed.begin, printed.end - printed.begin);
  if (printed.has_year) {
    const absl::StatusOr<absl::CivilDay> day = ParseDay(text);
    return day.ok() ? std::optional<absl::CivilDay>(*day) : std::nullopt;
  }
  for (size_t next = index + 1; next < days.size(); ++next) {
    if (!days[next].has_year) continue;
    const auto later = ResolveDay(lower, days, next);
    if (!later) return std::nullopt;
    const auto day = ParseDay(absl::StrCat(text, "/", later->year()));
    return day.ok() ? std::optional<absl::CivilDay>(*day) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::vector<RequestDay> FindServiceDates(absl::string_view lower,
                                         bool is_retrospective) {
  std::vector<RequestDay> found;
  const std::vector<PrintedDay> days = FindPrintedDays(lower);
  DayKind kind = DayKind::kUnsaid;
  for (size_t i = 0; i < days.size(); ++i) {
    const size_t gap = i == 0 ? 0 : days[i - 1].end;
    kind = KindAfter(lower.substr(gap, days[i].begin - gap), i > 0, kind);
    const bool counts =
        kind == DayKind::kService ||
        (kind == DayKind::kUnsaid && is_retrospective && days[i].has_year);
    if (!counts) continue;
    const auto day = ResolveDay(lower, days, i);
    const auto known = [&](const RequestDay& d) { return d.day == day; };
    if (!day || std::any_of(found.begin(), found.end(), known)) continue;
    found.push_back({*day, days[i].begin, days[i].end});
  }
  return found;
}

}  // namespace imr

#include "searcher/bare_schedules.h"

#include <optional>

#include "absl/strings/string_view.h"

#include "searcher/bare_cursor.h"

namespace imr {
namespace {

constexpr int kMaxTimesAWeek = 7;
constexpr int kMaxWeeks = 104;

constexpr absl::string_view kWeek[] = {"week", "weeks", "wk", "wks", "weekly"};

// Reads "2", "2-3", "two to three".
std::optional<Stretch> ReadRange(Cursor& cursor) {
  const std::optional<int> first = ReadCount(cursor);
  if (!first) return std::nullopt;
  Stretch range{*first, *first};
  Cursor next = cursor;
  const bool is_spaced = ReadSpacedWord(next, {"to"});
  if (is_spaced || ReadDash(next)) {
    const std::optional<int> last = ReadCount(next);
    if (!last && !is_spaced) return range;  // "6-week"
    if (!last) return std::nullopt;
    range.last = *last;
    cursor = next;
  }
  return range;
}

// Reads how often: "2", "2-3", "once", "twice".
std::optional<Stretch> ReadTimes(Cursor& cursor) {
  if (ReadOneOf(cursor, {"once"})) return Stretch{1, 1};
  if (ReadOneOf(cursor, {"twice"})) return Stretch{2, 2};
  const std::optional<Stretch> times = ReadRange(cursor);
  cursor.SkipSpaces();
  if (!times || !times->In({1, kMaxTimesAWeek})) return std::nullopt;
  return times;
}

// Reads "x", "times a", "visits per", "per", "/" and then "week"; false if
// the week is missing.
bool ReadAWeek(Cursor& cursor) {
  // "xwk" is one word.
  static constexpr absl::string_view kTimesAWeek[] = {"xwk", "xweek",
                                                      "xweekly"};
  if (ReadOneOf(cursor, kTimesAWeek)) return true;
  ReadOneOf(cursor,
            {"x", "times", "time", "visits", "visit", "sessions", "session"});
  if (!ReadOneOf(cursor, {"a", "per", "each", "every"})) ReadSign(cursor, "/");
  return ReadOneOf(cursor, kWeek);
}

}  // namespace

Understood ScheduleAt(Cursor cursor) {
  const std::optional<Stretch> times = ReadTimes(cursor);
  if (!times) return {};
  Cursor behind = cursor;
  const bool a_week = ReadAWeek(behind);
  if (a_week) {
    cursor = behind;
    ReadSign(cursor, ",");
  }
  // "2 x 6" says its weeks by the "x"; "2 a week" needs to say them.
  const bool joined = ReadOneOf(cursor, {"x", "times"}) ||
                      (a_week && ReadOneOf(cursor, {"for"}));
  if (!joined) return {};
  ReadSign(cursor, "/");
  const std::optional<Stretch> weeks = ReadRange(cursor);
  if (!weeks || !weeks->In({1, kMaxWeeks})) return {};
  Cursor unit = cursor;
  if (unit.Peek() == '-') ++unit.at;
  unit.SkipSpaces();
  if (ReadOneOf(unit, kWeek)) {
    cursor = unit;
  } else if (IsAsciiLetter(cursor.Peek())) {
    return {};
  }
  Understood understood = UnderstoodOf(
      FieldId::kQuantity,
      {{times->first * weeks->first, times->last * weeks->last}}, cursor);
  understood.or_words = true;
  return understood;
}

}  // namespace imr

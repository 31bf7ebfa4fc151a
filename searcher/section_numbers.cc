#include "searcher/section_numbers.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"

#include "searcher/bare_cursor.h"

namespace imr {
namespace {

// Reads "3.3.9", also with a full stop behind it; "" without moving if fewer
// than two numbers are joined here, or the first is a law's: 9792.24.2.
absl::string_view ReadSectionNumber(Cursor& cursor) {
  constexpr size_t kMostDigits = 2;
  const size_t begin = cursor.at;
  size_t end = begin;
  int numbers = 0;
  for (size_t at = begin;; ++at) {
    size_t digits = 0;
    while (IsAsciiDigit(cursor.Peek(at - cursor.at + digits))) ++digits;
    if (digits == 0 || digits > kMostDigits) break;
    ++numbers;
    at += digits;
    end = at;
    if (cursor.Peek(at - cursor.at) != '.') break;
  }
  const char next = cursor.Peek(end - cursor.at);
  if (numbers < 2 || IsAsciiDigit(next) || IsAsciiLetter(next) || next == '%') {
    return "";
  }
  cursor.at = end;
  return cursor.text.substr(begin, end - begin);
}

// Returns the topics that begin with `number`, those of the other side too:
// "3.3.9 opioids for chronic pain ...", not "3.3.91".
Reading ReadingOfSection(absl::string_view number) {
  QueryNode node;
  node.kind = NodeKind::kPrefix;
  node.field = FieldId::kTopic;
  node.value = absl::StrCat(FoldText(number), " ");
  return ReadingOf(FieldId::kTopic, absl::StrCat(number, "*"), std::move(node));
}

}  // namespace

Understood SectionAt(absl::string_view text, absl::Span<const Word> words,
                     size_t at, bool is_cited) {
  static constexpr absl::string_view kSections[] = {"section", "sections",
                                                    "sec", "topic"};
  Cursor cursor{text, words[at].begin};
  const bool is_said = ReadOneOf(cursor, kSections);
  if (!is_said && !is_cited) return {};
  const absl::string_view number = ReadSectionNumber(cursor);
  if (number.empty()) return {};
  return {words[at].begin, cursor.at, {ReadingOfSection(number)}};
}

}  // namespace imr

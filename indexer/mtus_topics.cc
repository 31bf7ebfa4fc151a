// A lexicon tells whole topics; the rest is told by commas and capitals.
#include "indexer/mtus_topics.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "common/lexicons.h"

namespace imr {
namespace {

// Whether `printed` has the very signs of the topic's name or of a form.
bool IsPrintedAs(absl::string_view printed, const LexiconEntry& topic) {
  return absl::EqualsIgnoreCase(printed, topic.name) ||
         std::any_of(topic.forms.begin(), topic.forms.end(),
                     [printed](absl::string_view form) {
                       return absl::EqualsIgnoreCase(printed, form);
                     });
}

}  // namespace

size_t TopicFinder::End(size_t limit) const {
  return absl::ascii_isdigit(static_cast<unsigned char>(line()[begin_]))
             ? NumberedEnd(limit)
             : NamedEnd(limit);
}

size_t TopicFinder::NumberedEnd(size_t limit) const {
  for (size_t at = begin_; (at = NextSplit(at, limit)) < limit;) {
    const size_t next = scanner_.NextWord(at);
    if (next >= limit || absl::ascii_isdigit(line()[next]) ||
        chapters_.StartsChapter(SkippedAnd(next), has_pages_) ||
        IsWholeTopic(next, limit)) {
      return at;
    }
    at = next;
  }
  return limit;
}

size_t TopicFinder::NamedEnd(size_t limit) const {
  size_t at = FormEnd(limit);
  while ((at = NextSplit(at, limit)) < limit) {
    const size_t next = scanner_.NextWord(at);
    // ODG and the schedule write "NSAIDs, specific drug list" as one topic:
    // what goes on in small letters, or with "&", is no new one.
    const bool goes_on =
        next < limit && line()[next - 1] != '(' &&
        (absl::ascii_islower(line()[next]) ||
         scanner_.Text(at, next).find('&') != absl::string_view::npos);
    if (!goes_on || chapters_.StartsChapter(SkippedAnd(next), has_pages_) ||
        IsWholeTopic(SkippedAnd(next), limit)) {
      return at;
    }
    at = next;
  }
  return limit;
}

// Returns where the lexicon's form at the beginning ends, or the comma in it
// behind which a longer topic stands: "Transcutaneous electrotherapy, TENS,
// chronic pain" holds the form "transcutaneous electrotherapy (TENS)".
size_t TopicFinder::FormEnd(size_t limit) const {
  const Lexicon& topics = GetLexicon(LexiconId::kTopics);
  const CitationScanner::Span form = scanner_.MatchForm(topics, begin_, limit);
  if (form.entry == nullptr || form.begin != begin_) return begin_;
  const absl::string_view printed = scanner_.Text(begin_, form.end);
  if (!absl::StrContains(printed, ',') || IsPrintedAs(printed, *form.entry)) {
    return form.end;
  }
  for (size_t at = begin_; at < form.end; ++at) {
    if (line()[at] != ',') continue;
    const size_t next = scanner_.NextWord(at);
    const CitationScanner::Span other = scanner_.MatchForm(topics, next, limit);
    const bool is_longer =
        other.entry != nullptr && other.begin == next && other.end > form.end;
    if (is_longer) return at;
  }
  return form.end;
}

size_t TopicFinder::SkippedAnd(size_t at) const {
  return scanner_.LooksAt(at, "and ") ? scanner_.NextWord(at + 4) : at;
}

// Returns true if a known topic reaches from `at` to a comma or the end.
bool TopicFinder::IsWholeTopic(size_t at, size_t limit) const {
  const CitationScanner::Span form =
      scanner_.MatchForm(GetLexicon(LexiconId::kTopics), at, limit);
  if (form.entry == nullptr || form.begin != at) return false;
  const size_t after = SkippedBracket(form.end, limit);
  return after >= limit || line()[after] == ',' || line()[after] == ';' ||
         line()[after] == '.';
}

// Moves over a closing bracket and spaces after a form.
size_t TopicFinder::SkippedBracket(size_t at, size_t limit) const {
  while (at < limit && (line()[at] == ')' || line()[at] == ' ')) ++at;
  return at;
}

// Returns the next comma, semicolon or " and CHAPTER" outside brackets, or
// a full stop that ends a sentence; `limit` if there is none.
size_t TopicFinder::NextSplit(size_t at, size_t limit) const {
  // Brackets opened before `at` count: a form may end inside one.
  int depth = 0;
  for (size_t i = at; i-- > begin_;) {
    if (line()[i] == ')') break;
    if (line()[i] == '(') ++depth;
  }
  for (; at < limit; ++at) {
    const char c = line()[at];
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    if (depth > 0) continue;
    if (c == ',' || c == ';') return at;
    if (c == '.' && at + 2 < limit && line()[at + 1] == ' ' &&
        absl::ascii_isupper(line()[at + 2]) &&
        !absl::ascii_isdigit(line()[at - 1])) {
      return at;
    }
    if (c == ' ' && scanner_.LooksAt(at, " and ") &&
        chapters_.StartsKnownChapter(at + 5, has_pages_)) {
      return at;
    }
  }
  return limit;
}

}  // namespace imr

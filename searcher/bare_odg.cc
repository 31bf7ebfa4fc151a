#include "searcher/bare_odg.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "common/lexicons.h"
#include "searcher/near.h"
#include "searcher/text_nodes.h"
#include "searcher/vocabulary.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

// What people call a chapter, and the words by which it is cited.
constexpr struct {
  absl::string_view typed;
  absl::string_view cited;
} kChapters[] = {{"ankle", "ankle"},
                 {"ankle and foot", "ankle"},
                 {"ankle foot", "ankle"},
                 {"burns", "burns"},
                 {"carpal tunnel", "carpal tunnel"},
                 {"carpal tunnel syndrome", "carpal tunnel"},
                 {"chronic pain", "pain"},
                 {"diabetes", "diabetes"},
                 {"elbow", "elbow"},
                 {"eye", "eye"},
                 {"foot", "foot"},
                 {"forearm wrist and hand", "forearm"},
                 {"forearm wrist hand", "forearm"},
                 {"hand", "hand"},
                 {"head", "head"},
                 {"hernia", "hernia"},
                 {"hip", "hip"},
                 {"hip and pelvis", "hip"},
                 {"hip pelvis", "hip"},
                 {"knee", "knee"},
                 {"knee and leg", "knee"},
                 {"knee leg", "knee"},
                 {"low back", "low back"},
                 {"lumbar", "low back"},
                 {"mental", "mental"},
                 {"mental illness", "mental"},
                 {"mental illness and stress", "mental"},
                 {"mental illness stress", "mental"},
                 {"neck", "neck"},
                 {"neck and upper back", "neck"},
                 {"neck upper back", "neck"},
                 {"pain", "pain"},
                 {"pulmonary", "pulmonary"},
                 {"shoulder", "shoulder"},
                 {"stress", "stress"},
                 {"wrist", "wrist"}};

struct Chapter {
  size_t end = 0;  // one past its last word; 0 if none is named
  absl::string_view cited;
};

Chapter NamedAt(absl::Span<const Word> words, size_t at) {
  Chapter longest;
  for (const auto& row : kChapters) {
    const size_t end = EndOf(row.typed, words, at);
    if (end > longest.end) longest = {end, row.cited};
  }
  return longest;
}

size_t OdgEnd(absl::Span<const Word> words, size_t at) {
  if (const size_t behind = EndOf("the", words, at)) at = behind;
  if (at >= words.size()) return 0;
  const LexiconMatch match =
      GetLexicon(LexiconId::kGuidelines).MatchAt(words, at);
  const bool is_odg =
      match.entries.size() == 1 && match.entries[0]->name == "ODG";
  return is_odg ? match.end : 0;
}

// "low back chapter".
Chapter ChapterAt(absl::Span<const Word> words, size_t at) {
  Chapter chapter = NamedAt(words, at);
  if (chapter.end == 0) return {};
  chapter.end = EndOf("chapter", words, chapter.end);
  return chapter;
}

// "chapter on the low back", "chapter: knee".
Chapter ChapterBehindAt(absl::Span<const Word> words, size_t at) {
  const size_t next = EndOfAny(
      {"chapter", "chapter on", "chapter for", "chapter on the"}, words, at);
  return next == 0 ? Chapter() : NamedAt(words, next);
}

// Returns true for the 12 of "ACOEM 12", not of "ACOEM 12/2016", "ACOEM 12 mg".
bool IsChapterNumber(absl::Span<const Word> words, size_t at) {
  constexpr size_t kMostDigits = 2;
  const Word& word = words[at];
  const bool is_number =
      word.text.size() <= kMostDigits && absl::c_all_of(word.text, [](char c) {
        return absl::ascii_isdigit(static_cast<unsigned char>(c));
      });
  const bool goes_on =
      at + 1 < words.size() &&
      absl::ascii_isdigit(static_cast<unsigned char>(words[at + 1].text[0]));
  return is_number && !goes_on;
}

// Returns the node of a citation of the chapter `cited`.
QueryNode CitationOf(absl::string_view cited) {
  constexpr int kMostBetween = 4;  // "ODG, Treatment Index, 9th edition, Pain"
  NoteList unsaid;
  const auto words = [&unsaid](absl::string_view text) {
    return *WordNode(FieldId::kCitation, text, unsaid);
  };
  QueryNode named =
      AnyOf({words("odg"), words("official disability guidelines")});
  const Distance near{Distance::kWords, kMostBetween, /*ordered=*/true};
  return *NearOf({std::move(named), words(cited)}, {near});
}

// Returns true if `words` stand in the name of a chapter, whole.
bool StandsIn(absl::string_view words, absl::string_view name) {
  return absl::StrContains(absl::StrCat(" ", FoldText(name), " "),
                           absl::StrCat(" ", words, " "));
}

// Returns the MTUS chapters on what `chapter` names, of all editions: "low back
// chapter" alone, or behind ACOEM.
Understood ChaptersOf(absl::Span<const Word> words, size_t at,
                      const Chapter& chapter) {
  Understood understood;
  const Field& field = GetField(FieldId::kChapter);
  for (const LexiconEntry& entry : GetLexicon(field.vocabulary).entries()) {
    if (!StandsIn(chapter.cited, entry.name)) continue;
    understood.readings.push_back(ReadingOf(field, entry));
  }
  if (chapter.cited == "pain" || understood.readings.empty()) return {};
  understood.begin = words[at].begin;
  understood.end = words[chapter.end - 1].end;
  return understood;
}

// Returns one past the last of `words` from `at` on that are in the name of
// the chapter, which was named by its number: "chapter 12, low back".
size_t EndOfRepeated(absl::Span<const Word> words, size_t at,
                     absl::string_view name) {
  while (at < words.size() && StandsIn(words[at].text, name)) ++at;
  return at;
}

// Returns the chapter of the number words[number], named from `at` on.
Understood NumberedAt(absl::Span<const Word> words, size_t at, size_t number) {
  if (number >= words.size() || !IsChapterNumber(words, number)) return {};
  Understood chapter{
      words[at].begin, words[number].end,
      ReadingsOfName(GetField(FieldId::kChapter),
                     absl::StrCat("acoem chapter ", words[number].text))};
  if (chapter.readings.empty()) return {};
  const size_t end =
      EndOfRepeated(words, number + 1, chapter.readings[0].meaning.value);
  chapter.end = words[end - 1].end;
  return chapter;
}

// "low back" right behind ACOEM, not the lumbar of "ACOEM, lumbar supports".
Chapter PartAt(absl::Span<const Word> words, size_t at) {
  const Chapter chapter = NamedAt(words, at);
  const bool is_behind = words[at].begin == words[at - 1].end + 1;
  const bool is_treatment =
      GetLexicon(LexiconId::kTreatments).MatchAt(words, at).end > chapter.end;
  return is_behind && !is_treatment ? chapter : Chapter();
}

// "ACOEM low back", "ACOEM guidelines, knee chapter", "ACOEM 12": the MTUS has
// ACOEM's chapters as its own.
Understood AcoemChapterAt(absl::Span<const Word> words, size_t at) {
  const size_t next = EndOfAny(
      {"acoem", "acoem guidelines", "acoem guideline", "acoem s"}, words, at);
  if (next == 0 || next == words.size()) return {};
  const size_t number = EndOfAny({"chapter", "ch", "chap"}, words, next);
  Understood numbered = NumberedAt(words, at, std::max(next, number));
  if (!numbered.readings.empty()) return numbered;
  const Field& field = GetField(FieldId::kChapter);
  const LexiconMatch name = GetLexicon(field.vocabulary).MatchAt(words, next);
  if (name.entries.size() == 1) {
    return {words[at].begin,
            words[name.end - 1].end,
            {ReadingOf(field, *name.entries[0])}};
  }
  Chapter chapter = ChapterAt(words, next);
  if (chapter.end == 0) chapter = ChapterBehindAt(words, next);
  if (chapter.end == 0) chapter = PartAt(words, next);
  return chapter.end == 0 ? Understood() : ChaptersOf(words, at, chapter);
}

}  // namespace

Understood NumberedChapterAt(absl::Span<const Word> words, size_t at) {
  const size_t number = EndOfAny({"chapter", "ch"}, words, at);
  return number == 0 ? Understood() : NumberedAt(words, at, number);
}

Understood OdgChapterAt(absl::Span<const Word> words, size_t at) {
  Understood acoem = AcoemChapterAt(words, at);
  if (!acoem.readings.empty()) return acoem;
  size_t end = OdgEnd(words, at);
  Chapter chapter;
  if (end > 0) {
    chapter = ChapterAt(words, end);
    if (chapter.end == 0) chapter = ChapterBehindAt(words, end);
    end = chapter.end;
  } else {
    chapter = ChapterAt(words, at);
    if (chapter.end == 0) return {};
    const size_t of =
        EndOfAny({"of", "of the", "in", "in the"}, words, chapter.end);
    end = of > 0 ? OdgEnd(words, of) : 0;
    if (end == 0) return ChaptersOf(words, at, chapter);
  }
  if (end == 0 || chapter.end == 0) return {};
  Understood understood;
  understood.begin = words[at].begin;
  understood.end = words[end - 1].end;
  understood.readings = ReadingsOfName(GetField(FieldId::kGuideline), "ODG");
  understood.also = {ReadingOf(FieldId::kCitation, std::string(chapter.cited),
                               CitationOf(chapter.cited))};
  return understood;
}

}  // namespace imr

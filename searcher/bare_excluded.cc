#include "searcher/bare_excluded.h"

#include <iterator>
#include <string>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

#include "searcher/bare_choice.h"
#include "searcher/bare_comparison.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_order.h"
#include "searcher/bare_readings.h"
#include "searcher/left_out.h"
#include "searcher/stop_phrases.h"
#include "searcher/stop_words.h"

namespace imr {
namespace {

bool IsArticle(absl::string_view text) {
  const std::string word = FoldText(text);
  return word == "the" || word == "a" || word == "an" || word == "any";
}

// Returns NOT that stands in bytes [begin, end).
Token NotAt(size_t begin, size_t end) {
  Token sign;
  sign.kind = TokenKind::kNot;
  sign.capitals = true;
  sign.begin = begin;
  sign.end = end;
  return sign;
}

// Returns true if `token` is looked for, or begins what is.
bool IsOperand(const Token& token) {
  return token.kind == TokenKind::kQuoted || token.kind == TokenKind::kField ||
         token.kind == TokenKind::kOpen;
}

}  // namespace

size_t BareExcluded::AddExclusion(size_t first) {
  if (first >= words_.size()) return 0;
  const size_t begin = words_[first].begin;
  if (IsNoDrug(query_, words_, first, today_)) {
    return AddNot(begin, words_[first].end);
  }
  const size_t end = ExclusionAt(words_, first);
  if (end == 0) return 0;
  // "without contrast" and "neither better nor worse" are what letters say.
  static constexpr absl::string_view kSaid[] = {
      "without", "w",      "neither", "nor",   "never", "arent",
      "hasnt",   "havent", "isnt",    "wasnt", "werent"};
  const bool is_said = absl::c_linear_search(kSaid, words_[first].text);
  if (!is_said && next_ != nullptr && AreStopWordsFrom(end)) {
    if (IsOperand(*next_)) return AddNot(begin, words_.back().end);
    if (next_->kind == TokenKind::kNot) {  // "except -soma" says it twice
      items_.AddBareWord(begin, words_.back().end, /*is_stop=*/true);
      return words_.back().end;
    }
  }
  if (end >= words_.size()) return 0;
  const size_t named = NamedFrom(end);
  if ((is_said && !IsValue(named)) || IsComparison(named)) return 0;
  return AddNot(begin, words_[named - 1].end);
}

size_t BareExcluded::AddNegation(const Token& sign, size_t next,
                                 bool is_contrast) {
  if (next_ != nullptr && next_->kind == TokenKind::kField &&
      AreStopWordsFrom(next)) {
    return AddNot(sign.begin, words_.back().end);
  }
  const size_t word = NamedFrom(next);
  if (word >= words_.size()) return 0;
  const Understood named = At(word);
  const bool is_value = !named.readings.empty() && !named.or_words;
  const bool is_name =
      is_contrast && named.begin == words_[word].begin &&
      (Has(named, FieldId::kTreatment) || Has(named, FieldId::kBodyPart) ||
       Has(named, FieldId::kSide) || Has(named, FieldId::kForm));
  return is_value || is_name ? AddNot(sign.begin, words_[word - 1].end) : 0;
}

size_t BareExcluded::AddJoined(const Token& sign, size_t next) {
  if (excluded_.empty() || next >= words_.size()) return 0;
  const size_t named = NamedFrom(next);
  if (!IsExcludedToo(named)) return 0;
  items_.notes().Add(
      absl::StrCat("\"", sign.text, "\": NOT holds for both sides"));
  size_t end = sign.end;
  for (; next < named; ++next) {
    if (words_[next].joined) continue;
    items_.AddBareWord(words_[next].begin, words_[next].end, /*is_stop=*/true);
    end = words_[next].end;
  }
  AddNotToo(end);
  end_of_excluded_ = end;
  return end;
}

void BareExcluded::AddListed(size_t next) {
  const bool is_listed = !excluded_.empty() && next < words_.size() &&
                         IsListed(words_[next].begin) && IsExcludedToo(next);
  if (is_listed) AddNotToo(words_[next].begin);
}

void BareExcluded::TakeUnderstood(const Understood& understood) {
  std::vector<FieldId> fields;
  for (const Reading& reading : understood.readings) {
    fields.push_back(reading.meaning.field);
  }
  if (!is_excluding_ && !Narrows(excluded_, fields)) {
    excluded_.clear();
  } else {
    if (is_excluding_) excluded_.clear();
    absl::c_copy(fields, std::back_inserter(excluded_));
    end_of_excluded_ = understood.end;
  }
  is_excluding_ = false;
  before_ = understood.readings;
}

void BareExcluded::TakeWords(absl::string_view text) {
  if (!IsArticle(text)) excluded_.clear();
  is_excluding_ = false;
  if (!IsStopWord(text)) before_.clear();
}

void BareExcluded::TakeSign() {
  excluded_.clear();
  is_excluding_ = false;
  before_.clear();
}

Understood BareExcluded::At(size_t word) const {
  return BareReadingsAt(query_, words_, word, before_, today_);
}

// Returns true if "at least", "more than" begin at `word` and are not read
// with what they compare.
bool BareExcluded::IsComparison(size_t word) const {
  Cursor cursor{query_, words_[word].begin};
  return ReadComparison(cursor) != ValueForm::kEqual &&
         At(word).readings.empty();
}

// Returns true if a field's value stands at `word`, which is not for the words
// as well.
bool BareExcluded::IsValue(size_t word) const {
  const Understood next = At(word);
  return !next.readings.empty() && !next.or_words;
}

// Returns true if only stop words that stand for nothing follow from `word` on.
bool BareExcluded::AreStopWordsFrom(size_t word) const {
  const size_t named = word < words_.size() ? NamedFrom(word) : word;
  return named == words_.size() ||
         (named == word && IsStopWord(words_[word].text) &&
          At(word).readings.empty());
}

// Returns the first word from `word` on that is no stop word, or is part of
// what stands for a field, as of "since 2015": the norco of "except for the
// norco". Returns `word` if there is none.
size_t BareExcluded::NamedFrom(size_t word) const {
  for (size_t named = word; named < words_.size(); ++named) {
    const bool is_stop =
        words_[named].joined ||
        (IsStopWord(words_[named].text) && At(named).readings.empty());
    if (!is_stop || IsComparison(named)) return named;
  }
  return word;
}

// Returns true if what stands at `word` is of a field of what was left out
// last. Topics are named like anything else: the low back is no more of a list
// that chiropractic is in.
bool BareExcluded::IsExcludedToo(size_t word) const {
  const Understood next = At(word);
  const bool is_topic = absl::c_all_of(next.readings, [](const Reading& r) {
    return r.meaning.field == FieldId::kTopic;
  });
  return next.begin == words_[word].begin &&
         absl::c_any_of(next.readings, [&](const Reading& reading) {
           const FieldId field = reading.meaning.field;
           return (is_topic || field != FieldId::kTopic) &&
                  absl::c_linear_search(excluded_, field);
         });
}

// Returns true if only a comma, and an article, stand between what was left
// out last and byte `begin`.
bool BareExcluded::IsListed(size_t begin) const {
  if (begin <= end_of_excluded_) return false;
  absl::string_view between =
      query_.substr(end_of_excluded_, begin - end_of_excluded_);
  return absl::ConsumePrefix(&between, ", ") &&
         (between.empty() || IsArticle(between));
}

// Takes bytes [begin, end) for NOT; returns `end`.
size_t BareExcluded::AddNot(size_t begin, size_t end) {
  Token sign = NotAt(begin, end);
  sign.text = query_.substr(begin, end - begin);
  items_.notes().Add(absl::StrCat("\"", sign.text, "\" was read as NOT"));
  items_.AddSign(sign);
  excluded_.clear();
  is_excluding_ = true;
  return end;
}

// Leaves out what follows as well, as one more of a list.
void BareExcluded::AddNotToo(size_t begin) {
  items_.AddSign(NotAt(begin, begin));
  is_excluding_ = true;
}

}  // namespace imr

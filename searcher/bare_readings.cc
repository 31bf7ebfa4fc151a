#include "searcher/bare_readings.h"

#include <optional>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"

#include "searcher/bare_ages.h"
#include "searcher/bare_choice.h"
#include "searcher/bare_cited.h"
#include "searcher/bare_context.h"
#include "searcher/bare_counts.h"
#include "searcher/bare_cursor.h"
#include "searcher/bare_labels.h"
#include "searcher/bare_medicines.h"
#include "searcher/bare_modified.h"
#include "searcher/bare_names.h"
#include "searcher/bare_odg.h"
#include "searcher/bare_patterns.h"
#include "searcher/bare_sides.h"
#include "searcher/bare_states.h"
#include "searcher/closed_values.h"
#include "searcher/combined_drugs.h"
#include "searcher/compared_counts.h"
#include "searcher/drug_forms.h"
#include "searcher/letter_counts.h"
#include "searcher/refusals.h"
#include "searcher/section_numbers.h"
#include "searcher/treatment_counts.h"
#include "searcher/who_won.h"
#include "searcher/who_won.h"

namespace imr {
namespace {

// Returns true if [begin, end) of `text` stands alone as figures do. Behind a
// percentage a stroke leads to the next drug of a compound; a sign that
// compares may stand at a word: "norco>60".
// `glued` figures stand right behind the name of a drug, "norco10/325".
bool IsWhole(absl::string_view text, const Understood& understood,
             bool glued = false) {
  if (understood.readings.empty()) return false;
  if (text[understood.end - 1] == '%') text = text.substr(0, understood.end);
  const char first = text[understood.begin];
  const bool is_sign = first == '<' || first == '>' || first == '#';
  const size_t from = is_sign || glued ? understood.begin : 0;
  return StandsAlone(text.substr(from), understood.begin - from,
                     understood.end - from, kFigureJoints);
}

// "f" behind an age.
Understood SexAt(const Word& word) {
  std::optional<Reading> reading = ClosedReading(FieldId::kSex, word.text);
  if (!reading) return {};
  return {word.begin, word.end, {*std::move(reading)}};
}

// "MTUS 78", "benzodiazepines 24": the pages of what is cited, or the words;
// of a class of drugs a number may be how many as well.
Understood PlainPagesAt(absl::string_view text, const Word& word,
                        bool may_be_quantity) {
  constexpr Stretch kPages = {1, 999};
  Cursor cursor{text, word.begin};
  const std::vector<Stretch> pages = ReadStretches(cursor, kPages);
  if (pages.empty() || IsOtherMeasure(cursor)) return {};
  Understood understood = UnderstoodOf(FieldId::kPage, pages, cursor);
  understood.begin = word.begin;
  understood.or_words = true;
  if (may_be_quantity && pages.size() == 1) {
    understood.readings.push_back(ReadingOf(FieldId::kQuantity, pages[0]));
  }
  return understood;
}

// Reads what stands at one word of a query.
class WordReader {
 public:
  WordReader(absl::string_view text, absl::Span<const Word> words, size_t at,
             const std::vector<Reading>& before, absl::CivilDay today)
      : text_(text),
        words_(words),
        at_(at),
        before_(before),
        today_(today),
        begin_(FiguresBegin(text, words[at])),
        is_glued_(IsAfter(FieldId::kDrug) && begin_ > 0 &&
                  IsAsciiLetter(text[begin_ - 1])) {}

  Understood Read() const {
    Understood first = WhatIsNoName();
    if (!first.readings.empty()) return first;
    Understood longest = NamesAt(text_, words_, at_);
    ChooseBySpeech(text_, words_, at_, longest);
    Understood side =
        SideAt(text_, words_, at_, longest,
               IsBehind(FieldId::kBodyPart) || IsBehind(FieldId::kTreatment));
    if (!side.readings.empty()) return side;
    if (IsNoName(text_, words_, at_, longest)) longest = Understood();
    for (Understood& figures : FiguresAndValues()) {
      const bool is_longer = figures.end > longest.end;
      if (is_longer && IsWholeHere(figures)) longest = std::move(figures);
    }
    if (IsNoStrength(longest)) return {};
    if (longest.readings.empty()) longest = MedicinesAt(text_, words_, at_);
    if (longest.readings.empty()) longest = PlainNumber();
    if (!longest.readings.empty()) AddWhatIsMeantToo(longest);
    return longest;
  }

 private:
  // Returns true if what was understood just before may be of `field`.
  bool IsBehind(FieldId field) const {
    return absl::c_any_of(before_, [field](const Reading& reading) {
      return reading.meaning.field == field;
    });
  }

  // Returns true if it is most likely of `field`.
  bool IsAfter(FieldId field) const {
    return !before_.empty() && before_[0].meaning.field == field;
  }

  bool IsAfterGuideline() const {
    return IsAfter(FieldId::kGuideline) || IsAfter(FieldId::kChapter) ||
           IsAfter(FieldId::kCaGuideline) || IsAfter(FieldId::kCaChapter);
  }

  bool IsWholeHere(const Understood& figures) const {
    return IsWhole(text_, figures, is_glued_);
  }

  // What is read without a look at the names that begin here: who cites what,
  // sections by their numbers, what only looks like a name, labels.
  Understood WhatIsNoName() const {
    Understood first = CitedAt(text_, words_, at_);
    if (first.readings.empty()) first = OdgChapterAt(words_, at_);
    if (first.readings.empty()) {
      first = SectionAt(text_, words_, at_, /*is_cited=*/false);
    }
    if (first.readings.empty()) first = NonNameAt(words_, at_);
    if (first.readings.empty()) first = LabelledAt(text_, words_, at_);
    return first;
  }

  // Figures that say what they are, and words for values without a lexicon. Of
  // equally long ones the first is meant.
  std::vector<Understood> FiguresAndValues() const {
    std::vector<Understood> all;
    if (IsAfter(FieldId::kDrug) || IsAfter(FieldId::kStrength) ||
        AreTakenInVisits(before_)) {
      Understood& many = all.emplace_back(ComparedQuantityAt({text_, begin_}));
      many.begin = begin_;  // "norco 60+" is no age
    }
    all.push_back(PatternAt(text_, begin_, !IsAfterGuideline(), today_));
    all.push_back(UnsaidAgeAt(text_, words_, at_));
    all.push_back(DecadeAt(text_, words_, at_, IsAfter(FieldId::kSex)));
    all.push_back(NamedAgeAt(text_, words_, at_));
    all.push_back(AgeAndSexAt(text_, words_[at_]));
    all.push_back(ClosedReadingsAt(words_, at_));
    all.push_back(ModifiedAt(text_, words_, at_, before_));
    all.push_back(PartCertifiedAt(text_, words_, at_));
    all.push_back(RefusalAt(words_, at_));
    all.push_back(WonAt(words_, at_));
    all.push_back(StatesAt(text_, words_, at_));
    all.push_back(DeterminationsAt(text_, words_, at_));
    if (IsAfter(FieldId::kAge)) all.push_back(SexAt(words_[at_]));
    if (before_.empty()) all.push_back(NumberedChapterAt(words_, at_));
    if (IsAfter(FieldId::kDrug)) {
      all.push_back(PairAt(text_, words_[at_], before_[0]));
    }
    if (IsAfter(FieldId::kSex)) {
      all.push_back(PlainAgeAt(text_, words_[at_]));
    }
    return all;
  }

  // Returns true for the strength of another dose: "40 mg" in "more than 40 mg
  // of morphine".
  bool IsNoStrength(const Understood& figures) const {
    return Has(figures, FieldId::kStrength) &&
           (IsCompared(text_, words_, at_) ||
            IsEquivalentDose(words_, at_, figures.end));
  }

  // A number that what stands before or behind it tells the meaning of.
  Understood PlainNumber() const {
    Understood count = CountAt(text_, words_, at_);
    // Of "certified 6 of 12 visits" the rest is in dispute.
    if (IsAfter(FieldId::kModified)) count.or_words = true;
    if (!count.readings.empty()) return count;
    if (IsAfter(FieldId::kDrug) || IsBehind(FieldId::kTreatment)) {
      Understood figure =
          PlainFigureAt(text_, words_[at_], IsAfter(FieldId::kDrug));
      if (IsWholeHere(figure)) return figure;
    }
    const bool is_cited =
        IsAfterGuideline() ||
        (IsAfter(FieldId::kTopic) && !IsBehind(FieldId::kTreatment) &&
         !IsBehind(FieldId::kBodyPart));
    if (!is_cited) return {};
    Understood pages =
        PlainPagesAt(text_, words_[at_], IsBehind(FieldId::kDrugClass));
    return IsWhole(text_, pages) ? pages : Understood();
  }

  void AddWhatIsMeantToo(Understood& understood) const {
    GoOnCiting(before_, understood);
    if (IsAfter(FieldId::kDrug) || IsAfter(FieldId::kStrength) ||
        IsAfter(FieldId::kQuantity)) {
      AddUnprintedForm(understood);
    }
    if (!IsAfter(FieldId::kDrug)) return;
    AddCombinations(before_[0], understood);
    if (at_ > 0) AddOfCompound(text_, words_[at_ - 1], before_[0], understood);
  }

  const absl::string_view text_;
  const absl::Span<const Word> words_;
  const size_t at_;
  const std::vector<Reading>& before_;
  const absl::CivilDay today_;
  const size_t begin_;  // of figures, which may be glued to a name
  const bool is_glued_;
};

}  // namespace

Understood BareReadingsAt(absl::string_view text, absl::Span<const Word> words,
                          size_t at, const std::vector<Reading>& before,
                          absl::CivilDay today) {
  return WordReader(text, words, at, before, today).Read();
}

}  // namespace imr

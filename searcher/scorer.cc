#include "searcher/scorer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"

#include "common/term.h"
#include "common/word_sequence.h"
#include "common/words.h"
#include "searcher/index_words.h"
#include "searcher/leaf_terms.h"
#include "searcher/occurrences.h"
#include "searcher/value_scores.h"

namespace imr {
namespace {

// What an occurrence weighs in each text field, how much the length of the
// text tells (BM25's b), and a usual length in words, over 20,000 generated
// letters; fixed, so that a score does not change with letters of others.
// Weights were tried by kind on one half of corpus/topics.tsv and checked on
// the other (corpus/README.md).
struct TextField {
  FieldId field;
  double weight;
  double b;
  double usual_length;
};
constexpr std::array<TextField, kTextFieldCount> kTextFields = {{
    {FieldId::kRequest, 3.0, 0.3, 10},
    {FieldId::kRationale, 2.0, 0.5, 120},
    {FieldId::kCitation, 1.0, 0.5, 40},
    {FieldId::kSummary, 0.5, 0.5, 200},
    {FieldId::kBody, 0.4, 0.5, 100},
}};

constexpr double kSaturation = 1.2;  // BM25's k1
constexpr double kNearness = 0.5;    // of two words near each other

// Words that a prefix stands for in ranking, in the order of the alphabet.
constexpr size_t kRankedPrefixWords = 200;

// Returns about how many documents have one of `words`: those of a letter that
// share its texts count as one.
double DocumentsWith(const IndexReader& index,
                     const std::vector<std::string>& words) {
  uint64_t with = 0;
  for (const std::string& word : words) {
    with += index.TermFrequency(WordTerm(word));
  }
  return static_cast<double>(with);
}

// A term with what the index knows of it.
struct KnownTerm {
  std::string text;
  std::array<bool, kTextFields.size()> looks_in{};
  std::vector<std::vector<std::string>> steps;  // its words, as in TermIds
  double idf = 0;
  bool joins_next = false;
};

KnownTerm Know(const IndexReader& index, const RankedTerm& term) {
  KnownTerm known;
  known.text = term.text;
  known.joins_next = term.joins_next;
  known.steps = term.steps;
  if (!term.prefix.empty()) {
    known.steps = {WordsThatBegin(index, term.prefix, kRankedPrefixWords)};
  }
  const double documents = index.LastDocid();
  double with = documents;
  for (const std::vector<std::string>& step : known.steps) {
    with = std::min(with, DocumentsWith(index, step));
  }
  known.idf = Idf(documents, with);
  for (size_t i = 0; i < kTextFields.size(); ++i) {
    known.looks_in[i] =
        absl::c_linear_search(TextFieldsOf(term.field), kTextFields[i].field);
  }
  return known;
}

// Returns the ids of a term's words in a segment.
TermIds IdsIn(const WordFile& segment, const KnownTerm& term) {
  TermIds ids;
  for (const std::vector<std::string>& step : term.steps) {
    ids.emplace_back();
    for (const std::string& word : step) {
      const std::optional<uint32_t> id = segment.IdOf(word);
      if (id) ids.back().push_back(*id);
    }
  }
  return ids;
}

}  // namespace

class Scorer::Impl {
 public:
  Impl(const IndexReader& index, const RankingQuery& query)
      : index_(index), values_(index, query) {
    for (const RankedTerm& term : query.terms) {
      terms_.push_back(Know(index, term));
    }
  }

  void Expect(Xapian::docid docid, Xapian::docid letter) const {
    if (placed_ == nullptr || letter <= placed_->base ||
        docid > placed_->last()) {
      return;
    }
    placed_->segment->words.Expect(docid - placed_->base);
    if (letter == docid) return;
    placed_->segment->words.Expect(letter - placed_->base);
  }

  // Returns the score and, where asked for, adds its parts.
  double Score(Xapian::docid docid, ScoreParts* parts) {
    if (placed_ == nullptr || docid <= placed_->base ||
        docid > placed_->last()) {
      GoToSegment(index_.SegmentOf(docid));
    }
    ReadTexts(docid);
    double score = 0;
    for (size_t i = 0; i < terms_.size(); ++i) {
      score += TermPoints(i, parts) + NearnessPoints(i, parts);
    }
    score += values_.Points(docid, parts);
    score = std::round(score * kScoreSteps) / kScoreSteps;
    if (parts != nullptr) parts->score = score;
    return score;
  }

 private:
  struct Text {
    const TextField* field;
    size_t place;             // in TextFields()
    bool is_shared;           // by a letter's documents
    Occurrences occurrences;  // in the text of the document read last
  };

  // Words have other ids in each segment.
  void GoToSegment(const PlacedSegment& placed) {
    placed_ = &placed;
    std::vector<TermIds> ids;
    for (const KnownTerm& term : terms_) {
      ids.push_back(IdsIn(placed.segment->words, term));
    }
    const bool asks_nearness = absl::c_any_of(
        terms_, [](const KnownTerm& term) { return term.joins_next; });
    texts_.clear();
    const absl::Span<const FieldId> fields = TextFields();
    for (const TextField& field : kTextFields) {
      const auto place = absl::c_find(fields, field.field) - fields.begin();
      texts_.push_back({&field, static_cast<size_t>(place),
                        GetField(field.field).scope == Scope::kLetter,
                        Occurrences(ids, asks_nearness)});
    }
    first_ = 0;
  }

  // Reads the texts of a document in the segment: those that its letter shares
  // only where another letter's were read before.
  void ReadTexts(Xapian::docid docid) {
    const WordFile& words = placed_->segment->words;
    const Xapian::docid first = index_.LetterStarts().Previous(docid);
    const bool is_read = first == first_;
    first_ = first;
    const EntrySequences own = SequencesOf(words.Entry(docid - placed_->base));
    EntrySequences shared = own;
    if (!is_read && first != docid) {
      shared = SequencesOf(words.Entry(first - placed_->base));
    }
    for (Text& text : texts_) {
      if (text.is_shared && is_read) continue;
      text.occurrences.Read((text.is_shared ? shared : own)[text.place]);
    }
  }

  // Returns what `amount` of something in a text comes to.
  static double Weighed(const Text& text, double amount) {
    const double length = static_cast<double>(text.occurrences.length());
    return text.field->weight * amount /
           (1 - text.field->b +
            text.field->b * length / text.field->usual_length);
  }

  static double Saturated(double amount) {
    return amount * (kSaturation + 1) / (amount + kSaturation);
  }

  double TermPoints(size_t i, ScoreParts* parts) const {
    const KnownTerm& term = terms_[i];
    double amount = 0;
    std::vector<ScoreParts::Count> counts;
    for (size_t f = 0; f < texts_.size(); ++f) {
      if (!term.looks_in[f]) continue;
      const size_t count = texts_[f].occurrences.Count(i);
      if (count == 0) continue;
      amount += Weighed(texts_[f], static_cast<double>(count));
      if (parts != nullptr) counts.push_back({kTextFields[f].field, count});
    }
    const double points = term.idf * Saturated(amount);
    AddPart(term.text, term.idf, std::move(counts), points, parts);
    return points;
  }

  double NearnessPoints(size_t i, ScoreParts* parts) const {
    if (!terms_[i].joins_next || i + 1 == terms_.size()) return 0;
    double amount = 0;
    for (size_t f = 0; f < texts_.size(); ++f) {
      if (!terms_[i].looks_in[f] || !terms_[i + 1].looks_in[f]) continue;
      amount += Weighed(texts_[f], texts_[f].occurrences.Nearness(i));
    }
    const double idf = std::min(terms_[i].idf, terms_[i + 1].idf);
    const double points = kNearness * idf * Saturated(amount);
    if (parts != nullptr) {
      AddPart(absl::StrCat(terms_[i].text, " ", terms_[i + 1].text,
                           ", near each other"),
              idf, {}, points, parts);
    }
    return points;
  }

  const IndexReader& index_;
  const PlacedSegment* placed_ = nullptr;  // the segment texts_ are of
  Xapian::docid first_ = 0;  // of the letter whose shared texts were read
  std::vector<KnownTerm> terms_;
  std::vector<Text> texts_;  // in the order of kTextFields
  ValueScores values_;
};

Scorer::Scorer(const IndexReader& index, const RankingQuery& query)
    : impl_(std::make_unique<Impl>(index, query)) {}

Scorer::~Scorer() = default;

void Scorer::Expect(Xapian::docid docid, Xapian::docid letter) const {
  impl_->Expect(docid, letter);
}

double Scorer::Score(Xapian::docid docid) {
  return impl_->Score(docid, nullptr);
}

ScoreParts Scorer::Explain(Xapian::docid docid) {
  ScoreParts parts;
  impl_->Score(docid, &parts);
  return parts;
}

}  // namespace imr

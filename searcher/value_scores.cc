#include "searcher/value_scores.h"

#include <cstddef>
#include <cstdint>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"

#include "common/term.h"
#include "common/words.h"
#include "searcher/slot_values.h"

namespace imr {
namespace {

constexpr double kPrintedName = 3;  // points for a drug by the name typed

// What the rarity of a value counts: those of the request say what a
// determination is about, those of its citations less, others little.
double ValueWeight(FieldId field) {
  switch (field) {
    case FieldId::kBrand:
    case FieldId::kDrug:
    case FieldId::kTreatment:
      return 1;
    case FieldId::kDrugClass:
    case FieldId::kSubcategory:
    case FieldId::kBodyPart:
      return 0.7;
    case FieldId::kTopic:
    case FieldId::kCategory:
      return 0.5;
    default:
      return 0.1;
  }
}

double PointsOf(const IndexReader& index, const RankedValue& value) {
  const uint64_t with = index.TermFrequency(
      ValueTerm(GetField(value.field), FoldText(value.value)));
  return ValueWeight(value.field) *
         Idf(index.LastDocid(), static_cast<double>(with));
}

}  // namespace

ValueScores::ValueScores(const IndexReader& index, const RankingQuery& query) {
  for (const RankedValue& value : query.values) {
    values_.push_back({value, PointsOf(index, value),
                       Test(index, GetField(value.field), value.value)});
  }
  for (const std::string& name : query.names) {
    names_.push_back({name, Test(index, GetField(FieldId::kBrand), name)});
  }
}

// Of the values of one part of the query the one that says most counts.
double ValueScores::OfValues(Xapian::docid docid, ScoreParts* parts) {
  double all = 0;
  for (size_t i = 0; i < values_.size();) {
    const Value* best = nullptr;
    const size_t part = values_[i].value.begin;
    for (; i < values_.size() && values_[i].value.begin == part; ++i) {
      if (!values_[i].test.Holds(docid)) continue;
      if (best == nullptr || values_[i].points > best->points) {
        best = &values_[i];
      }
    }
    if (best == nullptr) continue;
    all += best->points;
    if (parts == nullptr) continue;
    AddPart(
        absl::StrCat(GetField(best->value.field).name, ":", best->value.value),
        0, {}, best->points, parts);
  }
  return all;
}

double ValueScores::OfNames(Xapian::docid docid, ScoreParts* parts) {
  double all = 0;
  for (Name& name : names_) {
    if (!name.test.Holds(docid)) continue;
    all += kPrintedName;
    if (parts == nullptr) continue;
    AddPart(absl::StrCat(name.name, ", by this name in the request"), 0, {},
            kPrintedName, parts);
  }
  return all;
}

ValueScores::Test::Test(const IndexReader& index, const Field& field,
                        absl::string_view value)
    : field_(field), folded_(FoldText(value)), column_(index, field) {}

bool ValueScores::Test::Holds(Xapian::docid docid) {
  return absl::c_any_of(column_.At(docid),
                        [this](uint32_t value) { return IsIt(value); });
}

bool ValueScores::Test::IsIt(uint32_t value) {
  for (size_t i = is_it_.size(); i < column_.values().size(); ++i) {
    is_it_.push_back(FoldText(PrintedForm(field_, column_.values()[i])) ==
                     folded_);
  }
  return is_it_[value];
}

}  // namespace imr

// DidYouMean: what values of fields, case numbers and ranges may have meant.
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "common/fields.h"
#include "common/lexicons.h"
#include "common/words.h"
#include "searcher/bare_patterns.h"
#include "searcher/did_you_mean.h"
#include "searcher/query_text.h"
#include "searcher/spelling.h"
#include "searcher/value_bounds.h"

namespace imr {
namespace {

// Returns "CM17-0005" of bytes [begin, end) of `query`, "case:CM17 0005": the
// figures of the year and those of the number that were typed.
std::string BeginOfCase(absl::string_view query, size_t begin, size_t end) {
  constexpr size_t kYearDigits = 2;
  std::string digits;
  for (const char c : query.substr(begin, end - begin)) {
    if (absl::ascii_isdigit(static_cast<unsigned char>(c))) digits += c;
  }
  if (digits.size() <= kYearDigits) return "";
  return absl::StrCat("CM", digits.substr(0, kYearDigits), "-",
                      digits.substr(kYearDigits));
}

}  // namespace

// Says of a case number that it is not here; of one typed in part, what begins
// so.
void DidYouMean::AddCase(const QueryNode& leaf) {
  Add(absl::StrCat("case ", leaf.value, ": not in this index"));
  const Understood begun = CasesThatBegin(
      absl::StrCat(BeginOfCase(query_, leaf.begin, leaf.end), "*"), 0);
  if (begun.readings.empty()) return;
  const Reading& cases = begun.readings.front();
  const DocSet found = evaluator_.Evaluate(cases.node);
  if (found.Empty()) return;
  Add(absl::StrCat(cases.meaning.value, ": ", CountIn(found)));
}

// Says which values of the field are spelled nearly like the one typed, if it
// is no name that the field knows, and where its values are listed.
void DidYouMean::AddValues(const QueryNode& leaf) {
  const Field& field = GetField(leaf.field);
  if (field.kind != FieldKind::kKeyword) return;
  if (field.id == FieldId::kCase && leaf.kind == NodeKind::kValue) {
    AddCase(leaf);
    return;
  }
  const std::vector<const LexiconEntry*> known =
      GetLexicon(field.vocabulary).FindForm(leaf.value);
  if (!known.empty()) {
    Add(absl::StrCat("no determination here has ", field.name, " ",
                     leaf.value));
    if (field.id == FieldId::kDrug) AddClass(*known.front());
    return;
  }
  if (++looked_up_ > kMaxLookedUp) return;
  for (const std::string& value :
       NearestValues(index_, field, FoldText(leaf.value), kMaxSuggestions)) {
    const std::string meant = LabelledText(field, value);
    AddIfFound(meant, meant);
  }
  if (field.facet_title.empty()) return;
  Add(absl::StrCat("\"imr-search find --facets-only --facet ", field.name,
                   "\" lists its values, \"imr-search fields\" all fields"));
}

// Says what other drugs of its class find.
void DidYouMean::AddClass(const LexiconEntry& drug) {
  const absl::string_view drug_class = drug.Column("class");
  if (drug_class.empty()) return;
  const std::string query =
      LabelledText(GetField(FieldId::kDrugClass), drug_class);
  const DocSet found =
      evaluator_.Evaluate(ValueNode(FieldId::kDrugClass, drug_class));
  if (!found.Empty()) Add(absl::StrCat(query, ": ", CountIn(found)));
}

// Says between which values a number or day lies in this index.
void DidYouMean::AddBounds(const QueryNode& leaf) {
  std::string bounds = BoundsOf(index_, GetField(leaf.field));
  if (!bounds.empty()) Add(std::move(bounds));
}

}  // namespace imr

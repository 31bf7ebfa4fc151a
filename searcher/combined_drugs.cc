#include "searcher/combined_drugs.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

#include "common/lexicons.h"
#include "searcher/bare_cursor.h"
#include "searcher/note_list.h"
#include "searcher/strength.h"
#include "searcher/text_nodes.h"

namespace imr {
namespace {

// Returns true for a drug of several ingredients, or one that is mostly given
// with acetaminophen, so that its strength is called by its own number.
bool IsCombined(absl::string_view drug) {
  if (absl::StrContains(drug, " + ")) return true;
  const std::string with_other = absl::StrCat("acetaminophen + ", drug);
  const auto entries = GetLexicon(LexiconId::kDrugs).entries();
  return std::any_of(entries.begin(), entries.end(),
                     [&with_other](const LexiconEntry& entry) {
                       return entry.Column("ingredients") == with_other;
                     });
}

}  // namespace

Understood PairAt(absl::string_view text, const Word& word,
                  const Reading& drug) {
  if (!absl::StrContains(drug.meaning.value, " + ")) return {};
  Cursor cursor{text, word.begin};
  const std::optional<int> first = ReadCount(cursor);
  if (!first || (cursor.Peek() != '-' && cursor.Peek() != '/')) return {};
  ++cursor.at;
  const std::optional<int> second = ReadNumber(cursor);
  if (!second || *first <= *second) return {};
  return {word.begin, cursor.at,
          ReadingsOfStrength(absl::StrCat(*first, "/", *second))};
}

void AddCombinations(const Reading& drug, Understood& understood) {
  const FieldMeaning meaning = understood.readings[0].meaning;
  const absl::string_view number =
      absl::StripSuffix(absl::string_view(meaning.value), " mg");
  const bool is_one = meaning.field == FieldId::kStrength &&
                      number.size() < meaning.value.size() &&
                      !absl::StrContains(number, '/');
  if (!is_one || !IsCombined(drug.meaning.value)) return;
  QueryNode node;
  node.kind = NodeKind::kPrefix;
  node.field = FieldId::kStrength;
  node.value = absl::StrCat(FoldText(number), " ");
  understood.readings.push_back(ReadingOf(
      FieldId::kStrength, absl::StrCat(number, "/*"), std::move(node)));
}

void AddOfCompound(absl::string_view text, const Word& behind,
                   const Reading& drug, Understood& understood) {
  const bool is_percent =
      understood.readings.size() == 1 && text[understood.end - 1] == '%' &&
      understood.readings[0].meaning.field == FieldId::kStrength;
  if (!is_percent || absl::c_count(text, '%') < 2) return;
  const absl::string_view typed =
      text.substr(behind.begin, understood.end - behind.begin);
  const std::string figure(
      text.substr(understood.begin, understood.end - understood.begin));
  NoteList unsaid;
  std::vector<QueryNode> any;
  for (const std::string& name :
       {std::string(typed), absl::StrCat(drug.meaning.value, " ", figure)}) {
    if (auto node = PhraseNode(FieldId::kRequest, name, unsaid)) {
      any.push_back(*std::move(node));
    }
  }
  if (any.empty()) return;
  understood.readings.push_back(
      ReadingOf(FieldId::kRequest, std::string(typed), AnyOf(std::move(any))));
}

}  // namespace imr

#include "searcher/show.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "common/fields.h"
#include "common/status_macros.h"
#include "searcher/bare_patterns.h"
#include "searcher/column.h"
#include "searcher/evaluate.h"
#include "searcher/leaf_values.h"

namespace imr {
namespace {

// Leaves the determination with this number alone. Where none could be read the
// letter is found as its first.
absl::Status KeepOne(absl::string_view number, StoredLetter& stored) {
  Letter& letter = stored.letter;
  size_t wanted = 0;
  if (letter.determinations.empty() && number == "1") return absl::OkStatus();
  if (!absl::SimpleAtoi(number, &wanted) || wanted == 0 ||
      wanted > letter.determinations.size()) {
    return absl::NotFoundError(absl::StrCat(
        "show determination \"", number, "\" of ", letter.id, ": it has ",
        letter.determinations.size(), ", numbered from 1"));
  }
  stored.outcome = CaseOutcomeOf(letter);
  Determination kept = std::move(letter.determinations[wanted - 1]);
  letter.determinations.clear();
  letter.determinations.push_back(std::move(kept));
  stored.first += static_cast<Xapian::docid>(wanted - 1);
  stored.documents = 1;
  return absl::OkStatus();
}

// Returns the letters of `index` that match `tree`, a tree of case numbers, in
// order and as letters print them, `most` at most.
std::vector<std::string> CasesIn(const IndexReader& index,
                                 const QueryNode& tree, size_t most) {
  Column ids(index, GetField(FieldId::kCase).slot);
  std::set<std::string> cases;
  for (const Xapian::docid docid : Evaluator(index).Evaluate(tree).Members()) {
    const std::string id(ids.At(docid));
    cases.insert(absl::StartsWith(id, "cm") ? absl::AsciiStrToUpper(id) : id);
    if (cases.size() == most) break;
  }
  return {cases.begin(), cases.end()};
}

// Returns the numbers of letters for which `typed`, which names none, may
// stand: those that begin so, or but for a last figure or two, and those that
// are so but for the year before it.
std::vector<std::string> CasesLike(const IndexReader& index,
                                   absl::string_view typed) {
  constexpr size_t kMostNamed = 5;
  constexpr size_t kMostFiguresOff = 2;
  constexpr size_t kLeastBytes = 3;
  std::string beginning = absl::AsciiStrToLower(typed);
  for (size_t off = 0; off <= kMostFiguresOff; ++off) {
    if (beginning.size() < kLeastBytes) break;
    QueryNode prefix;
    prefix.kind = NodeKind::kPrefix;
    prefix.field = FieldId::kCase;
    prefix.value = beginning;
    std::vector<std::string> cases = CasesIn(index, prefix, kMostNamed);
    if (!cases.empty()) return cases;
    beginning.pop_back();
  }
  std::vector<QueryNode> of_years;
  for (int year = 13; year < 100; ++year) {
    const std::string number =
        CaseNumberOf(absl::StrCat("CM", year, "-", typed));
    if (!number.empty()) {
      of_years.push_back(
          ValueNode(FieldId::kCase, absl::AsciiStrToLower(number)));
    }
  }
  return of_years.empty()
             ? std::vector<std::string>()
             : CasesIn(index, AnyOf(std::move(of_years)), kMostNamed);
}

// Adds where in the query the leaves stand that a letter is to have.
void AddPlaces(const QueryNode& node, std::set<QueryPlace>& places) {
  if (node.kind == NodeKind::kNot) return;
  if (node.kind == NodeKind::kNear || node.children.empty()) {
    if (node.begin < node.end) places.insert({node.begin, node.end});
    return;
  }
  for (const QueryNode& child : node.children) AddPlaces(child, places);
}

}  // namespace

std::optional<Xapian::docid> FirstDocumentOf(const IndexReader& index,
                                             absl::string_view id) {
  const std::optional<Xapian::docid> first = index.FindLetter(id);
  return first ? first : index.FindLetter(CaseNumberOf(id));
}

absl::StatusOr<StoredLetter> FindLetter(IndexReader& index,
                                        absl::string_view id) {
  id = absl::StripAsciiWhitespace(id);
  const size_t hash = id.find('#');
  const absl::string_view letter_id = id.substr(0, hash);
  const auto read = [&]() -> absl::StatusOr<StoredLetter> {
    const std::optional<Xapian::docid> docid =
        FirstDocumentOf(index, letter_id);
    if (docid.has_value()) return index.ReadLetter(*docid);
    const std::vector<std::string> like = CasesLike(index, letter_id);
    return absl::NotFoundError(absl::StrCat(
        "show \"", letter_id, "\": no such letter in index \"", index.path(),
        like.empty() ? "\"; search for it with \"imr-search find\""
                     : "\"; the nearest: ",
        absl::StrJoin(like, ", ")));
  };
  ASSIGN_OR_RETURN(StoredLetter stored, index.Read(read));
  if (hash != absl::string_view::npos) {
    RETURN_IF_ERROR(KeepOne(id.substr(hash + 1), stored));
  }
  return stored;
}

absl::StatusOr<LetterMarks> MarkLetter(const IndexReader& index,
                                       const StoredLetter& stored,
                                       const QueryNode& tree) {
  return index.Read([&]() -> absl::StatusOr<LetterMarks> {
    LeafValues values(index);
    return LetterMarks(
        Highlighter(tree), stored.letter,
        [&](const QueryNode& leaf, size_t determination) {
          return values.Has(
              leaf, stored.first + static_cast<Xapian::docid>(determination));
        });
  });
}

std::vector<std::string> UnmarkedParts(const QueryNode& tree,
                                       absl::string_view query,
                                       const LetterMarks& marks) {
  std::set<QueryPlace> places;
  AddPlaces(tree, places);
  std::vector<std::string> parts;
  for (const QueryPlace& place : places) {
    if (marks.marked().contains(place)) continue;
    parts.push_back(absl::StrCat(
        "\"", query.substr(place.first, place.second - place.first), "\""));
  }
  return parts;
}

}  // namespace imr

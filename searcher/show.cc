#include "searcher/show.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

#include "common/status_macros.h"
#include "searcher/bare_patterns.h"
#include "searcher/leaf_values.h"

namespace imr {
namespace {

// Leaves the determination with this number alone.
absl::Status KeepOne(absl::string_view number, StoredLetter& stored) {
  Letter& letter = stored.letter;
  size_t wanted = 0;
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
    return absl::NotFoundError(absl::StrCat(
        "show \"", letter_id, "\": no such letter in index \"", index.path(),
        "\"; search for it with \"imr-search find\""));
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

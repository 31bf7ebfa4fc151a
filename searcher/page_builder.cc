#include "searcher/page_builder.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/types/span.h"

#include "common/status_macros.h"
#include "searcher/highlight.h"
#include "searcher/leaf_values.h"
#include "searcher/snippet.h"

namespace imr {
namespace {

// Duplicates of a hit that are named, as each has a letter to read.
constexpr size_t kMaxDuplicateIds = 10;

std::vector<std::string> IngredientsIn(const Determination& determination) {
  std::vector<std::string> ingredients;
  for (const Drug& drug : determination.drugs) {
    for (const std::string& one : drug.ingredients) {
      if (std::find(ingredients.begin(), ingredients.end(), one) ==
          ingredients.end()) {
        ingredients.push_back(one);
      }
    }
  }
  return ingredients;
}

std::vector<int> PagesIn(const Citations& citations) {
  std::vector<int> pages;
  for (const MtusCitation& cited : citations.mtus) {
    pages.insert(pages.end(), cited.pages.begin(), cited.pages.end());
  }
  std::sort(pages.begin(), pages.end());
  pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
  return pages;
}

int64_t CountMembers(const DocSet& set, const StoredLetter& stored) {
  int64_t count = 0;
  for (int i = 0; i < stored.documents; ++i) {
    if (set.Contains(stored.first + static_cast<Xapian::docid>(i))) ++count;
  }
  return count;
}

Hit MakeHit(const StoredLetter& stored, const RankedDocument& ranked) {
  const Letter& letter = stored.letter;
  const size_t index = ranked.docid - stored.first;
  Hit hit;
  hit.case_id = letter.id;
  hit.has_case_number = letter.case_number.has_value();
  hit.number = static_cast<int>(index) + 1;
  hit.id = absl::StrCat(letter.id, "#", hit.number);
  hit.specialties = letter.specialties;
  hit.decided = letter.dates.decision;
  hit.score = ranked.score;
  hit.path = letter.source.path;
  hit.source = FileNameOf(hit.path);
  if (index < letter.determinations.size()) {
    const Determination& determination = letter.determinations[index];
    hit.request = determination.request;
    hit.outcome = determination.outcome;
    hit.drugs = IngredientsIn(determination);
    hit.pages = PagesIn(determination.reviewer);
    hit.rationale_key = determination.rationale_key;
  }
  return hit;
}

// Returns the id of a document: "CM14-0012345#1".
absl::StatusOr<std::string> IdOf(const IndexReader& index,
                                 Xapian::docid docid) {
  ASSIGN_OR_RETURN(const StoredLetter stored, index.ReadLetterFace(docid));
  return absl::StrCat(stored.letter.id, "#", docid - stored.first + 1);
}

absl::Status AddDuplicates(const IndexReader& index,
                           const RankedDocument& ranked, Hit& hit) {
  hit.duplicates = static_cast<int64_t>(ranked.duplicates.size());
  for (Xapian::docid duplicate : ranked.duplicates) {
    if (hit.duplicate_ids.size() == kMaxDuplicateIds) break;
    ASSIGN_OR_RETURN(std::string id, IdOf(index, duplicate));
    hit.duplicate_ids.push_back(std::move(id));
  }
  return absl::OkStatus();
}

// Reads the hits of a page of `set`, with the words of `tree` marked in their
// snippets if `request` wants those. Hits of one letter often follow each
// other; it is read once.
absl::Status AddHits(const IndexReader& index, const SearchRequest& request,
                     const QueryNode& tree, const DocSet& set,
                     absl::Span<const RankedDocument> page,
                     std::vector<Hit>& hits) {
  const Highlighter highlighter(tree);
  LeafValues values(index);
  StoredLetter stored;
  stored.documents = 0;
  for (const RankedDocument& ranked : page) {
    const Xapian::docid end =
        stored.first + static_cast<Xapian::docid>(stored.documents);
    if (ranked.docid < stored.first || ranked.docid >= end) {
      ASSIGN_OR_RETURN(stored, request.snippets
                                   ? index.ReadLetter(ranked.docid)
                                   : index.ReadLetterFace(ranked.docid));
    }
    Hit hit = MakeHit(stored, ranked);
    hit.letter_hits = CountMembers(set, stored);
    if (request.snippets) {
      hit.snippet = MakeSnippet(
          highlighter.MarkedPartsOf(stored.letter, ranked.docid - stored.first,
                                    [&](const QueryNode& leaf) {
                                      return values.Has(leaf, ranked.docid);
                                    }));
    }
    RETURN_IF_ERROR(AddDuplicates(index, ranked, hit));
    hits.push_back(std::move(hit));
  }
  return absl::OkStatus();
}

absl::StatusOr<ClosestHits> ReadClosest(const IndexReader& index,
                                        const SearchRequest& request,
                                        const Closest& closest) {
  ClosestHits read;
  read.held = closest.held;
  read.parts = closest.parts;
  read.total = closest.total;
  RETURN_IF_ERROR(AddHits(index, request, closest.tree, closest.set,
                          closest.page, read.hits));
  for (size_t i = 0; i < read.hits.size(); ++i) {
    read.hits[i].missing = closest.missing[i];
  }
  return read;
}

}  // namespace

absl::StatusOr<ResultPage> BuildPage(const IndexReader& index,
                                     const SearchRequest& request,
                                     const Interpretation& interpretation,
                                     const Matches& matches) {
  ResultPage page;
  page.query = request.query;
  page.interpretation = interpretation.parts;
  page.notes = interpretation.notes;
  page.notes.insert(page.notes.end(), matches.notes.begin(),
                    matches.notes.end());
  page.unit = request.unit;
  page.total = matches.total;
  page.offset = request.offset;
  page.limit = request.limit;
  page.folded = matches.folded;
  page.build = index.generation();
  page.since = request.since;
  page.facets = matches.facets;
  RETURN_IF_ERROR(AddHits(index, request, interpretation.tree, matches.set,
                          matches.page, page.hits));
  if (matches.closest) {
    ASSIGN_OR_RETURN(page.closest,
                     ReadClosest(index, request, *matches.closest));
  }
  return page;
}

std::string FileNameOf(absl::string_view path) {
  const size_t cut = path.find_last_of("/!");
  return std::string(cut == absl::string_view::npos ? path
                                                    : path.substr(cut + 1));
}

}  // namespace imr

// What a search answers: plain data without Xapian, which every format in
// searcher/render/ prints.
#ifndef IMR_SEARCHER_RESULT_PAGE_H_
#define IMR_SEARCHER_RESULT_PAGE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"

#include "common/outcome.h"
#include "searcher/interpret.h"
#include "searcher/request.h"

namespace imr {

// Counts are of determinations and of the letters that hold them; exact.
struct Count {
  int64_t determinations = 0;
  int64_t letters = 0;
};

// Returns "2 determinations in 1 letter".
std::string ToString(const Count& count);

struct FacetValue {
  std::string value;
  Count count;
  bool selected = false;  // the query asks for it
};

struct FacetResult {
  FieldId field;
  std::vector<FacetValue> values;  // most determinations first, then A-Z
  int64_t more = 0;                // values not shown
};

struct SnippetPiece {
  std::string text;
  bool mark = false;
};

// One determination of the page; by letter, its best one.
struct Hit {
  std::string id;               // "CM14-0012345#1"
  std::string case_id;          // the case number, or an id made for it
  bool has_case_number = true;  // the letter states it
  int number = 1;
  std::string request;
  std::optional<Outcome> outcome;
  std::vector<std::string> drugs;  // ingredients
  std::vector<std::string> specialties;
  std::optional<absl::CivilDay> decided;
  std::vector<int> pages;  // the reviewer's
  double score = 0;
  std::vector<SnippetPiece> snippet;
  std::string source;       // file name
  std::string path;         // of the file, as imr-index was given it
  int64_t letter_hits = 1;  // by letter: its determinations that match
  // Hits further down with the same rationale and outcome, which are not shown
  // again: how many, the ids of the first, the key by which all are found.
  int64_t duplicates = 0;
  std::vector<std::string> duplicate_ids;
  std::string rationale_key;
  std::vector<std::string> missing;  // of what comes closest: parts it has not
};

// What comes closest to a query that finds nothing, or little.
struct ClosestHits {
  size_t held = 0;   // parts that each of them holds
  size_t parts = 0;  // of the query, of those that may be missing
  Count total;       // of which `hits` are the best
  std::vector<Hit> hits;
};

struct ResultPage {
  std::string query;
  std::vector<UnderstoodPart> interpretation;
  std::vector<std::string> notes;
  ResultUnit unit = ResultUnit::kDetermination;
  Count total;
  int64_t offset = 0;
  int64_t limit = 10;
  int64_t folded = 0;             // duplicates of all hits, of all pages
  uint64_t build = 0;             // the newest of the index
  std::optional<uint64_t> since;  // only what builds after this one added
  double took_ms = 0;
  std::vector<FacetResult> facets;
  std::vector<Hit> hits;
  std::optional<ClosestHits> closest;  // of the first page, if it has few hits
};

// Returns how many hits all pages have together.
int64_t HitsOfAllPages(const ResultPage& page);

// Returns true if the page shows every hit there is.
bool IsWhole(const ResultPage& page);

}  // namespace imr

#endif  // IMR_SEARCHER_RESULT_PAGE_H_

// What the peers index: one document a determination, holding its letter's
// words and its own, the values of seven fields and a record. Written once by
// "bench corpus", a file for each file of letters, and read by every peer:
//
//   L <tab> case number <tab> the letter's text without its determinations
//   D <tab> drugs ... guidelines (kBenchFields) <tab> decided <tab> record
//     <tab> the determination's text: request, guideline lines, rationale
//
// A letter's lines follow each other; several values are separated by '|', a
// day is YYYYMMDD or empty. A document's text is L's and D's.
// Outside face: BenchLetter, ToLines(), ReadDocuments().
#ifndef IMR_TOOLS_BENCH_DOCUMENTS_H_
#define IMR_TOOLS_BENCH_DOCUMENTS_H_

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

#include "common/fields.h"

namespace imr {

// The fields that peers have, in the order of the columns.
inline constexpr std::array<FieldId, 7> kBenchFields = {
    FieldId::kDrug, FieldId::kOutcome, FieldId::kSpecialty, FieldId::kPage,
    FieldId::kYear, FieldId::kState,   FieldId::kGuideline};

// Of those, the ones counted as facets: all but pages.
bool IsBenchFacet(FieldId field);

struct BenchDocument {
  std::array<std::vector<std::string>, kBenchFields.size()> values;
  std::string decided;
  std::string record;
  std::string text;
};

struct BenchLetter {
  std::string id;
  std::string context;
  std::vector<BenchDocument> documents;
};

// Returns the letter's lines; tabs and line ends in texts become spaces.
std::string ToLines(const BenchLetter& letter);

// Returns the paths of the files in a folder, A-Z.
absl::StatusOr<std::vector<std::string>> FilesIn(const std::string& folder);

// Calls `use` with each letter of the files in `folder`, in order.
absl::Status ReadDocuments(const std::string& folder,
                           const std::function<void(const BenchLetter&)>& use);

}  // namespace imr

#endif  // IMR_TOOLS_BENCH_DOCUMENTS_H_

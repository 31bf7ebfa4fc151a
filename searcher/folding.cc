#include "searcher/folding.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"

#include "common/fields.h"
#include "searcher/column.h"

namespace imr {
namespace {

// Returns what duplicates share, for each of `documents`; "" of one that has
// none.
std::vector<std::string> KeysOf(const IndexReader& index,
                                const std::vector<RankedDocument>& documents) {
  std::vector<size_t> by_docid(documents.size());
  std::iota(by_docid.begin(), by_docid.end(), size_t{0});
  std::sort(by_docid.begin(), by_docid.end(), [&](size_t a, size_t b) {
    return documents[a].docid < documents[b].docid;
  });
  Column rationales(index, GetField(FieldId::kRationaleKey).slot);
  Column outcomes(index, GetField(FieldId::kOutcome).slot);
  std::vector<std::string> keys(documents.size());
  for (size_t i : by_docid) {
    const Xapian::docid docid = documents[i].docid;
    const absl::string_view rationale = rationales.At(docid);
    if (rationale.empty()) continue;
    keys[i] = absl::StrCat(rationale, " ", outcomes.At(docid));
  }
  return keys;
}

}  // namespace

bool Folds(const SearchRequest& request) {
  return request.fold && request.limit > 0 &&
         request.limit <= kMaxFoldedLimit &&
         request.unit == ResultUnit::kDetermination;
}

int64_t Fold(const IndexReader& index, std::vector<RankedDocument>& documents) {
  const std::vector<std::string> keys = KeysOf(index, documents);
  absl::flat_hash_map<std::string, size_t> best;
  std::vector<RankedDocument> folded;
  for (size_t i = 0; i < documents.size(); ++i) {
    if (!keys[i].empty()) {
      const auto [found, is_new] = best.try_emplace(keys[i], folded.size());
      if (!is_new) {
        folded[found->second].duplicates.push_back(documents[i].docid);
        continue;
      }
    }
    folded.push_back(std::move(documents[i]));
  }
  const int64_t count = static_cast<int64_t>(documents.size() - folded.size());
  documents = std::move(folded);
  return count;
}

}  // namespace imr

#include "searcher/word_sets.h"

#include <algorithm>
#include <cstdint>

#include "common/term.h"

namespace imr {
namespace {

// What stands in a letter's own texts is posted once, for all its documents.
void AddPostings(const PlacedSegment& placed, const std::string& term,
                 uint32_t wanted, DocSet& documents) {
  const uint32_t shared = wanted & LetterFieldBits();
  IndexReader::ForEachPostingIn(
      placed, term, [&](Xapian::docid docid, uint32_t wdf) {
        const WordPosting posting = WordPosting::FromWdf(wdf);
        if ((posting.fields & shared) != 0) {
          documents.AddRange(docid, docid + posting.documents - 1);
        } else if ((posting.fields & wanted) != 0) {
          documents.Add(docid);
        }
      });
}

}  // namespace

DocSet DocumentsWithWord(const IndexReader& index,
                         absl::Span<const std::string> terms, FieldId field) {
  const uint32_t wanted = FieldBits(field);
  DocSet documents(index.LastDocid());
  for (const PlacedSegment& placed : index.segments()) {
    for (const std::string& term : terms) {
      const uint64_t* const bits = placed.segment->bitmaps.Find(term, wanted);
      if (bits == nullptr) {
        AddPostings(placed, term, wanted, documents);
      } else {
        documents.AddBits(placed.base, bits, placed.segment->entry.documents);
      }
    }
  }
  return documents;
}

DocSet DocumentsWithValue(const IndexReader& index,
                          absl::Span<const std::string> terms) {
  DocSet documents(index.LastDocid());
  for (const std::string& term : terms) {
    index.ForEachPosting(term, [&](Xapian::docid docid, uint32_t wdf) {
      documents.AddRange(docid, docid + std::max(wdf, 1u) - 1);
    });
  }
  return documents;
}

}  // namespace imr

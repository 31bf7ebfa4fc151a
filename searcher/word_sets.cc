#include "searcher/word_sets.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "common/term.h"

namespace imr {
namespace {

// What stands in a letter's own texts is posted once, for all its documents.
void AddPostings(const PlacedSegment& placed, const std::string& term,
                 uint32_t wanted, DocSet& documents) {
  const uint32_t shared = wanted & LetterFieldBits();
  IndexReader::ForEachRarePosting(
      placed, term, [&](Xapian::docid docid, uint32_t wdf) {
        const WordPosting posting = WordPosting::FromWdf(wdf);
        if ((posting.fields & shared) != 0) {
          documents.AddRange(docid, docid + posting.documents - 1);
        } else if ((posting.fields & wanted) != 0) {
          documents.Add(docid);
        }
      });
}

// Adds the documents of a frequent term. Returns false if it is not one.
bool AddSet(const PlacedSegment& placed, const std::string& term,
            uint32_t fields, DocSet& documents) {
  const SetFile& sets = placed.segment->sets;
  const std::optional<uint32_t> number = sets.Find(term);
  if (!number) return false;
  const TermSet set = sets.Set(*number, fields);
  const Xapian::docid last = placed.segment->entry.documents;
  if (!set.bits.empty()) documents.AddBits(placed.base, set.bits.data(), last);
  for (uint32_t document : set.list) {
    if (document == 0 || document > last) continue;  // damage
    documents.Add(placed.base + document);
  }
  return true;
}

}  // namespace

DocSet DocumentsWithWord(const IndexReader& index,
                         absl::Span<const std::string> terms, FieldId field) {
  const uint32_t wanted = FieldBits(field);
  DocSet documents(index.LastDocid());
  for (const PlacedSegment& placed : index.segments()) {
    for (const std::string& term : terms) {
      if (!AddSet(placed, term, wanted, documents)) {
        AddPostings(placed, term, wanted, documents);
      }
    }
  }
  return documents;
}

DocSet DocumentsWithValue(const IndexReader& index,
                          absl::Span<const std::string> terms) {
  DocSet documents(index.LastDocid());
  for (const PlacedSegment& placed : index.segments()) {
    for (const std::string& term : terms) {
      if (AddSet(placed, term, 0, documents)) continue;
      IndexReader::ForEachRarePosting(
          placed, term, [&](Xapian::docid docid, uint32_t wdf) {
            documents.AddRange(docid, docid + std::max(wdf, 1u) - 1);
          });
    }
  }
  return documents;
}

}  // namespace imr

#include "searcher/word_sets.h"

#include <cstdint>
#include <optional>

#include "common/term.h"

namespace imr {
namespace {

// Adds the documents of a frequent term. Returns false if it is not one.
bool AddSet(const PlacedSegment& placed, const std::string& term,
            uint32_t fields, const DocSet& within, DocSet& documents) {
  const SetFile& sets = placed.segment->sets;
  const std::optional<uint32_t> number = sets.Find(term);
  if (!number) return false;
  const TermSet set = sets.Set(*number, fields);
  const Xapian::docid last = placed.segment->entry.documents;
  if (!set.bits.empty()) {
    documents.AddBits(placed.base, set.bits.data(), last, within);
  }
  documents.AddList(placed.base, set.list, last, within);
  return true;
}

// Adds the documents that have `term`, by its set if it is frequent, else by
// its postings, which hold for documents_of(wdf) documents each.
template <typename DocumentsOf>
void AddTerm(const PlacedSegment& placed, const std::string& term,
             uint32_t fields, DocumentsOf documents_of, const DocSet& within,
             DocSet& documents) {
  if (AddSet(placed, term, fields, within, documents)) return;
  IndexReader::ForEachRarePosting(
      placed, term, [&](Xapian::docid docid, uint32_t wdf) {
        const uint32_t count = documents_of(wdf);
        if (count > 0) documents.AddRange(docid, docid + count - 1);
      });
}

template <typename DocumentsOf>
DocSet DocumentsWith(const IndexReader& index,
                     absl::Span<const std::string> terms, uint32_t fields,
                     DocumentsOf documents_of, const DocSet& within) {
  DocSet documents(index.LastDocid());
  for (const PlacedSegment& placed : index.segments()) {
    for (const std::string& term : terms) {
      AddTerm(placed, term, fields, documents_of, within, documents);
    }
  }
  documents &= within;
  return documents;
}

}  // namespace

DocSet DocumentsWithWord(const IndexReader& index,
                         absl::Span<const std::string> terms, FieldId field,
                         const DocSet& within) {
  const uint32_t wanted = FieldBits(field);
  return DocumentsWith(
      index, terms, wanted,
      [wanted](uint32_t wdf) {
        return WordPosting::FromWdf(wdf).DocumentsIn(wanted);
      },
      within);
}

DocSet DocumentsWithValue(const IndexReader& index,
                          absl::Span<const std::string> terms,
                          const DocSet& within) {
  return DocumentsWith(index, terms, 0, DocumentsOfValue, within);
}

}  // namespace imr

#include "searcher/letter_scope.h"

namespace imr {

DocSet DocumentsOfLettersWith(const IndexReader& index, const DocSet& set) {
  const DocSet& starts = index.LetterStarts();
  DocSet documents(index.LastDocid());
  for (Xapian::docid member = set.Next(1); member != 0;) {
    const Xapian::docid first = starts.Previous(member);
    const Xapian::docid next = starts.Next(member + 1);
    if (next == 0) {
      documents.AddRange(first, index.LastDocid());
      break;
    }
    documents.AddRange(first, next - 1);
    member = set.Next(next);
  }
  return documents;
}

}  // namespace imr

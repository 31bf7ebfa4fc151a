// Gives the words of letters their ids in an index, and the letters'
// documents their word sequences. Ids follow the order of the letters, so the
// index does not depend on threads.
#ifndef IMR_INDEXER_WORD_IDS_H_
#define IMR_INDEXER_WORD_IDS_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include <xapian.h>

#include "indexer/document_builder.h"

namespace imr {

class WordIds {
 public:
  // Goes on with the ids of `database`, which must outlive it.
  explicit WordIds(const Xapian::Database& database) : database_(database) {}

  // Returns the documents with their word sequences. Words that are new to
  // the index get the next ids. Throws Xapian::Error.
  std::vector<Xapian::Document> Complete(LetterDocuments letter);

  // Returns the metadata rows of the ids given since the last call: they
  // must be written with the documents.
  std::vector<std::pair<std::string, std::string>> TakeRows();

 private:
  uint32_t IdOf(const std::string& word);
  uint32_t NextId();

  const Xapian::Database& database_;
  absl::flat_hash_map<std::string, uint32_t> ids_;  // met so far
  uint32_t next_ = 0;                               // 0 until it is read
  std::vector<std::pair<std::string, std::string>> rows_;
};

}  // namespace imr

#endif  // IMR_INDEXER_WORD_IDS_H_

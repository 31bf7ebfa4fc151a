// The word sequences of documents, spelled out.
#ifndef IMR_TESTS_INDEXER_WORD_ORDER_H_
#define IMR_TESTS_INDEXER_WORD_ORDER_H_

#include <map>
#include <string>

#include "absl/strings/str_cat.h"
#include <xapian.h>

#include "common/fields.h"
#include "common/word_sequence.h"

namespace imr {

using WordsById = std::map<uint32_t, std::string>;

// Returns the words of an index by their ids.
inline WordsById WordsOf(const Xapian::Database& database) {
  WordsById words;
  const std::string prefix = WordKey("");
  for (auto it = database.metadata_keys_begin(prefix);
       it != database.metadata_keys_end(prefix); ++it) {
    const std::string word = (*it).substr(prefix.size());
    words[WordIdIn(database, word).value_or(0)] = word;
  }
  return words;
}

// Returns the words of a field in reading order, each with its place and
// sentence: "eight@1/0 visits@2/0".
inline std::string WordOrder(const Xapian::Document& document, FieldId id,
                             const WordsById& words) {
  const Field& field = GetField(id);
  const std::string slot = document.get_value(SequenceSlot(field));
  std::string order;
  for (SequenceReader at(SequenceOf(field, slot)); at.Next();) {
    const auto found = words.find(at.id());
    absl::StrAppend(&order, order.empty() ? "" : " ",
                    found == words.end() ? "?" : found->second, "@", at.place(),
                    "/", at.sentence());
  }
  return order;
}

// Returns a document's bytes with its words spelled out: the same for two
// indexes that gave the words other ids.
inline std::string Spelled(Xapian::Document document, const WordsById& words) {
  std::string order;
  for (FieldId id : TextFields()) {
    absl::StrAppend(&order, WordOrder(document, id, words), "\n");
  }
  for (FieldId id : TextFields()) {
    document.add_value(SequenceSlot(GetField(id)), "");
  }
  return absl::StrCat(document.serialise(), order);
}

}  // namespace imr

#endif  // IMR_TESTS_INDEXER_WORD_ORDER_H_

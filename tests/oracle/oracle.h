// A search engine too simple to be wrong: it holds every letter as parsed and
// tests each determination against the query tree, one after the other. What
// the engine answers must be what this answers.
// It shares with the engine what a word and a field's value are
// (common/words.h, indexer/field_values.h), and nothing of how they are found.
#ifndef IMR_TESTS_ORACLE_ORACLE_H_
#define IMR_TESTS_ORACLE_ORACLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "common/sentences.h"
#include "common/words.h"
#include "indexer/field_values.h"
#include "searcher/query_tree.h"

namespace imr {

// What an index holds one document for.
struct OracleDocument {
  size_t letter = 0;  // index of the letters given
  int number = 1;
  FieldValues values;
  // The words of each text of each text field, by FieldId.
  std::vector<std::vector<std::vector<Word>>> words;
  std::vector<std::vector<std::vector<TextPlace>>> places;  // of the words
};

class Oracle {
 public:
  explicit Oracle(std::vector<Letter> letters);

  const std::vector<Letter>& letters() const { return letters_; }
  const std::vector<OracleDocument>& documents() const { return documents_; }

  // Returns for each document whether `tree` holds.
  std::vector<bool> Evaluate(const QueryNode& tree) const;

  bool Holds(const QueryNode& node, const OracleDocument& document) const;

  // Returns the bytes [begin, end) of `text` by which a word, phrase or kNear
  // stands in it.
  static std::set<std::pair<uint32_t, uint32_t>> Marks(const QueryNode& leaf,
                                                       absl::string_view text);

  // Returns how many documents and letters are in `set`.
  std::pair<int64_t, int64_t> Count(const std::vector<bool>& set) const;

  // Returns for each value of `field` how many documents and letters of what
  // `tree` finds have it; top-level parts of `tree` that ask for values of
  // `field` alone are left out.
  std::map<std::string, std::pair<int64_t, int64_t>> Facet(
      const QueryNode& tree, FieldId field) const;

  // Returns for each value of `field`, "" for none, how many documents and
  // letters in `set` have it, and how many of the documents are upheld and
  // overturned.
  std::map<std::string, std::array<int64_t, 4>> Statistics(
      const std::vector<bool>& set, FieldId field) const;

 private:
  std::vector<Letter> letters_;
  std::vector<OracleDocument> documents_;
};

}  // namespace imr

#endif  // IMR_TESTS_ORACLE_ORACLE_H_

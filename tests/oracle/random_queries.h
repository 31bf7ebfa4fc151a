// Random query trees whose leaves are mostly taken from the letters
// themselves, so that they find something.
#ifndef IMR_TESTS_ORACLE_RANDOM_QUERIES_H_
#define IMR_TESTS_ORACLE_RANDOM_QUERIES_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "common/fields.h"
#include "common/words.h"
#include "searcher/query_tree.h"
#include "tests/oracle/oracle.h"
#include "tests/oracle/random.h"

namespace imr {

class QueryMaker {
 public:
  QueryMaker(const Oracle& oracle, Random& random)
      : oracle_(oracle), random_(random) {}

  // Returns a tree with at most `depth` operators above each leaf.
  QueryNode Tree(int depth);

  // Returns a leaf of any kind.
  QueryNode Leaf();

  // Returns words, phrases and alternatives near each other.
  QueryNode Near() { return NearNode(2); }

  // Returns a word, the begin of one, or a phrase.
  QueryNode TextLeaf();

  // Returns a field's value.
  QueryNode ValueLeaf();

  // Returns a word of some text.
  QueryNode WordLeaf(NodeKind kind);

 private:
  // A run of words of some text, and the field it stands in or the union.
  struct TextRun {
    FieldId field = FieldId::kText;
    std::vector<Word> words;
  };

  const OracleDocument& AnyDocument();
  TextRun Run(size_t most);
  QueryNode PhraseLeaf();
  QueryNode RangeLeaf();
  QueryNode NearNode(int depth);
  QueryNode Operand(const TextRun& run, int depth);
  Distance AnyDistance();
  std::pair<FieldId, std::string> AnyValue(std::vector<FieldKind> kinds);

  const Oracle& oracle_;
  Random& random_;
};

// Returns the fields that have a facet.
std::vector<FieldId> FacetFields();

}  // namespace imr

#endif  // IMR_TESTS_ORACLE_RANDOM_QUERIES_H_

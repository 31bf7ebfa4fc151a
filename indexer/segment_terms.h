// What verifying looks up again and again in a segment: its words by their
// ids, with the hashes of their terms, and which terms have sets. Reading it
// also checks that words and terms stand in the order in which searches look
// for them.
// Outside face: SegmentTerms.
#ifndef IMR_INDEXER_SEGMENT_TERMS_H_
#define IMR_INDEXER_SEGMENT_TERMS_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

#include "common/segment.h"
#include "common/word_sequence.h"
#include "indexer/findings.h"

namespace imr {

class SegmentTerms {
 public:
  static constexpr uint32_t kNoSet = UINT32_MAX;

  struct Word {
    uint64_t hash = 0;      // TermHash of its term
    uint32_t set = kNoSet;  // number of its term's sets
    uint32_t place = 0;     // in the WordFile, from 1; 0: no word has the id
  };

  // The segment must outlive this.
  SegmentTerms(const Segment& segment, const SegmentFindings& findings);

  // Returns the number of a term's sets, kNoSet if it has none.
  uint32_t SetOf(absl::string_view term) const;

  // Returns true if the word with this id has this text.
  bool IsWord(uint64_t id, absl::string_view text) const;

  // Returns a word by its id, for which IsWord was true.
  const Word& word(uint32_t id) const { return words_[id - kFirstWordId]; }

 private:
  void ReadSets(const SegmentFindings& findings);
  void ReadWords(const SegmentFindings& findings);

  const Segment& segment_;
  absl::flat_hash_map<absl::string_view, uint32_t> sets_;
  std::vector<Word> words_;  // by id, the first has kFirstWordId
};

}  // namespace imr

#endif  // IMR_INDEXER_SEGMENT_TERMS_H_

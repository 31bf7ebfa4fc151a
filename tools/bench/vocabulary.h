// In how many documents each word of the corpus stands: of what imr indexes,
// and of what the peers do, who have the form's fixed sentences and the
// letter's header as well. A word with the same number in both is a fair one
// to ask for: every engine must find the same documents.
// Outside face: BenchVocabulary.
#ifndef IMR_TOOLS_BENCH_VOCABULARY_H_
#define IMR_TOOLS_BENCH_VOCABULARY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

namespace imr {

class BenchVocabulary {
 public:
  // Counts a document by what imr indexes of it and what the peers do.
  void AddDocument(const std::vector<absl::string_view>& ours,
                   const std::vector<absl::string_view>& peers);

  void Merge(const BenchVocabulary& other);

  uint64_t documents() const { return documents_; }

  // Returns how many documents have `word`; 0 if it is not a fair one.
  uint64_t FairCount(absl::string_view word) const;

  // Returns the fair words that `least` to `most` documents have, A-Z.
  std::vector<std::string> FairWords(uint64_t least, uint64_t most) const;

  // Returns true if all words that begin with `prefix` are fair.
  bool IsFairPrefix(absl::string_view prefix) const;

 private:
  struct Counts {
    uint64_t ours = 0;
    uint64_t peers = 0;
    uint64_t seen_ours = 0;  // last document counted, from 1
    uint64_t seen_peers = 0;
    bool is_plain = true;  // to every tokenizer, wherever it stands
  };

  bool IsFair(absl::string_view word, const Counts& counts) const;

  absl::flat_hash_map<std::string, Counts> counts_;
  uint64_t documents_ = 0;
};

}  // namespace imr

#endif  // IMR_TOOLS_BENCH_VOCABULARY_H_

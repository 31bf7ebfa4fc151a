// Checks that the documents of a letter are what its stored text gives: as
// many, with these terms, values and words in this order. Each thread has one
// of its own.
// Outside face: LetterVerifier.
#ifndef IMR_INDEXER_LETTER_VERIFIER_H_
#define IMR_INDEXER_LETTER_VERIFIER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "common/segment.h"
#include "indexer/document_builder.h"
#include "indexer/findings.h"
#include "indexer/segment_terms.h"
#include "indexer/term_sums.h"

namespace imr {

class LetterVerifier {
 public:
  // `sums` are those of SumIndexedTerms.
  LetterVerifier(const Segment& segment, const SegmentTerms& terms,
                 const TermSums& sums, const SegmentFindings& findings);

  // Checks the segment's letter of this index. Returns its id, in lower case,
  // if it lives.
  std::optional<std::string> Check(size_t index);

  // Returns true if every letter checked could be compared.
  bool has_all_letters() const { return has_all_letters_; }

  // Postings that the letters checked have of each term with sets, by the
  // number of the sets.
  const std::vector<uint64_t>& postings() const { return postings_; }

 private:
  struct Documents {
    size_t letter = 0;  // its index
    uint32_t first = 0;
    uint32_t count = 0;
  };

  template <typename... Parts>
  void Find(const Documents& documents, const Parts&... parts) const {
    findings_.Add(FindingPlace::Step::kLetters, documents.letter, parts...);
  }

  void CheckDocuments(const Letter& letter, const Documents& documents,
                      const LetterDocuments& wanted);
  std::optional<std::string> LivingId(const Letter& letter,
                                      const Documents& documents) const;
  bool HasWords(uint32_t document, const LetterDocuments& wanted, size_t index);
  bool IsCode(uint64_t stored, uint32_t code, const LetterWords& words);
  bool HasColumns(uint32_t document, const BuiltDocument& built) const;
  std::vector<uint64_t> SumsOf(const LetterDocuments& letter);
  SegmentTerms::Word WordOf(absl::string_view text, uint32_t id) const;
  void CountPosting(uint32_t set);

  const Segment& segment_;
  const SegmentTerms& terms_;
  const TermSums& sums_;
  const SegmentFindings& findings_;
  std::vector<uint64_t> postings_;
  bool has_all_letters_ = true;
  // Of the letter being checked: ids in the segment of its words by their
  // numbers in the letter, 0 of those not met so far.
  std::vector<uint32_t> ids_;
};

}  // namespace imr

#endif  // IMR_INDEXER_LETTER_VERIFIER_H_

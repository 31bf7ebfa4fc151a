#include "indexer/segment_terms.h"

#include <string>

#include "common/term.h"
#include "indexer/term_sums.h"

namespace imr {

using Step = FindingPlace::Step;

SegmentTerms::SegmentTerms(const Segment& segment,
                           const SegmentFindings& findings)
    : segment_(segment) {
  ReadSets(findings);
  ReadWords(findings);
}

void SegmentTerms::ReadSets(const SegmentFindings& findings) {
  const SetFile& sets = segment_.sets;
  sets_.reserve(sets.terms());
  for (uint32_t i = 0; i < sets.terms(); ++i) {
    sets_.emplace(sets.Term(i), i);
    if (sets.Find(sets.Term(i)) != i ||
        (i > 0 && sets.Term(i - 1) >= sets.Term(i))) {
      findings.Add(Step::kOpen, i, "sets: \"", sets.Term(i),
                   "\" stands in the wrong place");
    }
  }
}

void SegmentTerms::ReadWords(const SegmentFindings& findings) {
  const WordFile& words = segment_.words;
  words_.resize(words.words());
  for (uint32_t i = 0; i < words.words(); ++i) {
    const absl::string_view text = words.Word(i);
    const uint32_t at = words.Id(i) - kFirstWordId;
    const bool has_id = at < words_.size() && words_[at].place == 0;
    if (!has_id || words.LowerBound(text) != i ||
        (i > 0 && words.Word(i - 1) >= text)) {
      findings.Add(Step::kOpen, segment_.sets.terms() + uint64_t{i},
                   "words: \"", text, "\" stands in the wrong place");
    }
    if (!has_id) continue;
    const std::string term = WordTerm(text);
    words_[at] = {TermHash(term), SetOf(term), i + 1};
  }
}

uint32_t SegmentTerms::SetOf(absl::string_view term) const {
  const auto found = sets_.find(term);
  return found == sets_.end() ? kNoSet : found->second;
}

bool SegmentTerms::IsWord(uint64_t id, absl::string_view text) const {
  if (id < kFirstWordId || id - kFirstWordId >= words_.size()) return false;
  const uint32_t place = words_[id - kFirstWordId].place;
  return place > 0 && segment_.words.Word(place - 1) == text;
}

}  // namespace imr

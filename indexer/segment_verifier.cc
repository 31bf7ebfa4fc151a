#include "indexer/segment_verifier.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include <xapian.h>

#include "common/index_schema.h"
#include "indexer/indexed_terms.h"
#include "indexer/on_threads.h"
#include "indexer/segment_terms.h"
#include "indexer/tally_builder.h"
#include "indexer/term_sums.h"

namespace imr {

using Step = FindingPlace::Step;

std::vector<std::optional<std::string>> SegmentVerifier::Run(
    int threads, const std::function<void(uint64_t)>& report) {
  CheckStructure();
  CheckTallies();
  ids_.resize(segment_.letters.letters());
  const SegmentTerms terms(segment_, findings_);
  TermSums sums(segment_.entry.documents);
  if (!SumIndexedTerms(segment_, terms, threads, findings_, sums)) return {};
  {
    const absl::MutexLock lock(&mutex_);
    postings_.resize(segment_.sets.terms());
  }
  OnThreads(threads, [&] {
    CheckLetters(LetterVerifier(segment_, terms, sums, findings_), report);
  });
  CheckPostings();
  return std::move(ids_);
}

void SegmentVerifier::CheckStructure() {
  std::ostringstream out;
  const std::string path = absl::StrCat(findings_.folder(), "/", kPostingsName);
  const std::string table = absl::StrCat(path, "/postlist.glass");
  has_structure_ = faccessat(AT_FDCWD, table.c_str(), W_OK, AT_EACCESS) == 0;
  if (!has_structure_) return;
  const size_t errors = Xapian::Database::check(path, 0, &out);
  if (errors == 0) return;
  findings_.Add(Step::kOpen, 0, "postings: ", errors,
                " errors: ", absl::StrReplaceAll(out.str(), {{"\n", "; "}}));
}

void SegmentVerifier::CheckTallies() const {
  if (HasRightTallies(segment_.tallies, segment_.columns, segment_.letters)) {
    return;
  }
  findings_.Add(Step::kSets, 0, "its tallies are not those of its columns");
}

// What each thread does.
void SegmentVerifier::CheckLetters(
    LetterVerifier verifier, const std::function<void(uint64_t)>& report) {
  for (size_t i; (i = next_letter_.fetch_add(kLettersAtOnce)) < ids_.size();) {
    const size_t end = std::min(i + kLettersAtOnce, ids_.size());
    for (size_t letter = i; letter < end; ++letter) {
      ids_[letter] = verifier.Check(letter);
    }
    const absl::MutexLock lock(&mutex_);
    report(end - i);
    segment_.letters.Forget();
    segment_.words.Forget();
  }
  const absl::MutexLock lock(&mutex_);
  has_all_letters_ = has_all_letters_ && verifier.has_all_letters();
  for (size_t i = 0; i < postings_.size(); ++i) {
    postings_[i] += verifier.postings()[i];
  }
}

// Letters that could not be compared leave postings over, which tell nothing.
void SegmentVerifier::CheckPostings() const {
  const absl::MutexLock lock(&mutex_);
  if (!has_all_letters_) return;
  for (uint32_t i = 0; i < segment_.sets.terms(); ++i) {
    if (postings_[i] == segment_.sets.Postings(i)) continue;
    findings_.Add(Step::kSets, i, "sets: the number of postings of \"",
                  segment_.sets.Term(i), "\" is wrong");
  }
}

}  // namespace imr

#include "tools/bench/vocabulary.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "common/words.h"

namespace imr {
namespace {

constexpr size_t kFewestLetters = 3;  // shorter ones are often parts of codes

// A word that nearly all documents have is in their fixed sentences.
constexpr double kMostShare = 0.9;

// Returns true if a letter or digit stands beyond a sign that some tokenizers
// take as a part of words: that of "patient's", "Speed's", "e.g".
bool GoesOn(absl::string_view text, size_t sign, size_t beyond) {
  return sign < text.size() && beyond < text.size() &&
         absl::StrContains("'._:", text.substr(sign, 1)) &&
         absl::ascii_isalnum(static_cast<unsigned char>(text[beyond]));
}

// Returns true if every tokenizer makes the same word of it.
bool IsPlain(absl::string_view text, const Word& word) {
  const size_t begin = word.begin;
  const size_t end = word.end;
  return !word.joined && end - begin == word.text.size() &&
         !GoesOn(text, end, end + 1) && !GoesOn(text, begin - 1, begin - 2);
}

}  // namespace

void BenchVocabulary::AddDocument(const std::vector<absl::string_view>& ours,
                                  const std::vector<absl::string_view>& peers) {
  ++documents_;
  for (absl::string_view text : ours) {
    for (const Word& word : SplitWords(text)) {
      Counts& counts = counts_[word.text];
      if (!IsPlain(text, word)) counts.is_plain = false;
      if (counts.seen_ours == documents_) continue;
      counts.seen_ours = documents_;
      ++counts.ours;
    }
  }
  for (absl::string_view text : peers) {
    for (const Word& word : SplitWords(text)) {
      Counts& counts = counts_[word.text];
      if (counts.seen_peers == documents_) continue;
      counts.seen_peers = documents_;
      ++counts.peers;
    }
  }
}

void BenchVocabulary::Merge(const BenchVocabulary& other) {
  documents_ += other.documents_;
  for (const auto& [word, counts] : other.counts_) {
    Counts& sum = counts_[word];
    sum.ours += counts.ours;
    sum.peers += counts.peers;
    sum.is_plain = sum.is_plain && counts.is_plain;
  }
}

bool BenchVocabulary::IsFair(absl::string_view word,
                             const Counts& counts) const {
  return counts.is_plain && counts.ours == counts.peers &&
         static_cast<double>(counts.ours) <=
             kMostShare * static_cast<double>(documents_) &&
         word.size() >= kFewestLetters &&
         std::all_of(word.begin(), word.end(), [](char c) {
           return absl::ascii_islower(static_cast<unsigned char>(c));
         });
}

uint64_t BenchVocabulary::FairCount(absl::string_view word) const {
  const auto found = counts_.find(word);
  if (found == counts_.end() || !IsFair(word, found->second)) return 0;
  return found->second.ours;
}

std::vector<std::string> BenchVocabulary::FairWords(uint64_t least,
                                                    uint64_t most) const {
  std::vector<std::string> words;
  for (const auto& [word, counts] : counts_) {
    if (counts.ours >= least && counts.ours <= most && IsFair(word, counts)) {
      words.push_back(word);
    }
  }
  std::sort(words.begin(), words.end());
  return words;
}

bool BenchVocabulary::IsFairPrefix(absl::string_view prefix) const {
  return std::all_of(counts_.begin(), counts_.end(), [&](const auto& entry) {
    return !absl::StartsWith(entry.first, prefix) ||
           IsFair(entry.first, entry.second);
  });
}

}  // namespace imr

#include "indexer/word_ids.h"

#include <optional>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

#include "common/word_sequence.h"

namespace imr {

std::vector<Xapian::Document> WordIds::Complete(LetterDocuments letter) {
  std::vector<uint32_t> ids;
  for (const auto& entry : letter.words.entries()) {
    ids.push_back(IdOf(entry.word));
  }
  AddSequences(ids, letter);
  return std::move(letter.documents);
}

std::vector<std::pair<std::string, std::string>> WordIds::TakeRows() {
  if (!rows_.empty()) {
    rows_.emplace_back(kWordCountKey, absl::StrCat(next_ - kFirstWordId));
  }
  return std::exchange(rows_, {});
}

uint32_t WordIds::IdOf(const std::string& word) {
  const auto [met, fresh] = ids_.try_emplace(word, 0);
  if (!fresh) return met->second;
  std::optional<uint32_t> id = WordIdIn(database_, word);
  if (!id) {
    id = NextId();
    rows_.emplace_back(WordKey(word), absl::StrCat(*id));
  }
  return met->second = *id;
}

uint32_t WordIds::NextId() {
  if (next_ == 0) {
    uint32_t words = 0;
    if (!absl::SimpleAtoi(database_.get_metadata(kWordCountKey), &words)) {
      words = 0;  // a new index
    }
    next_ = kFirstWordId + words;
  }
  return next_++;
}

}  // namespace imr

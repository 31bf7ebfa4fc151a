#include "indexer/letter_words.h"

#include <cstddef>
#include <utility>

#include "common/word_sequence.h"
#include "common/words.h"
#include "indexer/passage.h"
#include "indexer/scan.h"

namespace imr {

FieldWords LetterWords::Read(absl::Span<const std::string> texts) {
  FieldWords words;
  is_met_.assign(entries_.size(), false);
  for (const std::string& text : texts) {
    if (!words.codes.empty()) words.codes.push_back(kTextEnd);
    ReadText(text, words);
  }
  return words;
}

void LetterWords::ReadText(absl::string_view text, FieldWords& words) {
  size_t last_end = 0;
  size_t sentence_end = text.size();
  bool first = true;
  for (Word& word : SplitWords(text)) {
    if (first) {
      sentence_end = SentenceEnd(text, word.begin);
    } else if (word.joined) {
      words.codes.push_back(kJoined);
    } else if (word.begin >= sentence_end) {
      const auto between = Between(text, last_end, word.begin);
      const bool paragraph =
          between.find(kParagraphJoint) != absl::string_view::npos;
      words.codes.push_back(paragraph ? kParagraphEnd : kSentenceEnd);
      sentence_end = SentenceEnd(text, word.begin);
    }
    first = false;
    if (!word.joined) last_end = word.end;
    const uint32_t number = NumberOf(std::move(word.text));
    words.codes.push_back(kFirstWordId + number);
    if (!is_met_[number]) words.numbers.push_back(number);
    is_met_[number] = true;
  }
}

uint32_t LetterWords::NumberOf(std::string word) {
  const auto [found, fresh] =
      numbers_.try_emplace(word, static_cast<uint32_t>(entries_.size()));
  if (fresh) {
    entries_.push_back(std::move(word));
    is_met_.push_back(false);
  }
  return found->second;
}

}  // namespace imr

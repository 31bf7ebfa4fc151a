#include "searcher/put_right.h"

#include "absl/algorithm/container.h"

#include "common/lexicons.h"
#include "common/misspelt_words.h"
#include "searcher/text_nodes.h"

namespace imr {
namespace {

// Returns the words of the run, at their places in the query.
std::vector<Word> WordsOf(absl::string_view query,
                          absl::Span<const Token> run) {
  const size_t begin = run.front().begin;
  std::vector<Word> words =
      SplitWords(query.substr(begin, run.back().end - begin));
  for (Word& word : words) {
    word.begin += static_cast<uint32_t>(begin);
    word.end += static_cast<uint32_t>(begin);
  }
  return words;
}

// Returns true if `word` stands in a token that asks for more words than it.
bool IsInPattern(absl::Span<const Token> run, const Word& word) {
  return absl::c_any_of(run, [&word](const Token& token) {
    return token.begin <= word.begin && word.end <= token.end &&
           IsPattern(token.text);
  });
}

}  // namespace

std::vector<Word> WordsPutRight(absl::string_view query,
                                absl::Span<const Token> run) {
  std::vector<Word> words = WordsOf(query, run);
  for (const LexiconId id :
       {LexiconId::kTreatments, LexiconId::kBodyParts, LexiconId::kOutcomes}) {
    const std::vector<Word> mended = MendWords(query, words, id);
    for (size_t i = 0; i < mended.size(); ++i) {
      const bool is_same = mended[i].text == words[i].text ||
                           StemOf(mended[i].text) == StemOf(words[i].text);
      if (!is_same && !IsInPattern(run, words[i])) words[i] = mended[i];
    }
  }
  return words;
}

}  // namespace imr

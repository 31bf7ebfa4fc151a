#include "searcher/text_nodes.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

#include "common/words.h"

namespace imr {
namespace {

QueryNode LeafOf(NodeKind kind, FieldId field, std::string word) {
  QueryNode node;
  node.kind = kind;
  node.field = field;
  node.value = std::move(word);
  return node;
}

// Returns the one compound that `words` are the parts of, or null.
const Word* CompoundOf(const std::vector<Word>& words) {
  const Word& first = words.front();
  const Word& last = words.back();
  for (const Word& word : words) {
    if (word.joined) {
      return word.begin == first.begin && word.end == last.end ? &word
                                                               : nullptr;
    }
  }
  return nullptr;
}

// Returns the node of `text`, a single word being of `kind`.
std::optional<QueryNode> NodeOf(NodeKind kind, FieldId field,
                                absl::string_view text, NoteList& notes) {
  const std::vector<Word> words = SplitWords(text);
  if (words.empty()) return std::nullopt;
  if (words.size() == 1) return LeafOf(kind, field, words[0].text);
  QueryNode phrase = LeafOf(NodeKind::kPhrase, field, "");
  for (const Word& word : words) {
    if (!word.joined) phrase.words.push_back(word.text);
  }
  if (phrase.words.size() > kMaxPhraseWords) {
    phrase.words.resize(kMaxPhraseWords);
    notes.Add(absl::StrCat("a phrase has more than ", kMaxPhraseWords,
                           " words; the rest was left out"));
  }
  const Word* compound = CompoundOf(words);
  if (compound == nullptr) return phrase;
  return AnyOf({std::move(phrase), LeafOf(kind, field, compound->text)});
}

bool IsAsciiLetters(absl::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return absl::ascii_isalpha(static_cast<unsigned char>(c));
  });
}

// "medic!", but not the marks of "No!!" or "!".
bool EndsInRootSign(absl::string_view text) {
  return text.size() > 1 && text.back() == '!' &&
         absl::ascii_isalnum(static_cast<unsigned char>(text[text.size() - 2]));
}

std::optional<QueryNode> PrefixNode(FieldId field, absl::string_view text,
                                    NoteList& notes) {
  const absl::string_view sign = EndsInRootSign(text) ? "!" : "*";
  const absl::string_view stem = absl::StripSuffix(text, sign);
  const std::string folded = FoldText(stem);
  const bool is_word = folded.find(' ') == std::string::npos &&
                       stem.find('*') == absl::string_view::npos;
  if (is_word && folded.size() >= kMinPrefixBytes && stem != text) {
    return LeafOf(NodeKind::kPrefix, field, folded);
  }
  notes.Add(
      absl::StrCat(text, ": \"", sign, "\" may stand at the end of a word of ",
                   kMinPrefixBytes, " letters or more; searched without it"));
  return WordNode(field, text, notes);
}

std::optional<QueryNode> SimilarNode(FieldId field, absl::string_view text,
                                     NoteList& notes) {
  const std::string folded = FoldText(text);
  if (folded.size() >= kMinSimilarBytes && IsAsciiLetters(folded)) {
    QueryNode node = LeafOf(NodeKind::kExact, field, folded);
    node.similar = true;
    return node;
  }
  notes.Add(absl::StrCat(text, ": \"~\" may stand before one word of ",
                         kMinSimilarBytes,
                         " letters or more, no figures; searched without it"));
  return WordNode(field, text, notes);
}

}  // namespace

std::optional<QueryNode> WordNode(FieldId field, absl::string_view text,
                                  NoteList& notes) {
  return NodeOf(NodeKind::kWord, field, text, notes);
}

std::optional<QueryNode> PhraseNode(FieldId field, absl::string_view text,
                                    NoteList& notes) {
  return NodeOf(NodeKind::kExact, field, text, notes);
}

bool IsPattern(absl::string_view text) {
  const bool is_similar = text.size() > 1 && text[0] == '~';
  return is_similar || absl::StrContains(text, '*') || EndsInRootSign(text);
}

std::optional<QueryNode> TypedNode(FieldId field, absl::string_view text,
                                   NoteList& notes) {
  if (!IsPattern(text)) return WordNode(field, text, notes);
  if (text[0] == '~') return SimilarNode(field, text, notes);
  return PrefixNode(field, text, notes);
}

}  // namespace imr

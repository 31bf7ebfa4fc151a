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

bool IsAlnum(absl::string_view text, size_t at) {
  return at < text.size() &&
         absl::ascii_isalnum(static_cast<unsigned char>(text[at]));
}

// Returns true if "*" stands before the end of a word, or "?" within it.
bool HasInnerSign(absl::string_view text) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (!IsAlnum(text, at + 1)) continue;
    if (text[at] == '*') return true;
    if (text[at] == '?' && at > 0 && IsAlnum(text, at - 1)) return true;
  }
  return false;
}

// Returns "wom?n" folded, its signs as they stand; "" if it is several words
// or has too few letters.
std::string FoldedForm(absl::string_view text) {
  std::string form;
  size_t letters = 0;
  while (!text.empty()) {
    const size_t sign = std::min(text.find_first_of("*?"), text.size());
    const std::string piece = FoldText(text.substr(0, sign));
    if (absl::StrContains(piece, ' ')) return "";
    letters += piece.size();
    absl::StrAppend(&form, piece);
    const absl::string_view typed = text.substr(sign, 1);
    if (typed != "*" || !absl::EndsWith(form, "*"))
      absl::StrAppend(&form, typed);
    text.remove_prefix(std::min(sign + 1, text.size()));
  }
  return letters < kMinPrefixBytes ? "" : form;
}

// Returns the node of "nor*o"; nullopt if it is no such form of a word.
std::optional<QueryNode> FormNode(FieldId field, absl::string_view text) {
  if (!HasInnerSign(text)) return std::nullopt;
  std::string form = FoldedForm(text);
  if (form.empty()) return std::nullopt;
  QueryNode node = LeafOf(NodeKind::kExact, field, std::move(form));
  node.similar = true;
  return node;
}

std::optional<QueryNode> PrefixNode(FieldId field, absl::string_view text,
                                    NoteList& notes) {
  if (std::optional<QueryNode> form = FormNode(field, text)) return form;
  const absl::string_view sign = EndsInRootSign(text) ? "!" : "*";
  const absl::string_view stem = absl::StripSuffix(text, sign);
  const std::string folded = FoldText(stem);
  const bool is_word = folded.find(' ') == std::string::npos &&
                       stem.find('*') == absl::string_view::npos;
  if (is_word && folded.size() >= kMinPrefixBytes && stem != text) {
    return LeafOf(NodeKind::kPrefix, field, folded);
  }
  notes.Add(absl::StrCat(text, ": \"", sign, "\" may stand in a word of ",
                         kMinPrefixBytes,
                         " letters or more; searched without it"));
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
  return is_similar || absl::StrContains(text, '*') || HasInnerSign(text) ||
         EndsInRootSign(text);
}

std::optional<QueryNode> TypedNode(FieldId field, absl::string_view text,
                                   NoteList& notes) {
  if (!IsPattern(text)) return WordNode(field, text, notes);
  if (text[0] == '~') return SimilarNode(field, text, notes);
  return PrefixNode(field, text, notes);
}

}  // namespace imr

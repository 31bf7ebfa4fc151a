#include "searcher/did_you_mean.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "common/fields.h"
#include "common/lexicons.h"
#include "common/term.h"
#include "common/words.h"
#include "searcher/case_list.h"
#include "searcher/index_words.h"
#include "searcher/interpret.h"
#include "searcher/likely_words.h"
#include "searcher/match.h"
#include "searcher/note_list.h"
#include "searcher/query_text.h"
#include "searcher/similar_words.h"
#include "searcher/text_nodes.h"

namespace imr {
namespace {

// Notes on one part; a list of a hundred values would fill the screen.
constexpr size_t kMaxNotes = 6;

bool IsText(const QueryNode& node) {
  return GetField(node.field).kind == FieldKind::kText;
}

// Returns the words that a phrase or near group looks for.
void AddWordsOf(const QueryNode& node, std::vector<std::string>& words) {
  words.insert(words.end(), node.words.begin(), node.words.end());
  const bool is_word =
      node.kind == NodeKind::kWord || node.kind == NodeKind::kExact;
  if (is_word) words.push_back(node.value);
  for (const QueryNode& child : node.children) AddWordsOf(child, words);
}

// Keeps the first of equal words.
void LeaveOutRepeats(std::vector<std::string>& words) {
  absl::flat_hash_set<std::string> seen;
  const auto is_repeat = [&seen](const std::string& word) {
    return !seen.insert(word).second;
  };
  words.erase(std::remove_if(words.begin(), words.end(), is_repeat),
              words.end());
}

// Returns true for a value that its field's lexicon knows.
bool IsKnownName(const QueryNode& node) {
  return node.kind == NodeKind::kValue &&
         GetField(node.field).vocabulary != LexiconId::kNone &&
         !GetLexicon(GetField(node.field).vocabulary)
              .FindForm(node.value)
              .empty();
}

}  // namespace

std::vector<std::string> DidYouMean::NotesOn(const QueryNode& part) {
  notes_.clear();
  AddLeaf(part);
  return std::move(notes_);
}

void DidYouMean::AddLeaf(const QueryNode& leaf) {
  if (leaf.for_unread || notes_.size() == kMaxNotes) return;
  switch (leaf.kind) {
    case NodeKind::kAnd:
    case NodeKind::kOr:
      AddChildren(leaf);
      return;
    case NodeKind::kWord:
    case NodeKind::kExact:
      AddWords(leaf, leaf.value);
      return;
    case NodeKind::kPhrase:
      AddApart(leaf, "these words apart");
      return;
    case NodeKind::kNear:
      AddApart(leaf, "these words at any distance");
      return;
    case NodeKind::kPrefix:
      AddBeginning(leaf);
      return;
    case NodeKind::kValue:
      AddValues(leaf);
      AddBounds(leaf);
      return;
    case NodeKind::kRange:
      AddBounds(leaf);
      return;
    case NodeKind::kAll:
    case NodeKind::kNone:
    case NodeKind::kNot:
    case NodeKind::kUnread:
      return;
    case NodeKind::kLetter:
      AddLeaf(leaf.children.front());
      return;
  }
}

// Of parts that find nothing together says what each finds alone.
void DidYouMean::AddChildren(const QueryNode& node) {
  std::vector<std::string> alone;
  const bool is_name =
      node.kind == NodeKind::kOr && absl::c_any_of(node.children, IsKnownName);
  for (const QueryNode& child : node.children) {
    const DocSet found = evaluator_.Evaluate(child);
    if (found.Empty()) {
      // A name that no letter holds is spelled right all the same.
      if (!is_name || child.kind == NodeKind::kValue) AddLeaf(child);
    } else if (child.end > child.begin && child.end <= query_.size()) {
      const bool is_all = child.begin == node.begin && child.end == node.end;
      const bool is_part_of_name = is_all && child.kind == NodeKind::kValue;
      const std::string typed =
          is_part_of_name ? LabelledText(GetField(child.field), child.value)
                          : std::string(absl::string_view(query_).substr(
                                child.begin, child.end - child.begin));
      if (is_all && !QueryFor(index_, child, typed, request_)) continue;
      alone.push_back(absl::StrCat(AloneText(index_, child, typed, request_),
                                   ": ", CountIn(found)));
    }
  }
  for (std::string& note : alone) Add(std::move(note));
}

// Says the longest beginning of "accupunct*" that words, or values, have.
void DidYouMean::AddBeginning(const QueryNode& leaf) {
  if (!IsText(leaf)) {
    AddValues(leaf);
    return;
  }
  std::string beginning = leaf.value;
  while (beginning.size() > kMinPrefixBytes) {
    beginning.pop_back();
    if (WordsThatBegin(index_, beginning, 1).empty()) continue;
    AddMeant(leaf, leaf.value, absl::StrCat(beginning, "*"));
    return;
  }
}

// Says which words of the index, and which drugs, are spelled nearly so.
void DidYouMean::AddWords(const QueryNode& leaf, const std::string& word) {
  if (++looked_up_ > kMaxLookedUp) return;
  const std::vector<std::string> near =
      LikelyWords(index_, word, kMaxSuggestions);
  if (near.empty()) return;
  if (const auto place = PlaceOf(word, query_, leaf.begin, leaf.end)) {
    slips_.push_back({place->begin, place->end, near.front()});
  }
  for (const std::string& meant : near) AddMeant(leaf, word, meant);
}

std::vector<std::string> DidYouMean::NotesOnAll() {
  notes_.clear();
  const std::string whole = WithoutSlips(query_, slips_);
  if (!whole.empty() && query_.size() <= kMaxShownBytes) {
    AddIfFound(whole, whole);
  }
  return std::move(notes_);
}

// Says of the words of a phrase or near group which are misspelled; if none
// is, what they find apart.
void DidYouMean::AddApart(const QueryNode& leaf, const std::string& how) {
  std::vector<std::string> words;
  AddWordsOf(leaf, words);
  LeaveOutRepeats(words);
  const auto is_not_typed = [&](const std::string& word) {
    return !PlaceOf(word, query_, leaf.begin, leaf.end);
  };
  const bool is_typed = absl::c_none_of(words, is_not_typed);
  words.erase(std::remove_if(words.begin(), words.end(), is_not_typed),
              words.end());
  bool all_known = true;
  for (const std::string& word : words) {
    if (index_.TermFrequency(WordTerm(word)) > 0) continue;
    all_known = false;
    Add(absl::StrCat(word, ": stands in no letter here"));
    AddWords(leaf, word);
  }
  if (!all_known || !is_typed) return;
  std::vector<QueryNode> apart;
  for (const std::string& word : words) {
    QueryNode one;
    one.kind = NodeKind::kWord;
    one.field = leaf.field;
    one.value = word;
    apart.push_back(std::move(one));
  }
  const DocSet found = evaluator_.Evaluate(AllOf(apart));
  if (!found.Empty()) {
    Add(absl::StrCat(how, ": ", CountIn(found)));
    return;
  }
  for (const QueryNode& word : apart) {
    Add(absl::StrCat(AloneText(index_, word, word.value, request_), ": ",
                     CountIn(evaluator_.Evaluate(word))));
  }
}

// Says what the query finds with `meant` for the word `typed` of `leaf`.
void DidYouMean::AddMeant(const QueryNode& leaf, absl::string_view typed,
                          const std::string& meant) {
  const std::optional<Word> place =
      PlaceOf(typed, query_, leaf.begin, leaf.end);
  if (place.has_value() && query_.size() <= kMaxShownBytes) {
    size_t end = place->end;  // of "accupunct*" with its sign
    if (leaf.kind == NodeKind::kPrefix && end < leaf.end) ++end;
    const bool is_joined =  // "physicaltherapy12visits"
        end < query_.size() &&
        absl::ascii_isalnum(static_cast<unsigned char>(query_[end]));
    const std::string whole = Replaced(
        query_, place->begin, end, absl::StrCat(meant, is_joined ? " " : ""));
    if (AddIfFound(whole, whole)) return;
  }
  AddIfFound(meant, meant);
}

bool DidYouMean::AddIfFound(const std::string& query,
                            const std::string& shown) {
  SearchRequest request = request_;
  request.query = query;
  absl::StatusOr<Interpretation> meant = Interpret(request);
  if (!meant.ok()) return false;
  ReplaceSimilar(index_, meant->tree, meant->notes);
  const DocSet found = evaluator_.Evaluate(
      RestrictToCases(std::move(meant->tree), request.cases));
  if (found.Empty()) return false;
  Add(absl::StrCat("did you mean ", shown, "? ", CountIn(found)));
  return true;
}

void DidYouMean::Add(std::string note) {
  if (notes_.size() < kMaxNotes) AddOnce(std::move(note), notes_);
}

std::string DidYouMean::CountIn(const DocSet& found) const {
  return ToString(CountOf(index_, found));
}

}  // namespace imr

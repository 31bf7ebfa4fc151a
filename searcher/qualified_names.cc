#include "searcher/qualified_names.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"

#include "common/lexicons.h"
#include "common/words.h"
#include "searcher/bare_choice.h"
#include "searcher/shorthand.h"
#include "searcher/text_nodes.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

// Returns one past the words at the begin of a name that narrow what the rest
// of it names; 0 if there are none.
size_t EndOfQualifier(absl::Span<const Word> words) {
  return EndOfAny(
      {"additional", "caudal", "continued", "interlaminar", "post op",
       "post operative", "post surgical", "postop", "postoperative",
       "postsurgical", "pre op", "pre operative", "preop", "preoperative",
       "repeat", "transforaminal", "translaminar"},
      words, 0);
}

// Returns where in `typed` the name of a treatment begins that all of it names,
// behind words that say which; 0 if it begins with none.
size_t BeginOfName(absl::string_view typed) {
  const std::vector<Word> words = SplitWords(typed);
  const size_t begin = EndOfQualifier(words);
  if (begin == 0 || begin >= words.size()) return 0;
  const Lexicon& treatments = GetLexicon(LexiconId::kTreatments);
  const LexiconMatch whole = treatments.MatchAt(words, 0);
  const LexiconMatch rest = treatments.MatchAt(words, begin);
  const bool is_same = whole.entries.size() == 1 && whole.end == words.size() &&
                       rest.end == whole.end && rest.entries == whole.entries;
  // "pre-operative clearance" has its name from them.
  const bool is_name =
      is_same && EndOfQualifier(SplitWords(whole.entries[0]->name)) > 0;
  return is_same && !is_name ? words[begin].begin : 0;
}

// Returns the node of `qualifier`, which may stand anywhere in a letter.
std::optional<QueryNode> NodeOfQualifier(absl::string_view qualifier) {
  NoteList unsaid;
  std::optional<QueryNode> typed = WordNode(FieldId::kText, qualifier, unsaid);
  const std::string spelled_out = SpelledOut(qualifier);
  if (!typed || spelled_out.empty()) return typed;
  std::optional<QueryNode> said = WordNode(FieldId::kText, spelled_out, unsaid);
  return said ? AnyOf({*std::move(typed), *std::move(said)}) : typed;
}

}  // namespace

void AddQualifier(absl::string_view typed, Understood& names) {
  if (!Has(names, FieldId::kTreatment) || !names.also.empty()) return;
  std::string said(typed);
  size_t begin = BeginOfName(said);
  const bool is_short = begin == 0;
  if (is_short) {  // "TFESI"
    said = SpelledOut(typed);
    begin = BeginOfName(said);
  }
  if (begin == 0) return;
  const std::string qualifier(absl::StripTrailingAsciiWhitespace(
      absl::string_view(said).substr(0, begin)));
  std::optional<QueryNode> node = NodeOfQualifier(qualifier);
  if (!node) return;
  names.also.push_back(ReadingOf(FieldId::kText, qualifier, *std::move(node)));
  if (is_short) return;
  const std::string name(typed.substr(begin));
  NoteList unsaid;
  if (auto words = WordNode(FieldId::kRequest, name, unsaid)) {
    names.readings.push_back(
        ReadingOf(FieldId::kRequest, name, *std::move(words)));
  }
}

}  // namespace imr

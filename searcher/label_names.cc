#include "searcher/label_names.h"

#include <algorithm>
#include <vector>

#include "absl/strings/match.h"

#include "common/lexicon.h"
#include "common/lexicons.h"
#include "common/words.h"
#include "searcher/bare_run.h"
#include "searcher/strength.h"
#include "searcher/typed_days.h"

namespace imr {
namespace {

// Tokens of the longest name after a label; topics have up to forty.
constexpr size_t kMaxNameTokens = 48;

}  // namespace

size_t PlaceOf(absl::string_view query, absl::string_view text) {
  return static_cast<size_t>(text.data() - query.data());
}

size_t EndOfUnquotedName(absl::string_view query,
                         absl::Span<const Token> tokens, size_t label) {
  const Token& token = tokens[label];
  if (token.values.size() != 1 || token.field->kind != FieldKind::kKeyword) {
    return 0;
  }
  const FieldOperand& value = token.values[0];
  const Lexicon& lexicon = GetLexicon(token.field->vocabulary);
  if (value.quoted || value.form != ValueForm::kEqual) return 0;
  const size_t begin = PlaceOf(query, value.low);
  if (token.field->id == FieldId::kStrength) {
    return ScanStrength(query, begin).end;
  }
  size_t last = token.end;
  for (size_t i = label + 1; i < tokens.size() && IsBareWord(tokens[i]); ++i) {
    last = tokens[i].end;
  }
  const std::vector<Word> words = SplitWords(query.substr(begin, last - begin));
  const LexiconMatch match = lexicon.MatchAt(words, 0);
  // "drug:norco 10/325" names no other drug than "drug:norco".
  const bool is_other = match.entries != lexicon.FindForm(value.low);
  return is_other && !match.entries.empty() ? begin + words[match.end - 1].end
                                            : 0;
}

size_t EndOfName(absl::string_view query, absl::Span<const Token> tokens,
                 size_t first, const Field& field) {
  if (field.kind == FieldKind::kDate) {
    const size_t begin = tokens[first].begin;
    return begin + FromTodayBytes(query.substr(begin));
  }
  if (field.id == FieldId::kStrength) {
    return ScanStrength(query, tokens[first].begin).end;
  }
  const size_t most = std::min(first + kMaxNameTokens, tokens.size());
  size_t last = first;
  while (last + 1 < most && IsBareWord(tokens[last + 1])) ++last;
  const size_t begin = tokens[first].begin;
  const std::vector<Word> words =
      SplitWords(query.substr(begin, tokens[last].end - begin));
  const LexiconMatch match = GetLexicon(field.vocabulary).MatchAt(words, 0);
  return match.entries.empty() ? 0 : begin + words[match.end - 1].end;
}

bool IsListed(absl::string_view query, absl::Span<const Token> tokens,
              size_t next) {
  if (next == 0 || next >= tokens.size() || !IsBareWord(tokens[next])) {
    return false;
  }
  return absl::EndsWith(query.substr(0, tokens[next].begin), ", ");
}

}  // namespace imr

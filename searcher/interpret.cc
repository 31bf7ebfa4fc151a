#include "searcher/interpret.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

#include "common/status_macros.h"
#include "common/words.h"
#include "searcher/bare_run.h"
#include "searcher/bare_states.h"
#include "searcher/clean_query.h"
#include "searcher/closed_values.h"
#include "searcher/doubled_numbers.h"
#include "searcher/field_readings.h"
#include "searcher/groups.h"
#include "searcher/item_list.h"
#include "searcher/label_names.h"
#include "searcher/lexer.h"
#include "searcher/name_parentheses.h"
#include "searcher/numbered_list.h"
#include "searcher/other_services.h"
#include "searcher/shorthand.h"
#include "searcher/text_nodes.h"
#include "searcher/vocabulary.h"

namespace imr {
namespace {

// Reads the tokens of one query from left to right into items. Each Read
// function starts at token `at_` and leaves it behind what it read.
class Interpreter {
 public:
  Interpreter(absl::string_view query, bool literal, absl::CivilDay today)
      : query_(query), literal_(literal), today_(today), items_(query) {}

  absl::StatusOr<Interpretation> Run() {
    LexedQuery lexed = Lex(query_);
    for (std::string& note : lexed.notes) items_.notes().Add(std::move(note));
    TakeStateCodes(lexed.tokens);
    tokens_ = BalanceGroups(std::move(lexed.tokens), items_.notes());
    scopes_ = ScopesOf(tokens_);
    NoteReferences();
    while (at_ < tokens_.size()) RETURN_IF_ERROR(ReadToken());
    items_.NoteDashes(lexed.lone_dashes);
    return items_.Finish();
  }

  NoteList& notes() { return items_.notes(); }

 private:
  // Says of "@name" that it is only words: where it stands first, the saved
  // search was put in its place before.
  void NoteReferences() {
    for (const Token& token : tokens_) {
      const absl::string_view text = token.text;
      const bool is_reference =
          token.kind == TokenKind::kWord && text.size() > 1 && text[0] == '@' &&
          absl::ascii_isalnum(static_cast<unsigned char>(text[1]));
      if (!is_reference) continue;
      items_.notes().Add(absl::StrCat(
          text,
          ": read without its sign; a saved search stands first in a query"));
    }
  }

  absl::Status ReadToken() {
    const Token& token = tokens_[at_];
    const TokenScope& scope = scopes_[at_];
    if (token.kind == TokenKind::kField) return ReadField();
    if (scope.field != nullptr &&
        (token.kind == TokenKind::kWord || token.kind == TokenKind::kQuoted)) {
      return ReadValue(*scope.field, at_);
    }
    if (token.kind == TokenKind::kQuoted) {
      ReadQuoted();
    } else if (IsBareWord(token) && scope.field == nullptr) {
      ReadBareWords();
    } else {
      items_.AddSign(token);
      ++at_;
    }
    return absl::OkStatus();
  }

  void ReadQuoted() {
    const Token& token = tokens_[at_++];
    std::optional<QueryNode> node =
        PhraseNode(FieldId::kText, token.text, items_.notes());
    if (node) items_.AddOperand(*std::move(node), token.begin, token.end);
  }

  // Words beside "w/5" and in literal queries are only words; shorthand beside
  // "w/5" is its words, too.
  void ReadBareWords() {
    if (literal_ || scopes_[at_].near) {
      ReadLiteralWord();
      return;
    }
    size_t end = at_;
    while (end < tokens_.size() && IsBareWord(tokens_[end]) &&
           !scopes_[end].near) {
      ++end;
    }
    const absl::Span<const Token> all = tokens_;
    const Token* next = end < tokens_.size() ? &tokens_[end] : nullptr;
    ReadBareRun(query_, all.subspan(at_, end - at_), next, today_, items_);
    at_ = end;
  }

  void ReadLiteralWord() {
    const Token& token = tokens_[at_++];
    const bool is_word =
        token.kind == TokenKind::kWord || (literal_ && !token.capitals);
    const std::string spelled_out =
        is_word && !literal_ ? SpelledOut(token.text) : "";
    if (!spelled_out.empty()) {
      items_.AddShorthand(token.begin, token.end, spelled_out);
    } else if (is_word) {
      items_.AddWord(token.begin, token.end);
    } else {
      items_.AddSign(token);
    }
  }

  // "name:" with its values, with a spaced value, or before a group.
  absl::Status ReadField() {
    const size_t label = at_++;
    const Token& token = tokens_[label];
    if (token.field == nullptr) return NoSuchField(token.text);
    if (token.group && At(TokenKind::kOpen)) return absl::OkStatus();
    if (const size_t end = EndOfUnquotedName(query_, tokens_, at_ - 1);
        end > token.end) {
      const size_t begin = PlaceOf(query_, token.values[0].low);
      while (at_ < tokens_.size() && tokens_[at_].begin < end) ++at_;
      const absl::string_view name = query_.substr(begin, end - begin);
      return AddValues(*token.field, {{ValueForm::kEqual, name, "", false}},
                       label);
    }
    if (!token.values.empty()) {
      return AddValues(*token.field, token.values, label);
    }
    if (At(TokenKind::kWord) && IsHeading(*token.field)) {
      items_.AddBareWord(token.begin, token.end - 1, /*is_stop=*/true);
      return absl::OkStatus();
    }
    if (At(TokenKind::kWord) || At(TokenKind::kQuoted)) {
      return ReadValue(*token.field, label);
    }
    NoteEmpty(token);
    return absl::OkStatus();
  }

  // Returns true for the "Decision:" of "Decision: MRI denied" and the "side:"
  // of "defense side: tramadol": what stands behind it is none of the few
  // values of `field`.
  bool IsHeading(const Field& field) const {
    static constexpr FieldId kFewValues[] = {FieldId::kOutcome, FieldId::kSide,
                                             FieldId::kSex, FieldId::kPriority};
    const absl::string_view typed = tokens_[at_].text;
    return absl::c_linear_search(kFewValues, field.id) &&
           EndOfName(query_, tokens_, at_, field) == 0 &&
           ReadingsOfName(field, typed).empty() &&
           !ClosedReading(FieldId::kCaseOutcome, FoldText(typed)) &&
           !absl::EqualsIgnoreCase(typed, "modified") && !IsPattern(typed);
  }

  // Reads one value of `field` at `at_`; it is shown from token `first` on.
  absl::Status ReadValue(const Field& field, size_t first) {
    const Token& token = tokens_[at_++];
    if (token.kind == TokenKind::kQuoted) {
      const FieldOperand quoted{ValueForm::kEqual, token.text, "", true};
      return AddValues(field, {quoted}, first);
    }
    if (const size_t end = EndOfName(query_, tokens_, at_ - 1, field);
        end > token.end) {
      while (at_ < tokens_.size() && tokens_[at_].begin < end) ++at_;
      const absl::string_view name =
          query_.substr(token.begin, end - token.begin);
      return AddValues(field, {{ValueForm::kEqual, name, "", false}}, first);
    }
    Cursor cursor{token.text};
    std::vector<std::string> notes;
    return AddValues(
        field, ReadOperands(cursor, field.kind, kMaxQueryWords, notes), first);
  }

  // Reads the names of `field` behind commas and spaces, the soma of "drug:
  // norco, soma", and adds them to `operands`.
  void ReadListed(const Field& field, std::vector<FieldOperand>& operands) {
    while (field.vocabulary != LexiconId::kNone &&
           IsListed(query_, tokens_, at_)) {
      const size_t begin = tokens_[at_++].begin;
      size_t end = EndOfName(query_, tokens_, at_ - 1, field);
      const absl::string_view typed =
          absl::StripSuffix(tokens_[at_ - 1].text, ",");
      if (!ReadingsOfName(field, typed).empty()) {
        end = std::max(end, begin + typed.size());  // "state:CA, TX"
      }
      if (end == 0) {
        --at_;
        return;
      }
      while (at_ < tokens_.size() && tokens_[at_].begin < end) ++at_;
      operands.push_back(
          {ValueForm::kEqual, query_.substr(begin, end - begin), "", false});
    }
  }

  // Adds any of `operands`, which stand from token `first` to the last read.
  absl::Status AddValues(const Field& field, std::vector<FieldOperand> operands,
                         size_t first) {
    ReadListed(field, operands);
    std::vector<Reading> all;
    for (const FieldOperand& operand : operands) {
      ASSIGN_OR_RETURN(
          std::vector<Reading> readings,
          ReadingsOfOperand(field, operand, today_, items_.notes()));
      std::move(readings.begin(), readings.end(), std::back_inserter(all));
    }
    if (all.empty()) {
      NoteEmpty(tokens_[first]);
    } else {
      items_.AddExplicit(all, tokens_[first].begin, tokens_[at_ - 1].end,
                         !literal_ && tokens_[first].kind == TokenKind::kWord);
    }
    return absl::OkStatus();
  }

  bool At(TokenKind kind) const {
    return at_ < tokens_.size() && tokens_[at_].kind == kind;
  }

  void NoteEmpty(const Token& token) {
    items_.notes().Add(
        absl::StrCat("\"", token.text, "\" has no value and was left out"));
  }

  const absl::string_view query_;
  const bool literal_;
  const absl::CivilDay today_;
  ItemList items_;
  std::vector<Token> tokens_;
  std::vector<TokenScope> scopes_;
  size_t at_ = 0;
};

}  // namespace

absl::StatusOr<Interpretation> Interpret(const SearchRequest& request) {
  CleanedQuery cleaned = CleanQuery(request.query);
  if (!request.literal) {
    BlankOtherServices(cleaned.text, cleaned.notes);
    BlankDoubledNumbers(cleaned.text);
    BlankNameParentheses(cleaned.text);
    if (JoinNumbered(cleaned.text)) {
      cleaned.notes.push_back(
          "the numbers of the list were read as OR: any of its requests");
    }
  }
  Interpreter interpreter(cleaned.text, request.literal, request.today);
  for (std::string& note : cleaned.notes) {
    interpreter.notes().Add(std::move(note));
  }
  return interpreter.Run();
}

std::string ToString(const Interpretation& interpretation) {
  std::string text = ToString(interpretation.tree);
  for (const std::string& note : interpretation.notes) {
    absl::StrAppend(&text, "\nnote: ", note);
  }
  return text;
}

}  // namespace imr

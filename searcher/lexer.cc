#include "searcher/lexer.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "searcher/field_label.h"
#include "searcher/lexer_compared.h"
#include "searcher/lexer_signs.h"
#include "searcher/lexer_words.h"

namespace imr {
namespace {

// Reads tokens one after the other; each Lex function starts at the cursor
// and leaves it behind what it read.
class Lexer {
 public:
  explicit Lexer(absl::string_view query) : cursor_{query} {}

  LexedQuery Run() {
    for (cursor_.SkipSpaces(); !cursor_.AtEnd(); cursor_.SkipSpaces()) {
      if (words_ >= kMaxQueryWords) {
        Note(absl::StrCat("the query has more than ", kMaxQueryWords,
                          " words; the rest was left out"));
        break;
      }
      LexToken();
    }
    return std::move(result_);
  }

 private:
  void LexToken() {
    const char c = cursor_.Peek();
    if (c == '(' || c == ')') {
      Add(c == '(' ? TokenKind::kOpen : TokenKind::kClose, 1);
    } else if (c == '"') {
      LexQuoted();
    } else if (c == '-') {
      LexDashes();
    } else if (c == ',' || c == ';') {
      ++cursor_.at;
    } else if (c == '|') {
      LexBar();
    } else if (!LexField()) {
      LexWord();
    }
  }

  void LexQuoted() {
    const size_t begin = cursor_.at;
    if (IsInchSign(cursor_)) {
      ++cursor_.at;
      return;
    }
    const absl::string_view inside = ReadQuoted(cursor_, result_.notes);
    if (absl::StripAsciiWhitespace(inside).empty()) {
      Note("nothing stands between the quotes; they were left out");
      return;
    }
    AddFrom(TokenKind::kQuoted, begin).text = inside;
  }

  // "a | b" is OR; "a|b" joins its neighbours, as "or" does.
  void LexBar() {
    const size_t bytes = cursor_.Peek(1) == '|' ? 2 : 1;
    const bool is_spaced = cursor_.at == 0 ||
                           cursor_.text[cursor_.at - 1] == ' ' ||
                           cursor_.Peek(bytes) == ' ';
    Add(TokenKind::kOr, bytes).capitals = is_spaced;
  }

  // A single "-" at something is NOT; others are dashes.
  void LexDashes() {
    size_t count = 0;
    while (cursor_.Peek(count) == '-') ++count;
    const char next = cursor_.Peek(count);
    if (count == 1 && next != '\0' && next != ' ' && next != ')') {
      Add(TokenKind::kNot, 1).capitals = true;
      return;
    }
    if (count == 1) result_.lone_dashes.push_back(cursor_.at);
    cursor_.at += count;
  }

  // Reads "name:" and its values; returns false, and reads nothing, if no
  // label stands here.
  bool LexField() {
    if (LexLetter()) return true;
    const size_t begin = cursor_.at;
    const size_t bytes = cursor_.at < heading_end_ ? 0 : LabelBytes(cursor_);
    if (bytes == 0) return LexCompared() || LexSegment();
    const absl::string_view label =
        absl::StripAsciiWhitespace(cursor_.text.substr(begin, bytes));
    const Field* field = FieldOfLabel(label);
    const char next = cursor_.Peek(bytes + 1);
    const bool spaced = next == '\0' || next == ' ';
    if (field == nullptr && (spaced || IsOrderOfDays(label))) return false;
    if (field != nullptr && IsNamedTime(*field, label, Ahead(bytes + 1))) {
      return false;
    }
    // "Low Back Chapter: fusion" is a citation as letters print it.
    const bool is_noun = spaced && field->id == FieldId::kChapter &&
                         !result_.tokens.empty() &&
                         result_.tokens.back().kind == TokenKind::kWord;
    if (is_noun) return false;
    // "Diagnosis: lumbago" is a heading of letters, "diagnosis:lumbago" asks.
    const bool is_heading = spaced && field->kind == FieldKind::kText &&
                            FindField(label) == nullptr;
    if (is_heading) {
      heading_end_ = begin + bytes;  // all words of it are words
      return false;
    }
    if (spaced && HoldsFigures(field->kind) &&
        !FiguresFollow(field->kind, Ahead(bytes + 1))) {
      return false;  // "denied: MRI" is what people write
    }
    cursor_.at += bytes + 1;
    Token token;
    token.group = next == '(';
    const FieldKind kind = field == nullptr ? FieldKind::kText : field->kind;
    if (!token.group && (!spaced || SkipToFigures(cursor_, kind))) {
      token.values =
          ReadOperands(cursor_, kind, kMaxQueryWords - words_, result_.notes);
    }
    words_ += token.values.size();
    token.field = field;
    AddFrom(TokenKind::kField, begin, std::move(token)).text = label;
    return true;
  }

  Cursor Ahead(size_t bytes) const {
    return {cursor_.text, cursor_.at + bytes};
  }

  // Reads "letter:" at something; returns false, and reads nothing, if it does
  // not stand here.
  bool LexLetter() {
    constexpr absl::string_view kSign = "letter:";
    const char next = cursor_.Peek(kSign.size());
    if (!absl::StartsWithIgnoreCase(cursor_.text.substr(cursor_.at), kSign) ||
        next == '\0' || next == ' ') {
      return false;
    }
    Add(TokenKind::kLetter, kSign.size());
    return true;
  }

  // Reads "year >= 2014", "outcome<>upheld"; false, without moving, if no
  // label is compared here.
  bool LexCompared() {
    const size_t begin = cursor_.at;
    const ComparedLabel label = ReadComparedLabel(cursor_);
    if (label.field == nullptr) return false;
    if (label.is_unlike) Add(TokenKind::kNot, 0).capitals = true;
    Token token;
    token.field = label.field;
    cursor_.at = label.values;
    token.values = ReadOperands(cursor_, label.field->kind,
                                kMaxQueryWords - words_, result_.notes);
    words_ += token.values.size();
    for (FieldOperand& value : token.values) {
      value.exact = !HoldsFigures(label.field->kind);
    }
    AddFrom(TokenKind::kField, begin, std::move(token)).text =
        cursor_.text.substr(begin, label.bytes);
    return true;
  }

  // Reads the name of "outcome(upheld)", as other services write it; false,
  // without moving, if it is none, or the "(s)" of a plural.
  bool LexSegment() {
    const absl::string_view rest = cursor_.text.substr(cursor_.at);
    const size_t open = rest.find_first_of("( ");
    if (open == 0 || open == absl::string_view::npos || rest[open] != '(' ||
        absl::StartsWithIgnoreCase(rest.substr(open), "(s)") ||
        absl::StartsWithIgnoreCase(rest.substr(open), "(es)")) {
      return false;
    }
    const Field* field = FieldOfLabel(rest.substr(0, open));
    if (field == nullptr) return false;
    Token& token = Add(TokenKind::kField, open);
    token.field = field;
    token.group = true;
    return true;
  }

  void LexWord() {
    const size_t bytes = TypedWordBytes(cursor_);
    const absl::string_view word = cursor_.text.substr(cursor_.at, bytes);
    if (Distance distance;
        size_t said = ReadDistanceInWords(cursor_, distance)) {
      Add(TokenKind::kNear, said).distance = distance;
      return;
    }
    if (Distance distance; ReadDistance(word, distance)) {
      if (std::string note = NoteOfDistance(word, distance); !note.empty()) {
        Note(std::move(note));
      }
      ReadNotBeforeDistance();
      Add(TokenKind::kNear, bytes).distance = distance;
      return;
    }
    const TokenKind kind = word == "%" && IsPercentSign(result_.tokens)
                               ? TokenKind::kWord
                               : OperatorKind(word);
    Add(kind, bytes).capitals =
        std::none_of(word.begin(), word.end(), absl::ascii_islower);
  }

  // "pain not w/5 relief" of Lexis is "pain NOT w/5 relief"; where nothing
  // stands before it, "not w/5 documented", it is a word.
  void ReadNotBeforeDistance() {
    std::vector<Token>& tokens = result_.tokens;
    if (tokens.empty() || tokens.back().kind != TokenKind::kNot ||
        tokens.back().capitals) {
      return;
    }
    const TokenKind before =
        tokens.size() > 1 ? tokens[tokens.size() - 2].kind : TokenKind::kOpen;
    const bool is_operator =
        before == TokenKind::kWord || before == TokenKind::kQuoted ||
        before == TokenKind::kClose || before == TokenKind::kField;
    tokens.back().capitals = is_operator;
    if (!is_operator) tokens.back().kind = TokenKind::kWord;
  }

  // Adds a token of the next `bytes` bytes and steps over them.
  Token& Add(TokenKind kind, size_t bytes) {
    const size_t begin = cursor_.at;
    cursor_.at += bytes;
    return AddFrom(kind, begin);
  }

  // Adds `token`, which stands from `begin` to the cursor.
  Token& AddFrom(TokenKind kind, size_t begin, Token token = {}) {
    token.kind = kind;
    token.text = cursor_.text.substr(begin, cursor_.at - begin);
    token.begin = begin;
    token.end = cursor_.at;
    ++words_;
    result_.tokens.push_back(std::move(token));
    return result_.tokens.back();
  }

  void Note(std::string note) { result_.notes.push_back(std::move(note)); }

  Cursor cursor_;
  size_t words_ = 0;        // tokens and values read so far
  size_t heading_end_ = 0;  // one past "Diagnosis", where its colon stands
  LexedQuery result_;
};

}  // namespace

LexedQuery Lex(absl::string_view query) { return Lexer(query).Run(); }

}  // namespace imr

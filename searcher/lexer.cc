#include "searcher/lexer.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "searcher/bare_times.h"
#include "searcher/field_label.h"
#include "searcher/lexer_compared.h"
#include "searcher/lexer_signs.h"

namespace imr {
namespace {

// Returns true for the label of "after:2014", which is no field's.
bool IsOrderOfDays(absl::string_view label) {
  static constexpr absl::string_view kOrders[] = {"after", "before", "since",
                                                  "from",  "until",  "to"};
  return std::any_of(std::begin(kOrders), std::end(kOrders),
                     [label](absl::string_view order) {
                       return absl::EqualsIgnoreCase(label, order);
                     });
}

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
    if (IsInchSign()) {
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

  // 6" is a length, not the begin of a phrase.
  bool IsInchSign() const {
    const char next = cursor_.Peek(1);
    return cursor_.at > 0 &&
           absl::ascii_isdigit(cursor_.text[cursor_.at - 1]) &&
           (next == '\0' || next == ' ' || next == ')' || next == ',');
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
    if (field != nullptr && IsNamedTime(*field, label, bytes + 1)) return false;
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
        !FiguresFollow(field->kind, bytes + 1)) {
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

  // Returns true for the "jan 2015" of "decided:jan 2015", which is read as it
  // is with a space.
  bool IsNamedTime(const Field& field, absl::string_view label,
                   size_t ahead) const {
    static constexpr absl::string_view kLabels[] = {
        "assigned", "decided", "doi", "dos", "injured", "issued", "received"};
    const bool is_label =
        std::any_of(std::begin(kLabels), std::end(kLabels),
                    [label](absl::string_view known) {
                      return absl::EqualsIgnoreCase(label, known);
                    });
    Cursor next{cursor_.text, cursor_.at + ahead};
    return is_label && field.kind == FieldKind::kDate &&
           absl::ascii_isalpha(static_cast<unsigned char>(next.Peek())) &&
           !SkipToFigures(next, field.kind) &&
           (ReadTime(next) || ReadMonths(next));
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

  // Returns true if `ahead` bytes from here, after spaces, no word stands, or
  // one that begins what a field of this kind holds.
  bool FiguresFollow(FieldKind kind, size_t ahead) const {
    while (cursor_.Peek(ahead) == ' ') ++ahead;
    Cursor next{cursor_.text, cursor_.at + ahead};
    return !absl::ascii_isalpha(static_cast<unsigned char>(next.Peek())) ||
           SkipToFigures(next, kind);
  }

  void LexWord() {
    size_t bytes = 0;
    while (!EndsWord(bytes)) bytes += std::max<size_t>(1, BracketsAt(bytes));
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
      // "not w/5" of Lexis: an operator, as "NOT w/5" is.
      const bool is_not = !result_.tokens.empty() &&
                          result_.tokens.back().kind == TokenKind::kNot;
      if (is_not) result_.tokens.back().capitals = true;
      Add(TokenKind::kNear, bytes).distance = distance;
      return;
    }
    const TokenKind kind =
        word == "%" && IsPercentSign() ? TokenKind::kWord : OperatorKind(word);
    Add(kind, bytes).capitals =
        std::none_of(word.begin(), word.end(), absl::ascii_islower);
  }

  // Returns true for the sign at the cursor of "5 %" and "30-50 %"; behind
  // "10/325", "#60" and "2014" it is NOT.
  bool IsPercentSign() const {
    constexpr size_t kMostDigits = 3;
    if (result_.tokens.empty()) return false;
    const Token& before = result_.tokens.back();
    const absl::string_view figures = before.text;
    const size_t last = figures.find_last_not_of("0123456789") + 1;
    return before.kind == TokenKind::kWord && last < figures.size() &&
           figures.size() - last <= kMostDigits &&
           figures.find_first_not_of("0123456789.,-<>=~+") ==
               absl::string_view::npos;
  }

  bool EndsWord(size_t ahead) const {
    const char c = cursor_.Peek(ahead);
    const bool compares = ahead > 0 && (c == '<' || c == '>') &&
                          absl::ascii_isalnum(static_cast<unsigned char>(
                              cursor_.Peek(ahead - 1)));
    return c == '\0' || c == ' ' || c == '"' || c == ')' || c == '|' ||
           compares || (c == '(' && BracketsAt(ahead) == 0);
  }

  // Returns the bytes of parentheses that belong to the word before them: the
  // "(s)" of "medication(s)", the "(h)" of "4610.6(h)(2)"; 0 if none do.
  size_t BracketsAt(size_t ahead) const {
    constexpr absl::string_view kPlural = "(s)";
    if (ahead == 0 || cursor_.Peek(ahead) != '(') return 0;
    const char before = cursor_.Peek(ahead - 1);
    if (absl::ascii_isalpha(static_cast<unsigned char>(before))) {
      const absl::string_view rest = cursor_.text.substr(cursor_.at + ahead);
      return absl::StartsWithIgnoreCase(rest, kPlural) ? kPlural.size() : 0;
    }
    const bool may_divide =
        absl::ascii_isdigit(static_cast<unsigned char>(before)) ||
        before == ')';
    const auto inside = static_cast<unsigned char>(cursor_.Peek(ahead + 1));
    const bool is_division = may_divide && absl::ascii_isalnum(inside) &&
                             cursor_.Peek(ahead + 2) == ')';
    return is_division ? kPlural.size() : 0;
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

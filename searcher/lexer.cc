#include "searcher/lexer.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"

namespace imr {
namespace {

// Returns the label of "name:", "Page(s):" as the field table writes it.
std::string LabelName(absl::string_view label) {
  if (absl::EndsWithIgnoreCase(label, "(s)")) label.remove_suffix(3);
  return absl::StrReplaceAll(label, {{"_", "-"}});
}

// Reads what stands behind "w/": a number of words, "s" or "p". Returns false
// if it is none of these.
bool ReadReach(absl::string_view reach, Distance& distance) {
  static constexpr struct {
    absl::string_view name;
    Distance::Unit unit;
  } kUnits[] = {
      {"s", Distance::kSentence},        {"sent", Distance::kSentence},
      {"sentence", Distance::kSentence}, {"p", Distance::kParagraph},
      {"para", Distance::kParagraph},    {"paragraph", Distance::kParagraph}};
  for (const auto& row : kUnits) {
    distance.unit = row.unit;
    if (absl::EqualsIgnoreCase(reach, row.name)) return true;
  }
  distance.unit = Distance::kWords;
  if (reach.empty() ||
      !std::all_of(reach.begin(), reach.end(), absl::ascii_isdigit)) {
    return false;
  }
  const bool fits = absl::SimpleAtoi(reach, &distance.words);
  distance.words =
      fits ? std::clamp(distance.words, 1, kMaxNearWords) : kMaxNearWords;
  return true;
}

// Reads a word like "w/5", "NEAR/5", "/s", "+3" as a distance; returns false
// if it is none.
bool ReadDistance(absl::string_view word, Distance& distance) {
  static constexpr struct {
    absl::string_view sign;
    bool ordered;
  } kSigns[] = {{"w/", false}, {"near/", false}, {"within/", false},
                {"/", false},  {"pre/", true},   {"onear/", true},
                {"+", true}};
  if (word == "NEAR") {
    distance.words = kDefaultNearWords;
    return true;
  }
  for (const auto& row : kSigns) {
    if (!absl::StartsWithIgnoreCase(word, row.sign)) continue;
    distance.ordered = row.ordered;
    return ReadReach(word.substr(row.sign.size()), distance);
  }
  return false;
}

// Returns the operator a word is, kWord if it is none.
TokenKind OperatorKind(absl::string_view word) {
  static constexpr struct {
    absl::string_view word;
    TokenKind kind;
  } kOperators[] = {{"and", TokenKind::kAnd},   {"&", TokenKind::kAnd},
                    {"&&", TokenKind::kAnd},    {"or", TokenKind::kOr},
                    {"|", TokenKind::kOr},      {"||", TokenKind::kOr},
                    {"and/or", TokenKind::kOr}, {"not", TokenKind::kNot}};
  for (const auto& row : kOperators) {
    if (absl::EqualsIgnoreCase(word, row.word)) return row.kind;
  }
  return TokenKind::kWord;
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
    const size_t begin = cursor_.at;
    const size_t bytes = LabelBytes();
    if (bytes == 0) return false;
    const absl::string_view label = cursor_.text.substr(begin, bytes);
    const Field* field = FindField(LabelName(label));
    const char next = cursor_.Peek(bytes + 1);
    const bool spaced = next == '\0' || next == ' ';
    if (field == nullptr && spaced) return false;
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

  // Returns true if `ahead` bytes from here, after spaces, no word stands, or
  // one that begins what a field of this kind holds.
  bool FiguresFollow(FieldKind kind, size_t ahead) const {
    while (cursor_.Peek(ahead) == ' ') ++ahead;
    Cursor next{cursor_.text, cursor_.at + ahead};
    return !absl::ascii_isalpha(static_cast<unsigned char>(next.Peek())) ||
           SkipToFigures(next, kind);
  }

  // Returns the length of a label that starts here, without its colon.
  size_t LabelBytes() const {
    size_t bytes = 0;
    for (char c = cursor_.Peek();
         absl::ascii_isalpha(c) || c == '-' || c == '_';
         c = cursor_.Peek(bytes)) {
      ++bytes;
    }
    const absl::string_view rest = cursor_.text.substr(cursor_.at + bytes);
    if (bytes > 0 && absl::StartsWithIgnoreCase(rest, "(s):")) bytes += 3;
    const bool is_label =
        cursor_.Peek(bytes) == ':' && !absl::StartsWith(rest, "://");
    return is_label ? bytes : 0;
  }

  void LexWord() {
    size_t bytes = 0;
    while (!EndsWord(bytes)) bytes += std::max<size_t>(1, BracketsAt(bytes));
    const absl::string_view word = cursor_.text.substr(cursor_.at, bytes);
    if (Distance distance; ReadDistance(word, distance)) {
      NoteDistance(word, distance);
      Add(TokenKind::kNear, bytes).distance = distance;
      return;
    }
    Add(OperatorKind(word), bytes).capitals =
        std::none_of(word.begin(), word.end(), absl::ascii_islower);
  }

  // Says how a distance is read that is not the number typed.
  void NoteDistance(absl::string_view sign, const Distance& distance) {
    const bool as_typed =
        distance.unit != Distance::kWords ||
        absl::EndsWith(sign, absl::StrCat("/", distance.words)) ||
        absl::EndsWith(sign, absl::StrCat("+", distance.words));
    if (as_typed) return;
    Note(absl::StrCat("\"", sign, "\" was read as within ", distance.words,
                      distance.words == 1 ? " word" : " words"));
  }

  bool EndsWord(size_t ahead) const {
    const char c = cursor_.Peek(ahead);
    const bool compares = ahead > 0 && (c == '<' || c == '>') &&
                          absl::ascii_isalnum(static_cast<unsigned char>(
                              cursor_.Peek(ahead - 1)));
    return c == '\0' || c == ' ' || c == '"' || c == ')' || compares ||
           (c == '(' && BracketsAt(ahead) == 0);
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
  size_t words_ = 0;  // tokens and values read so far
  LexedQuery result_;
};

}  // namespace

LexedQuery Lex(absl::string_view query) { return Lexer(query).Run(); }

}  // namespace imr

#include "searcher/lexer_values.h"

#include <algorithm>
#include <initializer_list>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "searcher/field_label.h"
#include "searcher/lexer_spoken.h"
#include "searcher/typed_days.h"

namespace imr {
namespace {

ValueForm ReadSign(Cursor& cursor) {
  static constexpr struct {
    absl::string_view sign;
    ValueForm form;
  } kSigns[] = {{"<=", ValueForm::kLessEqual},
                {">=", ValueForm::kGreaterEqual},
                {"<", ValueForm::kLess},
                {">", ValueForm::kGreater},
                {"=", ValueForm::kEqual}};
  for (const auto& row : kSigns) {
    if (!absl::StartsWith(cursor.text.substr(cursor.at), row.sign)) continue;
    cursor.at += row.sign.size();
    return row.form;
  }
  return ValueForm::kEqual;
}

// Returns the bytes of "last 2 years" at the cursor, if `kind` holds days.
size_t WordedDays(const Cursor& cursor, FieldKind kind) {
  return kind == FieldKind::kDate
             ? FromTodayBytes(cursor.text.substr(cursor.at))
             : 0;
}

// Returns true at a dash of typesetters: the one of "76\u201380".
bool IsLongDash(const Cursor& cursor) {
  const absl::string_view rest = cursor.text.substr(cursor.at);
  return absl::c_any_of(
      std::initializer_list<absl::string_view>{"\u2010", "\u2011", "\u2012",
                                               "\u2013", "\u2014", "\u2212"},
      [rest](absl::string_view dash) { return absl::StartsWith(rest, dash); });
}

// Reads one value: between quotes, days in words, or up to a space, a quote, a
// comma, ".." or a parenthesis that was not opened in it.
absl::string_view ReadValue(Cursor& cursor, FieldKind kind,
                            std::vector<std::string>& notes) {
  if (cursor.Peek() == '"') return ReadQuoted(cursor, notes);
  const size_t begin = cursor.at;
  if (const size_t bytes = WordedDays(cursor, kind)) {
    cursor.at += bytes;
    return cursor.text.substr(begin, bytes);
  }
  int depth = 0;
  for (; !cursor.AtEnd(); ++cursor.at) {
    const char c = cursor.Peek();
    if (c == ' ' || c == '"' || c == ',' || c == ';' || c == '|') break;
    if (c == '.' && cursor.Peek(1) == '.') break;
    if (HoldsFigures(kind) && IsLongDash(cursor)) break;
    if (c == '(') ++depth;
    if (c == ')' && --depth < 0) break;
  }
  return cursor.text.substr(begin, cursor.at - begin);
}

FieldOperand ReadOperand(Cursor& cursor, FieldKind kind,
                         std::vector<std::string>& notes) {
  FieldOperand operand;
  const size_t sign = cursor.at;
  operand.form = ReadSign(cursor);
  operand.exact = cursor.at > sign && operand.form == ValueForm::kEqual;
  if (cursor.at > sign) SkipToFigures(cursor, kind);  // "> 60"
  const SpokenForm spoken = cursor.at == sign && HoldsFigures(kind)
                                ? ReadSpokenForm(cursor, kind)
                                : SpokenForm();
  operand.quoted = cursor.Peek() == '"';
  operand.low = ReadValue(cursor, kind, notes);
  if (operand.form != ValueForm::kEqual) return operand;
  if (cursor.Peek() == '.' && cursor.Peek(1) == '.') {
    cursor.at += cursor.Peek(2) == '.' ? 3 : 2;
    operand.form = ValueForm::kRange;
    operand.high = ReadValue(cursor, kind, notes);
  } else if (HoldsFigures(kind) && !operand.low.empty()) {
    ReadSpokenEnd(cursor, kind, spoken, operand);
  }
  return operand;
}

// Steps over the comma between two values; false if the list ends here.
bool StepToNext(Cursor& cursor, FieldKind kind) {
  if (cursor.Peek() != ',' && cursor.Peek() != '|') return false;
  Cursor next = cursor;
  ++next.at;
  if (LabelBytes(next) > 0) return false;  // "drug:norco,outcome:upheld"
  cursor = next;
  if (!cursor.AtEnd() && cursor.Peek() != ' ') return true;
  return SkipToFigures(cursor, kind);
}

}  // namespace

bool HoldsFigures(FieldKind kind) {
  return kind == FieldKind::kNumber || kind == FieldKind::kDate;
}

absl::string_view ReadQuoted(Cursor& cursor, std::vector<std::string>& notes) {
  const size_t begin = ++cursor.at;
  size_t end = cursor.text.find('"', begin);
  if (end == absl::string_view::npos) {
    notes.push_back("a quote is not closed: the phrase was read to the end");
    end = cursor.text.size();
  }
  cursor.at = std::min(end + 1, cursor.text.size());
  return cursor.text.substr(begin, end - begin);
}

bool SkipToFigures(Cursor& cursor, FieldKind kind) {
  Cursor next = cursor;
  next.SkipSpaces();
  const char c = next.Peek();
  if (!HoldsFigures(kind)) return false;
  Cursor spoken = next;
  ReadSpokenForm(spoken, kind);
  const bool follow = absl::ascii_isdigit(static_cast<unsigned char>(c)) ||
                      c == '<' || c == '>' || WordedDays(next, kind) > 0 ||
                      spoken.at > next.at;
  if (!follow) return false;
  cursor = next;
  return true;
}

std::string ToString(const FieldOperand& operand) {
  switch (operand.form) {
    case ValueForm::kEqual:
      return std::string(operand.low);
    case ValueForm::kRange:
      return absl::StrCat(operand.low, "..", operand.high);
    case ValueForm::kLess:
      return absl::StrCat("<", operand.low);
    case ValueForm::kLessEqual:
      return absl::StrCat("<=", operand.low);
    case ValueForm::kGreater:
      return absl::StrCat(">", operand.low);
    case ValueForm::kGreaterEqual:
      return absl::StrCat(">=", operand.low);
  }
  return "";
}

std::vector<FieldOperand> ReadOperands(Cursor& cursor, FieldKind kind,
                                       size_t max,
                                       std::vector<std::string>& notes) {
  std::vector<FieldOperand> operands;
  do {
    const FieldOperand operand = ReadOperand(cursor, kind, notes);
    const bool is_empty =
        operand.form == ValueForm::kEqual && operand.low.empty();
    if (!is_empty) operands.push_back(operand);
  } while (operands.size() < max && StepToNext(cursor, kind));
  return operands;
}

}  // namespace imr

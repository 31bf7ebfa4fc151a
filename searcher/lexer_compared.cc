#include "searcher/lexer_compared.h"

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"

#include "searcher/field_label.h"

namespace imr {
namespace {

constexpr absl::string_view kSigns = "<>=!";

bool IsUnlike(absl::string_view sign) { return sign == "<>" || sign == "!="; }

// Returns true if `sign` and what stands at `next` behind it compare `field`.
bool Compares(const Field& field, absl::string_view sign, char next) {
  if (IsUnlike(sign) || !HoldsFigures(field.kind)) {
    const bool is_sign = IsUnlike(sign) || sign == "=" || sign == "==";
    const bool is_value = absl::ascii_isalnum(static_cast<unsigned char>(next));
    return is_sign && (is_value || next == '"');
  }
  const bool is_known = sign == "<" || sign == ">" || sign == "=" ||
                        sign == "<=" || sign == ">=" || sign == "==";
  return is_known && absl::ascii_isdigit(static_cast<unsigned char>(next));
}

}  // namespace

ComparedLabel ReadComparedLabel(const Cursor& cursor) {
  const absl::string_view rest = cursor.text.substr(cursor.at);
  const size_t bytes = rest.find_first_of(" <>=!");
  if (bytes == 0 || bytes == absl::string_view::npos) return {};
  const size_t begin = rest.find_first_not_of(' ', bytes);
  if (begin == absl::string_view::npos) return {};
  const size_t behind = rest.find_first_not_of(kSigns, begin);
  if (behind == absl::string_view::npos) return {};
  const absl::string_view sign = rest.substr(begin, behind - begin);
  const size_t value = rest.find_first_not_of(' ', behind);
  const Field* field = FieldOfLabel(rest.substr(0, bytes));
  if (field == nullptr || value == absl::string_view::npos ||
      !Compares(*field, sign, rest[value])) {
    return {};
  }
  // "<", ">" and "=" are of the value, which is read with its sign.
  const bool is_read_here =
      IsUnlike(sign) || sign == "==" || !HoldsFigures(field->kind);
  return {field, bytes, cursor.at + (is_read_here ? value : begin),
          IsUnlike(sign)};
}

}  // namespace imr

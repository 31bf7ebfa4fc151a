#include "indexer/case_number.h"

#include "absl/strings/ascii.h"

#include "indexer/passage.h"
#include "indexer/scan.h"

namespace imr {
namespace {

constexpr absl::string_view kShape = "CM99-9999999";
static_assert(kShape.size() == kCaseNumberBytes);

bool Fits(char c, char shape) {
  const auto byte = static_cast<unsigned char>(c);
  return shape == '9' ? absl::ascii_isdigit(byte)
                      : absl::ascii_toupper(byte) == shape;
}

// Signs of the shape before which a space may stand: its digits' and hyphen's
// first.
bool MayHaveSpaceBefore(size_t i) {
  return i > 0 && (kShape[i] == '-' || kShape[i - 1] == '-' || i == 2);
}

}  // namespace

std::optional<FoundCaseNumber> CaseNumberAt(absl::string_view text, size_t at) {
  if (at > text.size() || !IsWordStart(text, at)) return std::nullopt;
  FoundCaseNumber found;
  found.end = at;
  for (size_t i = 0; i < kShape.size(); ++i) {
    if (MayHaveSpaceBefore(i) && found.end < text.size() &&
        IsJoint(text[found.end])) {
      ++found.end;
    }
    if (found.end >= text.size() || !Fits(text[found.end], kShape[i])) {
      return std::nullopt;
    }
    found.number +=
        absl::ascii_toupper(static_cast<unsigned char>(text[found.end++]));
  }
  if (!IsWordEnd(text, found.end)) return std::nullopt;
  return found;
}

std::optional<std::string> CaseNumberOfFile(absl::string_view path) {
  const size_t folder = path.find_last_of("/!");
  const auto found = CaseNumberAt(path, folder == kNotFound ? 0 : folder + 1);
  if (!found) return std::nullopt;
  return found->number;
}

}  // namespace imr

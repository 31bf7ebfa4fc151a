#include "indexer/case_number.h"

#include "absl/strings/ascii.h"

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

}  // namespace

std::optional<std::string> CaseNumberAt(absl::string_view text, size_t at) {
  if (at > text.size() || text.size() - at < kShape.size()) {
    return std::nullopt;
  }
  for (size_t i = 0; i < kShape.size(); ++i) {
    if (!Fits(text[at + i], kShape[i])) return std::nullopt;
  }
  if (!IsWordStart(text, at) || !IsWordEnd(text, at + kShape.size())) {
    return std::nullopt;
  }
  return absl::AsciiStrToUpper(text.substr(at, kShape.size()));
}

std::optional<std::string> CaseNumberOfFile(absl::string_view path) {
  const size_t folder = path.find_last_of("/!");
  return CaseNumberAt(path, folder == kNotFound ? 0 : folder + 1);
}

}  // namespace imr

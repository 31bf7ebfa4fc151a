#include "indexer/rationale_key.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/ascii.h"

#include "common/file.h"

namespace imr {
namespace {

constexpr size_t kKeyDigits = 16;
constexpr char kNumberSign = '#';

// A month's name or its first three letters, also "sept".
constexpr absl::string_view kMonths[] = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december",
    "jan",     "feb",      "mar",       "apr",     "jun",      "jul",
    "aug",     "sep",      "sept",      "oct",     "nov",      "dec"};

bool IsMonth(absl::string_view word) {
  return std::find(std::begin(kMonths), std::end(kMonths), word) !=
         std::end(kMonths);
}

bool IsLetterByte(char c) {
  return absl::ascii_isalpha(static_cast<unsigned char>(c)) ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Writes the letters and number signs of a text.
class Masker {
 public:
  explicit Masker(size_t size) { masked_.reserve(size); }

  void Add(char c) {
    if (IsLetterByte(c)) {
      if (!in_word_) word_ = masked_.size();
      in_word_ = true;
      masked_.push_back(absl::ascii_tolower(static_cast<unsigned char>(c)));
      return;
    }
    in_word_ = false;
    if (absl::ascii_isdigit(static_cast<unsigned char>(c))) AddNumber();
  }

  const std::string& masked() const { return masked_; }

 private:
  void AddNumber() {
    if (!masked_.empty() && masked_.back() == kNumberSign) return;
    if (IsMonth(absl::string_view(masked_).substr(word_))) {
      masked_.resize(word_);
      if (!masked_.empty() && masked_.back() == kNumberSign) return;
    }
    masked_.push_back(kNumberSign);
    word_ = masked_.size();
  }

  std::string masked_;
  size_t word_ = 0;  // where the last word begins
  bool in_word_ = false;
};

}  // namespace

std::string RationaleKey(absl::string_view rationale) {
  Masker masker(rationale.size());
  for (const char c : rationale) masker.Add(c);
  const absl::string_view masked = masker.masked();
  if (masked.find_first_not_of(kNumberSign) == absl::string_view::npos) {
    return "";
  }
  return Sha256Hex(masked).substr(0, kKeyDigits);
}

}  // namespace imr

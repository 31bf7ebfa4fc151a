#include "searcher/printed_numbers.h"

#include <optional>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"

#include "searcher/bare_patterns.h"

namespace imr {
namespace {

// Words after a number of a request that make it a strength.
constexpr absl::string_view kStrengthUnits[] = {"mcg", "meq", "mg", "percent"};

// Words before or after a number that make it an age: "aged 47", "47 yo".
constexpr absl::string_view kAgeWords[] = {"age", "aged", "y",
                                           "yo",  "yr",   "yrs"};

bool IsPageWord(const Word& word) {
  return absl::c_linear_search(kPageWords, word.text);
}

std::optional<double> NumberOf(const Word& word) {
  double number = 0;
  if (word.joined || word.text.empty() ||
      !absl::ascii_isdigit(static_cast<unsigned char>(word.text[0])) ||
      !absl::SimpleAtod(word.text, &number)) {
    return std::nullopt;
  }
  return number;
}

class NumberFinder {
 public:
  NumberFinder(FieldId field, absl::string_view text,
               absl::Span<const Word> words, bool prose)
      : field_(field),
        text_(text),
        words_(words),
        needs_page_word_(prose || absl::c_any_of(words, IsPageWord)) {}

  std::vector<PrintedNumber> Find() const {
    std::vector<PrintedNumber> numbers;
    bool in_pages = false;  // behind "page" and numbers and "and" only
    for (size_t i = 0; i < words_.size(); ++i) {
      const std::optional<double> number = NumberOf(words_[i]);
      if (!number) {
        const bool goes_on = words_[i].joined || words_[i].text == "and" ||
                             words_[i].text == "s";
        in_pages = IsPageWord(words_[i]) || (in_pages && goes_on);
        continue;
      }
      const bool is_page = in_pages || !needs_page_word_;
      if (IsPageField() ? !is_page : !MayBeValue(i)) continue;
      const double low = RangeBefore(i).value_or(*number);
      if (low < *number && !numbers.empty()) {
        numbers.back().high = *number;
        numbers.back().end = words_[i].end;
      } else {
        numbers.push_back({*number, *number, words_[i].begin, words_[i].end});
      }
    }
    return numbers;
  }

 private:
  bool IsPageField() const {
    return field_ == FieldId::kPage || field_ == FieldId::kCaPage;
  }

  // The word next to word `at`; "" if there is none.
  absl::string_view Next(size_t at) const {
    if (at + 1 == words_.size()) return "";
    return words_[at + 1].text;
  }
  absl::string_view Before(size_t at) const {
    if (at == 0) return "";
    return words_[at - 1].text;
  }

  bool MayBeValue(size_t at) const {
    switch (field_) {
      case FieldId::kQuantity:
        return !IsStrength(at);
      case FieldId::kAge:
        return absl::StartsWith(Next(at), "year") ||
               absl::c_linear_search(kAgeWords, Next(at)) ||
               absl::c_linear_search(kAgeWords, Before(at));
      default:
        return true;
    }
  }

  // "30 mg", "5%" and both numbers of "10/325".
  bool IsStrength(size_t at) const {
    const size_t begin = words_[at].begin;
    const size_t end = words_[at].end;
    return absl::c_linear_search(kStrengthUnits, Next(at)) ||
           (end < text_.size() && (text_[end] == '%' || text_[end] == '/')) ||
           (begin > 0 && text_[begin - 1] == '/');
  }

  // Returns the number of the word before, if a hyphen joins both to a range
  // of pages.
  std::optional<double> RangeBefore(size_t at) const {
    if (!IsPageField() || at == 0) return std::nullopt;
    const Word* before = &words_[at - 1];
    if (before->joined && at > 1) before = &words_[at - 2];
    const size_t end = before->end;
    if (end > words_[at].begin) return std::nullopt;
    const absl::string_view between =
        absl::StripAsciiWhitespace(text_.substr(end, words_[at].begin - end));
    if (between != "-" && between != "\xe2\x80\x93") return std::nullopt;
    return NumberOf(*before);
  }

  const FieldId field_;
  const absl::string_view text_;
  const absl::Span<const Word> words_;
  const bool needs_page_word_;
};

}  // namespace

std::vector<PrintedNumber> NumbersIn(FieldId field, absl::string_view text,
                                     absl::Span<const Word> words, bool prose) {
  return NumberFinder(field, text, words, prose).Find();
}

bool IsWithin(const PrintedNumber& number, absl::string_view low,
              absl::string_view high) {
  double bound = 0;
  if (!low.empty() && (!absl::SimpleAtod(low, &bound) || number.high < bound)) {
    return false;
  }
  return high.empty() ||
         (absl::SimpleAtod(high, &bound) && number.low <= bound);
}

}  // namespace imr

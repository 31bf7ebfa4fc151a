// Looks back from each colon:
//
//   label := claims "guideline"["s"] ":" | "MAXIMUS guideline"["s"] ":"
//          | "Decision rationale" ":"
//   claims := ("Claims" | "Claim") ("Admin" letters)
//
// The first word of a guideline's label begins with a capital; prose seldom
// writes it so.
#include "indexer/guideline_labels.h"

#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace imr {
namespace {

// Reads words from right to left.
class WordsBack {
 public:
  WordsBack(absl::string_view text, size_t at) : text_(text), at_(at) {}

  // Returns the word before, past joints; empty if a sign stands there.
  absl::string_view Next() {
    const size_t end = SkipJointsBack(text_, at_);
    at_ = end;
    while (at_ > 0 && IsLetter(text_[at_ - 1])) --at_;
    return Between(text_, at_, end);
  }

  size_t begin() const { return at_; }  // of the word read last

 private:
  absl::string_view text_;
  size_t at_;
};

bool StartsWithCapital(absl::string_view word) {
  return !word.empty() &&
         absl::ascii_isupper(static_cast<unsigned char>(word.front()));
}

std::optional<LabelKind> SideBefore(WordsBack& words) {
  const absl::string_view name = words.Next();
  if (absl::EqualsIgnoreCase(name, "maximus") && StartsWithCapital(name)) {
    return LabelKind::kReviewer;
  }
  if (!absl::StartsWithIgnoreCase(name, "admin")) return std::nullopt;
  const absl::string_view claims = words.Next();
  const bool is_side =
      StartsWithCapital(claims) && (absl::EqualsIgnoreCase(claims, "claims") ||
                                    absl::EqualsIgnoreCase(claims, "claim"));
  if (!is_side) return std::nullopt;
  return LabelKind::kClaimsAdministrator;
}

// Returns the label whose colon stands at `colon`, if one does.
std::optional<GuidelineLabel> LabelAt(absl::string_view text, size_t colon) {
  WordsBack words(text, colon);
  const absl::string_view last = words.Next();
  std::optional<LabelKind> kind;
  if (absl::EqualsIgnoreCase(last, "guideline") ||
      absl::EqualsIgnoreCase(last, "guidelines")) {
    kind = SideBefore(words);
  } else if (absl::EqualsIgnoreCase(last, "rationale") &&
             absl::EqualsIgnoreCase(words.Next(), "decision")) {
    kind = LabelKind::kRationale;
  }
  if (!kind || !IsWordStart(text, words.begin())) return std::nullopt;
  return GuidelineLabel{*kind, {words.begin(), colon + 1}};
}

}  // namespace

std::vector<GuidelineLabel> FindGuidelineLabels(absl::string_view text) {
  std::vector<GuidelineLabel> labels;
  for (size_t colon = text.find(':'); colon != kNotFound;
       colon = text.find(':', colon + 1)) {
    if (const auto label = LabelAt(text, colon)) labels.push_back(*label);
  }
  return labels;
}

}  // namespace imr

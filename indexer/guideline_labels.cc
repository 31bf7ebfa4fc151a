// Looks back from each colon:
//
//   label := claims "guideline"["s"] ":"
//          | ("MAXIMUS" | "IMR") "guideline"["s"] ":"
//          | "Decision rationale" ":"
//   claims := ("Claims" | "Claim") ("Admin" letters)
//
// The first word of a guideline's label begins with a capital; prose seldom
// writes it so. What does not read so is compared letter by letter: words run
// together or split ("MAXIMUSguideline", "Claims Admini strator guideline")
// and one or two letters misread ("CIaims Administrator guideIine") are labels
// too. Where labels are missing by then, those without a colon are looked for.
#include "indexer/guideline_labels.h"

#include <algorithm>
#include <array>
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
  const bool is_reviewer = absl::EqualsIgnoreCase(name, "maximus") ||
                           absl::EqualsIgnoreCase(name, "imr");
  if (is_reviewer && StartsWithCapital(name)) return LabelKind::kReviewer;
  if (!absl::StartsWithIgnoreCase(name, "admin")) return std::nullopt;
  const absl::string_view claims = words.Next();
  const bool is_side =
      StartsWithCapital(claims) && (absl::EqualsIgnoreCase(claims, "claims") ||
                                    absl::EqualsIgnoreCase(claims, "claim"));
  if (!is_side) return std::nullopt;
  return LabelKind::kClaimsAdministrator;
}

// Spaces and hyphens that may split a label's words.
constexpr int kMostSplits = 5;

// A label's letters, as they stand without spaces.
struct LooseLabel {
  absl::string_view letters;
  std::optional<LabelKind> kind;  // none: other words, which are no label
  int slips;                      // letters that may differ
};

// "Maximum guideline: 10 visits" is one letter from the reviewer's label.
constexpr LooseLabel kLooseLabels[] = {
    {"maximumguideline", std::nullopt, 0},
    {"claimsadministratorguideline", LabelKind::kClaimsAdministrator, 2},
    {"maximusguideline", LabelKind::kReviewer, 1},
    {"decisionrationale", LabelKind::kRationale, 1}};

// Returns the label that ends at `end` if its words are compared by their
// letters alone.
std::optional<GuidelineLabel> LooseLabelAt(absl::string_view text,
                                           size_t colon) {
  size_t end = SkipJointsBack(text, colon);
  for (const LooseLabel& label : kLooseLabels) {
    for (const bool is_plural : {false, true}) {
      if (is_plural && (end == 0 || (text[end - 1] | 0x20) != 's')) continue;
      const size_t begin =
          MatchLettersBack(text, end - (is_plural ? 1 : 0), label.letters,
                           {.splits = kMostSplits, .slips = label.slips});
      if (begin == kNotFound || !IsWordStart(text, begin)) continue;
      if (!absl::ascii_isupper(static_cast<unsigned char>(text[begin]))) {
        continue;
      }
      if (!label.kind) return std::nullopt;
      return GuidelineLabel{*label.kind, {begin, colon + 1}};
    }
  }
  return std::nullopt;
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
  if (!kind || !IsWordStart(text, words.begin())) {
    return LooseLabelAt(text, colon);
  }
  return GuidelineLabel{*kind, {words.begin(), colon + 1}};
}

// The labels whole, for those that lack their colon.
struct BareLabel {
  Phrase words;
  LabelKind kind;
};

constexpr BareLabel kBareLabels[] = {
    {"Claims Administrator guideline", LabelKind::kClaimsAdministrator},
    {"MAXIMUS guideline", LabelKind::kReviewer},
    {"Decision rationale", LabelKind::kRationale}};

// Returns whether the words in `span` are a label without its colon: a new
// sentence follows.
bool IsBareLabel(absl::string_view text, const Span& span) {
  const size_t next = SkipAny(text, span.end, " \n\f.-;");
  return next > span.end && StartsWithCapital(text.substr(span.begin)) &&
         StartsWithCapital(text.substr(next));
}

void AddBareLabels(absl::string_view text,
                   std::vector<GuidelineLabel>& labels) {
  for (const BareLabel& label : kBareLabels) {
    for (Span span = FindPhrase(text, label.words); span.found();
         span = FindPhrase(text, label.words, span.end)) {
      if (IsBareLabel(text, span)) labels.push_back({label.kind, span});
    }
  }
  std::sort(labels.begin(), labels.end(), [](const auto& a, const auto& b) {
    return a.words.begin < b.words.begin;
  });
}

// Returns whether each determination has its three labels, as far as their
// numbers tell.
bool AreComplete(const std::vector<GuidelineLabel>& labels) {
  std::array<int, 3> counts = {};
  for (const GuidelineLabel& label : labels) {
    ++counts[static_cast<size_t>(label.kind)];
  }
  return counts[0] > 0 && counts[0] == counts[1] && counts[1] == counts[2];
}

}  // namespace

std::vector<GuidelineLabel> FindGuidelineLabels(absl::string_view text) {
  std::vector<GuidelineLabel> labels;
  for (size_t colon = text.find(':'); colon != kNotFound;
       colon = text.find(':', colon + 1)) {
    if (const auto label = LabelAt(text, colon)) labels.push_back(*label);
  }
  if (!AreComplete(labels)) AddBareLabels(text, labels);
  return labels;
}

}  // namespace imr

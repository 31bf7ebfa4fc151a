// By the name of a chapter, or by a title that is misspelt.
#include "indexer/disability_guidelines.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "common/words.h"
#include "indexer/scan.h"
#include "common/word_slips.h"

namespace imr {
namespace {

// "Shoulder (Acute & Chronic), Physical therapy": only the Official Disability
// Guidelines name their chapters so.
bool IsDisabilityChapter(absl::string_view text) {
  constexpr absl::string_view kChapterWords[] = {
      "low",   "back",    "lumbar",    "thoracic", "neck",     "upper",
      "and",   "the",     "head",      "shoulder", "elbow",    "forearm",
      "wrist", "hand",    "hip",       "pelvis",   "knee",     "leg",
      "ankle", "foot",    "carpal",    "tunnel",   "syndrome", "hernia",
      "groin", "chapter", "pulmonary", "eye"};
  // Chapters of the body's parts have others' names too, these have not.
  constexpr absl::string_view kOwnNames[] = {
      "pain (chronic)", "mental illness & stress", "mental illness and stress"};
  const std::string lower = absl::AsciiStrToLower(text);
  const absl::string_view title = absl::StripLeadingAsciiWhitespace(lower);
  const auto begins = [title](absl::string_view name) {
    return absl::StartsWith(title, name);
  };
  if (std::any_of(std::begin(kOwnNames), std::end(kOwnNames), begins)) {
    return true;
  }
  size_t bracket = lower.find("(acute & chronic)");
  if (bracket == kNotFound) bracket = lower.find("(acute and chronic)");
  if (bracket == kNotFound) return false;
  const std::vector<Word> name = SplitWords(Between(lower, 0, bracket));
  return !name.empty() &&
         std::all_of(name.begin(), name.end(), [&](const Word& word) {
           return word.joined ||
                  std::find(std::begin(kChapterWords), std::end(kChapterWords),
                            word.text) != std::end(kChapterWords);
         });
}

// "Official Disabilty Guidlines": one slip a word.
bool IsMisspeltDisability(absl::string_view text) {
  constexpr absl::string_view kTitle[] = {"official", "disability",
                                          "guidelines"};
  std::vector<Word> words = SplitWords(text);
  if (!words.empty() && words[0].text == "the") words.erase(words.begin());
  if (words.size() < std::size(kTitle)) return false;
  for (size_t i = 0; i < std::size(kTitle); ++i) {
    if (!IsOneEditApart(words[i].text, kTitle[i])) return false;
  }
  return true;
}

}  // namespace

bool IsDisabilityGuidelines(absl::string_view work) {
  return IsDisabilityChapter(work) || IsMisspeltDisability(work);
}

}  // namespace imr

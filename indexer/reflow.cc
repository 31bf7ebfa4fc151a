#include "indexer/reflow.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

#include "indexer/letter_lines.h"
#include "indexer/page_marks.h"
#include "indexer/running_lines.h"

namespace imr {
namespace {

// How the letter's paragraphs are told from its lines.
enum class Spacing {
  kDense,   // no empty lines: a paragraph may end in a line that is not full
  kSingle,  // an empty line ends a paragraph
  kDouble,  // every line is followed by an empty one
};

bool EndsInMidSentence(absl::string_view line) {
  return absl::ascii_isalnum(static_cast<unsigned char>(line.back())) ||
         line.back() == ',' || line.back() == '-';
}

bool BeginsInMidSentence(absl::string_view line) {
  return absl::ascii_islower(static_cast<unsigned char>(line.front()));
}

// Below this many lines a letter's own habits cannot be told.
constexpr size_t kFewLines = 6;

Spacing SpacingOf(const std::vector<LetterLine>& lines) {
  if (lines.size() < kFewLines) return Spacing::kSingle;
  size_t breaks = 0;  // but those of pages, which tell nothing
  size_t with_empty = 0;
  size_t mid_sentence = 0;
  size_t goes_on = 0;  // with a small letter, as no paragraph begins
  for (size_t i = 1; i < lines.size(); ++i) {
    breaks += lines[i].page_above ? 0 : 1;
    if (lines[i].empty_above == 0 || lines[i].page_above) continue;
    ++with_empty;
    const bool is_mid_sentence = EndsInMidSentence(lines[i - 1].text);
    mid_sentence += is_mid_sentence;
    goes_on += is_mid_sentence && BeginsInMidSentence(lines[i].text);
  }
  if (with_empty * 20 <= breaks) return Spacing::kDense;
  const bool is_double = with_empty * 10 >= breaks * 8 &&
                         (goes_on * 5 >= with_empty ||
                          (goes_on > 0 && mid_sentence * 2 >= with_empty));
  return is_double ? Spacing::kDouble : Spacing::kSingle;
}

// Returns true if the next line's first word would have had room on `line`,
// so that the break after it was meant.
bool EndsShort(const LetterLine& line, const LetterLine& next, size_t width) {
  const size_t space = next.text.find(' ');
  const size_t word =
      space == absl::string_view::npos ? next.text.size() : space;
  // A tenth of the width is left for letters of different breadth.
  return line.text.size() + 1 + word + width / 10 < width;
}

size_t WidthOf(const std::vector<LetterLine>& lines) {
  size_t width = 0;
  for (const LetterLine& line : lines)
    width = std::max(width, line.text.size());
  return width;
}

// Returns true if a break inside a word or number was made at a hyphen or a
// slash: "non-|certified", "10-|25-16", "and/|or"; not "pre- and post-op".
bool IsWrappedWord(absl::string_view line, absl::string_view next) {
  if (line.size() < 2 || (line.back() != '-' && line.back() != '/')) {
    return false;
  }
  const auto before = static_cast<unsigned char>(line[line.size() - 2]);
  const auto after = static_cast<unsigned char>(next.front());
  if (!absl::ascii_isalnum(before) || !absl::ascii_isalnum(after)) return false;
  return !absl::StartsWith(next, "and ") && !absl::StartsWith(next, "or ");
}

char JointBetween(const LetterLine& line, const LetterLine& next,
                  Spacing spacing, size_t width) {
  const bool page = next.page_above;
  switch (spacing) {
    case Spacing::kDense:
      // A short line is a guess, no more certain than a page's end.
      return page || EndsShort(line, next, width) ? kPageJoint : kLineJoint;
    case Spacing::kSingle:
      if (page) return kPageJoint;
      return next.empty_above > 0 ? kParagraphJoint : kLineJoint;
    case Spacing::kDouble:
      // A paragraph ends in a line that holds a space; a page in two more
      // line feeds.
      if (next.spaced_above && next.empty_above > 1) return kParagraphJoint;
      return page || next.empty_above > 1 ? kPageJoint : kLineJoint;
  }
  return kLineJoint;
}

}  // namespace

Passage ReflowText(absl::string_view text) {
  std::vector<LetterLine> lines = CutLines(text);
  DropPageMarks(text, lines);
  DropRunningLines(lines);
  const Spacing spacing = SpacingOf(lines);
  const size_t width = spacing == Spacing::kDense ? WidthOf(lines) : 0;
  Passage passage;
  passage.Reserve(text.size(), lines.size() + lines.size() / 4);
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) {
      const char joint = JointBetween(lines[i - 1], lines[i], spacing, width);
      const bool closes = joint != kParagraphJoint &&
                          IsWrappedWord(lines[i - 1].text, lines[i].text);
      if (!closes) passage.AppendJoint(joint);
    }
    passage.Append(lines[i].text, lines[i].begin);
  }
  return passage;
}

}  // namespace imr

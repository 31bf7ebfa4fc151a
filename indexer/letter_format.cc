#include "indexer/letter_format.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"

#include "common/file.h"
#include "common/text.h"
#include "indexer/case_number.h"
#include "indexer/days.h"
#include "indexer/form_capitals.h"
#include "indexer/formats/formats.h"
#include "indexer/markup.h"
#include "indexer/reflow.h"

namespace imr {
namespace {

constexpr LetterFormat kFormats[] = {
    {"professional_review_2013", ScoreProfessionalReview2013,
     ReadProfessionalReview2013},
    {"numbered_2013", ScoreNumbered2013, ReadNumbered2013},
    {"decisions_2014", ScoreDecisions2014, ReadDecisions2014},
    {"determination_2014", ScoreDetermination2014, ReadDetermination2014},
    {"determination_2015", ScoreDetermination2015, ReadDetermination2015},
    {"determination_2016", ScoreDetermination2016, ReadDetermination2016},
    {"determination_2018", ScoreDetermination2018, ReadDetermination2018},
};

// A layout that claims less is not sure enough to read by.
constexpr int kLeastScore = 20;

const LetterFormat* BestFormat(const Passage& passage) {
  const LetterFormat* best = nullptr;
  int best_score = kLeastScore - 1;
  const LetterMarks marks = MarksOf(passage.text());
  for (const LetterFormat& format : kFormats) {
    const int score = format.score(marks);
    if (score <= best_score) continue;
    best = &format;
    best_score = score;
  }
  return best;
}

void ReadUnknown(const Passage& passage, Letter& letter) {
  letter.layout = "unknown";
  letter.body = passage.text();
  std::replace(letter.body.begin(), letter.body.end(), kPageJoint, kLineJoint);
  if (passage.empty()) return;
  letter.problems.push_back(
      {ProblemCode::kUnknownLayout,
       "no known layout claims this letter; its words can be searched, its "
       "outcome cannot",
       0});
}

// A letter without a case number is known by its text, one without text by
// its path.
std::string IdOf(const Letter& letter) {
  if (letter.case_number) return *letter.case_number;
  const std::string& content =
      letter.text.empty() ? letter.source.path : letter.text;
  return absl::StrCat("x", Sha256Hex(content).substr(0, 12));
}

// Redacted copies may print no case number, but their files are named by it.
void NameByFile(Letter& letter) {
  if (!letter.case_number) {
    letter.case_number = CaseNumberOfFile(letter.source.path);
  }
}

void ReportMissing(Letter& letter) {
  const auto report = [&](ProblemCode code, absl::string_view message) {
    letter.problems.push_back({code, std::string(message), 0});
  };
  if (!letter.case_number) {
    report(ProblemCode::kNoCaseNumber,
           "no case number (CM..-.......) is printed; the letter is known by "
           "its text");
  }
  if (letter.certifications.empty() && letter.licensed_states.empty()) {
    report(ProblemCode::kNoCredentials,
           "no certification and no state of licence was found");
  }
  if (letter.determinations.empty()) {
    report(ProblemCode::kNoDeterminations,
           "no request with an outcome was found; the letter's words can be "
           "searched, its outcome cannot");
  }
}

void ReportOutcome(Letter& letter) {
  const auto derived = CaseOutcomeOf(letter);
  if (!letter.stated_outcome || !derived ||
      *letter.stated_outcome == *derived) {
    return;
  }
  letter.problems.push_back(
      {ProblemCode::kCaseOutcomeDiffers,
       absl::StrCat(
           "the cover page says ", CaseOutcomeName(*letter.stated_outcome),
           ", the determinations amount to ", CaseOutcomeName(*derived)),
       0});
}

}  // namespace

absl::Span<const LetterFormat> AllLetterFormats() { return kFormats; }

Letter ParseLetter(absl::string_view text, LetterSource source) {
  Letter letter;
  letter.text = HasMarkup(text) ? NormalizeText(WithoutMarkup(text))
                                : NormalizeText(text);
  letter.source = std::move(source);
  const bool is_small = IsInSmallLetters(letter.text);
  const Passage passage = is_small ? ReflowText(WithFormCapitals(letter.text))
                                   : ReflowText(letter.text);
  const LetterFormat* format = BestFormat(passage);
  if (format == nullptr) {
    ReadUnknown(passage, letter);
    NameByFile(letter);
  } else {
    letter.layout = std::string(format->name);
    format->read(passage, letter);
    if (is_small) PutSmallLettersBack(letter);
    NameByFile(letter);
    ReportMissing(letter);
    ReportOutcome(letter);
  }
  letter.dates.latest_mentioned =
      LatestDay(passage.text(), letter.dates.decision);
  letter.id = IdOf(letter);
  return letter;
}

}  // namespace imr

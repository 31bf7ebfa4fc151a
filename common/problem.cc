#include "common/problem.h"

#include <array>
#include <cstddef>

namespace imr {
namespace {

struct ProblemRow {
  ProblemCode code;
  absl::string_view name;  // on disk: never rename one
  absl::string_view description;
};

constexpr size_t kProblemCount =
    static_cast<size_t>(ProblemCode::kOutcomeInferred) + 1;

constexpr std::array<ProblemRow, kProblemCount> kProblems = {{
    {ProblemCode::kUnknownLayout, "unknown-layout",
     "No known layout claims the letter; its words are searchable as body "
     "text."},
    {ProblemCode::kNoDeterminations, "no-determinations",
     "The layout is known, but no treatment with an outcome was found."},
    {ProblemCode::kNoCaseNumber, "no-case-number",
     "The letter prints no case number; its id is made from its text."},
    {ProblemCode::kNoRationale, "no-rationale",
     "A determination has no rationale."},
    {ProblemCode::kNoCredentials, "no-credentials",
     "The letter names neither a specialty nor a licence of the reviewer."},
    {ProblemCode::kBadDate, "bad-date",
     "A labelled date is not a day of the calendar."},
    {ProblemCode::kOutcomeContradicted, "outcome-contradicted",
     "The rationale's verdict says the opposite of the printed outcome, which "
     "is kept."},
    {ProblemCode::kCaseOutcomeDiffers, "case-outcome-differs",
     "The cover page's determination differs from what the determinations "
     "amount to."},
    {ProblemCode::kUnreadCitation, "unread-citation",
     "A guideline line has a form the reader does not know; its words are "
     "searchable."},
    {ProblemCode::kNotUtf8, "not-utf8",
     "Bytes that are not UTF-8 were replaced."},
    {ProblemCode::kNoText, "no-text",
     "The file holds no text; it may be a scan that needs text recognition."},
    {ProblemCode::kUnreadableFile, "unreadable-file",
     "The file could not be opened or is damaged."},
    {ProblemCode::kTooLarge, "too-large",
     "The file is larger than a letter may be."},
    {ProblemCode::kDuplicateLetter, "duplicate-letter",
     "The same letter was already read from another input."},
    {ProblemCode::kReplacedLetter, "replaced-letter",
     "A corrected letter of the same case number replaced this one."},
    {ProblemCode::kTooManyDeterminations, "too-many-determinations",
     "The letter has more determinations than are kept."},
    {ProblemCode::kOutcomeInferred, "outcome-inferred",
     "No outcome is printed; the verdict that the rationale ends in is taken "
     "for it."},
}};

constexpr bool RowsStandInEnumOrder() {
  for (size_t i = 0; i < kProblems.size(); ++i) {
    if (static_cast<size_t>(kProblems[i].code) != i) return false;
  }
  return true;
}
static_assert(RowsStandInEnumOrder());

constexpr std::array<ProblemCode, kProblemCount> CodesOfRows() {
  std::array<ProblemCode, kProblemCount> codes = {};
  for (size_t i = 0; i < codes.size(); ++i) codes[i] = kProblems[i].code;
  return codes;
}
constexpr std::array<ProblemCode, kProblemCount> kCodes = CodesOfRows();

const ProblemRow& RowOf(ProblemCode code) {
  return kProblems[static_cast<size_t>(code)];
}

}  // namespace

absl::string_view ProblemName(ProblemCode code) { return RowOf(code).name; }

absl::string_view DescribeProblem(ProblemCode code) {
  return RowOf(code).description;
}

bool IsUnread(ProblemCode code) {
  return code == ProblemCode::kUnknownLayout ||
         code == ProblemCode::kNoDeterminations;
}

absl::Span<const ProblemCode> AllProblemCodes() { return kCodes; }

}  // namespace imr

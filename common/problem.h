// What is odd in a letter, as data: reading a letter never fails, it yields a
// Letter and Problems. Codes are shown in reports, searchable as problem:CODE
// and documented by DescribeProblem; they are on disk, so never rename one.
#ifndef IMR_COMMON_PROBLEM_H_
#define IMR_COMMON_PROBLEM_H_

#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace imr {

enum class ProblemCode {
  kUnknownLayout,          // no layout of indexer/formats/ claims the letter
  kNoDeterminations,       // a layout claims it, but nothing decided was found
  kNoCaseNumber,           // the letter prints no case number
  kNoRationale,            // a determination without a rationale
  kNoCredentials,          // neither specialty nor licence of the reviewer
  kBadDate,                // a labelled date that is no day
  kOutcomeContradicted,    // the rationale's verdict says the opposite
  kCaseOutcomeDiffers,     // the cover page's determination says otherwise
  kUnreadCitation,         // a guideline line the grammar does not cover
  kNotUtf8,                // bytes that are not UTF-8 were replaced
  kNoText,                 // a file without any text (a scan?)
  kUnreadableFile,         // the file could not be opened or is damaged
  kTooLarge,               // larger than the limit for one letter
  kDuplicateLetter,        // the same letter was read from another input
  kReplacedLetter,         // a corrected letter of the same case number
  kTooManyDeterminations,  // more than the reader keeps
  kOutcomeInferred,        // taken from the rationale, as none is printed
};

struct Problem {
  ProblemCode code = ProblemCode::kUnknownLayout;
  std::string message;  // what, where, why, what to do
  int line = 0;         // in the letter's text, from 1; 0 if none
};

// Returns the code as printed and searched: "no-determinations".
absl::string_view ProblemName(ProblemCode code);

// Returns one sentence on what the code means.
absl::string_view DescribeProblem(ProblemCode code);

// Returns true if the letter's determinations could not be read: queries look
// for such letters by the words alone.
bool IsUnread(ProblemCode code);

// Returns every code, in the order of the enumeration.
absl::Span<const ProblemCode> AllProblemCodes();

}  // namespace imr

#endif  // IMR_COMMON_PROBLEM_H_

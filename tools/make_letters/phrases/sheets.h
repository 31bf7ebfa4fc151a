// The sheets of phrases: text in the notation of grammar.h. Every sentence is
// invented; none says what medicine or law is.
#ifndef IMR_TOOLS_MAKE_LETTERS_PHRASES_SHEETS_H_
#define IMR_TOOLS_MAKE_LETTERS_PHRASES_SHEETS_H_

#include "absl/strings/string_view.h"

namespace imr {

// What is asked for, by kind of treatment: "ask.mri".
extern const absl::string_view kRequestSheet;

// The clinical summary, from the opening to the utilization review.
extern const absl::string_view kSummarySheet;
// Findings of the examination, by part of the body: "exam.lumbar".
extern const absl::string_view kExaminationSheet;
// Rationales: what a guideline says of a kind of treatment: "why.opioid", and
// what the records of this case show: "case.opioid".
extern const absl::string_view kDrugRationaleSheet;
extern const absl::string_view kCareRationaleSheet;
extern const absl::string_view kTestRationaleSheet;
// Openings and ends common to all rationales.
extern const absl::string_view kCommonRationaleSheet;
// Lists of words: jobs, tools, activities.
extern const absl::string_view kWorkWordsSheet;
extern const absl::string_view kMedicalWordsSheet;

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_PHRASES_SHEETS_H_

#include "indexer/guideline_labels.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

// "A" for the claims administrator's label, "M" for the reviewer's, "R" for
// the rationale's, each with its words.
std::string Show(absl::string_view text) {
  std::string shown;
  for (const GuidelineLabel& label : FindGuidelineLabels(text)) {
    absl::StrAppend(&shown, shown.empty() ? "" : " ",
                    std::string(1, "AMR"[static_cast<int>(label.kind)]), "[",
                    Between(text, label.words.begin, label.words.end), "]");
  }
  return shown;
}

TEST(FindGuidelineLabels, ReadsThemAsPrintedAndMisprinted) {
  const struct {
    const char* text;
    const char* labels;
  } kCases[] = {
      {"x: Upheld\nClaims Administrator guideline: a\nMAXIMUS guideline: b\n"
       "Decision rationale: c",
       "A[Claims Administrator guideline:] M[MAXIMUS guideline:] "
       "R[Decision rationale:]"},
      {"Claims Administrator Guidelines : a",
       "A[Claims Administrator Guidelines :]"},
      {"Claims Adminstrator guideline:", "A[Claims Adminstrator guideline:]"},
      {"Maximus guidelines:", "M[Maximus guidelines:]"},
      {"IMR Guideline:", "M[IMR Guideline:]"},
      {"Decision rationale: The Expert Reviewer's decision rationale: c",
       "R[Decision rationale:] R[decision rationale:]"},
      {"ClaimsAdministrator guideline: a", "A[ClaimsAdministrator guideline:]"},
      {"Claims Adminis-trator guide lines: a",
       "A[Claims Adminis-trator guide lines:]"},
      {"CIaims Administrator guideIine: a",
       "A[CIaims Administrator guideIine:]"},
      {"MAXIMUSguideline: b", "M[MAXIMUSguideline:]"},
      {"Decisionrationale: c", "R[Decisionrationale:]"},
      {"Decision rational e: c", "R[Decision rational e:]"},
      {"MAXIMU5 guideline: b", "M[MAXIMU5 guideline:]"},
      {"MAXlMUS guidelines: b", "M[MAXlMUS guidelines:]"},
      {"Clairns Adrninistrator guicleline: a",
       "A[Clairns Adrninistrator guicleline:]"},
      {"x: Upheld Claims Administrator guideline None.\nMAXIMUS guideline "
       "Decision based on b. Decision rationale - It is so.",
       "A[Claims Administrator guideline] M[MAXIMUS guideline] "
       "R[Decision rationale]"},
      {"Claims Administrator guideline: a\nMAXIMUS guideline Decision b\n"
       "Decision rationale: c",
       "A[Claims Administrator guideline:] M[MAXIMUS guideline] "
       "R[Decision rationale:]"},
      {"the MAXIMUS guideline is old. Decision rationale is short", ""},
      {"the maximumguideline: prose", ""},
      {"Maximum guideline: 10 visits over 8 weeks", ""},
      {"The limits. Maximum guidelines: 24 visits", ""},
      {"MAXIMUM guideline : 10 visits", ""},
      {"Maximumguideline: 10 visits", ""},
      {"the claims administrator guideline: prose", ""},
      {"by the guideline: prose", ""},
      {"its rationale: prose", ""},
      {"guideline:", ""},
      {":", ""},
      {"", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(Show(c.text), c.labels);
  }
}

}  // namespace
}  // namespace imr

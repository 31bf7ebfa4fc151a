#include "searcher/leaf_terms.h"

#include "common/problem.h"
#include "common/term.h"
#include "common/words.h"

namespace imr {

absl::Span<const FieldId> TextFieldsOf(const FieldId& id) {
  if (id == FieldId::kText) return TextFields();
  return absl::MakeConstSpan(&id, 1);
}

std::vector<std::string> TermsOfLeaf(const QueryNode& leaf) {
  std::vector<std::string> terms;
  const Field& field = GetField(leaf.field);
  switch (field.kind) {
    case FieldKind::kText:
      if (leaf.kind != NodeKind::kWord) {
        terms.push_back(WordTerm(leaf.value));
        break;
      }
      for (const std::string& form : FormsOf(leaf.value)) {
        terms.push_back(WordTerm(form));
      }
      break;
    case FieldKind::kKeyword:
    case FieldKind::kNumber:
      if (field.prefix.empty()) break;
      terms.push_back(ValueTerm(field, FoldText(leaf.value)));
      break;
    case FieldKind::kDate:
      break;
  }
  return terms;
}

std::vector<std::string> UnreadTerms() {
  std::vector<std::string> terms;
  for (const ProblemCode code : AllProblemCodes()) {
    if (!IsUnread(code)) continue;
    terms.push_back(
        ValueTerm(GetField(FieldId::kProblem), FoldText(ProblemName(code))));
  }
  return terms;
}

}  // namespace imr

#include "searcher/leaf_terms.h"

#include "common/problem.h"
#include "common/term.h"
#include "common/words.h"

namespace imr {
namespace {

// Inflections meet in the stem: it is a word's own term, or stands beside it.
void AddWordTerms(const Field& field, const QueryNode& leaf,
                  std::vector<std::string>& terms) {
  if (leaf.kind != NodeKind::kWord) {
    terms.push_back(WordTerm(field, leaf.value));
    return;
  }
  const std::string stem = StemOf(leaf.value);
  terms.push_back(WordTerm(field, stem));
  terms.push_back(StemTerm(field, stem));
}

}  // namespace

absl::Span<const FieldId> TextFieldsOf(const FieldId& id) {
  if (id == FieldId::kText) return TextFields();
  return absl::MakeConstSpan(&id, 1);
}

std::vector<std::string> TermsOfLeaf(const QueryNode& leaf) {
  std::vector<std::string> terms;
  const Field& field = GetField(leaf.field);
  switch (field.kind) {
    case FieldKind::kText:
      for (FieldId id : TextFieldsOf(leaf.field)) {
        AddWordTerms(GetField(id), leaf, terms);
      }
      break;
    case FieldKind::kKeyword:
    case FieldKind::kNumber:
      terms.push_back(ValueTerm(field, FoldText(leaf.value)));
      break;
    case FieldKind::kDate:
      break;
  }
  return terms;
}

std::vector<std::string> UnreadTerms() {
  std::vector<std::string> terms;
  for (ProblemCode code :
       {ProblemCode::kUnknownLayout, ProblemCode::kNoDeterminations}) {
    terms.push_back(
        ValueTerm(GetField(FieldId::kProblem), FoldText(ProblemName(code))));
  }
  return terms;
}

}  // namespace imr

#include "searcher/closed_values.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "searcher/case_outcomes.h"
#include "searcher/modified_values.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

enum class Use {
  kLabelled,  // only behind "field:"
  kBare,      // without it too
  kEither,    // without it the words as well: they are everyday ones
};

// A folded form and the value it stands for.
struct ClosedForm {
  FieldId field;
  absl::string_view form;
  absl::string_view value;
  Use use;
};

constexpr ClosedForm kClosedForms[] = {
    {FieldId::kSide, "b", "bilateral", Use::kLabelled},
    {FieldId::kSide, "b l", "bilateral", Use::kLabelled},
    {FieldId::kSide, "bil", "bilateral", Use::kLabelled},
    {FieldId::kSide, "bilat", "bilateral", Use::kLabelled},
    {FieldId::kSide, "l", "left", Use::kLabelled},
    {FieldId::kSide, "lt", "left", Use::kLabelled},
    {FieldId::kSide, "left", "left", Use::kLabelled},
    {FieldId::kSide, "r", "right", Use::kLabelled},
    {FieldId::kSide, "rt", "right", Use::kLabelled},
    {FieldId::kSide, "right", "right", Use::kLabelled},
    {FieldId::kSide, "both", "bilateral", Use::kLabelled},
    {FieldId::kSide, "bilateral", "bilateral", Use::kLabelled},
    {FieldId::kSide, "bilaterally", "bilateral", Use::kLabelled},
    {FieldId::kRetrospective, "y", "yes", Use::kLabelled},
    {FieldId::kRetrospective, "true", "yes", Use::kLabelled},
    {FieldId::kRetrospective, "n", "no", Use::kLabelled},
    {FieldId::kRetrospective, "false", "no", Use::kLabelled},
    {FieldId::kRetrospective, "retrospective", "yes", Use::kBare},
    {FieldId::kRetrospective, "retrospectively", "yes", Use::kBare},
    {FieldId::kRetrospective, "retro", "yes", Use::kBare},
    {FieldId::kRetrospective, "prospective", "no", Use::kBare},
    {FieldId::kRetrospective, "prospectively", "no", Use::kBare},
    {FieldId::kModified, "y", "yes", Use::kLabelled},
    {FieldId::kModified, "true", "yes", Use::kLabelled},
    {FieldId::kModified, "n", "no", Use::kLabelled},
    {FieldId::kModified, "false", "no", Use::kLabelled},
    {FieldId::kGuideline, "none", "none", Use::kLabelled},
    {FieldId::kGuideline, "nothing", "none", Use::kLabelled},
    {FieldId::kCaGuideline, "none", "none", Use::kLabelled},
    {FieldId::kCaGuideline, "nothing", "none", Use::kLabelled},
    {FieldId::kSex, "f", "female", Use::kLabelled},
    {FieldId::kSex, "female", "female", Use::kBare},
    {FieldId::kSex, "females", "female", Use::kBare},
    {FieldId::kSex, "woman", "female", Use::kBare},
    {FieldId::kSex, "women", "female", Use::kBare},
    {FieldId::kSex, "m", "male", Use::kLabelled},
    {FieldId::kSex, "male", "male", Use::kBare},
    {FieldId::kSex, "males", "male", Use::kBare},
    {FieldId::kSex, "man", "male", Use::kBare},
    {FieldId::kSex, "men", "male", Use::kBare},
    {FieldId::kPriority, "regular", "standard", Use::kLabelled},
    {FieldId::kPriority, "urgent", "expedited", Use::kLabelled},
    {FieldId::kPriority, "expedited", "expedited", Use::kBare},
    {FieldId::kPriority, "expedited review", "expedited", Use::kBare},
    {FieldId::kPriority, "expedited request", "expedited", Use::kBare},
    {FieldId::kForm, "tablet", "tablet", Use::kEither},
    {FieldId::kForm, "tablets", "tablet", Use::kEither},
    {FieldId::kForm, "tab", "tablet", Use::kEither},
    {FieldId::kForm, "tabs", "tablet", Use::kEither},
    {FieldId::kForm, "caplet", "tablet", Use::kEither},
    {FieldId::kForm, "caplets", "tablet", Use::kEither},
    {FieldId::kForm, "capsule", "capsule", Use::kEither},
    {FieldId::kForm, "capsules", "capsule", Use::kEither},
    {FieldId::kForm, "caps", "capsule", Use::kEither},
    {FieldId::kForm, "patch", "patch", Use::kEither},
    {FieldId::kForm, "patches", "patch", Use::kEither},
    {FieldId::kForm, "cream", "cream", Use::kEither},
    {FieldId::kForm, "creams", "cream", Use::kEither},
    {FieldId::kForm, "gel", "gel", Use::kEither},
    {FieldId::kForm, "gels", "gel", Use::kEither},
    {FieldId::kForm, "ointment", "ointment", Use::kEither},
    {FieldId::kForm, "ointments", "ointment", Use::kEither},
    {FieldId::kForm, "oint", "ointment", Use::kEither},
    {FieldId::kForm, "lotion", "lotion", Use::kEither},
    {FieldId::kForm, "suspension", "suspension", Use::kEither},
    {FieldId::kForm, "lozenge", "lozenge", Use::kEither},
    {FieldId::kForm, "lozenges", "lozenge", Use::kEither},
};

Reading ReadingOfValue(FieldId field, absl::string_view value) {
  return ReadingOf(field, std::string(value), ValueNode(field, value));
}

}  // namespace

std::optional<Reading> ClosedReading(FieldId field, absl::string_view folded) {
  if (field == FieldId::kCaseOutcome) {
    const absl::string_view outcome = CaseOutcomeOf(folded);
    if (outcome.empty()) return std::nullopt;
    return ReadingOfValue(field, outcome);
  }
  const auto* row =
      std::find_if(std::begin(kClosedForms), std::end(kClosedForms),
                   [&](const ClosedForm& closed) {
                     return closed.field == field && closed.form == folded;
                   });
  if (row == std::end(kClosedForms)) return std::nullopt;
  return ReadingOfValue(row->field, row->value);
}

Understood ClosedReadingsAt(absl::Span<const Word> words, size_t at) {
  Understood longest;
  const auto take = [&](size_t end, FieldId field, absl::string_view value,
                        bool or_words) {
    if (end == 0 || words[end - 1].end <= longest.end) return;
    longest = {words[at].begin,
               words[end - 1].end,
               {ReadingOfValue(field, value)},
               or_words};
  };
  take(EndOfModified(words, at), FieldId::kModified, "yes", false);
  const Verdict whole = CaseOutcomeAt(words, at);
  take(whole.end, FieldId::kCaseOutcome, whole.outcome, false);
  for (const ClosedForm& closed : kClosedForms) {
    if (closed.use == Use::kLabelled) continue;
    take(EndOf(closed.form, words, at), closed.field, closed.value,
         closed.use == Use::kEither);
  }
  return longest;
}

std::optional<Reading> SideReading(absl::string_view folded) {
  return ClosedReading(FieldId::kSide, folded);
}

}  // namespace imr

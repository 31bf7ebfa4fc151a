#include "searcher/closed_values.h"

#include <algorithm>
#include <iterator>
#include <string>

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

constexpr FieldId kCase = FieldId::kCaseOutcome;
constexpr absl::string_view kPartial = "partially overturned";

constexpr ClosedForm kClosedForms[] = {
    {kCase, "upheld", "upheld", Use::kLabelled},
    {kCase, "denied", "upheld", Use::kLabelled},
    {kCase, "overturned", "overturned", Use::kLabelled},
    {kCase, "approved", "overturned", Use::kLabelled},
    {kCase, "partial", kPartial, Use::kLabelled},
    {kCase, "partial overturn", kPartial, Use::kBare},
    {kCase, "partially overturned", kPartial, Use::kBare},
    {kCase, "partly overturned", kPartial, Use::kBare},
    {kCase, "overturned in part", kPartial, Use::kBare},
    {kCase, "upheld in part", kPartial, Use::kBare},
    {kCase, "partially upheld", kPartial, Use::kBare},
    {kCase, "partly upheld", kPartial, Use::kBare},
    {kCase, "partially approved", kPartial, Use::kBare},
    {kCase, "approved in part", kPartial, Use::kBare},
    {kCase, "partial approval", kPartial, Use::kBare},
    {kCase, "partially denied", kPartial, Use::kBare},
    {kCase, "partial denial", kPartial, Use::kBare},
    {kCase, "denied in part", kPartial, Use::kBare},
    {kCase, "mixed decision", kPartial, Use::kBare},
    {kCase, "mixed decisions", kPartial, Use::kBare},
    {kCase, "mixed outcome", kPartial, Use::kBare},
    {kCase, "mixed outcomes", kPartial, Use::kBare},
    {kCase, "mixed result", kPartial, Use::kBare},
    {kCase, "mixed results", kPartial, Use::kBare},
    {kCase, "split outcome", kPartial, Use::kBare},
    {kCase, "split outcomes", kPartial, Use::kBare},
    {kCase, "split result", kPartial, Use::kBare},
    {kCase, "split results", kPartial, Use::kBare},
    {kCase, "split decision", kPartial, Use::kBare},
    {kCase, "split decisions", kPartial, Use::kBare},
    {kCase, "partially granted", kPartial, Use::kBare},
    {kCase, "granted in part", kPartial, Use::kBare},
    {kCase, "partially reversed", kPartial, Use::kBare},
    {kCase, "reversed in part", kPartial, Use::kBare},
    {kCase, "everything upheld", "upheld", Use::kBare},
    {kCase, "everything denied", "upheld", Use::kBare},
    {kCase, "everything overturned", "overturned", Use::kBare},
    {kCase, "everything approved", "overturned", Use::kBare},
    {kCase, "all treatments upheld", "upheld", Use::kBare},
    {kCase, "all treatments denied", "upheld", Use::kBare},
    {kCase, "all treatments overturned", "overturned", Use::kBare},
    {kCase, "all treatments approved", "overturned", Use::kBare},
    {kCase, "all requests upheld", "upheld", Use::kBare},
    {kCase, "all requests denied", "upheld", Use::kBare},
    {kCase, "all requests overturned", "overturned", Use::kBare},
    {kCase, "all requests approved", "overturned", Use::kBare},
    {kCase, "all items upheld", "upheld", Use::kBare},
    {kCase, "all items denied", "upheld", Use::kBare},
    {kCase, "all items overturned", "overturned", Use::kBare},
    {kCase, "all items approved", "overturned", Use::kBare},
    {kCase, "all issues upheld", "upheld", Use::kBare},
    {kCase, "all issues denied", "upheld", Use::kBare},
    {kCase, "all issues overturned", "overturned", Use::kBare},
    {kCase, "all issues approved", "overturned", Use::kBare},
    {kCase, "all of it upheld", "upheld", Use::kBare},
    {kCase, "all of it denied", "upheld", Use::kBare},
    {kCase, "all of it overturned", "overturned", Use::kBare},
    {kCase, "all of it approved", "overturned", Use::kBare},
    {kCase, "all of them upheld", "upheld", Use::kBare},
    {kCase, "all of them denied", "upheld", Use::kBare},
    {kCase, "all of them overturned", "overturned", Use::kBare},
    {kCase, "all of them approved", "overturned", Use::kBare},
    {kCase, "nothing approved", "upheld", Use::kBare},
    {kCase, "nothing overturned", "upheld", Use::kBare},
    {kCase, "nothing denied", "overturned", Use::kBare},
    {kCase, "fully overturned", "overturned", Use::kBare},
    {kCase, "fully upheld", "upheld", Use::kBare},
    {kCase, "some approved some denied", kPartial, Use::kBare},
    {kCase, "some approved and some denied", kPartial, Use::kBare},
    {kCase, "one approved the rest denied", kPartial, Use::kBare},
    {kCase, "some denied some approved", kPartial, Use::kBare},
    {kCase, "some denied and some approved", kPartial, Use::kBare},
    {kCase, "one denied the rest approved", kPartial, Use::kBare},
    {kCase, "some upheld some overturned", kPartial, Use::kBare},
    {kCase, "some upheld and some overturned", kPartial, Use::kBare},
    {kCase, "one upheld the rest overturned", kPartial, Use::kBare},
    {kCase, "some overturned some upheld", kPartial, Use::kBare},
    {kCase, "some overturned and some upheld", kPartial, Use::kBare},
    {kCase, "one overturned the rest upheld", kPartial, Use::kBare},
    {kCase, "both upheld and overturned", kPartial, Use::kBare},
    {kCase, "both upheld and overturned issues", kPartial, Use::kBare},
    {kCase, "both upheld and overturned items", kPartial, Use::kBare},
    {kCase, "both upheld and overturned treatments", kPartial, Use::kBare},
    {kCase, "both upheld and overturned requests", kPartial, Use::kBare},
    {kCase, "both upheld and overturned decisions", kPartial, Use::kBare},
    {kCase, "upheld and overturned issues", kPartial, Use::kBare},
    {kCase, "upheld and overturned items", kPartial, Use::kBare},
    {kCase, "upheld and overturned treatments", kPartial, Use::kBare},
    {kCase, "upheld and overturned requests", kPartial, Use::kBare},
    {kCase, "upheld and overturned decisions", kPartial, Use::kBare},
    {kCase, "both overturned and upheld", kPartial, Use::kBare},
    {kCase, "both overturned and upheld issues", kPartial, Use::kBare},
    {kCase, "both overturned and upheld items", kPartial, Use::kBare},
    {kCase, "both overturned and upheld treatments", kPartial, Use::kBare},
    {kCase, "both overturned and upheld requests", kPartial, Use::kBare},
    {kCase, "both overturned and upheld decisions", kPartial, Use::kBare},
    {kCase, "overturned and upheld issues", kPartial, Use::kBare},
    {kCase, "overturned and upheld items", kPartial, Use::kBare},
    {kCase, "overturned and upheld treatments", kPartial, Use::kBare},
    {kCase, "overturned and upheld requests", kPartial, Use::kBare},
    {kCase, "overturned and upheld decisions", kPartial, Use::kBare},
    {kCase, "both denied and approved", kPartial, Use::kBare},
    {kCase, "both denied and approved issues", kPartial, Use::kBare},
    {kCase, "both denied and approved items", kPartial, Use::kBare},
    {kCase, "both denied and approved treatments", kPartial, Use::kBare},
    {kCase, "both denied and approved requests", kPartial, Use::kBare},
    {kCase, "both denied and approved decisions", kPartial, Use::kBare},
    {kCase, "denied and approved issues", kPartial, Use::kBare},
    {kCase, "denied and approved items", kPartial, Use::kBare},
    {kCase, "denied and approved treatments", kPartial, Use::kBare},
    {kCase, "denied and approved requests", kPartial, Use::kBare},
    {kCase, "denied and approved decisions", kPartial, Use::kBare},
    {kCase, "both approved and denied", kPartial, Use::kBare},
    {kCase, "both approved and denied issues", kPartial, Use::kBare},
    {kCase, "both approved and denied items", kPartial, Use::kBare},
    {kCase, "both approved and denied treatments", kPartial, Use::kBare},
    {kCase, "both approved and denied requests", kPartial, Use::kBare},
    {kCase, "both approved and denied decisions", kPartial, Use::kBare},
    {kCase, "approved and denied issues", kPartial, Use::kBare},
    {kCase, "approved and denied items", kPartial, Use::kBare},
    {kCase, "approved and denied treatments", kPartial, Use::kBare},
    {kCase, "approved and denied requests", kPartial, Use::kBare},
    {kCase, "approved and denied decisions", kPartial, Use::kBare},
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
    {FieldId::kModified, "y", "yes", Use::kLabelled},
    {FieldId::kModified, "true", "yes", Use::kLabelled},
    {FieldId::kModified, "n", "no", Use::kLabelled},
    {FieldId::kModified, "false", "no", Use::kLabelled},
    {FieldId::kModified, "modified by ur", "yes", Use::kBare},
    {FieldId::kModified, "modified by utilization review", "yes", Use::kBare},
    {FieldId::kModified, "modified by the claims administrator", "yes",
     Use::kBare},
    {FieldId::kModified, "modified by claims administrator", "yes", Use::kBare},
    {FieldId::kModified, "modified from", "yes", Use::kBare},
    {FieldId::kModified, "modified to", "yes", Use::kBare},
    {FieldId::kModified, "modified to allow", "yes", Use::kBare},
    {FieldId::kModified, "ur modified", "yes", Use::kBare},
    {FieldId::kModified, "ur approved", "yes", Use::kBare},
    {FieldId::kModified, "ur authorized", "yes", Use::kBare},
    {FieldId::kModified, "ur certified", "yes", Use::kBare},
    {FieldId::kModified, "approved by ur", "yes", Use::kBare},
    {FieldId::kModified, "authorized by ur", "yes", Use::kBare},
    {FieldId::kModified, "certified by ur", "yes", Use::kBare},
    {FieldId::kModified, "approved by utilization review", "yes", Use::kBare},
    {FieldId::kModified, "approved by the claims administrator", "yes",
     Use::kBare},
    {FieldId::kModified, "approved by claims administrator", "yes", Use::kBare},
    {FieldId::kModified, "claims administrator approved", "yes", Use::kBare},
    {FieldId::kModified, "authorized by utilization review", "yes", Use::kBare},
    {FieldId::kModified, "authorized by the claims administrator", "yes",
     Use::kBare},
    {FieldId::kModified, "authorized by claims administrator", "yes",
     Use::kBare},
    {FieldId::kModified, "claims administrator authorized", "yes", Use::kBare},
    {FieldId::kModified, "certified by utilization review", "yes", Use::kBare},
    {FieldId::kModified, "certified by the claims administrator", "yes",
     Use::kBare},
    {FieldId::kModified, "certified by claims administrator", "yes",
     Use::kBare},
    {FieldId::kModified, "claims administrator certified", "yes", Use::kBare},
    {FieldId::kModified, "claims administrator modified", "yes", Use::kBare},
    {FieldId::kModified, "ur modification", "yes", Use::kBare},
    {FieldId::kModified, "utilization review modified", "yes", Use::kBare},
    {FieldId::kModified, "modified certification", "yes", Use::kBare},
    {FieldId::kModified, "certified with modification", "yes", Use::kBare},
    {FieldId::kModified, "partially certified", "yes", Use::kBare},
    {FieldId::kModified, "partial certification", "yes", Use::kBare},
    {FieldId::kModified, "partially authorized", "yes", Use::kBare},
    {FieldId::kModified, "partial authorization", "yes", Use::kBare},
    {FieldId::kModified, "partially certified by ur", "yes", Use::kBare},
    {FieldId::kModified, "partially certified by utilization review", "yes",
     Use::kBare},
    {FieldId::kModified, "partially certified by the claims administrator",
     "yes", Use::kBare},
    {FieldId::kModified, "partially certified by claims administrator", "yes",
     Use::kBare},
    {FieldId::kModified, "partially authorized by ur", "yes", Use::kBare},
    {FieldId::kModified, "partially authorized by utilization review", "yes",
     Use::kBare},
    {FieldId::kModified, "partially authorized by the claims administrator",
     "yes", Use::kBare},
    {FieldId::kModified, "partially authorized by claims administrator", "yes",
     Use::kBare},
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

Reading ReadingOf(const ClosedForm& closed) {
  return ReadingOf(closed.field, std::string(closed.value),
                   ValueNode(closed.field, closed.value));
}

// Returns one past the last of `words` from `at` on that are `phrase`, also as
// a sentence: "everything was overturned"; 0 if they are not.
size_t EndOfSaid(absl::string_view phrase, absl::Span<const Word> words,
                 size_t at) {
  const size_t end = EndOf(phrase, words, at);
  const size_t cut = phrase.rfind(' ');
  if (end > 0 || cut == absl::string_view::npos) return end;
  const size_t verb = EndOf(phrase.substr(0, cut), words, at);
  if (verb == 0) return 0;
  const size_t last =
      EndOfAny({"are", "got", "is", "was", "were"}, words, verb);
  return last == 0 ? 0 : EndOf(phrase.substr(cut + 1), words, last);
}

}  // namespace

std::optional<Reading> ClosedReading(FieldId field, absl::string_view folded) {
  const auto* row =
      std::find_if(std::begin(kClosedForms), std::end(kClosedForms),
                   [&](const ClosedForm& closed) {
                     return closed.field == field && closed.form == folded;
                   });
  if (row == std::end(kClosedForms)) return std::nullopt;
  return ReadingOf(*row);
}

Understood ClosedReadingsAt(absl::Span<const Word> words, size_t at) {
  Understood longest;
  for (const ClosedForm& closed : kClosedForms) {
    if (closed.use == Use::kLabelled) continue;
    const size_t end = closed.field == kCase ? EndOfSaid(closed.form, words, at)
                                             : EndOf(closed.form, words, at);
    if (end == 0 || words[end - 1].end <= longest.end) continue;
    longest = {words[at].begin,
               words[end - 1].end,
               {ReadingOf(closed)},
               closed.use == Use::kEither};
  }
  return longest;
}

std::optional<Reading> SideReading(absl::string_view folded) {
  return ClosedReading(FieldId::kSide, folded);
}

}  // namespace imr

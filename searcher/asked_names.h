// What the names in a query's tree are: treatments, places, counts, and the
// bytes of the query at which they stand.
// Outside face: NameKind, NameKinds, Names() and what it takes.
// Used by asked_for.cc and, of general treatments, by bare_lack.cc.
#ifndef IMR_SEARCHER_ASKED_NAMES_H_
#define IMR_SEARCHER_ASKED_NAMES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/fields.h"
#include "searcher/query_tree.h"

namespace imr {

using Fields = absl::Span<const FieldId>;
using Span = std::pair<size_t, size_t>;  // bytes of the query

inline constexpr FieldId kTreatmentFields[] = {
    FieldId::kTreatment, FieldId::kCategory, FieldId::kSubcategory};
inline constexpr FieldId kPlaceFields[] = {FieldId::kBodyPart, FieldId::kSide};
inline constexpr FieldId kDrugFields[] = {FieldId::kDrug, FieldId::kBrand,
                                          FieldId::kDrugClass};

enum class NameKind { kTreatment, kPlace, kCount };

Span SpanOf(const QueryNode& node);

// Returns true for a value of one of `fields`.
bool IsValueOf(const QueryNode& node, Fields fields);

// Returns true if a value of one of `fields` can make `node` hold.
bool Names(const QueryNode& node, Fields fields);

// Returns true if a treatment can make both hold.
bool NameTheSame(const QueryNode& one, const QueryNode& other);

// Returns true for what several words of the query say, each its part: one of
// the two of "(MRI denied) OR (ESI approved)", not "LESI" with its place.
bool IsOfSeveral(const QueryNode& node);

// Returns true for a treatment that stands for many others ("therapy"), whose
// name the request need not say.
bool IsGeneralTreatment(absl::string_view name);

// What the names in the children of an OR are, by where they stand.
class NameKinds {
 public:
  // `any`'s children must outlive it.
  explicit NameKinds(const QueryNode& any);

  // Returns nullopt for what is no such name.
  std::optional<NameKind> Of(Span span) const;

  bool IsGeneral(Span span) const { return general_.contains(span); }

  // Returns the field of a place.
  FieldId PlaceOf(Span span) const;

  // Returns the parts of the body that hold the one at `span`, or that it
  // holds.
  absl::Span<const std::string> RelatedTo(Span span) const;

 private:
  using Spans = absl::flat_hash_set<Span>;

  const Spans treatments_, places_, parts_, counts_, cited_;
  Spans general_;  // of names that stand for many treatments
  absl::flat_hash_map<Span, absl::string_view> part_of_;  // the body, first
};

}  // namespace imr

#endif  // IMR_SEARCHER_ASKED_NAMES_H_

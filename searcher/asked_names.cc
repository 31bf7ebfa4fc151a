#include "searcher/asked_names.h"

#include "absl/algorithm/container.h"

#include "searcher/body_parts.h"

namespace imr {
namespace {

constexpr FieldId kCounts[] = {FieldId::kQuantity};
constexpr FieldId kCited[] = {FieldId::kTopic, FieldId::kChapter,
                              FieldId::kPage};

bool IsGeneralName(const QueryNode& node) {
  return node.kind == NodeKind::kValue && node.field == FieldId::kTreatment &&
         IsGeneralTreatment(node.value);
}

// Returns the places of the query whose words can stand for a value of one of
// `fields`, of all children of an OR.
absl::flat_hash_set<Span> SpansOf(const QueryNode& any, Fields fields) {
  absl::flat_hash_set<Span> spans;
  for (const QueryNode& child : any.children) {
    if (IsOfSeveral(child)) continue;
    if (Names(child, fields)) spans.insert(SpanOf(child));
  }
  return spans;
}

// Calls `visit` with each treatment that can make `node` hold.
template <typename Visit>
void ForEachTreatment(const QueryNode& node, Visit visit) {
  if (IsValueOf(node, kTreatmentFields)) return visit(node);
  if (!Names(node, kTreatmentFields)) return;
  for (const QueryNode& child : node.children) ForEachTreatment(child, visit);
}

}  // namespace

Span SpanOf(const QueryNode& node) { return {node.begin, node.end}; }

bool IsValueOf(const QueryNode& node, Fields fields) {
  return node.kind == NodeKind::kValue &&
         absl::c_linear_search(fields, node.field);
}

bool IsOfSeveral(const QueryNode& node) {
  return node.kind == NodeKind::kAnd && !node.for_unread &&
         absl::c_any_of(node.children, [&node](const QueryNode& child) {
           return SpanOf(child) != SpanOf(node);
         });
}

bool Names(const QueryNode& node, Fields fields) {
  if (IsValueOf(node, fields)) return true;
  if (node.kind != NodeKind::kAnd && node.kind != NodeKind::kOr) return false;
  return !node.for_unread && absl::c_any_of(node.children, [&](const auto& n) {
    return Names(n, fields);
  });
}

bool NameTheSame(const QueryNode& one, const QueryNode& other) {
  bool is_same = false;
  ForEachTreatment(one, [&](const QueryNode& a) {
    ForEachTreatment(other, [&](const QueryNode& b) {
      is_same = is_same || (a.field == b.field && a.value == b.value);
    });
  });
  return is_same;
}

bool IsGeneralTreatment(absl::string_view name) {
  static constexpr absl::string_view kGeneral[] = {
      "image guidance", "medical treatment", "supplies",
      "therapeutic injection", "therapy"};
  return absl::c_linear_search(kGeneral, name);
}

NameKinds::NameKinds(const QueryNode& any)
    : treatments_(SpansOf(any, kTreatmentFields)),
      places_(SpansOf(any, kPlaceFields)),
      parts_(SpansOf(any, {FieldId::kBodyPart})),
      counts_(SpansOf(any, kCounts)),
      cited_(SpansOf(any, kCited)) {
  for (const QueryNode& child : any.children) {
    if (IsGeneralName(child)) general_.insert(SpanOf(child));
    if (IsValueOf(child, {FieldId::kBodyPart})) {
      part_of_.try_emplace(SpanOf(child), child.value);
    }
  }
}

std::optional<NameKind> NameKinds::Of(Span span) const {
  if (treatments_.contains(span)) return NameKind::kTreatment;
  if (places_.contains(span)) return NameKind::kPlace;
  const bool is_count = counts_.contains(span) && !cited_.contains(span);
  return is_count ? std::optional(NameKind::kCount) : std::nullopt;
}

FieldId NameKinds::PlaceOf(Span span) const {
  return parts_.contains(span) ? FieldId::kBodyPart : FieldId::kSide;
}

absl::Span<const std::string> NameKinds::RelatedTo(Span span) const {
  const auto part = part_of_.find(span);
  if (part == part_of_.end()) return {};
  return RelatedParts(part->second);
}

}  // namespace imr

#include "searcher/asked_for.h"

#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/types/span.h"

#include "searcher/asked_places.h"
#include "searcher/mentioned.h"

namespace imr {
namespace {

using Fields = absl::Span<const FieldId>;
using Span = std::pair<size_t, size_t>;  // bytes of the query

constexpr FieldId kTreatments[] = {FieldId::kTreatment, FieldId::kCategory,
                                   FieldId::kSubcategory};
constexpr FieldId kPlaces[] = {FieldId::kBodyPart, FieldId::kSide};
constexpr FieldId kCounts[] = {FieldId::kQuantity};
constexpr FieldId kDrugs[] = {FieldId::kDrug, FieldId::kBrand,
                              FieldId::kDrugClass};
constexpr FieldId kCited[] = {FieldId::kTopic, FieldId::kChapter,
                              FieldId::kPage};
// What NOT leaves out where it is asked for.
constexpr FieldId kLeftOut[] = {FieldId::kTreatment, FieldId::kBodyPart,
                                FieldId::kCategory,  FieldId::kSubcategory,
                                FieldId::kSide,      FieldId::kForm};

Span SpanOf(const QueryNode& node) { return {node.begin, node.end}; }

bool IsValueOf(const QueryNode& node, Fields fields) {
  return node.kind == NodeKind::kValue &&
         absl::c_linear_search(fields, node.field);
}

bool IsGeneralName(const QueryNode& node) {
  return node.kind == NodeKind::kValue && node.field == FieldId::kTreatment &&
         IsGeneralTreatment(node.value);
}

// Returns true for what several words of the query say, each its part: one of
// the two of "(MRI denied) OR (ESI approved)", not "LESI" with its place.
bool IsOfSeveral(const QueryNode& node) {
  return node.kind == NodeKind::kAnd && !node.for_unread &&
         absl::c_any_of(node.children, [&node](const QueryNode& child) {
           return SpanOf(child) != SpanOf(node);
         });
}

// Returns true if a value of one of `fields` can make `node` hold.
bool Names(const QueryNode& node, Fields fields) {
  if (IsValueOf(node, fields)) return true;
  if (node.kind != NodeKind::kAnd && node.kind != NodeKind::kOr) return false;
  return !node.for_unread && absl::c_any_of(node.children, [&](const auto& n) {
    return Names(n, fields);
  });
}

// Calls `visit` with each treatment that can make `node` hold.
template <typename Visit>
void ForEachTreatment(const QueryNode& node, Visit visit) {
  if (IsValueOf(node, kTreatments)) return visit(node);
  if (!Names(node, kTreatments)) return;
  for (const QueryNode& child : node.children) ForEachTreatment(child, visit);
}

// Returns true if a treatment can make both hold.
bool NameTheSame(const QueryNode& one, const QueryNode& other) {
  bool is_same = false;
  ForEachTreatment(one, [&](const QueryNode& a) {
    ForEachTreatment(other, [&](const QueryNode& b) {
      is_same = is_same || (a.field == b.field && a.value == b.value);
    });
  });
  return is_same;
}

// Calls `change` with the words of any text that can make `node` hold: a word,
// a phrase. Returns true if there are any.
template <typename Change>
bool ChangeWords(QueryNode& node, Change change) {
  if (node.for_unread) return false;
  const bool is_word =
      node.kind == NodeKind::kWord || node.kind == NodeKind::kPhrase;
  const bool found = is_word && node.field == FieldId::kText;
  if (found) {
    change(node);
    return true;
  }
  bool any = false;
  if (node.kind != NodeKind::kOr) return any;
  for (QueryNode& child : node.children)
    any = ChangeWords(child, change) || any;
  return any;
}

bool LookInRequests(QueryNode& node) {
  return ChangeWords(node,
                     [](QueryNode& word) { word.field = FieldId::kRequest; });
}

QueryNode At(Span place, QueryNode node) {
  std::tie(node.begin, node.end) = place;
  return node;
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

bool IsCited(const QueryNode& node) {
  return IsValueOf(node, {FieldId::kTopic, FieldId::kChapter});
}

// What the names in the children of an OR are, by where they stand.
class Kinds {
 public:
  explicit Kinds(const QueryNode& any)
      : treatments_(SpansOf(any, kTreatments)),
        places_(SpansOf(any, kPlaces)),
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

  // Returns nullopt for what is no such name.
  std::optional<NameKind> Of(Span span) const {
    if (treatments_.contains(span)) return NameKind::kTreatment;
    if (places_.contains(span)) return NameKind::kPlace;
    const bool is_count = counts_.contains(span) && !cited_.contains(span);
    return is_count ? std::optional(NameKind::kCount) : std::nullopt;
  }

  bool IsGeneral(Span span) const { return general_.contains(span); }

  // Returns the field of a place.
  FieldId PlaceOf(Span span) const {
    return parts_.contains(span) ? FieldId::kBodyPart : FieldId::kSide;
  }

  // Returns the parts of the body that hold the one at `span`.
  std::vector<std::string> WiderOf(Span span) const {
    const auto part = part_of_.find(span);
    return part == part_of_.end() ? std::vector<std::string>()
                                  : WiderParts(part->second);
  }

 private:
  using Spans = absl::flat_hash_set<Span>;

  const Spans treatments_, places_, parts_, counts_, cited_;
  Spans general_;  // of names that stand for many treatments
  absl::flat_hash_map<Span, absl::string_view> part_of_;  // the body, first
};

// What a part of a query asks for, and does not only mention.
struct Asked {
  bool treatment = true;
  bool place = true;
};

class Narrower {
 public:
  explicit Narrower(absl::string_view query) : mentions_(query) {}

  // Narrows what can make `node` hold.
  void Narrow(QueryNode& node, Asked asked) {
    switch (node.kind) {
      case NodeKind::kAnd:
        asked.treatment = asked.treatment && AsksForOne(node);
        asked.place = asked.place && AreInOnePlace(node);
        for (QueryNode& child : node.children) Narrow(child, asked);
        return;
      case NodeKind::kOr:
        NarrowEach(node, asked);
        return;
      case NodeKind::kLetter:
        Narrow(node.children.front(), Asked());
        return;
      default:
        return;
    }
  }

  std::vector<NarrowedName> Take() { return std::move(narrowed_); }

 private:
  // Returns true if one of the children of an AND is a treatment, or several
  // are names of the same ("physical therapy (PT)"), none a drug, and not so
  // many are words that they are a sentence of a letter.
  bool AsksForOne(const QueryNode& all) const {
    constexpr int kWordsOfSentence = 6;
    const QueryNode* treatment = nullptr;
    int words = 0;
    for (const QueryNode& child : all.children) {
      if (NamesTreatment(child)) {
        if (treatment != nullptr && !NameTheSame(*treatment, child)) {
          return false;
        }
        treatment = &child;
      } else if (Names(child, kDrugs)) {
        return false;
      } else if (child.kind == NodeKind::kWord) {
        ++words;
      }
    }
    return words < kWordsOfSentence;
  }

  // Returns true if the children of an AND name one part of the body: of the
  // two in "neck pain lumbar MRI" only one is asked for.
  bool AreInOnePlace(const QueryNode& all) const {
    return absl::c_count_if(all.children, [](const QueryNode& child) {
             return Names(child, {FieldId::kBodyPart});
           }) <= 1;
  }

  // Returns true if a treatment that is not only mentioned can make `node`
  // hold.
  bool NamesTreatment(const QueryNode& node) const {
    if (IsValueOf(node, kTreatments)) return !IsMentioned(node);
    return Names(node, kTreatments) &&
           absl::c_any_of(node.children, [this](const QueryNode& child) {
             return NamesTreatment(child);
           });
  }

  // Narrows the children of an OR, each by what stands at its place.
  void NarrowEach(QueryNode& any, Asked asked) {
    const Kinds kinds(any);
    for (QueryNode& child : any.children) {
      if (IsOfSeveral(child)) {
        Narrow(child, asked);
        continue;
      }
      const Span span = SpanOf(child);
      const std::optional<NameKind> kind = kinds.Of(span);
      if (!kind) continue;
      NarrowedName name = {span.first, span.second, *kind};
      if (kind == NameKind::kPlace) {
        name.is_asked = asked.place && !mentions_.IsComplaint(name.end);
      }
      if (NarrowName(child, name, kinds, asked.treatment)) {
        narrowed_.push_back(name);
      }
    }
    any = At(SpanOf(any), AnyOf(std::move(any.children)));
  }

  // Narrows what stands for `name`; returns false if it has no words.
  bool NarrowName(QueryNode& node, const NarrowedName& name, const Kinds& kinds,
                  bool is_treatment_asked) const {
    const Span span = SpanOf(node);
    switch (name.kind) {
      case NameKind::kTreatment:
        return is_treatment_asked && !kinds.IsGeneral(span) &&
               !IsMentioned(node) && LookInRequests(node);
      case NameKind::kPlace:
        return ChangeWords(node, [&](QueryNode& word) {
          word = NodeOfPlace(word, kinds.PlaceOf(span), name.is_asked,
                             kinds.WiderOf(span));
        });
      case NameKind::kCount:
        return LookInRequests(node);
    }
    return false;
  }

  bool IsMentioned(const QueryNode& node) const {
    return mentions_.IsMentioned(node.begin, node.end);
  }

  const Mentions mentions_;
  std::vector<NarrowedName> narrowed_;
};

}  // namespace

bool NarrowToRequests(QueryNode& node) {
  if (node.kind != NodeKind::kAnd && node.kind != NodeKind::kOr) return false;
  bool narrowed = false;
  for (QueryNode& child : node.children) {
    narrowed = NarrowToRequests(child) || narrowed;
  }
  if (node.kind != NodeKind::kOr) return narrowed;
  absl::flat_hash_set<Span> asked_for;
  for (const QueryNode& child : node.children) {
    if (IsValueOf(child, kLeftOut)) asked_for.insert(SpanOf(child));
  }
  std::vector<QueryNode> kept;
  for (QueryNode& child : node.children) {
    const bool is_asked_for = asked_for.contains(SpanOf(child));
    if (is_asked_for) narrowed = LookInRequests(child) || narrowed;
    if (!is_asked_for || !IsCited(child)) kept.push_back(std::move(child));
  }
  const Span place = SpanOf(node);
  node = At(place, AnyOf(std::move(kept)));
  return narrowed;
}

bool IsGeneralTreatment(absl::string_view name) {
  static constexpr absl::string_view kGeneral[] = {
      "image guidance", "medical treatment", "supplies",
      "therapeutic injection", "therapy"};
  return absl::c_linear_search(kGeneral, name);
}

bool MayBeNarrowed(absl::Span<const Reading> readings) {
  return absl::c_any_of(readings, [](const Reading& reading) {
    const FieldId field = reading.meaning.field;
    return absl::c_linear_search(kTreatments, field) ||
           absl::c_linear_search(kPlaces, field) ||
           absl::c_linear_search(kCounts, field);
  });
}

std::vector<NarrowedName> NarrowNames(absl::string_view query,
                                      QueryNode& tree) {
  Narrower narrower(query);
  narrower.Narrow(tree, Asked());
  return narrower.Take();
}

}  // namespace imr

#include "searcher/asked_for.h"

#include <optional>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/types/span.h"

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

// Returns the node of what names no value of `field`.
QueryNode NoValueOf(FieldId field, Span place) {
  QueryNode any_value;
  any_value.kind = NodeKind::kPrefix;
  any_value.field = field;
  QueryNode none;
  none.kind = NodeKind::kNot;
  none.children.push_back(At(place, std::move(any_value)));
  return At(place, std::move(none));
}

// Looks for the words of a place in what is of the determination, and in the
// rest of the letter if the request names no place.
bool LookBesideRequests(QueryNode& node, FieldId field) {
  return ChangeWords(node, [field](QueryNode& word) {
    const Span place = SpanOf(word);
    std::vector<QueryNode> any;
    for (const FieldId own :
         {FieldId::kRequest, FieldId::kCitation, FieldId::kRationale}) {
      any.push_back(word);
      any.back().field = own;
    }
    any.push_back(At(place, AllOf({NoValueOf(field, place), word})));
    word = At(place, AnyOf(std::move(any)));
  });
}

// Returns the places of the query whose words can stand for a value of one of
// `fields`, of all children of an OR.
absl::flat_hash_set<Span> SpansOf(const QueryNode& any, Fields fields) {
  absl::flat_hash_set<Span> spans;
  for (const QueryNode& child : any.children) {
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

 private:
  using Spans = absl::flat_hash_set<Span>;

  const Spans treatments_, places_, parts_, counts_, cited_;
  Spans general_;  // of names that stand for many treatments
};

class Narrower {
 public:
  explicit Narrower(absl::string_view query) : mentions_(query) {}

  // Narrows what can make `node` hold; treatments if one is asked for.
  void Narrow(QueryNode& node, bool is_asked) {
    switch (node.kind) {
      case NodeKind::kAnd:
        is_asked = is_asked && AsksForOne(node);
        for (QueryNode& child : node.children) Narrow(child, is_asked);
        return;
      case NodeKind::kOr:
        NarrowEach(node, is_asked);
        return;
      case NodeKind::kLetter:
        Narrow(node.children.front(), true);
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
  void NarrowEach(QueryNode& any, bool is_asked) {
    const Kinds kinds(any);
    for (QueryNode& child : any.children) {
      const Span span = SpanOf(child);
      const std::optional<NameKind> kind = kinds.Of(span);
      if (!kind) {
        if (child.kind == NodeKind::kAnd) Narrow(child, is_asked);
      } else if (NarrowName(child, *kind, kinds, is_asked)) {
        narrowed_.push_back({span.first, span.second, *kind});
      }
    }
    any = At(SpanOf(any), AnyOf(std::move(any.children)));
  }

  // Narrows what stands for a name; returns false if it has no words.
  bool NarrowName(QueryNode& node, NameKind kind, const Kinds& kinds,
                  bool is_asked) const {
    const Span span = SpanOf(node);
    switch (kind) {
      case NameKind::kTreatment:
        return is_asked && !kinds.IsGeneral(span) && !IsMentioned(node) &&
               LookInRequests(node);
      case NameKind::kPlace:
        return LookBesideRequests(node, kinds.PlaceOf(span));
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
  narrower.Narrow(tree, /*is_asked=*/true);
  return narrower.Take();
}

}  // namespace imr

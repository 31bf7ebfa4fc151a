#include "searcher/asked_for.h"

#include <optional>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/types/span.h"

#include "searcher/asked_names.h"
#include "searcher/asked_places.h"
#include "searcher/mentioned.h"

namespace imr {
namespace {

// What NOT leaves out where it is asked for.
constexpr FieldId kLeftOut[] = {FieldId::kTreatment, FieldId::kBodyPart,
                                FieldId::kCategory,  FieldId::kSubcategory,
                                FieldId::kSide,      FieldId::kForm};

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

bool IsCited(const QueryNode& node) {
  return IsValueOf(node, {FieldId::kTopic, FieldId::kChapter});
}

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
      } else if (Names(child, kDrugFields)) {
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
    if (IsValueOf(node, kTreatmentFields)) return !IsMentioned(node);
    return Names(node, kTreatmentFields) &&
           absl::c_any_of(node.children, [this](const QueryNode& child) {
             return NamesTreatment(child);
           });
  }

  // Narrows the children of an OR, each by what stands at its place.
  void NarrowEach(QueryNode& any, Asked asked) {
    const NameKinds kinds(any);
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
  bool NarrowName(QueryNode& node, const NarrowedName& name,
                  const NameKinds& kinds, bool is_treatment_asked) const {
    const Span span = SpanOf(node);
    switch (name.kind) {
      case NameKind::kTreatment:
        return is_treatment_asked && !kinds.IsGeneral(span) &&
               !IsMentioned(node) && LookInRequests(node);
      case NameKind::kPlace:
        return ChangeWords(node, [&](QueryNode& word) {
          word = NodeOfPlace(word, kinds.PlaceOf(span), name.is_asked,
                             kinds.RelatedTo(span));
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

bool MayBeNarrowed(absl::Span<const Reading> readings) {
  return absl::c_any_of(readings, [](const Reading& reading) {
    const FieldId field = reading.meaning.field;
    return absl::c_linear_search(kTreatmentFields, field) ||
           absl::c_linear_search(kPlaceFields, field) ||
           field == FieldId::kQuantity;
  });
}

std::vector<NarrowedName> NarrowNames(absl::string_view query,
                                      QueryNode& tree) {
  Narrower narrower(query);
  narrower.Narrow(tree, Asked());
  return narrower.Take();
}

}  // namespace imr

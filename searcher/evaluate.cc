#include "searcher/evaluate.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"

#include "common/term.h"
#include "searcher/column.h"
#include "searcher/leaf_terms.h"
#include "searcher/proximity.h"
#include "searcher/slot_values.h"
#include "searcher/value_column.h"

namespace imr {
namespace {

bool IsProximity(const QueryNode& node) {
  return node.kind == NodeKind::kPhrase || node.kind == NodeKind::kNear;
}

// Returns true if checking `node` costs more the more candidates there are.
bool IsSlow(const QueryNode& node) {
  return IsProximity(node) ||
         std::any_of(node.children.begin(), node.children.end(), IsSlow);
}

// What a kRange or a day means in a column; "" is open.
struct Bounds {
  std::string low, high;

  bool Hold(const std::string& value) const {
    return (low.empty() || value >= low) && (high.empty() || value <= high);
  }
};

// Returns nullopt if a bound is no value of the field: nothing is in range.
std::optional<Bounds> BoundsOf(const Field& field, const QueryNode& node) {
  const bool one = node.kind == NodeKind::kValue;
  Bounds bounds;
  for (const auto& [typed, bound] :
       {std::pair(one ? &node.value : &node.low, &bounds.low),
        std::pair(one ? &node.value : &node.high, &bounds.high)}) {
    if (typed->empty()) continue;
    std::optional<std::string> form = SlotForm(field, *typed);
    if (!form.has_value()) return std::nullopt;
    *bound = *std::move(form);
  }
  return bounds;
}

bool AnyHolds(const Field& field, const Bounds& bounds,
              absl::string_view bytes) {
  const std::vector<std::string> values = SlotValues(field, bytes);
  return std::any_of(
      values.begin(), values.end(),
      [&bounds](const std::string& value) { return bounds.Hold(value); });
}

}  // namespace

DocSet Evaluator::Evaluate(const QueryNode& node) {
  return EvaluateWithin(node, All());
}

DocSet Evaluator::EvaluateWithin(const QueryNode& node,
                                 const DocSet& candidates) {
  DocSet matches = Empty();
  switch (node.kind) {
    case NodeKind::kAll:
      return candidates;
    case NodeKind::kNone:
      return matches;
    case NodeKind::kAnd:
      return EvaluateAnd(node, candidates);
    case NodeKind::kOr:
      return EvaluateOr(node, candidates);
    case NodeKind::kNot:
      matches = candidates;
      matches -= EvaluateWithin(node.children.front(), candidates);
      return matches;
    case NodeKind::kPhrase:
    case NodeKind::kNear:
      AddProximityMatches(index_, node, candidates, *this, matches);
      return matches;
    case NodeKind::kRange:
      matches = EvaluateRange(node);
      break;
    case NodeKind::kPrefix:
      matches = EvaluatePrefix(node);
      break;
    case NodeKind::kValue:
      if (GetField(node.field).kind == FieldKind::kDate) {
        matches = EvaluateRange(node);
        break;
      }
      matches = DocumentsOf(TermsOfLeaf(node));
      break;
    case NodeKind::kWord:
    case NodeKind::kExact:
      matches = DocumentsOf(TermsOfLeaf(node));
      break;
    case NodeKind::kUnread:
      matches = DocumentsOf(UnreadTerms());
      break;
  }
  matches &= candidates;
  return matches;
}

const DocSet& Evaluator::All() {
  if (all_.empty()) all_.push_back(DocumentsOf({""}));
  return all_.front();
}

DocSet Evaluator::EvaluateAnd(const QueryNode& node, const DocSet& candidates) {
  DocSet matches = candidates;
  for (bool slow : {false, true}) {
    for (const QueryNode& child : node.children) {
      if (matches.Empty()) return matches;
      if (IsSlow(child) == slow) matches = EvaluateWithin(child, matches);
    }
  }
  return matches;
}

DocSet Evaluator::EvaluateOr(const QueryNode& node, const DocSet& candidates) {
  DocSet matches = Empty();
  for (const QueryNode& child : node.children) {
    matches |= EvaluateWithin(child, candidates);
  }
  return matches;
}

DocSet Evaluator::EvaluateRange(const QueryNode& node) const {
  const Field& field = GetField(node.field);
  const std::optional<Bounds> bounds = BoundsOf(field, node);
  DocSet matches = Empty();
  if (!bounds.has_value()) return matches;
  const Column column(index_, field.slot);
  std::vector<bool> holds = {false};  // of each content's number
  for (uint32_t number = 1; number <= column.contents(); ++number) {
    holds.push_back(AnyHolds(field, *bounds, column.Content(number)));
  }
  for (Xapian::docid docid = 1; docid <= column.covered(); ++docid) {
    if (holds[column.NumberAt(docid)]) matches.Add(docid);
  }
  column.ForEachUncovered([&](Xapian::docid docid, const std::string& bytes) {
    if (AnyHolds(field, *bounds, bytes)) matches.Add(docid);
  });
  return matches;
}

DocSet Evaluator::EvaluatePrefix(const QueryNode& node) {
  const Field& field = GetField(node.field);
  if (field.kind == FieldKind::kText) {
    return DocumentsOf(WordsThatBegin(node));
  }
  DocSet matches = Empty();
  ValueColumn column(index_, field);
  std::vector<bool> begins;  // of each value of the column
  for (Xapian::docid docid : All().Members()) {
    for (uint32_t value : column.At(docid)) {
      for (size_t i = begins.size(); i < column.values().size(); ++i) {
        begins.push_back(ValueBeginsWith(PrintedForm(field, column.values()[i]),
                                         node.value));
      }
      if (begins[value]) matches.Add(docid);
    }
  }
  return matches;
}

std::vector<std::string> Evaluator::WordsThatBegin(const QueryNode& node) {
  std::vector<std::string> terms;
  const Xapian::Database& database = index_.database();
  for (FieldId id : TextFieldsOf(node.field)) {
    const std::string prefix = WordTerm(GetField(id), node.value);
    Xapian::TermIterator at = database.allterms_begin(prefix);
    for (; at != database.allterms_end(prefix); ++at) {
      if (terms.size() == kMaxPrefixTerms) {
        notes_.push_back(absl::StrCat(
            "\"", node.value, "*\" begins too many words: only the first ",
            kMaxPrefixTerms, " were searched; type more letters"));
        return terms;
      }
      terms.push_back(*at);
    }
  }
  return terms;
}

DocSet Evaluator::DocumentsOf(const std::vector<std::string>& terms) const {
  DocSet documents = Empty();
  const Xapian::Database& database = index_.database();
  for (const std::string& term : terms) {
    const Xapian::PostingIterator end = database.postlist_end(term);
    for (Xapian::PostingIterator at = database.postlist_begin(term); at != end;
         ++at) {
      documents.Add(*at);
    }
  }
  return documents;
}

}  // namespace imr

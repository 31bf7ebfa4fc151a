#include "searcher/query_text.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "common/fields.h"
#include "searcher/interpret.h"
#include "searcher/plan.h"
#include "searcher/similar_words.h"

namespace imr {
namespace {

// Returns what must hold of `nodes` as printed, in one order.
std::vector<std::string> PrintedConjuncts(const std::vector<QueryNode>& nodes) {
  std::vector<std::string> printed;
  for (const QueryNode& node : nodes) {
    for (const QueryNode& one : ConjunctsOf(node)) {
      printed.push_back(ToString(one));
    }
  }
  std::sort(printed.begin(), printed.end());
  return printed;
}

std::string Quoted(absl::string_view words) {
  return absl::StrCat("\"", words, "\"");
}

// Returns a word, phrase or root without its field; "" for other nodes.
std::string WordsOf(const QueryNode& node) {
  if (GetField(node.field).kind != FieldKind::kText) return "";
  switch (node.kind) {
    case NodeKind::kWord:
      return node.value;
    case NodeKind::kPrefix:
      return absl::StrCat(node.value, "*");
    case NodeKind::kExact:
      return node.similar ? "" : Quoted(node.value);
    case NodeKind::kPhrase:
      return Quoted(absl::StrJoin(node.words, " "));
    default:
      return "";
  }
}

}  // namespace

std::string LabelledText(const Field& field, absl::string_view value) {
  const bool has_spaces = absl::StrContains(value, ' ');
  return absl::StrCat(field.name, ":",
                      has_spaces ? Quoted(value) : std::string(value));
}

bool IsReadAs(const IndexReader& index, const std::string& query,
              const SearchRequest& request,
              const std::vector<QueryNode>& nodes) {
  if (query.size() > kMaxShownBytes) return false;
  SearchRequest asked = request;
  asked.query = query;
  absl::StatusOr<Interpretation> read = Interpret(asked);
  if (!read.ok()) return false;
  ReplaceSimilar(index, read->tree, read->notes);
  return PrintedConjuncts({read->tree}) == PrintedConjuncts(nodes);
}

std::optional<std::string> QueryFor(const IndexReader& index,
                                    const QueryNode& node,
                                    const std::string& typed,
                                    const SearchRequest& request) {
  if (IsReadAs(index, typed, request, {node})) return typed;
  const std::string words = WordsOf(node);
  if (words.empty()) return std::nullopt;
  const std::string labelled =
      absl::StrCat(GetField(node.field).name, ":", words);
  for (const std::string& query : {words, labelled}) {
    if (IsReadAs(index, query, request, {node})) return query;
  }
  return std::nullopt;
}

std::string AloneText(const IndexReader& index, const QueryNode& node,
                      const std::string& typed, const SearchRequest& request) {
  if (typed.size() > kMaxShownBytes) return absl::StrCat(typed, " alone");
  const std::optional<std::string> query =
      QueryFor(index, node, typed, request);
  return query ? absl::StrCat(*query, " alone")
               : absl::StrCat(typed, " as read here");
}

}  // namespace imr

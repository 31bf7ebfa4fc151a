#include "searcher/operators.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "searcher/asked_for.h"
#include "searcher/near_operands.h"

namespace imr {
namespace {

// Returns true if `node` says only what is not looked for.
bool IsOnlyNot(const QueryNode& node) {
  if (node.kind == NodeKind::kNot) return true;
  return node.kind == NodeKind::kAnd &&
         std::all_of(node.children.begin(), node.children.end(), IsOnlyNot);
}

// Returns `text` without ")" that close nothing, and with those missing.
std::string Closed(absl::string_view text) {
  std::string closed;
  size_t open = 0;
  for (const char c : text) {
    if (c == ')' && open == 0) continue;
    if (c == ')') --open;
    if (c == '(') ++open;
    closed += c;
  }
  return closed.append(open, ')');
}

// Recursive descent, one function for each rule of the grammar. Each returns
// nullopt if no operand stands where it began; parentheses nest no deeper
// than groups.h allows.
class TreeBuilder {
 public:
  TreeBuilder(absl::string_view query, std::vector<Item> items, NoteList& notes)
      : query_(query), items_(std::move(items)), notes_(notes) {}

  QueryNode Build() {
    std::optional<QueryNode> tree = ReadAny();
    if (!tree) return QueryNode();
    if (IsOnlyNot(*tree)) {
      notes_.Add(
          "only what to leave out is said: every other determination is "
          "shown");
    }
    return *std::move(tree);
  }

 private:
  // all ("OR" all)*
  std::optional<QueryNode> ReadAny() {
    std::vector<QueryNode> any;
    bool mixed = false;
    const Item* last_or = nullptr;
    while (true) {
      if (std::optional<QueryNode> all = ReadAll(mixed)) {
        any.push_back(*std::move(all));
        last_or = nullptr;
      } else if (At(ItemKind::kOr)) {
        NoteMissing("before", items_[at_]);
      }
      if (!At(ItemKind::kOr)) break;
      last_or = &items_[at_++];
    }
    if (last_or != nullptr) NoteMissing("after", *last_or);
    if (any.empty()) return std::nullopt;
    if (mixed && any.size() > 1) NoteMixed(any);
    return AnyOf(std::move(any));
  }

  // some (["AND"] some)*; sets `several` if there is more than one.
  std::optional<QueryNode> ReadAll(bool& several) {
    std::vector<QueryNode> all;
    const Item* last_and = nullptr;
    while (at_ < items_.size() && !At(ItemKind::kOr) && !At(ItemKind::kClose)) {
      if (At(ItemKind::kAnd)) {
        if (all.empty() || last_and != nullptr) {
          NoteMissing("before", items_[at_]);
        }
        last_and = &items_[at_++];
      } else if (std::optional<QueryNode> some = ReadSome()) {
        all.push_back(*std::move(some));
        last_and = nullptr;
      }
    }
    if (last_and != nullptr && !all.empty()) NoteMissing("after", *last_and);
    if (all.empty()) return std::nullopt;
    several = several || all.size() > 1;
    for (size_t i = 1; i < all.size(); ++i) {
      NoteApart(query_, all[i - 1], all[i], notes_);
    }
    return AllOf(std::move(all));
  }

  // unit ("or" unit)*
  std::optional<QueryNode> ReadSome() {
    std::vector<QueryNode> any;
    if (std::optional<QueryNode> first = ReadUnit()) {
      any.push_back(*std::move(first));
    }
    while (At(ItemKind::kEither)) {
      const Item& sign = items_[at_++];
      std::optional<QueryNode> right = ReadUnit();
      if (any.empty() || !right) {
        NoteMissing(any.empty() ? "before" : "after", sign);
      } else {
        NoteEither(TextOf(any.front().begin, any.back().end), *right, sign);
      }
      if (right) any.push_back(*std::move(right));
    }
    if (any.empty()) return std::nullopt;
    return AnyOf(std::move(any));
  }

  // ("-" | "NOT")* near
  std::optional<QueryNode> ReadUnit() {
    bool negated = false;
    const size_t first = at_;
    for (; At(ItemKind::kNot); ++at_) negated = !negated;
    const size_t signs = at_ - first;
    std::optional<QueryNode> near = ReadNear();
    if (signs > 0 && !near) NoteMissing("after", items_[first + signs - 1]);
    if (!negated || !near) return near;
    if (NarrowToRequests(*near)) {
      notes_.Add(absl::StrCat(
          TextOf(*near),
          ": left out where it is asked for, not where letters only mention "
          "it; -text:\"...\" leaves those out, too"));
    }
    return Negated(*std::move(near), items_[first].begin);
  }

  static QueryNode Negated(QueryNode node, size_t begin) {
    QueryNode negation;
    negation.kind = NodeKind::kNot;
    negation.begin = begin;
    negation.end = node.end;
    negation.children.push_back(std::move(node));
    return negation;
  }

  // operand (["NOT"] distance operand)*
  std::optional<QueryNode> ReadNear() {
    std::vector<QueryNode> operands;
    std::vector<Distance> distances;
    absl::string_view text;  // of the last sign
    if (std::optional<QueryNode> first = ReadOperand()) {
      operands.push_back(*std::move(first));
    }
    while (true) {
      const bool is_far = At(ItemKind::kNot) && at_ + 1 < items_.size() &&
                          items_[at_ + 1].kind == ItemKind::kNear &&
                          operands.size() == 1;
      if (is_far) return ReadFar(std::move(operands[0]));
      if (!At(ItemKind::kNear)) break;
      const Item& sign = items_[at_++];
      std::optional<QueryNode> right = ReadOperand();
      if (operands.empty() || !right) {
        NoteMissing(operands.empty() ? "before" : "after", sign);
      } else {
        distances.push_back(sign.distance);
        text = sign.text;
      }
      if (right) operands.push_back(*std::move(right));
    }
    if (operands.empty()) return std::nullopt;
    if (operands.size() == 1) return std::move(operands[0]);
    return JoinNear(query_, std::move(operands), std::move(distances), text,
                    notes_);
  }

  // Reads the "NOT w/5 b" of "a NOT w/5 b": determinations with `left` that do
  // not have it near what follows.
  std::optional<QueryNode> ReadFar(QueryNode left) {
    const size_t begin = items_[at_].begin;
    const Item& sign = items_[at_ + 1];
    at_ += 2;
    std::optional<QueryNode> right = ReadOperand();
    if (!right) {
      NoteMissing("after", sign);
      return left;
    }
    notes_.Add(absl::StrCat("\"NOT ", sign.text,
                            "\": read as the first without both near"));
    ReadAsEither(query_, *right, notes_);  // "NOT w/5 (b c)": near neither
    QueryNode near = JoinNear(query_, {left, *std::move(right)},
                              {sign.distance}, sign.text, notes_);
    return AllOf({std::move(left), Negated(std::move(near), begin)});
  }

  // "(" query ")" or an operand as it stands.
  std::optional<QueryNode> ReadOperand() {
    if (At(ItemKind::kOperand)) return std::move(items_[at_++].node);
    if (At(ItemKind::kLetter)) return ReadLetter();
    if (!At(ItemKind::kOpen)) return std::nullopt;
    const size_t begin = items_[at_++].begin;
    std::optional<QueryNode> inside = ReadAny();
    const size_t end = At(ItemKind::kClose) ? items_[at_++].end : query_.size();
    if (!inside) {
      notes_.Add("nothing stands between the parentheses");
      return std::nullopt;
    }
    inside->begin = begin;
    inside->end = end;
    return inside;
  }

  // "letter:" operand
  std::optional<QueryNode> ReadLetter() {
    const Item& sign = items_[at_++];
    std::optional<QueryNode> inside = ReadOperand();
    if (!inside) {
      NoteMissing("after", sign);
      return std::nullopt;
    }
    return LetterOf(*std::move(inside), sign.begin);
  }

  bool At(ItemKind kind) const {
    return at_ < items_.size() && items_[at_].kind == kind;
  }

  void NoteMissing(absl::string_view where, const Item& sign) {
    notes_.Add(absl::StrCat("nothing ", where, " \"", sign.text, "\""));
  }

  absl::string_view TextOf(size_t begin, size_t end) const {
    return query_.substr(begin, end - begin);
  }

  absl::string_view TextOf(const QueryNode& node) const {
    return TextOf(node.begin, node.end);
  }

  void NoteEither(absl::string_view left, const QueryNode& right,
                  const Item& sign) {
    notes_.Add(absl::StrCat("\"", sign.text, "\": read as (", left, " OR ",
                            TextOf(right),
                            "); put it in quotes for the word only"));
  }

  // Says how OR and AND bind, where it matters.
  void NoteMixed(const std::vector<QueryNode>& any) {
    std::vector<std::string> sides;
    for (const QueryNode& node : any) sides.push_back(Closed(TextOf(node)));
    notes_.Add(absl::StrCat("AND binds closer than OR: read as (",
                            absl::StrJoin(sides, ") OR ("),
                            "); put parentheses to read it otherwise"));
  }

  const absl::string_view query_;
  std::vector<Item> items_;
  NoteList& notes_;
  size_t at_ = 0;
};

}  // namespace

QueryNode BuildTree(absl::string_view query, std::vector<Item> items,
                    NoteList& notes) {
  return TreeBuilder(query, std::move(items), notes).Build();
}

}  // namespace imr

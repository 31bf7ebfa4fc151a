// A phrase grammar: rules with alternatives, expanded at random into prose.
// Written as sheets of text, one rule after another:
//
//   plan:
//   - The plan was to continue {drug} and return in {3-6} weeks.
//   - {Person} was to return for {a therapy}.
//
// A line that goes on is indented. `{name}` is another rule or a value the
// caller supplies, `{Name}` the same with a capital, `{a name}` with its
// article, `{3-6}` a number. The first alternatives are drawn most often,
// by Zipf's law, as words are in prose. In a rule marked `name~:` each style
// (a reviewer's habit) has favorites of its own.
// Outside face: Grammar, PhraseValues.
#ifndef IMR_TOOLS_MAKE_LETTERS_GRAMMAR_H_
#define IMR_TOOLS_MAKE_LETTERS_GRAMMAR_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "tools/make_letters/random.h"

namespace imr {

// Supplies the values that are no rules, e.g. the worker's age.
class PhraseValues {
 public:
  virtual ~PhraseValues() = default;
  // Appends value number `value` of the names given to the Grammar.
  virtual void AppendValue(int value, std::string& out) = 0;
};

class Grammar {
 public:
  // What an expansion draws on and remembers.
  struct State {
    Random& random;
    PhraseValues& values;
    uint64_t style = 0;
    // Per rule, the alternatives ExpandFresh has used, as bits.
    std::vector<uint64_t> used;
  };

  // Reads `sheets`; views into them and into `values` must outlive this.
  // Aborts naming the rule if a name is unknown: the sheets are part of the
  // program and its tests read them all.
  Grammar(absl::Span<const absl::string_view> sheets,
          absl::Span<const absl::string_view> values);
  Grammar(const Grammar&) = delete;
  Grammar& operator=(const Grammar&) = delete;

  // Returns the number of rule `name`, or -1.
  int Find(absl::string_view name) const;

  // Appends one alternative of the rule, expanded.
  void Expand(int rule, State& state, std::string& out) const;

  // Appends an alternative of the first 64 that was not used yet; false if
  // there is none.
  bool ExpandFresh(int rule, State& state, std::string& out) const;

 private:
  enum class PieceKind : uint8_t { kText, kRule, kValue, kNumber };

  struct Piece {
    PieceKind kind = PieceKind::kText;
    bool capital = false;
    bool article = false;
    int first = 0;  // rule, value or lowest number
    int last = 0;   // highest number
    absl::string_view text;
  };

  struct Rule {
    absl::string_view name;
    bool by_style = false;
    uint64_t salt = 0;  // of by_style rules: favorites differ between rules
    std::vector<std::vector<Piece>> alternatives;
    std::vector<uint16_t> draw;  // alternatives as often as they are drawn
  };

  void ReadSheet(absl::string_view sheet);
  std::vector<Piece> ReadAlternative(absl::string_view text) const;
  Piece ReadSlot(absl::string_view slot) const;
  size_t Draw(const Rule& rule, State& state) const;
  void ExpandPieces(const std::vector<Piece>& pieces, State& state,
                    std::string& out) const;
  void ExpandPiece(const Piece& piece, State& state, std::string& out) const;

  std::vector<Rule> rules_;
  std::vector<std::vector<std::string>> texts_;  // of rules, lines joined
  absl::flat_hash_map<absl::string_view, int> rule_numbers_;
  absl::flat_hash_map<absl::string_view, int> value_numbers_;
};

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_GRAMMAR_H_

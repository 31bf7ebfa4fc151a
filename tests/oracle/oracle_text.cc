#include "tests/oracle/oracle_text.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

#include "absl/strings/match.h"

namespace imr {
namespace {

// Returns StemOf(word), remembered: the oracle asks for every word again and
// again.
const std::string& StemOnce(const std::string& word) {
  static auto* const kStems =
      new std::unordered_map<std::string, std::string>();
  const auto [found, is_new] = kStems->try_emplace(word);
  if (is_new) found->second = StemOf(word);
  return found->second;
}

bool HasWordAt(const std::vector<Word>& words, const std::string& text,
               uint32_t position) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.text == text && word.position == position;
  });
}

// One text, and where its words and phrases stand.
class OracleText {
 public:
  OracleText(const std::vector<Word>& words,
             const std::vector<TextPlace>& places)
      : words_(words), places_(places) {}

  // Returns all places where `node`, words or words near each other, stands.
  std::vector<Occurrence> Find(const QueryNode& node) const {
    std::vector<Occurrence> found;
    if (node.kind == NodeKind::kPhrase) return FindPhrase(node.words);
    if (node.kind == NodeKind::kNear) {
      std::vector<std::vector<Occurrence>> operands;
      for (const QueryNode& child : node.children) {
        operands.push_back(Find(child));
      }
      std::vector<Occurrence> chosen;
      FindNear(operands, node.distances, chosen, found);
      return found;
    }
    for (const QueryNode& child : node.children) {
      for (const Occurrence& one : Find(child)) found.push_back(one);
    }
    if (node.kind == NodeKind::kOr) return found;
    for (size_t i = 0; i < words_.size(); ++i) {
      if (!IsWord(node, words_[i].text)) continue;
      found.push_back({words_[i].position,
                       words_[i].position,
                       places_[i],
                       places_[i],
                       {{words_[i].begin, words_[i].end}}});
    }
    return found;
  }

 private:
  std::vector<Occurrence> FindPhrase(
      const std::vector<std::string>& phrase) const {
    std::vector<Occurrence> found;
    for (size_t start = 0; start < words_.size(); ++start) {
      const uint32_t first = words_[start].position;
      const uint32_t last = first + static_cast<uint32_t>(phrase.size()) - 1;
      bool all = !phrase.empty() && words_[start].text == phrase[0];
      for (uint32_t i = 0; i < phrase.size(); ++i) {
        all = all && HasWordAt(words_, phrase[i], first + i);
      }
      if (!all) continue;
      const size_t end = IndexAt(last, phrase.back());
      found.push_back({first,
                       last,
                       places_[start],
                       places_[end],
                       {{words_[start].begin, words_[end].end}}});
    }
    return found;
  }

  size_t IndexAt(uint32_t position, const std::string& text) const {
    size_t i = 0;
    while (words_[i].position != position || words_[i].text != text) ++i;
    return i;
  }

  static bool AreInOrder(const Occurrence& a, const Occurrence& b,
                         const Distance& distance) {
    if (a.last >= b.first) return false;
    switch (distance.unit) {
      case Distance::kWords:
        return b.first <= a.last + static_cast<uint32_t>(distance.words);
      case Distance::kSentence:
        return a.last_place.sentence == b.first_place.sentence;
      case Distance::kParagraph:
        return a.last_place.paragraph == b.first_place.paragraph;
    }
    return false;
  }

  // Tries every occurrence of each operand in turn; `chosen` are those taken.
  static void FindNear(const std::vector<std::vector<Occurrence>>& operands,
                       const std::vector<Distance>& distances,
                       std::vector<Occurrence>& chosen,
                       std::vector<Occurrence>& found) {
    if (chosen.size() == operands.size()) {
      MarkedBytes all;
      for (const Occurrence& one : chosen) {
        all.insert(one.marks.begin(), one.marks.end());
      }
      for (const Occurrence& one : chosen) {
        found.push_back(one);
        found.back().marks = all;
      }
      return;
    }
    for (const Occurrence& next : operands[chosen.size()]) {
      if (!chosen.empty()) {
        const Distance& distance = distances[chosen.size() - 1];
        const bool near =
            AreInOrder(chosen.back(), next, distance) ||
            (!distance.ordered && AreInOrder(next, chosen.back(), distance));
        if (!near) continue;
      }
      chosen.push_back(next);
      FindNear(operands, distances, chosen, found);
      chosen.pop_back();
    }
  }

  const std::vector<Word>& words_;
  const std::vector<TextPlace>& places_;
};

}  // namespace

bool IsWord(const QueryNode& leaf, const std::string& word) {
  if (leaf.kind == NodeKind::kPrefix) {
    return absl::StartsWith(word, leaf.value);
  }
  if (leaf.kind == NodeKind::kExact) return word == leaf.value;
  const std::string stem = StemOf(leaf.value);
  return word == stem || StemOnce(word) == stem;
}

std::vector<Occurrence> FindInText(const QueryNode& node,
                                   const std::vector<Word>& words,
                                   const std::vector<TextPlace>& places) {
  return OracleText(words, places).Find(node);
}

}  // namespace imr

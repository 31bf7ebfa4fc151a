// One leaf of a query and one text -> the bytes that match: words and their
// inflections, phrases and distances, names and numbers that stand for a value.
// Outside face: Part, Mark, IsPrintedIn(), MarkedText, MarkLeaf(). Used by
// highlight.cc.
#ifndef IMR_SEARCHER_LEAF_MARKER_H_
#define IMR_SEARCHER_LEAF_MARKER_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "common/sentences.h"
#include "common/words.h"
#include "searcher/query_tree.h"
#include "searcher/text_pattern.h"

namespace imr {

// The texts of a determination, in the order in which a snippet is looked for.
enum class Part : uint8_t {
  kRationale,
  kRequest,
  kReviewer,             // the reviewer's guideline line
  kClaimsAdministrator,  // the claims administrator's
  kSummary,
  kBody,
};

// Bytes [begin, end) of a text that match leaf `leaf` of the query, which was
// typed from byte `place` of it on.
struct Mark {
  size_t begin = 0;
  size_t end = 0;
  size_t leaf = 0;
  size_t place = 0;
};

// Returns true if the words or values of a field stand in such texts.
bool IsPrintedIn(FieldId field, Part part);

// Bytes [begin, end) of a text that name values of a field.
struct PrintedName {
  size_t begin = 0;
  size_t end = 0;
  std::vector<std::string> values;  // folded
};

// Returns the names of the field's vocabulary among `words`.
std::vector<PrintedName> FindNames(const Field& field,
                                   const std::vector<Word>& words);

// A text's words and what marking needs to know of them.
class MarkedText {
 public:
  MarkedText(Part part, absl::string_view text)
      : part_(part),
        bytes_(text),
        words_(SplitWords(text)),
        places_(PlacesOf(text, words_)) {}

  Part part() const { return part_; }
  absl::string_view bytes() const { return bytes_; }
  const std::vector<Word>& words() const { return words_; }

  WordPlace PlaceOf(uint32_t word) const {
    return {words_[word].position, places_[word].sentence,
            places_[word].paragraph, word};
  }

  // Returns the names in the text that stand for values of `field`.
  const std::vector<PrintedName>& NamesOf(const Field& field) {
    const auto [names, is_new] = names_.try_emplace(field.id);
    if (is_new) names->second = FindNames(field, words_);
    return names->second;
  }

  // Returns the words that the kWord, kExact or kPrefix leaf looks for.
  std::vector<uint32_t> WordsOf(const QueryNode& leaf) {
    const bool by_stem = leaf.kind == NodeKind::kWord;
    const std::string wanted = by_stem ? StemOf(leaf.value) : leaf.value;
    if (by_stem) ReadStems();
    std::vector<uint32_t> found;
    for (uint32_t i = 0; i < words_.size(); ++i) {
      const std::string& text = words_[i].text;
      const bool is_it =
          leaf.kind == NodeKind::kPrefix
              ? absl::StartsWith(text, wanted)
              : text == wanted || (by_stem && stems_[i] == wanted);
      if (is_it) found.push_back(i);
    }
    return found;
  }

 private:
  void ReadStems() {
    for (size_t i = stems_.size(); i < words_.size(); ++i) {
      stems_.push_back(StemOf(words_[i].text));
    }
  }

  const Part part_;
  const absl::string_view bytes_;
  const std::vector<Word> words_;
  const std::vector<TextPlace> places_;
  std::vector<std::string> stems_;                     // once a leaf needs them
  std::map<FieldId, std::vector<PrintedName>> names_;  // the same
};

// Adds to `marks` what leaf `number` of the query, `leaf`, matches in `text`.
void MarkLeaf(const QueryNode& leaf, size_t number, MarkedText& text,
              std::vector<Mark>& marks);

}  // namespace imr

#endif  // IMR_SEARCHER_LEAF_MARKER_H_

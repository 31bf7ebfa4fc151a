// English puts the telling noun last, before what it is of or for.
#include "indexer/request_fallback.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "absl/strings/ascii.h"

#include "common/lexicon.h"
#include "common/lexicons.h"
#include "indexer/telling_words.h"

namespace imr {
namespace {

constexpr absl::string_view kPrepositions[] = {
    "of", "for", "to", "with", "at", "in", "on", "by", "from", "per", "during"};

// What word `i` tells; nothing if it is counted: "42 units".
const Telling* TellingAt(absl::Span<const Word> words, size_t i) {
  const bool is_counted =
      i > 0 && absl::ascii_isdigit(
                   static_cast<unsigned char>(words[i - 1].text.front()));
  return is_counted ? nullptr : FindTelling(words[i].text);
}

RequestCategory CategoryOf(const Telling& telling, const Word& word) {
  return {std::string(telling.key), std::string(telling.subcategory),
          word.begin, word.end};
}

size_t HeadEnd(absl::Span<const Word> words) {
  const auto is_preposition = [](const Word& word) {
    return std::find(std::begin(kPrepositions), std::end(kPrepositions),
                     word.text) != std::end(kPrepositions);
  };
  const auto* end = std::find_if(words.begin(), words.end(), is_preposition);
  return static_cast<size_t>(end - words.begin());
}

// The test that is named by what it looks for: "opioid metabolite testing",
// "barbiturate screen"; none if the words from `from` on are of no test.
const Telling* FindTestOf(absl::Span<const Word> words, size_t from) {
  for (size_t i = HeadEnd(words); i-- > from;) {
    const Telling* telling = TellingAt(words, i);
    if (telling != nullptr) {
      return telling->key == "diagnostic_testing" ? telling : nullptr;
    }
  }
  return nullptr;
}

// The category of a class of drugs asked for by its name.
RequestCategory ClassCategory(absl::Span<const Word> words) {
  const auto matches = GetLexicon(LexiconId::kDrugClasses).FindAll(words);
  if (matches.empty()) return {};
  const LexiconMatch& first = matches.front();
  if (const Telling* test = FindTestOf(words, first.end)) {
    return CategoryOf(*test, words[first.end - 1]);
  }
  return {"pharmaceutical",
          std::string(first.entries.front()->Column("subcategory")),
          words[first.begin].begin, words[first.end - 1].end};
}

}  // namespace

RequestCategory FallbackCategory(absl::Span<const Word> words, bool has_dose) {
  RequestCategory drug_class = ClassCategory(words);
  if (drug_class.IsKnown()) return drug_class;
  if (has_dose) {
    return {"pharmaceutical", "", words.front().begin, words.back().end};
  }
  const size_t head_end = HeadEnd(words);
  for (size_t i = head_end; i-- > 0;) {
    const Telling* telling = TellingAt(words, i);
    if (telling != nullptr) return CategoryOf(*telling, words[i]);
  }
  for (size_t i = head_end; i < words.size(); ++i) {
    const Telling* telling = TellingAt(words, i);
    if (telling != nullptr) return CategoryOf(*telling, words[i]);
  }
  return {"other", "", 0, 0};
}

}  // namespace imr

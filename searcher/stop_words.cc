#include "searcher/stop_words.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/ascii.h"

namespace imr {
namespace {

constexpr absl::string_view kStopWords[] = {
    "a",     "about", "an",    "any",   "are",        "as",    "at",    "be",
    "been",  "being", "by",    "can",   "containing", "could", "dated", "did",
    "do",    "does",  "for",   "from",  "had",        "has",   "have",  "how",
    "i",     "in",    "into",  "is",    "it",         "its",   "me",    "my",
    "of",    "on",    "onto",  "say",   "should",     "show",  "that",  "the",
    "their", "these", "this",  "those", "to",         "was",   "were",  "what",
    "when",  "where", "which", "who",   "whom",       "whose", "why",   "will",
    "with",  "would"};

static_assert(std::is_sorted(std::begin(kStopWords), std::end(kStopWords)),
              "looked up by halves");

}  // namespace

bool IsStopWord(absl::string_view word) {
  return std::binary_search(std::begin(kStopWords), std::end(kStopWords),
                            absl::string_view(absl::AsciiStrToLower(word)));
}

}  // namespace imr

#include "searcher/stop_words.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/ascii.h"

namespace imr {
namespace {

constexpr absl::string_view kStopWords[] = {
    "a",         "about",      "adjuster",
    "adjusters", "all",        "an",
    "any",       "anybody",    "anyone",
    "appeals",   "applicant",  "applicants",
    "are",       "as",         "at",
    "be",        "because",    "been",
    "being",     "both",       "but",
    "by",        "can",        "cases",
    "claimant",  "claimants",  "client",
    "clients",   "containing", "could",
    "dated",     "decisions",  "determinations",
    "did",       "disputed",   "disputes",
    "do",        "does",       "either",
    "employee",  "employees",  "ever",
    "every",     "find",       "for",
    "from",      "get",        "gets",
    "getting",   "give",       "got",
    "gotten",    "had",        "has",
    "have",      "he",         "hello",
    "her",       "hey",        "hi",
    "his",       "how",        "how's",
    "i",         "i'm",        "imr",
    "imrs",      "in",         "insurer",
    "insurers",  "into",       "involving",
    "is",        "it",         "it's",
    "its",       "letter",     "letters",
    "list",      "me",         "mentioning",
    "my",        "needs",      "of",
    "on",        "onto",       "other",
    "our",       "patient",    "patients",
    "people",    "please",     "plus",
    "regarding", "request",    "requested",
    "requests",  "reviewer",   "reviewers",
    "say",       "says",       "she",
    "should",    "show",       "since",
    "tell",      "that",       "that's",
    "the",       "their",      "them",
    "then",      "there",      "there's",
    "these",     "they",       "this",
    "those",     "thru",       "to",
    "versus",    "vs",         "w",
    "w/",        "wants",      "was",
    "we",        "were",       "what",
    "what's",    "when",       "where",
    "where's",   "which",      "who",
    "who's",     "whom",       "whose",
    "why",       "will",       "with",
    "worker",    "workers",    "would",
    "you"};

static_assert(std::is_sorted(std::begin(kStopWords), std::end(kStopWords)),
              "looked up by halves");

}  // namespace

bool IsStopWord(absl::string_view word) {
  return std::binary_search(std::begin(kStopWords), std::end(kStopWords),
                            absl::string_view(absl::AsciiStrToLower(word)));
}

}  // namespace imr

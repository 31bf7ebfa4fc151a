#include "indexer/boilerplate.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/str_cat.h"

#include "indexer/passage.h"
#include "indexer/scan.h"

namespace imr {
namespace {

// How the form's sentences begin. Their ends vary with the year.
constexpr absl::string_view kOpenings[] = {
    "MAXIMUS Federal Services sent the complete case file",
    "He/she has no affiliation with",
    "He/she has been in active clinical practice",
    "He/she is familiar with governing laws",
    "The expert reviewer was selected based on",
    "The physician reviewer was selected based on",
    "The expert reviewer developed the following clinical case summary",
    "The physician reviewer developed the following clinical case summary",
    "The Expert Reviewer has the following credentials:",
    "The Final Determination was based on decisions for the disputed",
    "The following relevant documents received from the interested parties",
    "These documents included:",
};

bool IsForms(absl::string_view sentence) {
  return std::any_of(std::begin(kOpenings), std::end(kOpenings),
                     [&](absl::string_view opening) {
                       return MatchPhrase(sentence, 0, opening) != kNotFound;
                     });
}

// Returns the end of the form's opening line when it ends in a colon: what
// follows the colon is the letter's own.
size_t EndOfForms(absl::string_view text, size_t begin, size_t end) {
  const size_t colon = text.find(':', begin);
  const bool is_lead_in = colon != kNotFound && colon < end &&
                          colon + 1 < text.size() && IsJoint(text[colon + 1]);
  return is_lead_in ? colon + 1 : end;
}

void AppendParagraph(absl::string_view words, std::string& body) {
  words = TrimJoints(words);
  if (words.empty()) return;
  absl::StrAppend(&body, body.empty() ? "" : "\n", JoinPages(words, true));
}

}  // namespace

void AppendOwnWords(absl::string_view text, std::string& body) {
  size_t own = 0;  // begin of the letter's own words
  for (size_t begin = 0; begin < text.size();) {
    while (begin < text.size() && IsJoint(text[begin])) ++begin;
    size_t end = SentenceEnd(text, begin);
    if (IsForms(text.substr(begin))) {
      AppendParagraph(Between(text, own, begin), body);
      own = end = EndOfForms(text, begin, end);
    }
    begin = std::max(end, begin + 1);
  }
  if (own < text.size()) AppendParagraph(text.substr(own), body);
}

}  // namespace imr

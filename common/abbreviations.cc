#include "common/abbreviations.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "absl/strings/ascii.h"

#include "common/date.h"

namespace imr {
namespace {

constexpr absl::string_view kGoOn[] = {"approx", "cf", "dr",  "drs",
                                       "messrs", "mr", "mrs", "ms",
                                       "prof",   "st", "vs"};

constexpr absl::string_view kBeforeNumbers[] = {"ch",  "fig", "figs", "no",
                                                "nos", "p",   "pg",   "pgs",
                                                "pp",  "qty", "sec",  "vol"};

constexpr absl::string_view kMayEnd[] = {
    "al",  "amt", "assn", "cap", "caps", "cc", "cm", "co",  "ed",
    "etc", "gm",  "hr",   "hrs", "inc",  "jr", "kg", "lb",  "lbs",
    "ltd", "mcg", "mg",   "mgs", "min",  "ml", "mm", "mos", "oz",
    "sr",  "tab", "tabs", "wk",  "wks",  "yr", "yrs"};

// Of notes; in capitals, "PT", they are words.
constexpr absl::string_view kMayEndIfSmall[] = {"dx",  "hx", "pt",
                                                "pts", "rx", "tx"};

constexpr absl::string_view kOpeners[] = {
    "a",       "after",  "all",     "although", "an",     "and",
    "as",      "at",     "based",   "because",  "before", "both",
    "but",     "by",     "despite", "due",      "during", "each",
    "finally", "first",  "for",     "from",     "given",  "he",
    "her",     "his",    "however", "if",       "in",     "injured",
    "is",      "it",     "its",     "medical",  "no",     "not",
    "of",      "on",     "once",    "only",     "our",    "patient",
    "per",     "prior",  "she",     "since",    "some",   "such",
    "that",    "the",    "their",   "then",     "there",  "therefore",
    "these",   "they",   "this",    "those",    "though", "thus",
    "to",      "under",  "until",   "upon",     "was",    "we",
    "when",    "where",  "whether", "which",    "while",  "with",
    "within",  "without"};

template <typename List>
constexpr bool IsSorted(const List& list) {
  return std::is_sorted(std::begin(list), std::end(list));
}
static_assert(IsSorted(kGoOn) && IsSorted(kBeforeNumbers) &&
                  IsSorted(kMayEnd) && IsSorted(kMayEndIfSmall) &&
                  IsSorted(kOpeners),
              "looked up by halves");

template <typename List>
bool Holds(const List& list, absl::string_view word) {
  return std::binary_search(std::begin(list), std::end(list), word);
}

bool IsCapital(char c) {
  return absl::ascii_isupper(static_cast<unsigned char>(c));
}

}  // namespace

Stop StopOf(absl::string_view word, bool is_dotted) {
  const std::string small = absl::AsciiStrToLower(word);
  // "e.g." and "i.e." lead to what follows; "a.m." and "M.D." may end.
  if (is_dotted) {
    return small == "g" || small == "e" ? Stop::kGoesOn : Stop::kMayEnd;
  }
  if (word.size() == 1 && IsCapital(word[0])) return Stop::kMayEnd;
  if (Holds(kGoOn, small)) return Stop::kGoesOn;
  if (Holds(kBeforeNumbers, small)) return Stop::kBeforeNumbers;
  const bool may_end = Holds(kMayEnd, small) || Holds(kMayEndIfSmall, word) ||
                       IsShortMonth(small);
  return may_end ? Stop::kMayEnd : Stop::kEnds;
}

bool OpensSentence(absl::string_view word) {
  return Holds(kOpeners, absl::AsciiStrToLower(word));
}

}  // namespace imr

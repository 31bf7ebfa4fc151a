#include "indexer/nothing_cited.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "absl/strings/ascii.h"

#include "indexer/find_bytes.h"

namespace imr {
namespace {

// How a side says that it cited nothing; "none" and its like are the line. All
// without spaces and signs, as PDF writers glue and split words.
constexpr absl::string_view kNothingCited[] = {"didnotcite",
                                               "doesnotcite",
                                               "failedtocite",
                                               "failstocite",
                                               "didnotspecify",
                                               "didnotprovideany",
                                               "didnotreference",
                                               "didnotrelyonany",
                                               "didnotindicate",
                                               "didnotcontain",
                                               "didnotidentify",
                                               "didnotmention",
                                               "didnotlist",
                                               "notbasedonany",
                                               "notcited",
                                               "citednone",
                                               "citednoguideline",
                                               "citednomedical",
                                               "citednoevidence",
                                               "noguideline",
                                               "nospecificguideline",
                                               "noapplicableguideline",
                                               "noevidencebasedguideline",
                                               "nomedicalevidence",
                                               "noevidencecited",
                                               "noevidencewascited",
                                               "nonecited",
                                               "nocitation",
                                               "noreferencewas",
                                               "noreferenceswere"};
constexpr absl::string_view kNothing[] = {
    "none",         "nonegiven",     "nonestated",   "noneprovided",
    "nonelisted",   "noneavailable", "nonenoted",    "nonespecified",
    "notgiven",     "notstated",     "notprovided",  "notspecified",
    "notlisted",    "notapplicable", "notaddressed", "notavailable",
    "notindicated", "noreference",   "noreferences", "noreferencegiven",
    "na",           "unknown"};

// Bytes of a line in which it says so.
constexpr size_t kTellingBytes = 400;

// Returns the letters of `line` in lower case.
std::string LettersOf(absl::string_view line) {
  std::string letters;
  for (const char c : line.substr(0, kTellingBytes)) {
    const auto byte = static_cast<unsigned char>(c);
    if (absl::ascii_isalpha(byte)) letters += absl::ascii_tolower(byte);
  }
  return letters;
}

}  // namespace

bool SaysNothingCited(absl::string_view line) {
  const std::string letters = LettersOf(line);
  return ProbedText(letters).HoldsAny(kNothingCited) ||
         std::find(std::begin(kNothing), std::end(kNothing), letters) !=
             std::end(kNothing);
}

}  // namespace imr

#include "indexer/nothing_cited.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/strip.h"

#include "indexer/scan.h"

namespace imr {
namespace {

// How a side says that it cited nothing; "none" and its like are the line.
constexpr Phrase kNothingCited[] = {
    "did not cite",          "did not specify",     "did not provide any",
    "did not reference any", "did not rely on any", "no guidelines were cited",
    "no guidelines cited",   "no guideline cited",  "no medical evidence",
    "no evidence cited",     "none cited",          "no guideline was cited",
    "no evidence was cited", "no citation"};
constexpr absl::string_view kNothing[] = {
    "none",          "none given",    "none stated", "none provided",
    "none listed",   "not cited",     "not given",   "not stated",
    "not provided",  "not specified", "not listed",  "not applicable",
    "no guidelines", "n/a",           "unknown"};

}  // namespace

bool SaysNothingCited(absl::string_view line) {
  const std::string lower = absl::AsciiStrToLower(line);
  if (FindFirstPhrase(lower, kNothingCited).found()) return true;
  const absl::string_view words =
      absl::StripSuffix(absl::StripAsciiWhitespace(lower), ".");
  return std::find(std::begin(kNothing), std::end(kNothing), words) !=
         std::end(kNothing);
}

}  // namespace imr

// Names are matched by the treatments lexicon, longest first.
#include "indexer/request_treatments.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

#include "common/lexicons.h"

namespace imr {
namespace {

// Treatments that accompany others: they are heads only among themselves.
constexpr absl::string_view kQualifiers[] = {
    "anesthesia",          "diagnostic test", "fluoroscopy",
    "image guidance",      "medical report",  "medical treatment",
    "post-operative care", "supplies",        "surgical service",
    "surgical supplies",   "therapy"};

// "60 ct" counts tablets; "CT" alone is a scan.
bool IsCountAbbreviation(absl::Span<const Word> words,
                         const LexiconMatch& match) {
  return match.begin > 0 && match.end == match.begin + 1 &&
         words[match.begin].text == "ct" &&
         absl::ascii_isdigit(
             static_cast<unsigned char>(words[match.begin - 1].text.front()));
}

// Words that end as adjectives of places do, and are none.
constexpr absl::string_view kNoPlaces[] = {
    "therapeutic", "medical", "physical", "additional",  "electrical",
    "initial",     "manual",  "regular",  "chiropractic"};

// Whether word `i` says of what part of the body: "renal", "knee".
bool IsOfBody(absl::Span<const Word> words, size_t i) {
  const absl::string_view word = words[i].text;
  const bool is_adjective = absl::EndsWith(word, "al") ||
                            absl::EndsWith(word, "ar") ||
                            absl::EndsWith(word, "ic");
  return (is_adjective && std::find(std::begin(kNoPlaces), std::end(kNoPlaces),
                                    word) == std::end(kNoPlaces)) ||
         !GetLexicon(LexiconId::kBodyParts).MatchAt(words, i).entries.empty();
}

// "Retro-peritoneal ultrasound", "ultrasound, left knee" are scans; with a
// number or beside another treatment it is a therapy.
bool IsScan(absl::Span<const Word> words, const LexiconMatch& match) {
  constexpr absl::string_view kSides[] = {"left", "right", "bilateral"};
  const bool is_bare =
      match.end == match.begin + 1 && words[match.begin].text == "ultrasound";
  if (!is_bare) return false;
  const bool has_number =
      std::any_of(words.begin(), words.end(), [](const Word& word) {
        return absl::ascii_isdigit(
            static_cast<unsigned char>(word.text.front()));
      });
  if (has_number) return false;
  size_t next = match.end;
  while (next < words.size() &&
         std::find(std::begin(kSides), std::end(kSides), words[next].text) !=
             std::end(kSides)) {
    ++next;
  }
  return (match.begin > 0 && IsOfBody(words, match.begin - 1)) ||
         (next < words.size() && IsOfBody(words, next));
}

}  // namespace

std::vector<RequestTreatment> FindTreatments(absl::Span<const Word> words) {
  std::vector<RequestTreatment> found;
  std::optional<size_t> scan;
  for (const LexiconMatch& match :
       GetLexicon(LexiconId::kTreatments).FindAll(words)) {
    if (IsCountAbbreviation(words, match)) continue;
    found.push_back({match.entries.front(), match.begin, match.end});
    if (IsScan(words, match)) scan = found.size() - 1;
  }
  if (found.size() == 1 && scan == 0) {
    found[0].entry =
        GetLexicon(LexiconId::kTreatments).FindName("diagnostic ultrasound");
  }
  return found;
}

bool IsQualifier(const RequestTreatment& treatment) {
  return std::find(std::begin(kQualifiers), std::end(kQualifiers),
                   treatment.entry->name) != std::end(kQualifiers);
}

}  // namespace imr

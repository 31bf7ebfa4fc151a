// Reads a request in the order in which its parts explain each other: the
// chain of a modification says which words are in dispute; drugs say which
// numbers are strengths; strengths and refills take their numbers; what is
// left are counts.
#include "indexer/request.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"

#include "common/misspelt_words.h"
#include "indexer/find_bytes.h"
#include "indexer/request_body_parts.h"
#include "indexer/request_category.h"
#include "indexer/request_chain.h"
#include "indexer/request_dates.h"
#include "indexer/request_quantity.h"
#include "indexer/request_refills.h"
#include "indexer/request_retrospective.h"
#include "indexer/request_stretch.h"
#include "indexer/request_tokens.h"

namespace imr {
namespace {

// Whether "2x6" and "3 times a day for 30 days" count visits; of a drug, a
// device or an operation they say how to use it, or a size.
bool HasSchedule(absl::string_view category) {
  return category != "pharmaceutical" && category != "dmepos" &&
         category != "surgery";
}

// "Retin-A" holds no eye.
bool IsInDrugName(const RequestStretch& stretch, const Word& word) {
  return std::any_of(stretch.drugs.begin(), stretch.drugs.end(),
                     [&](const RequestDrug& drug) {
                       return drug.begin <= word.begin && word.end <= drug.end;
                     });
}

// Places most requests leave evidence at, for the first allocation.
constexpr size_t kCommonEvidence = 12;

class RequestReader {
 public:
  RequestReader(absl::string_view heading, Determination& determination)
      : heading_(heading),
        lower_(LowerAscii(heading)),
        determination_(determination) {
    determination_.evidence.reserve(kCommonEvidence);
  }

  void Read() {
    const std::optional<RequestChain> chain = FindChain(lower_);
    const RequestSpan whole = {0, lower_.size()};
    const RequestSpan trimmed = TrimmedSpan(lower_, whole, true);
    determination_.request = Printed(trimmed);
    if (chain) ReadChain(*chain);
    ReadDates();
    const RequestStretch disputed =
        ReadStretch(heading_, lower_, chain ? chain->disputed : trimmed);
    ReadThings(disputed, chain);
    ReadQuantity(disputed);
  }

 private:
  // The bytes of `span` with runs of spaces as one.
  std::string Printed(RequestSpan span) const {
    std::string text(span.In(heading_));
    absl::RemoveExtraAsciiWhitespace(&text);
    return text;
  }

  void AddEvidence(absl::string_view field, size_t begin, size_t end) {
    determination_.evidence.push_back({std::string(field),
                                       static_cast<uint32_t>(begin),
                                       static_cast<uint32_t>(end)});
  }

  void AddTokens(absl::string_view field, const RequestStretch& stretch,
                 size_t first, size_t last) {
    AddEvidence(field, stretch.span.begin + stretch.tokens[first].begin,
                stretch.span.begin + stretch.tokens[last - 1].end);
  }

  void AddWords(absl::string_view field, const RequestStretch& stretch,
                size_t first, size_t last) {
    AddEvidence(field, stretch.span.begin + stretch.words[first].begin,
                stretch.span.begin + stretch.words[last - 1].end);
  }

  std::optional<std::string> ReadPart(absl::string_view field,
                                      RequestSpan span) {
    if (span.empty()) return std::nullopt;
    AddEvidence(field, span.begin, span.end);
    return Printed(span);
  }

  void ReadChain(const RequestChain& chain) {
    determination_.modified_by_ur = true;
    determination_.requested = ReadPart("requested", chain.requested);
    determination_.authorized = ReadPart("authorized", chain.authorized);
    determination_.disputed = ReadPart("disputed", chain.disputed);
  }

  void ReadRetrospective() {
    // "Retrospective", perhaps with a slip, or "retro".
    if (FindBytes(lower_, "retro") == absl::string_view::npos &&
        FindBytes(lower_, "spective") == absl::string_view::npos) {
      return;
    }
    const RequestTokens tokens = TokenizeRequest(lower_);
    const RequestToken* token = FindRetrospective(tokens);
    if (token == nullptr) return;
    determination_.retrospective = true;
    AddEvidence("retrospective", token->begin, token->end);
  }

  void ReadDates() {
    ReadRetrospective();
    for (const RequestDay& day :
         FindServiceDates(lower_, determination_.retrospective)) {
      determination_.service_dates.push_back(day.day);
      AddEvidence("service_dates", day.begin, day.end);
    }
  }

  // What is asked for. "The remaining portion, 2 sessions" leaves it to the
  // original request to say of what.
  void ReadThings(const RequestStretch& disputed,
                  const std::optional<RequestChain>& chain) {
    std::optional<RequestStretch> requested;
    if (chain && !chain->requested.empty()) {
      requested = ReadStretch(heading_, lower_, chain->requested);
    }
    const bool says_what =
        disputed.category.IsKnown() &&
        (!disputed.drugs.empty() || !disputed.treatments.empty());
    const RequestStretch& things =
        says_what || !requested ? disputed : *requested;
    ReadCategory(things);
    ReadDrugs(things);
    ReadTreatments(things);
    ReadStrength(things, requested, chain);
    if (!ReadBody(disputed) && requested) ReadBody(*requested);
  }

  void ReadCategory(const RequestStretch& things) {
    determination_.category = things.category.key;
    determination_.subcategory = things.category.subcategory;
    if (!things.category.IsKnown()) return;
    AddEvidence("category", things.span.begin + things.category.begin,
                things.span.begin + things.category.end);
  }

  void ReadDrugs(const RequestStretch& things) {
    const bool asks = AsksForDrugs(determination_.category);
    for (const RequestDrug& drug : things.drugs) {
      if (!asks && !IsListedDose(lower_, things, drug)) continue;
      determination_.drugs.push_back(drug.drug);
      AddEvidence("drugs", things.span.begin + drug.begin,
                  things.span.begin + drug.end);
    }
    const bool is_drug = determination_.category == "pharmaceutical" ||
                         !determination_.drugs.empty();
    if (!is_drug || things.form.name.empty()) return;
    determination_.dose_form = std::string(things.form.name);
    AddTokens("dose_form", things, things.form.token, things.form.token + 1);
  }

  // Treatments, each once; qualifiers only if nothing else is named.
  void ReadTreatments(const RequestStretch& things) {
    std::vector<std::string>& names = determination_.treatments;
    const bool only_qualifiers =
        things.drugs.empty() &&
        std::all_of(things.treatments.begin(), things.treatments.end(),
                    IsQualifier);
    for (const RequestTreatment& treatment : things.treatments) {
      if (IsQualifier(treatment) && !only_qualifiers) continue;
      const std::string& name = treatment.entry->name;
      if (std::find(names.begin(), names.end(), name) != names.end()) continue;
      names.push_back(name);
      AddWords("treatments", things, treatment.first, treatment.last);
    }
  }

  // Two printings that agree outweigh a third: "320.5/30/16mg" asked for and
  // authorized, "30.5/30/16mg" remaining.
  void ReadStrength(const RequestStretch& things,
                    const std::optional<RequestStretch>& requested,
                    const std::optional<RequestChain>& chain) {
    const RequestStretch* source = &things;
    if (requested && requested->strength != nullptr &&
        things.strength != nullptr &&
        things.strength->text != requested->strength->text) {
      const RequestStretch authorized =
          ReadStretch(heading_, lower_, chain->authorized);
      const bool agree = authorized.strength != nullptr &&
                         authorized.strength->text == requested->strength->text;
      if (agree) source = &*requested;
    }
    if (source->strength == nullptr) return;
    const bool is_drug =
        !determination_.drugs.empty() || source->strength->unit != "%";
    const bool asks =
        AsksForDrugs(determination_.category) || !determination_.drugs.empty();
    if (!is_drug || !asks) return;
    determination_.strength = source->strength->text;
    AddTokens("strength", *source, source->strength->first,
              source->strength->last);
  }

  // Returns whether a body part is named.
  bool ReadBody(const RequestStretch& stretch) {
    std::vector<Word> mended = MendWords(stretch.span.In(heading_),
                                         stretch.words, LexiconId::kBodyParts);
    for (RequestPart& part :
         FindBodyParts(mended.empty() ? stretch.words : mended)) {
      if (IsInDrugName(stretch, stretch.words[part.first])) continue;
      AddWords("body_parts", stretch, part.first, part.last);
      determination_.body_parts.push_back(std::move(part.name));
    }
    for (RequestPart& side : FindSides(stretch.words)) {
      const std::vector<std::string>& known = determination_.sides;
      if (std::find(known.begin(), known.end(), side.name) != known.end()) {
        continue;
      }
      AddWords("sides", stretch, side.first, side.last);
      determination_.sides.push_back(std::move(side.name));
    }
    return !determination_.body_parts.empty();
  }

  // The bytes of what the stretch names.
  static std::vector<RequestSpan> NamesOf(const RequestStretch& stretch) {
    std::vector<RequestSpan> names;
    for (const RequestDrug& drug : stretch.drugs) {
      names.push_back({drug.begin, drug.end});
    }
    for (const RequestTreatment& treatment : stretch.treatments) {
      names.push_back({stretch.words[treatment.first].begin,
                       stretch.words[treatment.last - 1].end});
    }
    return names;
  }

  void ReadQuantity(const RequestStretch& disputed) {
    QuantityContext context;
    context.is_drug = determination_.category == "pharmaceutical";
    context.has_schedule = HasSchedule(determination_.category);
    context.names_teeth = determination_.subcategory == "dental services";
    context.counts_hours = determination_.category == "program";
    context.names = NamesOf(disputed);
    context.strengths = disputed.strengths;
    context.strength = disputed.strength;
    context.refills = FindRefills(disputed.tokens);
    if (context.refills) {
      determination_.refills = static_cast<int>(context.refills->value);
      AddTokens("refills", disputed, context.refills->first,
                context.refills->last);
    }
    if (const auto quantity = FindQuantity(disputed.tokens, context)) {
      determination_.quantity = quantity->value;
      AddTokens("quantity", disputed, quantity->first, quantity->last);
    }
  }

  absl::string_view heading_;
  std::string lower_;
  Determination& determination_;
};

}  // namespace

void ReadRequest(absl::string_view heading, Determination& determination) {
  RequestReader(heading, determination).Read();
}

}  // namespace imr

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

#include "common/words.h"
#include "indexer/request_body_parts.h"
#include "indexer/request_chain.h"
#include "indexer/request_dates.h"
#include "indexer/request_drugs.h"
#include "indexer/request_quantity.h"
#include "indexer/request_refills.h"
#include "indexer/request_strength.h"
#include "indexer/request_tokens.h"
#include "indexer/request_treatments.h"

namespace imr {
namespace {

// A stretch of the heading and what it names. Bytes of its members count from
// the stretch's start.
struct Stretch {
  RequestSpan span;
  RequestTokens tokens;
  std::vector<Word> words;
  std::vector<RequestDrug> drugs;
  std::vector<RequestTreatment> treatments;
  RequestForm form;
  std::vector<RequestStrength> strengths;
  const RequestStrength* strength = nullptr;
  RequestCategory category;
};

bool HasDose(const Stretch& stretch) {
  return stretch.strength != nullptr && !stretch.strength->IsAmount();
}

Stretch ReadStretch(absl::string_view heading, absl::string_view lower,
                    RequestSpan span) {
  const absl::string_view text = span.In(heading);
  Stretch s;
  s.span = span;
  s.tokens = TokenizeRequest(span.In(lower));
  s.words = SplitWords(text);
  s.drugs = FindDrugs(text, s.words, s.tokens);
  s.treatments = FindTreatments(s.words);
  s.form = FindDoseForm(s.tokens);
  std::vector<size_t> drug_ends;
  for (const RequestDrug& drug : s.drugs) drug_ends.push_back(drug.end);
  s.strengths = FindStrengths(s.tokens, drug_ends);
  s.strength = ChooseStrength(s.strengths, IsTopicalForm(s.form.name));
  s.category =
      ChooseCategory(s.words, s.treatments, s.drugs, s.form.name, HasDose(s));
  return s;
}

class RequestReader {
 public:
  RequestReader(absl::string_view heading, Determination& determination)
      : heading_(heading),
        lower_(absl::AsciiStrToLower(heading)),
        determination_(determination) {}

  void Read() {
    const std::optional<RequestChain> chain = FindChain(lower_);
    const RequestSpan whole = {0, lower_.size()};
    const RequestSpan trimmed = TrimmedSpan(lower_, whole, chain.has_value());
    determination_.request = Printed(trimmed);
    if (chain) ReadChain(*chain);
    ReadDates();
    const Stretch disputed =
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

  void AddTokens(absl::string_view field, const Stretch& stretch, size_t first,
                 size_t last) {
    AddEvidence(field, stretch.span.begin + stretch.tokens[first].begin,
                stretch.span.begin + stretch.tokens[last - 1].end);
  }

  void AddWords(absl::string_view field, const Stretch& stretch, size_t first,
                size_t last) {
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

  void ReadDates() {
    const RequestTokens tokens = TokenizeRequest(lower_);
    if (const RequestToken* token = FindRetrospective(tokens)) {
      determination_.retrospective = true;
      AddEvidence("retrospective", token->begin, token->end);
    }
    for (const RequestDay& day :
         FindServiceDates(lower_, determination_.retrospective)) {
      determination_.service_dates.push_back(day.day);
      AddEvidence("service_dates", day.begin, day.end);
    }
  }

  // What is asked for. "The remaining portion, 2 sessions" leaves it to the
  // original request to say of what.
  void ReadThings(const Stretch& disputed,
                  const std::optional<RequestChain>& chain) {
    std::optional<Stretch> requested;
    if (chain && !chain->requested.empty()) {
      requested = ReadStretch(heading_, lower_, chain->requested);
    }
    const bool says_what =
        disputed.category.IsKnown() &&
        (!disputed.drugs.empty() || !disputed.treatments.empty());
    const Stretch& things = says_what || !requested ? disputed : *requested;
    ReadCategory(things);
    ReadDrugs(things);
    ReadTreatments(things);
    ReadStrength(things, requested, chain);
    if (!ReadBody(disputed) && requested) ReadBody(*requested);
  }

  void ReadCategory(const Stretch& things) {
    determination_.category = things.category.key;
    determination_.subcategory = things.category.subcategory;
    if (!things.category.IsKnown()) return;
    AddEvidence("category", things.span.begin + things.category.begin,
                things.span.begin + things.category.end);
  }

  void ReadDrugs(const Stretch& things) {
    if (!AsksForDrugs(determination_.category)) return;
    for (const RequestDrug& drug : things.drugs) {
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

  void ReadTreatments(const Stretch& things) {
    std::vector<std::string>& names = determination_.treatments;
    for (const RequestTreatment& treatment : things.treatments) {
      const std::string& name = treatment.entry->name;
      if (std::find(names.begin(), names.end(), name) != names.end()) continue;
      names.push_back(name);
      AddWords("treatments", things, treatment.first, treatment.last);
    }
  }

  // Two printings that agree outweigh a third: "320.5/30/16mg" asked for and
  // authorized, "30.5/30/16mg" remaining.
  void ReadStrength(const Stretch& things,
                    const std::optional<Stretch>& requested,
                    const std::optional<RequestChain>& chain) {
    const Stretch* source = &things;
    if (requested && requested->strength != nullptr &&
        things.strength != nullptr &&
        things.strength->text != requested->strength->text) {
      const Stretch authorized =
          ReadStretch(heading_, lower_, chain->authorized);
      const bool agree = authorized.strength != nullptr &&
                         authorized.strength->text == requested->strength->text;
      if (agree) source = &*requested;
    }
    if (source->strength == nullptr) return;
    const bool is_drug =
        !determination_.drugs.empty() || source->strength->unit != "%";
    if (!is_drug || !AsksForDrugs(determination_.category)) return;
    determination_.strength = source->strength->text;
    AddTokens("strength", *source, source->strength->first,
              source->strength->last);
  }

  // Returns whether a body part is named.
  bool ReadBody(const Stretch& stretch) {
    for (RequestPart& part : FindBodyParts(stretch.words)) {
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

  void ReadQuantity(const Stretch& disputed) {
    QuantityContext context;
    context.is_drug = determination_.category == "pharmaceutical";
    context.counts_hours = determination_.category == "program";
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

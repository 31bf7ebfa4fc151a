// Reads a request in the order in which its parts explain each other: the
// chain of a modification says which words are in dispute; strengths and
// refills take their numbers; what is left are counts.
#include "indexer/request.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"

#include "indexer/request_chain.h"
#include "indexer/request_dates.h"
#include "indexer/request_quantity.h"
#include "indexer/request_refills.h"
#include "indexer/request_strength.h"
#include "indexer/request_tokens.h"

namespace imr {
namespace {

class RequestReader {
 public:
  RequestReader(absl::string_view heading, Determination& determination)
      : heading_(heading),
        lower_(absl::AsciiStrToLower(heading)),
        determination_(determination),
        chain_(FindChain(lower_)),
        disputed_(chain_ ? chain_->disputed
                         : TrimmedSpan(lower_, {0, lower_.size()}, false)) {}

  void Read() {
    ReadChain();
    ReadDates();
    ReadAmounts();
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

  std::optional<std::string> ReadPart(absl::string_view field,
                                      RequestSpan span) {
    if (span.empty()) return std::nullopt;
    AddEvidence(field, span.begin, span.end);
    return Printed(span);
  }

  void ReadChain() {
    const RequestSpan whole = {0, lower_.size()};
    determination_.request =
        Printed(TrimmedSpan(lower_, whole, chain_.has_value()));
    if (!chain_) return;
    determination_.modified_by_ur = true;
    determination_.requested = ReadPart("requested", chain_->requested);
    determination_.authorized = ReadPart("authorized", chain_->authorized);
    determination_.disputed = ReadPart("disputed", chain_->disputed);
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

  void ReadAmounts() {
    const RequestTokens tokens = TokenizeRequest(disputed_.In(lower_));
    const auto strengths = FindStrengths(tokens, {});
    QuantityContext context;
    context.strengths = strengths;
    context.strength = ChooseStrength(strengths, false);
    context.refills = FindRefills(tokens);
    context.is_drug = context.strength != nullptr;
    if (context.strength != nullptr) {
      determination_.strength = context.strength->text;
      AddTokens("strength", tokens, context.strength->first,
                context.strength->last);
    }
    if (context.refills) {
      determination_.refills = static_cast<int>(context.refills->value);
      AddTokens("refills", tokens, context.refills->first,
                context.refills->last);
    }
    if (const auto quantity = FindQuantity(tokens, context)) {
      determination_.quantity = quantity->value;
      AddTokens("quantity", tokens, quantity->first, quantity->last);
    }
  }

  void AddTokens(absl::string_view field, const RequestTokens& tokens,
                 size_t first, size_t last) {
    AddEvidence(field, disputed_.begin + tokens[first].begin,
                disputed_.begin + tokens[last - 1].end);
  }

  absl::string_view heading_;
  std::string lower_;
  Determination& determination_;
  std::optional<RequestChain> chain_;
  RequestSpan disputed_;
};

}  // namespace

void ReadRequest(absl::string_view heading, Determination& determination) {
  RequestReader(heading, determination).Read();
}

}  // namespace imr

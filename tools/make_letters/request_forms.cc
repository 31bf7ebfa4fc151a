#include "tools/make_letters/request_forms.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

#include "tools/make_letters/choices.h"
#include "tools/make_letters/dates.h"

namespace imr {
namespace {

// Share of requests that can be divided of which utilization review let a
// part pass; makes one determination in ten a modification.
constexpr double kModifiedShare = 0.19;
constexpr double kWholeStandsShare = 0.13;  // of those, "leaving ... eligible"

}  // namespace

void Modify(int total, int rest, const std::function<std::string(int)>& say,
            Random& random, DecisionFacts& decision) {
  decision.modified_by_ur = true;
  const std::string asked = say(total);
  const std::string granted = say(total - rest);
  if (random.Chance(kWholeStandsShare)) {
    decision.quantity = total;
    decision.disputed = asked;
    decision.request = absl::StrCat(
        asked,
        " was the original request. The Claims Administrator authorized ",
        granted,
        ", leaving the original request IMR eligible. The original request, ",
        asked, " is");
  } else {
    decision.quantity = rest;
    decision.disputed = say(rest);
    decision.request = absl::StrCat(
        asked, " was the original request. ", granted,
        " was authorized by the Claims Administrator. The remaining IMR "
        "eligible portion of the original request, ",
        decision.disputed, " is");
  }
  decision.plain = decision.disputed;
}

bool IsModified(const LetterFacts& letter, Random& random) {
  return letter.layout >= Layout::kDetermination2015 &&
         random.Chance(kModifiedShare);
}

void AppendQuantity(absl::string_view count, Random& random,
                    std::string& request) {
  if (!absl::ascii_isdigit(static_cast<unsigned char>(count.back()))) {
    absl::StrAppend(&request, " ", count);
    return;
  }
  switch (random.Below(14)) {
    case 0:
      absl::StrAppend(&request, " QTY: ", count);
      return;
    case 1:
      absl::StrAppend(&request, ", #", count);
      return;
    case 2:
      absl::StrAppend(&request, ", quantity ", count);
      return;
    case 3:
      absl::StrAppend(&request, " take one twice daily #", count);
      return;
    default:
      absl::StrAppend(&request, " #", count);
  }
}

void AppendRefills(Random& random, DecisionFacts& decision,
                   std::string& request) {
  decision.refills = random.Between(1, 3);
  const absl::string_view noun = decision.refills > 1 ? "refills" : "refill";
  absl::StrAppend(&request, random.Chance(0.7) ? " with " : ", ",
                  decision.refills, " ", noun);
}

int NumberAtStart(absl::string_view text) {
  size_t end = 0;
  while (end < text.size() &&
         absl::ascii_isdigit(static_cast<unsigned char>(text[end]))) {
    ++end;
  }
  int number = -1;
  return absl::SimpleAtoi(text.substr(0, end), &number) ? number : -1;
}

void MakeRetrospective(const LetterFacts& letter, Random& random,
                       DecisionFacts& decision) {
  decision.retrospective = true;
  const absl::CivilDay day =
      std::max(letter.injury + 1, letter.denial - random.Between(10, 90));
  decision.service_days.push_back(day);
  const bool is_2014 = letter.layout == Layout::kDetermination2014;
  const DateStyle style =
      random.Chance(0.5) ? DateStyle::kSlashes : DateStyle::kShortSlashes;
  const absl::string_view form = PickFrequent(" (DOS |, DOS: | DOS: ", random);
  std::string request =
      absl::StrCat(is_2014 ? "Retrospective request for " : "Retrospective ",
                   decision.request, form);
  AppendDate(day, style, request);
  if (form == " (DOS ") request += ')';
  decision.request = std::move(request);
}

void MakeProspective(const LetterFacts& letter, Random& random,
                     DecisionFacts& decision) {
  std::string request = absl::StrCat(
      "Prospective request for 1 prescription of ", decision.request);
  if (random.Chance(0.5)) {
    const absl::CivilDay from = letter.denial - random.Between(1, 20);
    const absl::CivilDay to = from + random.Between(30, 60);
    request += " between ";
    AppendDate(from, DateStyle::kShortNumbers, request);
    request += " and ";
    AppendDate(to, DateStyle::kShortNumbers, request);
    decision.service_days = {from, to};
  }
  decision.request = std::move(request);
  if (decision.quantity < 0) decision.quantity = 1;
}

}  // namespace imr

// The head of the request's items decides (request_head.h); where nothing is
// known but wide words, a telling noun does (request_fallback.h).
#include "indexer/request_category.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"

#include "common/lexicons.h"
#include "indexer/request_fallback.h"
#include "indexer/request_head.h"

namespace imr {
namespace {

// Words too wide to tell what is asked for, if another word can.
constexpr absl::string_view kWideWords[] = {
    "therapy", "medical treatment", "diagnostic test", "surgical service"};

// Drugs that are given by injection only, in a joint or a muscle.
constexpr absl::string_view kInjectedClasses[] = {"viscosupplement",
                                                  "neurotoxin", "vaccine"};

// Drugs taken by mouth that are rubbed in for pain.
constexpr absl::string_view kRubbedInClasses[] = {
    "anticonvulsant", "antidepressant",  "local anesthetic",
    "nsaid",          "muscle relaxant", "miscellaneous analgesic",
    "opioid"};

// Categories whose requests ask for the drugs they name.
constexpr absl::string_view kDrugCategories[] = {
    "pharmaceutical", "injection",      "therapies", "surgery",
    "dmepos",         "rehabilitation", "other"};

// Words of what is rented or bought; nobody rents a therapy.
constexpr absl::string_view kRentals[] = {"rental", "rent", "purchase",
                                          "rented", "purchased"};

// Words of things, but for their count: "CPT 97110, 1 unit".
constexpr absl::string_view kThings[] = {"unit", "device", "machine"};

bool NamesThing(absl::Span<const Word> words, size_t i) {
  const bool is_counted =
      i > 0 && absl::ascii_isdigit(
                   static_cast<unsigned char>(words[i - 1].text.front()));
  return !is_counted && absl::c_linear_search(kThings, words[i].text);
}

// Whether a therapy's device is asked for, where no device is named: "combo
// stim electrotherapy, 60 day rental", "electrical muscle stimulation unit".
bool IsOfDevice(absl::Span<const Word> words,
                absl::Span<const RequestItem> items) {
  bool is_thing = false;
  for (size_t i = 0; i < words.size(); ++i) {
    is_thing |=
        absl::c_linear_search(kRentals, words[i].text) || NamesThing(words, i);
  }
  return is_thing &&
         std::all_of(items.begin(), items.end(), [](const RequestItem& item) {
           return item.category == "rehabilitation" ||
                  item.category == "therapies";
         });
}

// The device of a therapy, as a category.
RequestCategory DeviceCategory(const RequestItem& therapy) {
  const bool is_electric = therapy.treatment->name == "electrical stimulation";
  return {"dmepos",
          is_electric ? "electrical stimulation" : "durable medical equipment",
          therapy.begin, therapy.end};
}

std::string KeyOf(absl::string_view category) {
  const LexiconEntry* entry =
      GetLexicon(LexiconId::kCategories).FindName(category);
  return entry == nullptr ? "other" : std::string(entry->Column("key"));
}

// Lists of drugs with percentages, and drugs taken by mouth that are asked
// for as a cream, have classes of their own in the state's scheme.
std::string DrugSubcategory(absl::Span<const RequestDrug> drugs,
                            const Drug& head, bool is_rubbed_in) {
  const auto parts = std::count_if(
      drugs.begin(), drugs.end(),
      [](const RequestDrug& d) { return !d.drug.percent.empty(); });
  if (parts > 1) return "topical compounds";
  const LexiconEntry* entry =
      GetLexicon(LexiconId::kDrugClasses).FindName(head.drug_class);
  const absl::string_view subcategory =
      entry == nullptr ? absl::string_view() : entry->Column("subcategory");
  if (is_rubbed_in &&
      absl::c_linear_search(kRubbedInClasses, head.drug_class)) {
    return "topical analgesics";
  }
  return std::string(subcategory);
}

// "Lithium level", "vancomycin trough levels": how much of a drug the blood
// holds; "two level fusion" has another head.
bool IsLevelOf(absl::Span<const Word> words, const RequestDrug& drug) {
  constexpr absl::string_view kLevels[] = {"level",  "levels",    "assay",
                                           "screen", "screening", "titer"};
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.begin >= drug.end && absl::c_linear_search(kLevels, word.text);
  });
}

// "Rocephin 1 gm IM".
bool IsIntoMuscle(absl::Span<const Word> words) {
  return std::any_of(words.begin(), words.end(), [](const Word& word) {
    return word.text == "im" || word.text == "intramuscular" ||
           word.text == "intramuscularly";
  });
}

RequestCategory DrugCategory(absl::Span<const Word> words,
                             absl::Span<const RequestDrug> drugs,
                             const RequestDrug& head, bool is_rubbed_in) {
  const absl::string_view drug_class = head.drug.drug_class;
  if (absl::c_linear_search(kInjectedClasses, drug_class) ||
      (IsIntoMuscle(words) && !IsSelfInjected(drug_class))) {
    return {"injection", "general injections", head.begin, head.end};
  }
  return {"pharmaceutical", DrugSubcategory(drugs, head.drug, is_rubbed_in),
          head.begin, head.end};
}

// "12 therapy visits" is of the therapy, not of the visits.
bool IsWithin(const RequestCategory& guess,
              absl::Span<const RequestItem> items) {
  return std::any_of(items.begin(), items.end(), [&](const RequestItem& item) {
    return item.begin < guess.begin && guess.end <= item.end;
  });
}

}  // namespace

RequestCategory ChooseCategory(absl::Span<const Word> words,
                               absl::Span<const RequestTreatment> treatments,
                               absl::Span<const RequestDrug> drugs,
                               const RequestDose& dose) {
  const std::vector<RequestItem> items = ListItems(words, treatments, drugs);
  const bool are_wide =
      std::all_of(items.begin(), items.end(), [](const RequestItem& item) {
        return item.treatment != nullptr &&
               absl::c_linear_search(kWideWords, item.treatment->name);
      });
  if (are_wide) {
    RequestCategory guess = FallbackCategory(words, dose.is_printed);
    if (items.empty() || (guess.IsKnown() && !IsWithin(guess, items))) {
      return guess;
    }
  }
  const RequestItem& head = HeadOf(words, items);
  if (head.drug != nullptr && !dose.is_printed &&
      IsLevelOf(words, *head.drug)) {
    return {"diagnostic_testing", "lab & pathology", head.begin, head.end};
  }
  if (head.drug != nullptr) {
    return DrugCategory(words, drugs, *head.drug, dose.is_rubbed_in);
  }
  if (IsOfDevice(words, items)) return DeviceCategory(head);
  return {KeyOf(head.category),
          std::string(head.treatment->Column("subcategory")), head.begin,
          head.end};
}

bool AsksForDrugs(absl::string_view category) {
  return absl::c_linear_search(kDrugCategories, category);
}

}  // namespace imr

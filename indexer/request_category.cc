// Treatments and drugs stand in one list in reading order. Qualifiers step
// back, the first that is left is the head, and a few rules move the head:
// to an injection whose drug is named first, from "surgery consultation" to
// the consultation, from "referral for therapy" to the therapy.
#include "indexer/request_category.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "absl/strings/ascii.h"

#include "common/lexicons.h"
#include "indexer/request_fallback.h"

namespace imr {
namespace {

constexpr absl::string_view kPharmaceutical = "pharmaceutical";
constexpr absl::string_view kInjection = "injection";

// Words too wide to tell what is asked for, if another word can.
constexpr absl::string_view kWideWords[] = {
    "therapy", "medical treatment", "diagnostic test", "surgical service"};

// Visits of any specialty; the words beside them say what the visit is for.
constexpr absl::string_view kPlainVisits[] = {"consultation", "referral",
                                              "office visit"};

// Words before a treatment that lies in the past: "status post fusion".
constexpr absl::string_view kAfterWords[] = {"post", "after", "following",
                                             "s/p",  "sp",    "since"};

// Words between a visit and what it is for.
constexpr absl::string_view kVisitJoiners[] = {
    "for", "to", "with", "by", "from", "of", "a", "an", "the", "outpatient"};

// Words between an evaluation and the treatment it opens: "evaluation and 6
// sessions of psychotherapy".
constexpr absl::string_view kCourseJoiners[] = {
    "for",  "of",       "and",    "plus",      "with",      "to",
    "a",    "the",      "by",     "from",      "an",        "up",
    "then", "sessions", "visits", "treatment", "outpatient"};

// Categories a visit for them belongs to.
constexpr absl::string_view kVisitTakers[] = {"rehabilitation",
                                              "psych services", "home health"};

// Treatments other than injections that bring a drug into the body.
constexpr absl::string_view kDrugGivers[] = {"intravenous therapy",
                                             "iontophoresis"};

// Drugs that are given by injection only, in a joint or a muscle.
constexpr absl::string_view kInjectedClasses[] = {"viscosupplement",
                                                  "neurotoxin", "vaccine"};

// Drugs taken by mouth that are rubbed in for pain.
constexpr absl::string_view kRubbedInClasses[] = {
    "anticonvulsant", "antidepressant",  "local anesthetic",
    "nsaid",          "muscle relaxant", "miscellaneous analgesic",
    "opioid"};

// Drugs that patients inject themselves: a prescription, not a procedure.
constexpr absl::string_view kSelfInjectedClasses[] = {
    "antimigraine agent", "anticoagulant",     "antidiabetic", "tnf modifier",
    "antirheumatic",      "opioid antagonist", "hormone",      "androgen"};

// Categories whose requests ask for the drugs they name.
constexpr absl::string_view kDrugCategories[] = {
    "pharmaceutical", "injection",      "therapies", "surgery",
    "dmepos",         "rehabilitation", "other"};

template <size_t n>
bool IsIn(const absl::string_view (&names)[n], absl::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// A treatment or a drug, by its place.
struct Item {
  const LexiconEntry* treatment = nullptr;
  const RequestDrug* drug = nullptr;
  size_t begin = 0;
  size_t end = 0;
  size_t first = 0;  // words of a treatment
  size_t last = 0;
  absl::string_view category;  // a name of categories.tsv

  bool IsPlainVisit() const {
    return treatment != nullptr && IsIn(kPlainVisits, treatment->name);
  }
};

std::vector<Item> ListItems(absl::Span<const Word> words,
                            absl::Span<const RequestTreatment> treatments,
                            absl::Span<const RequestDrug> drugs) {
  std::vector<Item> items;
  items.reserve(treatments.size() + drugs.size());
  for (const RequestTreatment& t : treatments) {
    items.push_back({t.entry, nullptr, words[t.first].begin,
                     words[t.last - 1].end, t.first, t.last,
                     t.entry->Column("category")});
  }
  for (const RequestDrug& drug : drugs) {
    items.push_back(
        {nullptr, &drug, drug.begin, drug.end, 0, 0, kPharmaceutical});
  }
  // Of a treatment and a drug that begin together ("Toradol injection",
  // "ketamine infusion") the longer one comes first.
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return items;
}

bool LiesInThePast(absl::Span<const Word> words, const Item& item) {
  return item.treatment != nullptr && item.first > 0 &&
         item.category == "surgery" &&
         IsIn(kAfterWords, words[item.first - 1].text);
}

// The first item asked for itself, else the first of all.
size_t FirstHead(absl::Span<const Word> words, absl::Span<const Item> items) {
  for (size_t i = 0; i < items.size(); ++i) {
    const bool is_qualifier =
        items[i].treatment != nullptr && IsQualifier({items[i].treatment});
    if (!is_qualifier && !LiesInThePast(words, items[i])) return i;
  }
  return 0;
}

bool IsNumberWord(const Word& word) {
  return absl::ascii_isdigit(static_cast<unsigned char>(word.text.front()));
}

// Whether only `joiners` and numbers, or nothing, stand between two treatments.
template <size_t n>
bool AreJoined(absl::Span<const Word> words, const Item& a, const Item& b,
               const absl::string_view (&joiners)[n]) {
  return std::all_of(
      words.begin() + static_cast<ptrdiff_t>(a.last),
      words.begin() + static_cast<ptrdiff_t>(std::max(a.last, b.first)),
      [&](const Word& word) {
        return IsIn(joiners, word.text) || IsNumberWord(word);
      });
}

bool GivesDrugs(const Item& item) {
  return item.treatment != nullptr && (item.category == kInjection ||
                                       IsIn(kDrugGivers, item.treatment->name));
}

// What a drug is given by, anywhere in the request: an injection, an infusion.
std::optional<size_t> GiverOf(absl::Span<const Item> items, const Drug& drug) {
  const bool is_self_injected = IsIn(kSelfInjectedClasses, drug.drug_class);
  for (size_t i = 0; i < items.size(); ++i) {
    const bool is_own = is_self_injected && items[i].category == kInjection;
    if (GivesDrugs(items[i]) && !is_own) return i;
  }
  return std::nullopt;
}

size_t MoveHead(absl::Span<const Word> words, absl::Span<const Item> items,
                size_t head) {
  const Item& item = items[head];
  if (item.drug != nullptr) {
    return GiverOf(items, item.drug->drug).value_or(head);
  }
  if (head + 1 == items.size() || items[head + 1].treatment == nullptr) {
    return head;
  }
  const Item& next = items[head + 1];
  constexpr absl::string_view kNothing[] = {""};
  const bool is_adjunct =
      item.treatment->Column("subcategory") == "adjunct surgical services";
  const bool is_operation = item.category == "surgery" && !is_adjunct;
  const bool visit_follows =
      (is_operation || item.category == kInjection) && next.IsPlainVisit();
  if (visit_follows && AreJoined(words, item, next, kNothing)) return head + 1;
  const bool is_taken =
      item.IsPlainVisit() && IsIn(kVisitTakers, next.category);
  const bool is_joined = AreJoined(words, item, next, kVisitJoiners) ||
                         (item.treatment->name == "consultation" &&
                          AreJoined(words, item, next, kCourseJoiners));
  return is_taken && is_joined ? head + 1 : head;
}

// Words of what is rented or bought; nobody rents a therapy.
constexpr absl::string_view kRentals[] = {"rental", "rent", "purchase",
                                          "rented", "purchased"};

// Whether a therapy's device is asked for, where no device is named: "combo
// stim electrotherapy, 60 day rental".
bool IsOfDevice(absl::Span<const Word> words, absl::Span<const Item> items) {
  const bool is_rented =
      std::any_of(words.begin(), words.end(),
                  [](const Word& word) { return IsIn(kRentals, word.text); });
  return is_rented &&
         std::all_of(items.begin(), items.end(), [](const Item& item) {
           return item.category == "rehabilitation" ||
                  item.category == "therapies";
         });
}

// The device of a therapy, as a category.
RequestCategory DeviceCategory(const Item& therapy) {
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
  if (is_rubbed_in && IsIn(kRubbedInClasses, head.drug_class)) {
    return "topical analgesics";
  }
  return std::string(subcategory);
}

RequestCategory DrugCategory(absl::Span<const RequestDrug> drugs,
                             const RequestDrug& head, bool is_rubbed_in) {
  if (IsIn(kInjectedClasses, head.drug.drug_class)) {
    return {"injection", "general injections", head.begin, head.end};
  }
  return {"pharmaceutical", DrugSubcategory(drugs, head.drug, is_rubbed_in),
          head.begin, head.end};
}

}  // namespace

RequestCategory ChooseCategory(absl::Span<const Word> words,
                               absl::Span<const RequestTreatment> treatments,
                               absl::Span<const RequestDrug> drugs,
                               const RequestDose& dose) {
  const std::vector<Item> items = ListItems(words, treatments, drugs);
  const bool are_wide =
      std::all_of(items.begin(), items.end(), [](const Item& item) {
        return item.treatment != nullptr &&
               IsIn(kWideWords, item.treatment->name);
      });
  if (are_wide) {
    RequestCategory guess = FallbackCategory(words, dose.is_printed);
    if (guess.IsKnown() || items.empty()) return guess;
  }
  const Item& head = items[MoveHead(words, items, FirstHead(words, items))];
  if (head.drug != nullptr)
    return DrugCategory(drugs, *head.drug, dose.is_rubbed_in);
  if (IsOfDevice(words, items)) return DeviceCategory(head);
  return {KeyOf(head.category),
          std::string(head.treatment->Column("subcategory")), head.begin,
          head.end};
}

bool AsksForDrugs(absl::string_view category) {
  return IsIn(kDrugCategories, category);
}

}  // namespace imr

// Qualifiers step back, the first item that is left is the head, and a few
// rules move it: to an injection whose drug is named first, from "surgery
// consultation" to the consultation, from "referral for therapy" to the
// therapy.
#include "indexer/request_head.h"

#include <algorithm>
#include <optional>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"

namespace imr {
namespace {

constexpr absl::string_view kPharmaceutical = "pharmaceutical";
constexpr absl::string_view kInjection = "injection";

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

// Categories a visit for them belongs to; a referral belongs to all but the
// last two.
constexpr absl::string_view kVisitTakers[] = {
    "rehabilitation", "psych services", "home health", "program"};
constexpr absl::string_view kVisitKeepers[] = {"surgery",
                                               "evaluation management"};

// Treatments other than injections that bring a drug into the body.
constexpr absl::string_view kDrugGivers[] = {"intravenous therapy",
                                             "iontophoresis"};

// Drugs that patients inject themselves: a prescription, not a procedure.
constexpr absl::string_view kSelfInjectedClasses[] = {
    "antimigraine agent", "anticoagulant",     "antidiabetic", "tnf modifier",
    "antirheumatic",      "opioid antagonist", "hormone",      "androgen"};

bool IsPlainVisit(const RequestItem& item) {
  return item.treatment != nullptr &&
         absl::c_linear_search(kPlainVisits, item.treatment->name);
}

bool LiesInThePast(absl::Span<const Word> words, const RequestItem& item) {
  return item.treatment != nullptr && item.first > 0 &&
         item.category == "surgery" &&
         absl::c_linear_search(kAfterWords, words[item.first - 1].text);
}

// The first item asked for itself, else the first of all.
size_t FirstHead(absl::Span<const Word> words,
                 absl::Span<const RequestItem> items) {
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
bool AreJoined(absl::Span<const Word> words, const RequestItem& a,
               const RequestItem& b,
               absl::Span<const absl::string_view> joiners) {
  return std::all_of(
      words.begin() + static_cast<ptrdiff_t>(a.last),
      words.begin() + static_cast<ptrdiff_t>(std::max(a.last, b.first)),
      [&](const Word& word) {
        return absl::c_linear_search(joiners, word.text) || IsNumberWord(word);
      });
}

bool GivesDrugs(const RequestItem& item) {
  return item.treatment != nullptr &&
         (item.category == kInjection ||
          absl::c_linear_search(kDrugGivers, item.treatment->name));
}

// What a drug is given by, anywhere in the request: an injection, an infusion.
std::optional<size_t> GiverOf(absl::Span<const RequestItem> items,
                              const Drug& drug) {
  const bool is_self_injected = IsSelfInjected(drug.drug_class);
  for (size_t i = 0; i < items.size(); ++i) {
    const bool is_own = is_self_injected && items[i].category == kInjection;
    if (GivesDrugs(items[i]) && !is_own) return i;
  }
  return std::nullopt;
}

size_t MoveHead(absl::Span<const Word> words,
                absl::Span<const RequestItem> items, size_t head) {
  const RequestItem& item = items[head];
  if (item.drug != nullptr) {
    return GiverOf(items, item.drug->drug).value_or(head);
  }
  if (head + 1 == items.size() || items[head + 1].treatment == nullptr) {
    return head;
  }
  const RequestItem& next = items[head + 1];
  constexpr absl::string_view kNothing[] = {""};
  const bool is_adjunct =
      item.treatment->Column("subcategory") == "adjunct surgical services";
  const bool is_operation = item.category == "surgery" && !is_adjunct;
  const bool visit_follows =
      (is_operation || item.category == kInjection) && IsPlainVisit(next);
  if (visit_follows && AreJoined(words, item, next, kNothing)) return head + 1;
  // "Repair of prosthesis".
  const bool is_mended = item.treatment->name == "surgery" &&
                         next.category == "dmepos" &&
                         AreJoined(words, item, next, kVisitJoiners);
  if (is_mended) return head + 1;
  const bool is_referred = item.treatment->name == "referral" &&
                           !absl::c_linear_search(kVisitKeepers, next.category);
  const bool is_taken =
      IsPlainVisit(item) &&
      (is_referred || absl::c_linear_search(kVisitTakers, next.category));
  const bool is_joined = AreJoined(words, item, next, kVisitJoiners) ||
                         (item.treatment->name == "consultation" &&
                          AreJoined(words, item, next, kCourseJoiners));
  return is_taken && is_joined ? head + 1 : head;
}

}  // namespace

std::vector<RequestItem> ListItems(
    absl::Span<const Word> words, absl::Span<const RequestTreatment> treatments,
    absl::Span<const RequestDrug> drugs) {
  std::vector<RequestItem> items;
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
  std::sort(items.begin(), items.end(),
            [](const RequestItem& a, const RequestItem& b) {
              return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
            });
  return items;
}

const RequestItem& HeadOf(absl::Span<const Word> words,
                          absl::Span<const RequestItem> items) {
  return items[MoveHead(words, items, FirstHead(words, items))];
}

bool IsSelfInjected(absl::string_view drug_class) {
  return absl::c_linear_search(kSelfInjectedClasses, drug_class);
}

}  // namespace imr

#include "common/fields.h"

#include <array>
#include <cstddef>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"

namespace imr {
namespace {

// Numbers and prefixes are on disk: never reuse one. Slots 1 and 2 are taken
// by slot.h.
constexpr std::array<Field, kFieldCount> kFields = {{
    {FieldId::kText, "text", "words", "", kNoSlot, FieldKind::kText,
     Cardinality::kMany, Scope::kDetermination, "", FieldId::kText,
     LexiconId::kNone,
     "Words anywhere in the determination or its letter's summary.",
     "text:\"range of motion\""},
    {FieldId::kRequest, "request", "treatment-requested", "", kNoSlot,
     FieldKind::kText, Cardinality::kMany, Scope::kDetermination, "",
     FieldId::kRequest, LexiconId::kNone, "Words of the disputed request.",
     "request:therapy"},
    {FieldId::kCitation, "citation", "cited", "", kNoSlot, FieldKind::kText,
     Cardinality::kMany, Scope::kDetermination, "", FieldId::kCitation,
     LexiconId::kNone, "Words of both sides' guideline lines.",
     "citation:guidelines"},
    {FieldId::kRationale, "rationale", "reason reasoning", "", kNoSlot,
     FieldKind::kText, Cardinality::kMany, Scope::kDetermination, "",
     FieldId::kRationale, LexiconId::kNone,
     "Words of the reviewer's rationale.", "rationale:documented"},
    {FieldId::kSummary, "summary", "clinical-summary", "", kNoSlot,
     FieldKind::kText, Cardinality::kMany, Scope::kLetter, "",
     FieldId::kSummary, LexiconId::kNone, "Words of the clinical case summary.",
     "summary:pain"},
    {FieldId::kBody, "body", "", "", kNoSlot, FieldKind::kText,
     Cardinality::kMany, Scope::kLetter, "", FieldId::kBody, LexiconId::kNone,
     "Words outside the parts above; of a letter that could not be read, all "
     "its words.",
     "body:review"},
    {FieldId::kCase, "case", "case-number id", "XCA", 10, FieldKind::kKeyword,
     Cardinality::kOne, Scope::kLetter, "", FieldId::kCase, LexiconId::kNone,
     "The case number, or the id of a letter without one.", "case:CM*"},
    {FieldId::kOutcome, "outcome", "decision result disposition ruling status",
     "XOU", 11, FieldKind::kKeyword, Cardinality::kOne, Scope::kDetermination,
     "Outcome", FieldId::kOutcome, LexiconId::kOutcomes,
     "upheld: the denial stands; overturned: the treatment is approved.",
     "outcome:overturned"},
    {FieldId::kCaseOutcome, "case-outcome", "", "XCO", 12, FieldKind::kKeyword,
     Cardinality::kOne, Scope::kLetter, "Case outcome", FieldId::kCaseOutcome,
     LexiconId::kNone,
     "The letter's outcome: upheld, overturned or partially overturned.",
     "case-outcome:upheld"},
    {FieldId::kDeterminations, "determinations", "issues items", "", 52,
     FieldKind::kNumber, Cardinality::kOne, Scope::kLetter, "",
     FieldId::kDeterminations, LexiconId::kNone,
     "How many treatments the letter decides on.", "determinations:>=3"},
    {FieldId::kDrug, "drug", "ingredient drugs medication medications meds rx",
     "XDR", 13, FieldKind::kKeyword, Cardinality::kMany, Scope::kDetermination,
     "Drug ingredient", FieldId::kDrug, LexiconId::kDrugs,
     "A drug in the request, by its ingredients; a brand stands for all of its "
     "own.",
     "drug:alprazolam"},
    {FieldId::kBrand, "brand", "product", "XBR", 14, FieldKind::kKeyword,
     Cardinality::kMany, Scope::kDetermination, "Drug as printed",
     FieldId::kDrug, LexiconId::kDrugs,
     "A drug by the name printed in the request.", "brand:xanax"},
    {FieldId::kDrugClass, "drug-class", "class", "XDC", 15, FieldKind::kKeyword,
     Cardinality::kMany, Scope::kDetermination, "Drug class",
     FieldId::kDrugClass, LexiconId::kDrugClasses,
     "The class of a drug in the request.", "drug-class:opioid"},
    {FieldId::kStrength, "strength", "dose dosage", "XST", 16,
     FieldKind::kKeyword, Cardinality::kOne, Scope::kDetermination, "Strength",
     FieldId::kDrug, LexiconId::kNone, "The strength printed in the request.",
     "strength:10/325"},
    {FieldId::kQuantity, "quantity", "qty count", "XQT", 17, FieldKind::kNumber,
     Cardinality::kOne, Scope::kDetermination, "", FieldId::kQuantity,
     LexiconId::kNone, "Units, sessions or visits in dispute.", "quantity:60"},
    {FieldId::kRefills, "refills", "refill", "XRF", 18, FieldKind::kNumber,
     Cardinality::kOne, Scope::kDetermination, "", FieldId::kRefills,
     LexiconId::kNone, "Refills in dispute.", "refills:>=1"},
    {FieldId::kForm, "form", "dose-form", "XFO", 19, FieldKind::kKeyword,
     Cardinality::kOne, Scope::kDetermination, "Dose form", FieldId::kDrug,
     LexiconId::kNone, "The dose form: tablet, patch, cream.", "form:cream"},
    {FieldId::kTreatment, "treatment", "service procedure tx", "XTR", 20,
     FieldKind::kKeyword, Cardinality::kMany, Scope::kDetermination,
     "Treatment", FieldId::kSubcategory, LexiconId::kTreatments,
     "The treatment requested, by its usual name.", "treatment:mri"},
    {FieldId::kCategory, "category", "", "XKA", 21, FieldKind::kKeyword,
     Cardinality::kOne, Scope::kDetermination, "Category", FieldId::kCategory,
     LexiconId::kCategories, "The state's treatment category.",
     "category:pharmaceutical"},
    {FieldId::kSubcategory, "subcategory", "", "XKS", 22, FieldKind::kKeyword,
     Cardinality::kOne, Scope::kDetermination, "Subcategory",
     FieldId::kCategory, LexiconId::kCategories,
     "The state's treatment subcategory or drug class.", "subcategory:opioids"},
    {FieldId::kBodyPart, "body-part", "bodypart part", "XBP", 23,
     FieldKind::kKeyword, Cardinality::kMany, Scope::kDetermination,
     "Body part", FieldId::kBodyPart, LexiconId::kBodyParts,
     "A body part named in the request.", "body-part:\"lumbar spine\""},
    {FieldId::kSide, "side", "laterality", "XSI", 24, FieldKind::kKeyword,
     Cardinality::kMany, Scope::kDetermination, "Side", FieldId::kBodyPart,
     LexiconId::kNone,
     "The side named in the request: left, right or bilateral.", "side:left"},
    {FieldId::kRetrospective, "retrospective", "retro", "XRE", 25,
     FieldKind::kKeyword, Cardinality::kOne, Scope::kDetermination,
     "Retrospective", FieldId::kRetrospective, LexiconId::kNone,
     "Whether the treatment was already given: yes or no.",
     "retrospective:yes"},
    {FieldId::kModified, "modified", "modified-by-ur", "XMO", 26,
     FieldKind::kKeyword, Cardinality::kOne, Scope::kDetermination,
     "Modified by utilization review", FieldId::kModified, LexiconId::kNone,
     "Whether utilization review had authorized a part: yes or no.",
     "modified:yes"},
    {FieldId::kGuideline, "guideline", "guidelines cite", "XGU", 27,
     FieldKind::kKeyword, Cardinality::kMany, Scope::kDetermination,
     "Reviewer's guideline", FieldId::kGuideline, LexiconId::kGuidelines,
     "A guideline the reviewer relied on: MTUS, ODG, ACOEM; none if the letter "
     "says so.",
     "guideline:mtus"},
    {FieldId::kChapter, "chapter", "", "XCH", 28, FieldKind::kKeyword,
     Cardinality::kMany, Scope::kDetermination, "Reviewer's MTUS chapter",
     FieldId::kGuideline, LexiconId::kChapters,
     "A chapter of the MTUS the reviewer relied on.",
     "chapter:\"low back complaints\""},
    {FieldId::kTopic, "topic", "section", "XTO", 29, FieldKind::kKeyword,
     Cardinality::kMany, Scope::kDetermination, "Reviewer's guideline topic",
     FieldId::kChapter, LexiconId::kTopics,
     "A topic or section the reviewer relied on.", "topic:benzodiazepines"},
    {FieldId::kPage, "page", "pages p pp pg", "XPG", 30, FieldKind::kNumber,
     Cardinality::kMany, Scope::kDetermination, "Reviewer's guideline page",
     FieldId::kTopic, LexiconId::kNone, "A page the reviewer relied on.",
     "page:24"},
    {FieldId::kCaGuideline, "ca-guideline", "", "XAG", 31, FieldKind::kKeyword,
     Cardinality::kMany, Scope::kDetermination,
     "Claims administrator's guideline", FieldId::kCaGuideline,
     LexiconId::kGuidelines,
     "A guideline the claims administrator relied on; none if the letter says "
     "so.",
     "ca-guideline:odg"},
    {FieldId::kCaChapter, "ca-chapter", "", "XAH", 32, FieldKind::kKeyword,
     Cardinality::kMany, Scope::kDetermination,
     "Claims administrator's MTUS chapter", FieldId::kCaGuideline,
     LexiconId::kChapters,
     "A chapter of the MTUS the claims administrator relied on.",
     "ca-chapter:\"low back complaints\""},
    {FieldId::kCaTopic, "ca-topic", "ca-section", "XAT", 33,
     FieldKind::kKeyword, Cardinality::kMany, Scope::kDetermination,
     "Claims administrator's topic", FieldId::kCaChapter, LexiconId::kTopics,
     "A topic or section the claims administrator relied on.",
     "ca-topic:benzodiazepines"},
    {FieldId::kCaPage, "ca-page", "", "XAP", 34, FieldKind::kNumber,
     Cardinality::kMany, Scope::kDetermination, "Claims administrator's page",
     FieldId::kCaTopic, LexiconId::kNone,
     "A page the claims administrator relied on.", "ca-page:24"},
    {FieldId::kRationaleKey, "rationale-key", "reason-key", "", 51,
     FieldKind::kKeyword, Cardinality::kOne, Scope::kDetermination, "",
     FieldId::kRationaleKey, LexiconId::kNone,
     "A key shared by the rationales written in the same words, whatever their "
     "numbers and days.",
     "rationale-key:5255a71e17a390b1"},
    {FieldId::kSpecialty, "specialty",
     "speciality reviewer reviewer-specialty spec", "XSP", 35,
     FieldKind::kKeyword, Cardinality::kMany, Scope::kLetter,
     "Reviewer specialty", FieldId::kSpecialty, LexiconId::kSpecialties,
     "A specialty or subspecialty of the reviewer, by the state's list.",
     "specialty:\"pain management\""},
    {FieldId::kSubspecialty, "subspecialty", "", "XSS", 36, FieldKind::kKeyword,
     Cardinality::kMany, Scope::kLetter, "Reviewer subspecialty",
     FieldId::kSpecialty, LexiconId::kSpecialties,
     "A subspecialty of the reviewer.", "subspecialty:\"pain management\""},
    {FieldId::kState, "state", "licensed licence license", "XLI", 37,
     FieldKind::kKeyword, Cardinality::kMany, Scope::kLetter, "Licensed in",
     FieldId::kState, LexiconId::kStates,
     "A state in which the reviewer is licensed, by its name; codes such as "
     "CA are known too.",
     "state:california"},
    {FieldId::kDecided, "decided", "decision-date date-decided date", "XDD", 38,
     FieldKind::kDate, Cardinality::kOne, Scope::kLetter, "", FieldId::kDecided,
     LexiconId::kNone, "The day of the final determination.",
     "decided:2016..2017"},
    {FieldId::kAssigned, "assigned", "", "XDA", 39, FieldKind::kDate,
     Cardinality::kOne, Scope::kLetter, "", FieldId::kAssigned,
     LexiconId::kNone, "The day the case was assigned.", "assigned:2016..2017"},
    {FieldId::kReceived, "received", "application date-received", "XDV", 40,
     FieldKind::kDate, Cardinality::kOne, Scope::kLetter, "",
     FieldId::kReceived, LexiconId::kNone,
     "The day the application was received.", "received:2016..2017"},
    {FieldId::kDenied, "denied", "denied-on ur-denial", "XDN", 41,
     FieldKind::kDate, Cardinality::kOne, Scope::kLetter, "", FieldId::kDenied,
     LexiconId::kNone, "The day of the utilization review denial.",
     "denied:2016..2017"},
    {FieldId::kInjured, "injured", "injury doi date-of-injury injury-date",
     "XDI", 42, FieldKind::kDate, Cardinality::kOne, Scope::kLetter, "",
     FieldId::kInjured, LexiconId::kNone, "The day of the injury.",
     "injured:2000..2016"},
    {FieldId::kServiceDate, "service-date", "dos date-of-service", "XDS", 43,
     FieldKind::kDate, Cardinality::kMany, Scope::kDetermination, "",
     FieldId::kServiceDate, LexiconId::kNone,
     "A date of service printed in the request.", "service-date:2014..2017"},
    {FieldId::kYear, "year", "", "XYR", 44, FieldKind::kNumber,
     Cardinality::kOne, Scope::kLetter, "Year decided", FieldId::kYear,
     LexiconId::kNone, "The year of the final determination.", "year:2016"},
    {FieldId::kAge, "age", "", "XAE", 45, FieldKind::kNumber, Cardinality::kOne,
     Scope::kLetter, "", FieldId::kAge, LexiconId::kNone, "The worker's age.",
     "age:40..60"},
    {FieldId::kSex, "sex", "gender", "XSX", 46, FieldKind::kKeyword,
     Cardinality::kOne, Scope::kLetter, "Sex", FieldId::kSex, LexiconId::kNone,
     "The worker's sex: female or male.", "sex:female"},
    {FieldId::kPriority, "priority", "", "XPR", 47, FieldKind::kKeyword,
     Cardinality::kOne, Scope::kLetter, "Priority", FieldId::kPriority,
     LexiconId::kNone, "standard or expedited.", "priority:standard"},
    {FieldId::kLayout, "layout", "", "XLA", 48, FieldKind::kKeyword,
     Cardinality::kOne, Scope::kLetter, "Layout", FieldId::kLayout,
     LexiconId::kNone, "The letter's layout, or unknown.",
     "layout:determination_2016"},
    {FieldId::kProblem, "problem", "problems", "XPB", 49, FieldKind::kKeyword,
     Cardinality::kMany, Scope::kLetter, "Problem", FieldId::kProblem,
     LexiconId::kNone, "What was odd when the letter was read.",
     "problem:no-case-number"},
    {FieldId::kSource, "source", "file path", "", 50, FieldKind::kKeyword,
     Cardinality::kOne, Scope::kLetter, "", FieldId::kSource, LexiconId::kNone,
     "The letter's file name, without folders.", "source:CM14-0900231.txt"},
}};

constexpr std::array<FieldId, kTextFieldCount> kTextFields = {
    FieldId::kRequest, FieldId::kCitation, FieldId::kRationale,
    FieldId::kSummary, FieldId::kBody};

// The table's checks. Each names in its static_assert what must hold.
constexpr bool Same(absl::string_view a, absl::string_view b) {
  return a.size() == b.size() && a == b;
}

constexpr bool IdsInOrder() {
  for (size_t i = 0; i < kFields.size(); ++i) {
    if (static_cast<size_t>(kFields[i].id) != i) return false;
  }
  return true;
}

// Returns true if `name` is one of the words of `list`.
constexpr bool ListHas(absl::string_view list, absl::string_view name) {
  size_t begin = 0;
  for (size_t i = 0; i <= list.size(); ++i) {
    if (i < list.size() && list[i] != ' ') continue;
    if (Same(list.substr(begin, i - begin), name)) return true;
    begin = i + 1;
  }
  return false;
}

// Returns true if an alias of `a` is one of `b` too.
constexpr bool ShareAlias(const Field& a, const Field& b) {
  size_t begin = 0;
  for (size_t i = 0; i <= a.aliases.size(); ++i) {
    if (i < a.aliases.size() && a.aliases[i] != ' ') continue;
    const absl::string_view alias = a.aliases.substr(begin, i - begin);
    if (!alias.empty() && ListHas(b.aliases, alias)) return true;
    begin = i + 1;
  }
  return false;
}

// Compares each two rows once: clang counts a constant's steps.
constexpr bool NamesUnique() {
  for (size_t i = 0; i < kFields.size(); ++i) {
    const Field& a = kFields[i];
    if (ListHas(a.aliases, a.name)) return false;
    for (size_t j = i + 1; j < kFields.size(); ++j) {
      const Field& b = kFields[j];
      if (Same(a.name, b.name) || ListHas(a.aliases, b.name) ||
          ListHas(b.aliases, a.name) || ShareAlias(a, b)) {
        return false;
      }
    }
  }
  return true;
}

constexpr bool PrefixesUnique() {
  for (const Field& a : kFields) {
    for (const Field& b : kFields) {
      if (a.id != b.id && !a.prefix.empty() && Same(a.prefix, b.prefix)) {
        return false;
      }
    }
  }
  return true;
}

constexpr bool SlotsUnique() {
  for (const Field& a : kFields) {
    for (const Field& b : kFields) {
      if (a.id != b.id && a.slot != kNoSlot && a.slot == b.slot) return false;
    }
  }
  return true;
}

template <typename Predicate>
constexpr bool Every(Predicate holds) {
  for (const Field& field : kFields) {
    if (!holds(field)) return false;
  }
  return true;
}

static_assert(IdsInOrder(), "rows stand in FieldId order");
static_assert(NamesUnique(), "names and aliases are unique");
static_assert(PrefixesUnique(), "prefixes are unique");
static_assert(SlotsUnique(), "slots are unique");
static_assert(Every([](const Field& f) {
                return f.slot == kNoSlot || f.slot >= 10;
              }),
              "slots below 10 belong to slot.h");
static_assert(Every([](const Field& f) {
                return f.facet_title.empty() || f.slot != kNoSlot;
              }),
              "a facet has a column");
static_assert(Every([](const Field& f) {
                return (f.kind != FieldKind::kDate &&
                        f.kind != FieldKind::kNumber) ||
                       f.slot != kNoSlot;
              }),
              "a date or number has a slot");
static_assert(Every([](const Field& f) {
                return f.prefix.empty() || f.prefix.size() == 3;
              }),
              "a prefix has three capitals");
static_assert(Every([](const Field& f) {
                return f.kind == FieldKind::kText || !f.prefix.empty() ||
                       f.slot != kNoSlot;
              }),
              "a field without terms has a column");
static_assert(Every([](const Field& f) {
                return !f.description.empty() && !f.example.empty();
              }),
              "every row has a description and an example");

struct FieldName {
  absl::string_view name;
  const Field* field;
};

// Returns the names and aliases of all fields, taken apart once: queries look
// each of their words up.
const std::vector<FieldName>& FieldNames() {
  static const std::vector<FieldName>* const kNames = [] {
    auto* names = new std::vector<FieldName>;
    for (const Field& field : kFields) {
      names->push_back({field.name, &field});
      for (absl::string_view alias :
           absl::StrSplit(field.aliases, ' ', absl::SkipEmpty())) {
        names->push_back({alias, &field});
      }
    }
    return names;
  }();
  return *kNames;
}

// Returns true if `typed` is `name`, with or without its hyphens.
bool IsSameName(absl::string_view typed, absl::string_view name) {
  size_t at = 0;
  for (const char c : name) {
    const bool is_here = at < typed.size() && typed[at] == c;
    if (is_here) ++at;
    if (!is_here && c != '-') return false;
  }
  return at == typed.size();
}

}  // namespace

absl::Span<const Field> AllFields() { return kFields; }

const Field& GetField(FieldId id) { return kFields[static_cast<size_t>(id)]; }

const Field* FindField(absl::string_view name_or_alias) {
  const std::string wanted = absl::AsciiStrToLower(name_or_alias);
  for (const FieldName& name : FieldNames()) {
    if (IsSameName(wanted, name.name)) return name.field;
  }
  return nullptr;
}

absl::Span<const FieldId> TextFields() { return kTextFields; }

}  // namespace imr

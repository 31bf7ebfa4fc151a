#include "tools/make_letters/citations.h"

#include <algorithm>
#include <array>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

#include "tools/make_letters/choices.h"
#include "tools/make_letters/citation_table.h"
#include "tools/make_letters/dates.h"

namespace imr {
namespace {

// Shares of what sides base decisions on, of 439 determinations.
struct BasisShares {
  double mtus, both, other;  // the rest: nothing
};
constexpr BasisShares kReviewerShares = {.66, .116, .157};
constexpr BasisShares kClaimsShares = {.37, .25, .20};

Edition EditionOf(Layout layout) {
  if (layout == Layout::kDetermination2018) return Edition::kNew;
  if (layout == Layout::kDetermination2016) return Edition::kSections;
  return Edition::kPages;
}

bool IsBefore2014(Layout layout) { return layout < Layout::kDetermination2014; }

// What a body part's chapter is cited for, with its section or pages.
void CiteBodyPart(const BodyPart& part, absl::string_view aspect,
                  const LetterFacts& letter, Random& random,
                  CitedChapter& cited) {
  const Edition edition = EditionOf(letter.layout);
  if (edition == Edition::kNew) {
    cited.chapter = part.new_chapter;
    const bool updated = letter.decision.year() >= part.update_from;
    cited.year = updated ? part.update_year : part.new_year;
    return;
  }
  cited.chapter = part.chapter;
  if (edition == Edition::kSections) {
    cited.year = part.chapter_year;
    if (random.Chance(0.3)) return;
    cited.sections.push_back(aspect == "studies"   ? "Special Studies"
                             : aspect == "methods" ? "Physical Methods"
                             : aspect == "surgery" ? "Surgical Considerations"
                                                   : "Initial Care");
    if (random.Chance(0.12)) cited.sections.push_back("Summary");
    return;
  }
  cited.pages.push_back(aspect == "studies"   ? part.studies
                        : aspect == "surgery" ? part.surgery
                                              : part.methods);
  if (random.Chance(0.35) && !IsBefore2014(letter.layout)) {
    cited.acoem_chapter = part.chapter_number;
  }
}

// The first forms call the chronic pain chapter by other names.
void NameAsIn2013(Layout layout, CitedChapter& cited) {
  if (cited.chapter != "Chronic Pain Treatment") return;
  const bool is_third_form = layout == Layout::kDecisions2014;
  cited.chapter =
      is_third_form ? "Chronic Pain" : "Chronic Pain Medical Treatment";
  if (layout == Layout::kNumbered2013) cited.year = 2009;
}

const BodyPart* PartOf(const LetterFacts& letter,
                       const DecisionFacts& decision) {
  for (const BodyPart& part : AllBodyParts()) {
    if (!decision.body_parts.empty() && part.name == decision.body_parts[0]) {
      return &part;
    }
  }
  return letter.part;
}

// Topics about one drug are cited for that drug only.
bool FitsDrug(const CitationRow& row, const DecisionFacts& decision) {
  constexpr std::array<absl::string_view, 9> kDrugTopics = {
      "Cyclobenzaprine", "Carisoprodol", "Lidoderm",  "Flector",  "Gabapentin",
      "Pregabalin",      "Duloxetine",   "Bupropion", "Capsaicin"};
  const auto topic = std::find_if(kDrugTopics.begin(), kDrugTopics.end(),
                                  [&](absl::string_view name) {
                                    return absl::StartsWith(row.section, name);
                                  });
  if (topic == kDrugTopics.end()) return true;
  const absl::string_view made_of =
      decision.drugs.empty() ? "" : decision.drugs[0].ingredients;
  if (*topic == "Lidoderm") return made_of == "lidocaine";
  if (*topic == "Flector") return made_of == "diclofenac";
  return absl::StartsWithIgnoreCase(made_of, *topic);
}

int FirstPage(absl::string_view pages) {
  int page = 0;
  return absl::SimpleAtoi(pages.substr(0, pages.find_first_of("-,")), &page)
             ? page
             : 0;
}

// Adds a chapter of the MTUS; none if nothing of the edition fits.
void CiteMtus(const LetterFacts& letter, const DecisionFacts& decision,
              Random& random, SideFacts& side) {
  const auto rows = CitationRows(decision.kind, EditionOf(letter.layout));
  if (rows.empty()) return;
  const auto count = static_cast<uint32_t>(rows.size());
  const CitationRow* row = nullptr;
  for (int tries = 0; tries < 8 && row == nullptr; ++tries) {
    const uint32_t drawn = std::min(random.Below(count), random.Below(count));
    if (FitsDrug(*rows[drawn], decision)) row = rows[drawn];
  }
  if (row == nullptr) return;
  CitedChapter cited;
  if (row->section.empty() && row->pages.empty() && row->year == 0) {
    CiteBodyPart(*PartOf(letter, decision), row->chapter, letter, random,
                 cited);
  } else {
    cited.chapter = row->chapter;
    cited.year = row->year;
    if (!row->section.empty() && !random.Chance(0.12)) {
      cited.sections.push_back(row->section);
    }
    if (!row->pages.empty() &&
        (!cited.sections.empty() || row->section.empty())) {
      cited.pages.push_back(row->pages);
    }
  }
  if (cited.chapter.empty()) return;
  if (IsBefore2014(letter.layout)) NameAsIn2013(letter.layout, cited);
  for (CitedChapter& before : side.mtus) {
    if (before.chapter != cited.chapter) continue;
    if (before.sections != cited.sections && !cited.sections.empty()) {
      before.sections.push_back(cited.sections[0]);
      for (absl::string_view pages : cited.pages) {
        before.pages.push_back(pages);
      }
      // Pages are printed in order, whichever topic they are of.
      std::sort(before.pages.begin(), before.pages.end(),
                [](absl::string_view a, absl::string_view b) {
                  return FirstPage(a) < FirstPage(b);
                });
    }
    return;
  }
  side.mtus.push_back(std::move(cited));
}

// "Official Disability Guidelines (ODG), Pain, Benzodiazepines" and the like.
std::string OdgText(const LetterFacts& letter, const DecisionFacts& decision,
                    Random& random) {
  std::string text = "Official Disability Guidelines";
  if (random.Chance(0.8)) text += " (ODG)";
  if (random.Chance(0.35)) return text;
  const bool is_drug = GetKind(decision.kind).group == KindGroup::kDrug;
  const absl::string_view chapter =
      is_drug ? "Pain" : PartOf(letter, decision)->odg_chapter;
  absl::StrAppend(&text, random.Chance(0.8) ? ", " : " ", chapter);
  if (random.Chance(0.25)) text += " Chapter";
  if (random.Chance(0.1)) {
    text += " (updated ";
    AppendDate(letter.denial - random.Between(5, 60), DateStyle::kShortSlashes,
               text);
    text += ')';
  }
  if (random.Chance(0.75)) {
    absl::StrAppend(&text, random.Chance(0.85) ? ", " : ": ",
                    PickOne(OdgTopics(decision.kind), random));
  }
  return text;
}

void CiteOther(const LetterFacts& letter, const DecisionFacts& decision,
               Random& random, SideFacts& side) {
  if (random.Chance(0.93)) {
    side.non_mtus.push_back(OdgText(letter, decision, random));
    side.non_mtus_names.push_back("ODG");
  }
  if (side.non_mtus.empty() || random.Chance(0.06)) {
    const OtherGuideline& other = random.Weighted(OtherGuidelines());
    side.non_mtus.emplace_back(other.printed);
    side.non_mtus_names.push_back(other.short_name);
  }
}

void DrawSide(const LetterFacts& letter, const DecisionFacts& decision,
              const BasisShares& shares, Random& random, SideFacts& side) {
  const double u = random.Unit();
  if (u < shares.mtus + shares.both) {
    CiteMtus(letter, decision, random, side);
    if (random.Chance(0.2) && !IsBefore2014(letter.layout)) {
      CiteMtus(letter, decision, random, side);
    }
  }
  const bool is_both = u >= shares.mtus && u < shares.mtus + shares.both;
  const bool is_other = u >= shares.mtus + shares.both &&
                        u < shares.mtus + shares.both + shares.other;
  if (is_both || is_other || (u < shares.mtus && side.mtus.empty())) {
    CiteOther(letter, decision, random, side);
  }
  side.none = side.mtus.empty() && side.non_mtus.empty();
  // The first forms have no sentence for a side that cites nothing.
  if (side.none && IsBefore2014(letter.layout)) {
    side.none = false;
    side.non_mtus.emplace_back("Official Disability Guidelines (ODG)");
    side.non_mtus_names.push_back("ODG");
  }
}

}  // namespace

void DrawSides(const LetterFacts& letter, Random& random,
               DecisionFacts& decision) {
  DrawSide(letter, decision, kClaimsShares, random,
           decision.claims_administrator);
  // Reviewers often stay with what the claims administrator cited.
  if (random.Chance(0.25) && !decision.claims_administrator.mtus.empty()) {
    decision.reviewer.mtus = decision.claims_administrator.mtus;
    return;
  }
  DrawSide(letter, decision, kReviewerShares, random, decision.reviewer);
}

}  // namespace imr

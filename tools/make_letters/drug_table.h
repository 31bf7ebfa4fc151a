// The drugs that are asked for: strengths and counts as prescribed. What they
// are made of stands in schemas/lexicons/drugs.tsv and is taken from there.
// Outside face: DrugRows().
#ifndef IMR_TOOLS_MAKE_LETTERS_DRUG_TABLE_H_
#define IMR_TOOLS_MAKE_LETTERS_DRUG_TABLE_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "tools/make_letters/kinds.h"

namespace imr {

struct DrugRow {
  absl::string_view name;  // as printed
  double weight;
  absl::string_view strengths;   // "10/325|5/325", "" if none is printed
  absl::string_view unit;        // "mg", "%", "mcg/hr"
  absl::string_view counts;      // "60|90"; with a unit for tubes: "120gm"
  absl::string_view form = "";   // " patches", printed after the name
  absl::string_view other = "";  // brand or generic name in parentheses
  int first_year = 2013;
  int last_year = 2100;
};

// Returns the drugs of a kind; empty if the kind is no single drug.
absl::Span<const DrugRow> DrugRows(KindId kind);

// A part of a compounded cream, with its usual percentages.
struct CompoundPart {
  absl::string_view name;
  absl::string_view percents;
  double weight;
};

absl::Span<const CompoundPart> CompoundParts();

}  // namespace imr

#endif  // IMR_TOOLS_MAKE_LETTERS_DRUG_TABLE_H_

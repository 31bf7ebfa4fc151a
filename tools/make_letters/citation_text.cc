#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"

#include "tools/make_letters/citations.h"

namespace imr {
namespace {

void AppendList(absl::Span<const absl::string_view> parts, std::string& out) {
  for (size_t i = 0; i < parts.size(); ++i) {
    absl::StrAppend(&out, i == 0 ? "" : ", ", parts[i]);
  }
}

// "Chronic Pain Treatment Guidelines Opioids Page(s): 78."
void AppendPages(const CitedChapter& cited, std::string& out) {
  if (cited.acoem_chapter > 0) {
    absl::StrAppend(&out, "ACOEM Chapter ", cited.acoem_chapter, " ");
  }
  absl::StrAppend(&out, cited.chapter);
  if (absl::EndsWith(cited.chapter, "Treatment")) out += " Guidelines";
  if (!cited.sections.empty()) out += ' ';
  AppendList(cited.sections, out);
  if (cited.pages.empty()) return;
  out += " Page(s): ";
  AppendList(cited.pages, out);
}

// "Low Back Complaints 2004, Section(s): Special Studies"
void AppendSections(const CitedChapter& cited, std::string& out) {
  absl::StrAppend(&out, cited.chapter, " ", cited.year);
  if (cited.sections.empty()) return;
  out += ", Section(s): ";
  AppendList(cited.sections, out);
}

}  // namespace

void AppendBasis(const SideFacts& facts, absl::string_view side, Layout layout,
                 std::string& out) {
  if (facts.none) {
    absl::StrAppend(&out, side,
                    " did not cite any medical evidence for its decision.");
    return;
  }
  const bool with_pages = layout <= Layout::kDetermination2015;
  if (facts.mtus.empty()) {
    absl::StrAppend(
        &out, side,
        layout == Layout::kDetermination2014
            ? " did not base their decision on the MTUS.  "
            : " based their decision on recommendation(s) outside of the MTUS "
              "Guidelines. ");
  } else {
    out += "Decision based on MTUS ";
    for (size_t i = 0; i < facts.mtus.size(); ++i) {
      if (i > 0) out += ", and ";
      if (with_pages) {
        AppendPages(facts.mtus[i], out);
      } else {
        AppendSections(facts.mtus[i], out);
      }
    }
    out += facts.non_mtus.empty() ? "." : ". ";
  }
  for (size_t i = 0; i < facts.non_mtus.size(); ++i) {
    absl::StrAppend(&out, i == 0 ? "" : " ",
                    "Decision based on Non-MTUS Citation ", facts.non_mtus[i],
                    ".");
  }
}

void AppendProseBasis(const SideFacts& facts, Layout layout, std::string& out) {
  const bool is_first_form = layout == Layout::kProfessionalReview2013;
  const absl::string_view part_of = layout == Layout::kNumbered2013
                                        ? "a part of the MTUS"
                                        : "part of the MTUS";
  for (const CitedChapter& cited : facts.mtus) {
    absl::StrAppend(&out, is_first_form ? "MTUS, " : "the ", cited.chapter);
    if (!absl::EndsWith(cited.chapter, "Complaints")) out += " Guidelines";
    if (cited.year > 0) absl::StrAppend(&out, " (MTUS, ", cited.year, ")");
    if (!cited.sections.empty()) out += ", ";
    AppendList(cited.sections, out);
    if (!cited.pages.empty()) {
      const absl::string_view pages = cited.pages[0];
      const bool is_one = pages.find_first_of("-,") == absl::string_view::npos;
      absl::StrAppend(&out, is_one ? ", page " : ", pages ", pages);
    }
    if (!is_first_form) absl::StrAppend(&out, ", which is ", part_of);
  }
  bool is_first = facts.mtus.empty();
  for (const std::string& text : facts.non_mtus) {
    if (!is_first) out += is_first_form ? "; " : ", and on ";
    absl::StrAppend(&out, is_first_form ? "" : "the ", text);
    if (!is_first_form) absl::StrAppend(&out, ", which is not ", part_of);
    is_first = false;
  }
}

}  // namespace imr

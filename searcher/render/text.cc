#include "searcher/render/text.h"

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "common/date.h"
#include "common/fields.h"

namespace imr {
namespace {

// Spaces before the lines of a hit, below its number.
constexpr int kIndent = 4;

// The notes say what was understood; the parts would say it twice.
std::string HeadToText(const ResultPage& page, const RenderOptions& options,
                       const Style& style) {
  const bool none = page.total.determinations == 0;
  std::string text = absl::StrCat(
      style.Bold(none ? "nothing found" : ToString(page.total)), "\n");
  for (const std::string& note : page.notes) {
    absl::StrAppend(&text,
                    Wrap(absl::StrCat("note: ", note), 2, options.width));
  }
  return text;
}

// Returns the facts of a hit that fit one line: reviewer, drugs, pages.
std::string FactsOf(const Hit& hit) {
  std::vector<std::string> facts;
  if (!hit.specialties.empty()) {
    facts.push_back(
        absl::StrCat("reviewer: ", absl::StrJoin(hit.specialties, ", ")));
  }
  if (!hit.drugs.empty()) {
    facts.push_back(absl::StrCat("drugs: ", absl::StrJoin(hit.drugs, ", ")));
  }
  if (!hit.pages.empty()) {
    facts.push_back(absl::StrCat("pages: ", absl::StrJoin(hit.pages, ", ")));
  }
  return absl::StrJoin(facts, "; ");
}

// Returns the line on what a hit that only comes close has not.
std::string MissingToText(const Hit& hit, const RenderOptions& options) {
  if (hit.missing.empty()) return "";
  return Wrap(absl::StrCat("without ", absl::StrJoin(hit.missing, ", ")),
              kIndent, options.width);
}

// Returns the line on the hits folded under this one, and how to see them.
std::string DuplicatesToText(const Hit& hit, const RenderOptions& options) {
  if (hit.duplicates == 0) return "";
  return Wrap(absl::StrCat("and ", hit.duplicates,
                           " more with the same rationale: rationale-key:",
                           hit.rationale_key),
              kIndent, options.width);
}

std::string HitToText(const Hit& hit, int64_t place, const ResultPage& page,
                      const RenderOptions& options, const Style& style) {
  std::string text = absl::StrCat("\n", place, ". ", style.Bold(hit.id));
  if (hit.decided) {
    absl::StrAppend(&text, "  decided ", FormatIsoDay(*hit.decided));
  }
  if (page.unit == ResultUnit::kLetter && hit.letter_hits > 1) {
    absl::StrAppend(&text, "  best of ", hit.letter_hits, " determinations");
  }
  absl::StrAppend(&text, "\n", Wrap(hit.request, kIndent, options.width),
                  std::string(kIndent, ' '), PaintOutcome(hit.outcome, style),
                  "\n", MissingToText(hit, options),
                  Wrap(FactsOf(hit), kIndent, options.width),
                  Wrap(hit.snippet, kIndent, options.width, style),
                  DuplicatesToText(hit, options), std::string(kIndent, ' '),
                  style.Faint(Printable(hit.source)), "\n");
  return text;
}

// Returns what comes closest to a query that finds nothing, or little.
std::string ClosestToText(const ResultPage& page, const RenderOptions& options,
                          const Style& style) {
  if (!page.closest) return "";
  const ClosestHits& closest = *page.closest;
  const std::string how = closest.held == closest.parts
                              ? "with its words alone"
                              : absl::StrCat("with ", closest.held, " of ",
                                             closest.parts, " parts");
  std::string text = absl::StrCat(
      "\n",
      style.Bold(absl::StrCat(
          page.hits.empty() ? "closest: " : "not found, but close: ",
          ToString(closest.total), " ", how)),
      "\n");
  int64_t place = 0;
  for (const Hit& hit : closest.hits) {
    absl::StrAppend(&text, HitToText(hit, ++place, page, options, style));
  }
  return text;
}

std::string FacetToText(const FacetResult& facet, const Style& style) {
  Table table;
  table.AddRow({std::string(GetField(facet.field).facet_title),
                "determinations", "letters"});
  for (const FacetValue& value : facet.values) {
    table.AddRow({absl::StrCat(value.selected ? "* " : "  ", value.value),
                  absl::StrCat(value.count.determinations),
                  absl::StrCat(value.count.letters)});
  }
  std::string text = table.ToText();
  const size_t head = text.find('\n');
  text =
      absl::StrCat("\n", style.Bold(text.substr(0, head)), text.substr(head));
  if (facet.values.empty()) absl::StrAppend(&text, "  no values\n");
  if (facet.more > 0) absl::StrAppend(&text, "  and ", facet.more, " more\n");
  return text;
}

// Returns so many hits of a page in words: "5 more letters".
std::string Hits(int64_t count, const ResultPage& page,
                 absl::string_view more = "") {
  return absl::StrCat(
      count, " ", more,
      page.unit == ResultUnit::kLetter ? "letter" : "determination",
      count == 1 ? "" : "s");
}

// Returns what to say where the page is not all there is.
std::string RestToText(const ResultPage& page) {
  const int64_t all = HitsOfAllPages(page);
  if (page.hits.empty()) {
    if (all == 0 || page.offset < all) return "";
    return absl::StrCat("\n--offset ", page.offset, " is behind the last of ",
                        Hits(all, page), "\n");
  }
  const int64_t shown = page.offset + static_cast<int64_t>(page.hits.size());
  if (shown >= all) return "";
  return absl::StrCat("\n", Hits(all - shown, page, "more "),
                      "; go on with --offset ", shown, "\n");
}

}  // namespace

std::string PaintOutcome(const std::optional<Outcome>& outcome,
                         const Style& style) {
  if (!outcome.has_value()) return style.Faint("no outcome read");
  const std::string words(DescribeOutcome(*outcome));
  return *outcome == Outcome::kUpheld ? style.Bad(words) : style.Good(words);
}

std::string RenderText(const ResultPage& page, const RenderOptions& options) {
  const Style style(options.color);
  std::string text = HeadToText(page, options, style);
  int64_t place = page.offset;
  for (const Hit& hit : page.hits) {
    absl::StrAppend(&text, HitToText(hit, ++place, page, options, style));
  }
  absl::StrAppend(&text, RestToText(page), ClosestToText(page, options, style));
  for (const FacetResult& facet : page.facets) {
    absl::StrAppend(&text, FacetToText(facet, style));
  }
  return text;
}

}  // namespace imr

#include "tools/make_letters/truth.h"

#include <set>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

#include "tools/make_letters/dates.h"

namespace imr {
namespace {

void AppendKey(absl::string_view key, std::string& out) {
  if (out.back() != '{') out += ", ";
  absl::StrAppend(&out, "\"", key, "\": ");
}

void AppendStringOrNull(absl::string_view text, std::string& out) {
  if (text.empty()) {
    out += "null";
  } else {
    AppendJsonString(text, out);
  }
}

void AppendNumberOrNull(int number, std::string& out) {
  if (number < 0) {
    out += "null";
  } else {
    absl::StrAppend(&out, number);
  }
}

void AppendBool(bool value, std::string& out) {
  out += value ? "true" : "false";
}

template <typename List, typename AppendOne>
void AppendArray(const List& list, std::string& out,
                 const AppendOne& append_one) {
  out += '[';
  bool is_first = true;
  for (const auto& element : list) {
    if (!is_first) out += ", ";
    is_first = false;
    append_one(element, out);
  }
  out += ']';
}

template <typename List>
void AppendStrings(const List& list, std::string& out) {
  AppendArray(list, out, [](absl::string_view text, std::string& to) {
    AppendJsonString(text, to);
  });
}

void AppendDay(absl::CivilDay day, std::string& out) {
  out += '"';
  AppendDate(day, DateStyle::kIso, out);
  out += '"';
}

void AppendDayOrNull(absl::CivilDay day, bool is_known, std::string& out) {
  if (is_known) {
    AppendDay(day, out);
  } else {
    out += "null";
  }
}

// Appends the pages of "24, 66" and "63-66" as numbers, in order.
void AppendPages(const CitedChapter& cited, std::string& out) {
  std::set<int> pages;
  for (absl::string_view list : cited.pages) {
    for (absl::string_view range : absl::StrSplit(list, ", ")) {
      const std::pair<absl::string_view, absl::string_view> ends =
          absl::StrSplit(range, absl::MaxSplits('-', 1));
      int first = 0;
      int last = 0;
      if (!absl::SimpleAtoi(ends.first, &first)) continue;
      if (!absl::SimpleAtoi(ends.second, &last)) last = first;
      for (int page = first; page <= last; ++page) pages.insert(page);
    }
  }
  AppendArray(pages, out,
              [](int page, std::string& to) { absl::StrAppend(&to, page); });
}

void AppendCited(const CitedChapter& cited, std::string& out) {
  out += '{';
  AppendKey("chapter", out);
  std::string chapter(cited.chapter);
  if (cited.acoem_chapter > 0) {
    chapter = absl::StrCat("ACOEM Chapter ", cited.acoem_chapter, " ", chapter);
  }
  AppendJsonString(chapter, out);
  AppendKey("year", out);
  AppendNumberOrNull(cited.year > 0 ? cited.year : -1, out);
  AppendKey("sections", out);
  AppendStrings(cited.sections, out);
  AppendKey("pages", out);
  AppendPages(cited, out);
  out += '}';
}

void AppendSide(const SideFacts& side, std::string& out) {
  out += '{';
  AppendKey("none", out);
  AppendBool(side.none, out);
  AppendKey("mtus", out);
  AppendArray(side.mtus, out, AppendCited);
  AppendKey("non_mtus", out);
  AppendStrings(side.non_mtus_names, out);
  out += '}';
}

void AppendDrug(const DrugFact& drug, std::string& out) {
  out += '{';
  AppendKey("name", out);
  AppendJsonString(drug.name, out);
  AppendKey("ingredients", out);
  AppendArray(absl::StrSplit(drug.ingredients, " + ", absl::SkipEmpty()), out,
              [](absl::string_view name, std::string& to) {
                AppendJsonString(name, to);
              });
  out += '}';
}

void AppendDecision(const DecisionFacts& decision, Layout layout,
                    std::string& out) {
  out += '{';
  AppendKey("request", out);
  AppendJsonString(decision.request, out);
  AppendKey("outcome", out);
  AppendJsonString(decision.overturned ? "overturned" : "upheld", out);
  AppendKey("modified_by_ur", out);
  AppendBool(decision.modified_by_ur, out);
  AppendKey("disputed", out);
  AppendStringOrNull(decision.disputed, out);
  AppendKey("category", out);
  AppendJsonString(decision.category, out);
  AppendKey("drugs", out);
  AppendArray(decision.drugs, out, AppendDrug);
  AppendKey("strength", out);
  AppendStringOrNull(decision.strength, out);
  AppendKey("quantity", out);
  AppendNumberOrNull(decision.quantity, out);
  AppendKey("refills", out);
  AppendNumberOrNull(decision.refills, out);
  AppendKey("retrospective", out);
  AppendBool(decision.retrospective, out);
  AppendKey("service_dates", out);
  AppendArray(decision.service_days, out, AppendDay);
  AppendKey("body_parts", out);
  AppendStrings(decision.body_parts, out);
  if (layout != Layout::kProfessionalReview2013) {
    AppendKey("claims_administrator", out);
    AppendSide(decision.claims_administrator, out);
  }
  AppendKey("reviewer", out);
  AppendSide(decision.reviewer, out);
  out += '}';
}

void AppendDates(const LetterFacts& letter, bool has_header, std::string& out) {
  // The first two forms name fewer days.
  const bool is_first = letter.layout == Layout::kProfessionalReview2013;
  const bool is_second = letter.layout == Layout::kNumbered2013;
  out += '{';
  AppendKey("assigned", out);
  AppendDayOrNull(letter.assigned, has_header && !is_first && !is_second, out);
  AppendKey("injury", out);
  AppendDay(letter.injury, out);
  AppendKey("decision", out);
  AppendDayOrNull(letter.decision, has_header, out);
  AppendKey("ur_denial", out);
  AppendDayOrNull(letter.denial, has_header, out);
  AppendKey("received", out);
  AppendDayOrNull(letter.received, has_header && !is_first, out);
  out += '}';
}

void AppendReviewer(const LetterFacts& letter, std::string& out) {
  const Reviewer& reviewer = *letter.reviewer;
  AppendKey("licensed_states", out);
  AppendStrings(reviewer.state_codes, out);
  AppendKey("certifications", out);
  const bool in_prose = letter.layout <= Layout::kDetermination2014;
  if (in_prose) {
    AppendStrings(absl::MakeSpan(reviewer.certifications).subspan(0, 1), out);
  } else {
    AppendStrings(reviewer.certifications, out);
  }
  AppendKey("subspecialties", out);
  std::vector<absl::string_view> subspecialties;
  if (letter.layout == Layout::kDetermination2014 &&
      !reviewer.subspecialty.empty()) {
    subspecialties.push_back(reviewer.subspecialty);
  }
  AppendStrings(subspecialties, out);
}

}  // namespace

void AppendJsonString(absl::string_view text, std::string& out) {
  constexpr absl::string_view kHex = "0123456789abcdef";
  out += '"';
  size_t plain = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out.append(text.data() + plain, i - plain);
    plain = i + 1;
    if (byte == '\n') {
      out += "\\n";
    } else if (byte == '"' || byte == '\\') {
      out += '\\';
      out += text[i];
    } else {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
  out.append(text.data() + plain, text.size() - plain);
  out += '"';
}

void AppendTruth(const LetterFacts& letter, absl::string_view file,
                 bool has_header, std::string& out) {
  out += '{';
  AppendKey("file", out);
  AppendJsonString(file, out);
  AppendKey("case_number", out);
  AppendJsonString(letter.case_number, out);
  AppendKey("dates", out);
  AppendDates(letter, has_header, out);
  AppendKey("priority", out);
  const bool has_priority =
      has_header && letter.layout >= Layout::kDecisions2014;
  AppendStringOrNull(!has_priority      ? ""
                     : letter.expedited ? "expedited"
                                        : "standard",
                     out);
  AppendReviewer(letter, out);
  AppendKey("age", out);
  absl::StrAppend(&out, letter.age);
  AppendKey("sex", out);
  AppendJsonString(letter.female ? "female" : "male", out);
  AppendKey("layout", out);
  AppendJsonString(LayoutName(letter.layout), out);
  AppendKey("decisions", out);
  AppendArray(letter.decisions, out,
              [&](const DecisionFacts& decision, std::string& to) {
                AppendDecision(decision, letter.layout, to);
              });
  out += "}\n";
}

}  // namespace imr

// Reads the header as tokens. A group is labels followed by values:
//
//   header := group*
//   group  := label+ (value | word)*
//   value  := case number | day | priority | final determination
//
// or with the values before their labels. header_days.h pairs them.
#include "indexer/header.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "indexer/case_number.h"
#include "indexer/days.h"
#include "indexer/header_days.h"
#include "indexer/header_labels.h"
#include "indexer/problems.h"
#include "indexer/scan.h"

namespace imr {
namespace {

struct DateRow {
  HeaderLabel label;
  absl::string_view name;
  std::optional<absl::CivilDay> LetterDates::*member;
};

constexpr DateRow kDates[] = {
    {HeaderLabel::kAssigned, "dates.assigned", &LetterDates::assigned},
    {HeaderLabel::kDecision, "dates.decision", &LetterDates::decision},
    {HeaderLabel::kInjury, "dates.injury", &LetterDates::injury},
    {HeaderLabel::kDenial, "dates.ur_denial", &LetterDates::ur_denial},
    {HeaderLabel::kReceived, "dates.received", &LetterDates::received},
};

struct OutcomeRow {
  absl::string_view words;
  CaseOutcome outcome;
};

constexpr OutcomeRow kFinalOutcomes[] = {
    {"PARTIALLY OVERTURN", CaseOutcome::kPartiallyOverturned},
    {"PARTIAL OVERTURN", CaseOutcome::kPartiallyOverturned},
    {"OVERTURN", CaseOutcome::kOverturned},
    {"UPHOLD", CaseOutcome::kUpheld},
    {"UPHELD", CaseOutcome::kUpheld},
};

constexpr absl::string_view kPriorities[] = {"Standard", "Expedited"};

class HeaderReader {
 public:
  HeaderReader(const Passage& passage, absl::string_view text, Letter& letter)
      : passage_(passage), text_(text), letter_(letter) {}

  void Read() {
    size_t at = 0;
    while (at < text_.size()) {
      const size_t end = IsJoint(text_[at]) ? at + 1 : ReadToken(at);
      at = std::max(end, at + 1);
    }
    const bool has_values_first = has_number_first_ && days_.HaveDaysFirst();
    if (has_values_first) {
      days_.Reverse();
      if (!early_priority_.empty()) SetPriority(early_priority_);
    }
    SetDates();
    AppendBody(text_.size());
  }

 private:
  // Reads the label, value or word at `at` and returns its end.
  size_t ReadToken(size_t at) {
    if (const FoundLabel found = HeaderLabelAt(text_, at); found.end > at) {
      AppendBody(at);
      ReadLabel(found.label);
      return rest_ = found.end;
    }
    const size_t end = ReadValue(at);
    if (end == kNotFound) return EndOfWord(at);
    AppendBody(at);
    return rest_ = end;
  }

  size_t EndOfWord(size_t at) const {
    while (at < text_.size() && !IsJoint(text_[at])) ++at;
    return at;
  }

  void ReadLabel(HeaderLabel label) {
    // "Received:" alone is a label too; after "Application" it is its end.
    if (label == HeaderLabel::kReceivedTail && !has_received_) {
      label = HeaderLabel::kReceived;
    }
    has_received_ |= label == HeaderLabel::kReceived;
    last_ = label;
    days_.AddLabel(label);
  }

  size_t ReadValue(size_t at) {
    // A month's name has a capital.
    if (IsDigit(text_[at]) ||
        absl::ascii_isupper(static_cast<unsigned char>(text_[at]))) {
      if (const size_t end = ReadDay(at); end != kNotFound) return end;
    }
    if (auto found = CaseNumberAt(text_, at)) {
      return TakeCaseNumber(*std::move(found), at);
    }
    if (const size_t end = ReadPriority(at); end != kNotFound) return end;
    return last_ == HeaderLabel::kFinal ? ReadFinal(at) : kNotFound;
  }

  size_t TakeCaseNumber(FoundCaseNumber found, size_t at) {
    is_paired_ |= last_ == HeaderLabel::kCaseNumber;
    if (letter_.case_number) return found.end;
    has_number_first_ = last_ == HeaderLabel::kNone;
    letter_.case_number = std::move(found.number);
    letter_.evidence.push_back(
        passage_.EvidenceOf("case_number", Between(text_, at, found.end)));
    return found.end;
  }

  // A day before the first label stays a word too: it may be the cover page's.
  size_t ReadDay(size_t at) {
    // A day is no longer than "September 18th, 2016".
    const absl::string_view near = text_.substr(at, 24);
    const FoundDay found = FindDay(near);
    if (!found.span.found() || found.span.begin != 0) return kNotFound;
    days_.AddDay({near.substr(0, found.span.end), found.day});
    return days_.HasDateLabel() ? at + found.span.end : kNotFound;
  }

  size_t ReadPriority(size_t at) {
    for (const absl::string_view priority : kPriorities) {
      const size_t end = MatchPhrase(text_, at, priority);
      if (end == kNotFound || !IsWordEnd(text_, end)) continue;
      if (!letter_.priority.empty()) return kNotFound;
      if (last_ == HeaderLabel::kNone) {
        early_priority_ = Between(text_, at, end);
        return kNotFound;
      }
      SetPriority(Between(text_, at, end));
      return end;
    }
    return kNotFound;
  }

  void SetPriority(absl::string_view words) {
    letter_.priority = absl::AsciiStrToLower(words);
    letter_.evidence.push_back(passage_.EvidenceOf("priority", words));
  }

  size_t ReadFinal(size_t at) {
    for (const OutcomeRow& row : kFinalOutcomes) {
      const size_t end = MatchPhrase(text_, at, row.words);
      if (end == kNotFound) continue;
      letter_.stated_outcome = row.outcome;
      last_ = HeaderLabel::kOther;
      return EndOfWord(end);  // "UPHOLD."
    }
    return kNotFound;
  }

  void SetDates() {
    const PairedDays paired = days_.Pair(is_paired_);
    for (const auto& [label, day] : paired.pairs) SetDate(label, day);
    for (const UnpairedDays& unpaired : paired.unpaired) {
      ReportUnpaired(unpaired);
    }
  }

  void SetDate(HeaderLabel label, const PrintedDay& value) {
    const auto row =
        std::find_if(std::begin(kDates), std::end(kDates),
                     [&](const DateRow& date) { return date.label == label; });
    if (!value.day) {
      AddProblem(passage_, value.words, ProblemCode::kBadDate,
                 absl::StrCat("read ", row->name, ": \"", value.words,
                              "\" is no day; compare the original letter"),
                 letter_);
      return;
    }
    std::optional<absl::CivilDay>& date = letter_.dates.*row->member;
    if (date) return;
    date = value.day;
    letter_.evidence.push_back(passage_.EvidenceOf(row->name, value.words));
  }

  void ReportUnpaired(const UnpairedDays& unpaired) {
    AddProblem(passage_, unpaired.days[0].words, ProblemCode::kBadDate,
               absl::StrCat("header has ", unpaired.labels, " date labels and ",
                            unpaired.days.size(),
                            " dates in columns; compare the original letter"),
               letter_);
  }

  // Adds the words since the last label or value to the letter's body.
  void AppendBody(size_t end) {
    const absl::string_view words = TrimJoints(Between(text_, rest_, end));
    if (words.empty()) return;
    absl::StrAppend(&letter_.body, letter_.body.empty() ? "" : "\n",
                    JoinPages(words, true));
  }

  const Passage& passage_;
  absl::string_view text_;
  Letter& letter_;
  HeaderDays days_;
  absl::string_view early_priority_;  // before the first label
  HeaderLabel last_ = HeaderLabel::kNone;
  bool has_received_ = false;
  bool is_paired_ = false;         // the case number follows its label
  bool has_number_first_ = false;  // it stands before all labels
  size_t rest_ = 0;                // end of the last label or value
};

}  // namespace

void ReadHeader(const Passage& passage, absl::string_view header,
                Letter& letter) {
  HeaderReader(passage, header, letter).Read();
}

}  // namespace imr

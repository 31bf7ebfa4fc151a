// Reads the header as tokens. A group is labels followed by values:
//
//   header := group*
//   group  := label+ (value | word)*
//   value  := case number | day | priority | final determination
//
// In a group with as many days as date labels they pair in order, whether it
// came from columns or from pairs. With fewer, a date was left empty: in pairs
// the day belongs to the label before it, in columns nobody can tell.
#include "indexer/header.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "indexer/case_number.h"
#include "indexer/days.h"
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
    PairDates();
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
    if (!days_.empty()) PairDates();
    // "Received:" alone is a label too; after "Application" it is its end.
    if (label == HeaderLabel::kReceivedTail && !has_received_) {
      label = HeaderLabel::kReceived;
    }
    has_received_ |= label == HeaderLabel::kReceived;
    last_ = label;
    if (label >= HeaderLabel::kAssigned && label <= HeaderLabel::kReceived) {
      labels_.push_back(label);
    }
  }

  size_t ReadValue(size_t at) {
    if (IsDigit(text_[at]) || IsLetter(text_[at])) {
      if (const size_t end = ReadDay(at); end != kNotFound) return end;
    }
    if (auto number = CaseNumberAt(text_, at)) {
      return TakeCaseNumber(*std::move(number), at);
    }
    if (last_ == HeaderLabel::kNone) return kNotFound;
    if (const size_t end = ReadPriority(at); end != kNotFound) return end;
    return last_ == HeaderLabel::kFinal ? ReadFinal(at) : kNotFound;
  }

  size_t TakeCaseNumber(std::string number, size_t at) {
    const size_t end = at + kCaseNumberBytes;
    is_paired_ |= last_ == HeaderLabel::kCaseNumber;
    if (letter_.case_number) return end;
    letter_.case_number = std::move(number);
    letter_.evidence.push_back(
        passage_.EvidenceOf("case_number", Between(text_, at, end)));
    return end;
  }

  size_t ReadDay(size_t at) {
    if (labels_.empty()) return kNotFound;
    // A day is no longer than "September 18th, 2016".
    const absl::string_view near = text_.substr(at, 24);
    const FoundDay found = FindDay(near);
    if (!found.span.found() || found.span.begin != 0) return kNotFound;
    days_.push_back({near.substr(0, found.span.end), found.day});
    return at + found.span.end;
  }

  size_t ReadPriority(size_t at) {
    for (const absl::string_view priority : kPriorities) {
      const size_t end = MatchPhrase(text_, at, priority);
      if (end == kNotFound || !IsWordEnd(text_, end)) continue;
      if (!letter_.priority.empty()) return kNotFound;
      letter_.priority = absl::AsciiStrToLower(priority);
      letter_.evidence.push_back(
          passage_.EvidenceOf("priority", Between(text_, at, end)));
      return end;
    }
    return kNotFound;
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

  // Gives the days of a group to its labels.
  void PairDates() {
    size_t first = 0;
    if (days_.size() < labels_.size()) {
      first = labels_.size() - days_.size();
      if (!is_paired_ && !days_.empty()) ReportUnpaired();
      if (!is_paired_) days_.clear();
    }
    for (size_t i = 0; i < days_.size() && first + i < labels_.size(); ++i) {
      SetDate(labels_[first + i], days_[i]);
    }
    labels_.clear();
    days_.clear();
  }

  struct LabelledDay {
    absl::string_view words;
    std::optional<absl::CivilDay> day;
  };

  void SetDate(HeaderLabel label, const LabelledDay& value) {
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

  void ReportUnpaired() {
    AddProblem(passage_, days_[0].words, ProblemCode::kBadDate,
               absl::StrCat("header has ", labels_.size(), " date labels and ",
                            days_.size(),
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
  std::vector<HeaderLabel> labels_;  // of dates, in the group at hand
  std::vector<LabelledDay> days_;    // after them
  HeaderLabel last_ = HeaderLabel::kNone;
  bool has_received_ = false;
  bool is_paired_ = false;  // the case number follows its label
  size_t rest_ = 0;         // end of the last label or value
};

}  // namespace

void ReadHeader(const Passage& passage, absl::string_view header,
                Letter& letter) {
  HeaderReader(passage, header, letter).Read();
}

}  // namespace imr

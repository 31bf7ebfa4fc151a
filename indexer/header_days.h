// Which of a header's labels each of its days belongs to. Days stand behind
// their labels, singly or in columns, or all before them.
// Outside face: HeaderDays.
#ifndef IMR_INDEXER_HEADER_DAYS_H_
#define IMR_INDEXER_HEADER_DAYS_H_

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

#include "indexer/header_labels.h"

namespace imr {

// Days of most headers.
inline constexpr size_t kCommonDays = 5;

struct PrintedDay {
  absl::string_view words;
  std::optional<absl::CivilDay> day;  // nullopt if there is no such day
};

// Labels in columns of which some have no day, so that nobody can tell which.
struct UnpairedDays {
  size_t labels = 0;
  absl::InlinedVector<PrintedDay, kCommonDays> days;
};

struct PairedDays {
  absl::InlinedVector<std::pair<HeaderLabel, PrintedDay>, kCommonDays> pairs;
  std::vector<UnpairedDays> unpaired;
};

class HeaderDays {
 public:
  // Labels and days are added as they stand in the header.
  void AddLabel(HeaderLabel label) {
    tokens_.push_back({label, {}});
    has_date_label_ |= tokens_.back().IsDateLabel();
  }
  void AddDay(PrintedDay day) { tokens_.push_back({HeaderLabel::kNone, day}); }

  // Returns true if a date's label was added.
  bool HasDateLabel() const { return has_date_label_; }

  // Returns true if days stand before their labels: the first before all
  // labels, the last label behind all days, as many of one as of the other.
  bool HaveDaysFirst() const;

  // Turns the order round, so that days that stood first follow their labels.
  void Reverse();

  // Pairs labels and days. `in_pairs`: a value follows its label, as far as
  // other values tell.
  PairedDays Pair(bool in_pairs) const;

 private:
  // A label, or a day, which has none.
  struct Token {
    HeaderLabel label = HeaderLabel::kNone;
    PrintedDay day;

    bool IsDay() const { return label == HeaderLabel::kNone; }
    bool IsDateLabel() const {
      return label >= HeaderLabel::kAssigned && label <= HeaderLabel::kReceived;
    }
  };

  // The days that follow one or several labels.
  struct Group {
    absl::InlinedVector<HeaderLabel, kCommonDays> labels;
    absl::InlinedVector<PrintedDay, kCommonDays> days;
  };

  // Moves the days of `group` to `paired`.
  static void PairGroup(Group& group, bool in_pairs, PairedDays& paired);

  absl::InlinedVector<Token, 3 * kCommonDays> tokens_;
  bool has_date_label_ = false;
};

}  // namespace imr

#endif  // IMR_INDEXER_HEADER_DAYS_H_

// A group is labels followed by days. In a group with as many days as labels
// they pair in order, whether it came from columns or from pairs. With fewer,
// a date was left empty: in pairs the day belongs to the label before it, in
// columns nobody can tell.
#include "indexer/header_days.h"

#include <algorithm>
#include <utility>

namespace imr {

bool HeaderDays::HaveDaysFirst() const {
  std::vector<bool> are_days;
  for (const Token& token : tokens_) {
    if (token.IsDay() || token.IsDateLabel()) are_days.push_back(token.IsDay());
  }
  return !are_days.empty() && are_days.front() && !are_days.back() &&
         std::count(are_days.begin(), are_days.end(), true) * 2 ==
             static_cast<ptrdiff_t>(are_days.size());
}

void HeaderDays::Reverse() { std::reverse(tokens_.begin(), tokens_.end()); }

void HeaderDays::PairGroup(Group& group, bool in_pairs, PairedDays& paired) {
  size_t first = 0;
  if (group.days.size() < group.labels.size()) {
    first = group.labels.size() - group.days.size();
    if (!in_pairs && !group.days.empty()) {
      paired.unpaired.push_back({group.labels.size(), std::move(group.days)});
    }
    if (!in_pairs) return;
  }
  const size_t count = std::min(group.days.size(), group.labels.size());
  for (size_t i = 0; i < count; ++i) {
    paired.pairs.emplace_back(group.labels[first + i], group.days[i]);
  }
}

PairedDays HeaderDays::Pair(bool in_pairs) const {
  PairedDays paired;
  Group group;
  for (const Token& token : tokens_) {
    if (token.IsDay()) {
      // A cover page has a day of its own.
      if (!group.labels.empty()) group.days.push_back(token.day);
      continue;
    }
    if (!group.days.empty()) {
      PairGroup(group, in_pairs, paired);
      group.labels.clear();
      group.days.clear();
    }
    if (token.IsDateLabel()) group.labels.push_back(token.label);
  }
  PairGroup(group, in_pairs, paired);
  return paired;
}

}  // namespace imr

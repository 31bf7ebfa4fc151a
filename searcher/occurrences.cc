#include "searcher/occurrences.h"

#include <algorithm>

#include "common/sequence_scan.h"
#include "common/varint.h"
#include "common/word_sequence.h"

namespace imr {
namespace {

constexpr size_t kFewIds = 24;

// Returns how often a code stands in a sequence.
size_t CountCode(absl::string_view sequence, absl::string_view code) {
  size_t count = 0;
  for (size_t at = FindCode(sequence, code, 0); at != absl::string_view::npos;
       at = FindCode(sequence, code, at + code.size())) {
    ++count;
  }
  return count;
}

}  // namespace

Occurrences::Occurrences(const std::vector<TermIds>& terms,
                         bool asks_nearness) {
  for (const TermIds& term : terms) {
    first_.push_back(places_.size());
    for (const std::vector<uint32_t>& ids : term) {
      for (uint32_t id : ids) {
        steps_of_[id].push_back(places_.size());
        may_be_[id % may_be_.size()] = true;
      }
      places_.emplace_back();
    }
  }
  first_.push_back(places_.size());
  if (steps_of_.size() > kFewIds) return;
  for (const auto& [id, steps] : steps_of_) {
    AppendVarint(id, codes_.emplace_back(std::string(), steps).first);
  }
  counts_only_ = !asks_nearness && places_.size() == terms.size();
  counts_.resize(places_.size());
}

void Occurrences::CountOnly(absl::string_view sequence) {
  std::fill(counts_.begin(), counts_.end(), 0);
  bool has_any = false;
  for (const auto& [code, steps] : codes_) {
    const size_t count = CountCode(sequence, code);
    if (count == 0) continue;
    has_any = true;
    for (size_t step : steps) counts_[step] += count;
  }
  if (!has_any) return;
  Stretch all;
  Measure(sequence, all);
  length_ = all.words;
}

// The words between those looked for are counted, not read.
void Occurrences::ReadFew(absl::string_view sequence) {
  hits_.clear();
  for (size_t i = 0; i < codes_.size(); ++i) {
    const std::string& code = codes_[i].first;
    for (size_t at = FindCode(sequence, code, 0); at != absl::string_view::npos;
         at = FindCode(sequence, code, at + code.size())) {
      hits_.push_back({at, i});
    }
  }
  if (hits_.empty()) return;
  std::sort(hits_.begin(), hits_.end());
  Stretch before;
  size_t from = 0;
  for (const auto& [at, code] : hits_) {
    Measure(sequence.substr(from, at - from), before);
    from = at;
    for (size_t step : codes_[code].second) {
      places_[step].push_back(before.places + 1);
    }
  }
  Measure(sequence.substr(from), before);
  length_ = before.words;
}

void Occurrences::ReadAll(absl::string_view sequence) {
  for (SequenceReader at(sequence); at.Next();) {
    ++length_;
    if (!may_be_[at.id() % may_be_.size()]) continue;
    const auto found = steps_of_.find(at.id());
    if (found == steps_of_.end()) continue;
    for (size_t step : found->second) places_[step].push_back(at.place());
  }
}

void Occurrences::Read(absl::string_view sequence) {
  length_ = 0;
  if (counts_only_) {
    CountOnly(sequence);
    return;
  }
  for (Places& places : places_) places.clear();
  if (steps_of_.empty()) return;
  codes_.empty() ? ReadAll(sequence) : ReadFew(sequence);
}

size_t Occurrences::Count(size_t term) const {
  if (counts_only_) return counts_[term];
  const size_t steps = first_[term + 1] - first_[term];
  if (steps == 1) return First(term).size();
  return static_cast<size_t>(
      std::count_if(First(term).begin(), First(term).end(), [&](uint32_t at) {
        for (size_t i = 1; i < steps; ++i) {
          const Places& places = places_[first_[term] + i];
          if (!std::binary_search(places.begin(), places.end(),
                                  at + static_cast<uint32_t>(i))) {
            return false;
          }
        }
        return true;
      }));
}

double Occurrences::Nearness(size_t term) const {
  const Places& before = Last(term);
  double nearness = 0;
  for (uint32_t place : First(term + 1)) {
    const auto next = std::lower_bound(before.begin(), before.end(), place);
    if (next == before.begin()) continue;
    const uint32_t distance = place - *std::prev(next);
    if (distance <= kNearReach) nearness += 1.0 / distance;
  }
  return nearness;
}

}  // namespace imr

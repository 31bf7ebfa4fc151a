#include "searcher/occurrences.h"

#include <string.h>

#include <algorithm>

#include "common/varint.h"
#include "common/word_sequence.h"

namespace imr {
namespace {

constexpr size_t kFewIds = 8;

}  // namespace

Occurrences::Occurrences(const std::vector<TermIds>& terms) {
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
    AppendVarint(id, codes_.emplace_back());
  }
}

// To look for the bytes of few ids is quicker than to read all words. They may
// be found where other words meet.
bool Occurrences::MayHaveAny(absl::string_view sequence) const {
  if (codes_.empty()) return !steps_of_.empty();
  return std::any_of(codes_.begin(), codes_.end(),
                     [sequence](const std::string& code) {
                       return memmem(sequence.data(), sequence.size(),
                                     code.data(), code.size()) != nullptr;
                     });
}

void Occurrences::Read(absl::string_view sequence) {
  for (Places& places : places_) places.clear();
  length_ = 0;
  if (!MayHaveAny(sequence)) return;
  for (SequenceReader at(sequence); at.Next();) {
    ++length_;
    if (!may_be_[at.id() % may_be_.size()]) continue;
    const auto found = steps_of_.find(at.id());
    if (found == steps_of_.end()) continue;
    for (size_t step : found->second) places_[step].push_back(at.place());
  }
}

size_t Occurrences::Count(size_t term) const {
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

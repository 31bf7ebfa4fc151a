#include "searcher/occurrences.h"

#include <algorithm>
#include <cstring>

#include "common/varint.h"
#include "common/word_sequence.h"

namespace imr {
namespace {

constexpr size_t kFewIds = 8;

bool IsMark(char byte) {
  return static_cast<unsigned char>(byte) < kFirstWordId;
}

// Returns where the code stands in a sequence at or behind `from`; npos if
// nowhere. The first byte of a rare word's code is rare itself.
size_t FindCode(absl::string_view sequence, absl::string_view code,
                size_t from) {
  while (from + code.size() <= sequence.size()) {
    const void* const found =
        std::memchr(sequence.data() + from, code[0], sequence.size() - from);
    if (found == nullptr) break;
    const auto at =
        static_cast<size_t>(static_cast<const char*>(found) - sequence.data());
    // Else the last bytes of a longer code, or another code.
    if ((at == 0 || IsEndOfVarint(sequence[at - 1])) &&
        sequence.substr(at, code.size()) == code) {
      return at;
    }
    from = at + 1;
  }
  return absl::string_view::npos;
}

// Returns how often a code stands in a sequence.
size_t CountCode(absl::string_view sequence, absl::string_view code) {
  size_t count = 0;
  for (size_t at = FindCode(sequence, code, 0); at != absl::string_view::npos;
       at = FindCode(sequence, code, at + code.size())) {
    ++count;
  }
  return count;
}

// Returns how many words a sequence has: codes but the marks, which are one
// byte each.
size_t CountWords(absl::string_view sequence) {
  constexpr size_t kAtOnce = 128;  // a byte counts as many
  size_t words = 0;
  bool begins = true;
  for (size_t at = 0; at < sequence.size(); at += kAtOnce) {
    const absl::string_view part = sequence.substr(at, kAtOnce);
    uint8_t marks = begins && IsMark(part[0]) ? 1 : 0;
    uint8_t codes = IsEndOfVarint(part[0]) ? 1 : 0;
    for (size_t i = 1; i < part.size(); ++i) {
      const bool is_mark = IsMark(part[i]) & IsEndOfVarint(part[i - 1]);
      codes = static_cast<uint8_t>(codes + (IsEndOfVarint(part[i]) ? 1 : 0));
      marks = static_cast<uint8_t>(marks + (is_mark ? 1 : 0));
    }
    words += codes - marks;
    begins = IsEndOfVarint(part.back());
  }
  return words;
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

// To look for the bytes of few ids is quicker than to read all words.
bool Occurrences::MayHaveAny(absl::string_view sequence) const {
  if (codes_.empty()) return !steps_of_.empty();
  return std::any_of(
      codes_.begin(), codes_.end(), [sequence](const auto& code) {
        return FindCode(sequence, code.first, 0) != absl::string_view::npos;
      });
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
  length_ = has_any ? CountWords(sequence) : 0;
}

void Occurrences::Read(absl::string_view sequence) {
  if (counts_only_) {
    CountOnly(sequence);
    return;
  }
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

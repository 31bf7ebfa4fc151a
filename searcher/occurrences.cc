#include "searcher/occurrences.h"

#include <algorithm>
#include <cstring>

#include "common/varint.h"
#include "common/word_sequence.h"

namespace imr {
namespace {

constexpr size_t kFewIds = 24;

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

// What a stretch of a sequence, between two codes, goes on by.
struct Stretch {
  size_t words = 0;
  uint32_t places = 0;  // may wrap around: the first of two joined words
};

// Returns that of up to 128 bytes, of which the first may begin a code: codes
// but the marks, which are one byte each.
Stretch MeasurePart(absl::string_view part, bool begins) {
  uint8_t codes = 0, marks = 0, joined = 0, ends = 0;  // no more than bytes
  const auto add = [&](char byte, bool begins_code) {
    codes = static_cast<uint8_t>(codes + (IsEndOfVarint(byte) ? 1 : 0));
    marks = static_cast<uint8_t>(marks + (begins_code & IsMark(byte)));
    joined = static_cast<uint8_t>(joined + (begins_code & (byte == kJoined)));
    ends = static_cast<uint8_t>(ends + (begins_code & (byte == kTextEnd)));
  };
  add(part[0], begins);
  for (size_t i = 1; i < part.size(); ++i) {
    add(part[i], IsEndOfVarint(part[i - 1]));
  }
  const uint32_t words = codes - marks;
  return {words, words - joined + ends * (kTextGap - 1)};
}

// Adds what the bytes go on by, the first of which begins a code.
void Measure(absl::string_view bytes, Stretch& sum) {
  constexpr size_t kAtOnce = 128;
  bool begins = true;
  for (size_t at = 0; at < bytes.size(); at += kAtOnce) {
    const absl::string_view part = bytes.substr(at, kAtOnce);
    const Stretch stretch = MeasurePart(part, begins);
    sum.words += stretch.words;
    sum.places += stretch.places;
    begins = IsEndOfVarint(part.back());
  }
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

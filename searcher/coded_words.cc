#include "searcher/coded_words.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/sequence_scan.h"
#include "common/varint.h"
#include "common/word_sequence.h"

namespace imr {
namespace {

// Words of a need that are looked for: to look for more takes as long as to
// read the text.
constexpr size_t kMostCodes = 4;

// Reads the word at the next place, past marks and past the joined word of
// the place before; false if there is none in this text.
bool ReadNextPlace(absl::string_view& rest, uint64_t& code) {
  while (ConsumeVarint(rest, code) && code != kTextEnd) {
    if (code >= kFirstWordId) return true;
    if (code == kJoined && !ConsumeVarint(rest, code)) return false;
  }
  return false;
}

// Takes a joined word of this id off the front; false if none comes next.
bool TakeJoined(absl::string_view& rest, uint32_t id) {
  absl::string_view ahead = rest;
  uint64_t code = 0;
  const bool is_joined = ConsumeVarint(ahead, code) && code == kJoined &&
                         ConsumeVarint(ahead, code) && code == id;
  if (is_joined) rest = ahead;
  return is_joined;
}

}  // namespace

CodedPhrase::CodedPhrase(const WordFile& segment,
                         const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    const std::optional<uint32_t> id = segment.IdOf(word);
    can_stand_ = can_stand_ && id.has_value();
    ids_.push_back(id.value_or(0));
  }
  if (can_stand_) AppendVarint(ids_.front(), first_);
}

absl::string_view CodedPhrase::FindIn(absl::string_view sequence,
                                      size_t from) const {
  if (!can_stand_) return {};
  for (size_t at = FindCode(sequence, first_, from);
       at != absl::string_view::npos; at = FindCode(sequence, first_, at + 1)) {
    absl::string_view rest = sequence.substr(at + first_.size());
    if (GoesOnIn(rest)) {
      return sequence.substr(at, sequence.size() - rest.size() - at);
    }
  }
  return {};
}

// Returns true if the words after the first stand at the places that follow
// in `rest`, and takes them off.
bool CodedPhrase::GoesOnIn(absl::string_view& rest) const {
  for (size_t i = 1; i < ids_.size(); ++i) {
    uint64_t code = 0;
    if (!ReadNextPlace(rest, code)) return false;
    if (code != ids_[i] && !TakeJoined(rest, ids_[i])) return false;
  }
  return true;
}

NeededWords::NeededWords(const WordFile& segment,
                         absl::Span<const AnyWords> needs) {
  for (const AnyWords& any : needs) {
    std::vector<std::string> codes;
    for (const std::string& word : any) {
      const std::optional<uint32_t> id = segment.IdOf(word);
      if (!id) continue;
      codes.emplace_back();
      AppendVarint(*id, codes.back());
    }
    can_stand_ = can_stand_ && !codes.empty();
    if (codes.size() <= kMostCodes) codes_.push_back(std::move(codes));
  }
}

bool NeededWords::MayStandIn(absl::string_view sequence) const {
  const auto stands = [sequence](const std::string& code) {
    return FindCode(sequence, code, 0) != absl::string_view::npos;
  };
  return can_stand_ &&
         std::all_of(codes_.begin(), codes_.end(), [&](const auto& any) {
           return std::any_of(any.begin(), any.end(), stands);
         });
}

}  // namespace imr

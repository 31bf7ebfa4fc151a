#include "searcher/coded_words.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

#include "common/varint.h"
#include "common/word_sequence.h"

namespace imr {
namespace {

// Words of a need that are looked for: to look for more takes as long as to
// read the text.
constexpr size_t kMostCodes = 4;

// Returns where `code` begins in `sequence` at or after `from`; npos if
// nowhere. A code begins where the one before it has ended, with a byte below
// 0x80 (varint.h).
size_t FindCode(absl::string_view sequence, absl::string_view code,
                size_t from) {
  while (from < sequence.size()) {
    const void* const found =
        memmem(sequence.data() + from, sequence.size() - from, code.data(),
               code.size());
    if (found == nullptr) break;
    const auto at =
        static_cast<size_t>(static_cast<const char*>(found) - sequence.data());
    const bool begins =
        at == 0 || static_cast<signed char>(sequence[at - 1]) >= 0;
    if (begins) return at;
    from = at + 1;
  }
  return absl::string_view::npos;
}

// Reads the word at the next place, past marks and past the joined word of
// the place before; false if there is none in this text.
bool ReadNextPlace(absl::string_view& rest, uint64_t& code) {
  while (ConsumeVarint(rest, code) && code != kTextEnd) {
    if (code >= kFirstWordId) return true;
    if (code == kJoined && !ConsumeVarint(rest, code)) return false;
  }
  return false;
}

// Returns true if a joined word comes next and has this id.
bool JoinedIs(absl::string_view rest, uint32_t id) {
  uint64_t code = 0;
  return ConsumeVarint(rest, code) && code == kJoined &&
         ConsumeVarint(rest, code) && code == id;
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

bool CodedPhrase::StandsIn(absl::string_view sequence) const {
  if (!can_stand_) return false;
  for (size_t at = FindCode(sequence, first_, 0); at != absl::string_view::npos;
       at = FindCode(sequence, first_, at + 1)) {
    if (GoesOnIn(sequence.substr(at + first_.size()))) return true;
  }
  return false;
}

// Returns true if the words after the first stand at the places that follow
// in `rest`.
bool CodedPhrase::GoesOnIn(absl::string_view rest) const {
  for (size_t i = 1; i < ids_.size(); ++i) {
    uint64_t code = 0;
    if (!ReadNextPlace(rest, code)) return false;
    if (code != ids_[i] && !JoinedIs(rest, ids_[i])) return false;
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

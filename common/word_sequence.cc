#include "common/word_sequence.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

#include "common/slot.h"

namespace imr {
namespace {

// Returns how many text fields of the same scope stand before `field`.
size_t IndexInSlot(const Field& field) {
  size_t index = 0;
  for (FieldId id : TextFields()) {
    if (id == field.id) break;
    if (GetField(id).scope == field.scope) ++index;
  }
  return index;
}

}  // namespace

std::string WordKey(absl::string_view word) {
  return absl::StrCat(kWordKeyPrefix, word);
}

std::optional<uint32_t> WordIdIn(const Xapian::Database& database,
                                 absl::string_view word) {
  uint32_t id = 0;
  if (!absl::SimpleAtoi(database.get_metadata(WordKey(word)), &id)) {
    return std::nullopt;
  }
  return id;
}

uint32_t SequenceSlot(const Field& field) {
  return field.scope == Scope::kLetter ? kLetterWordsSlot : kOwnWordsSlot;
}

absl::string_view SequenceOf(const Field& field, absl::string_view slot_bytes) {
  uint64_t size = 0;
  for (size_t skip = IndexInSlot(field);; --skip) {
    if (!ConsumeVarint(slot_bytes, size)) return {};
    if (skip == 0) return slot_bytes.substr(0, size);
    slot_bytes.remove_prefix(std::min<size_t>(size, slot_bytes.size()));
  }
}

}  // namespace imr

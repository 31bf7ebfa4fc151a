#include "common/word_sequence.h"

#include <algorithm>

namespace imr {

absl::string_view SequenceOf(const Field& field, absl::string_view entry) {
  uint64_t size = 0;
  for (FieldId id : TextFields()) {
    if (!ConsumeVarint(entry, size)) return {};
    size = std::min<uint64_t>(size, entry.size());
    if (id == field.id) return entry.substr(0, size);
    entry.remove_prefix(size);
  }
  return {};
}

EntrySequences SequencesOf(absl::string_view entry) {
  EntrySequences sequences;
  uint64_t size = 0;
  for (absl::string_view& sequence : sequences) {
    if (!ConsumeVarint(entry, size)) break;
    size = std::min<uint64_t>(size, entry.size());
    sequence = entry.substr(0, size);
    entry.remove_prefix(size);
  }
  return sequences;
}

}  // namespace imr

#include "searcher/value_column.h"

#include <algorithm>

#include "common/slot.h"

namespace imr {

absl::Span<const uint32_t> ValueColumn::Intern(absl::string_view bytes) {
  if (bytes.empty()) return {};
  const auto found = decoded_.find(bytes);
  if (found != decoded_.end()) return found->second;
  return decoded_.emplace(bytes, Decode(bytes)).first->second;
}

std::vector<uint32_t> ValueColumn::Decode(absl::string_view bytes) {
  std::vector<uint32_t> indices;
  ForEachSlotValue(field_, bytes, [&](absl::string_view value) {
    const auto found = index_of_.find(value);
    if (found != index_of_.end()) {
      indices.push_back(found->second);
      return;
    }
    indices.push_back(static_cast<uint32_t>(values_.size()));
    index_of_.emplace(value, indices.back());
    values_.emplace_back(value);
  });
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  return indices;
}

}  // namespace imr

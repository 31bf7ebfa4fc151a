#include "searcher/value_column.h"

#include <algorithm>

#include "searcher/slot_values.h"

namespace imr {

absl::Span<const uint32_t> ValueColumn::Intern(absl::string_view bytes) {
  if (bytes.empty()) return {};
  const auto [found, is_new] = decoded_.try_emplace(std::string(bytes));
  if (is_new) found->second = Decode(bytes);
  return found->second;
}

std::vector<uint32_t> ValueColumn::Decode(absl::string_view bytes) {
  std::vector<uint32_t> indices;
  for (const std::string& value : SlotValues(field_, bytes)) {
    const auto next = static_cast<uint32_t>(values_.size());
    const auto [found, is_new] = index_of_.try_emplace(value, next);
    if (is_new) values_.push_back(value);
    indices.push_back(found->second);
  }
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  return indices;
}

}  // namespace imr

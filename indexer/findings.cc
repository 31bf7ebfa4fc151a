#include "indexer/findings.h"

#include <iterator>
#include <utility>

namespace imr {

void Findings::Add(FindingPlace place, std::string finding) {
  const absl::MutexLock lock(&mutex_);
  first_.emplace(place, std::move(finding));
  if (first_.size() > kMaxFindings) first_.erase(std::prev(first_.end()));
}

bool Findings::empty() const {
  const absl::MutexLock lock(&mutex_);
  return first_.empty();
}

std::vector<std::string> Findings::InOrder() const {
  const absl::MutexLock lock(&mutex_);
  std::vector<std::string> findings;
  for (const auto& [place, finding] : first_) findings.push_back(finding);
  return findings;
}

}  // namespace imr

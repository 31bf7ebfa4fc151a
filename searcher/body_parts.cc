#include "searcher/body_parts.h"

#include "absl/container/flat_hash_map.h"

#include "common/lexicons.h"

namespace imr {
namespace {

using PartsByPart = absl::flat_hash_map<std::string, std::vector<std::string>>;

PartsByPart MakeRelated() {
  const Lexicon& parts = GetLexicon(LexiconId::kBodyParts);
  PartsByPart related;
  for (const LexiconEntry& part : parts.entries()) {
    for (const LexiconEntry* whole = parts.FindName(part.Column("parent"));
         whole != nullptr; whole = parts.FindName(whole->Column("parent"))) {
      related[part.name].push_back(whole->name);
      related[whole->name].push_back(part.name);
    }
  }
  return related;
}

}  // namespace

bool IsPartOf(absl::string_view part, absl::string_view whole) {
  const Lexicon& parts = GetLexicon(LexiconId::kBodyParts);
  const LexiconEntry* one = parts.FindName(part);
  while (one != nullptr && one->name != whole) {
    one = parts.FindName(one->Column("parent"));
  }
  return one != nullptr;
}

const std::vector<std::string>& RelatedParts(absl::string_view part) {
  static const auto& related = *new PartsByPart(MakeRelated());
  static const auto& none = *new std::vector<std::string>();
  const auto found = related.find(part);
  return found == related.end() ? none : found->second;
}

}  // namespace imr

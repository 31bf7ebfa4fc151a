#include "searcher/citing_sides.h"

#include <utility>

#include "searcher/claims_administrators.h"

namespace imr {
namespace {

// The field of what the claims administrator cited for that of the reviewer;
// nullopt if it is no citation's.
std::optional<FieldId> ClaimsAdministratorsField(FieldId field) {
  switch (field) {
    case FieldId::kGuideline:
      return FieldId::kCaGuideline;
    case FieldId::kChapter:
      return FieldId::kCaChapter;
    case FieldId::kTopic:
      return FieldId::kCaTopic;
    case FieldId::kPage:
      return FieldId::kCaPage;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<CitingSide> ReadCitingSide(Cursor& cursor) {
  static constexpr absl::string_view kReviewers[] = {"maximus reviewer",
                                                     "maximus physician",
                                                     "imr reviewer",
                                                     "imr physician",
                                                     "imr doctor",
                                                     "expert reviewer",
                                                     "medical reviewer",
                                                     "physician reviewer",
                                                     "reviewing physician",
                                                     "reviewer",
                                                     "reviewers",
                                                     "maximus",
                                                     "imr"};
  Cursor next = cursor;
  ReadOneOf(next, {"the"});
  std::optional<CitingSide> side;
  if (ReadPhraseOf(next, ClaimsAdministratorNames()) ||
      ReadOneOf(next, {"ca"})) {
    side = CitingSide::kClaimsAdministrator;
  } else if (ReadPhraseOf(next, kReviewers)) {
    side = CitingSide::kReviewer;
  }
  if (side) cursor = next;
  return side;
}

std::vector<Reading> CitationsOf(std::vector<Reading> names, CitingSide side) {
  std::vector<Reading> readings;
  for (Reading& reading : names) {
    const std::optional<FieldId> field =
        ClaimsAdministratorsField(reading.meaning.field);
    if (!field) continue;
    if (side == CitingSide::kClaimsAdministrator) {
      reading.meaning.field = *field;
      reading.node.field = *field;
    }
    readings.push_back(std::move(reading));
  }
  return readings;
}

}  // namespace imr

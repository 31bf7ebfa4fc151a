#include "common/lexicons.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>

#include "absl/strings/str_split.h"

#include "common/lexicon_data.h"

namespace imr {
namespace {

struct FileRow {
  LexiconId id;
  absl::string_view name;
};

constexpr size_t kLexiconCount = static_cast<size_t>(LexiconId::kOutcomes) + 1;
constexpr size_t kFingerprintDigits = 16;

constexpr std::array<FileRow, kLexiconCount> kFiles = {{
    {LexiconId::kNone, ""},
    {LexiconId::kDrugs, "drugs.tsv"},
    {LexiconId::kDrugClasses, "drug_classes.tsv"},
    {LexiconId::kSpecialties, "specialties.tsv"},
    {LexiconId::kGuidelines, "guidelines.tsv"},
    {LexiconId::kChapters, "chapters.tsv"},
    {LexiconId::kTopics, "topics.tsv"},
    {LexiconId::kTreatments, "treatments.tsv"},
    {LexiconId::kCategories, "categories.tsv"},
    {LexiconId::kBodyParts, "body_parts.tsv"},
    {LexiconId::kStates, "states.tsv"},
    {LexiconId::kOutcomes, "outcomes.tsv"},
}};

constexpr bool FilesStandInEnumOrder() {
  for (size_t i = 0; i < kFiles.size(); ++i) {
    if (static_cast<size_t>(kFiles[i].id) != i) return false;
  }
  return true;
}
static_assert(FilesStandInEnumOrder());

struct Slot {
  std::once_flag once;
  std::optional<Lexicon> lexicon;
};

absl::string_view EmbeddedText(absl::string_view name) {
  for (const LexiconFile& file : EmbeddedLexiconFiles()) {
    if (file.name == name) return file.text;
  }
  return "name\n";
}

// By LexiconId; never destroyed, so that they outlive every user.
std::array<Slot, kLexiconCount>& Slots() {
  static auto& slots = *new std::array<Slot, kLexiconCount>;
  return slots;
}

// A test finds all mistakes of the files.
void ReadSlot(Slot& slot, absl::string_view file) {
  slot.lexicon = Lexicon::ReadChecked(EmbeddedText(file));
}

}  // namespace

const Lexicon& GetLexicon(LexiconId id) {
  const auto i = static_cast<size_t>(id);
  Slot& slot = Slots()[i];
  std::call_once(slot.once, ReadSlot, std::ref(slot), kFiles[i].name);
  return *slot.lexicon;
}

absl::string_view LexiconFileName(LexiconId id) {
  return kFiles[static_cast<size_t>(id)].name;
}

std::string LexiconFingerprint() {
  return std::string(EmbeddedLexiconsSha256().substr(0, kFingerprintDigits));
}

std::vector<std::string> IngredientsOf(const LexiconEntry& drug) {
  const absl::string_view cell = drug.Column("ingredients");
  if (cell.empty()) return {};
  std::vector<std::string> ingredients = absl::StrSplit(cell, " + ");
  std::sort(ingredients.begin(), ingredients.end());
  return ingredients;
}

}  // namespace imr

#include "common/lexicons.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

#include "common/file.h"
#include "common/lexicon_data.h"
#include "common/status_macros.h"

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

// All state of this file; never destroyed, so that it outlives every user.
struct State {
  std::array<std::string, kLexiconCount> own_texts;    // of a folder
  std::array<absl::string_view, kLexiconCount> texts;  // in use, by LexiconId
  bool is_embedded = true;
  std::array<Slot, kLexiconCount> slots;
  std::atomic<bool> in_use = false;
};

absl::string_view EmbeddedText(absl::string_view name) {
  for (const LexiconFile& file : EmbeddedLexiconFiles()) {
    if (file.name == name) return file.text;
  }
  return "name\n";
}

State* MakeState() {
  auto* const state = new State;
  for (size_t i = 0; i < kLexiconCount; ++i) {
    state->texts[i] = EmbeddedText(kFiles[i].name);
  }
  return state;
}

State& GetState() {
  static State* state = MakeState();
  return *state;
}

// Of embedded files tests find all mistakes, of others UseLexiconFolder.
void ReadSlot(State& state, size_t i) {
  state.slots[i].lexicon = Lexicon::ReadChecked(state.texts[i]);
}

absl::StatusOr<std::string> ReadText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return absl::NotFoundError(absl::StrCat("read lexicon \"", path,
                                            "\": no such file; copy it from "
                                            "schemas/lexicons"));
  }
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace

const Lexicon& GetLexicon(LexiconId id) {
  State& state = GetState();
  state.in_use = true;
  const auto i = static_cast<size_t>(id);
  std::call_once(state.slots[i].once, ReadSlot, std::ref(state), i);
  return *state.slots[i].lexicon;
}

absl::string_view LexiconFileName(LexiconId id) {
  return kFiles[static_cast<size_t>(id)].name;
}

absl::Status UseLexiconFolder(absl::string_view folder) {
  State& state = GetState();
  if (state.in_use) {
    return absl::FailedPreconditionError(
        absl::StrCat("use lexicons of \"", folder,
                     "\": others are in use already; choose "
                     "the folder before reading or searching anything"));
  }
  std::array<std::string, kLexiconCount> texts = {"name\n"};
  for (size_t i = 1; i < kLexiconCount; ++i) {
    const std::string path = absl::StrCat(folder, "/", kFiles[i].name);
    ASSIGN_OR_RETURN(texts[i], ReadText(path));
    RETURN_IF_ERROR(Lexicon::Parse(path, texts[i]).status());
  }
  state.own_texts = std::move(texts);
  std::copy(state.own_texts.begin(), state.own_texts.end(),
            state.texts.begin());
  state.is_embedded = false;
  return absl::OkStatus();
}

std::string LexiconFingerprint() {
  const State& state = GetState();
  if (state.is_embedded) {
    return std::string(EmbeddedLexiconsSha256().substr(0, kFingerprintDigits));
  }
  std::map<absl::string_view, absl::string_view> texts;  // by name
  for (size_t i = 1; i < kLexiconCount; ++i) {
    texts.emplace(kFiles[i].name, state.texts[i]);
  }
  std::string all;
  for (const auto& [name, text] : texts) {
    absl::StrAppend(&all, name, "\n", text.size(), "\n", text);
  }
  return Sha256Hex(all).substr(0, kFingerprintDigits);
}

std::vector<std::string> IngredientsOf(const LexiconEntry& drug) {
  const absl::string_view cell = drug.Column("ingredients");
  if (cell.empty()) return {};
  std::vector<std::string> ingredients = absl::StrSplit(cell, " + ");
  std::sort(ingredients.begin(), ingredients.end());
  return ingredients;
}

}  // namespace imr

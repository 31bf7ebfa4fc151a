#include "indexer/index_update.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"

#include "common/date.h"
#include "common/status_macros.h"

namespace imr {
namespace {

// Of the letter's SHA-256: as many as a string holds without memory of its
// own, 60 bits.
constexpr size_t kDigestDigits = 15;

// Returns a letter a determination: u, o, or - where nothing was decided.
std::string OutcomesOf(const Letter& letter) {
  std::string outcomes;
  for (const Determination& determination : letter.determinations) {
    outcomes.push_back(
        determination.outcome ? OutcomeName(*determination.outcome)[0] : '-');
  }
  return outcomes;
}

std::string DayOf(const LetterDates& dates) {
  const auto& day = dates.decision ? dates.decision : dates.assigned;
  return day ? FormatIsoDay(*day) : "";
}

ManifestLetter ClaimOf(const Letter& letter) {
  ManifestLetter claim;
  claim.id = letter.id;
  claim.digest = letter.source.sha256.substr(0, kDigestDigits);
  claim.day = DayOf(letter.dates);
  claim.outcomes = OutcomesOf(letter);
  return claim;
}

// Returns true if what is indexed for `old` is what `fresh` would write.
bool IsSameLetter(const ManifestLetter& old, const ManifestLetter& fresh) {
  return old.input == fresh.input && !old.digest.empty() &&
         old.digest == fresh.digest;
}

}  // namespace

void IndexUpdate::BeginInput(const InputFile& file) {
  input_ = &manifest_.FindOrAdd(ManifestPath(file.path));
  for (auto& letter : input_->letters) letter->stale = true;
  first_new_ = input_->end;
  input_->bytes = file.bytes;
  input_->modified_ns = file.modified_ns;
  input_->sha256.clear();
}

absl::Status IndexUpdate::AddLetter(ReadLetter read) {
  Manifest::Claims& claims = manifest_.ClaimsTo(read.letter.id);
  ManifestLetter* const rival = claims.Best();
  ManifestLetter* const standing = claims.Indexed();
  ManifestLetter& fresh = manifest_.AddLetter(*input_, ClaimOf(read.letter));
  if (rival != nullptr && IsBetter(*rival, fresh)) {
    ReportRival(fresh, *rival);
  } else {
    if (rival != nullptr) ReportRival(*rival, fresh);
    RETURN_IF_ERROR(Index(fresh, standing, std::move(read.built)));
  }
  writer_.MarkChanged();
  return absl::OkStatus();
}

absl::Status IndexUpdate::Index(ManifestLetter& fresh, ManifestLetter* standing,
                                LetterDocuments letter) {
  if (standing == nullptr) {
    RETURN_IF_ERROR(writer_.AddLetter(fresh.id, std::move(letter)));
    manifest_.ClaimsTo(fresh.id).written = true;
  } else if (!IsSameLetter(*standing, fresh)) {
    RETURN_IF_ERROR(writer_.ReplaceLetter(fresh.id, std::move(letter)));
    manifest_.ClaimsTo(fresh.id).written = true;
  }
  fresh.indexed = true;
  if (standing != nullptr) standing->indexed = false;
  return absl::OkStatus();
}

absl::Status IndexUpdate::EndInput(absl::string_view sha256) {
  for (const auto& letter : input_->letters) {
    if (letter->ordinal >= first_new_) break;
    RETURN_IF_ERROR(RemoveLetter(*letter));
  }
  manifest_.DropLettersBefore(*input_, first_new_);
  input_->sha256 = std::string(sha256);
  input_ = nullptr;
  writer_.MarkChanged();
  return absl::OkStatus();
}

void IndexUpdate::KeepInput(const InputFile& file) {
  ManifestInput* const input = manifest_.Find(ManifestPath(file.path));
  if (input == nullptr) return;
  for (auto& letter : input->letters) letter->stale = !letter->indexed;
}

absl::Status IndexUpdate::RemoveInput(absl::string_view path) {
  const ManifestInput* const input = manifest_.Find(path);
  for (const auto& letter : input->letters) {
    RETURN_IF_ERROR(RemoveLetter(*letter));
  }
  manifest_.Remove(*input);
  writer_.MarkChanged();
  return absl::OkStatus();
}

absl::Status IndexUpdate::TouchInput(const InputFile& file) {
  ManifestInput* const input = manifest_.Find(ManifestPath(file.path));
  input->modified_ns = file.modified_ns;
  writer_.MarkChanged();
  return absl::OkStatus();
}

absl::Status IndexUpdate::CommitIfLarge() {
  return writer_.IsLarge() ? writer_.Commit(manifest_) : absl::OkStatus();
}

absl::Status IndexUpdate::RemoveLetter(const ManifestLetter& letter) {
  return letter.indexed ? writer_.RemoveLetter(letter.id) : absl::OkStatus();
}

void IndexUpdate::ReportRival(const ManifestLetter& loser,
                              const ManifestLetter& winner) {
  const bool same_day = loser.day == winner.day;
  std::string message = absl::StrCat(
      "letter ", loser.id, " is not indexed from here: \"", winner.input->path,
      "\" holds ", same_day ? "it too" : "a newer decision of the same case");
  if (same_day && loser.outcomes != winner.outcomes) {
    absl::StrAppend(&message,
                    ", decided the same day with other outcomes; compare the "
                    "two and remove one");
  }
  report_.problems.push_back(
      {loser.input->path,
       {same_day ? ProblemCode::kDuplicateLetter : ProblemCode::kReplacedLetter,
        std::move(message), 0}});
}

}  // namespace imr

#include "common/index_schema.h"

#include "absl/strings/str_cat.h"

#include "common/fields.h"
#include "common/file.h"
#include "common/letter_frame.h"
#include "common/lexicons.h"
#include "common/status_macros.h"

namespace imr {
namespace {

constexpr size_t kFingerprintDigits = 16;

std::string FieldsFingerprint() {
  std::string rows;
  for (const Field& field : AllFields()) {
    absl::StrAppend(&rows, field.name, "\t", field.prefix, "\t", field.slot,
                    "\t", static_cast<int>(field.kind), "\t",
                    static_cast<int>(field.cardinality), "\t",
                    static_cast<int>(field.scope), "\n");
  }
  return Sha256Hex(rows).substr(0, kFingerprintDigits);
}

absl::Status CheckPart(absl::string_view index_folder, absl::string_view title,
                       absl::string_view found, absl::string_view wanted) {
  if (found == wanted) return absl::OkStatus();
  return absl::FailedPreconditionError(
      absl::StrCat("open index \"", index_folder, "\": it was made with ",
                   title, " ", found, ", this program has ", wanted,
                   "; make it anew with \"imr-index build --rebuild\""));
}

}  // namespace

IndexSchema IndexSchema::Mine() {
  return {absl::StrCat(kIndexSchemaVersion), FieldsFingerprint(),
          LexiconFingerprint(), LetterDictionaryFingerprint(), IMR_VERSION};
}

absl::Status CheckIndexSchema(const IndexSchema& found,
                              absl::string_view index_folder) {
  const IndexSchema mine = IndexSchema::Mine();
  RETURN_IF_ERROR(
      CheckPart(index_folder, "index schema", found.version, mine.version));
  RETURN_IF_ERROR(
      CheckPart(index_folder, "field table", found.fields, mine.fields));
  RETURN_IF_ERROR(
      CheckPart(index_folder, "lexicons", found.lexicons, mine.lexicons));
  return CheckPart(index_folder, "letter dictionary", found.dictionary,
                   mine.dictionary);
}

std::string RevisionPath(absl::string_view index_folder) {
  return absl::StrCat(index_folder, "/revision");
}

std::string RebuildRevisionPath(absl::string_view index_folder) {
  return absl::StrCat(index_folder, "/rebuild");
}

std::string ManifestPathOf(absl::string_view index_folder, uint64_t number) {
  return absl::StrCat(index_folder, "/manifest.", number);
}

std::string SegmentsFolder(absl::string_view index_folder) {
  return absl::StrCat(index_folder, "/segments");
}

std::string SegmentFolder(absl::string_view index_folder, uint64_t segment) {
  return absl::StrCat(SegmentsFolder(index_folder), "/", segment);
}

std::string DeadPath(absl::string_view index_folder, uint64_t segment,
                     uint64_t revision) {
  return absl::StrCat(SegmentFolder(index_folder, segment), ".dead-", revision);
}

std::string LockFile(absl::string_view index_folder) {
  return absl::StrCat(index_folder, "/lock");
}

}  // namespace imr

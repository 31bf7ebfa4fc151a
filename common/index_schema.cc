#include "common/index_schema.h"

#include "absl/strings/str_cat.h"

#include "common/fields.h"
#include "common/file.h"
#include "common/lexicons.h"
#include "common/status_macros.h"

namespace imr {
namespace {

constexpr size_t kFingerprintDigits = 16;

// The metadata that has to agree, and what it is called in messages.
constexpr struct {
  absl::string_view key;
  absl::string_view title;
} kChecked[] = {{"schema", "index schema"},
                {"fields", "field table"},
                {"lexicons", "lexicons"}};

absl::Status CheckKey(const Xapian::Database& database,
                      absl::string_view index_folder, absl::string_view key,
                      absl::string_view title, absl::string_view wanted) {
  const std::string found = database.get_metadata(std::string(key));
  if (found == wanted) return absl::OkStatus();
  if (found.empty()) {
    return absl::DataLossError(absl::StrCat(
        "open index \"", index_folder, "\": it does not say which ", title,
        " it was made with; make it anew with \"imr-index build --rebuild\""));
  }
  return absl::FailedPreconditionError(
      absl::StrCat("open index \"", index_folder, "\": it was made with ",
                   title, " ", found, ", this program has ", wanted,
                   "; make it anew with \"imr-index build --rebuild\""));
}

}  // namespace

std::string XapianFolder(absl::string_view index_folder) {
  return absl::StrCat(index_folder, "/xapian");
}

std::string ColumnsPath(absl::string_view index_folder) {
  return absl::StrCat(XapianFolder(index_folder), "/imr.columns");
}

std::string FreshXapianFolder(absl::string_view index_folder) {
  return absl::StrCat(index_folder, "/xapian.new");
}

std::string LockFile(absl::string_view index_folder) {
  return absl::StrCat(index_folder, "/lock");
}

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

std::vector<std::pair<std::string, std::string>> SchemaMetadata() {
  return {{"schema", absl::StrCat(kIndexSchemaVersion)},
          {"fields", FieldsFingerprint()},
          {"lexicons", LexiconFingerprint()},
          {"program", IMR_VERSION}};
}

absl::Status CheckIndexSchema(const Xapian::Database& database,
                              absl::string_view index_folder) {
  for (const auto& [key, wanted] : SchemaMetadata()) {
    for (const auto& checked : kChecked) {
      if (checked.key != key) continue;
      RETURN_IF_ERROR(
          CheckKey(database, index_folder, checked.key, checked.title, wanted));
    }
  }
  return absl::OkStatus();
}

}  // namespace imr

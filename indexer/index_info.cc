#include "indexer/index_info.h"

#include <iterator>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include <xapian.h>

#include "common/fields.h"
#include "common/file.h"
#include "common/index_schema.h"
#include "common/status_macros.h"
#include "common/xapian_status.h"
#include "indexer/manifest.h"

namespace imr {
namespace {

// Returns how many different terms a prefix has.
uint64_t CountTerms(const Xapian::Database& database,
                    absl::string_view prefix) {
  const std::string start(prefix);
  return static_cast<uint64_t>(std::distance(database.allterms_begin(start),
                                             database.allterms_end(start)));
}

// Returns how many different values a slot of single values holds.
uint64_t CountSlotValues(const Xapian::Database& database, uint32_t slot) {
  const std::set<std::string> values(database.valuestream_begin(slot),
                                     database.valuestream_end(slot));
  return values.size();
}

FieldInfo InfoOfField(const Xapian::Database& database, const Field& field) {
  FieldInfo info;
  info.name = std::string(field.name);
  info.values = field.kind == FieldKind::kDate
                    ? CountSlotValues(database, field.slot)
                    : CountTerms(database, field.prefix);
  if (field.slot != kNoSlot)
    info.documents = database.get_value_freq(field.slot);
  return info;
}

void CountLetters(const Manifest& manifest, IndexInfo& info) {
  info.inputs = manifest.inputs().size();
  for (const auto& [id, claims] : manifest.claims()) {
    const ManifestLetter* const letter = claims.Indexed();
    if (letter == nullptr) continue;
    ++info.letters;
    info.determinations += letter->outcomes.size();
  }
}

absl::StatusOr<IndexInfo> InfoOf(const Xapian::Database& database,
                                 absl::string_view folder) {
  RETURN_IF_ERROR(CheckIndexSchema(database, folder));
  ASSIGN_OR_RETURN(const Manifest manifest, Manifest::Read(database));
  IndexInfo info;
  info.folder = std::string(folder);
  CountLetters(manifest, info);
  info.documents = database.get_doccount();
  info.bytes = FolderBytes(XapianFolder(folder));
  info.revision = database.get_revision();
  info.schema = database.get_metadata("schema");
  info.program = database.get_metadata("program");
  info.fields_fingerprint = database.get_metadata("fields");
  info.lexicons_fingerprint = database.get_metadata("lexicons");
  for (const Field& field : AllFields()) {
    if (field.prefix.empty()) continue;
    info.fields.push_back(InfoOfField(database, field));
  }
  return info;
}

}  // namespace

absl::StatusOr<IndexInfo> ReadIndexInfo(absl::string_view folder) {
  const std::string path = XapianFolder(folder);
  const std::string what = absl::StrCat("read index \"", folder, "\"");
  if (!PathExists(path)) {
    return absl::NotFoundError(absl::StrCat(
        what, ": no such index; create it with \"imr-index build\""));
  }
  return CatchXapian(what,
                     [&] { return InfoOf(Xapian::Database(path), folder); });
}

std::string InfoToText(const IndexInfo& info) {
  std::string text =
      absl::StrCat("index            ", info.folder, "\n",              //
                   "letters          ", info.letters, "\n",             //
                   "determinations   ", info.determinations, "\n",      //
                   "documents        ", info.documents, "\n",           //
                   "inputs           ", info.inputs, "\n",              //
                   "bytes            ", info.bytes, "\n",               //
                   "revision         ", info.revision, "\n",            //
                   "made by          imr-index ", info.program, "\n",   //
                   "schema           ", info.schema, "\n",              //
                   "field table      ", info.fields_fingerprint, "\n",  //
                   "lexicons         ", info.lexicons_fingerprint, "\n\n");
  absl::StrAppendFormat(&text, "%-16s %10s %12s\n", "field", "values",
                        "documents");
  for (const FieldInfo& field : info.fields) {
    absl::StrAppendFormat(&text, "%-16s %10d %12d\n", field.name, field.values,
                          field.documents);
  }
  return text;
}

Json InfoToJson(const IndexInfo& info) {
  Json fields = Json::array();
  for (const FieldInfo& field : info.fields) {
    fields.push_back({{"name", field.name},
                      {"values", field.values},
                      {"documents", field.documents}});
  }
  return {{"schema", "imr.info/1"},
          {"index", info.folder},
          {"letters", info.letters},
          {"determinations", info.determinations},
          {"documents", info.documents},
          {"inputs", info.inputs},
          {"bytes", info.bytes},
          {"revision", info.revision},
          {"versions", {{"program", info.program}, {"schema", info.schema}}},
          {"fingerprints",
           {{"fields", info.fields_fingerprint},
            {"lexicons", info.lexicons_fingerprint}}},
          {"fields", std::move(fields)}};
}

}  // namespace imr

#include "common/revision.h"

#include <filesystem>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

#include "common/damage.h"
#include "common/date.h"
#include "common/file.h"
#include "common/json.h"
#include "common/status_macros.h"

namespace imr {
namespace {

constexpr char kFormat[] = "imr.revision/1";
constexpr size_t kSumDigits = 64;

absl::Status NoIndex(absl::string_view index_folder, absl::string_view why) {
  return absl::NotFoundError(
      absl::StrCat("open index \"", index_folder, "\": ", why,
                   "; create it with \"imr-index build\""));
}

// Returns why there is no revision in the folder.
absl::Status NoRevision(absl::string_view index_folder) {
  if (!PathExists(std::string(index_folder))) {
    return NoIndex(index_folder, "no such folder");
  }
  // Where schemas 1 and 2 kept everything.
  if (PathExists(absl::StrCat(index_folder, "/xapian"))) {
    return absl::FailedPreconditionError(absl::StrCat(
        "open index \"", index_folder,
        "\": it was made with index schema 2 or older, this program has ",
        kIndexSchemaVersion,
        "; make it anew with \"imr-index build --rebuild\""));
  }
  return NoIndex(index_folder, "the folder holds no index");
}

Json SegmentToJson(const SegmentEntry& segment) {
  return {{"number", segment.number},
          {"documents", segment.documents},
          {"letters", segment.letters},
          {"dead_documents", segment.dead_documents},
          {"dead_revision", segment.dead_revision}};
}

// Each as [ISO day, first revision].
Json DaysToJson(const std::vector<BuildDay>& days) {
  Json rows = Json::array();
  for (const BuildDay& day : days) {
    rows.push_back({FormatIsoDay(day.day), day.first});
  }
  return rows;
}

std::vector<BuildDay> DaysFromJson(const Json& rows) {
  std::vector<BuildDay> days;
  for (const Json& row : rows) {
    BuildDay& day = days.emplace_back();
    if (!row.is_array() || row.size() != 2 || !row[0].is_string() ||
        !row[1].is_number_unsigned() ||
        !absl::ParseCivilTime(row[0].get<std::string>(), &day.day)) {
      return {};
    }
    day.first = row[1].get<uint64_t>();
  }
  return days;
}

Json ToJson(const Revision& revision) {
  Json segments = Json::array();
  for (const SegmentEntry& segment : revision.segments) {
    segments.push_back(SegmentToJson(segment));
  }
  return {{"format", kFormat},
          {"id", revision.id},
          {"number", revision.number},
          {"next_segment", revision.next_segment},
          {"manifest", revision.manifest},
          {"manifest_sha256", revision.manifest_sha256},
          {"segments", std::move(segments)},
          {"days", DaysToJson(revision.days)},
          {"schema", revision.schema.version},
          {"fields", revision.schema.fields},
          {"lexicons", revision.schema.lexicons},
          {"dictionary", revision.schema.dictionary},
          {"program", revision.schema.program}};
}

// The file's sum was checked: what is missing was never written.
Revision FromJson(const Json& json) {
  Revision revision;
  revision.id = json.value("id", "");
  revision.number = json.value("number", uint64_t{0});
  revision.next_segment = json.value("next_segment", uint64_t{1});
  revision.manifest = json.value("manifest", uint64_t{0});
  revision.manifest_sha256 = json.value("manifest_sha256", "");
  for (const Json& row : json.value("segments", Json::array())) {
    SegmentEntry& segment = revision.segments.emplace_back();
    segment.number = row.value("number", uint64_t{0});
    segment.documents = row.value("documents", uint32_t{0});
    segment.letters = row.value("letters", uint32_t{0});
    segment.dead_documents = row.value("dead_documents", uint32_t{0});
    segment.dead_revision = row.value("dead_revision", uint64_t{0});
  }
  revision.days = DaysFromJson(json.value("days", Json::array()));
  revision.schema = {json.value("schema", ""), json.value("fields", ""),
                     json.value("lexicons", ""), json.value("dictionary", ""),
                     json.value("program", "")};
  return revision;
}

}  // namespace

void NoteDay(absl::CivilDay day, Revision& revision) {
  if (!revision.days.empty() && revision.days.back().day >= day) return;
  revision.days.push_back({day, revision.number});
}

absl::StatusOr<Revision> ReadAnyRevision(const std::string& path,
                                         absl::string_view index_folder) {
  const absl::StatusOr<std::string> bytes = ReadFile(path);
  if (absl::IsNotFound(bytes.status())) return NoRevision(index_folder);
  std::error_code ignored;
  if (std::filesystem::is_regular_file(std::string(index_folder), ignored)) {
    return absl::NotFoundError(
        absl::StrCat("open index \"", index_folder,
                     "\": it is a file; name the folder of an index"));
  }
  RETURN_IF_ERROR(bytes.status());
  absl::string_view text = *bytes;
  if (text.size() < kSumDigits + 2 || text[kSumDigits] != '\n' ||
      !absl::ConsumeSuffix(&text, "\n")) {
    return DamagedFile("read revision", path);
  }
  const absl::string_view body = text.substr(kSumDigits + 1);
  if (Sha256Hex(body) != text.substr(0, kSumDigits))
    return DamagedFile("read revision", path);
  const Json json = Json::parse(body.begin(), body.end(), nullptr,
                                /*allow_exceptions=*/false);
  if (!json.is_object()) return DamagedFile("read revision", path);
  return FromJson(json);
}

absl::StatusOr<Revision> ReadRevision(const std::string& path,
                                      absl::string_view index_folder) {
  ASSIGN_OR_RETURN(Revision revision, ReadAnyRevision(path, index_folder));
  RETURN_IF_ERROR(CheckIndexSchema(revision.schema, index_folder));
  return revision;
}

absl::Status WriteRevision(const Revision& revision, const std::string& path) {
  const std::string body = ToJson(revision).dump();
  return WriteFile(path, absl::StrCat(Sha256Hex(body), "\n", body, "\n"));
}

}  // namespace imr

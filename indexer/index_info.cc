#include "indexer/index_info.h"

#include <memory>
#include <set>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

#include "common/date.h"
#include "common/fields.h"
#include "common/file.h"
#include "common/index_schema.h"
#include "common/revision.h"
#include "common/segment.h"
#include "common/slot.h"
#include "common/status_macros.h"
#include "common/xapian_status.h"
#include "indexer/manifest.h"

namespace imr {
namespace {

using Segments = std::vector<std::unique_ptr<Segment>>;

absl::StatusOr<Segments> OpenSegments(const Revision& revision,
                                      absl::string_view folder) {
  Segments segments;
  for (const SegmentEntry& entry : revision.segments) {
    ASSIGN_OR_RETURN(auto segment, Segment::Open(folder, entry));
    segments.push_back(std::move(segment));
  }
  return segments;
}

// Returns how many different words the index has.
uint64_t CountWords(const Segments& segments) {
  absl::flat_hash_set<absl::string_view> words;
  for (const auto& segment : segments) {
    for (uint32_t i = 0; i < segment->words.words(); ++i) {
      words.insert(segment->words.Word(i));
    }
  }
  return words.size();
}

// Adds the values of a content to `values`.
void AddValues(const Field& field, absl::string_view content,
               std::set<std::string>& values) {
  const auto list = field.cardinality == Cardinality::kMany
                        ? DecodeList(content)
                        : std::vector<std::string>{std::string(content)};
  if (list.ok()) values.insert(list->begin(), list->end());
}

FieldInfo InfoOfField(const Segments& segments, const Field& field) {
  FieldInfo info;
  info.name = std::string(field.name);
  std::set<std::string> values;
  for (const auto& segment : segments) {
    const StoredColumn* const column = segment->columns.Find(field.slot);
    if (column == nullptr) continue;
    std::vector<bool> is_met(size_t{column->contents()} + 1);
    for (uint32_t i = 1; i <= segment->entry.documents; ++i) {
      if (HasBit(segment->dead, i) || column->NumberAt(i) == 0) continue;
      ++info.documents;
      if (is_met[column->NumberAt(i)]) continue;
      is_met[column->NumberAt(i)] = true;
      AddValues(field, column->Content(column->NumberAt(i)), values);
    }
  }
  info.values = values.size();
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

absl::StatusOr<IndexInfo> InfoOf(absl::string_view folder) {
  ASSIGN_OR_RETURN(const Revision revision,
                   ReadRevision(RevisionPath(folder), folder));
  ASSIGN_OR_RETURN(const Segments segments, OpenSegments(revision, folder));
  Manifest manifest;
  if (revision.manifest != 0) {
    ASSIGN_OR_RETURN(manifest,
                     Manifest::Read(ManifestPathOf(folder, revision.manifest),
                                    revision.manifest_sha256));
  }
  IndexInfo info;
  info.folder = std::string(folder);
  CountLetters(manifest, info);
  for (const SegmentEntry& entry : revision.segments) {
    info.documents += entry.documents - entry.dead_documents;
  }
  info.segments = segments.size();
  info.bytes = FolderBytes(std::string(folder));
  info.revision = revision.number;
  if (!revision.days.empty()) info.last_day = revision.days.back().day;
  info.schema = revision.schema.version;
  info.program = revision.schema.program;
  info.fields_fingerprint = revision.schema.fields;
  info.lexicons_fingerprint = revision.schema.lexicons;
  for (const Field& field : AllFields()) {
    if (field.kind != FieldKind::kText) {
      info.fields.push_back(InfoOfField(segments, field));
    }
  }
  info.fields.insert(
      info.fields.begin(),
      {std::string(GetField(FieldId::kText).name), CountWords(segments), 0});
  return info;
}

std::string LastDay(const IndexInfo& info) {
  return info.last_day ? FormatIsoDay(*info.last_day) : "on a day unknown";
}

}  // namespace

absl::StatusOr<IndexInfo> ReadIndexInfo(absl::string_view folder) {
  return CatchXapian(absl::StrCat("read index \"", folder, "\""),
                     [&] { return InfoOf(folder); });
}

std::string InfoToText(const IndexInfo& info) {
  std::string text =
      absl::StrCat("index            ", info.folder, "\n",              //
                   "letters          ", info.letters, "\n",             //
                   "determinations   ", info.determinations, "\n",      //
                   "documents        ", info.documents, "\n",           //
                   "inputs           ", info.inputs, "\n",              //
                   "segments         ", info.segments, "\n",            //
                   "bytes            ", info.bytes, "\n",               //
                   "revision         ", info.revision, "\n",            //
                   "last build       ", LastDay(info), "\n",            //
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
          {"segments", info.segments},
          {"bytes", info.bytes},
          {"revision", info.revision},
          {"last_build", info.last_day ? Json(LastDay(info)) : Json(nullptr)},
          {"versions", {{"program", info.program}, {"schema", info.schema}}},
          {"fingerprints",
           {{"fields", info.fields_fingerprint},
            {"lexicons", info.lexicons_fingerprint}}},
          {"fields", std::move(fields)}};
}

}  // namespace imr

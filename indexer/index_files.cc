#include "indexer/index_files.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"

#include "common/file.h"
#include "common/index_schema.h"
#include "common/status_macros.h"

namespace imr {
namespace {

namespace fs = std::filesystem;

// Returns the number a name ends with after `prefix`; nullopt if it is no such
// name: what is not ours is left alone.
std::optional<uint64_t> NumberAfter(absl::string_view prefix,
                                    absl::string_view name) {
  uint64_t number = 0;
  const bool is_ours = absl::ConsumePrefix(&name, prefix) && !name.empty() &&
                       absl::c_all_of(name, absl::ascii_isdigit) &&
                       absl::SimpleAtoi(name, &number);
  return is_ours ? std::optional<uint64_t>(number) : std::nullopt;
}

// The names of an index's own files and folders that carry numbers.
struct NumberedName {
  std::string path;
  std::string name;
  uint64_t segment = 0;   // of a segment or its dead documents
  uint64_t revision = 0;  // of a manifest or dead documents
};

// Returns the manifests, segments and files of dead documents there are, also
// those a kill left half written.
std::vector<NumberedName> NumberedNamesIn(const std::string& folder) {
  std::vector<NumberedName> names;
  std::error_code error;
  for (const auto& file : fs::directory_iterator(folder, error)) {
    const std::string name = file.path().filename().string();
    const auto number =
        NumberAfter("manifest.", absl::StripSuffix(name, kUnfinishedSuffix));
    if (number) names.push_back({file.path().string(), name, 0, *number});
  }
  for (const auto& file :
       fs::directory_iterator(SegmentsFolder(folder), error)) {
    const std::string name = file.path().filename().string();
    const std::pair<absl::string_view, absl::string_view> parts =
        absl::StrSplit(name, absl::MaxSplits('.', 1));
    const auto segment = NumberAfter("", parts.first);
    const auto dead = NumberAfter("dead-", parts.second);
    if (segment && (dead || parts.second.empty())) {
      names.push_back({file.path().string(), name, *segment, dead.value_or(0)});
    }
  }
  return names;
}

// Adds to `used` the names in the index's folder and its segments' that a
// revision needs.
void AddUsed(const Revision& revision, std::set<std::string>& used) {
  used.insert(absl::StrCat("manifest.", revision.manifest));
  for (const SegmentEntry& segment : revision.segments) {
    used.insert(absl::StrCat(segment.number));
    used.insert(absl::StrCat(segment.number, ".dead-", segment.dead_revision));
  }
}

// Returns 16 hex digits that no other index has.
std::string RandomId() {
  std::random_device random;
  return absl::StrCat(absl::Hex(random(), absl::kZeroPad8),
                      absl::Hex(random(), absl::kZeroPad8));
}

}  // namespace

Revision EmptyRevision(const std::string& folder) {
  Revision revision;
  revision.id = RandomId();
  revision.schema = IndexSchema::Mine();
  for (const NumberedName& name : NumberedNamesIn(folder)) {
    revision.number = std::max(revision.number, name.revision);
    revision.next_segment = std::max(revision.next_segment, name.segment + 1);
  }
  return revision;
}

absl::Status RemoveUnusedFiles(const std::string& folder, uint64_t filling) {
  std::set<std::string> used = {absl::StrCat(filling)};
  for (const std::string& path :
       {RevisionPath(folder), RebuildRevisionPath(folder)}) {
    const absl::StatusOr<Revision> revision = ReadAnyRevision(path, folder);
    if (revision.ok()) {
      AddUsed(*revision, used);
    } else if (PathExists(path)) {
      return absl::OkStatus();
    }
  }
  for (const NumberedName& name : NumberedNamesIn(folder)) {
    if (!used.contains(name.name)) RETURN_IF_ERROR(RemoveFolder(name.path));
  }
  return absl::OkStatus();
}

}  // namespace imr

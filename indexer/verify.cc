#include "indexer/verify.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <iterator>
#include <set>
#include <system_error>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"

#include "common/file.h"
#include "common/index_schema.h"
#include "common/progress.h"
#include "common/revision.h"
#include "common/segment.h"
#include "common/status_macros.h"
#include "common/xapian_status.h"
#include "indexer/findings.h"
#include "indexer/manifest.h"
#include "indexer/segment_sums.h"
#include "indexer/segment_verifier.h"

namespace imr {
namespace {

namespace fs = std::filesystem;

using Step = FindingPlace::Step;

// Errors: PermissionDenied naming the first file or folder in `folder` that
// this process may not read.
absl::Status CheckMayRead(const std::string& folder) {
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end;
       !error && at != end; at.increment(error)) {
    const std::string path = at->path().string();
    if (faccessat(AT_FDCWD, path.c_str(), R_OK, AT_EACCESS) != 0 &&
        errno == EACCES) {
      return absl::ErrnoToStatus(EACCES, absl::StrCat("read \"", path, "\""));
    }
  }
  return absl::OkStatus();
}

// Checks an index, its files first: what is found by their sums need not be
// told letter by letter.
class IndexVerifier {
 public:
  IndexVerifier(absl::string_view folder, const Revision& revision, int threads)
      : folder_(folder), revision_(revision), threads_(threads) {}

  Verification Run() {
    CheckFiles();
    if (findings_.empty()) CheckSegments();
    Verification result;
    result.letters = living_.size();
    result.documents = documents_;
    result.findings = findings_.InOrder();
    CheckManifest(result.findings);
    if (!has_all_structures_) {
      result.notes.emplace_back(
          "Xapian's own check of its tables was left out, which needs leave to "
          "write to them");
    }
    return result;
  }

 private:
  void CheckFiles() {
    std::vector<std::string> folders;
    for (const SegmentEntry& entry : revision_.segments) {
      folders.push_back(SegmentFolder(folder_, entry.number));
    }
    for (const std::string& finding : CheckSums(folders, threads_)) {
      findings_.Add({}, absl::StrCat("segment ", finding));
    }
  }

  void CheckSegments() {
    uint64_t letters = 0;
    for (const SegmentEntry& entry : revision_.segments) {
      letters += entry.letters;
    }
    Progress progress(letters, "letters");
    uint64_t done = 0;
    for (size_t i = 0; i < revision_.segments.size(); ++i) {
      const absl::Status status = CatchXapian("read a segment", [&] {
        return CheckSegment(
            i, [&](uint64_t more) { progress.Update(done += more); });
      });
      if (!status.ok()) {
        findings_.Add({i, Step::kOpen, 0}, std::string(status.message()));
      }
    }
  }

  absl::Status CheckSegment(size_t number,
                            const std::function<void(uint64_t)>& report) {
    const SegmentEntry& entry = revision_.segments[number];
    ASSIGN_OR_RETURN(const auto segment, Segment::Open(folder_, entry));
    const SegmentFindings findings(findings_, number,
                                   SegmentFolder(folder_, entry.number));
    SegmentVerifier verifier(*segment, findings);
    auto ids = verifier.Run(threads_, report);
    has_all_structures_ = has_all_structures_ && verifier.has_structure();
    for (size_t i = 0; i < ids.size(); ++i) {
      if (!ids[i]) continue;
      documents_ += segment->letters.FirstDocument(i + 1) -
                    segment->letters.FirstDocument(i);
      if (!living_.insert(*ids[i]).second) {
        findings.Add(Step::kLetters, i, "letter ", *ids[i],
                     ": stands in the index twice");
      }
    }
    return absl::OkStatus();
  }

  // Checks that the manifest is whole and, if all else is well, that it tells
  // of the living letters and no others.
  void CheckManifest(std::vector<std::string>& findings) const {
    if (revision_.manifest == 0) return;
    const absl::StatusOr<Manifest> manifest = Manifest::Read(
        ManifestPathOf(folder_, revision_.manifest), revision_.manifest_sha256);
    if (!manifest.ok()) {
      findings.emplace_back(manifest.status().message());
    } else if (findings.empty()) {
      CompareLetters(*manifest, findings);
    }
  }

  void CompareLetters(const Manifest& manifest,
                      std::vector<std::string>& findings) const {
    size_t indexed = 0;
    std::set<std::string> wrong;
    for (const auto& [id, claims] : manifest.claims()) {
      size_t owners = 0;
      for (const ManifestLetter* letter : claims.letters) {
        owners += letter->indexed ? 1 : 0;
      }
      indexed += owners;
      if (owners > 1) {
        wrong.insert(absl::StrCat(id, " is indexed from two inputs"));
      }
      if (owners > 0 && !living_.contains(id)) {
        wrong.insert(absl::StrCat(id, " is not in the index"));
      }
      if (wrong.size() > kMaxFindings) wrong.erase(std::prev(wrong.end()));
    }
    for (const std::string& finding : wrong) {
      findings.push_back(absl::StrCat("manifest: letter ", finding));
    }
    if (indexed != living_.size()) {
      findings.push_back(absl::StrCat("manifest: tells of ", indexed,
                                      " letters, the index holds ",
                                      living_.size()));
    }
  }

  const std::string folder_;
  const Revision& revision_;
  const int threads_;
  Findings findings_;
  absl::flat_hash_set<std::string> living_;  // letters, in lower case
  uint64_t documents_ = 0;                   // that live
  bool has_all_structures_ = true;           // of segments, were checked
};

}  // namespace

absl::StatusOr<Verification> VerifyIndex(absl::string_view folder,
                                         int threads) {
  const std::string what = absl::StrCat("verify index \"", folder, "\"");
  // Taking the lock would leave its file in a folder that is no index.
  if (!PathExists(RevisionPath(folder)) && !PathExists(LockFile(folder))) {
    return ReadRevision(RevisionPath(folder), folder).status();
  }
  // An index on a read-only disk has no writer and cannot be locked.
  const absl::StatusOr<FileLock> lock = FileLock::Take(LockFile(folder));
  if (absl::IsUnavailable(lock.status())) {
    return absl::UnavailableError(absl::StrCat(
        what, ": a build is writing it; try again when that has ended"));
  }
  return CatchXapian(what, [&]() -> absl::StatusOr<Verification> {
    ASSIGN_OR_RETURN(const Revision revision,
                     ReadRevision(RevisionPath(folder), folder));
    RETURN_IF_ERROR(CheckMayRead(std::string(folder)));
    return IndexVerifier(folder, revision, threads).Run();
  });
}

}  // namespace imr

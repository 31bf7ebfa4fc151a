// Brings the index and its manifest to what the inputs hold now, letter by
// letter: who of several claims to an id is indexed, what is replaced and
// what is taken out. Index and manifest agree after every call, so a commit
// may fall anywhere in between: after a kill the next build goes on.
//
// Letters of inputs about to be read again are stale: they stand in the index
// until something takes their place, but claim nothing.
// Outside face: IndexUpdate, called by pipeline.cc.
#ifndef IMR_INDEXER_INDEX_UPDATE_H_
#define IMR_INDEXER_INDEX_UPDATE_H_

#include <cstdint>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

#include "indexer/index_writer.h"
#include "indexer/input_reader.h"
#include "indexer/manifest.h"
#include "indexer/report.h"
#include "indexer/source.h"

namespace imr {

class IndexUpdate {
 public:
  // All must outlive the update.
  IndexUpdate(Manifest* manifest, IndexWriter* writer, BuildReport* report)
      : manifest_(*manifest), writer_(*writer), report_(*report) {}

  // Begins an input whose letters follow.
  void BeginInput(const InputFile& file);

  // Takes the input's next letter.
  absl::Status AddLetter(ReadLetter read);

  // Ends the input: letters it no longer holds leave the index.
  absl::Status EndInput(absl::string_view sha256);

  // Notes that the input cannot be read: what stands of it in the index stays.
  void KeepInput(const InputFile& file);

  // Takes an input and its letters out.
  absl::Status RemoveInput(absl::string_view path);

  // Notes the new time of an input whose bytes are the same.
  absl::Status TouchInput(const InputFile& file);

  // Commits if enough was written since the last commit.
  absl::Status CommitIfLarge();

 private:
  absl::Status RemoveLetter(const ManifestLetter& letter);
  absl::Status Index(ManifestLetter& fresh, ManifestLetter* standing,
                     LetterDocuments letter);
  void ReportRival(const ManifestLetter& loser, const ManifestLetter& winner);

  Manifest& manifest_;
  IndexWriter& writer_;
  BuildReport& report_;
  ManifestInput* input_ = nullptr;  // the one begun and not ended
  uint32_t first_new_ = 0;          // ordinal of its first new letter
};

}  // namespace imr

#endif  // IMR_INDEXER_INDEX_UPDATE_H_

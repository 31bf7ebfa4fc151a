// An index of given letters in a folder of its own, gone with the test.
#ifndef IMR_TESTS_SEARCHER_TEST_INDEX_H_
#define IMR_TESTS_SEARCHER_TEST_INDEX_H_

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"
#include "gtest/gtest.h"

#include "common/index_schema.h"
#include "common/letter.h"
#include "common/revision.h"
#include "common/segment.h"
#include "indexer/document_builder.h"
#include "indexer/index_writer.h"
#include "indexer/segment_builder.h"
#include "searcher/index_reader.h"

namespace imr {

class TestIndex {
 public:
  explicit TestIndex(const std::vector<Letter>& letters) {
    std::string pattern = ::testing::TempDir() + "imr_index_XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr) std::abort();
    folder_ = pattern;
    revision_.schema = IndexSchema::Mine();
    Add(letters);
  }
  TestIndex(const TestIndex&) = delete;
  TestIndex& operator=(const TestIndex&) = delete;
  ~TestIndex() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  // Adds the letters as a segment of their own, in one commit.
  void Add(const std::vector<Letter>& letters) {
    if (!letters.empty()) {
      auto builder = SegmentBuilder::Open(folder_, revision_.next_segment++,
                                          {.generation = revision_.number + 1});
      Expect(builder.status());
      for (const Letter& letter : letters) {
        Expect((*builder)->Add(BuildDocuments(letter)));
      }
      const absl::StatusOr<SegmentEntry> entry = (*builder)->Finish();
      Expect(entry.status());
      revision_.segments.push_back(*entry);
    }
    Commit();
  }

  // Marks the documents of a letter as dead.
  void Remove(const std::string& id) {
    ++revision_.number;
    for (SegmentEntry& entry : revision_.segments) {
      const auto segment = Segment::Open(folder_, entry);
      Expect(segment.status());
      const auto range = FindLetterIn(**segment, id);
      if (!range) continue;
      DocumentBits dead = (*segment)->dead;
      for (uint32_t i = 0; i < range->count; ++i) {
        SetBit(range->first + i, dead);
      }
      entry.dead_documents = CountBits(dead);
      entry.dead_revision = revision_.number;
      Expect(WriteDeadFile(DeadPath(folder_, entry.number, revision_.number),
                           dead, entry.documents));
      Expect(WriteRevision(revision_, RevisionPath(folder_)));
      return;
    }
    ADD_FAILURE() << "no letter " << id;
  }

  // The commits from now on are of this day; those before are of none.
  void BeginDay(absl::CivilDay day) { day_ = day; }

  // Makes one segment of all, as the merge of a build does: what is dead stays.
  void Merge() {
    std::vector<std::unique_ptr<Segment>> segments;
    std::vector<const Segment*> merged;
    for (const SegmentEntry& entry : revision_.segments) {
      auto segment = Segment::Open(folder_, entry);
      Expect(segment.status());
      segments.push_back(*std::move(segment));
      merged.push_back(segments.back().get());
    }
    auto result = MergeSegments(folder_, merged, revision_.next_segment++);
    Expect(result.status());
    result->entry.dead_documents = CountBits(result->dead);
    result->entry.dead_revision = revision_.number + 1;
    Expect(WriteDeadFile(
        DeadPath(folder_, result->entry.number, revision_.number + 1),
        result->dead, result->entry.documents));
    revision_.segments = {result->entry};
    Commit();
  }

  // Rewrites the index without the dead. The last change.
  void Compact() { Expect(CompactIndex(folder_)); }

  const std::string& folder() const { return folder_; }

  IndexReader Open() const {
    absl::StatusOr<IndexReader> reader = IndexReader::Open(folder_);
    Expect(reader.status());
    return *std::move(reader);
  }

 private:
  static void Expect(const absl::Status& status) {
    if (status.ok()) return;
    ADD_FAILURE() << status;
    std::abort();
  }

  void Commit() {
    ++revision_.number;
    if (day_) NoteDay(*day_, revision_);
    Expect(WriteRevision(revision_, RevisionPath(folder_)));
  }

  std::string folder_;
  Revision revision_;
  std::optional<absl::CivilDay> day_;
};

}  // namespace imr

#endif  // IMR_TESTS_SEARCHER_TEST_INDEX_H_

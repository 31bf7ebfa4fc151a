// What tests of the index writer share: an index in a folder of its own, and
// builds of a letter or two.
#ifndef IMR_TESTS_INDEXER_INDEX_WRITER_FIXTURE_H_
#define IMR_TESTS_INDEXER_INDEX_WRITER_FIXTURE_H_

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/index_schema.h"
#include "indexer/document_builder.h"
#include "indexer/index_writer.h"
#include "indexer/verify.h"
#include "tests/indexer/made_letters.h"
#include "tests/indexer/read_back.h"
#include "tests/indexer/test_folder.h"

namespace imr {

class IndexWriterTest : public ::testing::Test {
 protected:
  std::unique_ptr<IndexWriter> Open(bool rebuild = false) {
    auto writer =
        IndexWriter::Open(Index(), {.rebuild = rebuild, .threads = 2});
    EXPECT_TRUE(writer.ok()) << writer.status();
    return writer.ok() ? *std::move(writer) : nullptr;
  }
  std::string Index() const { return folder_.Path("index"); }

  static absl::Status Add(IndexWriter& writer, const Letter& letter) {
    return writer.AddLetter(letter.id, BuildDocuments(letter));
  }
  static absl::Status Replace(IndexWriter& writer, const Letter& letter) {
    return writer.ReplaceLetter(letter.id, BuildDocuments(letter));
  }
  // Ends a build and lets go of the index.
  static absl::Status Finish(std::unique_ptr<IndexWriter>&& writer) {
    const std::unique_ptr<IndexWriter> ended = std::move(writer);
    return ended->Finish(Manifest());
  }
  // Adds a letter in a build of its own.
  void BuildOne(const Letter& letter) {
    auto writer = Open();
    ASSERT_TRUE(Add(*writer, letter).ok());
    ASSERT_TRUE(Finish(std::move(writer)).ok());
  }
  std::vector<std::string> Letters() const { return LivingLettersOf(Index()); }
  size_t SegmentsOnDisk() const {
    size_t count = 0;
    for (const auto& file :
         std::filesystem::directory_iterator(SegmentsFolder(Index()))) {
      count += file.is_directory() ? 1 : 0;
    }
    return count;
  }
  // The test's writers give no manifest: only what they left is looked at.
  void ExpectSound() const {
    const auto verified = VerifyIndex(Index());
    ASSERT_TRUE(verified.ok()) << verified.status();
    for (const std::string& finding : verified->findings) {
      EXPECT_THAT(finding,
                  ::testing::HasSubstr("manifest: tells of 0 letters"));
    }
  }

  TestFolder folder_;
};

}  // namespace imr

#endif  // IMR_TESTS_INDEXER_INDEX_WRITER_FIXTURE_H_

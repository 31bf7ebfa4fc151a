// An index of given letters in a folder of its own, gone with the test.
#ifndef IMR_TESTS_SEARCHER_TEST_INDEX_H_
#define IMR_TESTS_SEARCHER_TEST_INDEX_H_

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include <xapian.h>

#include "common/index_schema.h"
#include "common/letter.h"
#include "indexer/document_builder.h"
#include "indexer/word_ids.h"
#include "searcher/index_reader.h"

namespace imr {

class TestIndex {
 public:
  explicit TestIndex(const std::vector<Letter>& letters) {
    std::string pattern = ::testing::TempDir() + "imr_index_XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr) std::abort();
    folder_ = pattern;
    Xapian::WritableDatabase database(XapianFolder(folder_),
                                      Xapian::DB_CREATE_OR_OPEN);
    for (const auto& [key, value] : SchemaMetadata()) {
      database.set_metadata(key, value);
    }
    database.close();
    Add(letters);
  }
  TestIndex(const TestIndex&) = delete;
  TestIndex& operator=(const TestIndex&) = delete;
  ~TestIndex() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  // Adds the letters in one commit.
  void Add(const std::vector<Letter>& letters) {
    Xapian::WritableDatabase database(XapianFolder(folder_));
    WordIds ids(database);
    for (const Letter& letter : letters) {
      for (const auto& document : ids.Complete(BuildDocuments(letter))) {
        database.add_document(document);
      }
    }
    for (const auto& [key, value] : ids.TakeRows()) {
      database.set_metadata(key, value);
    }
    database.commit();
  }

  const std::string& folder() const { return folder_; }

  IndexReader Open() const {
    absl::StatusOr<IndexReader> reader = IndexReader::Open(folder_);
    if (!reader.ok()) {
      ADD_FAILURE() << reader.status();
      std::abort();
    }
    return *std::move(reader);
  }

 private:
  std::string folder_;
};

}  // namespace imr

#endif  // IMR_TESTS_SEARCHER_TEST_INDEX_H_

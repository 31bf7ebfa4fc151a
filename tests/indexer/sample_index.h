// An index of corpus/sample as imr-index builds it, PDFs and all, one for all
// tests of a suite. Its main() is that of tests/pdf_worker_main.cc.
#ifndef IMR_TESTS_INDEXER_SAMPLE_INDEX_H_
#define IMR_TESTS_INDEXER_SAMPLE_INDEX_H_

#include <string>

#include "absl/status/statusor.h"
#include "gtest/gtest.h"

#include "indexer/pipeline.h"
#include "tests/indexer/test_folder.h"

namespace imr {

class SampleIndexTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TestFolder();
    BuildOptions options;
    options.index_folder = IndexFolder();
    options.inputs = {IMR_SOURCE_DIR "/corpus/sample"};
    options.jobs = 2;
    const absl::StatusOr<BuildReport> report = BuildIndex(options);
    ASSERT_TRUE(report.ok()) << report.status();
  }
  static void TearDownTestSuite() { delete folder_; }

  static std::string IndexFolder() { return folder_->Path("index"); }

 private:
  static inline TestFolder* folder_ = nullptr;
};

}  // namespace imr

#endif  // IMR_TESTS_INDEXER_SAMPLE_INDEX_H_

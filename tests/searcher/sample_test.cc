// Searches over an index of corpus/sample as imr-index builds it, PDFs and
// all. What must be found is the corpus's truth (corpus/README.md), which was
// written with the letters.
#include <set>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/fields.h"
#include "searcher/index_reader.h"
#include "searcher/render/render.h"
#include "searcher/search.h"
#include "tests/indexer/sample_index.h"

namespace imr {
namespace {

using ::testing::Contains;
using ::testing::IsSupersetOf;
using ::testing::Not;

class SampleTest : public SampleIndexTest {
 protected:
  ResultPage Find(const std::string& query) {
    absl::StatusOr<IndexReader> index = IndexReader::Open(IndexFolder());
    EXPECT_TRUE(index.ok()) << index.status();
    SearchRequest request;
    request.query = query;
    request.limit = 0;
    absl::StatusOr<ResultPage> page = Search(*index, request);
    EXPECT_TRUE(page.ok()) << page.status();
    return page.ok() ? *std::move(page) : ResultPage();
  }

  // Returns the files of the letters found.
  std::set<std::string> FilesOf(const std::string& query) {
    std::set<std::string> files;
    for (const Hit& hit : Find(query).hits) files.insert(hit.source);
    return files;
  }
};

TEST_F(SampleTest, EachFieldsExampleFindsSomething) {
  for (const Field& field : AllFields()) {
    EXPECT_GT(Find(std::string(field.example)).total.determinations, 0)
        << field.name << ": " << field.example;
  }
}

TEST_F(SampleTest, EveryLetterIsFoundOnce) {
  EXPECT_EQ(Find("").total.letters, 65);
}

// Without snippets the faces of letters are read alone: they say the same.
TEST_F(SampleTest, HitsSayTheSameWithoutSnippets) {
  absl::StatusOr<IndexReader> index = IndexReader::Open(IndexFolder());
  ASSERT_TRUE(index.ok()) << index.status();
  SearchRequest request;
  request.limit = 0;
  absl::StatusOr<ResultPage> with = Search(*index, request);
  request.snippets = false;
  absl::StatusOr<ResultPage> without = Search(*index, request);
  ASSERT_TRUE(with.ok() && without.ok());
  with->took_ms = without->took_ms = 0;
  size_t snippets = 0;
  for (Hit& hit : with->hits) {
    snippets += hit.snippet.empty() ? 0 : 1;
    hit.snippet.clear();
  }
  EXPECT_GT(snippets, 0u);
  const Renderer* const json = FindRenderer("json");
  ASSERT_NE(json, nullptr);
  EXPECT_EQ(json->render(*with, {}), json->render(*without, {}));
}

TEST_F(SampleTest, XanaxUpheldOnPage24IsFoundAndItsNearMissesAreNot) {
  const std::set<std::string> files = FilesOf("Xanax upheld page 24");
  EXPECT_THAT(
      files,
      IsSupersetOf({"014_3f8a61c04be2d719.txt", "052_0a6df3417bc98e25.txt",
                    "101_5be07f92a4c1d368.txt", "122_6fd91b3c20e8a457.txt"}));
  for (const char* miss : {"066_e41d0b9c7f6a5283.txt", "CM16-0902277.txt"}) {
    EXPECT_THAT(files, Not(Contains(miss)));
  }
}

TEST_F(SampleTest, TwoDrugsOfALetterKeepTheirOutcomes) {
  EXPECT_EQ(Find("case:CM14-0900231 norco upheld").total.determinations, 1);
  EXPECT_EQ(Find("case:CM14-0900231 xanax overturned").total.determinations, 1);
  EXPECT_EQ(Find("case:CM14-0900231 norco overturned").total.determinations, 0);
  EXPECT_EQ(Find("case:CM14-0900231 xanax upheld").total.determinations, 0);
}

TEST_F(SampleTest, ADrugInTheSummaryIsNotInDispute) {
  EXPECT_THAT(FilesOf("drug:carisoprodol"),
              Not(Contains("027_b90d2e57a1f3c684.txt")));
  EXPECT_THAT(FilesOf("\"soma\""), Contains("027_b90d2e57a1f3c684.txt"));
}

}  // namespace
}  // namespace imr

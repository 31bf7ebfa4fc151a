// Searches over an index of corpus/sample as imr-index builds it, PDFs and
// all. What must be found is the corpus's truth (corpus/README.md), which was
// written with the letters.
#include <algorithm>
#include <cstddef>
#include <set>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "absl/time/civil_time.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/fields.h"
#include "searcher/index_reader.h"
#include "searcher/render/render.h"
#include "searcher/search.h"
#include "tests/golden.h"
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

// "soma alone: 3 determinations in 3 letters", "did you mean xanax? ...", "a OR
// b: ...": whoever types that finds so many.
TEST_F(SampleTest, WhatNotesCountIsFoundByTypingIt) {
  absl::StatusOr<IndexReader> index = IndexReader::Open(IndexFolder());
  ASSERT_TRUE(index.ok()) << index.status();
  const auto find = [&index](absl::string_view query) {
    SearchRequest request;
    request.query = std::string(query);
    request.limit = 1;
    request.today = absl::CivilDay(2026, 11, 29);
    return Search(*index, request);
  };
  int typed = 0;
  for (absl::string_view row :
       absl::StrSplit(ReadTestFile("queries.txt"), "\n\n")) {
    const absl::string_view query = row.substr(0, row.find('\n'));
    if (absl::StartsWith(query, "--literal ")) continue;
    const absl::StatusOr<ResultPage> page = find(query);
    if (!page.ok() || page->total.determinations > 0) continue;
    for (absl::string_view note : page->notes) {
      const size_t colon = note.rfind(": ");
      const size_t question = note.rfind("? ");
      absl::string_view meant = note.substr(0, std::min(colon, question));
      if (!absl::ConsumeSuffix(&meant, " alone") &&
          !absl::ConsumePrefix(&meant, "did you mean ")) {
        continue;
      }
      const absl::StatusOr<ResultPage> found = find(meant);
      ASSERT_TRUE(found.ok()) << query << ": " << note;
      EXPECT_THAT(std::string(note), testing::EndsWith(ToString(found->total)))
          << query;
      ++typed;
    }
  }
  EXPECT_GT(typed, 200);
}

// A facet's values are typed as they are printed, behind "=".
TEST_F(SampleTest, AFacetCountsWhatItsValueFinds) {
  absl::StatusOr<IndexReader> index = IndexReader::Open(IndexFolder());
  ASSERT_TRUE(index.ok()) << index.status();
  for (const Field& field : AllFields()) {
    if (field.facet_title.empty()) continue;
    SearchRequest request;
    request.facets = {{field.id, 0}};
    request.facets_only = true;
    const absl::StatusOr<ResultPage> page = Search(*index, request);
    ASSERT_TRUE(page.ok()) << page.status();
    for (const FacetValue& value : page->facets[0].values) {
      SearchRequest chosen;
      chosen.query = field.kind == FieldKind::kKeyword
                         ? absl::StrCat(field.name, "=\"", value.value, "\"")
                         : absl::StrCat(field.name, ":", value.value);
      chosen.facets_only = true;
      const absl::StatusOr<ResultPage> found = Search(*index, chosen);
      ASSERT_TRUE(found.ok()) << chosen.query << found.status();
      EXPECT_EQ(ToString(found->total), ToString(value.count)) << chosen.query;
    }
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

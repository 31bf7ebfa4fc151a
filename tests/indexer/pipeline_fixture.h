// Whole builds over the invented letters of corpus/sample. main() is that of
// tests/pdf_worker_main.cc.
#ifndef IMR_TESTS_INDEXER_PIPELINE_FIXTURE_H_
#define IMR_TESTS_INDEXER_PIPELINE_FIXTURE_H_

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "common/json.h"
#include "common/text.h"
#include "indexer/pipeline.h"
#include "indexer/verify.h"
#include "tests/indexer/read_back.h"
#include "tests/indexer/test_folder.h"

namespace imr {

inline constexpr char kSample[] = IMR_SOURCE_DIR "/corpus/sample";

// Returns the case number of a text letter of the sample that prints it as
// its file's name does.
inline std::string SampleCase() {
  std::set<std::string> cases;
  for (const auto& file : std::filesystem::directory_iterator(kSample)) {
    const std::string name = file.path().stem().string();
    if (name.starts_with("CM16-") && file.path().extension() == ".txt" &&
        absl::StrContains(*ReadFile(file.path().string()), name)) {
      cases.insert(name);
    }
  }
  return cases.empty() ? "" : *cases.begin();
}

// Returns a line of a .jsonl file.
inline std::string Line(const std::string& id, const std::string& text) {
  return Json({{"id", id}, {"text", CleanText(text).text}}).dump();
}

class PipelineTest : public ::testing::Test {
 protected:
  BuildOptions Options(std::vector<std::string> inputs) const {
    BuildOptions options;
    options.index_folder = Index();
    options.inputs = std::move(inputs);
    options.jobs = 2;
    return options;
  }
  std::string Index() const { return folder_.Path("index"); }

  BuildReport Build(const BuildOptions& options) {
    const auto report = BuildIndex(options);
    EXPECT_TRUE(report.ok()) << report.status();
    return report.ok() ? *report : BuildReport();
  }

  std::vector<std::string> Documents() const {
    return LivingDocuments(Index());
  }
  std::vector<std::string> Contents() const { return SortedDocuments(Index()); }

  void ExpectSound() const {
    const auto verified = VerifyIndex(Index());
    ASSERT_TRUE(verified.ok()) << verified.status();
    EXPECT_THAT(verified->findings, ::testing::IsEmpty());
  }

  uint64_t Revision() const { return RevisionOf(Index()).number; }

  // Writes a file of `count` letters, one a line, with case numbers of their
  // own; `outcome` is that of all their determinations.
  std::string WriteLetters(const std::string& name, int count,
                           const std::string& outcome) {
    const std::string copied = SampleCase();
    const std::string letter =
        *ReadFile(absl::StrCat(kSample, "/", copied, ".txt"));
    std::string lines;
    for (int i = 0; i < count; ++i) {
      const std::string number = absl::StrCat(1000000 + i);
      const std::string id = absl::StrCat(copied, "-", number);
      const std::string text =
          absl::StrReplaceAll(letter, {{copied, absl::StrCat("CM16-", number)},
                                       {"Upheld", outcome},
                                       {"Overturned", outcome}});
      absl::StrAppend(&lines, Line(id, text), "\n");
    }
    return folder_.Write(name, lines);
  }

  TestFolder folder_;
};

}  // namespace imr

#endif  // IMR_TESTS_INDEXER_PIPELINE_FIXTURE_H_

// Builds over files whose lines each make a letter, "CM16-1 uo 3": an id, the
// outcomes and the month of the decision.
#include "indexer/index_update.h"

#include <map>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/fields.h"
#include "common/slot.h"
#include "common/status_macros.h"
#include "indexer/build_plan.h"
#include "indexer/document_builder.h"
#include "indexer/verify.h"
#include "tests/indexer/made_letters.h"
#include "tests/indexer/read_back.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

ReadLetter LetterOfLine(absl::string_view line, const std::string& path) {
  const std::vector<std::string> words = absl::StrSplit(line, ' ');
  int month = 0;
  EXPECT_TRUE(absl::SimpleAtoi(words[2], &month)) << line;
  ReadLetter read{MadeLetter(words[0], words[1], month), {}};
  read.letter.source.path = path;
  read.built = BuildDocuments(read.letter);
  return read;
}

class IndexUpdateTest : public ::testing::Test {
 protected:
  void Write(const std::string& name, const std::vector<std::string>& lines) {
    folder_.Write(name, absl::StrJoin(lines, "\n"));
    modified_[name] = ++clock_;
  }
  void Remove(const std::string& name) {
    folder_.Remove(name);
    modified_.erase(name);
  }
  void Touch(const std::string& name) { modified_[name] = ++clock_; }

  std::vector<InputFile> Files() const {
    std::vector<InputFile> files;
    for (const auto& [name, modified] : modified_) {
      files.push_back(
          {folder_.Path(name), ReadFile(folder_.Path(name))->size(), modified});
    }
    return files;
  }

  // Reads the inputs of a plan until `letters` are read; then the build dies
  // as if killed: what is committed stays.
  absl::Status Run(const BuildPlan& plan, const Manifest& manifest,
                   IndexUpdate& update, IndexWriter& writer,
                   BuildReport& report, int letters) {
    for (const InputFile& file : plan.read) {
      const std::string bytes = *ReadFile(file.path);
      update.BeginInput(file);
      for (absl::string_view line :
           absl::StrSplit(bytes, '\n', absl::SkipEmpty())) {
        if (letters-- == 0) return absl::AbortedError("killed");
        RETURN_IF_ERROR(update.AddLetter(LetterOfLine(line, file.path)));
        ++report.read;
        if (letters < 0) continue;
        RETURN_IF_ERROR(writer.Commit(manifest));
      }
      RETURN_IF_ERROR(update.EndInput(Sha256Hex(bytes)));
    }
    for (const InputFile& file : plan.touched) {
      RETURN_IF_ERROR(update.TouchInput(file));
    }
    for (const std::string& path : plan.gone) {
      RETURN_IF_ERROR(update.RemoveInput(path));
    }
    return writer.Finish(manifest);
  }

  BuildReport Build(int letters = -1, bool prune = true) {
    BuildReport report;
    auto writer = IndexWriter::Open(Index(), {});
    EXPECT_TRUE(writer.ok()) << writer.status();
    auto manifest = (*writer)->ReadManifest();
    EXPECT_TRUE(manifest.ok()) << manifest.status();
    const BuildPlan plan =
        PlanBuild(Files(), prune ? Prune::kGone : Prune::kNothing, *manifest);
    IndexUpdate update(&*manifest, writer->get(), &report);
    const absl::Status status =
        Run(plan, *manifest, update, **writer, report, letters);
    EXPECT_TRUE(status.ok() || absl::IsAborted(status)) << status;
    CountLetters(*manifest, report);
    return report;
  }

  std::string Index() const { return folder_.Path("index"); }

  // Returns "cm16-1#1 u from a" for each document.
  std::vector<std::string> Documents() const {
    std::vector<std::string> rows;
    for (const auto& segment : SegmentsOf(Index())) {
      for (uint32_t i = 1; i <= segment->entry.documents; ++i) {
        if (HasBit(segment->dead, i)) continue;
        const auto value = [&](FieldId field) {
          return ValueAt(*segment, GetField(field).slot, i);
        };
        rows.push_back(absl::StrCat(
            value(FieldId::kCase), "#",
            absl::StripPrefix(ValueAt(*segment, kNumberSlot, i), "000000000"),
            " ", value(FieldId::kOutcome).substr(0, 1), " from ",
            value(FieldId::kSource)));
      }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
  }

  void ExpectSound() const {
    const auto verified = VerifyIndex(Index());
    ASSERT_TRUE(verified.ok()) << verified.status();
    EXPECT_THAT(verified->findings, IsEmpty());
  }

  uint64_t Revision() const { return RevisionOf(Index()).number; }

  TestFolder folder_;
  std::map<std::string, int64_t> modified_;
  int64_t clock_ = 0;
};

TEST_F(IndexUpdateTest, SecondBuildChangesNothing) {
  Write("a", {"CM16-1 uo 3", "CM16-2 u 4"});
  BuildReport report = Build();
  EXPECT_EQ(report.read, 2u);
  EXPECT_EQ(report.indexed, 2u);
  EXPECT_EQ(report.determinations, 3u);
  const uint64_t revision = Revision();
  report = Build();
  EXPECT_EQ(report.read, 0u);
  EXPECT_EQ(report.unchanged, 2u);
  EXPECT_EQ(report.determinations, 3u);
  EXPECT_EQ(Revision(), revision);
}

TEST_F(IndexUpdateTest, ReplacesOnlyTheLettersThatChanged) {
  Write("a", {"CM16-1 uo 3", "CM16-2 u 4", "CM16-3 u 4"});
  Build();
  Write("a", {"CM16-1 uo 3", "CM16-2 uu 4", "CM16-4 o 5"});
  const BuildReport report = Build();
  EXPECT_EQ(report.unchanged, 1u);
  EXPECT_EQ(report.replaced, 1u);
  EXPECT_EQ(report.indexed, 1u);
  EXPECT_EQ(report.pruned, 1u);
  EXPECT_THAT(Documents(), ElementsAre("cm16-1#1 u from a", "cm16-1#2 o from a",
                                       "cm16-2#1 u from a", "cm16-2#2 u from a",
                                       "cm16-4#1 o from a"));
  ExpectSound();
}

TEST_F(IndexUpdateTest, TouchedFilesAreNotReadAgain) {
  Write("a", {"CM16-1 uo 3"});
  Build();
  Touch("a");
  EXPECT_EQ(Build().read, 0u);
  const uint64_t revision = Revision();
  EXPECT_EQ(Build().read, 0u);
  EXPECT_EQ(Revision(), revision);
}

TEST_F(IndexUpdateTest, OneLetterInTwoInputsIsIndexedFromTheFirst) {
  Write("b", {"CM16-1 u 3"});
  Build();
  Write("a", {"cm16-1 u 3"});
  BuildReport report = Build();
  EXPECT_EQ(report.replaced, 1u);
  ASSERT_EQ(report.problems.size(), 1u);
  EXPECT_EQ(report.problems[0].path, folder_.Path("b"));
  EXPECT_EQ(report.problems[0].problem.code, ProblemCode::kDuplicateLetter);
  EXPECT_THAT(Documents(), ElementsAre("cm16-1#1 u from a"));
  Write("c", {"CM16-1 u 3"});
  report = Build();
  EXPECT_EQ(report.unchanged, 1u);
  EXPECT_EQ(report.problems[0].path, folder_.Path("c"));
  EXPECT_THAT(Documents(), ElementsAre("cm16-1#1 u from a"));
  ExpectSound();
}

TEST_F(IndexUpdateTest, TwinsWithOtherOutcomesAreToldApart) {
  Write("a", {"CM16-1 u 3"});
  Write("b", {"CM16-1 o 3"});
  const BuildReport report = Build();
  ASSERT_EQ(report.problems.size(), 1u);
  EXPECT_THAT(report.problems[0].problem.message, HasSubstr("other outcomes"));
}

TEST_F(IndexUpdateTest, ALaterDecisionReplacesAnEarlierOne) {
  Write("a", {"CM16-1 u 3"});
  Write("b", {"CM16-1 o 5"});
  const BuildReport report = Build();
  EXPECT_EQ(report.indexed, 1u);
  EXPECT_EQ(report.replaced, 0u);
  ASSERT_EQ(report.problems.size(), 1u);
  EXPECT_EQ(report.problems[0].path, folder_.Path("a"));
  EXPECT_EQ(report.problems[0].problem.code, ProblemCode::kReplacedLetter);
  EXPECT_THAT(Documents(), ElementsAre("cm16-1#1 o from b"));
  ExpectSound();
}

TEST_F(IndexUpdateTest, AnotherInputTakesThePlaceOfOneThatGoes) {
  Write("a", {"CM16-1 u 3", "CM16-2 u 3"});
  Write("b", {"CM16-1 u 3"});
  Write("c", {"CM16-1 u 3"});
  Build();
  Remove("a");
  BuildReport report = Build();
  EXPECT_EQ(report.pruned, 1u);
  EXPECT_THAT(Documents(), ElementsAre("cm16-1#1 u from b"));
  Write("b", {"CM16-5 u 3"});
  report = Build();
  EXPECT_THAT(Documents(),
              ElementsAre("cm16-1#1 u from c", "cm16-5#1 u from b"));
  ExpectSound();
}

TEST_F(IndexUpdateTest, KeepsLettersOfLostInputsUnlessPruned) {
  Write("a", {"CM16-1 u 3"});
  Write("b", {"CM16-2 u 3"});
  Build();
  Remove("a");
  EXPECT_EQ(Build(-1, /*prune=*/false).unchanged, 2u);
  EXPECT_EQ(Build().pruned, 1u);
  EXPECT_THAT(Documents(), ElementsAre("cm16-2#1 u from b"));
  ExpectSound();
}

TEST_F(IndexUpdateTest, InputsNotNamedThisTimeStay) {
  Write("a", {"CM16-1 u 3"});
  Build();
  modified_.erase("a");
  Write("b", {"CM16-2 u 3"});
  EXPECT_EQ(Build().pruned, 0u);
  EXPECT_EQ(Documents().size(), 2u);
}

// The index is the same whatever builds led to it, killed ones among them.
TEST_F(IndexUpdateTest, DependsOnTheInputsAlone) {
  for (uint32_t seed = 1; seed <= 5; ++seed) {
    SCOPED_TRACE(absl::StrCat("seed ", seed));
    std::mt19937 random(seed);
    const auto below = [&](int n) {
      return static_cast<int>(random() % static_cast<unsigned>(n));
    };
    for (int step = 0; step < 6; ++step) {
      const std::string name(1, static_cast<char>('a' + below(4)));
      if (modified_.contains(name) && below(4) == 0) {
        Remove(name);
      } else {
        std::vector<std::string> lines;
        for (int i = below(4); i >= 0; --i) {
          lines.push_back(absl::StrCat("CM16-", below(4), " ",
                                       below(2) == 0 ? "u" : "ou", " ",
                                       1 + below(2)));
        }
        Write(name, lines);
      }
      if (below(3) == 0) Build(below(5));
      if (below(2) == 0) Build();
    }
    if (modified_.empty()) Write("a", {"CM16-1 u 3"});
    Build();
    ExpectSound();
    const std::vector<std::string> grown = Documents();
    ASSERT_TRUE(RemoveFolder(Index()).ok());
    Build();
    EXPECT_EQ(grown, Documents());
    ASSERT_TRUE(RemoveFolder(Index()).ok());
    for (const InputFile& file : Files()) {
      Remove(std::string(1, file.path.back()));
    }
  }
}

}  // namespace
}  // namespace imr

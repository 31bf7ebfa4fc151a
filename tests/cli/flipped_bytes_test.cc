// Nothing is lost when bytes flip: damage is told and named, no program crashes
// on it, and a rebuild makes it good.
// The environment asks for more of it: IMR_FLIPS=500 flips in each file.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "indexer/index_writer.h"
#include "tests/cli/nothing_lost.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

// Opens and searches an index, whatever it holds.
void UseAll(const std::string& index) {
  auto reader = IndexReader::Open(index);
  if (reader.ok()) {
    for (const char* query :
         {"", "upheld pain", "\"medical necessity\"", "ther* year:2014..2016",
          "the patient w/5 pain", "outcome:overturned OR NOT knee"}) {
      SearchRequest request;
      request.query = query;
      request.facets = {{FieldId::kOutcome, 0}, {FieldId::kDrug, 0}};
      Search(*reader, request).IgnoreError();
    }
    for (Xapian::docid docid : reader->Living().Members()) {
      reader->ReadLetter(docid).IgnoreError();
    }
  }
  ReadIndexInfo(index).IgnoreError();
  CompactIndex(index).IgnoreError();
}

// Does it in a process of its own, which must end by itself.
void ExpectEnds(const std::function<void()>& work) {
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    alarm(60);
    work();
    _exit(0);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0)
      << "ended by signal " << WTERMSIG(status);
}

TEST_F(NothingLost, WhenBytesFlip) {
  const size_t flips = FromEnvironment("IMR_FLIPS", 4);
  constexpr uint32_t kSeed = 20131231;
  std::mt19937 random(kSeed);
  const Command compact = Commands().back();
  std::vector<std::string> files;
  for (const auto& file : fs::recursive_directory_iterator(compact.before)) {
    if (file.is_regular_file() && file.file_size() > 0) {
      files.push_back(fs::relative(file.path(), compact.before).string());
    }
  }
  std::sort(files.begin(), files.end());
  ASSERT_GT(files.size(), 10u);
  for (const std::string& file : files) {
    for (size_t i = 0; i < flips && !HasFailure(); ++i) {
      Begin(compact);
      const std::string path = absl::StrCat(Index(), "/", file);
      std::string bytes = *ReadFile(path);
      const size_t at = random() % bytes.size();
      const char flipped = static_cast<char>(1 << random() % 8);
      SCOPED_TRACE(absl::StrCat(file, ", byte ", at, ", bits ",
                                static_cast<int>(flipped)));
      bytes[at] = static_cast<char>(bytes[at] ^ flipped);
      ASSERT_TRUE(WriteFile(path, bytes).ok());
      const auto verified = VerifyIndex(Index());
      const std::string told = verified.ok()
                                   ? absl::StrJoin(verified->findings, "\n")
                                   : std::string(verified.status().message());
      // Damaged sums may put the blame on a file they are of.
      const std::string blamed = fs::path(path).filename() == kSumsName
                                     ? fs::path(path).parent_path().string()
                                     : path;
      EXPECT_THAT(told, HasSubstr(blamed)) << "damage is told and named";
      ExpectEnds([&] { UseAll(Index()); });
      if (i > 0) continue;
      Begin(compact);
      ASSERT_TRUE(WriteFile(path, bytes).ok());
      const Ended rebuilt = Run(BuildCommand(/*rebuild=*/true));
      EXPECT_TRUE(rebuilt.ExitedWith(0)) << rebuilt.output;
      ExpectWhole();
    }
  }
}

}  // namespace
}  // namespace imr

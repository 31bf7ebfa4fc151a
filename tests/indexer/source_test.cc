#include "indexer/source.h"

#include <sys/stat.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// The paths listed below `folder`, without it.
std::vector<std::string> List(const TestFolder& folder,
                              const std::vector<std::string>& inputs,
                              const std::string& list = "") {
  std::istringstream lines(list);
  const auto files = ListInputs(inputs, lines);
  EXPECT_TRUE(files.ok()) << files.status();
  std::vector<std::string> names;
  if (!files.ok()) return names;
  for (const InputFile& file : *files) {
    names.push_back(file.path.substr(folder.path().size() + 1));
  }
  return names;
}

TEST(ListInputs, WalksFoldersInOrder) {
  const TestFolder folder;
  folder.Write("b/two.txt", "22");
  folder.Write("b/a/One.PDF", "1");
  folder.Write("c.jsonl", "");
  folder.Write("d.tar.gz", "");
  folder.Write("e.docx", "");
  folder.Write(".hidden.txt", "");
  folder.Write(".git/x.txt", "");
  folder.Write("__MACOSX/x.txt", "");
  EXPECT_THAT(List(folder, {folder.path() + "/"}),
              ElementsAre("b/a/One.PDF", "b/two.txt", "c.jsonl", "d.tar.gz"));
  const auto files = ListInputs({folder.path() + "/b/two.txt"});
  ASSERT_TRUE(files.ok());
  EXPECT_EQ(files->at(0).bytes, 2);
  EXPECT_GT(files->at(0).modified_ns, 0);
}

TEST(ListInputs, TakesEachFileOnceAndAnyNamedFile) {
  const TestFolder folder;
  const std::string letter = folder.Write("a.txt", "");
  const std::string other = folder.Write("b.docx", "");
  EXPECT_THAT(List(folder, {letter, folder.path(), letter, other}),
              ElementsAre("a.txt", "b.docx"));
}

TEST(ListInputs, ReadsAListOfPaths) {
  const TestFolder folder;
  const std::string letter = folder.Write("a b.txt", "");
  folder.Write("c/d.txt", "");
  EXPECT_THAT(List(folder, {"-"}, letter + "\r\n\n" + folder.path() + "/c"),
              ElementsAre("a b.txt", "c/d.txt"));
}

TEST(ListInputs, IsNotCaughtByLinksPipesAndOddFolders) {
  const TestFolder folder;
  folder.Write("a/x.txt", "");
  folder.Write("named.pdf/y.txt", "");
  std::filesystem::create_directory_symlink(folder.path(),
                                            folder.path() + "/a/loop");
  const TestFolder elsewhere;
  elsewhere.Write("z.txt", "");
  std::filesystem::create_directory_symlink(elsewhere.path(),
                                            folder.path() + "/linked");
  std::filesystem::create_symlink("/nowhere/w.txt",
                                  folder.path() + "/broken.txt");
  ASSERT_EQ(mkfifo((folder.path() + "/pipe.txt").c_str(), 0600), 0);
  EXPECT_THAT(
      List(folder, {folder.path()}),
      ElementsAre("a/x.txt", "broken.txt", "linked/z.txt", "named.pdf/y.txt"));
  const auto pipe = ListInputs({folder.path() + "/pipe.txt"});
  EXPECT_EQ(pipe.status().code(), absl::StatusCode::kInvalidArgument);
}

TEST(ListInputs, NamesWhatIsMissing) {
  const auto files = ListInputs({"/nowhere/letters"});
  EXPECT_EQ(files.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(files.status().message()),
              HasSubstr("\"/nowhere/letters\""));
}

}  // namespace
}  // namespace imr

#include "searcher/searches_file.h"

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

namespace fs = std::filesystem;

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;

SavedSearch Search(const std::string& line) { return *ParseSavedSearch(line); }

absl::Status Put(const std::string& path, const std::string& line) {
  return ChangeSearches(path, [&](SearchesFile& file) {
    file.Put(Search(line));
    return absl::OkStatus();
  });
}

absl::Status Remove(const std::string& path, const std::string& name) {
  return ChangeSearches(
      path, [&](SearchesFile& file) { return file.Remove(name).status(); });
}

std::string ErrorOf(const std::string& path) {
  return std::string(SearchesFile::Read(path).status().message());
}

class SearchesFileTest : public ::testing::Test {
 protected:
  const TestFolder folder_;
  const std::string path_ = folder_.path() + "/a/b/searches";
};

TEST_F(SearchesFileTest, ThereNeedBeNone) {
  const absl::StatusOr<SearchesFile> file = SearchesFile::Read(path_);
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_TRUE(file->searches().empty());
  EXPECT_THAT(std::string(file->Find("knees").status().message()),
              HasSubstr("none is saved; \"imr-search save NAME QUERY\""));
  EXPECT_FALSE(PathExists(path_)) << "reading makes no file";
}

TEST_F(SearchesFileTest, ChangesLeaveOtherLinesAsTheyAre) {
  ASSERT_TRUE(MakeFolders(fs::path(path_).parent_path()).ok());
  ASSERT_TRUE(WriteFile(path_,
                        "\xef\xbb\xbf# mine\r\n\n  knees   lumbar\n"
                        "mri --by=letter  MRI denied\n# end")
                  .ok());
  ASSERT_TRUE(Put(path_, "new norco").ok());
  ASSERT_TRUE(Put(path_, "knees knee OR lumbar").ok());
  EXPECT_EQ(*ReadFile(path_),
            "# mine\n\nknees knee OR lumbar\n"
            "mri --by=letter  MRI denied\n# end\nnew norco\n");
  ASSERT_TRUE(Remove(path_, "knees").ok());
  ASSERT_TRUE(Remove(path_, "new").ok());
  EXPECT_EQ(*ReadFile(path_), "# mine\n\nmri --by=letter  MRI denied\n# end\n");
  ASSERT_TRUE(Put(path_, "mri MRI").ok());
  EXPECT_EQ(*ReadFile(path_), "# mine\n\nmri MRI\n# end\n");
}

TEST_F(SearchesFileTest, ANewFileSaysWhatItIs) {
  ASSERT_TRUE(Put(path_, "knees lumbar").ok());
  const std::string bytes = *ReadFile(path_);
  EXPECT_THAT(bytes, AllOf(HasSubstr("# Saved searches of imr-search"),
                           EndsWith("\nknees lumbar\n")));
  EXPECT_EQ(SearchesFile::Read(path_)->searches().size(), 1u);
}

TEST_F(SearchesFileTest, DamageIsNamedByLineAndNothingIsWritten) {
  ASSERT_TRUE(MakeFolders(fs::path(path_).parent_path()).ok());
  const struct {
    std::string bytes;
    const char* says;
  } kCases[] = {
      {"# mine\n\nknees\n", "line 3: \"knees\" has no query"},
      {"a x\nb y\na z\n", "line 3: \"a\" stands in line 1 as well"},
      {"a x\nb --limit x\n", "line 2: --limit: \"x\" is no whole number"},
      {"a --sort up x", "line 1: --sort \"up\": no such choice"},
      {"\"q\" x\n", "line 1: \"\"q\"\" is no name"},
      {std::string("\0\0\0\0", 4), "line 1: \""},
      {std::string("a x\n\x7f\x45\x4c\x46\n", 9), "line 2: "},
  };
  for (const auto& c : kCases) {
    ASSERT_TRUE(WriteFile(path_, c.bytes).ok());
    EXPECT_THAT(ErrorOf(path_),
                AllOf(HasSubstr(path_), HasSubstr(c.says),
                      EndsWith("; correct the line or delete it")));
    EXPECT_FALSE(Put(path_, "new norco").ok());
    EXPECT_EQ(*ReadFile(path_), c.bytes);
  }
  EXPECT_THAT(ErrorOf(folder_.path()), HasSubstr("it is a folder"));
}

TEST_F(SearchesFileTest, AnUnknownNameGivesTheNearest) {
  for (const char* line : {"knee-denials a", "knee-mri b", "lumbar c"}) {
    ASSERT_TRUE(Put(path_, line).ok());
  }
  const struct {
    const char* name;
    const char* says;
  } kCases[] = {
      {"lumber", "the nearest: @lumbar;"},
      {"Lumbar", "the nearest: @lumbar;"},
      {"knee", "the nearest: @knee-denials, @knee-mri;"},
      {"zebra", "there are @knee-denials, @knee-mri, @lumbar"},
  };
  const SearchesFile file = *SearchesFile::Read(path_);
  for (const auto& c : kCases) {
    const absl::Status status = file.Find(c.name).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
    EXPECT_THAT(std::string(status.message()), HasSubstr(c.says));
    EXPECT_EQ(Remove(path_, c.name), status);
  }
}

TEST_F(SearchesFileTest, ALinkStaysALinkAndModesStay) {
  ASSERT_TRUE(MakeFolders(fs::path(path_).parent_path()).ok());
  const std::string target = folder_.path() + "/dotfiles";
  ASSERT_TRUE(WriteFile(target, "a x\n").ok());
  fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink(target, path_);
  ASSERT_TRUE(Put(path_, "b y").ok());
  EXPECT_TRUE(fs::is_symlink(path_));
  EXPECT_EQ(*ReadFile(target), "a x\nb y\n");
  EXPECT_EQ(fs::status(target).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(SearchesFileTest, OneChangeAtATime) {
  ASSERT_TRUE(Put(path_, "a x").ok());
  const absl::Status outer = ChangeSearches(path_, [&](SearchesFile& file) {
    const absl::Status inner = ChangeSearches(
        path_, [](SearchesFile&) { return absl::OkStatus(); },
        absl::Milliseconds(20));
    EXPECT_EQ(inner.code(), absl::StatusCode::kUnavailable) << inner;
    file.Put(Search("c z"));
    return absl::OkStatus();
  });
  EXPECT_TRUE(outer.ok()) << outer;
  EXPECT_EQ(SearchesFile::Read(path_)->searches().size(), 2u);
}

TEST_F(SearchesFileTest, ManyMaySaveAtOneMoment) {
  std::vector<std::thread> savers;
  for (int i = 0; i < 20; ++i) {
    savers.emplace_back([this, i] {
      EXPECT_TRUE(Put(path_, absl::StrCat("n", i, " x")).ok());
    });
  }
  for (std::thread& saver : savers) saver.join();
  EXPECT_EQ(SearchesFile::Read(path_)->searches().size(), 20u);
}

TEST(SearchesPath, IsWhereTheUserKeepsSuchFiles) {
  const struct {
    const char* own;
    const char* config;
    const char* home;
    const char* path;  // "" for none
  } kCases[] = {
      {"/x/s", "/c", "/h", "/x/s"},
      {"", "/c", "/h", "/c/imr/searches"},
      {"", "", "/h", "/h/.config/imr/searches"},
      {"", "relative", "/h", "/h/.config/imr/searches"},
      {"", "", "", ""},
  };
  for (const auto& c : kCases) {
    setenv("IMR_SEARCHES", c.own, 1);
    setenv("XDG_CONFIG_HOME", c.config, 1);
    setenv("HOME", c.home, 1);
    EXPECT_EQ(SearchesPath().value_or(""), c.path);
  }
}

}  // namespace
}  // namespace imr

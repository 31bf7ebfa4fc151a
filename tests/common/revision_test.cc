#include "common/revision.h"

#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/date.h"
#include "common/file.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class RevisionTest : public ::testing::Test {
 protected:
  RevisionTest() {
    revision_.number = 7;
    revision_.next_segment = 5;
    revision_.manifest = 6;
    revision_.manifest_sha256 = Sha256Hex("manifest");
    revision_.segments = {{2, 30, 10, 0, 0}, {4, 4000000000, 9, 3, 7}};
    revision_.days = {{absl::CivilDay(2016, 11, 18), 3},
                      {absl::CivilDay(2016, 11, 20), 7}};
    revision_.schema = IndexSchema::Mine();
  }
  absl::Status Write() { return WriteRevision(revision_, path_); }
  absl::StatusOr<Revision> Read() {
    return ReadRevision(path_, folder_.path());
  }

  TestFolder folder_;
  const std::string path_ = RevisionPath(folder_.path());
  Revision revision_;
};

TEST_F(RevisionTest, ReadsWhatWasWritten) {
  ASSERT_TRUE(Write().ok());
  const auto read = Read();
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(read->number, 7u);
  EXPECT_EQ(read->next_segment, 5u);
  EXPECT_EQ(read->manifest, 6u);
  EXPECT_EQ(read->manifest_sha256, revision_.manifest_sha256);
  ASSERT_EQ(read->segments.size(), 2u);
  EXPECT_EQ(read->segments[0].number, 2u);
  EXPECT_EQ(read->segments[1].documents, 4000000000u);
  EXPECT_EQ(read->segments[1].letters, 9u);
  EXPECT_EQ(read->segments[1].dead_documents, 3u);
  EXPECT_EQ(read->segments[1].dead_revision, 7u);
  ASSERT_EQ(read->days.size(), 2u);
  EXPECT_EQ(read->days[1].day, absl::CivilDay(2016, 11, 20));
  EXPECT_EQ(read->days[1].first, 7u);
  EXPECT_EQ(read->schema.program, IndexSchema::Mine().program);
}

TEST(NoteDay, NotesTheFirstRevisionOfEachDay) {
  Revision revision;
  const struct {
    uint64_t number;
    absl::CivilDay day;
  } kRevisions[] = {{4, absl::CivilDay(2016, 11, 18)},
                    {5, absl::CivilDay(2016, 11, 18)},
                    {9, absl::CivilDay(2016, 11, 20)},
                    {10, absl::CivilDay(2016, 11, 19)},  // a clock set back
                    {11, absl::CivilDay(2017, 1, 1)}};
  std::string days;
  for (const auto& [number, day] : kRevisions) {
    revision.number = number;
    NoteDay(day, revision);
  }
  for (const BuildDay& day : revision.days) {
    absl::StrAppend(&days, FormatIsoDay(day.day), "=", day.first, " ");
  }
  EXPECT_EQ(days, "2016-11-18=4 2016-11-20=9 2017-01-01=11 ");
}

TEST_F(RevisionTest, EveryChangedByteIsSeen) {
  ASSERT_TRUE(Write().ok());
  const std::string bytes = *ReadFile(path_);
  for (size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    folder_.Write("revision", damaged);
    const absl::Status status = Read().status();
    ASSERT_TRUE(absl::IsDataLoss(status)) << at << status;
    EXPECT_THAT(std::string(status.message()),
                AllOf(HasSubstr(path_), HasSubstr("--rebuild")));
    folder_.Write("revision", bytes.substr(0, at));
    ASSERT_TRUE(absl::IsDataLoss(Read().status())) << at;
  }
}

TEST_F(RevisionTest, OfAnotherSchemaIsReadOnlyToKnowItsFiles) {
  revision_.schema.lexicons = "0123456789abcdef";
  ASSERT_TRUE(Write().ok());
  const absl::Status status = Read().status();
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(std::string(status.message()), HasSubstr("--rebuild"));
  EXPECT_EQ(ReadAnyRevision(path_, folder_.path())->segments.size(), 2u);
}

TEST_F(RevisionTest, SaysWhatToDoWithoutOne) {
  const auto message = [](const absl::Status& status) {
    return std::string(status.message());
  };
  EXPECT_THAT(message(Read().status()),
              AllOf(HasSubstr("holds no index"), HasSubstr("build")));
  EXPECT_TRUE(absl::IsNotFound(Read().status()));
  EXPECT_THAT(message(ReadRevision("/no/such/revision", "/no/such").status()),
              HasSubstr("no such folder"));
  folder_.Write("file", "");
  const std::string file = folder_.Path("file");
  EXPECT_THAT(message(ReadRevision(file + "/revision", file).status()),
              HasSubstr("it is a file; name the folder of an index"));
  folder_.Write("xapian/iamglass", "");
  EXPECT_EQ(Read().status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(message(Read().status()),
              AllOf(HasSubstr("schema 2 or older"), HasSubstr("--rebuild")));
}

}  // namespace
}  // namespace imr

#include "common/letter_file.h"

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "common/letter_bytes.h"
#include "common/letter_frame.h"
#include "tests/common/full_letter.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

Letter Numbered(int i) {
  Letter letter = FullLetter();
  letter.id = absl::StrCat("L", i);
  letter.text = std::string(static_cast<size_t>(i * 100), 'x');
  return letter;
}

class LetterFileTest : public ::testing::Test {
 protected:
  void Write(const std::vector<uint32_t>& documents) {
    LetterFileWriter writer(path_);
    int i = 0;
    for (uint32_t count : documents) {
      writer.Add(CompressLetter(Numbered(i++)), count);
    }
    ASSERT_TRUE(writer.Finish().ok());
  }

  TestFolder folder_;
  const std::string path_ = folder_.Path("letters");
};

TEST_F(LetterFileTest, KnowsTheLetterOfEachDocument) {
  Write({1, 3, 2});
  const auto file = LetterFile::Open(path_);
  ASSERT_TRUE(file.ok()) << file.status();
  ASSERT_EQ(file->letters(), 3u);
  EXPECT_EQ(file->documents(), 6u);
  const size_t kLetterOf[] = {0, 1, 1, 1, 2, 2};
  for (uint32_t i = 1; i <= 6; ++i) {
    EXPECT_EQ(file->LetterOf(i), kLetterOf[i - 1]) << i;
  }
  EXPECT_EQ(file->FirstDocument(2), 5u);
  EXPECT_EQ(file->FirstDocument(3), 7u);
  for (int i = 0; i < 3; ++i) {
    const auto letter = file->Read(static_cast<size_t>(i));
    ASSERT_TRUE(letter.ok()) << letter.status();
    EXPECT_EQ(EncodeLetter(*letter), EncodeLetter(Numbered(i)));
    const auto face = file->ReadFace(static_cast<size_t>(i));
    ASSERT_TRUE(face.ok()) << face.status();
    EXPECT_EQ(EncodeLetterFace(*face), EncodeLetterFace(Numbered(i)));
  }
  EXPECT_TRUE(absl::IsDataLoss(file->Read(3).status()));
  EXPECT_TRUE(absl::IsDataLoss(file->ReadFace(3).status()));
}

TEST_F(LetterFileTest, MayBeEmpty) {
  Write({});
  const auto file = LetterFile::Open(path_);
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->letters(), 0u);
  EXPECT_EQ(file->documents(), 0u);
}

TEST_F(LetterFileTest, RefusesFilesThatAreCutOff) {
  Write({1, 2});
  const std::string bytes = *ReadFile(path_);
  for (size_t size = 0; size < bytes.size(); size += size < 64 ? 1 : 13) {
    ASSERT_TRUE(WriteFile(path_, bytes.substr(0, size)).ok());
    const auto file = LetterFile::Open(path_);
    ASSERT_TRUE(absl::IsDataLoss(file.status())) << size;
    EXPECT_THAT(std::string(file.status().message()), HasSubstr(path_));
  }
}

// A damaged frame is told, and damaged tables lead nowhere.
TEST_F(LetterFileTest, StaysInsideAFileWithDamagedBytes) {
  Write({1, 2});
  const std::string bytes = *ReadFile(path_);
  for (size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x81);
    folder_.Write("letters", damaged);
    const auto file = LetterFile::Open(path_);
    if (!file.ok()) continue;
    for (size_t i = 0; i < file->letters(); ++i) {
      EXPECT_LE(file->FirstDocument(i), file->documents());
      const auto letter = file->Read(i);
      if (letter.ok()) {
        EXPECT_EQ(letter->id, Numbered(static_cast<int>(i)).id);
      }
      const auto face = file->ReadFace(i);
      if (face.ok()) {
        EXPECT_EQ(face->id, Numbered(static_cast<int>(i)).id);
      }
    }
    file->LetterOf(1);
  }
}

TEST_F(LetterFileTest, SaysWhatCannotBeWrittenOrFound) {
  EXPECT_TRUE(
      absl::IsNotFound(LetterFile::Open(folder_.Path("none")).status()));
  LetterFileWriter writer(folder_.Path("no/such/letters"));
  writer.Add(CompressLetter(Letter()), 1);
  EXPECT_FALSE(writer.Finish().ok());
}

}  // namespace
}  // namespace imr

#include "common/bitmap_file.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"

namespace imr {
namespace {

DocumentBits Bits(uint32_t documents, const std::vector<uint32_t>& members) {
  DocumentBits bits = NoDocuments(documents);
  for (uint32_t member : members) SetBit(member, bits);
  return bits;
}

// Returns the path of a file of three bitmaps over 130 documents.
std::string WriteSome() {
  const std::string path = ::testing::TempDir() + "bitmap_file_test";
  BitmapFileWriter writer(path, 130);
  writer.Add("knee", 4, Bits(130, {1, 64, 130}));
  writer.Add("knee", 31, Bits(130, {1, 2, 64, 130}));
  writer.Add("pain", 31, Bits(130, {}));
  EXPECT_TRUE(writer.Finish().ok());
  return path;
}

TEST(BitmapFile, FindsWhatWasAdded) {
  const auto file = BitmapFile::Open(WriteSome());
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->documents(), 130u);
  ASSERT_EQ(file->rows(), 3u);
  EXPECT_EQ(file->Word(1), "knee");
  EXPECT_EQ(file->Fields(1), 31u);
  const uint64_t* const bits = file->Find("knee", 4);
  ASSERT_NE(bits, nullptr);
  for (uint32_t document = 1; document <= 130; ++document) {
    const bool has = (bits[document / 64] >> (document % 64) & 1) != 0;
    EXPECT_EQ(has, document == 1 || document == 64 || document == 130)
        << document;
  }
  EXPECT_NE(file->Find("pain", 31), nullptr);
}

TEST(BitmapFile, HasNoOthers) {
  const auto file = BitmapFile::Open(WriteSome());
  ASSERT_TRUE(file.ok()) << file.status();
  for (const char* word : {"", "a", "kne", "knees", "zither"}) {
    EXPECT_EQ(file->Find(word, 31), nullptr) << word;
  }
  EXPECT_EQ(file->Find("knee", 1), nullptr);
  EXPECT_EQ(file->Find("pain", 4), nullptr);
}

TEST(BitmapFile, RefusesFilesCutOff) {
  const std::string path = WriteSome();
  const std::string bytes = *ReadFile(path);
  for (size_t size = 0; size < bytes.size(); ++size) {
    ASSERT_TRUE(WriteFile(path, bytes.substr(0, size)).ok());
    EXPECT_FALSE(BitmapFile::Open(path).ok()) << size;
  }
}

}  // namespace
}  // namespace imr

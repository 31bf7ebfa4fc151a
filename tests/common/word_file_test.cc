#include "common/word_file.h"

#include <map>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/fields.h"
#include "common/file.h"
#include "common/word_sequence.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// A document's words, field by field.
using Texts = std::vector<std::vector<std::string>>;

void Add(const Texts& texts, WordFileWriter& writer) {
  writer.BeginDocument();
  for (const auto& text : texts) {
    std::vector<uint32_t> codes;
    for (const std::string& word : text) {
      codes.push_back(word == "." ? uint32_t{kSentenceEnd}
                                  : kFirstWordId + writer.NumberOf(word));
    }
    writer.AddSequence(codes);
  }
}

// Returns a document's words spelled out, with the sentence of each.
std::vector<std::string> Spelled(const WordFile& file, uint32_t document) {
  std::map<uint32_t, std::string> words;
  for (uint32_t i = 0; i < file.words(); ++i) {
    words[file.Id(i)] = std::string(file.Word(i));
  }
  std::vector<std::string> fields;
  for (FieldId id : TextFields()) {
    std::string text;
    const auto bytes = SequenceOf(GetField(id), file.Entry(document));
    for (SequenceReader at(bytes); at.Next();) {
      absl::StrAppend(&text, words[at.id()], at.sentence(), " ");
    }
    fields.push_back(text);
  }
  return fields;
}

const Texts kFirst = {{"knee", "pain", ".", "knee"}, {}, {"pain"}, {"a"}, {}};
const Texts kSecond = {{}, {}, {"knee", "brace"}, {}, {}};

class WordFileTest : public ::testing::Test {
 protected:
  void Write() {
    WordFileWriter writer;
    Add(kFirst, writer);
    Add(kSecond, writer);
    ASSERT_TRUE(writer.Finish(path_).ok());
  }

  TestFolder folder_;
  const std::string path_ = folder_.Path("words");
};

TEST_F(WordFileTest, KeepsWordsInOrderAndFrequentOnesShort) {
  Write();
  const auto file = WordFile::Open(path_);
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->documents(), 2u);
  ASSERT_EQ(file->words(), 4u);
  EXPECT_EQ(file->Word(0), "a");
  EXPECT_EQ(file->Word(3), "pain");
  EXPECT_EQ(file->IdOf("knee"), kFirstWordId) << "the most frequent";
  EXPECT_EQ(file->IdOf("kne"), std::nullopt);
  EXPECT_EQ(file->IdOf("zebra"), std::nullopt);
  EXPECT_EQ(file->LowerBound("kn"), 2u);
  EXPECT_EQ(file->LowerBound("z"), 4u);
  EXPECT_THAT(Spelled(*file, 1),
              ElementsAre("knee0 pain0 knee1 ", "", "pain0 ", "a0 ", ""));
  EXPECT_THAT(Spelled(*file, 2), ElementsAre("", "", "knee0 brace0 ", "", ""));
}

TEST_F(WordFileTest, MayBeEmpty) {
  ASSERT_TRUE(WordFileWriter().Finish(path_).ok());
  const auto file = WordFile::Open(path_);
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->documents(), 0u);
  EXPECT_EQ(file->words(), 0u);
  EXPECT_EQ(file->LowerBound("pain"), 0u);
  EXPECT_EQ(file->IdOf("pain"), std::nullopt);
}

TEST_F(WordFileTest, MergedEntriesSayTheSame) {
  Write();
  const auto file = WordFile::Open(path_);
  ASSERT_TRUE(file.ok()) << file.status();
  WordFileWriter writer;
  for (int i = 0; i < 300; ++i) writer.NumberOf(absl::StrCat("other", i));
  std::vector<uint32_t> numbers(file->words());
  for (uint32_t i = 0; i < file->words(); ++i) {
    numbers[file->Id(i) - kFirstWordId] = writer.NumberOf(file->Word(i));
  }
  EXPECT_TRUE(writer.AddEntry(file->Entry(2), numbers));
  EXPECT_TRUE(writer.AddEntry(file->Entry(1), numbers));
  ASSERT_TRUE(writer.Finish(folder_.Path("merged")).ok());
  const auto merged = WordFile::Open(folder_.Path("merged"));
  ASSERT_TRUE(merged.ok()) << merged.status();
  EXPECT_EQ(Spelled(*merged, 1), Spelled(*file, 2));
  EXPECT_EQ(Spelled(*merged, 2), Spelled(*file, 1));
}

TEST_F(WordFileTest, RefusesToMergeWordsThatAreNone) {
  WordFileWriter writer;
  const std::vector<uint32_t> numbers = {writer.NumberOf("knee")};
  EXPECT_TRUE(writer.AddEntry(std::string("\x01\x04", 2), numbers));
  EXPECT_FALSE(writer.AddEntry(std::string("\x01\x05", 2), numbers));
}

TEST_F(WordFileTest, RefusesFilesThatAreCutOff) {
  Write();
  const std::string bytes = *ReadFile(path_);
  for (size_t size = 0; size < bytes.size(); ++size) {
    folder_.Write("words", bytes.substr(0, size));
    const auto file = WordFile::Open(path_);
    ASSERT_TRUE(absl::IsDataLoss(file.status())) << size;
    EXPECT_THAT(std::string(file.status().message()), HasSubstr(path_));
  }
  EXPECT_TRUE(absl::IsNotFound(WordFile::Open(folder_.Path("none")).status()));
}

TEST_F(WordFileTest, StaysInsideAFileWithDamagedBytes) {
  Write();
  const std::string bytes = *ReadFile(path_);
  for (size_t at = 0; at < bytes.size(); ++at) {
    for (int bits : {0x01, 0x10, 0x80, 0xff}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ bits);
      folder_.Write("words", damaged);
      const auto file = WordFile::Open(path_);
      if (!file.ok()) continue;
      WordFileWriter writer;
      const std::vector<uint32_t> numbers(file->words(),
                                          writer.NumberOf("word"));
      for (uint32_t i = 1; i <= file->documents(); ++i) {
        Spelled(*file, i);
        writer.AddEntry(file->Entry(i), numbers);
      }
      file->IdOf("knee");
    }
  }
}

}  // namespace
}  // namespace imr

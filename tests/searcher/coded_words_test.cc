#include "searcher/coded_words.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

#include "common/varint.h"
#include "common/word_file.h"
#include "common/word_sequence.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

// Words of a text by their places, of which a joined word shares one.
using WordsByPlace = std::map<uint32_t, std::vector<uint32_t>>;

WordsByPlace WordsIn(const std::string& sequence) {
  WordsByPlace words;
  for (SequenceReader at(sequence); at.Next();) {
    words[at.place()].push_back(at.id());
  }
  return words;
}

bool Stands(uint32_t id, const WordsByPlace& words) {
  for (const auto& [place, ids] : words) {
    for (const uint32_t one : ids) {
      if (one == id) return true;
    }
  }
  return false;
}

bool StandsAt(uint32_t place, uint32_t id, const WordsByPlace& words) {
  const auto found = words.find(place);
  return found != words.end() && Stands(id, {*found});
}

// The slow truth: each place is tried.
bool PhraseStands(const std::vector<uint32_t>& ids, const WordsByPlace& words) {
  for (const auto& [place, unused] : words) {
    size_t i = 0;
    while (i < ids.size() &&
           StandsAt(place + static_cast<uint32_t>(i), ids[i], words)) {
      ++i;
    }
    if (i == ids.size()) return true;
  }
  return false;
}

// A file of so many words that their codes take one, two and three bytes, and
// texts of few of them: those whose codes end as those of others do.
class CodedWordsTest : public ::testing::Test {
 protected:
  static constexpr unsigned kSeed = 20261130;
  static constexpr uint32_t kIds[] = {4,   5,      127,      128,   133,  640,
                                      645, 5 << 7, 127 << 7, 16384, 16389};

  void SetUp() override {
    WordFileWriter writer;
    writer.BeginDocument();
    std::vector<uint32_t> codes;
    for (int i = 0; i < 17000; ++i) {
      codes.push_back(kFirstWordId + writer.NumberOf(absl::StrCat("w", i)));
    }
    writer.AddSequence(codes);
    ASSERT_TRUE(writer.Finish(folder_.Path("words")).ok());
    auto file = WordFile::Open(folder_.Path("words"));
    ASSERT_TRUE(file.ok()) << file.status();
    words_.emplace(*std::move(file));
    for (uint32_t i = 0; i < words_->words(); ++i) {
      word_of_[words_->Id(i)] = std::string(words_->Word(i));
    }
  }

  uint32_t SomeId() { return kIds[random_() % std::size(kIds)]; }

  // Words, some with a joined one at their place, and marks between them.
  std::string SomeSequence(size_t words) {
    std::string sequence;
    for (size_t i = 0; i < words; ++i) {
      if (random_() % 6 == 0) {
        AppendVarint(random_() % kJoined, sequence);
      }
      AppendVarint(SomeId(), sequence);
      if (random_() % 5 != 0) continue;
      AppendVarint(kJoined, sequence);
      AppendVarint(SomeId(), sequence);
    }
    return sequence;
  }

  std::vector<uint32_t> SomeIds(size_t count) {
    std::vector<uint32_t> ids;
    for (size_t i = 0; i < count; ++i) ids.push_back(SomeId());
    return ids;
  }

  std::vector<std::string> WordsOf(const std::vector<uint32_t>& ids) {
    std::vector<std::string> words;
    for (const uint32_t id : ids) words.push_back(word_of_.at(id));
    return words;
  }

  TestFolder folder_;
  std::optional<WordFile> words_;
  std::map<uint32_t, std::string> word_of_;
  std::mt19937 random_{kSeed};
};

TEST_F(CodedWordsTest, PhrasesStandWhereAScanFindsThem) {
  SCOPED_TRACE(kSeed);
  int found = 0;
  for (size_t i = 0; i < 6000; ++i) {
    const std::vector<uint32_t> ids = SomeIds(1 + i % 3);
    const std::string sequence = SomeSequence(i % 40);
    const bool stands = PhraseStands(ids, WordsIn(sequence));
    ASSERT_EQ(CodedPhrase(*words_, WordsOf(ids)).StandsIn(sequence), stands)
        << i;
    found += stands ? 1 : 0;
  }
  EXPECT_GT(found, 1000);
  EXPECT_LT(found, 5000);
}

TEST_F(CodedWordsTest, PhrasesOfAWordTheSegmentLacksStandNowhere) {
  const std::string sequence = SomeSequence(40);
  const std::string first = word_of_.at(4);
  EXPECT_FALSE(CodedPhrase(*words_, {"none"}).StandsIn(sequence));
  EXPECT_FALSE(CodedPhrase(*words_, {"none", first}).StandsIn(sequence));
  EXPECT_FALSE(CodedPhrase(*words_, {first, "none"}).StandsIn(sequence));
}

TEST_F(CodedWordsTest, NeededWordsMayStandWhereAScanFindsOneOfEach) {
  SCOPED_TRACE(kSeed);
  int found = 0;
  for (size_t i = 0; i < 6000; ++i) {
    const std::string sequence = SomeSequence(i % 12);
    const WordsByPlace in_text = WordsIn(sequence);
    std::vector<AnyWords> needs;
    bool all = true;
    for (size_t need = 0; need <= i % 3; ++need) {
      const std::vector<uint32_t> ids = SomeIds(1 + random_() % 4);
      bool any = false;
      for (const uint32_t id : ids) any = any || Stands(id, in_text);
      all = all && any;
      needs.push_back(WordsOf(ids));
      needs.back().push_back("none");
    }
    ASSERT_EQ(NeededWords(*words_, needs).MayStandIn(sequence), all) << i;
    found += all ? 1 : 0;
  }
  EXPECT_GT(found, 1000);
  EXPECT_LT(found, 5000);
}

TEST_F(CodedWordsTest, NeedsOfManyWordsAreLeftToTheReader) {
  const AnyWords many = WordsOf({4, 5, 127, 128, 133});
  EXPECT_TRUE(NeededWords(*words_, {many}).MayStandIn(""));
  EXPECT_FALSE(NeededWords(*words_, {many, {"none"}}).MayStandIn(""));
  EXPECT_FALSE(NeededWords(*words_, {many, WordsOf({640})}).MayStandIn(""));
  EXPECT_TRUE(NeededWords(*words_, {}).MayStandIn(""));
}

TEST_F(CodedWordsTest, EndsWithBytesThatAreNoSequence) {
  const CodedPhrase phrase(*words_, WordsOf({4, 133}));
  for (const std::string cut : {"\x04", "\x04\x85", "\x04\x03", "\x04\x03\x85",
                                "\x04\xff\xff\xff\xff\xff\xff"}) {
    EXPECT_FALSE(phrase.StandsIn(cut)) << cut.size();
  }
  EXPECT_TRUE(phrase.StandsIn("\x04\x85\x01"));
  EXPECT_TRUE(phrase.StandsIn("\x04\x01\x05\x03\x85\x01"));
}

}  // namespace
}  // namespace imr

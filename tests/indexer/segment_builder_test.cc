// Segments written and merged.
#include "indexer/segment_builder.h"

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/fields.h"
#include "common/file.h"
#include "common/term.h"
#include "indexer/segment_sums.h"
#include "tests/indexer/made_letters.h"
#include "tests/indexer/read_back.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class SegmentTest : public ::testing::Test {
 protected:
  // Writes letters "L<from>".."L<to - 1>" as a segment of their own.
  std::unique_ptr<Segment> Write(uint64_t number, int from, int to,
                                 const SegmentOptions& options = {}) {
    auto builder = SegmentBuilder::Open(folder_.path(), number, options);
    EXPECT_TRUE(builder.ok()) << builder.status();
    for (int i = from; i < to; ++i) {
      EXPECT_TRUE((*builder)->Add(BuildDocuments(Numbered(i))).ok());
    }
    const auto entry = (*builder)->Finish();
    EXPECT_TRUE(entry.ok()) << entry.status();
    return Open(*entry);
  }
  std::unique_ptr<Segment> Open(const SegmentEntry& entry) {
    auto segment = Segment::Open(folder_.path(), entry);
    EXPECT_TRUE(segment.ok()) << segment.status();
    return *std::move(segment);
  }
  static Letter Numbered(int i) {
    return MadeLetter(absl::StrCat("L", i), i % 2 == 0 ? "uo" : "ouu",
                      1 + i % 12);
  }
  // Expects letters L<from>.. one after the other from `document` on.
  static void ExpectLetters(const Segment& segment, int from, int to,
                            uint32_t document = 1) {
    for (int i = from; i < to; ++i) {
      const auto range = FindLetterIn(segment, absl::StrCat("l", i));
      ASSERT_TRUE(range.has_value()) << i;
      EXPECT_EQ(range->first, document) << i;
      EXPECT_EQ(range->count, i % 2 == 0 ? 2u : 3u);
      EXPECT_EQ(segment.letters.Read(segment.letters.LetterOf(document))->text,
                Numbered(i).text);
      document += range->count;
    }
  }

  TestFolder folder_;
};

TEST_F(SegmentTest, KeepsTheOrderOfItsLettersOverManyParts) {
  constexpr int kLetters = 400;
  for (size_t parts_per_merge : {kPartsPerMerge, size_t{2}}) {
    const auto segment = Write(
        1, 0, kLetters, {.threads = 3, .parts_per_merge = parts_per_merge});
    EXPECT_EQ(segment->entry.letters, unsigned{kLetters});
    EXPECT_EQ(segment->entry.documents, 5u * kLetters / 2);
    ExpectLetters(*segment, 0, kLetters);
    EXPECT_THAT(CheckSums({SegmentFolder(folder_.path(), 1)}), IsEmpty());
    EXPECT_FALSE(PathExists(SegmentFolder(folder_.path(), 1) + "/parts"));
  }
}

TEST_F(SegmentTest, TakesThePlaceOfWhatAKillLeft) {
  folder_.Write("segments/1/parts/0/postlist.glass", "half a part");
  folder_.Write("segments/1/letters", "half");
  folder_.Write("segments/1/other", "half");
  ExpectLetters(*Write(1, 0, 3), 0, 3);
  EXPECT_FALSE(PathExists(folder_.Path("segments/1/other")));
}

TEST_F(SegmentTest, MayBeEmpty) {
  const auto segment = Write(1, 0, 0);
  EXPECT_EQ(segment->entry.documents, 0u);
  EXPECT_EQ(FindLetterIn(*segment, "L0"), std::nullopt);
}

TEST_F(SegmentTest, MergedSegmentsFollowOneAnother) {
  const auto a = Write(1, 0, 7), b = Write(2, 7, 8), c = Write(3, 8, 30);
  SetBit(1, a->dead);
  SetBit(2, a->dead);
  SetBit(1, c->dead);
  const Segment* const all[] = {a.get(), b.get(), c.get()};
  const auto merged = MergeSegments(folder_.path(), all, 4);
  ASSERT_TRUE(merged.ok()) << merged.status();
  EXPECT_EQ(merged->entry.letters, 30u);
  ASSERT_EQ(merged->entry.documents, 75u);
  const auto segment = Open(merged->entry);
  ExpectLetters(*segment, 0, 30);
  const auto whole = Write(5, 0, 30);
  for (uint32_t i = 1; i <= 75; ++i) {
    EXPECT_EQ(SpelledWords(segment->words, i), SpelledWords(whole->words, i));
    EXPECT_EQ(ValueAt(*segment, GetField(FieldId::kOutcome).slot, i),
              ValueAt(*whole, GetField(FieldId::kOutcome).slot, i));
    const bool is_dead =
        i <= 2 || i == a->entry.documents + b->entry.documents + 1;
    EXPECT_EQ(HasBit(merged->dead, i), is_dead) << i;
  }
  EXPECT_EQ(SpelledTerms(*segment), SpelledTerms(*whole));
  EXPECT_THAT(CheckSums({SegmentFolder(folder_.path(), 4)}), IsEmpty());
}

// Whether a term is frequent in both segments, in one, or only in the two
// together, what is merged is what would be written at once.
TEST_F(SegmentTest, MergesFrequentTermsWithRareOnes) {
  const auto large = Write(1, 0, 100);
  const auto small = Write(2, 100, 110);
  const auto middling = Write(3, 110, 130);
  const std::string visits = WordTerm("visits");
  ASSERT_TRUE(large->sets.Find(visits).has_value());
  ASSERT_FALSE(small->sets.Find(visits).has_value());
  for (const auto& parts : std::vector<std::vector<const Segment*>>{
           {large.get(), small.get(), middling.get()},
           {small.get(), middling.get(), small.get(), middling.get()},
           {middling.get(), large.get(), large.get()}}) {
    const auto merged = MergeSegments(folder_.path(), parts, 4);
    ASSERT_TRUE(merged.ok()) << merged.status();
    const auto segment = Open(merged->entry);
    std::vector<std::string> expected = {""};
    uint32_t postings = 0;
    for (const Segment* part : parts) {
      const std::vector<std::string> terms = SpelledTerms(*part);
      expected.insert(expected.end(), terms.begin() + 1, terms.end());
      const auto in_part = part->sets.Find(visits);
      postings += in_part ? part->sets.Postings(*in_part)
                          : part->postings.get_termfreq(visits);
    }
    EXPECT_EQ(SpelledTerms(*segment), expected);
    const auto in_merged = segment->sets.Find(visits);
    ASSERT_TRUE(in_merged.has_value());
    EXPECT_EQ(segment->sets.Postings(*in_merged), postings);
  }
}

TEST_F(SegmentTest, ItsFilesMustBelongTogether) {
  const auto a = Write(1, 0, 3);
  Write(2, 0, 4);
  const std::string path = SegmentFolder(folder_.path(), 1);
  for (const char* name : {kLettersName, kWordsName, kColumnsName}) {
    const std::string file = absl::StrCat(path, "/", name);
    const std::string bytes = *ReadFile(file);
    const std::string other =
        *ReadFile(absl::StrCat(SegmentFolder(folder_.path(), 2), "/", name));
    ASSERT_TRUE(WriteFile(file, other).ok());
    const auto opened = Segment::Open(folder_.path(), a->entry);
    EXPECT_EQ(opened.status().code(), absl::StatusCode::kDataLoss) << name;
    EXPECT_THAT(std::string(opened.status().message()), HasSubstr("--rebuild"));
    EXPECT_THAT(CheckSums({path}), ElementsAre(HasSubstr(name)));
    ASSERT_TRUE(WriteFile(file, bytes).ok());
  }
  EXPECT_THAT(CheckSums({path}), IsEmpty());
}

}  // namespace
}  // namespace imr

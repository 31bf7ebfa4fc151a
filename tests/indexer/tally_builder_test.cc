#include "indexer/tally_builder.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/index_schema.h"
#include "common/letter_frame.h"
#include "common/slot.h"
#include "indexer/column_builder.h"
#include "tests/common/full_letter.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::ElementsAre;

using Values = std::vector<std::string>;

class TallyBuilderTest : public ::testing::Test {
 protected:
  // Writes columns of drugs and specialties, and letters of so many
  // determinations.
  void Write(const std::vector<Values>& drugs,
             const std::vector<uint32_t>& letters) {
    ColumnBuilder columns;
    for (const Values& values : drugs) {
      columns.BeginDocument();
      const std::string content = EncodeList(values);
      if (!content.empty()) columns.Add(kDrug.slot, content);
      columns.Add(kSpecialty.slot, EncodeList(Values{"pain management"}));
    }
    ASSERT_TRUE(columns.Finish(folder_.Path(kColumnsName)).ok());
    LetterFileWriter writer(folder_.Path(kLettersName));
    int number = 0;
    for (uint32_t documents : letters) {
      Letter letter = FullLetter();
      letter.id = absl::StrCat("L", ++number);
      writer.Add(CompressLetter(letter), documents);
    }
    ASSERT_TRUE(writer.Finish().ok());
    ASSERT_TRUE(WriteTallies(folder_.path()).ok());
  }

  TallyFile Open() {
    auto file = TallyFile::Open(folder_.Path(kTalliesName));
    EXPECT_TRUE(file.ok()) << file.status();
    return *std::move(file);
  }

  const Field& kDrug = GetField(FieldId::kDrug);
  const Field& kSpecialty = GetField(FieldId::kSpecialty);
  TestFolder folder_;
};

TEST_F(TallyBuilderTest, CountsDocumentsAndLettersOfEachValue) {
  Write({{"b", "a"}, {"b"}, {}, {"a"}, {"c"}, {"b", "a"}}, {2, 1, 3});
  const TallyFile file = Open();
  EXPECT_EQ(file.documents(), 6u);
  const StoredTallies* const drugs = file.Find(kDrug.slot);
  ASSERT_NE(drugs, nullptr);
  ASSERT_EQ(drugs->values(), 3u);
  EXPECT_EQ(drugs->Value(0), "a");
  EXPECT_EQ(drugs->Total(0), (ValueTotal{3, 2}));
  EXPECT_EQ(drugs->Total(1), (ValueTotal{3, 2}));
  EXPECT_EQ(drugs->Total(2), (ValueTotal{1, 1}));
  EXPECT_THAT(drugs->frequent(), ElementsAre(0, 1, 2));
  EXPECT_EQ(drugs->FrequentSet(1)[0], (1u << 1 | 1u << 2 | 1u << 6));
  EXPECT_EQ(drugs->repeats()[0], 0u) << "all are frequent";
  const StoredTallies* const specialties = file.Find(kSpecialty.slot);
  ASSERT_NE(specialties, nullptr);
  EXPECT_EQ(specialties->Total(0), (ValueTotal{6, 3}));
  EXPECT_TRUE(specialties->is_shared());
}

TEST_F(TallyBuilderTest, MarksRepeatsOfWhatIsNotFrequent) {
  std::vector<Values> drugs(300, Values{"frequent"});
  drugs[0] = drugs[1] = {"frequent", "rare"};
  drugs[2] = {"rare"};  // of another letter
  Write(drugs, {2, 1, 297});
  const TallyFile file = Open();
  const StoredTallies* const tallies = file.Find(kDrug.slot);
  ASSERT_NE(tallies, nullptr);
  EXPECT_THAT(tallies->frequent(), ElementsAre(0));
  EXPECT_EQ(tallies->Total(0), (ValueTotal{299, 2}));
  EXPECT_EQ(tallies->Total(1), (ValueTotal{3, 2}));
  EXPECT_EQ(tallies->repeats()[0], 1u << 2) << "document 2 alone";
}

// Each change of what was written is found.
TEST_F(TallyBuilderTest, KnowsWhichAreRight) {
  Write({{"b", "a"}, {"b"}, {"a"}}, {2, 1});
  const auto columns = ColumnFile::Open(folder_.Path(kColumnsName));
  const auto letters = LetterFile::Open(folder_.Path(kLettersName));
  ASSERT_TRUE(columns.ok() && letters.ok());
  EXPECT_TRUE(HasRightTallies(Open(), *columns, *letters));
  const SlotTallies drugs =
      TalliesOf(kDrug, *columns->Find(kDrug.slot), *letters);
  const SlotTallies specialties =
      TalliesOf(kSpecialty, *columns->Find(kSpecialty.slot), *letters);
  const auto is_right = [&](const std::vector<SlotTallies>& slots) {
    TallyFileWriter writer(folder_.Path(kTalliesName), letters->documents());
    for (const SlotTallies& tallies : slots) writer.Add(tallies);
    EXPECT_TRUE(writer.Finish().ok());
    return HasRightTallies(Open(), *columns, *letters);
  };
  EXPECT_TRUE(is_right({drugs, specialties}));
  EXPECT_FALSE(is_right({specialties}));
  SlotTallies other = drugs;
  other.totals[0].letters += 1;
  EXPECT_FALSE(is_right({other, specialties}));
  other = drugs;
  other.values[1] = "c";
  EXPECT_FALSE(is_right({other, specialties}));
  other = drugs;
  other.lists[0] ^= 1;
  EXPECT_FALSE(is_right({other, specialties}));
  other = drugs;
  other.sets[0] ^= 2;
  EXPECT_FALSE(is_right({other, specialties}));
  other = drugs;
  other.slot = GetField(FieldId::kBrand).slot;
  EXPECT_FALSE(is_right({drugs, specialties, other}));
}

TEST_F(TallyBuilderTest, SaysWhatIsMissing) {
  EXPECT_FALSE(WriteTallies(folder_.path()).ok());
}

}  // namespace
}  // namespace imr

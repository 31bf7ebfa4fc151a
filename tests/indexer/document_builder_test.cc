#include "indexer/document_builder.h"

#include <set>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/fields.h"
#include "common/record.h"
#include "common/slot.h"
#include "common/term.h"
#include "tests/indexer/made_letters.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::set<std::string> TermsOf(const Xapian::Document& document) {
  return {document.termlist_begin(), document.termlist_end()};
}

std::vector<Xapian::termpos> PositionsOf(const Xapian::Document& document,
                                         const std::string& term) {
  for (auto it = document.termlist_begin(); it != document.termlist_end();
       ++it) {
    if (*it == term) return {it.positionlist_begin(), it.positionlist_end()};
  }
  return {};
}

std::string SlotOf(const Xapian::Document& document, FieldId field) {
  return document.get_value(GetField(field).slot);
}

TEST(BuildDocuments, MakesOneForEachDetermination) {
  const auto documents = BuildDocuments(MadeLetter("CM16-0000001", "uo"));
  ASSERT_EQ(documents.size(), 2u);
  for (int i = 0; i < 2; ++i) {
    const auto& document = documents[static_cast<size_t>(i)];
    const auto terms = TermsOf(document);
    EXPECT_TRUE(terms.contains(IdTerm("CM16-0000001", i + 1)));
    EXPECT_TRUE(terms.contains(LetterTerm("CM16-0000001")));
    EXPECT_EQ(document.get_value(kLetterSlot), "CM16-0000001");
    EXPECT_EQ(document.get_value(kNumberSlot), EncodeNumber(i + 1));
    const auto record = DecodeRecord(document.get_data());
    ASSERT_TRUE(record.ok()) << record.status();
    EXPECT_EQ(record->count, 2);
    EXPECT_EQ(record->letter.has_value(), i == 0);
  }
  EXPECT_EQ(SlotOf(documents[0], FieldId::kOutcome), "upheld");
  EXPECT_EQ(SlotOf(documents[1], FieldId::kOutcome), "overturned");
}

TEST(BuildDocuments, KeepsALetterWithoutDeterminations) {
  Letter letter = MadeLetter("CM16-0000002", "");
  letter.body = "Every word counts";
  const auto documents = BuildDocuments(letter);
  ASSERT_EQ(documents.size(), 1u);
  const auto terms = TermsOf(documents[0]);
  EXPECT_TRUE(terms.contains(WordTerm(GetField(FieldId::kBody), "every")));
  EXPECT_TRUE(terms.contains(WordTerm(GetField(FieldId::kSummary), "knee")));
  // Nothing was decided, so nothing is said not to be retrospective either.
  EXPECT_EQ(SlotOf(documents[0], FieldId::kRetrospective), "");
}

TEST(BuildDocuments, GivesWordsPositionsFromOne) {
  Letter letter = MadeLetter("CM16-0000003", "u");
  letter.determinations[0].request = "Eight follow-up visits";
  const auto documents = BuildDocuments(letter);
  const Field& request = GetField(FieldId::kRequest);
  const auto positions = [&](const char* word) {
    return PositionsOf(documents[0], WordTerm(request, word));
  };
  EXPECT_THAT(positions("eight"), ElementsAre(1));
  EXPECT_THAT(positions("follow"), ElementsAre(2));
  EXPECT_THAT(positions("followup"), ElementsAre(2));
  EXPECT_THAT(positions("up"), ElementsAre(3));
  EXPECT_THAT(positions("visits"), ElementsAre(4));
}

TEST(BuildDocuments, StemsOnlyWordsThatChange) {
  Letter letter = MadeLetter("CM16-0000004", "u");
  letter.determinations[0].request = "Eight visits";
  const auto documents = BuildDocuments(letter);
  const auto terms = TermsOf(documents[0]);
  const Field& request = GetField(FieldId::kRequest);
  EXPECT_TRUE(terms.contains(StemTerm(request, "visit")));
  EXPECT_FALSE(terms.contains(WordTerm(request, "visit")));
  EXPECT_FALSE(terms.contains(StemTerm(request, "eight")));
  EXPECT_THAT(PositionsOf(documents[0], StemTerm(request, "visit")), IsEmpty());
}

TEST(BuildDocuments, KeepsPhrasesInsideOneText) {
  Letter letter = MadeLetter("CM16-0000005", "u");
  letter.determinations[0].claims_administrator.text = "first line";
  letter.determinations[0].reviewer.text = "second line";
  const auto documents = BuildDocuments(letter);
  const Field& citation = GetField(FieldId::kCitation);
  EXPECT_THAT(PositionsOf(documents[0], WordTerm(citation, "line")),
              ElementsAre(2, 2 + kTextGap + 1));
}

TEST(BuildDocuments, EncodesSlotsByKindAndCardinality) {
  Letter letter = MadeLetter("CM16-0000006", "u");
  Determination& determination = letter.determinations[0];
  determination.quantity = 106.32;
  determination.service_dates = {absl::CivilDay(2016, 5, 4)};
  determination.reviewer.mtus = {{"Chronic Pain", 2009, {}, {66, 24}}};
  const auto documents = BuildDocuments(letter);
  EXPECT_EQ(SlotOf(documents[0], FieldId::kDecided), "20160309");
  EXPECT_EQ(SlotOf(documents[0], FieldId::kQuantity), "0000000106.32");
  EXPECT_EQ(SlotOf(documents[0], FieldId::kServiceDate),
            EncodeList({"20160504"}));
  EXPECT_EQ(SlotOf(documents[0], FieldId::kPage),
            EncodeList({EncodeNumber(24), EncodeNumber(66)}));
  const auto terms = TermsOf(documents[0]);
  EXPECT_TRUE(terms.contains(ValueTerm(GetField(FieldId::kPage), "24")));
  EXPECT_TRUE(terms.contains(ValueTerm(GetField(FieldId::kYear), "2016")));
}

TEST(BuildDocuments, FiltersDoNotLengthenDocuments) {
  const auto documents = BuildDocuments(MadeLetter("CM16-0000007", "u"));
  for (auto it = documents[0].termlist_begin();
       it != documents[0].termlist_end(); ++it) {
    const bool is_filter = (*it).starts_with("XOU") || (*it)[0] == 'Q';
    if (is_filter) {
      EXPECT_EQ(it.get_wdf(), 0u) << *it;
    }
  }
}

TEST(BuildDocuments, SurvivesHostileLetters) {
  Letter letter = MadeLetter(std::string(1000, 'x'), "u");
  letter.determinations[0].request = std::string("a\0\xff\xfe b", 6);
  letter.determinations[0].treatments = {std::string(5000, 'y'), "!!!", ""};
  letter.determinations[0].quantity = 1e300;
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const auto& document : BuildDocuments(letter)) {
    database.add_document(document);
  }
  EXPECT_EQ(database.get_doccount(), 1u);
}

}  // namespace
}  // namespace imr

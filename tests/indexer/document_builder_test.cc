#include "indexer/document_builder.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include "gtest/gtest.h"

#include "common/fields.h"
#include "common/record.h"
#include "common/slot.h"
#include "common/term.h"
#include "indexer/word_ids.h"
#include "tests/indexer/made_letters.h"

namespace imr {
namespace {

std::set<std::string> TermsOf(const Xapian::Document& document) {
  return {document.termlist_begin(), document.termlist_end()};
}

// Returns a letter's documents as they stand in a new index.
std::vector<Xapian::Document> Built(const Letter& letter) {
  return WordIds(Xapian::Database("", Xapian::DB_BACKEND_INMEMORY))
      .Complete(BuildDocuments(letter));
}

std::string SlotOf(const Xapian::Document& document, FieldId field) {
  return document.get_value(GetField(field).slot);
}

TEST(BuildDocuments, MakesOneForEachDetermination) {
  const auto documents = Built(MadeLetter("CM16-0000001", "uo"));
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
  const auto documents = Built(letter);
  ASSERT_EQ(documents.size(), 1u);
  const auto terms = TermsOf(documents[0]);
  EXPECT_TRUE(terms.contains(WordTerm(GetField(FieldId::kBody), "every")));
  EXPECT_TRUE(terms.contains(WordTerm(GetField(FieldId::kSummary), "knee")));
  // Nothing was decided, so nothing is said not to be retrospective either.
  EXPECT_EQ(SlotOf(documents[0], FieldId::kRetrospective), "");
}

TEST(BuildDocuments, StemsOnlyWordsThatChange) {
  Letter letter = MadeLetter("CM16-0000004", "u");
  letter.determinations[0].request = "Eight visits";
  const auto documents = Built(letter);
  const auto terms = TermsOf(documents[0]);
  const Field& request = GetField(FieldId::kRequest);
  EXPECT_TRUE(terms.contains(StemTerm(request, "visit")));
  EXPECT_FALSE(terms.contains(WordTerm(request, "visit")));
  EXPECT_FALSE(terms.contains(StemTerm(request, "eight")));
}

TEST(BuildDocuments, CountsEachOccurrenceOfAWord) {
  Letter letter = MadeLetter("CM16-0000008", "uu");
  letter.clinical_summary = "Pain. Knee pain, knees painful";
  const Field& summary = GetField(FieldId::kSummary);
  for (const auto& document : Built(letter)) {
    std::map<std::string, Xapian::termcount> wdf;
    for (auto it = document.termlist_begin(); it != document.termlist_end();
         ++it) {
      wdf[*it] = it.get_wdf();
    }
    EXPECT_EQ(wdf[WordTerm(summary, "pain")], 2u);
    EXPECT_EQ(wdf[WordTerm(summary, "knee")], 1u);
    EXPECT_EQ(wdf[StemTerm(summary, "knee")], 1u);
  }
}

TEST(BuildDocuments, KeepsTheLettersWordsInItsFirstDocument) {
  const auto documents = Built(MadeLetter("CM16-0000009", "uo"));
  EXPECT_NE(documents[0].get_value(kLetterWordsSlot), "");
  EXPECT_EQ(documents[1].get_value(kLetterWordsSlot), "");
  EXPECT_NE(documents[1].get_value(kOwnWordsSlot), "");
}

TEST(BuildDocuments, EncodesSlotsByKindAndCardinality) {
  Letter letter = MadeLetter("CM16-0000006", "u");
  Determination& determination = letter.determinations[0];
  determination.quantity = 106.32;
  determination.service_dates = {absl::CivilDay(2016, 5, 4)};
  determination.reviewer.mtus = {{"Chronic Pain", 2009, {}, {66, 24}}};
  const auto documents = Built(letter);
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
  const auto documents = Built(MadeLetter("CM16-0000007", "u"));
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
  for (const auto& document : Built(letter)) {
    database.add_document(document);
  }
  EXPECT_EQ(database.get_doccount(), 1u);
}

}  // namespace
}  // namespace imr

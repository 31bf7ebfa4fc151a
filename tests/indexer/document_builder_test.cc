#include "indexer/document_builder.h"

#include <map>
#include <string>
#include <vector>

#include "gtest/gtest.h"

#include "common/fields.h"
#include "common/letter_frame.h"
#include "common/slot.h"
#include "common/term.h"
#include "indexer/segment_builder.h"
#include "tests/indexer/made_letters.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

// Returns the terms of a document with their wdf.
std::map<std::string, uint32_t> TermsOf(const LetterDocuments& built,
                                        size_t index) {
  std::map<std::string, uint32_t> terms;
  for (const ValuePosting& one : built.documents[index].values) {
    EXPECT_TRUE(terms.emplace(one.term, one.wdf).second) << one.term;
  }
  for (const LetterWordPosting& one : built.documents[index].word_postings) {
    const std::string term = WordTerm(built.words.entries()[one.number]);
    EXPECT_TRUE(terms.emplace(term, one.wdf).second) << term;
  }
  return terms;
}

std::string SlotOf(const BuiltDocument& parts, uint32_t slot) {
  for (const auto& [own, content] : parts.columns) {
    if (own == slot) return content;
  }
  return "";
}

std::string SlotOf(const BuiltDocument& parts, FieldId field) {
  return SlotOf(parts, GetField(field).slot);
}

// Returns the wdf of a word in `fields` of a letter of `documents` documents.
uint32_t Posting(std::vector<FieldId> fields, uint32_t documents = 1) {
  WordPosting posting = {0, documents};
  for (FieldId field : fields) posting.fields |= FieldBits(field);
  return posting.ToWdf();
}

TEST(BuildDocuments, MakesOneForEachDetermination) {
  const Letter letter = MadeLetter("CM16-0000001", "uo");
  const LetterDocuments built = BuildDocuments(letter);
  ASSERT_EQ(built.documents.size(), 2u);
  for (int i = 0; i < 2; ++i) {
    const BuiltDocument& parts = built.documents[static_cast<size_t>(i)];
    EXPECT_EQ(SlotOf(parts, FieldId::kCase), "cm16-0000001");
    EXPECT_EQ(SlotOf(parts, kNumberSlot), EncodeNumber(i + 1));
  }
  EXPECT_EQ(SlotOf(built.documents[0], FieldId::kOutcome), "upheld");
  EXPECT_EQ(SlotOf(built.documents[1], FieldId::kOutcome), "overturned");
  EXPECT_EQ(built.frame, CompressLetter(letter));
}

// What all share is posted once, in the first, and says of how many.
TEST(BuildDocuments, PostsWhatTheLetterSharesOnce) {
  const LetterDocuments built =
      BuildDocuments(MadeLetter("CM16-0000001", "uo"));
  const auto first = TermsOf(built, 0);
  const auto second = TermsOf(built, 1);
  const std::string year = ValueTerm(GetField(FieldId::kYear), "2016");
  EXPECT_EQ(first.at(LetterTerm("cm16-0000001")), 2u);
  EXPECT_EQ(first.at(year), 2u);
  EXPECT_EQ(first.at(WordTerm("knee")), Posting({FieldId::kSummary}, 2));
  EXPECT_EQ(first.at(WordTerm("visits")), Posting({FieldId::kRequest}));
  EXPECT_FALSE(second.contains(LetterTerm("CM16-0000001")));
  EXPECT_FALSE(second.contains(year));
  EXPECT_FALSE(second.contains(WordTerm("knee")));
  EXPECT_EQ(second.at(WordTerm("visits")), Posting({FieldId::kRequest}));
  const Field& outcome = GetField(FieldId::kOutcome);
  EXPECT_EQ(first.at(ValueTerm(outcome, "upheld")), 0u);
  EXPECT_EQ(second.at(ValueTerm(outcome, "overturned")), 0u);
}

TEST(BuildDocuments, AWordSaysInWhichFieldsItStands) {
  Letter letter = MadeLetter("CM16-0000008", "uu");
  letter.clinical_summary = "Pain. Knee pain, knees painful";
  letter.determinations[0].rationale = "No pain";
  letter.determinations[1].rationale = "No pain";
  const LetterDocuments built = BuildDocuments(letter);
  const auto first = TermsOf(built, 0);
  EXPECT_EQ(first.at(WordTerm("pain")),
            Posting({FieldId::kSummary, FieldId::kRationale}, 2));
  EXPECT_EQ(first.at(WordTerm("knees")), Posting({FieldId::kSummary}, 2));
  EXPECT_EQ(first.at(WordTerm("no")), Posting({FieldId::kRationale}));
  EXPECT_EQ(TermsOf(built, 1).at(WordTerm("pain")),
            Posting({FieldId::kRationale}));
}

TEST(BuildDocuments, KeepsALetterWithoutDeterminations) {
  Letter letter = MadeLetter("CM16-0000002", "");
  letter.body = "Every word counts";
  const LetterDocuments built = BuildDocuments(letter);
  ASSERT_EQ(built.documents.size(), 1u);
  const auto terms = TermsOf(built, 0);
  EXPECT_EQ(terms.at(WordTerm("every")), Posting({FieldId::kBody}));
  EXPECT_EQ(terms.at(WordTerm("knee")), Posting({FieldId::kSummary}));
  // Nothing was decided, so nothing is said not to be retrospective either.
  EXPECT_EQ(SlotOf(built.documents[0], FieldId::kRetrospective), "");
}

TEST(BuildDocuments, KeepsTheLettersWordsInItsFirstDocument) {
  const LetterDocuments built =
      BuildDocuments(MadeLetter("CM16-0000009", "uo"));
  for (size_t i = 0; i < TextFields().size(); ++i) {
    const bool is_shared = GetField(TextFields()[i]).scope == Scope::kLetter;
    if (is_shared) {
      EXPECT_TRUE(built.documents[1].words[i].codes.empty());
    }
    if (TextFields()[i] == FieldId::kSummary) {
      EXPECT_EQ(built.documents[0].words[i].codes.size(), 8u);
    }
    if (TextFields()[i] == FieldId::kRequest) {
      EXPECT_EQ(built.documents[1].words[i].codes.size(), 5u);
    }
  }
}

TEST(BuildDocuments, EncodesSlotsByKindAndCardinality) {
  Letter letter = MadeLetter("CM16-0000006", "u");
  Determination& determination = letter.determinations[0];
  determination.quantity = 106.32;
  determination.service_dates = {absl::CivilDay(2016, 5, 4)};
  determination.reviewer.mtus = {{"Chronic Pain", 2009, {}, {66, 24}}};
  const LetterDocuments built = BuildDocuments(letter);
  const BuiltDocument& parts = built.documents[0];
  EXPECT_EQ(SlotOf(parts, FieldId::kDecided), "20160309");
  EXPECT_EQ(SlotOf(parts, FieldId::kQuantity), "0000000106.32");
  EXPECT_EQ(SlotOf(parts, FieldId::kServiceDate), EncodeList({"20160504"}));
  EXPECT_EQ(SlotOf(parts, FieldId::kPage),
            EncodeList({EncodeNumber(24), EncodeNumber(66)}));
  const auto terms = TermsOf(built, 0);
  EXPECT_TRUE(terms.contains(ValueTerm(GetField(FieldId::kPage), "24")));
}

TEST(BuildDocuments, SurvivesHostileLetters) {
  Letter letter = MadeLetter(std::string(1000, 'x'), "u");
  letter.determinations[0].request = std::string("a\0\xff\xfe b", 6);
  letter.determinations[0].treatments = {std::string(5000, 'y'), "!!!", ""};
  letter.determinations[0].quantity = 1e300;
  letter.clinical_summary = std::string(70000, 'w');
  const TestFolder folder;
  auto builder = SegmentBuilder::Open(folder.path(), 1, {});
  ASSERT_TRUE(builder.ok()) << builder.status();
  ASSERT_TRUE((*builder)->Add(BuildDocuments(letter)).ok());
  const auto entry = (*builder)->Finish();
  ASSERT_TRUE(entry.ok()) << entry.status();
  EXPECT_EQ(entry->documents, 1u);
  const auto segment = Segment::Open(folder.path(), *entry);
  ASSERT_TRUE(segment.ok()) << segment.status();
  EXPECT_TRUE(FindLetterIn(**segment, letter.id).has_value());
}

}  // namespace
}  // namespace imr

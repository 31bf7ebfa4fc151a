// Indexes whose files have right sums and wrong contents, as a fault in
// building would leave them: what is wrong is told, the same on any number of
// threads, and nothing crashes.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/fields.h"
#include "common/file.h"
#include "common/index_schema.h"
#include "common/revision.h"
#include "common/set_file.h"
#include "common/term.h"
#include "common/word_file.h"
#include "indexer/document_builder.h"
#include "indexer/findings.h"
#include "indexer/segment_builder.h"
#include "indexer/segment_sums.h"
#include "indexer/verify.h"
#include "tests/indexer/made_letters.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::SizeIs;

// Letters enough for terms with sets, and more than a thread takes at once.
constexpr int kLetters = 600;

// A row of a set file.
struct SetRow {
  std::string term;
  uint32_t fields = 0;
  uint32_t postings = 0;
  std::vector<std::vector<uint32_t>> sets;
};

// An index of one segment without a manifest.
class VerifyDamageTest : public ::testing::Test {
 protected:
  VerifyDamageTest() {
    PutSegment([](int, Letter&) {});
  }

  std::string Index() const { return folder_.Path("index"); }
  std::string File(const char* name) const {
    return absl::StrCat(SegmentFolder(Index(), 1), "/", name);
  }

  // Indexes letters which `change` makes others of than are stored.
  void PutSegment(const std::function<void(int, Letter&)>& change) {
    auto builder = SegmentBuilder::Open(Index(), 1, {});
    ASSERT_TRUE(builder.ok()) << builder.status();
    for (int i = 0; i < kLetters; ++i) {
      Letter letter = MadeLetter(absl::StrCat("L", i), "uo", 1 + i % 12);
      // Two of the words have their first eight letters in common.
      letter.determinations[0].rationale =
          "Such therapeutic and therapeutical visits are of use";
      if (i % 100 == 0) letter.determinations[0].request += " unusually";
      const std::string frame = BuildDocuments(letter).frame;
      change(i, letter);
      LetterDocuments built = BuildDocuments(letter);
      built.frame = frame;
      ASSERT_TRUE((*builder)->Add(std::move(built)).ok());
    }
    const auto entry = (*builder)->Finish();
    ASSERT_TRUE(entry.ok()) << entry.status();
    Revision revision;
    revision.id = "test";
    revision.schema = IndexSchema::Mine();
    revision.segments = {*entry};
    ASSERT_TRUE(WriteRevision(revision, RevisionPath(Index())).ok());
  }

  // Returns the findings, which must be the same on one thread and several.
  std::vector<std::string> Findings() const {
    const auto alone = VerifyIndex(Index());
    const auto together = VerifyIndex(Index(), 4);
    if (!alone.ok() || !together.ok()) {
      EXPECT_EQ(alone.status(), together.status());
      return {std::string(alone.status().message())};
    }
    EXPECT_EQ(alone->findings, together->findings);
    EXPECT_EQ(alone->letters, together->letters);
    EXPECT_EQ(alone->documents, together->documents);
    return alone->findings;
  }
  std::string FindingsText() const { return absl::StrJoin(Findings(), "\n"); }

  std::vector<SetRow> ReadSets() const {
    const auto file = SetFile::Open(File(kSetsName));
    EXPECT_TRUE(file.ok()) << file.status();
    std::vector<SetRow> rows;
    for (uint32_t i = 0; i < file->terms(); ++i) {
      SetRow& row = rows.emplace_back();
      row = {
          std::string(file->Term(i)), file->Fields(i), file->Postings(i), {}};
      std::vector<uint32_t> bits;
      for (uint32_t bit = 1; bit <= row.fields; bit <<= 1) {
        if ((row.fields & bit) != 0) bits.push_back(bit);
      }
      if (bits.size() != 1) bits.push_back(~0u);
      for (uint32_t bit : bits) {
        file->Set(i, bit).ForEach(
            [&, &set = row.sets.emplace_back()](uint32_t document) {
              set.push_back(document);
            });
      }
    }
    return rows;
  }

  void WriteSets(const std::vector<SetRow>& rows) const {
    SetFileWriter writer(File(kSetsName), 2 * kLetters);
    for (const SetRow& row : rows) {
      writer.Add(row.term, row.fields, row.postings, row.sets);
    }
    ASSERT_TRUE(writer.Finish().ok());
    ASSERT_TRUE(WriteSums(SegmentFolder(Index(), 1)).ok());
  }

  void WriteBytes(const std::string& path, const std::string& bytes) const {
    std::ofstream(path, std::ios::binary) << bytes;
    ASSERT_TRUE(WriteSums(SegmentFolder(Index(), 1)).ok());
  }

  TestFolder folder_;
};

TEST_F(VerifyDamageTest, FindsNothingWrongWithAWholeIndex) {
  EXPECT_EQ(FindingsText(), "");
}

TEST_F(VerifyDamageTest, TellsOfTheFirstLettersThatAreWrong) {
  PutSegment([](int i, Letter& letter) {
    if (i % 11 == 3) letter.determinations[1].request = "something else";
  });
  const std::vector<std::string> findings = Findings();
  ASSERT_THAT(findings, SizeIs(kMaxFindings));
  for (size_t i = 0; i < findings.size(); ++i) {
    EXPECT_THAT(findings[i],
                AllOf(HasSubstr(absl::StrCat("(letter L", i * 11 + 3, ",")),
                      HasSubstr("number 2): its words are not those")));
  }
}

TEST_F(VerifyDamageTest, FindsSetsThatAreNotTheLetters) {
  // A set as a list, which only rare terms have in so small a segment.
  const std::vector<uint32_t> rare = {1, 201, 401, 601, 801, 1001};
  std::vector<SetRow> whole = ReadSets();
  const auto place = [&](absl::string_view term) {
    const auto row =
        std::lower_bound(whole.begin(), whole.end(), term,
                         [](const SetRow& one, absl::string_view wanted) {
                           return one.term < wanted;
                         });
    return row - whole.begin();
  };
  const auto rare_place = place("unusually");
  whole.insert(whole.begin() + rare_place,
               {"unusually", FieldBits(FieldId::kRequest), 6, {rare}});
  WriteSets(whole);
  EXPECT_EQ(FindingsText(), "");

  using Rows = std::vector<SetRow>;
  const struct {
    const char* what;
    const char* term;
    std::function<void(Rows&, SetRow&)> damage;
    const char* finding;
  } kCases[] = {
      {"lost document", "kind",
       [](Rows&, SetRow& row) { row.sets[0].erase(row.sets[0].begin() + 6); },
       "document 7 (letter L3, number 1): its terms are not those"},
      {"lost document of a letter's text", "knee",
       [](Rows&, SetRow& row) { row.sets[0].pop_back(); },
       "document 1200 (letter L599, number 2): its terms are not those"},
      {"no such document", "kind",
       [](Rows&, SetRow& row) { row.sets[0] = {0}; },
       "sets: \"kind\" has document 0, which there is not"},
      {"other field", "kind", [](Rows&, SetRow& row) { row.fields <<= 1; },
       "document 1 (letter L0, number 1): its terms are not those"},
      {"fields in each other's place", "visits",
       [](Rows&, SetRow& row) { std::swap(row.sets[0], row.sets[1]); },
       "document 2 (letter L0, number 2): its terms are not those"},
      {"document lost from all fields", "visits",
       [](Rows&, SetRow& row) { row.sets[2].pop_back(); },
       "sets: \"visits\" has documents that are not those of its fields"},
      {"order of documents", "unusually",
       [](Rows&, SetRow& row) { std::swap(row.sets[0][2], row.sets[0][3]); },
       "sets: \"unusually\" has documents in the wrong order"},
      {"number of postings", "visits",
       [](Rows&, SetRow& row) { ++row.postings; },
       "sets: the number of postings of \"visits\" is wrong"},
      {"order of terms", "visits",
       [](Rows& rows, SetRow& row) { std::swap(rows[0], row); },
       "sets\": it is cut off or damaged"},
      {"order of terms that begin alike", "therapeutic",
       [](Rows&, SetRow& row) { std::swap(row, *(&row + 1)); },
       "stands in the wrong place"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.what);
    Rows rows = whole;
    SetRow& row = rows[static_cast<size_t>(place(c.term))];
    ASSERT_EQ(row.term, c.term);
    c.damage(rows, row);
    WriteSets(rows);
    EXPECT_THAT(FindingsText(), HasSubstr(c.finding));
  }
}

// Each word has a number of its own, and they stand in the order of bytes.
TEST_F(VerifyDamageTest, FindsWordsInTheWrongPlace) {
  const std::string path = File(kWordsName);
  const std::string whole = *ReadFile(path);
  const auto words = WordFile::Open(path);
  ASSERT_TRUE(words.ok()) << words.status();
  // The end of the file: heads, places, ids, texts, footer (word_file.h).
  uint64_t texts = 0;
  constexpr size_t kFooter = 3 * sizeof(uint64_t) + 8;
  std::memcpy(&texts, whole.data() + whole.size() - kFooter, sizeof(texts));
  const size_t text_at = whole.size() - kFooter - texts;
  const size_t ids_at = text_at - words->words() * sizeof(uint32_t);

  const size_t heads_at =
      ids_at - sizeof(uint32_t) -
      words->words() * (sizeof(uint32_t) + sizeof(uint64_t));

  std::string lost = whole;
  lost.replace(heads_at, sizeof(uint64_t), sizeof(uint64_t), '\0');
  WriteBytes(path, lost);
  EXPECT_THAT(FindingsText(), HasSubstr("stands in the wrong place"));

  std::string same_ids = whole;
  same_ids.replace(ids_at, 4, whole, ids_at + 4, 4);
  WriteBytes(path, same_ids);
  EXPECT_THAT(FindingsText(), HasSubstr("stands in the wrong place"));

  std::string swapped_ids = whole;
  swapped_ids.replace(ids_at, 4, whole, ids_at + 4, 4);
  swapped_ids.replace(ids_at + 4, 4, whole, ids_at, 4);
  WriteBytes(path, swapped_ids);
  EXPECT_THAT(FindingsText(), HasSubstr("its words are not those"));

  std::string other_text = whole;
  other_text[text_at] = '~';
  WriteBytes(path, other_text);
  EXPECT_THAT(FindingsText(), AllOf(HasSubstr("stands in the wrong place"),
                                    HasSubstr("its words are not those")));
}

// Bytes changed anywhere: what is found is the same on any number of threads.
TEST_F(VerifyDamageTest, BearsAnyBytes) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE(absl::StrCat("seed ", seed));
  std::mt19937 random(seed);
  const std::string postings = absl::StrCat(kPostingsName, "/postlist.glass");
  for (const std::string& name :
       {std::string(kLettersName), std::string(kWordsName),
        std::string(kColumnsName), std::string(kSetsName), postings}) {
    const std::string path = File(name.c_str());
    const std::string whole = *ReadFile(path);
    for (int i = 0; i < 12; ++i) {
      std::string damaged = whole;
      for (int j = 0; j < 1 + i % 3; ++j) {
        damaged[random() % damaged.size()] ^=
            static_cast<char>(1 << random() % 8);
      }
      WriteBytes(path, damaged);
      Findings();
    }
    WriteBytes(path, whole);
  }
  EXPECT_EQ(FindingsText(), "");
}

}  // namespace
}  // namespace imr

#include "searcher/similar_words.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/interpret_for.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string Read(const std::string& query) {
  const TestIndex folder({MakeLetter(
      "CM14-0000001", std::nullopt, {},
      {MakeDetermination("TAPER", Outcome::kUpheld, {}, {},
                         "Tapers and tapper, tape, tolerance. Tolerence to "
                         "the taper. Improvement, improvment, 10325.")})});
  IndexReader index = folder.Open();
  SearchRequest request;
  request.query = query;
  const absl::StatusOr<Interpretation> read = InterpretFor(index, request);
  return read.ok() ? ToString(*read) : std::string(read.status().message());
}

TEST(SimilarWords, AreThoseOfTheIndex) {
  const struct {
    const char* query;
    const char* read;
  } kCases[] = {
      {"~tolerence",
       "(or (exact tolerance) (exact tolerence))\n"
       "note: ~tolerence: searched as tolerance, tolerence"},
      {"~improvmnt",
       "(or (exact improvement) (exact improvment))\n"
       "note: ~improvmnt: searched as improvement, improvment"},
      // One letter in a short word; the first one may be wrong, too.
      {"~tapar", "(exact taper)\nnote: ~tapar: searched as taper"},
      {"rationale:~tapar",
       "(exact rationale:taper)\nnote: ~tapar: searched as taper"},
      {"~vapper", "(exact tapper)\nnote: ~vapper: searched as tapper"},
      {"~xylophone",
       "(exact xylophone)\n"
       "note: ~xylophone: no word of this index is spelled nearly so"},
      {"~tapar /s ~tolerance",
       "(near (exact taper) /s (or (exact tolerance) (exact tolerence)))\n"
       "note: ~tapar: searched as taper\n"
       "note: ~tolerance: searched as tolerance, tolerence"},
      {"tapar", "(word tapar)"},
      // "*" is any letters of a word, "?" is one.
      {"t*per",
       "(or (exact taper) (exact tapper))\nnote: t*per: searched as taper, "
       "tapper"},
      {"*ance", "(exact tolerance)\nnote: *ance: searched as tolerance"},
      {"tol?r?nce",
       "(or (exact tolerance) (exact tolerence))\n"
       "note: tol?r?nce: searched as tolerance, tolerence"},
      {"tap*r*",
       "(or (exact taper) (exact tapers) (exact tapper))\n"
       "note: tap*r*: searched as taper, tapers, tapper"},
      {"ta?er /s *ance",
       "(near (exact taper) /s (exact tolerance))\n"
       "note: ta?er: searched as taper\n"
       "note: *ance: searched as tolerance"},
      {"xy*ne",
       "(exact xy*ne)\nnote: xy*ne: no word of this index is spelled so"},
      {"t*r",
       "(phrase t r)\nnote: t*r: \"*\" may stand in a word of 3 letters "
       "or more; searched without it"},
      {"taper?", "(word taper)"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(Read(c.query), c.read);
  }
}

// Each is looked for among all words of the index.
TEST(SimilarWords, AreLookedUpUpToANumber) {
  std::string query;
  for (size_t i = 0; i <= kMaxSimilarParts; ++i) {
    absl::StrAppend(&query, "~tapa", std::string(i + 1, 'r'), " ");
  }
  const std::string read = Read(query);
  EXPECT_THAT(read, HasSubstr("note: ~tapar: searched as taper\n"));
  EXPECT_THAT(read, HasSubstr("note: only the first 16 words with \"~\""));
  const std::string last =
      absl::StrCat("tapa", std::string(kMaxSimilarParts + 1, 'r'));
  EXPECT_THAT(read, HasSubstr(absl::StrCat("(exact ", last, "))\n")));
  EXPECT_THAT(read, Not(HasSubstr(absl::StrCat("~", last, ":"))));
}

TEST(SimilarWords, AreTheMostFrequentWhereThereAreMany) {
  std::string words;
  for (char a = 'a'; a <= 'z'; ++a) {
    absl::StrAppend(&words, "taper", std::string{a, 'a'}, " taper",
                    std::string{a, 'b'}, " ");
  }
  const TestIndex folder({MakeLetter(
      "CM14-0000001", std::nullopt, {},
      {MakeDetermination("PILLS", Outcome::kUpheld, {}, {}, words)})});
  const IndexReader index = folder.Open();
  QueryNode node;
  node.kind = NodeKind::kExact;
  node.value = "taperaa";
  node.similar = true;
  std::vector<std::string> notes;
  ReplaceSimilar(index, node, notes);
  EXPECT_EQ(node.children.size(), kMaxSimilarWords);
  ASSERT_EQ(notes.size(), 1u);
  EXPECT_NE(notes[0].find("the most frequent of 52 words"), std::string::npos)
      << notes[0];
}

}  // namespace
}  // namespace imr

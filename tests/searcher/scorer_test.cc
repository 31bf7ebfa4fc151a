#include "searcher/scorer.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

#include "searcher/interpret.h"
#include "searcher/ranking_query.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

// What Explain says of the one letter's score for `query`.
std::string PartsOf(const Letter& letter, const std::string& query) {
  const TestIndex folder({letter});
  const IndexReader index = folder.Open();
  SearchRequest request;
  request.query = query;
  const QueryNode tree = Interpret(request)->tree;
  std::string text;
  for (const ScoreParts::Part& part :
       Scorer(index, RankingQueryOf(tree, query)).Explain(1).parts) {
    absl::StrAppend(&text, text.empty() ? "" : "; ", part.text);
    for (const ScoreParts::Count& count : part.counts) {
      absl::StrAppend(&text, " ", GetField(count.field).name, "=",
                      count.occurrences);
    }
  }
  return text;
}

TEST(Scorer, CountsWordsInflectionsAndPhrasesFieldByField) {
  Letter letter = MakeLetter(
      "a", absl::CivilDay(2014, 3, 1), {},
      {MakeDetermination(
          "Injections of the zither", Outcome::kUpheld, {}, {},
          "An injection. Two injections in the low back; the back is low. "
          "A follow-up.")});
  letter.clinical_summary = "Low back, low back: an oboist.";
  const struct {
    const char* query;
    const char* parts;
  } kCases[] = {
      {"\"injections\"", "injections request=1 rationale=1"},
      {"zithers", "zithers request=1"},
      {"\"low back\"", "low back rationale=1 summary=2"},
      {"rationale:\"low back\"", "low back rationale=1"},
      {"summary:oboists", "oboists summary=1"},
      {"obo*", "obo* summary=1"},
      {"\"followup\"", "followup rationale=1"},
      {"zither w/3 injection",
       "zither request=1; injection request=1 "
       "rationale=2"},
      {"zither -oboist", "zither request=1"},
      {"oboist zither", "oboist summary=1; zither request=1"},
      {"page:24 year:2014 outcome:upheld", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(PartsOf(letter, c.query), c.parts);
  }
}

TEST(RankingQuery, SaysWhatPutsMatchesInOrder) {
  const struct {
    const char* query;
    const char* ranking;
  } kCases[] = {
      {"", "newest first"},
      {"drug:xanax outcome:upheld", "newest first"},
      {"upheld page 24", "newest first"},
      {"-zither", "newest first"},
      {"xanax upheld", "words xanax; names xanax"},
      {"zither zither zithers", "words zither"},
      {"zither rationale:zither", "words zither, zither"},
      {"drug:xanax OR zither", "words zither; values drug:alprazolam"},
      {"\"low back\" pain", "words low back, pain"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    SearchRequest request;
    request.query = c.query;
    EXPECT_EQ(ToString(RankingQueryOf(Interpret(request)->tree, c.query)),
              c.ranking);
  }
}

TEST(RankingQuery, KeepsToABoundedNumberOfWords) {
  std::string query;
  for (int i = 0; i < 500; ++i) absl::StrAppend(&query, "word", i, " OR ");
  SearchRequest request;
  request.query = query + "end";
  EXPECT_EQ(RankingQueryOf(Interpret(request)->tree, query).terms.size(),
            kMaxRankedTerms);
}

}  // namespace
}  // namespace imr

#include "searcher/ranking.h"

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/words.h"
#include "searcher/interpret.h"
#include "searcher/scorer.h"
#include "searcher/search.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

constexpr Outcome kUpheld = Outcome::kUpheld;

absl::CivilDay Day(int year) { return absl::CivilDay(year, 3, 1); }

// A letter of one determination, named `id`.
Letter One(const std::string& id, int year, std::string request,
           std::string rationale, std::string summary = "",
           std::vector<Drug> drugs = {}) {
  Letter letter = MakeLetter(
      id, Day(year), {},
      {MakeDetermination(std::move(request), kUpheld, std::move(drugs), {},
                         std::move(rationale))});
  letter.clinical_summary = std::move(summary);
  return letter;
}

std::vector<std::string> Find(const std::vector<Letter>& letters,
                              const std::string& query) {
  const TestIndex folder(letters);
  IndexReader index = folder.Open();
  SearchRequest request;
  request.query = query;
  const absl::StatusOr<ResultPage> page = Search(index, request);
  EXPECT_TRUE(page.ok()) << page.status();
  std::vector<std::string> ids;
  for (const Hit& hit : page->hits) ids.push_back(hit.case_id);
  return ids;
}

TEST(Ranking, ARequestCountsAboveARationaleAndThatAboveASummary) {
  EXPECT_THAT(Find({One("summary", 2014, "A brace", "Not shown.", "A zither."),
                    One("rationale", 2014, "A brace", "No zither."),
                    One("request", 2014, "A zither", "Not shown."),
                    One("none", 2014, "A brace", "Not shown.")},
                   "zither"),
              ElementsAre("request", "rationale", "summary"));
}

TEST(Ranking, MoreOccurrencesCountMoreAndLongTextsLess) {
  std::string filler;
  for (int i = 0; i < 300; ++i) absl::StrAppend(&filler, "filler ");
  EXPECT_THAT(Find({One("long", 2014, "A", "A zither. " + filler),
                    One("short", 2014, "A", "A zither."),
                    One("often", 2014, "A", "A zither and two zithers.")},
                   "zither"),
              ElementsAre("often", "short", "long"));
}

TEST(Ranking, RareWordsCountMoreThanCommonOnes) {
  std::vector<Letter> letters = {
      One("rare", 2014, "A", "The zither was heard by the patient."),
      One("common", 2014, "A", "The oboe was heard by the patient.")};
  for (int i = 0; i < 8; ++i) {
    letters.push_back(One(absl::StrCat("other", i), 2014, "A", "An oboe."));
  }
  EXPECT_EQ(Find(letters, "zither OR oboe").front(), "rare");
}

TEST(Ranking, WordsNextToEachOtherInTheOrderAskedCountMore) {
  EXPECT_THAT(
      Find({One("apart", 2014, "A", "oboe one two three four five six zither"),
            One("turned", 2014, "A", "zither oboe one two three four five six"),
            One("near", 2014, "A", "oboe and zither two three four five six"),
            One("next", 2014, "A", "oboe zither one two three four five six")},
           "oboe zither"),
      ElementsAre("next", "near", "apart", "turned"));
}

TEST(Ranking, ADrugByTheNameTypedStandsAboveItsIngredient) {
  const Drug generic = {"Alprazolam", {"alprazolam"}, "benzodiazepine", ""};
  const std::vector<Letter> letters = {
      One("generic", 2015, "Alprazolam 1mg", "For panic.", "", {generic}),
      One("brand", 2013, "Xanax 1mg", "For panic.", "", {Xanax()})};
  EXPECT_THAT(Find(letters, "xanax"), ElementsAre("brand", "generic"));
  EXPECT_THAT(Find(letters, "alprazolam"), ElementsAre("generic", "brand"));
}

TEST(Ranking, OfEqualScoresTheNewerThenTheFirstInTheIndex) {
  EXPECT_THAT(Find({One("old", 2013, "A", "A zither."),
                    One("new", 2016, "A", "A zither."),
                    One("middle", 2014, "A", "A zither."),
                    One("middle too", 2014, "A", "A zither.")},
                   "zither"),
              ElementsAre("new", "middle", "middle too", "old"));
}

TEST(Ranking, FiltersAloneAreShownNewestFirst) {
  EXPECT_THAT(Find({One("old", 2013, "Xanax Xanax", "Xanax", "", {Xanax()}),
                    One("new", 2016, "Alprazolam", "A", "", {Xanax()})},
                   "drug:xanax"),
              ElementsAre("new", "old"));
}

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
  const Letter letter =
      One("a", 2014, "Injections of the zither",
          "An injection. Two injections in the low back; the back is low. "
          "A follow-up.",
          "Low back, low back: an oboist.");
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

// Letters of few words, so that scores, days and words often meet.
class OrderTest : public ::testing::TestWithParam<bool> {
 protected:
  static std::vector<Letter> Letters(unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](size_t n) {
      return std::uniform_int_distribution<size_t>(0, n - 1)(random);
    };
    const auto text = [&](size_t words) {
      static const char* const kWords[] = {"oboe",  "zither", "zithers",
                                           "flute", "harp",   "viola"};
      std::string sung;
      for (size_t i = 0; i < words; ++i) {
        absl::StrAppend(&sung, kWords[below(6)], " ");
      }
      return sung;
    };
    std::vector<Letter> letters;
    for (int i = 0; i < 120; ++i) {
      std::vector<Determination> determinations;
      const size_t count = 1 + below(3);
      for (size_t d = 0; d < count; ++d) {
        determinations.push_back(MakeDetermination(text(below(4)), kUpheld, {},
                                                   {}, text(1 + below(5))));
      }
      std::optional<absl::CivilDay> day;
      if (below(5) > 0) day = Day(2013 + static_cast<int>(below(4)));
      letters.push_back(MakeLetter(absl::StrCat("CM14-", 9000 - i), day, {},
                                   std::move(determinations)));
      letters.back().clinical_summary = text(below(3));
    }
    return letters;
  }
};

// What a slow sort knows of a match.
struct SlowMatch {
  Xapian::docid docid = 0;
  Xapian::docid letter = 0;
  std::string case_id;
  int tier = 2;  // 0: all words in the request, 1: in the rationale
  int day = 0;
  double score = 0;
};

bool HasAll(const std::string& text, const std::vector<std::string>& stems) {
  const std::vector<Word> words = SplitWords(text);
  return std::all_of(stems.begin(), stems.end(), [&](const std::string& stem) {
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
      return StemOf(word.text) == stem;
    });
  });
}

// Reads all letters and returns those that have all words, as the pages must
// show them when `most` are scored.
std::vector<SlowMatch> SlowOrder(const std::vector<Letter>& letters,
                                 const IndexReader& index,
                                 const std::vector<std::string>& stems,
                                 const RankingQuery& ranking, size_t most,
                                 bool by_letter) {
  std::vector<SlowMatch> matches;
  Xapian::docid docid = 0;
  for (const Letter& letter : letters) {
    const Xapian::docid first = docid + 1;
    for (const Determination& one : letter.determinations) {
      ++docid;
      if (!HasAll(absl::StrCat(one.request, " ", one.rationale, " ",
                               letter.clinical_summary),
                  stems)) {
        continue;
      }
      SlowMatch match{docid, first, letter.id};
      if (HasAll(one.rationale, stems)) match.tier = 1;
      if (HasAll(one.request, stems)) match.tier = 0;
      if (letter.dates.decision) {
        match.day = static_cast<int>(letter.dates.decision->year());
      }
      match.score = Scorer(index, ranking).Score(docid);
      matches.push_back(match);
    }
  }
  std::sort(matches.begin(), matches.end(),
            [](const SlowMatch& a, const SlowMatch& b) {
              return std::tuple(a.tier, -a.day, a.docid) <
                     std::tuple(b.tier, -b.day, b.docid);
            });
  const auto cut = matches.begin() +
                   static_cast<std::ptrdiff_t>(std::min(most, matches.size()));
  std::sort(matches.begin(), cut, [](const SlowMatch& a, const SlowMatch& b) {
    return std::tuple(-a.score, -a.day, a.docid) <
           std::tuple(-b.score, -b.day, b.docid);
  });
  std::sort(cut, matches.end(), [](const SlowMatch& a, const SlowMatch& b) {
    return std::tuple(-a.day, a.case_id, a.docid) <
           std::tuple(-b.day, b.case_id, b.docid);
  });
  if (!by_letter) return matches;
  std::vector<SlowMatch> firsts;
  for (const SlowMatch& match : matches) {
    const bool known = std::any_of(
        firsts.begin(), firsts.end(),
        [&](const SlowMatch& one) { return one.letter == match.letter; });
    if (!known) firsts.push_back(match);
  }
  return firsts;
}

TEST_P(OrderTest, PagesAreCutOutOfOneOrderWhichASlowSortConfirms) {
  const unsigned seed = 7;
  SCOPED_TRACE(absl::StrCat("seed ", seed));
  const std::vector<Letter> letters = Letters(seed);
  TestIndex folder({letters.begin(), letters.begin() + 60});
  folder.Add({letters.begin() + 60, letters.end()});
  const IndexReader index = folder.Open();
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"zither"}, {"oboe", "zither"}, {"harp"}}) {
    SearchRequest request;
    request.query = absl::StrJoin(words, " ");
    if (GetParam()) request.unit = ResultUnit::kLetter;
    const QueryNode tree = Interpret(request)->tree;
    const RankingQuery ranking = RankingQueryOf(tree, request.query);
    Evaluator evaluator(index);
    const DocSet set = evaluator.Evaluate(tree);
    for (size_t most : {0, 1, 20, 50, 1000}) {
      SCOPED_TRACE(absl::StrCat(request.query, ", scored ", most));
      std::vector<Xapian::docid> expected, joined;
      for (const SlowMatch& match :
           SlowOrder(letters, index, words, ranking, most, GetParam())) {
        expected.push_back(match.docid);
      }
      ASSERT_GT(expected.size(), 20u) << "the query must be worth asking";
      for (int64_t limit : {7, 0}) {
        joined.clear();
        request.limit = limit;
        for (request.offset = 0;; request.offset += limit) {
          const RankedPage page = RankByRelevance(index, tree, ranking, set,
                                                  request, evaluator, most);
          for (const RankedDocument& one : page.documents) {
            joined.push_back(one.docid);
          }
          if (limit == 0 || page.documents.empty()) break;
        }
        EXPECT_THAT(joined, ElementsAreArray(expected));
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(ByDeterminationAndByLetter, OrderTest,
                         ::testing::Bool());

}  // namespace
}  // namespace imr

// The order of a search's results, against a slow sort of all matches.
#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/words.h"
#include "searcher/interpret.h"
#include "searcher/ranking.h"
#include "searcher/scorer.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::ElementsAreArray;

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
        determinations.push_back(MakeDetermination(
            text(below(4)), Outcome::kUpheld, {}, {}, text(1 + below(5))));
      }
      std::optional<absl::CivilDay> day;
      if (below(5) > 0)
        day = absl::CivilDay(2013 + static_cast<int64_t>(below(4)), 3, 1);
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

// Four letters that searches find much and little in, and what tests ask of
// their index.
#ifndef IMR_TESTS_SEARCHER_SEARCH_FIXTURE_H_
#define IMR_TESTS_SEARCHER_SEARCH_FIXTURE_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"
#include "gtest/gtest.h"

#include "searcher/search.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {

// Xanax upheld on page 24 twice; Norco upheld and Xanax overturned in one
// letter; one that could not be read.
inline std::vector<Letter> FourLetters() {
  std::vector<Letter> letters = {
      MakeLetter(
          "CM14-0000003", absl::CivilDay(2014, 3, 1),
          {"pain management", "anesthesiology"},
          {MakeDetermination("XANAX 1MG #30", Outcome::kUpheld, {Xanax()}, {24},
                             "Tolerance to Xanax develops.")}),
      MakeLetter(
          "CM14-0000001", absl::CivilDay(2014, 9, 2), {"psychiatry"},
          {MakeDetermination("NORCO 10/325 #60", Outcome::kUpheld, {Norco()},
                             {78}, "Tolerance tolerance tolerance."),
           MakeDetermination("XANAX 1MG", Outcome::kOverturned, {Xanax()}, {66},
                             "A taper of Xanax is approved.")}),
      MakeLetter(
          "CM14-0000002", std::nullopt, {"psychiatry"},
          {MakeDetermination("ALPRAZOLAM 1MG", Outcome::kUpheld, {Xanax()},
                             {24, 66}, "Not for longer use.")}),
      MakeLetter("x0123456789ab", std::nullopt, {}, {})};
  letters.back().layout = "unknown";
  letters.back().body = "A letter on Xanax in a form nobody knows.";
  letters.back().problems.push_back(
      {ProblemCode::kUnknownLayout, "no layout claims it", 0});
  return letters;
}

class SearchTest : public ::testing::Test {
 protected:
  ResultPage Find(const SearchRequest& request) {
    absl::StatusOr<ResultPage> page = Search(reader_, request);
    EXPECT_TRUE(page.ok()) << page.status();
    return page.ok() ? *std::move(page) : ResultPage();
  }
  ResultPage Find(const std::string& query) {
    SearchRequest request;
    request.query = query;
    return Find(request);
  }

  TestIndex folder_{FourLetters()};
  IndexReader reader_ = folder_.Open();
};

inline std::vector<std::string> Ids(const ResultPage& page) {
  std::vector<std::string> ids;
  for (const Hit& hit : page.hits) ids.push_back(hit.id);
  return ids;
}

}  // namespace imr

#endif  // IMR_TESTS_SEARCHER_SEARCH_FIXTURE_H_

#include "searcher/query_parts.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/closest.h"
#include "searcher/interpret.h"
#include "searcher/nothing_found.h"
#include "tests/searcher/letters.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

std::vector<Letter> Letters() {
  return {MakeLetter(
              "CM14-0000001", absl::CivilDay(2014, 9, 2), {"psychiatry"},
              {MakeDetermination("XANAX 1MG", Outcome::kUpheld, {Xanax()}, {24},
                                 "Tolerance to it develops within weeks."),
               MakeDetermination("NORCO 10/325", Outcome::kUpheld, {Norco()},
                                 {78}, "It develops tolerance. To taper it.")}),
          MakeLetter(
              "CM14-0000002", absl::CivilDay(2015, 1, 2), {"psychiatry"},
              {MakeDetermination("XANAX 2MG", Outcome::kOverturned, {Xanax()},
                                 {66}, "A slow taper goes on; to it, no.")})};
}

// Queries, with phrases and words near each other, of which none finds all.
const char* const kQueries[] = {
    "\"tolerance to it\" \"slow taper\"",
    "\"to it\" taper zebra",
    "xanax \"it develops\" zebra",
    "\"to taper\" OR \"slow taper\" xanax zebra",
    "rationale:\"it develops\" \"slow taper\"",
    "tolerance w/3 develops \"slow taper\"",
    "\"to it\" \"it develops\" \"slow taper\"",
    "-\"to it\" \"to taper\" zebra",
};

class QueryPartsTest : public ::testing::Test {
 protected:
  QueryNode TreeOf(const std::string& query) {
    request_.query = query;
    absl::StatusOr<Interpretation> read = Interpret(request_);
    EXPECT_TRUE(read.ok());
    return read.ok() ? read->tree : QueryNode();
  }

  TestIndex folder_{Letters()};
  IndexReader reader_ = folder_.Open();
  Evaluator evaluator_{reader_};
  SearchRequest request_;
};

TEST_F(QueryPartsTest, BoundsHoldWhatIsFoundAndAreNarrowedToIt) {
  int bounds = 0;
  for (const char* query : kQueries) {
    SCOPED_TRACE(query);
    const std::vector<QueryPart> parts = PartsOf(TreeOf(query), evaluator_, -1);
    for (const QueryPart& part : parts) {
      const DocSet found = evaluator_.Evaluate(part.node);
      DocSet missed = found;
      missed -= part.alone;
      EXPECT_TRUE(missed.Empty());
      bounds += part.is_bound;
      DocSet narrowed = part.alone;
      Narrow({&part}, evaluator_, narrowed);
      EXPECT_EQ(narrowed.Members(), found.Members());
    }
  }
  EXPECT_GT(bounds, 8);
}

TEST_F(QueryPartsTest, WhatIsClosestIsTheSameWithBounds) {
  const DocSet none(reader_.LastDocid());
  for (const char* query : kQueries) {
    SCOPED_TRACE(query);
    const QueryNode tree = TreeOf(query);
    const auto closest = [&](int64_t max_sequences) {
      return ClosestTo(reader_, request_, tree, none,
                       PartsOf(tree, evaluator_, max_sequences), evaluator_);
    };
    const std::optional<Closest> exact = closest(1000), bound = closest(-1);
    ASSERT_EQ(exact.has_value(), bound.has_value());
    if (!exact) continue;
    EXPECT_EQ(exact->held, bound->held);
    EXPECT_EQ(exact->set.Members(), bound->set.Members());
    EXPECT_EQ(exact->missing, bound->missing);
  }
}

TEST_F(QueryPartsTest, AdviceSaysWhatIsOnlyABound) {
  const QueryNode tree = TreeOf("\"it develops\" zebra");
  const auto notes = [&](int64_t max_sequences) {
    return NothingFoundNotes(reader_, request_, tree,
                             PartsOf(tree, evaluator_, max_sequences),
                             evaluator_);
  };
  EXPECT_THAT(notes(1000), Contains("\"it develops\" alone: 2 determinations "
                                    "in 1 letter"));
  EXPECT_THAT(notes(-1), Contains("\"it develops\" alone: at most 2 "
                                  "determinations in 1 letter"));
}

TEST(NothingFoundNotes, SaysHowARareWordMayBeSpelled) {
  std::vector<Letter> letters = Letters();
  letters.push_back(
      MakeLetter("CM14-0000003", absl::CivilDay(2015, 3, 2), {},
                 {MakeDetermination("XANAX", Outcome::kUpheld, {Xanax()}, {24},
                                    "Tolerence is likely.")}));
  const TestIndex folder(letters);
  IndexReader reader = folder.Open();
  Evaluator evaluator(reader);
  SearchRequest request;
  request.query = "tolerence norco";
  const absl::StatusOr<Interpretation> read = Interpret(request);
  ASSERT_TRUE(read.ok());
  EXPECT_THAT(
      NothingFoundNotes(reader, request, read->tree,
                        PartsOf(read->tree, evaluator), evaluator),
      Contains(HasSubstr("did you mean tolerance norco? 1 determination")));
}

}  // namespace
}  // namespace imr

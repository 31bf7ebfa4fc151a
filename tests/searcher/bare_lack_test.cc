#include "searcher/bare_lack.h"

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/words.h"
#include "searcher/query_tree.h"
#include "searcher/readings.h"

namespace imr {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

Lack LackIn(absl::string_view text, size_t at = 0) {
  return LackAt(text, SplitWords(text), at, absl::CivilDay(2018, 6, 30));
}

// Returns the words read and what is missed, "" if nothing is.
std::string Missed(absl::string_view text, size_t at) {
  const Lack lack = LackIn(text, at);
  if (lack.end == 0) return "";
  EXPECT_LE(lack.end, text.size());
  return absl::StrCat(text.substr(lack.begin, lack.end - lack.begin), " = ",
                      DescribeReadings(lack.missed.readings));
}

TEST(LackAt, ReadsWhatLettersMayMiss) {
  const struct {
    const char* text;
    size_t at;
    const char* missed;
  } kCases[] = {
      {"no acupuncture", 0,
       "no acupuncture = topic, treatment or subcategory acupuncture"},
      {"no acupuncture here", 0,
       "no acupuncture = topic, treatment or subcategory acupuncture"},
      {"norco without acupuncture", 1,
       "without acupuncture = topic, treatment or subcategory acupuncture"},
      {"lack of documented functional improvement", 0,
       "lack of documented functional improvement = topic functional "
       "improvement measures"},
      {"no evidence of a recent urine drug screen", 0,
       "no evidence of a recent urine drug screen = topic drug testing or "
       "treatment urine drug test"},
      {"w/o physical therapy", 0,
       "w/o physical therapy = topic physical medicine or treatment physical "
       "therapy or treatment physical/occupational therapy"},
      {"absence of any prior epidural steroid injection", 0,
       "absence of any prior epidural steroid injection = topic epidural "
       "steroid injections or treatment epidural steroid injection"},
      {"acupuncture", 0, ""},
      {"no", 0, ""},
      {"no such thing", 0, ""},
      {"no evidence of", 0, ""},
      {"no norco", 0, ""},
      {"no refills", 0, ""},
      {"no pain management", 0, ""},
      {"no upheld", 0, ""},
      {"lack acupuncture", 0, ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(Missed(c.text, c.at), c.missed);
  }
}

// Returns the names that are looked for before "... has not been".
std::vector<QueryNode> NamesIn(const QueryNode& node) {
  EXPECT_EQ(node.kind, NodeKind::kOr);
  EXPECT_EQ(node.children.size(), 2u);
  const QueryNode& behind = node.children[1];
  EXPECT_EQ(behind.kind, NodeKind::kNear);
  const QueryNode& names = behind.children[0];
  return names.kind == NodeKind::kOr ? names.children
                                     : std::vector<QueryNode>{names};
}

TEST(LackAt, LooksForADenialInASentenceWithAName) {
  const QueryNode node = LackIn("no conservative care").node;
  EXPECT_THAT(ToString(node), AllOf(HasSubstr("(near (or (word no) (word not)"),
                                    HasSubstr("(word missing)) +s (or"),
                                    HasSubstr("pre/6 (or (phrase not been)")));
}

TEST(LackAt, LooksForNamesOfUpToFourWordsAndNotForAllOfThem) {
  for (const char* text :
       {"no acupuncture", "no epidural steroid injection",
        "no physical therapy", "no urine drug screen", "no MRI"}) {
    const std::vector<QueryNode> names = NamesIn(LackIn(text).node);
    EXPECT_GT(names.size(), 1u) << text;
    EXPECT_LE(names.size(), 32u) << text;
    for (const QueryNode& name : names) EXPECT_LE(name.words.size(), 4u);
  }
}

// What stands for many treatments is looked for by names that begin as typed.
TEST(LackAt, TakesGeneralTreatmentsByWhatWasTyped) {
  for (const QueryNode& name : NamesIn(LackIn("no conservative care").node)) {
    ASSERT_FALSE(name.words.empty()) << ToString(name);
    EXPECT_EQ(name.words[0], "conservative") << ToString(name);
  }
}

}  // namespace
}  // namespace imr

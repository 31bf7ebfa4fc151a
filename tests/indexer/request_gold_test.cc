// Requests of annotated letters: the invented ones of tests/letters, and real
// ones beside the checkout where they are at hand.
#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

#include "common/date.h"
#include "common/letter.h"
#include "indexer/request.h"

namespace imr {
namespace {

using Json = nlohmann::json;

// Annotated requests are compared by letters, digits and "%" alone.
std::string Bare(absl::string_view text) {
  std::string bare;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (absl::ascii_isalnum(byte) || c == '%')
      bare += absl::ascii_tolower(byte);
  }
  return bare;
}

std::string BareOf(const Json& text) {
  return text.is_null() ? "-" : Bare(text.get<std::string>());
}

std::string BareRequest(absl::string_view text) {
  std::string bare = Bare(text);
  if (absl::EndsWith(bare, "is")) bare.resize(bare.size() - 2);
  return bare;
}

std::string NumberOf(const Json& number) {
  return number.is_null() ? "-" : absl::StrCat(number.get<double>());
}

template <typename T>
std::string NumberOf(const std::optional<T>& number) {
  return number ? absl::StrCat(*number) : "-";
}

std::string IngredientsOf(const Json& drugs) {
  std::set<std::string> names;
  for (const Json& drug : drugs) {
    for (const Json& name : drug["ingredients"]) names.insert(name);
  }
  return absl::StrJoin(names, "+");
}

std::string IngredientsOf(const std::vector<Drug>& drugs) {
  std::set<std::string> names;
  for (const Drug& drug : drugs) {
    names.insert(drug.ingredients.begin(), drug.ingredients.end());
  }
  return absl::StrJoin(names, "+");
}

std::string SortedOf(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  return absl::StrJoin(names, ", ");
}

std::string DaysOf(const std::vector<absl::CivilDay>& days) {
  return absl::StrJoin(days, " ", [](std::string* out, absl::CivilDay day) {
    absl::StrAppend(out, FormatIsoDay(day));
  });
}

using Fields = std::map<std::string, std::string>;

Fields FieldsOf(const Json& gold) {
  return {{"request", BareRequest(gold["request"].get<std::string>())},
          {"modified_by_ur", gold["modified_by_ur"].dump()},
          {"disputed", BareOf(gold["disputed"])},
          {"category", gold["category"]},
          {"ingredients", IngredientsOf(gold["drugs"])},
          {"strength", BareOf(gold["strength"])},
          {"quantity", NumberOf(gold["quantity"])},
          {"refills", NumberOf(gold["refills"])},
          {"retrospective", gold["retrospective"].dump()},
          {"service_dates",
           absl::StrJoin(gold["service_dates"].get<std::vector<std::string>>(),
                         " ")},
          {"body_parts", SortedOf(gold["body_parts"])}};
}

Fields FieldsOf(const Determination& d) {
  return {{"request", BareRequest(d.request)},
          {"modified_by_ur", d.modified_by_ur ? "true" : "false"},
          {"disputed", d.disputed ? Bare(*d.disputed) : "-"},
          {"category", d.category},
          {"ingredients", IngredientsOf(d.drugs)},
          {"strength", d.strength ? Bare(*d.strength) : "-"},
          {"quantity", NumberOf(d.quantity)},
          {"refills", NumberOf(d.refills)},
          {"retrospective", d.retrospective ? "true" : "false"},
          {"service_dates", DaysOf(d.service_dates)},
          {"body_parts", SortedOf(d.body_parts)}};
}

struct Score {
  int right = 0;
  int all = 0;
  std::string misses;
};

std::map<std::string, Score> ScoreFile(std::ifstream& file) {
  std::map<std::string, Score> scores;
  for (std::string line; std::getline(file, line);) {
    const Json letter = Json::parse(line);
    for (const Json& gold : letter["decisions"]) {
      Determination d;
      ReadRequest(gold["request"].get<std::string>(), d);
      const Fields read = FieldsOf(d);
      for (const auto& [field, value] : FieldsOf(gold)) {
        Score& score = scores[field];
        ++score.all;
        const bool is_right = read.at(field) == value;
        score.right += is_right ? 1 : 0;
        if (is_right) continue;
        absl::StrAppend(&score.misses, "  ", gold["request"].dump(), ": want ",
                        value, ", read ", read.at(field), "\n");
      }
    }
  }
  return scores;
}

void ExpectAtLeast(double floor, const std::string& path) {
  std::ifstream file(path);
  if (!file) GTEST_SKIP() << "no annotated letters at " << path;
  const std::map<std::string, Score> scores = ScoreFile(file);
  ASSERT_FALSE(scores.empty()) << path;
  for (const auto& [field, score] : scores) {
    EXPECT_GE(score.right, floor * score.all)
        << field << ": " << score.right << " of " << score.all << " right\n"
        << score.misses;
    ::testing::Test::RecordProperty(field,
                                    absl::StrCat(score.right, "/", score.all));
  }
}

TEST(ReadRequest, UnderstandsTheInventedLetters) {
  ExpectAtLeast(1.0, IMR_SOURCE_DIR "/tests/letters/gold.jsonl");
}

TEST(ReadRequest, UnderstandsRealLetters) {
  ExpectAtLeast(1.0, IMR_SOURCE_DIR "/../shared/letters/gold.jsonl");
}

}  // namespace
}  // namespace imr

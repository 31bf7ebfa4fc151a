#include "searcher/render/render.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

#include "searcher/render/citation.h"
#include "searcher/render/csv.h"
#include "searcher/render/json.h"
#include "searcher/render/text.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;

ResultPage Page() {
  ResultPage page;
  page.query = "Xanax upheld";
  page.interpretation = {{"Xanax", {{FieldId::kDrug, "alprazolam"}}},
                         {"upheld", {{FieldId::kOutcome, "upheld"}}}};
  page.notes = {"Xanax: searched as drug alprazolam"};
  page.total = {2, 1};
  page.build = 7;
  page.since = 3;
  page.took_ms = 1.23456;
  page.facets = {{FieldId::kSpecialty, {{"psychiatry", {2, 1}, true}}, 3}};
  Hit hit;
  hit.id = "CM14-0000001#2";
  hit.case_id = "CM14-0000001";
  hit.number = 2;
  hit.request = "XANAX 1MG, #30";
  hit.outcome = Outcome::kUpheld;
  hit.drugs = {"alprazolam"};
  hit.specialties = {"psychiatry", "pain management"};
  hit.decided = absl::CivilDay(2014, 9, 2);
  hit.pages = {24, 66};
  hit.score = 12.34567;
  hit.snippet = {{"No ", false}, {"Xanax", true}, {" here.", false}};
  hit.source = "a.txt";
  page.hits = {hit};
  return page;
}

std::vector<std::string> KeysOf(const nlohmann::ordered_json& json) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  return keys;
}

// A page that finds nothing, with what comes closest.
ResultPage NothingFound() {
  ResultPage page = Page();
  page.closest.emplace();
  page.closest->held = 2;
  page.closest->parts = 3;
  page.closest->total = {5, 4};
  page.closest->hits = page.hits;
  page.closest->hits[0].missing = {"zebra"};
  page.hits.clear();
  page.total = {0, 0};
  return page;
}

TEST(RenderJson, TellsWhatComesClosest) {
  EXPECT_TRUE(PageToJson(Page())["closest"].is_null());
  const nlohmann::ordered_json json = PageToJson(NothingFound())["closest"];
  EXPECT_THAT(KeysOf(json), ElementsAre("held", "parts", "total", "results"));
  EXPECT_EQ(json["total"].dump(), R"({"determinations":5,"letters":4})");
  EXPECT_EQ(json["results"][0]["id"], "CM14-0000001#2");
  EXPECT_EQ(json["results"][0]["missing"].dump(), R"(["zebra"])");
}

TEST(RenderText, TellsWhatComesClosestAndWhatItHasNot) {
  const std::string text = RenderText(NothingFound(), {});
  EXPECT_THAT(text, HasSubstr("closest: 5 determinations in 4 letters with 2 "
                              "of 3 parts\n\n1. CM14-0000001#2"));
  EXPECT_THAT(text, HasSubstr("\n    without zebra\n"));
}

TEST(RenderJson, KeepsTheKeysAndTheirOrder) {
  const nlohmann::ordered_json json = PageToJson(Page());
  EXPECT_THAT(KeysOf(json),
              ElementsAre("schema", "query", "interpretation", "notes", "by",
                          "total", "offset", "limit", "folded", "build",
                          "since", "took_ms", "facets", "results", "closest"));
  EXPECT_THAT(KeysOf(json["facets"][0]),
              ElementsAre("name", "title", "values", "more"));
  EXPECT_THAT(KeysOf(json["results"][0]),
              ElementsAre("id", "case", "number", "request", "outcome", "drugs",
                          "specialties", "decided", "pages", "score", "snippet",
                          "source", "letter_hits", "duplicates",
                          "duplicate_ids", "rationale_key"));
}

TEST(RenderText, SaysWhatWasFoldedAndHowManyResultsRemain) {
  ResultPage page = Page();
  page.total = {9, 9};
  page.folded = 3;
  page.hits[0].duplicates = 2;
  page.hits[0].rationale_key = "5255a71e17a390b1";
  const std::string text = RenderText(page, {});
  EXPECT_THAT(text, HasSubstr("    and 2 more with the same rationale: "
                              "rationale-key:5255a71e17a390b1\n"));
  EXPECT_THAT(text, HasSubstr("5 more determinations; go on with --offset 1"));
}

TEST(RenderJson, IsOneLine) {
  EXPECT_EQ(
      RenderJson(Page(), {}),
      R"({"schema":"imr.result/1","query":"Xanax upheld","interpretation":)"
      R"([{"text":"Xanax","fields":[{"field":"drug","value":"alprazolam"}]},)"
      R"({"text":"upheld","fields":[{"field":"outcome","value":"upheld"}]}],)"
      R"("notes":["Xanax: searched as drug alprazolam"],)"
      R"("by":"determination","total":{"determinations":2,"letters":1},)"
      R"("offset":0,"limit":10,"folded":0,"build":7,"since":3,"took_ms":1.235,)"
      R"("facets":[{"name":)"
      R"("specialty","title":"Reviewer specialty","values":[{"value":)"
      R"("psychiatry","determinations":2,"letters":1,"selected":true}],)"
      R"("more":3}],"results":[{"id":"CM14-0000001#2","case":)"
      R"("CM14-0000001","number":2,"request":"XANAX 1MG, #30","outcome":)"
      R"("upheld","drugs":["alprazolam"],"specialties":["psychiatry",)"
      R"("pain management"],"decided":"2014-09-02","pages":[24,66],)"
      R"("score":12.346,"snippet":[{"text":"No ","mark":false},{"text":)"
      R"("Xanax","mark":true},{"text":" here.","mark":false}],"source":)"
      R"("a.txt","letter_hits":1,"duplicates":0,"duplicate_ids":[],)"
      R"("rationale_key":null}],"closest":null})"
      "\n");
}

TEST(RenderJson, WritesNullForWhatIsNotKnownAndSurvivesBadBytes) {
  ResultPage page = Page();
  page.hits[0].outcome.reset();
  page.hits[0].decided.reset();
  page.hits[0].request = "\xff";
  const auto json = nlohmann::json::parse(RenderJson(page, {}));
  EXPECT_TRUE(json["results"][0]["outcome"].is_null());
  EXPECT_TRUE(json["results"][0]["decided"].is_null());
  EXPECT_EQ(json["results"][0]["request"], "\xef\xbf\xbd");
}

TEST(RenderJsonl, WritesAHitALine) {
  ResultPage page = Page();
  page.hits.push_back(page.hits[0]);
  const std::string line = DumpJson(HitToJson(page.hits[0])) + "\n";
  EXPECT_EQ(FindRenderer("jsonl")->render(page, {}), line + line);
}

TEST(RenderCsv, HasAHeaderAndTheSameColumns) {
  EXPECT_EQ(RenderCsv(Page(), {}),
            "id,case,number,request,outcome,drugs,specialties,decided,pages,"
            "score,snippet,source,letter_hits\n"
            "CM14-0000001#2,CM14-0000001,2,\"XANAX 1MG, #30\",upheld,"
            "alprazolam,psychiatry; pain management,2014-09-02,24; 66,12.346,"
            "No Xanax here.,a.txt,1\n");
}

TEST(CsvLine, QuotesAndDisarmsCells) {
  const struct {
    const char* cell;
    const char* line;
  } kCases[] = {
      {"plain", "plain\n"},
      {"a,b", "\"a,b\"\n"},
      {"say \"no\"", "\"say \"\"no\"\"\"\n"},
      {"two\nlines", "\"two\nlines\"\n"},
      {"=1+1", "'=1+1\n"},
      {"+1", "'+1\n"},
      {"-1", "'-1\n"},
      {"@SUM(A1)", "'@SUM(A1)\n"},
      {"=A1,B1", "\"'=A1,B1\"\n"},
      {"", "\n"},
  };
  for (const auto& c : kCases) EXPECT_EQ(CsvLine({c.cell}), c.line);
}

TEST(RenderText, SaysOutcomesInWordsAndCountsBoth) {
  EXPECT_EQ(RenderText(Page(), {}),
            "2 determinations in 1 letter\n"
            "  note: Xanax: searched as drug alprazolam\n"
            "\n"
            "1. CM14-0000001#2  decided 2014-09-02\n"
            "    XANAX 1MG, #30\n"
            "    upheld: the denial stands\n"
            "    reviewer: psychiatry, pain management; drugs: alprazolam; "
            "pages: 24, 66\n"
            "    No Xanax here.\n"
            "    a.txt\n"
            "\n"
            "1 more determination; go on with --offset 1\n"
            "\n"
            "Reviewer specialty  determinations  letters\n"
            "* psychiatry                     2        1\n"
            "  and 3 more\n");
}

TEST(RenderText, DisarmsNamesOfFiles) {
  ResultPage page = Page();
  page.hits[0].source = "\x1b[2J.txt";
  page.hits[0].has_case_number = false;
  EXPECT_THAT(RenderText(page, {}), HasSubstr("    ?[2J.txt\n"));
  EXPECT_THAT(RenderCitation(page, {}), HasSubstr("file ?[2J.txt ("));
}

TEST(RenderText, ColoursOnlyWhenAsked) {
  const std::string text = RenderText(Page(), {.color = true});
  EXPECT_THAT(text, HasSubstr("\x1b[31mupheld: the denial stands\x1b[0m"));
  EXPECT_THAT(text, HasSubstr("No \x1b[1;33mXanax\x1b[0m here."));
}

TEST(RenderText, SaysThatAPageIsBehindTheLastResult) {
  ResultPage page = Page();
  page.hits.clear();
  page.facets.clear();
  page.offset = 2;
  EXPECT_THAT(
      RenderText(page, {}),
      EndsWith("\n\n--offset 2 is behind the last of 2 determinations\n"));
  page.unit = ResultUnit::kLetter;
  EXPECT_THAT(RenderText(page, {}),
              EndsWith("\n\n--offset 2 is behind the last of 1 letter\n"));
}

TEST(RenderText, SaysThatNothingWasFound) {
  ResultPage page;
  page.notes = {"zebra alone: 0 determinations in 0 letters"};
  EXPECT_EQ(RenderText(page, {}),
            "nothing found\n"
            "  note: zebra alone: 0 determinations in 0 letters\n");
}

TEST(FindRenderer, KnowsItsNames) {
  EXPECT_EQ(RendererNames(), "text, json, jsonl, csv, citation");
  EXPECT_EQ(FindRenderer("xml"), nullptr);
}

TEST(RenderCitation, WritesALineForABrief) {
  ResultPage page = Page();
  EXPECT_EQ(RenderCitation(page, {}),
            "IMR Case Number CM14-0000001 (September 2, 2014), item 2: XANAX "
            "1MG, #30, upheld: the denial stands.\n");
  page.hits.front().request = "Xanax\n  1mg.";
  EXPECT_EQ(RenderCitation(page, {}),
            "IMR Case Number CM14-0000001 (September 2, 2014), item 2: Xanax "
            "1mg, upheld: the denial stands.\n");
}

TEST(RenderCitation, SaysWhatALetterDoesNotState) {
  ResultPage page = Page();
  Hit& hit = page.hits.front();
  hit.decided.reset();
  EXPECT_EQ(RenderCitation(page, {}),
            "IMR Case Number CM14-0000001 (decision date not stated), item 2: "
            "XANAX 1MG, #30, upheld: the denial stands.\n");
  hit.case_id = "x0123456789ab";
  hit.has_case_number = false;
  EXPECT_EQ(RenderCitation(page, {}),
            "IMR final determination letter, case number not stated, file "
            "a.txt (decision date not stated), item 2: XANAX 1MG, #30, "
            "upheld: the denial stands.\n");
  hit.decided = absl::CivilDay(2014, 9, 2);
  hit.request = " ";
  hit.outcome.reset();
  EXPECT_EQ(RenderCitation(page, {}),
            "IMR final determination letter, case number not stated, file "
            "a.txt (September 2, 2014), disputed item not stated, outcome not "
            "stated.\n");
}

}  // namespace
}  // namespace imr

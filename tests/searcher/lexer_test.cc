#include "searcher/lexer.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "searcher/clean_query.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string OperandToString(const FieldOperand& operand) {
  static constexpr const char* kSigns[] = {"", "", "<", "<=", ">", ">="};
  std::string text = absl::StrCat(kSigns[static_cast<int>(operand.form)],
                                  operand.quoted ? "'" : "", operand.low);
  if (operand.form == ValueForm::kRange) {
    absl::StrAppend(&text, "..", operand.high);
  }
  return text;
}

std::string TokenToString(const Token& token) {
  switch (token.kind) {
    case TokenKind::kWord:
      return std::string(token.text);
    case TokenKind::kQuoted:
      return absl::StrCat("'", token.text, "'");
    case TokenKind::kField: {
      const auto format = [](std::string* out, const FieldOperand& operand) {
        absl::StrAppend(out, OperandToString(operand));
      };
      return absl::StrCat("[", token.field == nullptr ? "?" : token.field->name,
                          ":", token.group ? "(" : "",
                          absl::StrJoin(token.values, "|", format), "]");
    }
    case TokenKind::kOpen:
      return "(";
    case TokenKind::kClose:
      return ")";
    case TokenKind::kAnd:
      return token.capitals ? "<AND>" : "<and>";
    case TokenKind::kOr:
      return token.capitals ? "<OR>" : "<or>";
    case TokenKind::kNot:
      return token.capitals ? "<NOT>" : "<not>";
    case TokenKind::kNear:
      return absl::StrCat("<", ToString(token.distance), ">");
    case TokenKind::kLetter:
      return "<letter>";
  }
  return "";
}

std::string Lexed(absl::string_view query) {
  const auto format = [](std::string* out, const Token& token) {
    absl::StrAppend(out, TokenToString(token));
  };
  return absl::StrJoin(Lex(query).tokens, " ", format);
}

TEST(Lex, SplitsAQueryIntoTokens) {
  const struct {
    const char* query;
    const char* tokens;
  } kCases[] = {
      {"", ""},
      {"   ", ""},
      {"Xanax upheld page 24", "Xanax upheld page 24"},
      {"norco OR \"physical therapy\"", "norco <OR> 'physical therapy'"},
      {"a and b or not c", "a <and> b <or> <not> c"},
      {"a AND b NOT c", "a <AND> b <NOT> c"},
      {"And Or Not", "<and> <or> <not>"},
      {"letter:a -Letter:(b) letter: c",
       "<letter> a <NOT> <letter> ( b ) letter: c"},
      {"a & b | c", "a <AND> b <OR> c"},
      {"-xanax -\"weaning off\" -(a b)",
       "<NOT> xanax <NOT> 'weaning off' <NOT> ( a b )"},
      {"x-ray L4-L5 follow-up", "x-ray L4-L5 follow-up"},
      {"10/325mg #60 5% .5mg", "10/325mg #60 5% .5mg"},
      {"a w/5 b W/10 c NEAR/3 d near/4 e /6 f",
       "a <w/5> b <w/10> c <w/3> d <w/4> e <w/6> f"},
      {"a /s b /p c w/s d w/P e w/sent f",
       "a </s> b </p> c </s> d </p> e </s> f"},
      {"a pre/5 b PRE/s c +3 d +p e", "a <pre/5> b <+s> c <pre/3> d <+p> e"},
      {"a NEAR b near c within/5 d", "a <w/10> b near c <w/5> d"},
      {"+ +x a+b 5/5 w/ w/x pre/ prevent/5",
       "+ +x a+b 5/5 w/ w/x pre/ prevent/5"},
      {"mri w/ contrast w/o", "mri w/ contrast w/o"},
      {"w/99999999999 w/0", "<w/1000> <w/1>"},
      {"(a (b))c", "( a ( b ) ) c"},
      {"medication(s) naproxen(generic)", "medication(s) naproxen ( generic )"},
      {"benzo* *ine", "benzo* *ine"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(Lexed(c.query), c.tokens);
  }
}

TEST(Lex, ReadsFieldsAndTheirValues) {
  const struct {
    const char* query;
    const char* tokens;
  } kCases[] = {
      {"drug:xanax", "[drug:xanax]"},
      {"Ingredient:xanax", "[drug:xanax]"},
      {"drug_class:opioid", "[drug-class:opioid]"},
      {"drug:xanax,soma upheld", "[drug:xanax|soma] upheld"},
      {"specialty:\"pain management\",neurology",
       "[specialty:'pain management|neurology]"},
      {"page:24..30 page:..30 page:24..",
       "[page:24..30] [page:..30] "
       "[page:24..]"},
      {"age:>=40 age:>40 age:<=60 age:<60 age:=50",
       "[age:>=40] [age:>40] [age:<=60] [age:<60] [age:50]"},
      {"decided:\"May 1, 2014\"..\"June 1, 2014\"",
       "[decided:'May 1, 2014..June 1, 2014]"},
      {"page: 24, 66. upheld", "[page:24|66.] upheld"},
      {"Page(s): 24, 66.", "[page:24|66.]"},
      {"page:24, upheld", "[page:24] upheld"},
      {"drug: xanax", "[drug:] xanax"},
      {"drug:(norco OR soma)", "[drug:(] ( norco <OR> soma )"},
      {"(drug:norco)", "( [drug:norco] )"},
      {"topic:gabapentin(neurontin)", "[topic:gabapentin(neurontin)]"},
      {"foo:bar", "[?:bar]"},
      {"foo:(bar)", "[?:(] ( bar )"},
      {"Diagnosis: lumbago", "Diagnosis: lumbago"},
      {"http://a.b/c 10:30 1:2 C5:C6", "http://a.b/c 10:30 1:2 C5:C6"},
      {"-drug:norco", "<NOT> [drug:norco]"},
      {"drug:", "[drug:]"},
      {"drug:,", "[drug:]"},
      {"drug:\"\"", "[drug:]"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(Lexed(c.query), c.tokens);
  }
}

TEST(Lex, SaysWhatIsOutOfOrder) {
  const struct {
    const char* query;
    const char* tokens;
    const char* note;
  } kCases[] = {
      {"soma \"weaning off", "soma 'weaning off'", "a quote is not closed"},
      {"soma \"", "soma", "a quote is not closed"},
      {"soma \"\" upheld", "soma upheld", "nothing stands between the quotes"},
      {"drug:\"norco upheld", "[drug:'norco upheld]", "a quote is not closed"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(Lexed(c.query), c.tokens);
    EXPECT_THAT(absl::StrJoin(Lex(c.query).notes, "\n"), HasSubstr(c.note));
  }
}

TEST(Lex, KeepsThePlacesOfDashes) {
  EXPECT_EQ(Lexed("norco - upheld"), "norco upheld");
  EXPECT_EQ(Lex("norco - upheld").lone_dashes, std::vector<size_t>{6});
  EXPECT_THAT(Lex("norco -upheld 2013-2015 --").lone_dashes, IsEmpty());
}

TEST(Lex, AnInchSignIsNoQuote) {
  EXPECT_EQ(Lexed("6\" mattress \"memory foam\""), "6 mattress 'memory foam'");
  EXPECT_THAT(Lex("6\" mattress").notes, IsEmpty());
}

TEST(Lex, TokensKnowTheirPlace) {
  const std::string query = "a  \"b c\" drug:x (d)";
  std::vector<std::string> places;
  for (const Token& token : Lex(query).tokens) {
    places.push_back(query.substr(token.begin, token.end - token.begin));
  }
  EXPECT_THAT(places, ElementsAre("a", "\"b c\"", "drug:x", "(", "d", ")"));
}

TEST(Lex, LeavesOutWordsBeyondTheLimit) {
  std::string query;
  for (size_t i = 0; i < 2 * kMaxQueryWords; ++i) query += "a ";
  const LexedQuery lexed = Lex(query);
  EXPECT_EQ(lexed.tokens.size(), kMaxQueryWords);
  EXPECT_THAT(lexed.notes, ElementsAre(HasSubstr("576 words")));

  std::string list = "page:1";
  for (size_t i = 0; i < 2 * kMaxQueryWords; ++i) list += ",1";
  EXPECT_LE(Lex(list).tokens[0].values.size(), kMaxQueryWords);
}

TEST(CleanQuery, MakesOddBytesSpaces) {
  const struct {
    std::string query;
    std::string text;
    bool noted;
  } kCases[] = {
      {"soma\tupheld\n", "soma upheld ", false},
      {std::string("so\0ma", 5), "so ma", true},
      {"soma\x1b[31m", "soma [31m", true},
      {"soma\xff\xc3", "soma  ", true},
      {"\xed\xa0\x80", "   ", true},
      {"\xc0\xaf\xf5\x80\x80\x80", "      ", true},
      {"na\xc3\xafve", "na\xc3\xafve", false},
      {"soma\u00a0upheld\u3000", "soma  upheld   ", false},
      {"\u201clow back\u201d", "\"  low back  \"", false},
      {"\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80", false},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    const CleanedQuery cleaned = CleanQuery(c.query);
    EXPECT_EQ(cleaned.text, c.text);
    EXPECT_EQ(cleaned.text.size(), c.query.size());
    EXPECT_EQ(!cleaned.notes.empty(), c.noted);
  }
}

TEST(CleanQuery, CutsLongQueries) {
  const CleanedQuery cleaned = CleanQuery(std::string(1 << 20, 'a'));
  EXPECT_EQ(cleaned.text.size(), kMaxQueryBytes);
  EXPECT_THAT(cleaned.notes, ElementsAre(HasSubstr("4096 bytes")));
}

}  // namespace
}  // namespace imr

#include "searcher/groups.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Returns the balanced tokens, each value of a field group marked "name:" and
// each operand of "w/n" marked "~".
std::string Grouped(absl::string_view query, NoteList& notes) {
  const std::vector<Token> tokens = BalanceGroups(Lex(query).tokens, notes);
  const std::vector<TokenScope> scopes = ScopesOf(tokens);
  std::string text;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::kWord && scopes[i].field != nullptr) {
      absl::StrAppend(&text, scopes[i].field->name, ":");
    }
    if (tokens[i].kind == TokenKind::kWord && scopes[i].near) text += "~";
    text += std::string(tokens[i].text);
  }
  return text;
}

TEST(BalanceGroups, ClosesAndDropsParentheses) {
  const struct {
    const char* query;
    const char* grouped;
    const char* note;
  } kCases[] = {
      {"(a)(b)", "(a)(b)", ""},
      {"(a (b", "(a(b))", "\"(\" is not closed"},
      {"a) b)", "ab", "\")\" closes no parenthesis"},
      {")(", "()", "\")\" closes no parenthesis"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    NoteList notes;
    EXPECT_EQ(Grouped(c.query, notes), c.grouped);
    const std::vector<std::string> said = notes.Take();
    if (*c.note == '\0') {
      EXPECT_THAT(said, IsEmpty());
    } else {
      ASSERT_FALSE(said.empty());
      EXPECT_THAT(said[0], HasSubstr(c.note));
    }
  }
}

TEST(BalanceGroups, KeepsTheOuterGroups) {
  const std::string open(kMaxGroupDepth + 10, '(');
  const std::string close(kMaxGroupDepth + 10, ')');
  NoteList notes;
  EXPECT_EQ(Grouped(open + "a" + close, notes),
            std::string(kMaxGroupDepth, '(') + "a" +
                std::string(kMaxGroupDepth, ')'));
  EXPECT_THAT(notes.Take(), ElementsAre(HasSubstr("nest deeper")));
}

TEST(ScopesOf, KnowsWhatGroupsAreFor) {
  const struct {
    const char* query;
    const char* grouped;
  } kCases[] = {
      {"drug:(a OR (b)) c", "drug(drug:aOR(drug:b))c"},
      {"a w/5 b c", "~aw/5~bc"},
      {"(a OR (b)) w/5 c", "(~aOR(~b))w/5~c"},
      {"a w/5 (b c) d", "~aw/5(~b~c)d"},
      {"rationale:(a w/5 b)", "rationale(rationale:~aw/5rationale:~b)"},
      {"drug:(a page:(b) c)", "drug(drug:apage(page:b)drug:c)"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    NoteList notes;
    EXPECT_EQ(Grouped(c.query, notes), c.grouped);
  }
}

}  // namespace
}  // namespace imr

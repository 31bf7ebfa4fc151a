#include "searcher/text_pattern.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

#include "common/sentences.h"
#include "common/words.h"
#include "searcher/interpret.h"

namespace imr {
namespace {

QueryNode NodeOf(absl::string_view query) {
  SearchRequest request;
  request.query = std::string(query);
  request.literal = true;
  return Interpret(request)->tree;
}

// Returns the words of `text` with brackets around those with which `query`
// matches.
std::string Marked(absl::string_view query, absl::string_view text) {
  const std::vector<Word> words = SplitWords(text);
  const std::vector<TextPlace> places = PlacesOf(text, words);
  TextPattern pattern(NodeOf(query));
  for (uint32_t i = 0; i < words.size(); ++i) {
    for (size_t k = 0; k < pattern.leaves().size(); ++k) {
      const QueryNode& leaf = pattern.leaves()[k];
      const bool is_it = leaf.kind == NodeKind::kWord
                             ? StemOf(words[i].text) == StemOf(leaf.value)
                             : words[i].text == leaf.value;
      if (!is_it) continue;
      pattern.Add(
          k, {words[i].position, places[i].sentence, places[i].paragraph, i});
    }
  }
  EXPECT_EQ(pattern.Holds(), !pattern.Spans().empty());
  std::string marked;
  for (uint32_t i = 0; i < words.size(); ++i) {
    for (const WordSpan& span : pattern.Spans()) {
      if (span.first.index == i) marked += "[";
    }
    marked += words[i].text;
    for (const WordSpan& span : pattern.Spans()) {
      if (span.last.index == i) marked += "]";
    }
    if (i + 1 < words.size()) marked += " ";
  }
  return marked;
}

TEST(TextPattern, FindsPhrases) {
  const struct {
    const char* query;
    const char* text;
    const char* marked;
  } kCases[] = {
      {"\"low back\"", "low back, low pain, back", "[low back] low pain back"},
      {"\"low back\"", "back low", "back low"},
      {"\"pain pain\"", "pain pain pain", "[pain [pain] pain]"},
      {"\"low back\"", "lows back", "lows back"},
      {"\"up visit\"", "a follow-up visit", "a follow followup [up visit]"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(Marked(c.query, c.text), c.marked);
  }
}

TEST(TextPattern, FindsWordsNearEachOther) {
  const struct {
    const char* query;
    const char* text;
    const char* marked;
  } kCases[] = {
      // Words apart, either way round, inflected.
      {"a w/2 b", "a x b", "[a] x [b]"},
      {"a w/2 b", "a x x b", "a x x b"},
      {"a w/2 b", "b x a x b", "[b] x [a] x [b]"},
      {"dose w/1 drug", "doses drugs dose", "[doses] [drugs] [dose]"},
      {"a w/1 a", "a", "a"},
      {"a w/1 a", "a a x a", "[a] [a] x a"},
      {"a w/1000 b", "a. b", "[a] [b]"},
      // In this order.
      {"a pre/2 b", "b a x b", "b [a] x [b]"},
      {"a +1 b", "b a", "b a"},
      // Sentences and paragraphs.
      {"a /s b", "a x. b. b x a", "a x b [b] x [a]"},
      {"a +s b", "b x a. a b", "b x a [a] [b]"},
      {"a /p b", "a.\nb. a", "a [b] [a]"},
      {"a +p b", "a.\nb. a", "a b a"},
      // Phrases: from the nearer end.
      {"\"low back\" w/1 pain", "low back pain", "[low back] [pain]"},
      {"\"low back\" w/1 pain", "pain low back", "[pain] [low back]"},
      {"\"low back\" w/1 back", "low back back", "[low back] [back]"},
      {"\"low back\" w/9 back", "low back", "low back"},
      {"\"low back\" pre/2 pain", "back low x pain", "back low x pain"},
      {"\"a b\" /s c", "x a. b c. c", "x [a b] [c] c"},
      // Any of several.
      {"(a OR b) w/1 c", "a x b c", "a x [b] [c]"},
      {"(a OR \"b x\") w/1 c", "b x c a", "[b x] [c] [a]"},
      {"(a OR b) w/1 (a OR b)", "a b", "[a] [b]"},
      // Chains: the same b.
      {"a w/1 b w/1 c", "a b x b c", "a b x b c"},
      {"a w/1 b w/1 c", "a b c b", "[a] [b] [c] b"},
      {"a pre/1 b pre/1 c", "c b a b c", "c b [a] [b] [c]"},
      {"a w/1 b /s c", "a b x x c. c", "[a] [b] x x [c] c"},
      {"a w/1 b w/1 a", "a b", "[a] [b]"},
      // Groups: c near either of a pair.
      {"(a w/1 b) w/1 c", "c a b", "[c] [a] [b]"},
      {"(a w/1 b) w/1 c", "a b x c b", "a b x c b"},
      {"c w/1 (a w/1 b)", "a b c", "[a] [b] [c]"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(absl::StrCat(c.query, " in ", c.text));
    EXPECT_EQ(Marked(c.query, c.text), c.marked);
  }
}

TEST(TextPattern, EndsSoonWhereAWordStandsOften) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "a b ";
  TextPattern pattern(NodeOf("a w/1000 b w/1000 a w/1000 b /p a"));
  ASSERT_EQ(pattern.leaves().size(), 2u);
  for (uint32_t i = 0; i < 40000; ++i) pattern.Add(i % 2, {i, 0, 0, i});
  EXPECT_TRUE(pattern.Holds());
  EXPECT_EQ(pattern.Spans().size(), 40000u);
}

}  // namespace
}  // namespace imr

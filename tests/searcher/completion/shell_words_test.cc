#include "searcher/completion/shell_words.h"

#include <cstdlib>
#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

// Returns the words as [a][b]; an open quote and where its inside begins stand
// behind the last.
std::string WordsOf(absl::string_view line) {
  std::string text;
  const std::vector<ShellWord> words = SplitShellLine(line);
  for (const ShellWord& word : words)
    absl::StrAppend(&text, "[", word.text, "]");
  const ShellWord& last = words.back();
  absl::StrAppend(&text, " at ", last.begin);
  if (last.quote == '\0') return text;
  return absl::StrCat(text, " in ", std::string(1, last.quote), " from ",
                      last.inside);
}

TEST(SplitShellLine, ReadsWordsAsACommandGetsThem) {
  setenv("HOME", "/home/me", 1);
  const struct {
    const char* line;
    const char* words;
  } kCases[] = {
      {"", "[] at 0"},
      {"imr", "[imr] at 0"},
      {"imr ", "[imr][] at 4"},
      {"  imr\tfind  x", "[imr][find][x] at 12"},
      {"imr '", "[imr][] at 4 in ' from 5"},
      {"imr 'a b", "[imr][a b] at 4 in ' from 5"},
      {"imr 'a b' c", "[imr][a b][c] at 10"},
      {"imr '' x", "[imr][][x] at 7"},
      {"imr \"a \\\"b\\\" \\n", "[imr][a \"b\" \\n] at 4 in \" from 5"},
      {"imr a\\ b\\", "[imr][a b] at 4"},
      {"imr x'y z'", "[imr][xy z] at 4"},
      {"imr 'x'\"y", "[imr][xy] at 4 in \" from 8"},
      {"cd a; imr b", "[imr][b] at 10"},
      {"cd a && imr b | grep", "[grep] at 16"},
      {"(imr b", "[imr][b] at 5"},
      {"imr 'a; b' c\\;d", "[imr][a; b][c;d] at 11"},
      {"imr ~/x ~y a~/z", "[imr][/home/me/x][~y][a~/z] at 11"},
      {"imr '~/x'", "[imr][~/x] at 4"},
      {"imr --db ~/x", "[imr][--db][/home/me/x] at 9"},
  };
  for (const auto& c : kCases) EXPECT_EQ(WordsOf(c.line), c.words) << c.line;
}

TEST(KeptBytes, EndWhereTheShellBreaksAWord) {
  const struct {
    const char* line;
    size_t kept;
  } kCases[] = {
      {"imr drug:xan", 5},   {"imr a:b:c", 4},     {"imr drug", 0},
      {"imr drug\\:xan", 0}, {"imr 'drug:xan", 1}, {"imr a'b:c", 2},
      {"imr 'a:b'c", 5},     {"imr \"a\"b:c", 5},  {"imr @kn", 0},
      {"imr a:@kn", 2},      {"imr --sort=n", 7},  {"imr ", 0},
  };
  for (const auto& c : kCases) {
    const absl::string_view line = c.line;
    const ShellWord last = SplitShellLine(line).back();
    EXPECT_EQ(KeptBytes(last, line.substr(last.begin), " \"'@><=;|&(:"), c.kept)
        << c.line;
    EXPECT_EQ(KeptBytes(last, line.substr(last.begin), ""),
              last.quote == '\0' ? 0 : last.inside - last.begin);
  }
}

TEST(Escaped, IsWhatTheShellReadsBack) {
  for (const char* text : {"pain-management", "\"10/325 mg\"", "a&b;c|d(e)",
                           "$HOME `x` \\ !", "caf\xc3\xa9", "", "*?[a]"}) {
    for (const char* quote : {"", "'", "\""}) {
      const std::optional<std::string> typed = Escaped(text, *quote);
      ASSERT_TRUE(typed.has_value());
      EXPECT_EQ(SplitShellLine(absl::StrCat("imr ", quote, *typed)).back().text,
                text)
          << *typed;
    }
  }
  EXPECT_FALSE(Escaped("it's", '\'').has_value());
}

TEST(SplitShellLine, TakesAnyBytes) {
  std::string line;
  for (int i = 0; i < 100000; ++i) line += "'\"\\; \n~/("[i * 7 % 9];
  EXPECT_FALSE(SplitShellLine(line).empty());
  EXPECT_FALSE(SplitShellLine(std::string(1000, '\0')).empty());
}

}  // namespace
}  // namespace imr

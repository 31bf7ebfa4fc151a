#include "common/text.h"

#include <random>
#include <string>

#include "gtest/gtest.h"

#include "common/words.h"

namespace imr {
namespace {

std::string Bytes(absl::string_view bytes) { return std::string(bytes); }

TEST(CleanText, ReadsTheEncodingsOfLetters) {
  const struct {
    const char* why;
    std::string bytes;
    std::string text;
    bool was_utf8;
  } kCases[] = {
      {"plain", "Norco 10/325\n", "Norco 10/325\n", true},
      {"empty", "", "", true},
      {"UTF-8", "Ménière’s", "Ménière’s", true},
      {"UTF-8 mark", "\xEF\xBB\xBFpain", "pain", true},
      {"mark inside", "pa\xEF\xBB\xBFin", "pain", true},
      {"UTF-16 little", Bytes({"\xFF\xFEp\0\x19\x20", 6}), "p\u2019", true},
      {"UTF-16 big", Bytes({"\xFE\xFF\0p\x20\x19", 6}), "p\u2019", true},
      {"UTF-16 pair", Bytes({"\xFE\xFF\xD8\x3D\xDE\0", 6}), "\U0001F600", true},
      {"UTF-16 lone lead", Bytes({"\xFE\xFF\xD8\x3D\0p", 6}), "\uFFFDp", false},
      {"UTF-16 odd byte", Bytes({"\xFF\xFEp\0q", 5}), "p\uFFFD", false},
      {"UTF-16 CRLF", Bytes({"\xFF\xFE\r\0\n\0a\0", 8}), "\na", true},
      {"only a UTF-16 mark", "\xFF\xFE", "", true},
      {"Windows-1252", "patient\x92s \x93pain\x94 98\xB0",
       "patient\u2019s \u201Cpain\u201D 98\u00B0", false},
      {"Windows-1252 in UTF-8", "Ménière\x92s", "Ménière\u2019s", false},
      {"unused 1252 byte", "a\x81z", "a\uFFFDz", false},
      {"1252 taken for Latin-1", "patient\u0092s", "patient\u2019s", true},
      {"cut sequence", "pain\xE2\x80", "pain\u00E2\u20AC", false},
      {"overlong", "\xC0\xAF", "\u00C0\u00AF", false},
      {"surrogate", "\xED\xA0\x80", "\u00ED\u00A0\u20AC", false}};
  for (const auto& c : kCases) {
    const CleanedText cleaned = CleanText(c.bytes);
    EXPECT_EQ(cleaned.text, c.text) << c.why;
    EXPECT_EQ(cleaned.was_utf8, c.was_utf8) << c.why;
  }
}

TEST(CleanText, WritesLineEndsAndControlsOneWay) {
  EXPECT_EQ(CleanText("a\r\nb\rc\n\r\n").text, "a\nb\nc\n\n");
  EXPECT_EQ(CleanText("a\u2028b\u2029c").text, "a\nb\nc");
  EXPECT_EQ(CleanText("a\tb\fc").text, "a\tb\fc");
  EXPECT_EQ(CleanText(Bytes({"a\0b\x01\x1b\x7f", 6})).text, "a b   ");
}

TEST(CleanText, IsCleanAfterOnce) {
  std::mt19937 random(20140611);
  for (int i = 0; i < 20000; ++i) {
    std::string bytes;
    for (size_t n = random() % 12; n > 0; --n) {
      bytes += static_cast<char>(random() % 256);
    }
    const CleanedText once = CleanText(bytes);
    const CleanedText twice = CleanText(once.text);
    EXPECT_EQ(twice.text, once.text);
    EXPECT_TRUE(twice.was_utf8);
  }
}

TEST(NormalizeText, UndoesTypography) {
  const struct {
    const char* text;
    const char* normal;
  } kCases[] = {{"Plain ASCII, as it is.\n", "Plain ASCII, as it is.\n"},
                {"", ""},
                {"patient\u2019s \u201Cpain\u201D", "patient's \"pain\""},
                {"L4\u2013S1 pain\u2014worse", "L4-S1 pain--worse"},
                {"non\u2010certified \u22125", "non-certified -5"},
                {"in\u00ADflamed", "inflamed"},
                {"inflam\u00AD\nmatory", "inflammatory"},
                {"a\u00A0b\u200Bc\uFEFFd", "a b cd"},
                {"\uFB01nal \uFF2D\uFF34\uFF35\uFF33", "final MTUS"},
                {"Me\u0301nie\u0300re", "M\u00E9ni\u00E8re"},
                {"50 \u00B5g, 98\u00B0", "50 \u03BCg, 98\u00B0"},
                {"Norco\u2122 Lyrica\u00AE", "Norco  Lyrica\u00AE"},
                {"1\u00BD", "1 1/2 "},
                {"wait\u2026", "wait..."},
                {"a\xFF", "a\uFFFD"}};
  for (const auto& c : kCases) {
    EXPECT_EQ(NormalizeText(c.text), c.normal) << c.text;
  }
}

TEST(NormalizeText, ChangesNoWords) {
  constexpr const char* kPieces[] = {
      "a",      "B",      "x-",     "ray",     "L4",     "5",      "07",
      ".",      "-",      "'",      "s",       " ",      "\n",     "\u00AD",
      "\u2019", "\u2013", "\u2014", "\u00B5g", "\u00E9", "\u0301", "\uFB01",
      "\u00BD", "\u00B2", "\u2122", "\u00BA",  "\u0436", "\u0130", "\u2082",
      "\u200B", "\u200D", "\xFF",   "\u338E",  "\u2103", "\u20E3", "\uAC00"};
  std::mt19937 random(20161209);
  for (int i = 0; i < 40000; ++i) {
    std::string text;
    for (size_t n = random() % 10; n > 0; --n) {
      text += kPieces[random() % std::size(kPieces)];
    }
    const std::string normal = NormalizeText(text);
    EXPECT_EQ(FoldText(normal), FoldText(text)) << text;
    EXPECT_EQ(FoldText(NormalizeText(normal)), FoldText(text)) << text;
  }
}

TEST(NormalizeText, SurvivesManyMarksOnOneLetter) {
  std::string text = "a";
  for (int i = 0; i < 200000; ++i) text += i % 2 == 0 ? "\u0316" : "\u0301";
  EXPECT_LE(NormalizeText(text).size(), text.size());
}

}  // namespace
}  // namespace imr

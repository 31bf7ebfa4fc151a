#include "indexer/extract.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "tests/indexer/extracted.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(ExtractLetters, ReadsTextFiles) {
  const TestFolder folder;
  const struct {
    const char* name;
    absl::string_view bytes;
    const char* shown;
  } kCases[] = {
      {"a.txt", "words", "a.txt txt words"},
      {"a.TXT", "words\r\nmore", "a.TXT txt words\nmore"},
      {"mark.txt", "\xef\xbb\xbfwords", "mark.txt txt words"},
      {"utf16.txt", absl::string_view("\xff\xfew\0o\0", 6), "utf16.txt txt wo"},
      {"windows.txt", "90\xb0 flexion",
       "windows.txt txt 90\xc2\xb0 flexion "
       "not-utf8"},
      {"empty.txt", "", "empty.txt txt no-text"},
      {"blank.txt", " \n\f\n", "blank.txt txt no-text"},
      {"binary.txt",
       absl::string_view("\x7f"
                         "ELF\0\0\0\0\1\2\3",
                         11),
       "binary.txt txt unreadable-file"},
      {"other.docx", "words", "other.docx  unreadable-file"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.name);
    EXPECT_THAT(Show(folder.Write(c.name, c.bytes)), ElementsAre(c.shown));
  }
}

TEST(ExtractLetters, TellsPagesAndHash) {
  const TestFolder folder;
  const auto letters = Extract(folder.Write("a.txt", "one\f\ntwo\fthree\n\f"));
  ASSERT_EQ(letters.size(), 1);
  EXPECT_EQ(letters[0].source.pages, 3);
  EXPECT_EQ(letters[0].source.sha256, Sha256Hex("one\f\ntwo\fthree\n\f"));
}

TEST(ExtractLetters, ReportsWhatCannotBeRead) {
  const TestFolder folder;
  EXPECT_THAT(Show(folder.path() + "/missing.txt"),
              ElementsAre("missing.txt txt unreadable-file"));
  std::filesystem::create_directory(folder.path() + "/folder.pdf");
  EXPECT_THAT(Show(folder.path() + "/folder.pdf"),
              ElementsAre("folder.pdf pdf unreadable-file"));
  ASSERT_EQ(mkfifo((folder.path() + "/pipe.txt").c_str(), 0600), 0);
  EXPECT_THAT(Show(folder.path() + "/pipe.txt"),
              ElementsAre("pipe.txt txt unreadable-file"));
  const std::string locked = folder.Write("locked.txt", "words");
  ASSERT_EQ(chmod(locked.c_str(), 0), 0);
  if (geteuid() != 0) {  // root reads everything
    const auto letters = Extract(locked);
    ASSERT_EQ(letters[0].problems.size(), 1);
    EXPECT_THAT(letters[0].problems[0].message, HasSubstr("Permission denied"));
  }
}

TEST(ExtractLetters, DoesNotReadAFileThatIsTooLarge) {
  const TestFolder folder;
  for (const char* name : {"large.txt", "large.pdf"}) {
    const std::string path = folder.Write(name, "");
    std::filesystem::resize_file(path, 200 << 20);  // sparse
    const auto letters = Extract(path);
    ASSERT_EQ(letters.size(), 1);
    ASSERT_EQ(letters[0].problems.size(), 1);
    EXPECT_EQ(letters[0].problems[0].code, ProblemCode::kTooLarge);
    EXPECT_THAT(letters[0].problems[0].message, HasSubstr("209715200 bytes"));
  }
}

TEST(ExtractLetters, ReadsJsonLines) {
  const TestFolder folder;
  EXPECT_THAT(
      Show(folder.Write("a.jsonl",
                        "{\"id\":\"CM14-0900001\",\"text\":\"one\"}\n"
                        "\r\n"
                        "{\"text\":\"two\\nlines\"}\n"
                        "{\"id\":7,\"text\":\"\"}\n"
                        "{\"id\":\"x\"}\n"
                        "[1, 2]\n"
                        "{\"id\":\"y\",\"text\":\"last\"}")),
      ElementsAre("a.jsonl!CM14-0900001 jsonl one",
                  "a.jsonl!3 jsonl two\nlines", "a.jsonl!4 jsonl no-text",
                  "a.jsonl!y jsonl last", "a.jsonl jsonl unreadable-file"));
  const auto letters = Extract(folder.path() + "/a.jsonl");
  EXPECT_THAT(letters.back().problems[0].message,
              HasSubstr("2 of its lines hold no letter, first line 5"));
  EXPECT_THAT(Show(folder.Write("b.jsonl", "\n\n")),
              ElementsAre("b.jsonl jsonl no-text"));
  EXPECT_THAT(Show(folder.Write("deep.jsonl", std::string(1 << 20, '['))),
              ElementsAre("deep.jsonl jsonl unreadable-file"));
}

TEST(ExtractLetters, ReadsPdfs) {
  const auto letters = Extract(SamplePdf());
  ASSERT_EQ(letters.size(), 1);
  EXPECT_TRUE(letters[0].problems.empty()) << letters[0].problems[0].message;
  EXPECT_EQ(letters[0].source.kind, "pdf");
  EXPECT_GE(letters[0].source.pages, 1);
  EXPECT_THAT(letters[0].text, HasSubstr("CM14-0900455"));
  EXPECT_THAT(letters[0].text,
              HasSubstr("\n\nClaims Administrator guideline:"));
}

TEST(ExtractLetters, ReportsDamagedPdfs) {
  const TestFolder folder;
  const std::string pdf = *ReadFile(SamplePdf());
  EXPECT_THAT(Show(folder.Write("no.pdf", "words")),
              ElementsAre("no.pdf pdf unreadable-file"));
  EXPECT_THAT(Show(folder.Write("empty.pdf", "")),
              ElementsAre("empty.pdf pdf unreadable-file"));
  const auto cut = Extract(folder.Write("cut.pdf", pdf.substr(0, 300)));
  EXPECT_FALSE(cut[0].problems.empty());
}

// One page without a content stream, as of a scan.
constexpr absl::string_view kPageWithoutText =
    "%PDF-1.4\n"
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\n"
    "trailer<</Root 1 0 R>>\n";

TEST(ExtractLetters, SaysThatAScanHasNoText) {
  const TestFolder folder;
  const auto letters = Extract(folder.Write("scan.pdf", kPageWithoutText));
  ASSERT_EQ(letters[0].problems.size(), 1);
  EXPECT_EQ(letters[0].problems[0].code, ProblemCode::kNoText);
  EXPECT_THAT(letters[0].problems[0].message, HasSubstr("run OCR first"));
}

TEST(ExtractLetters, WorksFromSeveralThreads) {
  std::vector<std::string> texts(4);
  std::vector<std::thread> threads;
  threads.reserve(texts.size());
  for (std::string& text : texts) {
    threads.emplace_back([&text] {
      for (int i = 0; i < 3; ++i) text = Extract(SamplePdf())[0].text;
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& text : texts) EXPECT_EQ(text, texts[0]);
  EXPECT_FALSE(texts[0].empty());
}

}  // namespace
}  // namespace imr

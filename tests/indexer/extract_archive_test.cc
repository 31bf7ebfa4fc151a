// Letters in archives: packed here, so that names and sizes can be hostile.
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <archive.h>
#include <archive_entry.h>

#include "common/file.h"
#include "indexer/extract.h"
#include "tests/indexer/extracted.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

using ::testing::ElementsAre;

struct Member {
  std::string name;
  std::string bytes;
};

enum class Packing { kZip, kTarGz };

// Packs members and returns the archive's bytes.
std::string Pack(Packing packing, const std::vector<Member>& members) {
  std::string packed((size_t{96} << 20), '\0');
  size_t size = 0;
  archive* writer = archive_write_new();
  if (packing == Packing::kZip) {
    archive_write_set_format_zip(writer);
  } else {
    archive_write_add_filter_gzip(writer);
    archive_write_set_format_pax_restricted(writer);
  }
  archive_write_open_memory(writer, packed.data(), packed.size(), &size);
  for (const Member& member : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(writer, entry);
    archive_write_data(writer, member.bytes.data(), member.bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  packed.resize(size);
  return packed;
}

TEST(ExtractLetters, ReadsArchives) {
  const TestFolder folder;
  const std::vector<Member> members = {
      {"b/one.txt", "first"},
      {"../../etc/passwd.txt", "second"},
      {"/abs.txt", "third"},
      {"many.jsonl", "{\"id\":\"k\",\"text\":\"fourth\"}\n"},
      {".hidden.txt", "no"},
      {"__MACOSX/x.txt", "no"},
      {"notes.docx", "no"},
      {"inner.zip", Pack(Packing::kZip, {{"x.txt", "no"}})},
      {"empty.txt", ""},
  };
  for (const auto& [name, packing] :
       {std::pair{"a.zip", Packing::kZip}, std::pair{"a.tgz", Packing::kTarGz},
        std::pair{"a.tar.gz", Packing::kTarGz}}) {
    SCOPED_TRACE(name);
    EXPECT_THAT(Show(folder.Write(name, Pack(packing, members))),
                ElementsAre(absl::StrCat(name, "!b/one.txt txt first"),
                            absl::StrCat(name, "!etc/passwd.txt txt second"),
                            absl::StrCat(name, "!abs.txt txt third"),
                            absl::StrCat(name, "!many.jsonl!k jsonl fourth"),
                            absl::StrCat(name, "!empty.txt txt no-text")));
  }
}

TEST(ExtractLetters, EndsADamagedArchiveWhereItBreaks) {
  const TestFolder folder;
  std::string noise;
  for (unsigned i = 0, x = 1; i < 300000; ++i, x = x * 1103515245 + 12345) {
    noise += static_cast<char>('a' + x / 65536 % 26);
  }
  const std::string whole =
      Pack(Packing::kTarGz, {{"a.txt", "first"}, {"b.txt", noise}});
  EXPECT_THAT(
      Show(folder.Write("cut.tgz", whole.substr(0, whole.size() / 2))),
      ElementsAre("cut.tgz!a.txt txt first", "cut.tgz  unreadable-file"));
  EXPECT_THAT(Show(folder.Write("no.zip", "no archive at all")),
              ElementsAre("no.zip  unreadable-file"));
  EXPECT_THAT(Show(folder.Write("none.zip", Pack(Packing::kZip, {}))),
              ElementsAre("none.zip  no-text"));
}

TEST(ExtractLetters, EndsABombEarly) {
  const TestFolder folder;
  const std::string zeros(size_t{80} << 20, ' ');
  EXPECT_THAT(Show(folder.Write("bomb.tgz",
                                Pack(Packing::kTarGz, {{"a.txt", "first"},
                                                       {"b.dat", zeros},
                                                       {"c.txt", "never"}}))),
              ElementsAre("bomb.tgz!a.txt txt first", "bomb.tgz  too-large"));
}

TEST(ExtractLetters, ReadsAPdfUnderAnotherNameAndInAnArchive) {
  const TestFolder folder;
  const std::string pdf = *ReadFile(SamplePdf());
  const std::string text = Extract(SamplePdf())[0].text;
  EXPECT_EQ(Extract(folder.Write("a.txt", pdf))[0].text, text);
  EXPECT_EQ(
      Extract(folder.Write("a.zip", Pack(Packing::kZip, {{"a.pdf", pdf}})))[0]
          .text,
      text);
}

}  // namespace
}  // namespace imr

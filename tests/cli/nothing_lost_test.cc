// Nothing is lost: imr-index is killed at random moments, each of its writes
// fails in turn, the disk fills, bytes flip. Whatever happens, the index there
// was stays whole, damage is told, and the same command again ends as if
// nothing had happened.
// The environment asks for more of it: IMR_KILLS=100 kills of each command,
// IMR_FAULTS=1000 failing calls of each, IMR_FLIPS=500 flips in each file.
#include <fcntl.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "common/index_schema.h"
#include "common/letter_json.h"
#include "indexer/index_info.h"
#include "indexer/index_writer.h"
#include "indexer/verify.h"
#include "searcher/search.h"
#include "tests/indexer/read_back.h"
#include "tests/indexer/test_folder.h"

namespace imr {
namespace {

namespace fs = std::filesystem;
using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr char kProgram[] = IMR_BINARY_DIR "/indexer/imr-index";
constexpr int kLetters = 24;
constexpr char kDocumentsPerSegment[] = "16";

size_t FromEnvironment(const char* name, size_t usual) {
  const char* const value = getenv(name);
  size_t number = 0;
  return value != nullptr && absl::SimpleAtoi(value, &number) ? number : usual;
}

using Arguments = std::vector<std::string>;

// A run of imr-index.
struct Ended {
  int status = 0;      // as waitpid gives it
  std::string output;  // both streams
  bool ExitedWith(int code) const {
    return WIFEXITED(status) && WEXITSTATUS(status) == code;
  }
};

class NothingLost : public ::testing::Test {
 protected:
  // Starts imr-index; its output goes to a file.
  pid_t Start(const Arguments& arguments, const Arguments& environment = {}) {
    std::vector<char*> argv = {const_cast<char*>(kProgram)};
    for (const std::string& argument : arguments) {
      argv.push_back(const_cast<char*>(argument.c_str()));
    }
    argv.push_back(nullptr);
    const std::string output = Output();
    const pid_t child = fork();
    if (child != 0) return child;
    const int out = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    for (const std::string& variable : environment) {
      putenv(const_cast<char*>(variable.c_str()));
    }
    execv(kProgram, argv.data());
    _exit(127);
  }
  Ended Wait(pid_t child) {
    Ended ended;
    EXPECT_EQ(waitpid(child, &ended.status, 0), child);
    ended.output = ReadFile(Output()).value_or("");
    return ended;
  }
  Ended Run(const Arguments& arguments, const Arguments& environment = {}) {
    return Wait(Start(arguments, environment));
  }
  std::string Output() const { return folder_.Path("output"); }
  std::string Index() const { return folder_.Path("index"); }

  // Writes letters, of which those from `changed` on say they were overturned.
  std::string WriteLetters(int changed) const {
    const std::string name = "CM16-0902430";
    const std::string letter =
        *ReadFile(absl::StrCat(IMR_SOURCE_DIR "/corpus/sample/", name, ".txt"));
    std::string lines;
    for (int i = 0; i < kLetters; ++i) {
      const std::string id = absl::StrCat("CM16-", 1000000 + i);
      const std::string outcome = i < changed ? "Upheld" : "Overturned";
      const std::string text = absl::StrReplaceAll(
          letter, {{name, id}, {"Upheld", outcome}, {"Overturned", outcome}});
      absl::StrAppend(&lines, Json({{"id", id}, {"text", text}}).dump(), "\n");
    }
    return folder_.Write("letters.jsonl", lines);
  }

  Arguments BuildCommand(bool rebuild = false) const {
    Arguments command = {"build",
                         "--db",
                         Index(),
                         "--jobs",
                         "2",
                         "--documents-per-segment",
                         kDocumentsPerSegment,
                         folder_.Path("letters.jsonl")};
    if (rebuild) command.push_back("--rebuild");
    return command;
  }

  // A command, and the index it begins with.
  struct Command {
    const char* name;
    Arguments arguments;
    std::string before;  // a copy of the index, "" if there is none
  };

  // Leaves the inputs that all commands read.
  std::vector<Command> Commands() {
    WriteLetters(kLetters);
    EXPECT_TRUE(Run(BuildCommand()).ExitedWith(0));
    WriteLetters(kLetters / 2);
    const std::string old = folder_.Path("old");
    CopyFolder(Index(), old);
    // Several segments with dead documents.
    EXPECT_TRUE(Run(BuildCommand()).ExitedWith(0));
    WriteLetters(kLetters / 2 - 1);
    EXPECT_TRUE(Run(BuildCommand()).ExitedWith(0));
    const std::string updated = folder_.Path("updated");
    CopyFolder(Index(), updated);
    return {{"fresh", BuildCommand(), ""},
            {"update", BuildCommand(), old},
            {"rebuild", BuildCommand(true), old},
            {"compact", {"compact", "--db", Index()}, updated}};
  }

  static void CopyFolder(const std::string& from, const std::string& to) {
    fs::remove_all(to);
    fs::copy(from, to, fs::copy_options::recursive);
  }
  void Begin(const Command& command) const {
    fs::remove_all(Index());
    if (!command.before.empty()) CopyFolder(command.before, Index());
  }

  // What an index answers.
  struct Answers {
    std::vector<std::string> documents;
    std::vector<std::string> counts;
    bool operator==(const Answers&) const = default;
  };
  Answers AnswersOf() const {
    Answers answers;
    answers.documents = SortedDocuments(Index());
    const auto info = ReadIndexInfo(Index());
    EXPECT_TRUE(info.ok()) << info.status();
    if (!info.ok()) return answers;
    answers.counts = {absl::StrCat(info->letters, " ", info->determinations,
                                   " ", info->documents, " ", info->inputs)};
    auto reader = IndexReader::Open(Index());
    EXPECT_TRUE(reader.ok()) << reader.status();
    if (!reader.ok()) return answers;
    for (const char* query :
         {"", "upheld", "outcome:overturned", "\"medical necessity\""}) {
      SearchRequest request;
      request.query = query;
      const auto page = Search(*reader, request);
      EXPECT_TRUE(page.ok()) << page.status();
      if (page.ok()) {
        answers.counts.push_back(absl::StrCat(
            query, " ", page->total.determinations, " ", page->total.letters));
      }
    }
    return answers;
  }
  Answers Undisturbed(const Command& command) {
    Begin(command);
    EXPECT_TRUE(Run(command.arguments).ExitedWith(0));
    ExpectWhole();
    return AnswersOf();
  }

  bool HasIndex() const { return PathExists(RevisionPath(Index())); }
  void ExpectWhole() const {
    const auto verified = VerifyIndex(Index());
    ASSERT_TRUE(verified.ok()) << verified.status();
    EXPECT_THAT(verified->findings, IsEmpty());
    EXPECT_TRUE(IndexReader::Open(Index()).ok());
  }
  // Expects what a run that did not end leaves, and that the same command
  // goes on from there.
  void ExpectRepair(const Command& command, const Answers& wanted) {
    if (HasIndex()) {
      ExpectWhole();
    } else {
      EXPECT_EQ(command.before, "") << "the old index is gone";
    }
    const Ended again = Run(command.arguments);
    EXPECT_TRUE(again.ExitedWith(0)) << again.output;
    ExpectWhole();
    EXPECT_TRUE(AnswersOf() == wanted);
  }

  TestFolder folder_;
};

TEST_F(NothingLost, WhenKilledAtAnyMoment) {
  const size_t kills = FromEnvironment("IMR_KILLS", 3);
  constexpr uint32_t kSeed = 20161118;
  std::mt19937 random(kSeed);
  size_t killed = 0;
  for (const Command& command : Commands()) {
    const Answers wanted = Undisturbed(command);
    Begin(command);
    const absl::Time begun = absl::Now();
    ASSERT_TRUE(Run(command.arguments).ExitedWith(0));
    const absl::Duration whole = absl::Now() - begun;
    for (size_t i = 0; i < kills && !HasFailure(); ++i) {
      SCOPED_TRACE(absl::StrCat(command.name, ", kill ", i));
      Begin(command);
      // Twice in a row, so that what a kill leaves is killed too.
      for (int round = 0; round < 2; ++round) {
        const pid_t child = Start(command.arguments);
        absl::SleepFor(whole * (static_cast<int>(random() % 1000) / 1000.0));
        kill(child, SIGKILL);
        killed += WIFSIGNALED(Wait(child).status) ? 1 : 0;
      }
      ExpectRepair(command, wanted);
    }
  }
  EXPECT_GT(killed, kills) << "most ended before they were killed";
}

// Expects that a run with a failing call says so. Xapian's compaction does not
// look at what fdatasync of its tables returns: what was written is whole then,
// but may not outlive a power cut.
void ExpectTold(const Ended& failed) {
  if (failed.ExitedWith(0)) {
    EXPECT_THAT(failed.output, HasSubstr("fail_writes: fdatasync"));
    return;
  }
  EXPECT_TRUE(failed.ExitedWith(2)) << failed.output;
  EXPECT_THAT(failed.output, HasSubstr("imr-index: "));
  EXPECT_THAT(failed.output, HasSubstr("/index")) << "says where";
  EXPECT_THAT(failed.output,
              AnyOf(HasSubstr("No space left"), HasSubstr("I/O error"),
                    HasSubstr("Input/output error"),
                    // Xapian drops the cause of this one.
                    HasSubstr("Failed to create iamglass file")))
      << "says why";
}

TEST_F(NothingLost, WhenAnyWriteFails) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "a sanitizer must be loaded before any other library";
#endif
  const size_t faults = FromEnvironment("IMR_FAULTS", 6);
  for (const Command& command : Commands()) {
    const Answers wanted = Undisturbed(command);
    const std::string count = folder_.Path("count");
    const auto run = [&](size_t at, bool on) {
      Begin(command);
      fs::remove(count);
      return Run(command.arguments,
                 {"LD_PRELOAD=" IMR_BINARY_DIR "/tests/libfail_writes.so",
                  absl::StrCat("IMR_FAIL_BELOW=", Index()),
                  absl::StrCat("IMR_FAIL_AT=", at),
                  absl::StrCat("IMR_FAIL_ON=", on ? 1 : 0),
                  absl::StrCat("IMR_FAIL_COUNT=", count)});
    };
    const Ended counted = run(0, false);
    ASSERT_TRUE(counted.ExitedWith(0)) << counted.output;
    const size_t calls = ReadFile(count).value_or("").size();
    ASSERT_GT(calls, 20u) << command.name;
    const size_t tried = std::min(calls, faults);
    for (size_t i = 0; i < tried && !HasFailure(); ++i) {
      const size_t at = calls - i * calls / tried;
      const bool on = i % 2 == 0;
      SCOPED_TRACE(absl::StrCat(command.name, ", call ", at, " of ", calls,
                                on ? " and all after it" : ""));
      const Ended failed = run(at, on);
      ExpectTold(failed);
      ExpectRepair(command, wanted);
    }
  }
}

TEST_F(NothingLost, WhenTheDiskIsFull) {
  const std::string disk = folder_.Path("disk");
  fs::create_directory(disk);
  if (geteuid() != 0 ||
      mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=1m") != 0) {
    GTEST_SKIP() << "only root may make a small disk";
  }
  WriteLetters(kLetters);
  const std::string index = disk + "/index";
  const std::string filling = disk + "/filling";
  const Arguments build = {"build", "--db", index,
                           folder_.Path("letters.jsonl")};
  EXPECT_TRUE(Run(build).ExitedWith(0));
  const auto before = SortedDocuments(index);
  WriteLetters(0);
  for (int kilobytes : {4, 40, 120}) {
    SCOPED_TRACE(kilobytes);
    const fs::space_info space = fs::space(disk);
    {
      std::string bytes(space.available - (kilobytes << 10), 'x');
      ASSERT_TRUE(WriteFile(filling, bytes).ok());
    }
    const Ended full = Run(build);
    EXPECT_TRUE(full.ExitedWith(2)) << full.output;
    EXPECT_THAT(full.output, HasSubstr("No space left"));
    EXPECT_EQ(SortedDocuments(index), before);
    const auto verified = VerifyIndex(index);
    EXPECT_TRUE(verified.ok() && verified->findings.empty());
    fs::remove(filling);
  }
  EXPECT_TRUE(Run(build).ExitedWith(0));
  EXPECT_NE(SortedDocuments(index), before);
  EXPECT_EQ(umount(disk.c_str()), 0);
}

TEST_F(NothingLost, WhenTheIndexMayNotBeWritten) {
  if (geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
  WriteLetters(kLetters);
  ASSERT_TRUE(Run(BuildCommand()).ExitedWith(0));
  const auto before = SortedDocuments(Index());
  WriteLetters(0);
  for (const std::string& path : {Index(), SegmentsFolder(Index())}) {
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_exec);
    const Ended refused = Run(BuildCommand());
    EXPECT_TRUE(refused.ExitedWith(2)) << refused.output;
    EXPECT_THAT(refused.output, HasSubstr("Permission denied"));
    EXPECT_EQ(SortedDocuments(Index()), before);
    fs::permissions(path, fs::perms::owner_all);
  }
  EXPECT_TRUE(Run(BuildCommand()).ExitedWith(0));
  ExpectWhole();
}

// Opens and searches an index, whatever it holds.
void UseAll(const std::string& index) {
  auto reader = IndexReader::Open(index);
  if (reader.ok()) {
    for (const char* query :
         {"", "upheld pain", "\"medical necessity\"", "ther* year:2014..2016",
          "the patient w/5 pain", "outcome:overturned OR NOT knee"}) {
      SearchRequest request;
      request.query = query;
      request.facets = {{FieldId::kOutcome, 0}, {FieldId::kDrug, 0}};
      Search(*reader, request).IgnoreError();
    }
    for (Xapian::docid docid : reader->Living().Members()) {
      reader->ReadLetter(docid).IgnoreError();
    }
  }
  ReadIndexInfo(index).IgnoreError();
  CompactIndex(index).IgnoreError();
}

// Does it in a process of its own, which must end by itself.
void ExpectEnds(const std::function<void()>& work) {
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    alarm(60);
    work();
    _exit(0);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0)
      << "ended by signal " << WTERMSIG(status);
}

TEST_F(NothingLost, WhenBytesFlip) {
  const size_t flips = FromEnvironment("IMR_FLIPS", 4);
  constexpr uint32_t kSeed = 20131231;
  std::mt19937 random(kSeed);
  const Command compact = Commands().back();
  std::vector<std::string> files;
  for (const auto& file : fs::recursive_directory_iterator(compact.before)) {
    if (file.is_regular_file() && file.file_size() > 0) {
      files.push_back(fs::relative(file.path(), compact.before).string());
    }
  }
  std::sort(files.begin(), files.end());
  ASSERT_GT(files.size(), 10u);
  for (const std::string& file : files) {
    for (size_t i = 0; i < flips && !HasFailure(); ++i) {
      Begin(compact);
      const std::string path = absl::StrCat(Index(), "/", file);
      std::string bytes = *ReadFile(path);
      const size_t at = random() % bytes.size();
      const char flipped = static_cast<char>(1 << random() % 8);
      SCOPED_TRACE(absl::StrCat(file, ", byte ", at, ", bits ",
                                static_cast<int>(flipped)));
      bytes[at] = static_cast<char>(bytes[at] ^ flipped);
      ASSERT_TRUE(WriteFile(path, bytes).ok());
      const auto verified = VerifyIndex(Index());
      const std::string told = verified.ok()
                                   ? absl::StrJoin(verified->findings, "\n")
                                   : std::string(verified.status().message());
      // Damaged sums may put the blame on a file they are of.
      const std::string blamed = fs::path(path).filename() == kSumsName
                                     ? fs::path(path).parent_path().string()
                                     : path;
      EXPECT_THAT(told, HasSubstr(blamed)) << "damage is told and named";
      ExpectEnds([&] { UseAll(Index()); });
      if (i > 0) continue;
      Begin(compact);
      ASSERT_TRUE(WriteFile(path, bytes).ok());
      const Ended rebuilt = Run(BuildCommand(/*rebuild=*/true));
      EXPECT_TRUE(rebuilt.ExitedWith(0)) << rebuilt.output;
      ExpectWhole();
    }
  }
}

}  // namespace
}  // namespace imr

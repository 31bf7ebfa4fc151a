// What the tests share in which nothing must be lost: imr-index run as a
// process of its own on a small index, and what must hold of the index after
// it.
#ifndef IMR_TESTS_CLI_NOTHING_LOST_H_
#define IMR_TESTS_CLI_NOTHING_LOST_H_

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "common/index_schema.h"
#include "common/json.h"
#include "indexer/index_info.h"
#include "indexer/verify.h"
#include "searcher/search.h"
#include "tests/indexer/read_back.h"
#include "tests/indexer/test_folder.h"

namespace imr {

namespace fs = std::filesystem;

inline constexpr char kProgram[] = IMR_BINARY_DIR "/indexer/imr-index";
inline constexpr int kLetters = 24;
inline constexpr char kDocumentsOfSegment[] = "16";

inline size_t FromEnvironment(const char* name, size_t usual) {
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
  // Starts imr-index, as user `user_`; its output goes to a file.
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
    if (user_ != geteuid() && setuid(user_) != 0) _exit(126);
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
                         kDocumentsOfSegment,
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
    EXPECT_THAT(verified->findings, ::testing::IsEmpty());
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
  uid_t user_ = geteuid();
};

}  // namespace imr

#endif  // IMR_TESTS_CLI_NOTHING_LOST_H_

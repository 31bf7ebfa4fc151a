// What imr-search does, a function a command: asks the searcher, renders the
// answer to `out`. Each returns the exit code of a command that worked: 0
// found, 1 found nothing; an error is a Status, which main.cc makes 2.
#ifndef IMR_SEARCHER_COMMANDS_H_
#define IMR_SEARCHER_COMMANDS_H_

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

#include "searcher/render/render.h"
#include "searcher/search_flags.h"

namespace imr {

// The options of every command, as typed.
struct Options : SearchFlags {
  std::string db;
  std::vector<std::string> words;  // of the query
  int64_t offset = 0;
  bool facets_only = false;
  std::string cases;  // find: a file of case numbers
  std::string since;  // find: last, a day, or the number of a build
  std::string name;   // save, delete: of a saved search
  std::string format = "text";
  std::string letter;     // show
  std::string mark;       // show: the query whose words are marked
  bool evidence = false;  // show: the words each value stands on
  std::string hit;        // explain: a result whose score is explained
  std::string topic;      // help
  bool open = false;      // find, show: paths of the sources alone
  std::string line;       // complete: of the shell, up to the cursor
  std::string breaks;     // complete: at which it breaks words
  std::string color = "auto";
  bool no_pager = false;
  RenderOptions render;
};

// The choices of --format, where they are no renderers of results, and of help.
inline constexpr char kLetterFormats[] = "text, json";
inline constexpr char kSearchesFormats[] = "text, json";
inline constexpr char kFieldsFormats[] = "text, markdown, json";
inline constexpr char kStatsFormats[] = "text, json, csv";
inline constexpr char kHelpTopics[] = "syntax, fields, problems";

// Returns where the index is if --db does not say: IMR_DB, else "./imr.db".
std::string DefaultIndex();

absl::StatusOr<int> RunFind(const Options& options, std::ostream& out);
absl::StatusOr<int> RunShow(const Options& options, std::ostream& out);
absl::StatusOr<int> RunExplain(const Options& options, std::ostream& out);
absl::StatusOr<int> RunFields(const Options& options, std::ostream& out);
absl::StatusOr<int> RunHelp(const Options& options, std::ostream& out);
absl::StatusOr<int> RunStats(const Options& options, std::ostream& out);
absl::StatusOr<int> RunSave(const Options& options, std::ostream& out);
absl::StatusOr<int> RunSearches(const Options& options, std::ostream& out);
absl::StatusOr<int> RunDelete(const Options& options, std::ostream& out);

}  // namespace imr

#endif  // IMR_SEARCHER_COMMANDS_H_

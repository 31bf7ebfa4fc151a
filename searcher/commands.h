// What imr-search does, a function a command: asks the searcher, renders the
// answer to `out`. Each returns the exit code of a command that worked: 0
// found, 1 found nothing; an error is a Status, which main.cc makes 2.
#ifndef IMR_SEARCHER_COMMANDS_H_
#define IMR_SEARCHER_COMMANDS_H_

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

#include "searcher/render/render.h"
#include "searcher/request.h"

namespace imr {

// The options of every command, as typed.
struct Options {
  std::string db;
  std::vector<std::string> words;  // of the query
  std::string by;                  // find: the unit; stats: the fields
  std::string sort;                // "" by relevance
  std::optional<int64_t> limit;
  int64_t offset = 0;
  std::vector<std::string> facets;
  bool facets_only = false;
  bool literal = false;
  bool no_fold = false;  // find: each near-duplicate has its own place
  std::string cases;     // find: a file of case numbers
  std::string format = "text";
  std::string letter;     // show
  std::string mark;       // show: the query whose words are marked
  bool evidence = false;  // show: the words each value stands on
  std::string hit;        // explain: a result whose score is explained
  std::string topic;      // help
  bool open = false;      // find, show: paths of the sources alone
  std::string color = "auto";
  bool no_pager = false;
  RenderOptions render;
};

// Returns where the index is if --db does not say: IMR_DB, else "./imr.db".
std::string DefaultIndex();

absl::StatusOr<int> RunFind(const Options& options, std::ostream& out);
absl::StatusOr<int> RunShow(const Options& options, std::ostream& out);
absl::StatusOr<int> RunExplain(const Options& options, std::ostream& out);
absl::StatusOr<int> RunFields(const Options& options, std::ostream& out);
absl::StatusOr<int> RunHelp(const Options& options, std::ostream& out);
absl::StatusOr<int> RunStats(const Options& options, std::ostream& out);

// Returns the facet that "specialty" or "specialty:5" asks for.
// Errors: InvalidArgument naming the facets there are.
absl::StatusOr<FacetRequest> ParseFacet(absl::string_view text);

}  // namespace imr

#endif  // IMR_SEARCHER_COMMANDS_H_

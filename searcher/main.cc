// imr-search: words -> determinations. Reads the command line, runs one
// command, prints the answer to stdout and errors to stderr.
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"

#include "searcher/commands.h"

namespace {

using Command =
    std::function<absl::StatusOr<int>(const imr::Options&, std::ostream&)>;

constexpr int kError = 2;

// Returns how text is shown: the terminal's width, colours unless the reader
// does not want them (no-color.org).
imr::RenderOptions RenderOptionsOf() {
  imr::RenderOptions options;
  if (isatty(STDOUT_FILENO) == 0) return options;
  const char* no_color = std::getenv("NO_COLOR");
  options.color = no_color == nullptr || *no_color == '\0';
  winsize size = {};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    options.width = std::clamp<int>(size.ws_col, 40, 120);
  }
  return options;
}

void AddIndexOption(CLI::App* command, imr::Options& options) {
  command->add_option("--db", options.db, "Folder of the index")
      ->envname("IMR_DB")
      ->capture_default_str();
}

// Lets a command take words: all that is no option, so that "-word" (without
// the word) is one too. "-h" would be such a word, hence --help alone.
void AddQuery(CLI::App* command, imr::Options& options) {
  command->set_help_flag("--help", "Print this help");
  command->allow_extras();
  command->add_flag("--literal", options.literal,
                    "Take bare words as words only, not as drugs, pages, ...");
  command->footer(
      "What is no option is the query: words that must all stand there, "
      "\"a phrase\", -without, OR,\n( ), field:value, field:lo..hi, word*, "
      "w/5. More: imr-search help syntax, imr-search fields.");
}

// Takes the words of the query, in order. A word that begins with "--" is a
// mistyped option, and "-h" alone asks for help.
void TakeQuery(const CLI::App& command, imr::Options& options) {
  options.words = command.remaining();
  if (options.words == std::vector<std::string>{"-h"}) {
    throw CLI::CallForHelp();
  }
  for (const std::string& word : options.words) {
    if (word.rfind("--", 0) == 0 && word != "--") {
      throw CLI::ExtrasError(command.get_name(), {word});
    }
  }
}

CLI::App* AddCommand(CLI::App& app, const std::string& name,
                     const std::string& description, const Command& run,
                     imr::Options& options, Command& chosen) {
  CLI::App* command = app.add_subcommand(name, description);
  command->callback([command, run, &options, &chosen] {
    TakeQuery(*command, options);
    chosen = run;
  });
  return command;
}

void AddFormat(CLI::App* command, const std::string& formats,
               imr::Options& options) {
  command->add_option("--format", options.format, "One of " + formats)
      ->capture_default_str();
}

void AddFind(CLI::App& app, imr::Options& options, Command& chosen) {
  CLI::App* find =
      AddCommand(app, "find",
                 "Find determinations: words, \"phrases\", -without, OR, "
                 "field:value",
                 imr::RunFind, options, chosen);
  AddIndexOption(find, options);
  AddQuery(find, options);
  find->add_option("--cases", options.cases,
                   "Only letters of the case numbers in this file; - reads "
                   "standard input");
  find->add_option("--by", options.by,
                   "What a result is: determination or letter");
  find->add_option("--limit", options.limit, "Results shown; 0 for all")
      ->capture_default_str();
  find->add_option("--offset", options.offset, "Results left out before them")
      ->capture_default_str();
  find->add_option("--sort", options.sort, "relevance, newest or oldest")
      ->capture_default_str();
  find->add_flag("--no-fold", options.no_fold,
                 "Show results of the same rationale and outcome one by one");
  find->add_option("--facet", options.facets,
                   "Count the values of a field, NAME or NAME:VALUES; may be "
                   "given several times")
      ->allow_extra_args(false);
  find->add_flag("--facets-only", options.facets_only,
                 "Counts without results; of all facets if none is named");
  AddFormat(find, imr::RendererNames(), options);
}

void AddOthers(CLI::App& app, imr::Options& options, Command& chosen) {
  CLI::App* show = AddCommand(app, "show", "Show one letter, by case number",
                              imr::RunShow, options, chosen);
  AddIndexOption(show, options);
  show->add_option("CASE", options.letter, "CM14-0012345 or CM14-0012345#2")
      ->required();
  AddFormat(show, "text, json", options);

  CLI::App* explain = AddCommand(app, "explain",
                                 "Say how a query is understood and what "
                                 "each part of it finds",
                                 imr::RunExplain, options, chosen);
  AddIndexOption(explain, options);
  AddQuery(explain, options);

  explain->add_option("--hit", options.hit,
                      "Say how the score of this determination is made up, "
                      "CM14-0012345#1");

  CLI::App* fields = AddCommand(app, "fields", "List the fields",
                                imr::RunFields, options, chosen);
  AddFormat(fields, "text, markdown, json", options);

  CLI::App* help = AddCommand(app, "help", "Explain syntax, fields or problems",
                              imr::RunHelp, options, chosen);
  help->add_option("TOPIC", options.topic, "syntax, fields or problems")
      ->required();

  CLI::App* stats =
      AddCommand(app, "stats", "Count outcomes by the values of fields",
                 imr::RunStats, options, chosen);
  AddIndexOption(stats, options);
  AddQuery(stats, options);
  stats->add_option("--by", options.by, "Fields to count by: NAME[,NAME]")
      ->required();
  AddFormat(stats, "text, json, csv", options);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Full-text search of California IMR determination letters");
  imr::Options options;
  Command command;
  options.db = "./imr.db";
  app.set_version_flag("--version", "imr-search " IMR_VERSION);
  app.require_subcommand(1);
  AddFind(app, options, command);
  AddOthers(app, options, command);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kError;
  }
  options.render = RenderOptionsOf();
  const absl::StatusOr<int> exit_code = command(options, std::cout);
  std::cout.flush();
  if (exit_code.ok() && std::cout) return *exit_code;
  std::cerr << "imr-search: "
            << (exit_code.ok() ? "write the results: output failed"
                               : exit_code.status().message())
            << "\n";
  return kError;
}

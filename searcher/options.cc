#include "searcher/options.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "searcher/arguments.h"
#include "searcher/completion/complete.h"
#include "searcher/spelling_distance.h"

namespace imr {
namespace {

void AddIndexOption(CLI::App* command, Options& options) {
  command
      ->add_option("--db", options.db,
                   "Folder of the index; IMR_DB names another default")
      ->capture_default_str();
}

// How the results are shown, of every command that shows some.
void AddDisplay(CLI::App* command, Options& options) {
  command
      ->add_option("--color", options.color,
                   "auto, always or never; auto: on a terminal, but not with "
                   "NO_COLOR")
      ->capture_default_str();
  command->add_flag("--no-pager", options.no_pager,
                    "Print long results without PAGER");
}

void AddFormat(CLI::App* command, const std::string& formats,
               Options& options) {
  command->add_option("--format", options.format, "One of " + formats)
      ->capture_default_str();
}

// Lets a command take words: all that is no option, so that "-word" (without
// the word) is one too. "-h" would be such a word, hence --help alone.
void AddWords(CLI::App* command, Options& options) {
  command->set_help_flag("--help", "Print this help");
  command->allow_extras();
  command->add_flag("--literal", options.literal,
                    "Take bare words as words only, not as drugs, pages, ...");
}

void AddQuery(CLI::App* command, Options& options) {
  AddWords(command, options);
  command->footer(
      "What is no option is the query: words that must all stand there, "
      "\"a phrase\", -without, OR,\n( ), field:value, field:lo..hi, word*, "
      "w/5; \"@name\" first: a saved search. All behind \"--\"\nis query. "
      "More: imr-search help syntax, imr-search fields.");
}

// Returns what to add to a flag that there is not: those that are spelled
// nearly so, or begin so.
std::string NearestFlags(const CLI::App& command, const std::string& typed) {
  constexpr size_t kLettersPerSlip = 3;
  const std::string name = typed.substr(0, typed.find('='));
  const int slips = static_cast<int>((name.size() - 2) / kLettersPerSlip);
  std::vector<std::string> near;
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_lnames().empty()) continue;
    const std::string flag = "--" + option->get_lnames()[0];
    const bool begins = flag.rfind(name, 0) == 0;
    if (begins || SpellingDistance(name, flag, slips) <= slips) {
      near.push_back(flag);
    }
  }
  if (near.empty()) return "";
  return absl::StrCat("; did you mean ", absl::StrJoin(near, " or "), "?");
}

// Takes the words of the query, in order. A word that begins with "--" is a
// mistyped option, and "-h" alone asks for help; not behind "--".
void TakeQuery(const CLI::App& command, Options& options) {
  options.words = command.remaining();
  if (options.words == std::vector<std::string>{"-h"}) {
    throw CLI::CallForHelp();
  }
  for (const std::string& word : options.words) {
    if (word.rfind("--", 0) == 0) {
      throw CLI::ExtrasError(command.get_name(),
                             {word + NearestFlags(command, word)});
    }
  }
  for (std::string& word : options.words) RemoveGuard(word);
  for (std::string* value :
       {&options.letter, &options.topic, &options.name, &options.line}) {
    RemoveGuard(*value);
  }
}

// Adds commands to one program.
class CommandAdder {
 public:
  CommandAdder(CLI::App& app, Options& options, Command& chosen)
      : app_(app), options_(options), chosen_(chosen) {}

  CLI::App* Add(const std::string& name, const std::string& description,
                const Command& run) {
    CLI::App* command = app_.add_subcommand(name, description);
    command->callback(
        [command, run, this_options = &options_, this_chosen = &chosen_] {
          TakeQuery(*command, *this_options);
          *this_chosen = run;
        });
    return command;
  }

 private:
  CLI::App& app_;
  Options& options_;
  Command& chosen_;
};

// Says of "--limit five" what is wrong, which CLI11 would not, and reads "010"
// as ten, which CLI11 takes for octal.
CLI::Validator WholeNumber() {
  return CLI::Validator(
      [](std::string& given) {
        int64_t number = 0;
        if (absl::SimpleAtoi(given, &number)) given = absl::StrCat(number);
        return NumberError(given);
      },
      "");
}

// How the results of a search are chosen and put in order: what can be saved
// with it.
void AddSearchFlags(CLI::App* command, Options& options) {
  command->add_option("--by", options.by,
                      "What a result is: determination or letter");
  command
      ->add_option("--limit", options.limit,
                   "Results shown, 10 if not given; 0 for all")
      ->transform(WholeNumber());
  command->add_option("--sort", options.sort,
                      "relevance (if not given), newest or oldest");
  command
      ->add_option("--facet", options.facets,
                   "Count the values of a field, NAME or NAME:VALUES; may be "
                   "given several times")
      ->allow_extra_args(false);
  command->add_flag("--no-fold", options.no_fold,
                    "Show results of the same rationale and outcome one by "
                    "one");
}

void AddFind(CommandAdder& adder, Options& options) {
  CLI::App* find = adder.Add("find",
                             "Find determinations: words, \"phrases\", "
                             "-without, OR, field:value",
                             RunFind);
  AddIndexOption(find, options);
  AddQuery(find, options);
  AddSearchFlags(find, options);
  find->add_option("--offset", options.offset, "Results left out before them")
      ->transform(WholeNumber())
      ->capture_default_str();
  find->add_option("--cases", options.cases,
                   "Only letters of the case numbers in this file; - reads "
                   "standard input");
  find->add_option("--since", options.since,
                   "Only what builds added or replaced since: last, when this "
                   "saved search was last asked so; a day such as 2016-11-18; "
                   "or after build N");
  find->add_flag("--facets-only", options.facets_only,
                 "Counts without results; of all facets if none is named");
  find->add_flag("--open", options.open,
                 "Print the paths of the files the results come from, and "
                 "nothing else");
  AddFormat(find, RendererNames(), options);
}

void AddSavedSearches(CommandAdder& adder, Options& options) {
  CLI::App* save =
      adder.Add("save", "Save a search; find @NAME asks it again", RunSave);
  AddQuery(save, options);
  save->add_option("NAME", options.name, "Letters, digits, \"-\", \"_\", \".\"")
      ->required();
  AddSearchFlags(save, options);

  CLI::App* searches =
      adder.Add("searches", "List the saved searches", RunSearches);
  AddFormat(searches, kSearchesFormats, options);

  CLI::App* remove = adder.Add("delete", "Delete a saved search", RunDelete);
  remove->add_option("NAME", options.name, "The name it was saved by")
      ->required();
}

void AddShow(CommandAdder& adder, Options& options) {
  CLI::App* show =
      adder.Add("show", "Show one letter, by case number", RunShow);
  AddIndexOption(show, options);
  AddWords(show, options);
  show->add_option("CASE", options.letter, "CM14-0012345 or CM14-0012345#2")
      ->required();
  show->add_option("--mark", options.mark,
                   "Mark the words of this query, as words after CASE do");
  show->add_flag("--evidence", options.evidence,
                 "Tell of each value the letter's words it stands on");
  show->add_flag("--open", options.open,
                 "Print the path of its file, and nothing else");
  AddFormat(show, kLetterFormats, options);
  show->footer(
      "Words after CASE are a query, whose words are marked in the letter; "
      "JSON has them in \"marked\".");
}

void AddStats(CommandAdder& adder, Options& options) {
  CLI::App* stats =
      adder.Add("stats", "Count outcomes by the values of fields", RunStats);
  AddIndexOption(stats, options);
  AddQuery(stats, options);
  stats->add_option("--by", options.by, "Fields to count by: NAME[,NAME]")
      ->required();
  AddFormat(stats, kStatsFormats, options);
}

// Explains what is asked for; of no topic the program, of a command its flags.
void AddHelp(const CLI::App& app, CommandAdder& adder, Options& options) {
  CLI::App* help = adder.Add(
      "help", "Explain syntax, fields, problems or a command",
      [&app](const Options& given, std::ostream& out) -> absl::StatusOr<int> {
        const auto commands =
            app.get_subcommands([&given](const CLI::App* command) {
              return command->get_name() == given.topic;
            });
        if (commands.empty() && !given.topic.empty()) {
          return RunHelp(given, out);
        }
        const CLI::App& about = commands.empty() ? app : *commands[0];
        const std::string name =
            commands.empty() ? "" : absl::StrCat(app.get_name(), " ");
        // App::help() would be that of the command chosen, which is this one.
        out << about.get_formatter()->make_help(
            &about, absl::StrCat(name, about.get_name()),
            CLI::AppFormatMode::Normal);
        return 0;
      });
  help->add_option("TOPIC", options.topic,
                   absl::StrCat(kHelpTopics, " or a command"));
}

void AddExplanations(CommandAdder& adder, Options& options) {
  CLI::App* explain = adder.Add("explain",
                                "Say how a query is understood and what each "
                                "part of it finds",
                                RunExplain);
  AddIndexOption(explain, options);
  AddQuery(explain, options);
  explain->add_option("--hit", options.hit,
                      "Say how the score of this determination is made up, "
                      "CM14-0012345#1; without #1, of its letter's best");

  CLI::App* fields = adder.Add("fields", "List the fields", RunFields);
  AddFormat(fields, kFieldsFormats, options);
}

// Returns what completion needs to know of the commands.
std::vector<CommandForm> FormsOf(const CLI::App& app) {
  std::vector<CommandForm> forms;
  for (const CLI::App* command : app.get_subcommands(
           [](const CLI::App* each) { return !each->get_group().empty(); })) {
    CommandForm form{command->get_name(), command->get_description(), {}};
    for (const CLI::Option* option : command->get_options()) {
      if (option->get_lnames().empty()) continue;
      form.flags.push_back({"--" + option->get_lnames()[0],
                            option->get_description(),
                            option->get_items_expected_max() > 0});
    }
    forms.push_back(std::move(form));
  }
  return forms;
}

// The command that the shells' scripts call; help does not name it.
void AddComplete(const CLI::App& app, CommandAdder& adder, Options& options) {
  CLI::App* complete = adder.Add(
      "complete", "Say what the end of a shell's line may become",
      [&app](const Options& given, std::ostream& out) -> absl::StatusOr<int> {
        out << Complete(FormsOf(app), given.line, given.breaks);
        return 0;
      });
  complete->group("");
  complete->add_option("--breaks", options.breaks);
  complete->add_option("LINE", options.line)->required();
}

}  // namespace

void AddCommands(CLI::App& app, Options& options, Command& chosen) {
  options.db = DefaultIndex();
  app.require_subcommand(0, 1);  // main says what there is
  CommandAdder adder(app, options, chosen);
  AddFind(adder, options);
  AddSavedSearches(adder, options);
  AddShow(adder, options);
  AddStats(adder, options);
  AddExplanations(adder, options);
  AddHelp(app, adder, options);
  AddComplete(app, adder, options);
  for (CLI::App* command : app.get_subcommands({})) {
    AddDisplay(command, options);
  }
}

void ParseArguments(int argc, const char* const* argv, CLI::App& app) {
  app.name(argv[0]);
  std::vector<std::string> arguments = GuardWords({argv + 1, argv + argc});
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  app.parse(std::move(arguments));
}

}  // namespace imr

#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "common/letter_json.h"
#include "indexer/commands/commands.h"
#include "indexer/extract.h"
#include "indexer/letter_format.h"
#include "indexer/source.h"

namespace imr {
namespace {

struct ParseOptions {
  std::vector<std::string> inputs;
  std::string format = "jsonl";
  bool with_text = false;
  bool evidence = false;
};

// Prints letters one after the other, so that a folder of any size needs the
// memory of one.
class LetterPrinter {
 public:
  explicit LetterPrinter(const ParseOptions& options) : options_(options) {}

  void Print(ExtractedLetter extracted) {
    Letter letter = ParseLetter(extracted.text, std::move(extracted.source));
    letter.problems.insert(letter.problems.begin(), extracted.problems.begin(),
                           extracted.problems.end());
    has_words_ |= !letter.text.empty();
    const Json json = LetterToJson(
        letter,
        {.with_text = options_.with_text, .quote_evidence = options_.evidence});
    std::cout << (is_array() ? (count_ == 0 ? "[\n" : ",\n") : "")
              << DumpJson(json, is_array() ? 2 : -1)
              << (is_array() ? "" : "\n");
    ++count_;
    for (const Problem& problem : extracted.problems) {
      std::cerr << ProblemName(problem.code) << ": " << problem.message << "\n";
    }
  }

  // Returns the exit code.
  int Finish() {
    if (is_array()) std::cout << (count_ == 0 ? "[]\n" : "\n]\n");
    if (Printed() != kExitDone) return kExitError;
    // What stood in the way was said letter by letter.
    return has_words_ ? kExitDone : kExitError;
  }

 private:
  bool is_array() const { return options_.format == "json"; }

  const ParseOptions& options_;
  int count_ = 0;
  bool has_words_ = false;
};

int RunParse(const ParseOptions& options) {
  const auto files = ListInputs(options.inputs);
  if (!files.ok()) return Fail(files.status());
  LetterPrinter printer(options);
  for (const InputFile& file : *files) {
    ExtractLetters(file.path, [&](ExtractedLetter letter) {
      printer.Print(std::move(letter));
    });
    if (!std::cout) break;
  }
  return printer.Finish();
}

}  // namespace

void AddParseCommand(CLI::App& program, int& exit_code) {
  CLI::App* command = program.add_subcommand(
      "parse", "Print the parsed letters as JSON; writes nothing");
  const auto options = std::make_shared<ParseOptions>();
  command
      ->add_option("INPUT", options->inputs,
                   "Files and folders (.txt .pdf .jsonl .zip .tar.gz .tgz); - "
                   "reads a list of paths")
      ->required();
  command
      ->add_option("--format", options->format,
                   "jsonl: an object a line; json: an array")
      ->check(CLI::IsMember({"jsonl", "json"}))
      ->capture_default_str();
  command->add_flag("--with-text", options->with_text,
                    "Print each letter's whole text too");
  command->add_flag("--evidence", options->evidence,
                    "Print of each value the letter's words it stands on");
  command->callback([options, &exit_code] { exit_code = RunParse(*options); });
}

}  // namespace imr

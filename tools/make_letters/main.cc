// make-letters: invents any number of letters, with their truth.
#include <cstdio>
#include <string>

#include "CLI/CLI.hpp"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"

#include "tools/make_letters/output.h"

namespace {

// Reads "2014-2017" or "2015" into the options.
bool ReadYears(const std::string& text, imr::OutputOptions& options) {
  const std::pair<absl::string_view, absl::string_view> ends =
      absl::StrSplit(text, absl::MaxSplits('-', 1));
  if (!absl::SimpleAtoi(ends.first, &options.first_year)) return false;
  options.last_year = options.first_year;
  if (!ends.second.empty() &&
      !absl::SimpleAtoi(ends.second, &options.last_year)) {
    return false;
  }
  return options.first_year >= 2013 && options.last_year <= 2025 &&
         options.first_year <= options.last_year;
}

}  // namespace

int main(int argc, char** argv) {
  imr::OutputOptions options;
  std::string format = "jsonl";
  std::string years = "2013-2025";
  CLI::App app("Invents IMR determination letters and their truth.");
  app.add_option("--count", options.count, "letters to write")->required();
  app.add_option("--out", options.out,
                 "file for jsonl, folder for txt, - for stdout")
      ->required();
  app.add_option("--start", options.start, "number of the first letter");
  app.add_option("--seed", options.seed, "another seed, another corpus");
  app.add_option("--years", years, "of the applications, e.g. 2014-2017");
  app.add_option("--format", format, "jsonl: one file; txt: 1,000 a folder")
      ->check(CLI::IsMember({"jsonl", "txt"}));
  app.add_option("--truth", options.truth_path, "JSON Lines of the truth");
  app.add_option("--jobs", options.jobs, "threads")->check(CLI::Range(1, 256));
  CLI11_PARSE(app, argc, argv);
  options.as_files = format == "txt";
  if (!ReadYears(years, options)) {
    std::fprintf(stderr,
                 "make-letters: --years \"%s\" is no range of 2013-2025\n",
                 years.c_str());
    return 2;
  }
  if (options.as_files && options.out == "-") {
    std::fprintf(stderr, "make-letters: --format txt needs a folder\n");
    return 2;
  }
  const absl::Status status = imr::WriteLetters(options);
  if (status.ok()) return 0;
  std::fprintf(stderr, "make-letters: %s\n", status.ToString().c_str());
  return 2;
}

// Each stage is run alone on what the stages before it give, in one thread:
// requests on the headings and citations on the guideline lines that parsing
// finds. PDFs are parsed in this process; builds pay a copy to a worker more.
#include "tools/bench/reading.h"

#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"

#include "common/file.h"
#include "common/text.h"
#include "common/words.h"
#include "indexer/citations.h"
#include "indexer/extract.h"
#include "indexer/letter_format.h"
#include "indexer/marks.h"
#include "indexer/pdf_text.h"
#include "indexer/reflow.h"
#include "indexer/request.h"
#include "indexer/source.h"
#include "tools/bench/rounds.h"

namespace imr {
namespace {

struct ReadingOptions {
  std::vector<std::string> inputs;
  int rounds = 7;
  std::string json_path;
};

// What the stages read.
struct ReadingCorpus {
  std::vector<InputFile> files;
  std::vector<std::string> texts;
  std::vector<Passage> passages;
  std::vector<std::string> headings;
  std::vector<std::string> guideline_lines;
};

// What the stages find, added up, so that no stage can be optimized away.
uint64_t results = 0;

void Extract(const std::string& path, const LetterUser& use) {
  if (!absl::EndsWithIgnoreCase(path, ".pdf")) {
    return ExtractLetters(path, use);
  }
  const auto bytes = ReadFile(path);
  const auto pdf = bytes.ok() ? ParsePdf(*bytes) : bytes.status();
  if (pdf.ok()) use({CleanText(pdf->text).text, {}, {}});
}

void AddGuidelineLine(const Citations& citations, ReadingCorpus& corpus) {
  if (!citations.text.empty()) corpus.guideline_lines.push_back(citations.text);
}

void AddLetter(std::string text, ReadingCorpus& corpus) {
  const Letter letter = ParseLetter(text, {});
  corpus.passages.push_back(ReflowText(letter.text));
  corpus.texts.push_back(std::move(text));
  for (const Determination& determination : letter.determinations) {
    corpus.headings.push_back(determination.request);
    AddGuidelineLine(determination.claims_administrator, corpus);
    AddGuidelineLine(determination.reviewer, corpus);
  }
}

absl::StatusOr<ReadingCorpus> ReadCorpus(
    const std::vector<std::string>& inputs) {
  ReadingCorpus corpus;
  auto files = ListInputs(inputs);
  if (!files.ok()) return files.status();
  corpus.files = *std::move(files);
  for (const InputFile& file : corpus.files) {
    ExtractLetters(file.path, [&](ExtractedLetter letter) {
      if (!letter.text.empty()) AddLetter(std::move(letter.text), corpus);
    });
  }
  if (!corpus.texts.empty()) return corpus;
  return absl::NotFoundError(
      "read letters: none of the inputs holds any; tools/make-letters writes "
      "some");
}

// Returns a step that calls `use` on each of `values`.
template <typename Value, typename Use>
BenchStep StepOver(std::string name, const std::vector<Value>& values,
                   Use use) {
  return {std::move(name), [&values, use] {
            for (const Value& value : values) results += use(value);
          }};
}

std::vector<BenchStep> StepsOf(const ReadingCorpus& corpus) {
  const auto parse = [](const std::string& text) {
    return ParseLetter(text, {}).determinations.size();
  };
  const auto reflow = [](const std::string& text) {
    return ReflowText(NormalizeText(text)).text().size();
  };
  const auto marks = [](const Passage& passage) {
    return MarksOf(passage.text()).latest_edition;
  };
  const auto request = [](const std::string& heading) {
    Determination determination;
    ReadRequest(heading, determination);
    return determination.evidence.size();
  };
  const auto citations = [](const std::string& line) {
    return ReadCitations(line).evidence.size();
  };
  const auto words = [](const std::string& text) {
    return SplitWords(text).size();
  };
  const auto extract = [](const InputFile& file) {
    size_t bytes = 0;
    Extract(file.path, [&](const ExtractedLetter& letter) {
      bytes += letter.text.size();
    });
    return bytes;
  };
  return {StepOver("parse", corpus.texts, parse),
          StepOver("parse: reflow", corpus.texts, reflow),
          StepOver("parse: marks of layouts", corpus.passages, marks),
          StepOver("parse: requests", corpus.headings, request),
          StepOver("parse: citations", corpus.guideline_lines, citations),
          StepOver("words", corpus.texts, words),
          StepOver("extract", corpus.files, extract)};
}

absl::Status WriteJson(const std::string& path,
                       const nlohmann::ordered_json& json) {
  if (path.empty()) return absl::OkStatus();
  return WriteFile(path, json.dump(2) + "\n");
}

absl::Status RunReading(const ReadingOptions& options) {
  const auto corpus = ReadCorpus(options.inputs);
  if (!corpus.ok()) return corpus.status();
  BenchCorpus size = {"reading", corpus->texts.size(), 0};
  for (const std::string& text : corpus->texts) size.bytes += text.size();
  const std::vector<BenchRow> rows =
      RunRounds(StepsOf(*corpus), options.rounds);
  PrintTable(size, rows, std::cout);
  return WriteJson(options.json_path, BenchToJson(size, options.rounds, rows));
}

}  // namespace

void AddReadingBench(CLI::App& program, int& exit_code) {
  CLI::App* command = program.add_subcommand(
      "reading", "Letters and megabytes parsed a second, and what takes them");
  const auto options = std::make_shared<ReadingOptions>();
  command->add_option("INPUT", options->inputs, "Letters, as imr-index takes")
      ->required();
  command->add_option("--rounds", options->rounds, "Rounds measured")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command->add_option("--json", options->json_path, "Write the figures here");
  command->callback([options, &exit_code] {
    const absl::Status status = RunReading(*options);
    if (status.ok()) return;
    std::cerr << "bench: " << status.message() << "\n";
    exit_code = 2;
  });
}

}  // namespace imr

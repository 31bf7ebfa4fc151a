// The fields' values are those that imr reads: how well it reads is measured
// by tools/evaluate, and here everybody must find the same. The text is the
// letter's, lines joined and page furniture taken out, which saves the peers
// some work. Each file of letters becomes one of documents, on a thread.
#include "tools/bench/corpus.h"

#include <atomic>
#include <iostream>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "nlohmann/json.hpp"

#include "common/date.h"
#include "common/file.h"
#include "common/status_macros.h"
#include "indexer/extract.h"
#include "indexer/field_values.h"
#include "indexer/letter_format.h"
#include "indexer/reflow.h"
#include "tools/bench/documents.h"
#include "tools/bench/draw_queries.h"
#include "tools/bench/queries.h"
#include "tools/bench/vocabulary.h"

namespace imr {
namespace {

// Letters of a file whose determinations queries are drawn from.
constexpr size_t kSampleLetters = 200;

struct CorpusOptions {
  std::string letters;
  std::string out;
  int per_class = 30;
  uint64_t seed = 1;
  int jobs = 2;
};

// What is counted of letters.
struct CorpusPart {
  BenchVocabulary vocabulary;
  std::vector<BenchDocument> samples;
  uint64_t letters = 0;
  uint64_t letter_bytes = 0;
  uint64_t document_bytes = 0;
};

// Takes `part` out of `text`, where it stands as it is.
void TakeOut(absl::string_view part, std::string& text) {
  const size_t at =
      part.empty() ? text.npos : text.find(part.data(), 0, part.size());
  if (at != text.npos) text.replace(at, part.size(), " ");
}

std::string TextOf(const Determination& determination) {
  return absl::StrCat(
      determination.request, ". ", determination.claims_administrator.text, " ",
      determination.reviewer.text, " ", determination.rationale);
}

// Returns the letter's text without its determinations.
std::string ContextOf(const Letter& letter) {
  std::string text = ReflowText(letter.text).text();
  for (const Determination& determination : letter.determinations) {
    TakeOut(determination.rationale, text);
    TakeOut(determination.claims_administrator.text, text);
    TakeOut(determination.reviewer.text, text);
    TakeOut(determination.request, text);
  }
  return text;
}

BenchDocument DocumentOf(const Letter& letter, size_t i) {
  BenchDocument document;
  const FieldValues values = FieldValuesOf(letter, i);
  for (size_t field = 0; field < kBenchFields.size(); ++field) {
    document.values[field] = values[static_cast<size_t>(kBenchFields[field])];
  }
  if (letter.dates.decision) {
    document.decided = FormatSlotDay(*letter.dates.decision);
  }
  std::string request = "(none)";
  if (i < letter.determinations.size()) {
    request = letter.determinations[i].request;
    document.text = TextOf(letter.determinations[i]);
  }
  document.record =
      absl::StrCat(letter.id, "#", i + 1, " ", request.substr(0, 80));
  return document;
}

BenchLetter BenchLetterOf(const Letter& letter) {
  BenchLetter bench = {letter.id, ContextOf(letter), {}};
  const size_t count = std::max<size_t>(1, letter.determinations.size());
  for (size_t i = 0; i < count; ++i) {
    bench.documents.push_back(DocumentOf(letter, i));
  }
  return bench;
}

void AddLetter(const Letter& letter, CorpusPart& part, std::string& lines) {
  const BenchLetter bench = BenchLetterOf(letter);
  ++part.letters;
  part.letter_bytes += letter.text.size();
  for (const BenchDocument& document : bench.documents) {
    part.document_bytes += bench.context.size() + document.text.size();
    part.vocabulary.AddDocument(
        {letter.clinical_summary, letter.body, document.text},
        {bench.context, document.text});
    if (part.letters <= kSampleLetters) part.samples.push_back(document);
  }
  lines += ToLines(bench);
}

// Writes the documents of one file of letters.
absl::Status WritePart(const std::string& from, const std::string& to,
                       CorpusPart& part) {
  std::string lines;
  ExtractLetters(from, [&](const ExtractedLetter& extracted) {
    if (extracted.text.empty()) return;
    AddLetter(ParseLetter(extracted.text, extracted.source), part, lines);
  });
  return WriteFile(to, lines);
}

void Merge(CorpusPart part, CorpusPart& whole) {
  whole.vocabulary.Merge(part.vocabulary);
  whole.letters += part.letters;
  whole.letter_bytes += part.letter_bytes;
  whole.document_bytes += part.document_bytes;
  for (BenchDocument& sample : part.samples) {
    whole.samples.push_back(std::move(sample));
  }
}

absl::StatusOr<CorpusPart> WriteDocuments(const CorpusOptions& options) {
  ASSIGN_OR_RETURN(const std::vector<std::string> files,
                   FilesIn(options.letters));
  RETURN_IF_ERROR(MakeFolders(options.out + "/documents"));
  std::vector<CorpusPart> parts(files.size());
  std::atomic<size_t> next = 0;
  std::mutex mutex;
  absl::Status status;
  const auto work = [&] {
    for (size_t i = next++; i < files.size(); i = next++) {
      const std::string to =
          absl::StrFormat("%s/documents/%04d.tsv", options.out, i);
      const absl::Status written = WritePart(files[i], to, parts[i]);
      const std::lock_guard<std::mutex> lock(mutex);
      status.Update(written);
      std::cerr << absl::StrFormat("\rcorpus: %d of %d files", i + 1,
                                   files.size());
    }
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < options.jobs; ++i) threads.emplace_back(work);
  for (std::thread& thread : threads) thread.join();
  std::cerr << "\n";
  RETURN_IF_ERROR(status);
  CorpusPart whole;  // in the files' order, so that threads change nothing
  for (CorpusPart& part : parts) Merge(std::move(part), whole);
  return whole;
}

absl::Status WriteCorpus(const CorpusOptions& options) {
  ASSIGN_OR_RETURN(const CorpusPart corpus, WriteDocuments(options));
  const std::vector<BenchQuery> queries = DrawQueries(
      corpus.vocabulary, corpus.samples, options.per_class, options.seed);
  RETURN_IF_ERROR(
      WriteFile(options.out + "/queries.tsv", QueriesToText(queries)));
  const nlohmann::ordered_json sizes = {
      {"letters", corpus.letters},
      {"determinations", corpus.vocabulary.documents()},
      {"letter_bytes", corpus.letter_bytes},
      {"document_bytes", corpus.document_bytes},
      {"queries", queries.size()}};
  std::cerr << "corpus: " << sizes.dump() << "\n";
  return WriteFile(options.out + "/corpus.json", sizes.dump(2) + "\n");
}

}  // namespace

void AddCorpusCommand(CLI::App& program, int& exit_code) {
  CLI::App* command = program.add_subcommand(
      "corpus", "Write the documents and queries that all engines are given");
  const auto options = std::make_shared<CorpusOptions>();
  command->add_option("LETTERS", options->letters, "Folder of JSON Lines")
      ->required();
  command->add_option("OUT", options->out, "Folder to write")->required();
  command->add_option("--per-class", options->per_class, "Queries of a class")
      ->capture_default_str();
  command->add_option("--seed", options->seed, "Of the queries")
      ->capture_default_str();
  command->add_option("--jobs", options->jobs, "Threads")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  command->callback([options, &exit_code] {
    const absl::Status status = WriteCorpus(*options);
    if (status.ok()) return;
    std::cerr << "bench: " << status.message() << "\n";
    exit_code = 2;
  });
}

}  // namespace imr

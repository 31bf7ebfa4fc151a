#include "indexer/pipeline.h"

#include <memory>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/time/clock.h"

#include "common/progress.h"
#include "common/status_macros.h"
#include "indexer/build_plan.h"
#include "indexer/index_update.h"
#include "indexer/index_writer.h"
#include "indexer/input_reader.h"
#include "indexer/manifest.h"
#include "indexer/source.h"

namespace imr {
namespace {

bool IsStopped(const BuildOptions& options) {
  return options.stop != nullptr && options.stop->load();
}

absl::StatusOr<std::vector<InputFile>> FindInputs(
    const std::vector<std::string>& inputs) {
  ASSIGN_OR_RETURN(std::vector<InputFile> files, ListInputs(inputs));
  if (!files.empty()) return files;
  return absl::NotFoundError(absl::StrCat(
      "find letters in \"", absl::StrJoin(inputs, "\", \""),
      "\": no files of a known kind; name files or folders that hold .txt, "
      ".pdf, .jsonl, .zip or .tar.gz"));
}

absl::StatusOr<std::unique_ptr<IndexWriter>> OpenWriter(
    const BuildOptions& options) {
  return IndexWriter::Open(
      options.index_folder,
      {.rebuild = options.rebuild,
       .day = options.day,
       .threads = options.jobs,
       .documents_per_segment = options.documents_per_segment,
       .memory_bytes = options.memory_bytes});
}

void Report(const Letter& letter, BuildReport& report) {
  for (const Problem& problem : letter.problems) {
    report.problems.push_back({letter.source.path, problem});
  }
}

// Takes the letters of the input the reader went to. An input of which
// nothing can be read stays in the index as it was.
absl::Status TakeInput(const BuildOptions& options, InputReader& reader,
                       Progress& progress, IndexUpdate& update,
                       BuildReport& report) {
  bool failed = !reader.sha256().ok();
  bool begun = false;
  while (std::optional<ReadLetter> read = reader.NextLetter()) {
    Report(read->letter, report);
    if (read->built.documents.empty()) {
      failed = true;
      continue;
    }
    if (!std::exchange(begun, true)) update.BeginInput(reader.input());
    progress.Update(++report.read);
    RETURN_IF_ERROR(update.AddLetter(*std::move(read)));
    RETURN_IF_ERROR(update.CommitIfLarge());
    if (IsStopped(options)) return absl::OkStatus();
  }
  if (failed && !begun) {
    ++report.failed_inputs;
    update.KeepInput(reader.input());
    return absl::OkStatus();
  }
  if (!begun) update.BeginInput(reader.input());
  return update.EndInput(reader.sha256().value_or(""));
}

absl::Status RunPlan(const BuildOptions& options, const BuildPlan& plan,
                     IndexUpdate& update, BuildReport& report) {
  InputReader reader(plan.read, options.jobs);
  Progress progress(plan.read.size(), "letters");
  while (reader.NextInput()) {
    RETURN_IF_ERROR(TakeInput(options, reader, progress, update, report));
    report.interrupted = IsStopped(options);
    if (report.interrupted) return absl::OkStatus();
  }
  for (const InputFile& file : plan.touched) {
    RETURN_IF_ERROR(update.TouchInput(file));
  }
  for (const std::string& path : plan.gone) {
    RETURN_IF_ERROR(update.RemoveInput(path));
  }
  return absl::OkStatus();
}

// Returns the error of a build that could read nothing.
absl::Status NothingReadable(const BuildReport& report) {
  if (report.problems.empty()) {
    return absl::NotFoundError("read letters: no input holds any");
  }
  return absl::NotFoundError(report.problems.front().problem.message);
}

}  // namespace

absl::StatusOr<BuildReport> BuildIndex(const BuildOptions& options) {
  BuildReport report;
  const absl::Time begun = absl::Now();
  ASSIGN_OR_RETURN(const std::vector<InputFile> files,
                   FindInputs(options.inputs));
  ASSIGN_OR_RETURN(const std::unique_ptr<IndexWriter> writer,
                   OpenWriter(options));
  ASSIGN_OR_RETURN(Manifest manifest, writer->ReadManifest());
  const BuildPlan plan = PlanBuild(files,
                                   options.rebuild ? Prune::kUnlisted
                                   : options.prune ? Prune::kGone
                                                   : Prune::kNothing,
                                   manifest);
  IndexUpdate update(&manifest, writer.get(), &report);
  RETURN_IF_ERROR(RunPlan(options, plan, update, report));
  if (report.failed_inputs >= files.size()) return NothingReadable(report);
  if (report.interrupted && options.rebuild) {
    RETURN_IF_ERROR(writer->Abandon());
  } else {
    RETURN_IF_ERROR(writer->Finish(manifest));
  }
  CountLetters(manifest, report);
  report.elapsed = absl::Now() - begun;
  return report;
}

}  // namespace imr

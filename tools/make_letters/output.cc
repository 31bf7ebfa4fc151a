#include "tools/make_letters/output.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

#include "common/file.h"
#include "common/status_macros.h"
#include "tools/make_letters/maker.h"
#include "tools/make_letters/truth.h"

namespace imr {
namespace {

constexpr uint64_t kBatch = 500;    // letters a thread makes at a time
constexpr uint64_t kFolder = 1000;  // text files a folder

absl::Status CannotWrite(const std::string& path) {
  return absl::InternalError(absl::StrCat("write \"", path,
                                          "\": ", std::strerror(errno),
                                          "; give another path with --out"));
}

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

// Opens a file to write to; "" gives none, "-" stdout.
absl::StatusOr<File> OpenToWrite(const std::string& path) {
  if (path.empty()) return File(nullptr, &std::fclose);
  if (path == "-") return File(stdout, &std::fflush);
  File file(std::fopen(path.c_str(), "wb"), &std::fclose);
  if (file == nullptr) return CannotWrite(path);
  return file;
}

absl::Status Append(const std::string& bytes, const std::string& path,
                    const File& file) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size() ||
      std::fflush(file.get()) != 0) {
    return CannotWrite(path);
  }
  return absl::OkStatus();
}

std::string FolderOf(const OutputOptions& options, uint64_t number) {
  return absl::StrFormat("%s/%04d", options.out, number / kFolder);
}

// What a thread makes of a run of letters.
struct Batch {
  std::string letters;  // JSON Lines, if not written as files
  std::string truth;
  absl::Status status;
};

Batch MakeBatch(const LetterMaker& maker, const OutputOptions& options,
                uint64_t begin, uint64_t end) {
  Batch batch;
  for (uint64_t number = begin; number < end; ++number) {
    const MadeLetter letter = maker.Make(number);
    std::string name = letter.facts.case_number;
    if (options.as_files) {
      name = absl::StrFormat("%04d/%s.txt", number / kFolder, name);
      batch.status =
          WriteFile(absl::StrCat(options.out, "/", name), letter.text);
      if (!batch.status.ok()) return batch;
    } else {
      absl::StrAppend(&batch.letters, "{\"id\": \"", name, "\", \"text\": ");
      AppendJsonString(letter.text, batch.letters);
      batch.letters += "}\n";
    }
    if (options.truth_path.empty()) continue;
    AppendTruth(letter.facts, name, letter.has_header, batch.truth);
  }
  return batch;
}

// Makes one batch for each job at once, in the order of the letters.
std::vector<Batch> MakeRound(const LetterMaker& maker,
                             const OutputOptions& options, uint64_t begin,
                             uint64_t end) {
  std::vector<Batch> batches(static_cast<size_t>(options.jobs));
  std::vector<std::thread> threads;
  for (size_t i = 0; i < batches.size(); ++i) {
    const uint64_t first = std::min(end, begin + i * kBatch);
    const uint64_t last = std::min(end, first + kBatch);
    const auto work = [&, i, first, last] {
      batches[i] = MakeBatch(maker, options, first, last);
    };
    if (batches.size() == 1) {
      work();
    } else {
      threads.emplace_back(work);
    }
  }
  for (std::thread& thread : threads) thread.join();
  return batches;
}

absl::Status MakeAllFolders(const OutputOptions& options) {
  const uint64_t end = options.start + options.count;
  for (uint64_t number = options.start; number < end;
       number = (number / kFolder + 1) * kFolder) {
    RETURN_IF_ERROR(MakeFolders(FolderOf(options, number)));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status WriteLetters(const OutputOptions& options) {
  if (options.as_files) RETURN_IF_ERROR(MakeAllFolders(options));
  ASSIGN_OR_RETURN(const File letters,
                   OpenToWrite(options.as_files ? "" : options.out));
  ASSIGN_OR_RETURN(const File truth, OpenToWrite(options.truth_path));
  const LetterMaker maker(options.seed, options.first_year, options.last_year);
  const uint64_t round = kBatch * static_cast<uint64_t>(options.jobs);
  const uint64_t end = options.start + options.count;
  for (uint64_t begin = options.start; begin < end; begin += round) {
    for (const Batch& batch : MakeRound(maker, options, begin, end)) {
      RETURN_IF_ERROR(batch.status);
      if (letters != nullptr) {
        RETURN_IF_ERROR(Append(batch.letters, options.out, letters));
      }
      if (truth != nullptr) {
        RETURN_IF_ERROR(Append(batch.truth, options.truth_path, truth));
      }
    }
  }
  return absl::OkStatus();
}

}  // namespace imr

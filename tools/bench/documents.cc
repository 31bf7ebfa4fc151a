#include "tools/bench/documents.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

namespace imr {
namespace {

constexpr size_t kLetterColumns = 3;
constexpr size_t kDocumentColumns = 1 + kBenchFields.size() + 3;

void AppendColumn(absl::string_view text, std::string& line) {
  line += '\t';
  for (const char c : text)
    line += c == '\t' || c == '\n' || c == '\f' ? ' ' : c;
}

BenchDocument DocumentOf(const std::vector<absl::string_view>& cells) {
  BenchDocument document;
  size_t at = 1;
  for (std::vector<std::string>& values : document.values) {
    values = absl::StrSplit(cells[at++], '|', absl::SkipEmpty());
  }
  document.decided = std::string(cells[at++]);
  document.record = std::string(cells[at++]);
  document.text = std::string(cells[at]);
  return document;
}

absl::Status ReadFileOfDocuments(
    const std::string& path,
    const std::function<void(const BenchLetter&)>& use) {
  std::ifstream file(path, std::ios::binary);
  BenchLetter letter;
  const auto finish = [&] {
    if (!letter.documents.empty()) use(letter);
    letter = {};
  };
  for (std::string line; std::getline(file, line);) {
    const std::vector<absl::string_view> cells = absl::StrSplit(line, '\t');
    if (cells[0] == "L" && cells.size() == kLetterColumns) {
      finish();
      letter.id = std::string(cells[1]);
      letter.context = std::string(cells[2]);
    } else if (cells[0] == "D" && cells.size() == kDocumentColumns) {
      letter.documents.push_back(DocumentOf(cells));
    } else {
      return absl::DataLossError(absl::StrCat(
          "read \"", path, "\": no line of documents; make the corpus again"));
    }
  }
  finish();
  return absl::OkStatus();
}

}  // namespace

bool IsBenchFacet(FieldId field) { return field != FieldId::kPage; }

std::string ToLines(const BenchLetter& letter) {
  std::string lines = "L";
  AppendColumn(letter.id, lines);
  AppendColumn(letter.context, lines);
  lines += '\n';
  for (const BenchDocument& document : letter.documents) {
    lines += 'D';
    for (const std::vector<std::string>& values : document.values) {
      AppendColumn(absl::StrJoin(values, "|"), lines);
    }
    AppendColumn(document.decided, lines);
    AppendColumn(document.record, lines);
    AppendColumn(document.text, lines);
    lines += '\n';
  }
  return lines;
}

absl::StatusOr<std::vector<std::string>> FilesIn(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    paths.push_back(entry.path().string());
  }
  if (paths.empty()) {
    return absl::NotFoundError(
        absl::StrCat("read \"", folder, "\": no files there"));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

absl::Status ReadDocuments(const std::string& folder,
                           const std::function<void(const BenchLetter&)>& use) {
  const auto paths = FilesIn(folder);
  if (!paths.ok()) return paths.status();
  for (const std::string& path : *paths) {
    const absl::Status status = ReadFileOfDocuments(path, use);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace imr

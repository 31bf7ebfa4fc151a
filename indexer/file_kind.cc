#include "indexer/file_kind.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

#include "common/file.h"
#include "common/text.h"
#include "indexer/pdf_worker.h"

namespace imr {
namespace {

ExtractedLetter ReadPdf(const std::string& path, absl::string_view bytes);

constexpr FileKind kKinds[] = {
    {".txt", "txt", Container::kNone, ReadPlainText},
    {".pdf", "pdf", Container::kNone, ReadPdf},
    {".jsonl", "jsonl", Container::kJsonLines, nullptr},
    {".zip", "zip", Container::kArchive, nullptr},
    {".tar.gz", "tar.gz", Container::kArchive, nullptr},
    {".tgz", "tar.gz", Container::kArchive, nullptr},
};

bool IsWordless(absl::string_view text) {
  return text.find_first_not_of(" \t\n\f") == absl::string_view::npos;
}

void AddProblem(ProblemCode code, std::string message,
                ExtractedLetter& letter) {
  letter.problems.push_back({code, std::move(message), 0});
}

// Returns the number of pages that form feeds part, 0 if there are none.
int CountPages(absl::string_view text) {
  const auto feeds = std::count(text.begin(), text.end(), '\f');
  if (feeds == 0) return 0;
  const size_t last = text.rfind('\f');
  return static_cast<int>(feeds) + (IsWordless(text.substr(last)) ? 0 : 1);
}

// Text has no more than a few stray control bytes; a UTF-16 text, which has
// many, says so in its first two.
bool IsBinary(absl::string_view bytes) {
  const bool is_utf16 = absl::StartsWith(bytes, "\xff\xfe") ||
                        absl::StartsWith(bytes, "\xfe\xff");
  if (is_utf16) return false;
  const auto is_control = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 &&
           absl::string_view("\t\n\v\f\r\x1a").find(c) ==
               absl::string_view::npos;
  };
  const auto controls = std::count_if(bytes.begin(), bytes.end(), is_control);
  return static_cast<size_t>(controls) * 20 > bytes.size();
}

ExtractedLetter ReadPdf(const std::string& path, absl::string_view bytes) {
  absl::StatusOr<PdfText> pdf = ReadPdfText(bytes);
  if (!pdf.ok()) {
    ExtractedLetter letter = LetterWithProblem(
        path, "pdf", ProblemCode::kUnreadableFile,
        absl::StrCat("read \"", path, "\": ", pdf.status().message()));
    letter.source.sha256 = Sha256Hex(bytes);
    return letter;
  }
  ExtractedLetter letter;
  letter.source = {path, Sha256Hex(bytes), "pdf", pdf->pages};
  letter.text = CleanText(pdf->text).text;
  if (!IsWordless(letter.text)) return letter;
  letter.text.clear();
  AddProblem(ProblemCode::kNoText,
             absl::StrCat("read \"", path, "\": ", pdf->pages,
                          " pages without text; scanned? run OCR first"),
             letter);
  return letter;
}

}  // namespace

const FileKind* FindFileKind(absl::string_view path) {
  const auto kind = std::find_if(
      std::begin(kKinds), std::end(kKinds), [path](const FileKind& row) {
        return absl::EndsWithIgnoreCase(path, row.ending);
      });
  return kind == std::end(kKinds) ? nullptr : kind;
}

std::string KnownKindsHint() {
  return absl::StrCat(
      "unknown kind of file; give ",
      absl::StrJoin(kKinds, ", ", [](std::string* out, const FileKind& kind) {
        absl::StrAppend(out, kind.ending);
      }));
}

ExtractedLetter ReadPlainText(const std::string& path,
                              absl::string_view bytes) {
  // A PDF saved under another name.
  if (absl::StartsWith(bytes, "%PDF-")) return ReadPdf(path, bytes);
  ExtractedLetter letter;
  letter.source = {path, Sha256Hex(bytes), "txt", 0};
  if (IsBinary(bytes)) {
    AddProblem(ProblemCode::kUnreadableFile,
               absl::StrCat("read \"", path,
                            "\": binary data, not text; convert it to text or "
                            "PDF"),
               letter);
    return letter;
  }
  CleanedText clean = CleanText(bytes);
  if (!clean.was_utf8) {
    AddProblem(ProblemCode::kNotUtf8,
               absl::StrCat("read \"", path,
                            "\": not UTF-8; its other bytes were read as "
                            "Windows-1252"),
               letter);
  }
  if (IsWordless(clean.text)) {
    AddProblem(ProblemCode::kNoText,
               absl::StrCat("read \"", path, "\": the file is ",
                            bytes.empty() ? "empty" : "blank",
                            "; give the letter's text"),
               letter);
    return letter;
  }
  letter.source.pages = CountPages(clean.text);
  letter.text = std::move(clean.text);
  return letter;
}

ExtractedLetter LetterWithProblem(const std::string& path,
                                  absl::string_view kind, ProblemCode code,
                                  std::string message) {
  ExtractedLetter letter;
  letter.source.path = path;
  letter.source.kind = std::string(kind);
  AddProblem(code, std::move(message), letter);
  return letter;
}

ExtractedLetter TooLargeLetter(const std::string& path, absl::string_view kind,
                               uint64_t bytes) {
  return LetterWithProblem(
      path, kind, ProblemCode::kTooLarge,
      absl::StrCat("read \"", path, "\": ", bytes, " bytes, more than the ",
                   kMaxLetterBytes, " of the largest letter; split it"));
}

}  // namespace imr

#include "indexer/json_lines.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "nlohmann/json.hpp"

#include "indexer/file_kind.h"

namespace imr {

void JsonLinesReader::Add(absl::string_view piece) {
  while (!piece.empty()) {
    const size_t feed = piece.find('\n');
    const absl::string_view part = piece.substr(0, feed);
    is_too_long_ |= line_.size() + part.size() > kMaxLetterBytes;
    if (!is_too_long_) line_.append(part.data(), part.size());
    if (feed == absl::string_view::npos) return;
    EndLine();
    piece.remove_prefix(feed + 1);
  }
}

void JsonLinesReader::Finish() {
  if (!line_.empty() || is_too_long_) EndLine();
  constexpr absl::string_view kHint = "give {\"id\", \"text\"} a line";
  if (bad_lines_ > 0) {
    use_(LetterWithProblem(path_, "jsonl", ProblemCode::kUnreadableFile,
                           absl::StrCat("read \"", path_, "\": ", bad_lines_,
                                        " of its lines hold no letter, ",
                                        first_bad_, "; ", kHint)));
  } else if (letters_ == 0) {
    use_(LetterWithProblem(
        path_, "jsonl", ProblemCode::kNoText,
        absl::StrCat("read \"", path_, "\": no lines; ", kHint)));
  }
}

void JsonLinesReader::EndLine() {
  ++number_;
  if (is_too_long_) {
    CountBadLine(absl::StrCat("longer than ", kMaxLetterBytes, " bytes"));
  } else if (line_.find_first_not_of(" \t\r") != std::string::npos) {
    ReadLine();
  }
  line_.clear();
  is_too_long_ = false;
}

void JsonLinesReader::ReadLine() {
  const auto json = nlohmann::json::parse(line_, nullptr, false);
  if (json.is_discarded()) return CountBadLine("no JSON");
  if (!json.is_object()) return CountBadLine("no JSON object");
  const auto text = json.find("text");
  if (text == json.end() || !text->is_string()) {
    return CountBadLine("without \"text\"");
  }
  ++letters_;
  const auto id = json.find("id");
  const bool has_id = id != json.end() && id->is_string();
  const std::string label =
      has_id ? id->get<std::string>() : absl::StrCat(number_);
  ExtractedLetter letter =
      ReadPlainText(absl::StrCat(path_, "!", label), text->get<std::string>());
  letter.source.kind = "jsonl";
  use_(std::move(letter));
}

void JsonLinesReader::CountBadLine(const std::string& what) {
  if (++bad_lines_ == 1) {
    first_bad_ = absl::StrCat("first line ", number_, ": ", what);
  }
}

}  // namespace imr

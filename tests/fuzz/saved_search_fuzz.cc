// Any bytes as a line of saved searches: refused as InvalidArgument, or read
// and written alike; and words that narrow it stay outside it.
#include <string>

#include "absl/strings/str_cat.h"

#include "searcher/clean_query.h"
#include "searcher/lexer.h"
#include "searcher/saved_search.h"
#include "tests/fuzz/fuzz.h"

namespace imr {
namespace {

void TryNarrowing(const SavedSearch& search) {
  const absl::StatusOr<std::string> narrowed = NarrowedQuery(search, "zebra");
  if (!narrowed.ok() || narrowed->size() > kMaxQueryBytes) return;
  const CleanedQuery cleaned = CleanQuery(*narrowed);
  const LexedQuery lexed = Lex(cleaned.text);
  if (lexed.tokens.size() >= kMaxQueryWords) return;
  int depth = 0;
  for (const Token& token : lexed.tokens) {
    if (token.kind == TokenKind::kOpen) ++depth;
    if (token.kind == TokenKind::kClose) --depth;
  }
  Promise(depth == 0 && !lexed.tokens.empty() &&
              lexed.tokens.back().kind == TokenKind::kWord &&
              lexed.tokens.back().text == "zebra",
          "what narrows a search stands beside it");
}

void TryLine(absl::string_view line) {
  const absl::StatusOr<SavedSearch> search = ParseSavedSearch(line);
  if (!search.ok()) {
    Promise(search.status().code() == absl::StatusCode::kInvalidArgument,
            "a line is refused as InvalidArgument only");
    return;
  }
  const std::string written = FormatSavedSearch(*search);
  const absl::StatusOr<SavedSearch> again = ParseSavedSearch(written);
  Promise(again.ok() && FormatSavedSearch(*again) == written,
          "a line that was read is written as it is read");
  TryNarrowing(*search);
}

}  // namespace
}  // namespace imr

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const absl::string_view bytes = imr::BytesOf(data, size);
  imr::TryLine(bytes);
  imr::TryLine(absl::StrCat("knees ", bytes));
  return 0;
}

#include "searcher/completion/query_values.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"

#include "common/words.h"
#include "searcher/completion/index_values.h"
#include "searcher/index_reader.h"
#include "searcher/interpret.h"

namespace imr {
namespace {

// Returns what `field:value` is understood as; "" for an error.
std::string Understood(const Field& field, absl::string_view value) {
  SearchRequest request;
  request.query = absl::StrCat(field.name, ":", value);
  const absl::StatusOr<Interpretation> understood = Interpret(request);
  return understood.ok() ? ToString(understood->tree) : "";
}

bool IsPlain(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
         absl::StrContains("-./_#%", c);
}

}  // namespace

QueryEnding EndingOf(absl::string_view query) {
  if (absl::c_count(query, '"') % 2 != 0) return {};
  const size_t space = query.find_last_of(" (");
  QueryEnding ending;
  ending.at = space == absl::string_view::npos ? 0 : space + 1;
  if (absl::StartsWith(query.substr(ending.at), "-")) ++ending.at;
  const absl::string_view word = query.substr(ending.at);
  const size_t colon = word.find(':');
  ending.is_word = colon == absl::string_view::npos;
  if (ending.is_word) return ending;
  ending.field = FindField(word.substr(0, colon));
  ending.at += colon + 1;
  // Lists, ranges and comparisons: the last of their values.
  for (absl::string_view sign : {",", "..", ">", "<", "="}) {
    const size_t found = query.rfind(sign);
    if (found == absl::string_view::npos || found < ending.at) continue;
    ending.at = found + sign.size();
  }
  return ending;
}

std::vector<Candidate> FieldNames(absl::string_view typed) {
  std::vector<Candidate> names;
  for (const Field& field : AllFields()) {
    if (!absl::StartsWithIgnoreCase(field.name, typed)) continue;
    names.push_back(
        {absl::StrCat(field.name, ":"), std::string(field.description), false});
  }
  return names;
}

std::vector<Candidate> FieldValues(const std::string& db, const Field& field,
                                   absl::string_view typed) {
  const absl::StatusOr<IndexReader> index = IndexReader::Open(db);
  if (!index.ok()) return {};
  const auto values =
      index->Read([&]() -> absl::StatusOr<std::vector<OfferedValue>> {
        return ValuesThatBegin(*index, field, typed);
      });
  if (!values.ok()) return {};
  std::vector<Candidate> candidates;
  for (const OfferedValue& value : *values) {
    std::string text =
        value.is_whole ? TypedValue(field, value.text) : value.text;
    candidates.push_back({std::move(text), "", value.is_whole});
  }
  return candidates;
}

std::string TypedValue(const Field& field, const std::string& value) {
  if (absl::c_all_of(value, IsPlain)) return value;
  const std::string quoted = absl::StrCat("\"", value, "\"");
  const std::string hyphened =
      absl::StrReplaceAll(FoldText(value), {{" ", "-"}});
  const bool same = absl::c_all_of(hyphened, IsPlain) &&
                    Understood(field, hyphened) == Understood(field, quoted);
  return same ? hyphened : quoted;
}

}  // namespace imr

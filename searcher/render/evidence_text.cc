#include "searcher/render/evidence_text.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"

#include "common/unicode.h"
#include "searcher/render/style.h"

namespace imr {
namespace {

// Fields whose value is the quote itself.
constexpr absl::string_view kOwnWords[] = {"request", "rationale",
                                           "clinical_summary"};

bool IsOwnWords(absl::string_view field) {
  for (absl::string_view own : kOwnWords) {
    if (field == own) return true;
  }
  return false;
}

// Returns the values at a path as they are printed: "78, 79"; of the cited
// chapters "reviewer.pages" are those of each.
void CollectValues(const Json& json, std::vector<absl::string_view> path,
                   std::vector<std::string>& values) {
  if (json.is_array()) {
    for (const Json& one : json) CollectValues(one, path, values);
  } else if (json.is_object() && !path.empty()) {
    const std::string key(path.front());
    const bool inside = !json.contains(key) && json.contains("mtus");
    if (!inside) path.erase(path.begin());
    const auto found = json.find(inside ? "mtus" : key);
    if (found != json.end()) CollectValues(*found, path, values);
  } else if (json.is_object()) {
    for (const char* name : {"name", "chapter"}) {
      if (json.contains(name)) CollectValues(json[name], {}, values);
    }
  } else if (json.is_string()) {
    values.push_back(json.get<std::string>());
  } else if (!json.is_null()) {
    values.push_back(json.dump());
  }
}

// Returns " = value", or "" where the quote is the value or there is none.
std::string ValueOf(const Json& json, absl::string_view field) {
  if (IsOwnWords(field)) return "";
  std::vector<std::string> values;
  CollectValues(json, absl::StrSplit(field, '.'), values);
  if (values.empty()) return "";
  return absl::StrCat(" = ", absl::StrJoin(values, ", "));
}

std::string Quote(absl::string_view words) {
  if (words.size() <= kQuoteBytes) return absl::StrCat("\"", words, "\"");
  const size_t head = CharacterBegin(words, kQuoteBytes * 2 / 3);
  const size_t tail = CharacterBegin(words, words.size() - kQuoteBytes / 3);
  return absl::StrCat("\"", words.substr(0, head), " ... ", words.substr(tail),
                      "\"");
}

}  // namespace

std::string EvidenceText(const std::vector<Evidence>& evidence,
                         const Json& values, absl::string_view text, int indent,
                         const RenderOptions& options) {
  std::string lines;
  for (const Evidence& one : evidence) {
    if (one.begin > one.end || one.end > text.size()) continue;
    const std::string line =
        absl::StrCat(one.field, ValueOf(values, one.field), ": ",
                     Quote(text.substr(one.begin, one.end - one.begin)),
                     " (bytes ", one.begin, "-", one.end, ")");
    absl::StrAppend(&lines, Wrap(line, indent, options.width));
  }
  return lines;
}

}  // namespace imr

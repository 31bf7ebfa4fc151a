// The truth of letters, a JSON object a line, and how letters compare with it.
#ifndef IMR_TESTS_INDEXER_GOLD_LETTERS_H_
#define IMR_TESTS_INDEXER_GOLD_LETTERS_H_

#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

#include "common/json.h"

namespace imr {

inline std::vector<Json> ReadGold(const std::string& path) {
  std::vector<Json> rows;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    rows.push_back(Json::parse(line));
  }
  return rows;
}

// Letters and digits only: gold rows join wrapped hyphens as a reader would.
inline std::string Squeeze(absl::string_view text) {
  std::string squeezed;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (absl::ascii_isalnum(byte) || c == '%') {
      squeezed += absl::ascii_tolower(byte);
    }
  }
  // The template's last word of a modified request.
  if (absl::EndsWith(squeezed, "is")) squeezed.resize(squeezed.size() - 2);
  return squeezed;
}

// "upheld xanax1mg30" of each determination, an outcome and a request a line.
inline std::string ShowDecisions(const Json& letter) {
  std::string shown;
  for (const Json& decision : letter.at("decisions")) {
    absl::StrAppend(&shown, decision.at("outcome").get<std::string>(), " ",
                    Squeeze(decision.at("request").get<std::string>()), "\n");
  }
  return shown;
}

}  // namespace imr

#endif  // IMR_TESTS_INDEXER_GOLD_LETTERS_H_

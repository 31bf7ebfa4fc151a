#include "searcher/show.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

#include "common/status_macros.h"

namespace imr {
namespace {

// Leaves the determination with this number alone.
absl::Status KeepOne(absl::string_view number, Letter& letter) {
  size_t wanted = 0;
  if (!absl::SimpleAtoi(number, &wanted) || wanted == 0 ||
      wanted > letter.determinations.size()) {
    return absl::NotFoundError(absl::StrCat(
        "show determination \"", number, "\" of ", letter.id, ": it has ",
        letter.determinations.size(), ", numbered from 1"));
  }
  Determination kept = std::move(letter.determinations[wanted - 1]);
  letter.determinations.clear();
  letter.determinations.push_back(std::move(kept));
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Letter> FindLetter(IndexReader& index, absl::string_view id) {
  id = absl::StripAsciiWhitespace(id);
  const size_t hash = id.find('#');
  const absl::string_view letter_id = id.substr(0, hash);
  ASSIGN_OR_RETURN(Letter letter, index.Read([&]() -> absl::StatusOr<Letter> {
    const std::optional<Xapian::docid> docid = index.FindLetter(letter_id);
    if (!docid.has_value()) {
      return absl::NotFoundError(absl::StrCat(
          "show \"", letter_id, "\": no such letter in index \"", index.path(),
          "\"; search for it with \"imr-search find\""));
    }
    ASSIGN_OR_RETURN(StoredLetter stored, index.ReadLetter(*docid));
    return std::move(stored.letter);
  }));
  if (hash != absl::string_view::npos) {
    RETURN_IF_ERROR(KeepOne(id.substr(hash + 1), letter));
  }
  return letter;
}

}  // namespace imr

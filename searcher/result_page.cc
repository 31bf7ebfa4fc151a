#include "searcher/result_page.h"

#include "absl/strings/str_cat.h"

namespace imr {
namespace {

std::string Counted(int64_t count, absl::string_view noun) {
  return absl::StrCat(count, " ", noun, count == 1 ? "" : "s");
}

}  // namespace

std::string ToString(const Count& count) {
  return absl::StrCat(Counted(count.determinations, "determination"), " in ",
                      Counted(count.letters, "letter"));
}

int64_t HitsOfAllPages(const ResultPage& page) {
  return page.unit == ResultUnit::kLetter
             ? page.total.letters
             : page.total.determinations - page.folded;
}

bool IsWhole(const ResultPage& page) {
  return static_cast<int64_t>(page.hits.size()) == HitsOfAllPages(page);
}

}  // namespace imr

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

}  // namespace imr

#include "searcher/readings.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace imr {

namespace {

// Returns the names of the fields from `begin` on that share its value, as
// "topic, treatment or subcategory".
std::string NamesOf(absl::Span<const Reading> readings) {
  std::string names;
  for (size_t i = 0; i < readings.size(); ++i) {
    const bool is_last = i + 1 == readings.size();
    absl::StrAppend(&names,
                    i == 0    ? ""
                    : is_last ? " or "
                              : ", ",
                    GetField(readings[i].meaning.field).name);
  }
  return names;
}

}  // namespace

Reading ReadingOf(FieldId field, std::string value, QueryNode node) {
  return {{field, std::move(value)}, std::move(node)};
}

std::string DescribeReadings(absl::Span<const Reading> readings) {
  std::string text;
  for (size_t begin = 0; begin < readings.size();) {
    const FieldMeaning& first = readings[begin].meaning;
    size_t end = begin + 1;
    while (end < readings.size() &&
           readings[end].meaning.field != first.field &&
           readings[end].meaning.value == first.value) {
      ++end;
    }
    absl::StrAppend(&text, begin == 0 ? "" : " or ",
                    NamesOf(readings.subspan(begin, end - begin)), " ",
                    first.value);
    begin = end;
  }
  return text;
}

}  // namespace imr

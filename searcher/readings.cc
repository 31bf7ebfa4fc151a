#include "searcher/readings.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace imr {

std::string DescribeReadings(const std::vector<Reading>& readings) {
  const auto format = [](std::string* out, const Reading& reading) {
    absl::StrAppend(out, GetField(reading.meaning.field).name, " ",
                    reading.meaning.value);
  };
  return absl::StrJoin(readings, " or ", format);
}

}  // namespace imr

#include "common/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"

namespace imr {
namespace {

constexpr absl::Duration kBetweenUpdates = absl::Milliseconds(200);

// Returns "1,234,567".
std::string WithCommas(uint64_t number) {
  std::string digits = absl::StrCat(number);
  for (size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
  return digits;
}

// Returns "45 s", "3 min" or "2 h 5 min", whichever suits.
std::string RoughTime(double seconds) {
  const auto minutes = static_cast<int64_t>(seconds / 60);
  if (minutes == 0) return absl::StrFormat("%.0f s", seconds);
  if (minutes < 60) return absl::StrCat(minutes, " min");
  return absl::StrCat(minutes / 60, " h ", minutes % 60, " min");
}

bool WantsProgress() {
  const char* no_color = getenv("NO_COLOR");
  return isatty(STDERR_FILENO) != 0 &&
         (no_color == nullptr || *no_color == '\0');
}

}  // namespace

std::string ProgressText(uint64_t done, uint64_t total, absl::string_view unit,
                         absl::Duration elapsed) {
  std::string text = WithCommas(done);
  if (done <= total) absl::StrAppend(&text, " of ", WithCommas(total));
  absl::StrAppend(&text, " ", unit);
  const double seconds = absl::ToDoubleSeconds(elapsed);
  if (done == 0 || seconds <= 0) return text;
  const double rate = static_cast<double>(done) / seconds;
  absl::StrAppendFormat(&text, ", %.0f/s", rate);
  if (done < total) {
    absl::StrAppend(&text, ", ",
                    RoughTime(static_cast<double>(total - done) / rate),
                    " left");
  }
  return text;
}

Progress::Progress(uint64_t total, absl::string_view unit)
    : total_(total),
      unit_(unit),
      shown_(WantsProgress()),
      begun_(absl::Now()),
      printed_(begun_) {}

Progress::~Progress() {
  if (shown_) fputs("\r\033[K", stderr);
}

void Progress::Update(uint64_t done) {
  if (!shown_) return;
  const absl::Time now = absl::Now();
  if (now - printed_ < kBetweenUpdates) return;
  printed_ = now;
  fprintf(stderr, "\r\033[K%s",
          ProgressText(done, total_, unit_, now - begun_).c_str());
}

}  // namespace imr

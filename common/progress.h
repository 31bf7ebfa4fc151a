// A line on the terminal that says how far a long run is, how fast it goes
// and how long it will take. Prints nothing where standard error is no
// terminal or NO_COLOR is set.
#ifndef IMR_COMMON_PROGRESS_H_
#define IMR_COMMON_PROGRESS_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"

namespace imr {

// Returns "1,200 of 5,000 letters, 240/s, 16 s left"; once more is done than
// `total` foresaw, "1,200 letters, 240/s".
std::string ProgressText(uint64_t done, uint64_t total, absl::string_view unit,
                         absl::Duration elapsed);

class Progress {
 public:
  // `unit` is what is counted, in the plural.
  Progress(uint64_t total, absl::string_view unit);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();  // wipes the line

  // Shows how far the run is, at most five times a second.
  void Update(uint64_t done);

 private:
  const uint64_t total_;
  const std::string unit_;
  const bool shown_;
  const absl::Time begun_;
  absl::Time printed_;
};

}  // namespace imr

#endif  // IMR_COMMON_PROGRESS_H_

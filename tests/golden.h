// Golden files: expected output that people read and accept, kept beside the
// tests. A difference prints both lines; tools/refresh_goldens.sh accepts it.
#ifndef IMR_TESTS_GOLDEN_H_
#define IMR_TESTS_GOLDEN_H_

#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace imr {

// Returns the path of a file below tests/.
inline std::string TestPath(absl::string_view name) {
  return absl::StrCat(IMR_SOURCE_DIR "/tests/", name);
}

inline std::string ReadTestFile(absl::string_view name) {
  std::ifstream file(TestPath(name), std::ios::binary);
  EXPECT_TRUE(file.good()) << "read " << TestPath(name);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// Compares `actual` with tests/`name` line by line, or writes it there when
// IMR_REFRESH_GOLDENS is set.
inline void ExpectGolden(absl::string_view name, const std::string& actual) {
  constexpr int kShown = 20;  // differences printed
  if (std::getenv("IMR_REFRESH_GOLDENS") != nullptr) {
    std::ofstream(TestPath(name), std::ios::binary) << actual;
    return;
  }
  const std::string expected = ReadTestFile(name);
  if (expected == actual) return;
  const std::vector<std::string> old_lines = absl::StrSplit(expected, '\n');
  const std::vector<std::string> new_lines = absl::StrSplit(actual, '\n');
  int shown = 0;
  for (size_t i = 0; i < old_lines.size() || i < new_lines.size(); ++i) {
    const std::string was = i < old_lines.size() ? old_lines[i] : "(no line)";
    const std::string is = i < new_lines.size() ? new_lines[i] : "(no line)";
    if (was == is || ++shown > kShown) continue;
    ADD_FAILURE() << name << ":" << i + 1 << "\n- " << was << "\n+ " << is;
  }
  ADD_FAILURE() << "to accept: tools/refresh_goldens.sh";
}

}  // namespace imr

#endif  // IMR_TESTS_GOLDEN_H_

// What a fuzz target is: it takes any bytes, and ends the process when the
// code it tries breaks a promise. One target a file; the program around it is
// libFuzzer (IMR_FUZZ) or replay_main.cc, which tries saved inputs again.
#ifndef IMR_TESTS_FUZZ_FUZZ_H_
#define IMR_TESTS_FUZZ_FUZZ_H_

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "absl/strings/string_view.h"

// The name and types are libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace imr {

inline absl::string_view BytesOf(const uint8_t* data, size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Ends the process, naming the promise, unless it is kept.
inline void Promise(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

}  // namespace imr

#endif  // IMR_TESTS_FUZZ_FUZZ_H_

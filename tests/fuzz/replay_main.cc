// A fuzz target's program where there is no libFuzzer: tries each saved input
// once, so that what fuzzing found stays found.
// usage: NAME_fuzz FILE-OR-FOLDER...
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz.h"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> InputsIn(const fs::path& place) {
  if (!fs::is_directory(place)) return {place};
  std::vector<fs::path> inputs;
  for (const auto& found : fs::directory_iterator(place)) {
    inputs.push_back(found.path());
  }
  std::sort(inputs.begin(), inputs.end());
  return inputs;
}

bool Replay(const fs::path& path) {
  // Before it runs: a crash leaves no other sign of which input it was.
  std::cout << path.string() << std::endl;
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file) {
    std::cerr << "replay \"" << path.string() << "\": cannot read it\n";
    return false;
  }
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.data()),
                         bytes.size());
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  int replayed = 0;
  for (int i = 1; i < argc; ++i) {
    for (const fs::path& path : InputsIn(argv[i])) {
      if (!Replay(path)) return 2;
      ++replayed;
    }
  }
  if (replayed == 0) std::cerr << "replay: no inputs; name files or folders\n";
  return replayed == 0 ? 2 : 0;
}

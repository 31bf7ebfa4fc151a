// Makes schemas/letter.dict, the dictionary with which stored letters are
// compressed (common/letter_frame.h), of invented letters:
//
//   train-letter-dictionary OUTPUT INPUT...
//
// A new dictionary makes a new index schema: indexes have to be made anew.
#include <zdict.h>

#include <iostream>
#include <string>
#include <vector>

#include "common/file.h"
#include "common/letter_bytes.h"
#include "indexer/extract.h"
#include "indexer/letter_format.h"
#include "indexer/source.h"

namespace imr {
namespace {

// Larger ones save little, and each has to stay in the processor's cache.
constexpr size_t kDictionaryBytes = size_t{48} << 10;

int Run(const std::string& output, const std::vector<std::string>& inputs) {
  const auto files = ListInputs(inputs);
  if (!files.ok()) {
    std::cerr << files.status() << "\n";
    return 2;
  }
  std::string samples;
  std::vector<size_t> sizes;
  for (const InputFile& file : *files) {
    ExtractLetters(file.path, [&](ExtractedLetter extracted) {
      const Letter letter =
          ParseLetter(extracted.text, std::move(extracted.source));
      for (const std::string& bytes :
           {EncodeLetterFace(letter), EncodeLetterRest(letter)}) {
        samples += bytes;
        sizes.push_back(bytes.size());
      }
    });
  }
  std::string dictionary(kDictionaryBytes, '\0');
  const size_t size = ZDICT_trainFromBuffer(
      dictionary.data(), dictionary.size(), samples.data(), sizes.data(),
      static_cast<unsigned>(sizes.size()));
  if (ZDICT_isError(size) != 0) {
    std::cerr << "train: " << ZDICT_getErrorName(size) << "\n";
    return 2;
  }
  dictionary.resize(size);
  const absl::Status written = WriteFile(output, dictionary);
  if (!written.ok()) std::cerr << written << "\n";
  return written.ok() ? 0 : 2;
}

}  // namespace
}  // namespace imr

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: train-letter-dictionary OUTPUT INPUT...\n";
    return 2;
  }
  return imr::Run(argv[1], std::vector<std::string>(argv + 2, argv + argc));
}

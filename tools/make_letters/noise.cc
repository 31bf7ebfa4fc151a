#include "tools/make_letters/noise.h"

#include <array>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"

namespace imr {
namespace {

// Misspellings met in letters, and letters swapped by hand.
struct Misspelling {
  absl::string_view word;
  absl::string_view printed;
};
constexpr std::array kMisspellings = {
    Misspelling{"carpal", "carpel"},
    Misspelling{"initial", "inital"},
    Misspelling{"diagnostic", "diagnositc"},
    Misspelling{"deficit", "defecit"},
    Misspelling{"ketoprofen", "ketoprophen"},
    Misspelling{"orphenadrine", "ophenadrine"},
    Misspelling{"forearm", "forewarm"},
    Misspelling{"acupuncture", "accupuncture"},
    Misspelling{"lancinating", "lacinating"},
    Misspelling{"diazepam", "diazempam"},
};

bool IsLower(char c) {
  return absl::ascii_islower(static_cast<unsigned char>(c));
}

}  // namespace

void Misspell(Random& random, std::string& prose) {
  // Age and sex, in the first sentence, stay as they are.
  const size_t first = prose.find(". ");
  if (first == std::string::npos) return;
  size_t begin =
      first + random.Below(static_cast<uint32_t>(prose.size() - first));
  for (int words = 0; words < 20; ++words) {
    begin = prose.find(' ', begin);
    if (begin == std::string::npos) return;
    size_t end = ++begin;
    while (end < prose.size() && IsLower(prose[end])) ++end;
    if (end - begin < 6) continue;
    const absl::string_view word(prose.data() + begin, end - begin);
    for (const Misspelling& row : kMisspellings) {
      if (!absl::StartsWith(word, row.word)) continue;
      prose.replace(begin, row.word.size(), row.printed.data(),
                    row.printed.size());
      return;
    }
    const size_t at =
        begin + 1 + random.Below(static_cast<uint32_t>(end - begin - 3));
    if (random.Chance(0.5)) {
      std::swap(prose[at], prose[at + 1]);
    } else {
      prose.erase(at, 1);
    }
    return;
  }
}

void UseOddCharacters(std::string& prose) {
  absl::StrReplaceAll({{"'", "’"}, {" - ", " – "}}, &prose);
}

void UseCrLf(std::string& text) {
  absl::StrReplaceAll({{"\n", "\r\n"}}, &text);
}

}  // namespace imr

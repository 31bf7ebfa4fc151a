// What is found by bytes is what reading code by code finds.
#include "common/sequence_scan.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"

#include "common/varint.h"
#include "common/word_sequence.h"

namespace imr {
namespace {

// Ids of one, two and three bytes, some of which end with the bytes of others,
// or with those of marks.
constexpr uint32_t kIds[] = {4,   5,      127,   128,     129,       133,
                             640, 5 << 7, 16389, 1 << 14, 16384 * 4, 2 << 7};

// A code of a sequence as the slow truth reads it.
struct Code {
  size_t begin = 0, end = 0;  // bytes
  uint32_t id = 0;
  uint32_t place = 0;     // of a word
  uint32_t sentence = 0;  // that holds it; sentences without words are none
};

std::string RandomSequence(std::mt19937& random, size_t codes) {
  std::string sequence;
  bool behind_word = false;
  for (size_t i = 0; i < codes; ++i) {
    const bool joins = behind_word && random() % 10 == 0;
    if (joins) AppendVarint(kJoined, sequence);
    const bool is_mark = !joins && random() % 5 == 0;
    AppendVarint(is_mark ? static_cast<uint32_t>(random() % kJoined)
                         : kIds[random() % std::size(kIds)],
                 sequence);
    behind_word = !is_mark;
  }
  return sequence;
}

std::vector<Code> CodesOf(absl::string_view sequence) {
  std::vector<Code> codes;
  const size_t size = sequence.size();
  uint32_t place = 0, sentence = 0, step = 1;
  bool has_words = false;
  for (uint64_t id = 0;;) {
    const size_t begin = size - sequence.size();
    if (!ConsumeVarint(sequence, id)) return codes;
    if (id >= kFirstWordId) {
      place += step;
      step = 1;
      has_words = true;
    } else if (id == kJoined) {
      step = 0;
    } else {
      sentence += has_words ? 1 : 0;
      has_words = false;
      if (id == kTextEnd) step += kTextGap - 1;
    }
    codes.push_back({begin, size - sequence.size(), static_cast<uint32_t>(id),
                     place, sentence});
  }
}

// Calls `check` with random sequences of up to 300 codes.
template <typename Check>
void ForRandomSequences(const Check& check) {
  constexpr unsigned kSeed = 20261130;
  SCOPED_TRACE(kSeed);
  std::mt19937 random(kSeed);
  for (size_t i = 0; i < 300; ++i) {
    const std::string sequence = RandomSequence(random, i);
    check(sequence, CodesOf(sequence), random);
    if (testing::Test::HasFailure()) return;
  }
}

TEST(SequenceScan, FindsACodeWhereItIsRead) {
  ForRandomSequences([](const std::string& sequence,
                        const std::vector<Code>& codes, std::mt19937&) {
    for (uint32_t id : kIds) {
      std::string code;
      AppendVarint(id, code);
      std::vector<size_t> read, found;
      for (const Code& one : codes) {
        if (one.id == id) read.push_back(one.begin);
      }
      for (size_t at = FindCode(sequence, code, 0);
           at != absl::string_view::npos;
           at = FindCode(sequence, code, at + 1)) {
        found.push_back(at);
      }
      ASSERT_EQ(found, read) << id;
    }
  });
}

TEST(SequenceScan, MeasuresWordsAndPlaces) {
  ForRandomSequences([](const std::string& sequence,
                        const std::vector<Code>& codes, std::mt19937&) {
    Stretch sum;
    size_t words = 0, from = 0;
    for (const Code& code : codes) {
      if (code.id < kFirstWordId) continue;
      Measure(absl::string_view(sequence).substr(from, code.begin - from), sum);
      from = code.begin;
      ASSERT_EQ(sum.words, words);
      ASSERT_EQ(sum.places + 1, code.place);
      ++words;
    }
  });
}

// Whatever is near enough to a stretch lies in its window; a window begins and
// ends where codes do.
TEST(SequenceScan, WindowsHoldWhatIsWithinReach) {
  ForRandomSequences([](const std::string& sequence,
                        const std::vector<Code>& codes, std::mt19937& random) {
    if (codes.empty()) return;
    const size_t a = random() % codes.size(), b = random() % codes.size();
    const Code& first = codes[std::min(a, b)];
    const Code& last = codes[std::max(a, b)];
    if (first.id < kFirstWordId || last.id < kFirstWordId) return;
    for (size_t count : {0, 1, 2, 5}) {
      for (Reach::Unit unit : {Reach::kWords, Reach::kSentences}) {
        const Window window =
            WindowOf(sequence, first.begin, last.end, {unit, count});
        for (const Code& code : codes) {
          if (code.id < kFirstWordId) continue;
          const bool is_near = unit == Reach::kWords
                                   ? code.place + count >= first.place &&
                                         code.place <= last.place + count
                                   : code.sentence + count >= first.sentence &&
                                         code.sentence <= last.sentence + count;
          const bool is_in =
              code.begin >= window.begin && code.end <= window.end;
          ASSERT_TRUE(is_in || !is_near) << count << " " << unit;
          const bool is_out =
              code.end <= window.begin || code.begin >= window.end;
          ASSERT_TRUE(is_in || is_out) << "half a code";
          if (unit == Reach::kSentences) {
            ASSERT_EQ(is_in, is_near) << count;
          }
        }
      }
    }
  });
}

TEST(SequenceScan, NothingIsFoundInNothing) {
  EXPECT_EQ(FindCode("", "\x05", 0), absl::string_view::npos);
  EXPECT_EQ(FindCode("\x05", "\x05", 1), absl::string_view::npos);
  Stretch sum;
  Measure("", sum);
  EXPECT_EQ(sum.words, 0u);
  const Window window = WindowOf("\x05", 0, 1, {Reach::kSentences, 3});
  EXPECT_EQ(window.begin, 0u);
  EXPECT_EQ(window.end, 1u);
}

}  // namespace
}  // namespace imr

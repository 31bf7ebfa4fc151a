#include "common/letter_bytes.h"

#include <string>

#include "absl/status/status.h"
#include "gtest/gtest.h"

#include "common/letter_json.h"
#include "tests/common/full_letter.h"

namespace imr {
namespace {

std::string Shown(const Letter& letter) {
  return LetterToJson(letter, {.with_evidence = true, .with_text = true})
      .dump(1);
}

TEST(LetterBytes, RoundTripKeepsEveryMember) {
  const absl::StatusOr<Letter> letter =
      DecodeLetter(EncodeLetter(FullLetter()));
  ASSERT_TRUE(letter.ok()) << letter.status();
  EXPECT_EQ(Shown(*letter), Shown(FullLetter()));
  EXPECT_EQ(EncodeLetter(*letter), EncodeLetter(FullLetter()));
}

TEST(LetterBytes, RoundTripKeepsWhatIsOdd) {
  Letter letter = FullLetter();
  letter.text = std::string("a\0\xff\n", 4);
  letter.dates.injury = absl::CivilDay(1899, 12, 31);
  letter.dates.received = absl::CivilDay(9999, 12, 31);
  letter.age = -1;
  letter.determinations[0].quantity = 1e300;
  letter.determinations[0].requested = "";
  letter.determinations[0].authorized.reset();
  letter.determinations.emplace_back();
  const absl::StatusOr<Letter> read = DecodeLetter(EncodeLetter(letter));
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(read->text, letter.text);
  EXPECT_EQ(read->dates.injury, letter.dates.injury);
  EXPECT_EQ(read->dates.received, letter.dates.received);
  EXPECT_EQ(read->age, letter.age);
  EXPECT_EQ(read->determinations[0].quantity, 1e300);
  EXPECT_EQ(read->determinations[0].requested, "");
  EXPECT_EQ(read->determinations[0].authorized, std::nullopt);
  EXPECT_EQ(EncodeLetter(*read), EncodeLetter(letter));
  EXPECT_EQ(EncodeLetter(*DecodeLetter(EncodeLetter(Letter()))),
            EncodeLetter(Letter()));
}

// What is read of the face alone says the same, and nothing else.
TEST(LetterBytes, FaceIsReadAlone) {
  const Letter whole = FullLetter();
  const absl::StatusOr<Letter> face = DecodeLetterFace(EncodeLetterFace(whole));
  ASSERT_TRUE(face.ok()) << face.status();
  EXPECT_EQ(EncodeLetterFace(*face), EncodeLetterFace(whole));
  EXPECT_EQ(face->id, whole.id);
  ASSERT_EQ(face->determinations.size(), whole.determinations.size());
  EXPECT_EQ(face->determinations[0].request, whole.determinations[0].request);
  EXPECT_EQ(face->determinations[0].rationale, "");
  EXPECT_EQ(face->text, "");
}

TEST(LetterBytes, RefusesAFaceCutOffAnywhereOrTooLong) {
  const std::string bytes = EncodeLetterFace(FullLetter());
  for (size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_TRUE(
        absl::IsDataLoss(DecodeLetterFace(bytes.substr(0, size)).status()))
        << size;
  }
  EXPECT_FALSE(DecodeLetterFace(EncodeLetter(FullLetter())).ok());
}

TEST(LetterBytes, RefusesBytesCutOffAnywhereOrTooMany) {
  const std::string bytes = EncodeLetter(FullLetter());
  for (size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_TRUE(absl::IsDataLoss(DecodeLetter(bytes.substr(0, size)).status()))
        << size;
  }
  EXPECT_FALSE(DecodeLetter(bytes + "x").ok());
}

// Whatever a byte becomes, reading ends, and what is read can be shown.
TEST(LetterBytes, ReadsNothingOutsideDamagedBytes) {
  const std::string bytes = EncodeLetter(FullLetter());
  int refused = 0;
  for (size_t at = 0; at < bytes.size(); ++at) {
    for (int value : {0x00, 0x01, 0x05, 0x7f, 0x80, 0xff}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(value);
      const absl::StatusOr<Letter> letter = DecodeLetter(damaged);
      if (letter.ok()) {
        EncodeLetter(*letter);
      } else {
        ++refused;
      }
    }
  }
  EXPECT_GT(refused, 0);
  EXPECT_FALSE(DecodeLetter(std::string(100, '\xff')).ok());
}

}  // namespace
}  // namespace imr

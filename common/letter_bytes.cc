#include "common/letter_bytes.h"

#include <cstdint>
#include <cstring>
#include <type_traits>
#include <vector>

#include "absl/time/civil_time.h"

#include "common/damage.h"
#include "common/letter_members.h"
#include "common/varint.h"

namespace imr {
namespace {

const absl::CivilDay kDayZero(2000, 1, 1);

uint64_t Zigzag(int64_t number) {
  return (static_cast<uint64_t>(number) << 1) ^
         static_cast<uint64_t>(number >> 63);
}

int64_t Unzigzag(uint64_t number) {
  return static_cast<int64_t>(number >> 1) ^ -static_cast<int64_t>(number & 1);
}

class Writer {
 public:
  explicit Writer(std::string& bytes) : bytes_(bytes) {}

  void operator()(const std::string& text) {
    AppendVarint(text.size(), bytes_);
    bytes_.append(text);
  }
  void operator()(bool value) { AppendVarint(value ? 1 : 0, bytes_); }
  void operator()(uint32_t value) { AppendVarint(value, bytes_); }
  void operator()(int value) { AppendVarint(Zigzag(value), bytes_); }
  void operator()(double value) {
    char raw[sizeof(value)];
    std::memcpy(raw, &value, sizeof(value));
    bytes_.append(raw, sizeof(raw));
  }
  void operator()(absl::CivilDay day) {
    AppendVarint(Zigzag(day - kDayZero), bytes_);
  }
  template <typename T>
  void operator()(const std::optional<T>& value) {
    (*this)(value.has_value());
    if (value) (*this)(*value);
  }
  template <typename T>
  void operator()(const std::vector<T>& values) {
    AppendVarint(values.size(), bytes_);
    for (const T& value : values) (*this)(value);
  }
  template <typename T>
  void operator()(const T& value) {
    if constexpr (std::is_enum_v<T>) {
      (*this)(static_cast<int>(value));
    } else {
      VisitStruct(*this, value);
    }
  }

 private:
  std::string& bytes_;
};

// Once something is missing the rest reads as nothing, and ok() tells.
class Reader {
 public:
  explicit Reader(absl::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  bool AtEnd() const { return bytes_.empty(); }

  void operator()(std::string& text) {
    const uint64_t size = Number();
    if (size > bytes_.size()) return Fail();
    text.assign(bytes_.data(), size);
    bytes_.remove_prefix(size);
  }
  void operator()(bool& value) { value = Number() == 1; }
  void operator()(uint32_t& value) { value = static_cast<uint32_t>(Number()); }
  void operator()(int& value) { value = static_cast<int>(Unzigzag(Number())); }
  void operator()(double& value) {
    if (bytes_.size() < sizeof(value)) return Fail();
    std::memcpy(&value, bytes_.data(), sizeof(value));
    bytes_.remove_prefix(sizeof(value));
  }
  void operator()(absl::CivilDay& day) { day = kDayZero + Unzigzag(Number()); }
  template <typename T>
  void operator()(std::optional<T>& value) {
    bool has_value = false;
    (*this)(has_value);
    value.reset();
    if (has_value) (*this)(value.emplace());
  }
  template <typename T>
  void operator()(std::vector<T>& values) {
    const uint64_t count = Number();
    // An element has at least one byte.
    if (count > bytes_.size()) return Fail();
    values.resize(count);
    for (T& value : values) (*this)(value);
  }
  template <typename T>
  void operator()(T& value) {
    if constexpr (std::is_enum_v<T>) {
      int number = 0;
      (*this)(number);
      value = static_cast<T>(number);
    } else {
      VisitStruct(*this, value);
    }
  }

 private:
  uint64_t Number() {
    uint64_t number = 0;
    if (!ConsumeVarint(bytes_, number)) Fail();
    return number;
  }
  void Fail() {
    ok_ = false;
    bytes_ = {};
  }

  absl::string_view bytes_;
  bool ok_ = true;
};

// Returns true if the enumerators read are ones there are.
bool HasKnownEnumerators(const Letter& letter) {
  const auto is_outcome = [](const std::optional<Outcome>& outcome) {
    return !outcome || *outcome == Outcome::kUpheld ||
           *outcome == Outcome::kOverturned;
  };
  for (const Determination& determination : letter.determinations) {
    if (!is_outcome(determination.outcome)) return false;
  }
  for (const Problem& problem : letter.problems) {
    const auto codes = AllProblemCodes();
    const auto code = static_cast<size_t>(problem.code);
    if (static_cast<int>(problem.code) < 0 || code >= codes.size()) {
      return false;
    }
  }
  return !letter.stated_outcome ||
         *letter.stated_outcome == CaseOutcome::kUpheld ||
         *letter.stated_outcome == CaseOutcome::kOverturned ||
         *letter.stated_outcome == CaseOutcome::kPartiallyOverturned;
}

template <typename Visit>
absl::StatusOr<Letter> Decode(absl::string_view bytes, Visit visit) {
  Letter letter;
  Reader reader(bytes);
  visit(reader, letter);
  if (reader.ok() && reader.AtEnd() && HasKnownEnumerators(letter)) {
    return letter;
  }
  return DamagedLetter();
}

}  // namespace

std::string EncodeLetterFace(const Letter& letter) {
  std::string bytes;
  Writer writer(bytes);
  VisitFace(writer, letter);
  return bytes;
}

std::string EncodeLetterRest(const Letter& letter) {
  std::string bytes;
  bytes.reserve(3 * letter.text.size());
  Writer writer(bytes);
  VisitRest(writer, letter);
  return bytes;
}

std::string EncodeLetter(const Letter& letter) {
  return EncodeLetterFace(letter) + EncodeLetterRest(letter);
}

absl::StatusOr<Letter> DecodeLetter(absl::string_view bytes) {
  return Decode(bytes, [](Reader& reader, Letter& letter) {
    VisitFace(reader, letter);
    VisitRest(reader, letter);
  });
}

absl::StatusOr<Letter> DecodeLetterFace(absl::string_view bytes) {
  return Decode(
      bytes, [](Reader& reader, Letter& letter) { VisitFace(reader, letter); });
}

}  // namespace imr

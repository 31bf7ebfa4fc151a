#include "indexer/manifest.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <tuple>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

#include "common/damage.h"
#include "common/file.h"
#include "common/status_macros.h"
#include "common/varint.h"

namespace imr {
namespace {

constexpr absl::string_view kMagic = "IMRMAN01";

void AppendText(absl::string_view text, std::string& bytes) {
  AppendVarint(text.size(), bytes);
  bytes.append(text.data(), text.size());
}

void AppendFixed(uint64_t number, std::string& bytes) {
  char raw[sizeof(number)];
  std::memcpy(raw, &number, sizeof(number));
  bytes.append(raw, sizeof(raw));
}

// Takes values off the front of bytes; once one is missing, ok() is false and
// the rest reads as nothing.
class Reader {
 public:
  explicit Reader(absl::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  bool AtEnd() const { return bytes_.empty(); }

  uint64_t Number() {
    uint64_t number = 0;
    if (!ConsumeVarint(bytes_, number)) Fail();
    return number;
  }
  std::string Text() {
    const uint64_t size = Number();
    if (size > bytes_.size()) {
      Fail();
      return "";
    }
    std::string text(bytes_.substr(0, size));
    bytes_.remove_prefix(size);
    return text;
  }
  uint64_t Fixed() {
    uint64_t number = 0;
    if (bytes_.size() < sizeof(number)) {
      Fail();
      return 0;
    }
    std::memcpy(&number, bytes_.data(), sizeof(number));
    bytes_.remove_prefix(sizeof(number));
    return number;
  }

 private:
  void Fail() {
    ok_ = false;
    bytes_ = {};
  }

  absl::string_view bytes_;
  bool ok_ = true;
};

}  // namespace

bool IsBetter(const ManifestLetter& a, const ManifestLetter& b) {
  if (a.day != b.day) return a.day > b.day;  // a letter without a day is last
  return std::tie(a.input->path, a.ordinal) <
         std::tie(b.input->path, b.ordinal);
}

std::string ManifestPath(absl::string_view path) {
  std::error_code error;
  const auto absolute = std::filesystem::absolute(
      std::filesystem::path(path.begin(), path.end()), error);
  return error ? std::string(path) : absolute.lexically_normal().string();
}

ManifestLetter* Manifest::Claims::Indexed() const {
  for (ManifestLetter* letter : letters) {
    if (letter->indexed) return letter;
  }
  return nullptr;
}

ManifestLetter* Manifest::Claims::Best() const {
  ManifestLetter* best = nullptr;
  for (ManifestLetter* letter : letters) {
    if (letter->stale) continue;
    if (best == nullptr || IsBetter(*letter, *best)) best = letter;
  }
  return best;
}

absl::StatusOr<Manifest> Manifest::Read(const std::string& path,
                                        absl::string_view sha256) {
  const absl::StatusOr<std::string> bytes = ReadFile(path);
  if (absl::IsNotFound(bytes.status())) {
    return absl::NotFoundError(
        absl::StrCat(bytes.status().message(),
                     "; make the index anew with \"imr-index build "
                     "--rebuild\""));
  }
  RETURN_IF_ERROR(bytes.status());
  Manifest manifest;
  absl::string_view rest = *bytes;
  const bool is_whole = Sha256Hex(*bytes) == sha256 &&
                        absl::ConsumePrefix(&rest, kMagic) &&
                        manifest.Decode(rest);
  if (is_whole) return manifest;
  return DamagedFile("read manifest", path);
}

// Returns false if the bytes are no inputs.
bool Manifest::Decode(absl::string_view bytes) {
  Reader reader(bytes);
  while (reader.ok() && !reader.AtEnd()) {
    ManifestInput& input = FindOrAdd(reader.Text());
    input.bytes = reader.Fixed();
    input.modified_ns = static_cast<int64_t>(reader.Fixed());
    input.sha256 = reader.Text();
    input.first = static_cast<uint32_t>(reader.Number());
    input.end = input.first;
    for (uint64_t left = reader.Number(); left > 0 && reader.ok(); --left) {
      ManifestLetter letter;
      letter.id = reader.Text();
      letter.digest = reader.Text();
      letter.day = reader.Text();
      letter.outcomes = reader.Text();
      letter.indexed = reader.Number() != 0;
      Claims& claims = ClaimsTo(letter.id);
      claims.was_indexed = claims.was_indexed || letter.indexed;
      AddLetter(input, std::move(letter));
    }
  }
  return reader.ok();
}

std::string Manifest::Encode() const {
  std::string bytes(kMagic);
  for (const auto& [path, input] : inputs_) {
    AppendText(path, bytes);
    AppendFixed(input.bytes, bytes);
    AppendFixed(static_cast<uint64_t>(input.modified_ns), bytes);
    AppendText(input.sha256, bytes);
    AppendVarint(
        input.letters.empty() ? input.end : input.letters.front()->ordinal,
        bytes);
    AppendVarint(input.letters.size(), bytes);
    for (const auto& letter : input.letters) {
      AppendText(letter->id, bytes);
      AppendText(letter->digest, bytes);
      AppendText(letter->day, bytes);
      AppendText(letter->outcomes, bytes);
      AppendVarint(letter->indexed ? 1 : 0, bytes);
    }
  }
  return bytes;
}

ManifestInput* Manifest::Find(absl::string_view path) {
  const auto it = inputs_.find(std::string(path));
  return it == inputs_.end() ? nullptr : &it->second;
}

ManifestInput& Manifest::FindOrAdd(absl::string_view path) {
  ManifestInput& input = inputs_[std::string(path)];
  input.path = std::string(path);
  return input;
}

void Manifest::Remove(const ManifestInput& input) {
  for (const auto& letter : input.letters) Unregister(*letter);
  inputs_.erase(inputs_.find(input.path));
}

ManifestLetter& Manifest::AddLetter(ManifestInput& input,
                                    ManifestLetter letter) {
  letter.ordinal = input.end++;
  Register(input, std::make_unique<ManifestLetter>(std::move(letter)));
  return *input.letters.back();
}

void Manifest::DropLettersBefore(ManifestInput& input, uint32_t first) {
  auto& letters = input.letters;
  const auto kept = std::find_if(
      letters.begin(), letters.end(),
      [&](const auto& letter) { return letter->ordinal >= first; });
  for (auto it = letters.begin(); it != kept; ++it) Unregister(**it);
  letters.erase(letters.begin(), kept);
  input.first = first;
}

Manifest::Claims& Manifest::ClaimsTo(absl::string_view id) {
  return claims_[absl::AsciiStrToLower(id)];
}

void Manifest::Register(ManifestInput& input,
                        std::unique_ptr<ManifestLetter> letter) {
  letter->input = &input;
  ClaimsTo(letter->id).letters.push_back(letter.get());
  input.letters.push_back(std::move(letter));
}

void Manifest::Unregister(const ManifestLetter& letter) {
  auto& letters = ClaimsTo(letter.id).letters;
  letters.erase(std::find(letters.begin(), letters.end(), &letter));
}

}  // namespace imr

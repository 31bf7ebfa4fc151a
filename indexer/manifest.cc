#include "indexer/manifest.h"

#include <algorithm>
#include <filesystem>
#include <tuple>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "nlohmann/json.hpp"

#include "common/file.h"
#include "common/status_macros.h"

namespace imr {
namespace {

using Json = nlohmann::json;

constexpr absl::string_view kInputPrefix = "input:";
constexpr size_t kPathDigits = 32;

std::string PathHash(absl::string_view path) {
  return Sha256Hex(path).substr(0, kPathDigits);
}

std::string ToCbor(const Json& json) {
  std::string bytes;
  Json::to_cbor(json, bytes);
  return bytes;
}

absl::Status BadRow(absl::string_view key) {
  return absl::DataLossError(absl::StrCat(
      "read manifest row \"", key,
      "\": it is damaged; make the index anew with \"imr-index build "
      "--rebuild\""));
}

// Returns the row's array if it has `size` cells, else null.
Json RowOf(const std::string& bytes, size_t size) {
  Json row = Json::from_cbor(bytes, /*strict=*/true,
                             /*allow_exceptions=*/false);
  return row.is_array() && row.size() == size ? row : Json();
}

absl::StatusOr<ManifestInput> DecodeInput(const std::string& key,
                                          const std::string& bytes) {
  const Json row = RowOf(bytes, 6);
  if (row.is_null() || !row[0].is_string() || !row[1].is_number_integer() ||
      !row[2].is_number_integer() || !row[3].is_string() ||
      !row[4].is_number_integer() || !row[5].is_number_integer()) {
    return BadRow(key);
  }
  ManifestInput input;
  input.path = row[0].get<std::string>();
  input.bytes = row[1].get<uint64_t>();
  input.modified_ns = row[2].get<int64_t>();
  input.sha256 = row[3].get<std::string>();
  input.first = row[4].get<uint32_t>();
  input.end = row[5].get<uint32_t>();
  return input;
}

absl::StatusOr<ManifestLetter> DecodeLetter(const std::string& key,
                                            const std::string& bytes) {
  const Json row = RowOf(bytes, 5);
  if (row.is_null() || !row[0].is_string() || !row[1].is_string() ||
      !row[2].is_string() || !row[3].is_string() || !row[4].is_boolean()) {
    return BadRow(key);
  }
  ManifestLetter letter;
  letter.id = row[0].get<std::string>();
  letter.digest = row[1].get<std::string>();
  letter.day = row[2].get<std::string>();
  letter.outcomes = row[3].get<std::string>();
  letter.indexed = row[4].get<bool>();
  return letter;
}

}  // namespace

bool IsBetter(const ManifestLetter& a, const ManifestLetter& b) {
  if (a.day != b.day) return a.day > b.day;  // a letter without a day is last
  return std::tie(a.input->path, a.ordinal) <
         std::tie(b.input->path, b.ordinal);
}

std::string InputKey(const ManifestInput& input) {
  return absl::StrCat(kInputPrefix, PathHash(input.path));
}

std::string LetterKey(const ManifestInput& input, uint32_t ordinal) {
  return absl::StrCat("letter:", PathHash(input.path), ":", ordinal);
}

std::string EncodeInput(const ManifestInput& input) {
  return ToCbor({input.path, input.bytes, input.modified_ns, input.sha256,
                 input.first, input.end});
}

std::string EncodeLetter(const ManifestLetter& letter) {
  return ToCbor(
      {letter.id, letter.digest, letter.day, letter.outcomes, letter.indexed});
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

absl::StatusOr<Manifest> Manifest::Read(const Xapian::Database& database) {
  Manifest manifest;
  const std::string prefix(kInputPrefix);
  for (auto it = database.metadata_keys_begin(prefix);
       it != database.metadata_keys_end(prefix); ++it) {
    ASSIGN_OR_RETURN(ManifestInput read,
                     DecodeInput(*it, database.get_metadata(*it)));
    ManifestInput& input = manifest.FindOrAdd(read.path);
    input = std::move(read);
    for (uint32_t i = input.first; i < input.end; ++i) {
      const std::string key = LetterKey(input, i);
      ASSIGN_OR_RETURN(ManifestLetter letter,
                       DecodeLetter(key, database.get_metadata(key)));
      letter.ordinal = i;
      Claims& claims = manifest.ClaimsTo(letter.id);
      claims.was_indexed = claims.was_indexed || letter.indexed;
      manifest.Register(input,
                        std::make_unique<ManifestLetter>(std::move(letter)));
    }
  }
  return manifest;
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

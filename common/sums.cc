#include "common/sums.h"

#include "absl/strings/str_cat.h"

namespace imr {
namespace {

constexpr char kFiles[] = "files";

}  // namespace

Json SumsOf(uint64_t bytes, const std::string& sha256) {
  return {{"bytes", bytes}, {"sha256", sha256}};
}

std::string EncodeSums(const Json& files) {
  return absl::StrCat(Json({{kFiles, files}}).dump(), "\n");
}

std::optional<Json> DecodeSums(absl::string_view sums) {
  const Json json = Json::parse(sums, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains(kFiles) ||
      !json[kFiles].is_object()) {
    return std::nullopt;
  }
  return json[kFiles];
}

}  // namespace imr

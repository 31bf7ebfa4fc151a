#include "common/postings_root.h"

#include <optional>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"

#include "common/damage.h"
#include "common/file.h"
#include "common/index_schema.h"
#include "common/sums.h"

namespace imr {
namespace {

// Of Xapian's glass format.
constexpr char kRootName[] = "iamglass";

}  // namespace

absl::Status CheckPostingsRoot(const std::string& folder) {
  const absl::StatusOr<std::string> sums =
      ReadFile(absl::StrCat(folder, "/", kSumsName));
  const std::string name = absl::StrCat(kPostingsName, "/", kRootName);
  const std::string path = absl::StrCat(folder, "/", name);
  const absl::StatusOr<std::string> root = ReadFile(path);
  if (!sums.ok() || !root.ok()) return absl::OkStatus();  // Xapian says why
  const std::optional<Json> files = DecodeSums(*sums);
  if (!files || !files->contains(name)) return absl::OkStatus();
  if ((*files)[name] == SumsOf(root->size(), Sha256Hex(*root))) {
    return absl::OkStatus();
  }
  return DamagedFile("open postings", path);
}

}  // namespace imr

// JSON as the project uses it: objects keep their keys' order.
// Outside face: Json, DumpJson(), JsonReader.
#ifndef IMR_COMMON_JSON_H_
#define IMR_COMMON_JSON_H_

#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "nlohmann/json.hpp"

namespace imr {

using Json = nlohmann::ordered_json;

// Returns the JSON on one line, or set in by so many spaces; bytes that are
// not UTF-8, as names of files may have, become U+FFFD.
inline std::string DumpJson(const Json& json, int indent = -1) {
  return json.dump(indent, ' ', /*ensure_ascii=*/false,
                   Json::error_handler_t::replace);
}

// Reads values out of objects. The first that is missing or of another type
// becomes the status; what follows is read as far as it goes.
class JsonReader {
 public:
  // `what` begins the message: "read \"PATH\"". Both must outlive it.
  JsonReader(absl::string_view what, absl::Status& status)
      : what_(what), status_(status) {}

  template <typename T>
  void Get(const Json& json, const char* key, T& value) {
    const Json* found = Find(json, key);
    if (found != nullptr) Convert(*found, key, value);
  }

  void Fail(absl::string_view key, absl::string_view why) {
    if (!status_.ok()) return;
    status_ =
        absl::DataLossError(absl::StrCat(what_, ": key \"", key, "\": ", why));
  }

 private:
  const Json* Find(const Json& json, const char* key) {
    const auto found = json.is_object() ? json.find(key) : json.end();
    if (found != json.end()) return &*found;
    Fail(key, "missing");
    return nullptr;
  }

  template <typename T>
  void Convert(const Json& json, const char* key, T& value) {
    try {
      json.get_to(value);
    } catch (const Json::exception& error) {
      Fail(key, error.what());
    }
  }

  const absl::string_view what_;
  absl::Status& status_;
};

}  // namespace imr

#endif  // IMR_COMMON_JSON_H_

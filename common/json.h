// JSON as the project uses it: objects keep their keys' order.
// Outside face: Json, DumpJson(), JsonReader.
#ifndef IMR_COMMON_JSON_H_
#define IMR_COMMON_JSON_H_

#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "nlohmann/json.hpp"

#include "common/date.h"

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
  // `what` begins the message: "read stored letter". Both must outlive it.
  JsonReader(absl::string_view what, absl::Status& status)
      : what_(what), status_(status) {}

  template <typename T>
  void Get(const Json& json, const char* key, T& value) {
    const Json* found = Find(json, key);
    if (found != nullptr) Convert(*found, key, value);
  }

  template <typename T>
  void Get(const Json& json, const char* key, std::optional<T>& value) {
    const Json* found = Find(json, key);
    if (found == nullptr || found->is_null()) return;
    Convert(*found, key, value.emplace());
  }

  // A string that is null when empty.
  void GetOrEmpty(const Json& json, const char* key, std::string& value) {
    const Json* found = Find(json, key);
    if (found != nullptr && !found->is_null()) Convert(*found, key, value);
  }

  // A string that `parse` turns into an enumerator; null leaves nullopt.
  template <typename T, typename Parse>
  void GetNamed(const Json& json, const char* key, std::optional<T>& value,
                Parse parse) {
    std::string name;
    GetOrEmpty(json, key, name);
    if (name.empty()) return;
    value = parse(name);
    if (!value) Fail(key, absl::StrCat("unknown value \"", name, "\""));
  }

  void GetDay(const Json& json, const char* key,
              std::optional<absl::CivilDay>& day) {
    std::string text;
    GetOrEmpty(json, key, text);
    if (text.empty()) return;
    if (auto parsed = ParseDay(text); parsed.ok()) {
      day = *parsed;
    } else {
      Fail(key, parsed.status().message());
    }
  }

  // Calls `read` with each element of the array at `key`.
  template <typename Read>
  void ForEach(const Json& json, const char* key, Read read) {
    const Json* found = Find(json, key);
    if (found == nullptr) return;
    if (!found->is_array()) return Fail(key, "no array");
    for (const Json& element : *found) read(element);
  }

  const Json* Find(const Json& json, const char* key) {
    const auto found = json.is_object() ? json.find(key) : json.end();
    if (found != json.end()) return &*found;
    Fail(key, "missing");
    return nullptr;
  }

  void Fail(absl::string_view key, absl::string_view why) {
    if (!status_.ok()) return;
    status_ =
        absl::DataLossError(absl::StrCat(what_, ": key \"", key, "\": ", why));
  }

 private:
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

#include "tests/json_schema.h"

#include <set>
#include <utility>

namespace imr {
namespace {

using Value = nlohmann::json;

class Checker {
 public:
  explicit Checker(const Value& root) : root_(root) {}

  void Check(const Value& schema, const Value& json, const std::string& place) {
    CheckKeywords(schema, place);
    if (schema.contains("$ref")) {
      Check(Resolve(schema["$ref"]), json, place);
    }
    CheckValue(schema, json, place);
    if (json.is_object()) CheckObject(schema, json, place);
    if (json.is_array() && schema.contains("items")) {
      for (size_t i = 0; i < json.size(); ++i) {
        Check(schema["items"], json[i], place + "/" + std::to_string(i));
      }
    }
  }

  std::vector<std::string> errors;

 private:
  void Add(const std::string& place, const std::string& what) {
    errors.push_back(place + ": " + what);
  }

  // A keyword nobody checks would make every test pass.
  void CheckKeywords(const Value& schema, const std::string& place) {
    static const auto* const kKnown = new std::set<std::string>{
        "$schema", "$id",         "$defs",      "$ref",
        "title",   "description", "type",       "const",
        "enum",    "required",    "properties", "items",
        "minimum", "maximum",     "pattern",    "format"};
    for (const auto& [keyword, value] : schema.items()) {
      if (kKnown->count(keyword) == 0) Add(place, "keyword " + keyword);
    }
  }

  Value Resolve(const std::string& reference) const {
    return root_.at(Value::json_pointer(reference.substr(1)));
  }

  static bool HasType(const Value& json, const std::string& type) {
    if (type == "object") return json.is_object();
    if (type == "array") return json.is_array();
    if (type == "string") return json.is_string();
    if (type == "boolean") return json.is_boolean();
    if (type == "integer") return json.is_number_integer();
    if (type == "number") return json.is_number();
    return type == "null" && json.is_null();
  }

  static bool HasOneType(const Value& json, const Value& types) {
    if (types.is_string()) return HasType(json, types);
    for (const Value& type : types) {
      if (HasType(json, type)) return true;
    }
    return false;
  }

  void CheckValue(const Value& schema, const Value& json,
                  const std::string& place) {
    if (schema.contains("type") && !HasOneType(json, schema["type"])) {
      Add(place, "type of " + json.dump().substr(0, 40));
    }
    if (schema.contains("const") && json != schema["const"]) {
      Add(place, "is not " + schema["const"].dump());
    }
    if (schema.contains("enum")) {
      bool listed = false;
      for (const Value& one : schema["enum"]) listed = listed || one == json;
      if (!listed) Add(place, json.dump() + " is not listed");
    }
    if (schema.contains("minimum") && json.is_number() &&
        json < schema["minimum"]) {
      Add(place, json.dump() + " is too small");
    }
    if (schema.contains("maximum") && json.is_number() &&
        json > schema["maximum"]) {
      Add(place, json.dump() + " is too large");
    }
  }

  void CheckObject(const Value& schema, const Value& json,
                   const std::string& place) {
    for (const Value& key : schema.value("required", Value::array())) {
      if (!json.contains(key)) Add(place, "no key " + key.dump());
    }
    const Value properties = schema.value("properties", Value::object());
    if (properties.empty()) return;
    for (const auto& [key, value] : json.items()) {
      if (properties.contains(key)) {
        Check(properties[key], value,
              std::string(place).append("/").append(key));
      } else {
        Add(place, "key " + key + " is not in the schema");
      }
    }
  }

  const Value& root_;
};

}  // namespace

std::vector<std::string> SchemaErrors(const Value& schema, const Value& json) {
  Checker checker(schema);
  checker.Check(schema, json, "");
  return std::move(checker.errors);
}

}  // namespace imr

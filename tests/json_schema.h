// Checks JSON against a JSON Schema, as far as the schemas of this project
// go: type, const, enum, required, properties, items, minimum, maximum, $ref
// to "#/...". pattern and format are passed over. A keyword that is not known
// here is an error, and so is a key the schema does not name: what the
// programs print is documented there.
#ifndef IMR_TESTS_JSON_SCHEMA_H_
#define IMR_TESTS_JSON_SCHEMA_H_

#include <string>
#include <vector>

#include "nlohmann/json.hpp"

namespace imr {

// Returns what is wrong with `json`, each line beginning with its place
// ("/results/0/outcome: ..."); none if it has the shape of `schema`.
std::vector<std::string> SchemaErrors(const nlohmann::json& schema,
                                      const nlohmann::json& json);

}  // namespace imr

#endif  // IMR_TESTS_JSON_SCHEMA_H_

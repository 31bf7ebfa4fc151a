// How right the reading is: letters as parsed against what a careful reader
// found in them (gold.jsonl, one object a letter, in the shape of
// schemas/letter.schema.json with a "file" key). Fields the gold leaves out
// are not judged.
// Outside face: AccuracyTable, ScoreFolder(). Used by tools/evaluate and by
// tests/tools/accuracy_test.cc.
#ifndef IMR_TOOLS_ACCURACY_H_
#define IMR_TOOLS_ACCURACY_H_

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

#include "common/json.h"

namespace imr {

struct FieldScore {
  int hits = 0;
  int total = 0;
  std::vector<std::string> misses;  // "file#2: gold X, read Y"

  double Rate() const { return total == 0 ? 1 : double(hits) / total; }
};

class AccuracyTable {
 public:
  // Compares one letter, as LetterToJson prints it, with its gold object.
  void AddLetter(const Json& gold, const Json& read);

  // By field name: "outcome", "reviewer.pages", "date.decision".
  const std::map<std::string, FieldScore>& fields() const { return fields_; }

  // Returns the table as text, worst field first, with up to `misses` misses
  // of each field.
  std::string ToString(size_t misses) const;

 private:
  void AddDetermination(const std::string& where, const Json& gold,
                        const Json& read);
  void AddSide(const std::string& where, const std::string& side,
               const Json& gold, const Json& read);
  void Check(const std::string& field, const std::string& where,
             const Json& gold, const Json& read);

  std::map<std::string, FieldScore> fields_;
};

// Reads every letter that `folder`/gold.jsonl (or `gold_path`, if not empty)
// names and scores it.
// Errors: NotFound if the gold file is missing, InvalidArgument naming its
// line if it is no JSON.
absl::StatusOr<AccuracyTable> ScoreFolder(absl::string_view folder,
                                          absl::string_view gold_path = "");

}  // namespace imr

#endif  // IMR_TOOLS_ACCURACY_H_

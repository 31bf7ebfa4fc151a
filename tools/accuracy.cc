#include "tools/accuracy.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"

#include "common/letter_json.h"
#include "indexer/extract.h"
#include "indexer/letter_format.h"

namespace imr {
namespace {

// Letters, digits and % of a text: spacing and punctuation are not judged.
std::string Bare(absl::string_view text) {
  std::string bare;
  for (char c : text) {
    if (absl::ascii_isalnum(c) || c == '%') bare += absl::ascii_tolower(c);
  }
  return bare;
}

Json BareJson(const Json& value) {
  return value.is_string() ? Json(Bare(value.get<std::string>())) : value;
}

Json At(const Json& object, absl::string_view key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  return found == object.end() ? Json(nullptr) : *found;
}

// The elements of an array, bare, sorted, each once.
Json BareSet(const Json& array) {
  std::set<std::string> bare;
  for (const Json& element : array) bare.insert(BareJson(element).dump());
  return Json(bare);
}

// The elements of an array, bare and sorted, repetitions kept.
Json BareBag(const Json& array) {
  std::multiset<std::string> bare;
  for (const Json& element : array) bare.insert(BareJson(element).dump());
  return Json(bare);
}

Json Ingredients(const Json& determination) {
  std::multiset<std::string> names;
  for (const Json& drug : At(determination, "drugs")) {
    for (const Json& name : At(drug, "ingredients")) {
      names.insert(Bare(name.get<std::string>()));
    }
  }
  return Json(names);
}

// "1 percent" and "1 %" are the same strength.
Json Strength(const Json& strength) {
  if (!strength.is_string()) return nullptr;
  return Bare(
      absl::StrReplaceAll(strength.get<std::string>(), {{"percent", "%"}}));
}

// The "is" before a chain's colon belongs to the template.
Json Request(const Json& request) {
  if (!request.is_string()) return nullptr;
  const std::string bare = Bare(request.get<std::string>());
  return std::string(absl::StripSuffix(bare, "is"));
}

// Gathers one value of all cited chapters of a side.
Json Cited(const Json& side, absl::string_view key) {
  std::set<std::string> values;
  for (const Json& cited : At(side, "mtus")) {
    if (key == "chapters") {
      values.insert(Bare(At(cited, "chapter").dump()) + "@" +
                    At(cited, "year").dump());
      continue;
    }
    for (const Json& value : At(cited, key)) {
      values.insert(BareJson(value).dump());
    }
  }
  return Json(values);
}

std::string Shown(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

void AccuracyTable::Check(const std::string& field, const std::string& where,
                          const Json& gold, const Json& read) {
  FieldScore& score = fields_[field];
  ++score.total;
  if (gold == read) {
    ++score.hits;
  } else {
    score.misses.push_back(
        absl::StrCat(where, ": gold ", Shown(gold), ", read ", Shown(read)));
  }
}

void AccuracyTable::AddLetter(const Json& gold, const Json& read) {
  const std::string where = At(gold, "file").get<std::string>();
  Check("case_number", where, At(gold, "case_number"), At(read, "case_number"));
  const Json dates = At(gold, "dates");  // items() keeps a reference
  for (const auto& [name, day] : dates.items()) {
    Check("date." + name, where, day, At(At(read, "dates"), name));
  }
  for (const char* key : {"priority", "age", "sex", "layout"}) {
    if (gold.contains(key)) Check(key, where, At(gold, key), At(read, key));
  }
  for (const char* key :
       {"licensed_states", "certifications", "subspecialties"}) {
    if (!gold.contains(key)) continue;
    Check(key, where, BareBag(At(gold, key)), BareBag(At(read, key)));
  }
  const Json gold_decisions = At(gold, "decisions");
  const Json read_decisions = At(read, "decisions");
  Check("determination count", where, gold_decisions.size(),
        read_decisions.size());
  for (size_t i = 0; i < gold_decisions.size(); ++i) {
    AddDetermination(
        absl::StrCat(where, "#", i + 1), gold_decisions[i],
        i < read_decisions.size() ? read_decisions[i] : Json::object());
  }
}

void AccuracyTable::AddDetermination(const std::string& where, const Json& gold,
                                     const Json& read) {
  const std::string named =
      absl::StrCat(where, " \"", At(gold, "request").dump(), "\"");
  Check("outcome", where, At(gold, "outcome"), At(read, "outcome"));
  Check("request", where, Request(At(gold, "request")),
        Request(At(read, "request")));
  Check("ingredients", named, Ingredients(gold), Ingredients(read));
  Check("strength", named, Strength(At(gold, "strength")),
        Strength(At(read, "strength")));
  for (const char* key : {"category", "quantity", "refills", "retrospective",
                          "modified_by_ur", "service_dates"}) {
    if (gold.contains(key)) Check(key, named, At(gold, key), At(read, key));
  }
  if (gold.contains("body_parts")) {
    Check("body_parts", named, BareSet(At(gold, "body_parts")),
          BareSet(At(read, "body_parts")));
  }
  for (const char* side : {"claims_administrator", "reviewer"}) {
    if (gold.contains(side)) {
      AddSide(where, side, At(gold, side), At(read, side));
    }
  }
}

void AccuracyTable::AddSide(const std::string& where, const std::string& side,
                            const Json& gold, const Json& read) {
  Check(side + ".none", where, At(gold, "none"), At(read, "none"));
  for (const char* key : {"chapters", "sections", "pages"}) {
    Check(side + "." + key, where, Cited(gold, key), Cited(read, key));
  }
  Check(side + ".non_mtus", where, BareSet(At(gold, "non_mtus")),
        BareSet(At(read, "non_mtus")));
}

std::string AccuracyTable::ToString(size_t misses) const {
  std::vector<std::pair<std::string, const FieldScore*>> rows;
  for (const auto& [name, score] : fields_) rows.emplace_back(name, &score);
  std::stable_sort(rows.begin(), rows.end(), [](auto& a, auto& b) {
    return a.second->Rate() < b.second->Rate();
  });
  std::string text =
      absl::StrFormat("%-32s %6s %6s %8s\n", "field", "right", "of", "%");
  for (const auto& [name, score] : rows) {
    absl::StrAppendFormat(&text, "%-32s %6d %6d %8.2f\n", name, score->hits,
                          score->total, 100 * score->Rate());
    for (size_t i = 0; i < std::min(misses, score->misses.size()); ++i) {
      absl::StrAppend(&text, "    ", score->misses[i], "\n");
    }
  }
  return text;
}

namespace {

// Returns the letter in the file, as LetterToJson prints it.
Json ReadLetterFile(const std::string& path) {
  Json read = Json::object();
  ExtractLetters(path, [&](const ExtractedLetter& extracted) {
    if (!read.empty()) return;
    read = LetterToJson(ParseLetter(extracted.text, extracted.source));
  });
  return read;
}

}  // namespace

absl::StatusOr<AccuracyTable> ScoreFolder(absl::string_view folder,
                                          absl::string_view gold_path) {
  const std::string path = gold_path.empty()
                               ? absl::StrCat(folder, "/gold.jsonl")
                               : std::string(gold_path);
  std::ifstream lines(path);
  if (!lines) {
    return absl::NotFoundError(
        absl::StrCat("read gold \"", path,
                     "\": cannot open it; each line of it tells what "
                     "a careful reader finds in one letter"));
  }
  AccuracyTable table;
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.empty()) continue;
    const Json gold = Json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (gold.is_discarded() || !At(gold, "file").is_string()) {
      return absl::InvalidArgumentError(
          absl::StrCat("read gold \"", path, "\": line ", number,
                       ": no JSON object with a \"file\""));
    }
    table.AddLetter(gold,
                    ReadLetterFile(absl::StrCat(
                        folder, "/", At(gold, "file").get<std::string>())));
  }
  return table;
}

}  // namespace imr

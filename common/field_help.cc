#include "common/field_help.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "nlohmann/json.hpp"

#include "common/fields.h"
#include "common/lexicons.h"

namespace imr {
namespace {

std::vector<absl::string_view> AliasesOf(const Field& field) {
  return absl::StrSplit(field.aliases, ' ', absl::SkipEmpty());
}

// Returns "decided, decision-date, date".
std::string NamesOf(const Field& field) {
  std::vector<absl::string_view> names = AliasesOf(field);
  names.insert(names.begin(), field.name);
  return absl::StrJoin(names, ", ");
}

absl::string_view ScopeName(Scope scope) {
  switch (scope) {
    case Scope::kLetter:
      return "letter";
    case Scope::kDetermination:
      return "determination";
  }
  return "";
}

absl::string_view FieldKindName(FieldKind kind) {
  switch (kind) {
    case FieldKind::kText:
      return "text";
    case FieldKind::kKeyword:
      return "keyword";
    case FieldKind::kDate:
      return "date";
    case FieldKind::kNumber:
      return "number";
  }
  return "";
}

// Returns a cell of a Markdown table: a bar would end it.
std::string Cell(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"|", "\\|"}});
}

}  // namespace

std::string FieldHelpText() {
  std::string text;
  for (const Field& field : AllFields()) {
    absl::StrAppend(&text, NamesOf(field), "  (", FieldKindName(field.kind),
                    field.facet_title.empty() ? "" : ", facet", ")\n    ",
                    field.description, "\n    ", field.example, "\n");
  }
  return text;
}

std::string FieldHelpMarkdown() {
  std::string text =
      "# Fields\n\n"
      "Made by `imr-search fields --format markdown` from common/fields.cc; "
      "do not edit.\n\n"
      "A field's name or alias stands before a colon: `drug:alprazolam`, "
      "`page:24,66`,\n`decided:2016..2017`, `quantity:>=60`, "
      "`specialty:\"pain management\"`. A facet can\nbe counted: "
      "`--facet specialty`.\n\n"
      "| field | also | kind | of the | facet | meaning | example |\n"
      "|---|---|---|---|---|---|---|\n";
  for (const Field& field : AllFields()) {
    absl::StrAppendFormat(&text, "| `%s` | %s | %s | %s | %s | %s | `%s` |\n",
                          field.name, absl::StrJoin(AliasesOf(field), ", "),
                          FieldKindName(field.kind), ScopeName(field.scope),
                          field.facet_title, Cell(field.description),
                          Cell(field.example));
  }
  return text;
}

std::string FieldHelpJson() {
  nlohmann::ordered_json fields = nlohmann::ordered_json::array();
  for (const Field& field : AllFields()) {
    nlohmann::ordered_json aliases = nlohmann::ordered_json::array();
    for (absl::string_view alias : AliasesOf(field)) {
      aliases.push_back(std::string(alias));
    }
    const bool is_facet = !field.facet_title.empty();
    fields.push_back(
        {{"name", std::string(field.name)},
         {"aliases", aliases},
         {"kind", std::string(FieldKindName(field.kind))},
         {"many", field.cardinality == Cardinality::kMany},
         {"scope", std::string(ScopeName(field.scope))},
         {"facet", is_facet},
         {"title", std::string(field.facet_title)},
         {"parent", std::string(GetField(field.parent).name)},
         {"vocabulary", std::string(LexiconFileName(field.vocabulary))},
         {"description", std::string(field.description)},
         {"example", std::string(field.example)}});
    if (!is_facet || field.parent == field.id) {
      fields.back()["parent"] = nullptr;
    }
    if (!is_facet) fields.back()["title"] = nullptr;
    if (field.vocabulary == LexiconId::kNone) {
      fields.back()["vocabulary"] = nullptr;
    }
  }
  const nlohmann::ordered_json help = {{"schema", "imr.fields/1"},
                                       {"fields", std::move(fields)}};
  return help.dump(2) + "\n";
}

std::string FacetNames() {
  std::vector<absl::string_view> names;
  for (const Field& field : AllFields()) {
    if (!field.facet_title.empty()) names.push_back(field.name);
  }
  return absl::StrJoin(names, ", ");
}

}  // namespace imr

#include "searcher/case_list.h"

#include <iostream>
#include <iterator>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

#include "common/file.h"
#include "common/status_macros.h"
#include "searcher/bare_patterns.h"

namespace imr {
namespace {

absl::StatusOr<std::string> ReadAll(const std::string& path) {
  if (path == "-") return std::string(std::istreambuf_iterator(std::cin), {});
  absl::StatusOr<std::string> text = ReadFile(path);
  if (text.ok()) return text;
  return absl::Status(
      text.status().code(),
      absl::StrCat(text.status().message(),
                   "; --cases takes a text file with one case number a line, "
                   "or - for standard input"));
}

}  // namespace

absl::StatusOr<std::vector<std::string>> ReadCaseList(const std::string& path) {
  ASSIGN_OR_RETURN(const std::string text, ReadAll(path));
  std::vector<std::string> cases;
  absl::flat_hash_set<std::string> seen;
  for (absl::string_view one : absl::StrSplit(
           text, absl::ByAnyChar(" \t\r\n,;\""), absl::SkipEmpty())) {
    std::string number = CaseNumberOf(one);
    if (number.empty()) number = std::string(one);
    if (seen.insert(absl::AsciiStrToLower(number)).second) {
      cases.push_back(std::move(number));
    }
  }
  if (!cases.empty()) return cases;
  return absl::InvalidArgumentError(
      absl::StrCat("read cases \"", path,
                   "\": it names none; write one case number a line"));
}

QueryNode RestrictToCases(QueryNode tree,
                          const std::vector<std::string>& cases) {
  if (cases.empty()) return tree;
  std::vector<QueryNode> wanted;
  wanted.reserve(cases.size());
  for (const std::string& one : cases) {
    wanted.push_back(ValueNode(FieldId::kCase, absl::AsciiStrToLower(one)));
  }
  std::vector<QueryNode> both;
  both.push_back(std::move(tree));
  both.push_back(AnyOf(std::move(wanted)));
  return AllOf(std::move(both));
}

std::vector<std::string> MissingCaseNotes(
    const IndexReader& index, const std::vector<std::string>& cases) {
  std::vector<std::string> notes;
  size_t missing = 0;
  for (const std::string& one : cases) {
    if (index.FindLetter(one).has_value()) continue;
    if (++missing > kMaxMissingNamed) continue;
    notes.push_back(absl::StrCat("case ", one, ": not in this index"));
  }
  if (missing > kMaxMissingNamed) {
    notes.push_back(absl::StrCat(missing - kMaxMissingNamed,
                                 " more cases of the list are not in this "
                                 "index"));
  }
  return notes;
}

}  // namespace imr

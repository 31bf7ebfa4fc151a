#include "searcher/case_list.h"

#include <iostream>
#include <iterator>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

#include "common/file.h"
#include "common/status_macros.h"
#include "common/unicode.h"
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

// Returns the line with single spaces, and as its dashes hyphens that stand
// between what they join.
std::string Plain(absl::string_view line) {
  std::string plain = absl::StrReplaceAll(line, {{"\t", " "},
                                                 {"\r", " "},
                                                 {"\ufeff", " "},
                                                 {"\u00a0", " "},
                                                 {"\u2010", "-"},
                                                 {"\u2011", "-"},
                                                 {"\u2012", "-"},
                                                 {"\u2013", "-"},
                                                 {"\u2014", "-"},
                                                 {"\u2212", "-"}});
  absl::RemoveExtraAsciiWhitespace(&plain);
  return absl::StrReplaceAll(plain, {{" - ", "-"}, {"- ", "-"}, {" -", "-"}});
}

// Returns true for "x" and 12 hexadecimal digits, the id of a letter that
// states no case number.
bool IsLetterId(absl::string_view word) {
  constexpr size_t kIdBytes = 13;
  return word.size() == kIdBytes && absl::ascii_tolower(word[0]) == 'x' &&
         absl::c_all_of(word.substr(1), absl::ascii_isxdigit);
}

// Reads the cases of one line.
class LineReader {
 public:
  explicit LineReader(absl::string_view line) : text_(line) {}

  std::vector<std::string> Cases() {
    std::vector<std::string> cases;
    while (at_ < text_.size()) {
      const size_t end = EndOfWord();
      if (end == at_) {
        ++at_;
      } else if (const auto number = CaseHere()) {
        cases.push_back(*number);
      } else {
        const absl::string_view word = text_.substr(at_, end - at_);
        if (IsLetterId(word)) cases.push_back(absl::AsciiStrToLower(word));
        at_ = end;
      }
    }
    return cases;
  }

 private:
  size_t EndOfWord() const {
    size_t end = at_;
    while (end < text_.size() && IsAlnum(end)) ++end;
    return end;
  }

  // Reads the case number that stands here, if nothing goes on behind it.
  std::optional<std::string> CaseHere() {
    const Understood one = CaseAt({text_, at_});
    const bool is_case = one.readings.size() == 1 && !IsAlnum(one.end) &&
                         one.readings[0].node.kind == NodeKind::kValue;
    if (!is_case) return std::nullopt;
    at_ = one.end;
    return one.readings[0].meaning.value;
  }

  bool IsAlnum(size_t at) const {
    return at < text_.size() &&
           absl::ascii_isalnum(static_cast<unsigned char>(text_[at]));
  }

  const absl::string_view text_;
  size_t at_ = 0;
};

// Says of lines that name no case the first few.
std::vector<std::string> NotesOn(const std::vector<std::string>& unread) {
  constexpr size_t kMostNamed = 3;
  constexpr size_t kMostBytes = 60;  // of a line
  std::vector<std::string> notes;
  for (const std::string& line : unread) {
    if (notes.size() == kMostNamed) {
      const size_t more = unread.size() - kMostNamed;
      notes.push_back(absl::StrCat("list of cases: ", more, " more such line",
                                   more == 1 ? "" : "s"));
      break;
    }
    notes.push_back(absl::StrCat(
        "list of cases: \"", line.substr(0, CharacterBegin(line, kMostBytes)),
        line.size() > kMostBytes ? "..." : "", "\" names no case"));
  }
  return notes;
}

}  // namespace

absl::StatusOr<CaseList> ReadCaseList(const std::string& path) {
  ASSIGN_OR_RETURN(const std::string text, ReadAll(path));
  CaseList list;
  std::vector<std::string> unread;
  absl::flat_hash_set<std::string> seen;
  for (absl::string_view line :
       absl::StrSplit(text, absl::ByAnyChar("\r\n"), absl::SkipEmpty())) {
    const std::string plain = Plain(line);
    if (plain.empty() || plain[0] == '#') continue;
    std::vector<std::string> cases = LineReader(plain).Cases();
    if (cases.empty()) unread.push_back(plain);
    for (std::string& one : cases) {
      if (seen.insert(one).second) list.cases.push_back(std::move(one));
    }
  }
  list.notes = NotesOn(unread);
  if (!list.cases.empty()) return list;
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

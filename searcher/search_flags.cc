#include "searcher/search_flags.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"

#include "common/field_help.h"
#include "common/fields.h"
#include "common/status_macros.h"

namespace imr {
namespace {

// Takes the first word off `text`, and the spaces behind it.
absl::string_view TakeWord(absl::string_view& text) {
  const size_t end = std::min(text.find_first_of(" \t"), text.size());
  const absl::string_view word = text.substr(0, end);
  text = absl::StripLeadingAsciiWhitespace(text.substr(end));
  return word;
}

// Puts one flag that has a value into `flags`.
absl::Status SetFlag(absl::string_view name, absl::string_view value,
                     SearchFlags& flags) {
  const std::string text(value);
  if (name == "by") {
    flags.by = text;
  } else if (name == "sort") {
    flags.sort = text;
  } else if (name == "facet") {
    flags.facets.push_back(text);
  } else if (name == "limit") {
    if (!text.empty() && !NumberError(text).empty()) {
      return absl::InvalidArgumentError(
          absl::StrCat("--limit: ", NumberError(text)));
    }
    int64_t limit = 0;
    if (absl::SimpleAtoi(text, &limit)) flags.limit = limit;
  } else {
    return absl::InvalidArgumentError(absl::StrCat(
        "\"--", name,
        "\" is no flag of a saved search; the flags are --by, --facet, "
        "--limit, --literal, --no-fold, --sort; put \"--\" before a query that "
        "begins so"));
  }
  if (name == "limit" ? flags.limit.has_value()
                      : !text.empty() && !absl::StartsWith(text, "--")) {
    return absl::OkStatus();
  }
  return absl::InvalidArgumentError(
      absl::StrCat("\"--", name, "\" has no value"));
}

}  // namespace

absl::StatusOr<SearchFlags> ReadFlags(absl::string_view& text) {
  SearchFlags flags;
  text = absl::StripLeadingAsciiWhitespace(text);
  while (absl::StartsWith(text, "--")) {
    absl::string_view flag = TakeWord(text);
    if (flag == "--") return flags;
    flag.remove_prefix(2);
    if (flag == "literal") {
      flags.literal = true;
      continue;
    }
    if (flag == "no-fold") {
      flags.no_fold = true;
      continue;
    }
    const std::pair<absl::string_view, absl::string_view> parts =
        absl::StrSplit(flag, absl::MaxSplits('=', 1));
    const bool is_joined = absl::StrContains(flag, '=');
    const absl::string_view value = is_joined ? parts.second : TakeWord(text);
    RETURN_IF_ERROR(SetFlag(parts.first, value, flags));
  }
  return flags;
}

std::string FormatFlags(const SearchFlags& flags) {
  std::vector<std::string> words;
  if (!flags.by.empty()) words.push_back(absl::StrCat("--by ", flags.by));
  if (!flags.sort.empty()) words.push_back(absl::StrCat("--sort ", flags.sort));
  if (flags.limit) words.push_back(absl::StrCat("--limit ", *flags.limit));
  for (const std::string& facet : flags.facets) {
    words.push_back(absl::StrCat("--facet ", facet));
  }
  if (flags.literal) words.push_back("--literal");
  if (flags.no_fold) words.push_back("--no-fold");
  return absl::StrJoin(words, " ");
}

absl::Status CheckFlags(const SearchFlags& flags) {
  RETURN_IF_ERROR(ParseUnit(flags.by).status());
  RETURN_IF_ERROR(ParseSort(flags.sort).status());
  for (const std::string& facet : flags.facets) {
    RETURN_IF_ERROR(ParseFacet(facet).status());
  }
  if (flags.limit.value_or(0) >= 0) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrCat(
      "--limit ", *flags.limit, ": below 0; give 0 for all results"));
}

SearchFlags OverSaved(SearchFlags given, const SearchFlags& saved) {
  if (given.by.empty()) given.by = saved.by;
  if (given.sort.empty()) given.sort = saved.sort;
  if (!given.limit) given.limit = saved.limit;
  if (given.facets.empty()) given.facets = saved.facets;
  given.literal = given.literal || saved.literal;
  given.no_fold = given.no_fold || saved.no_fold;
  return given;
}

std::string NumberError(absl::string_view given) {
  int64_t number = 0;
  if (absl::SimpleAtoi(given, &number)) return "";
  return absl::StrCat("\"", given,
                      "\" is no whole number; give up to 18 digits");
}

absl::Status CheckChoice(absl::string_view option, absl::string_view given,
                         absl::string_view choices) {
  const std::vector<absl::string_view> all = absl::StrSplit(choices, ", ");
  if (absl::c_linear_search(all, given)) return absl::OkStatus();
  return UnknownChoice(option, given, choices);
}

absl::Status UnknownChoice(absl::string_view option, absl::string_view given,
                           absl::string_view choices) {
  return absl::InvalidArgumentError(absl::StrCat(
      option, " \"", given, "\": no such choice; give one of ", choices));
}

absl::StatusOr<ResultUnit> ParseUnit(absl::string_view text) {
  if (text.empty() || text == "determination") {
    return ResultUnit::kDetermination;
  }
  if (text == "letter") return ResultUnit::kLetter;
  return UnknownChoice("--by", text, kResultUnits);
}

absl::StatusOr<SortOrder> ParseSort(absl::string_view text) {
  if (text.empty() || text == "relevance") return SortOrder::kRelevance;
  if (text == "newest") return SortOrder::kNewest;
  if (text == "oldest") return SortOrder::kOldest;
  return UnknownChoice("--sort", text, kSortOrders);
}

absl::StatusOr<FacetRequest> ParseFacet(absl::string_view text) {
  const std::vector<absl::string_view> parts =
      absl::StrSplit(text, absl::MaxSplits(':', 1));
  const Field* field = FindField(parts[0]);
  if (field == nullptr || field->facet_title.empty()) {
    return absl::InvalidArgumentError(
        absl::StrCat("facet \"", parts[0], "\": no such facet; the facets are ",
                     FacetNames()));
  }
  FacetRequest facet{field->id};
  if (parts.size() > 1 &&
      (!absl::SimpleAtoi(parts[1], &facet.limit) || facet.limit < 0)) {
    return absl::InvalidArgumentError(
        absl::StrCat("facet \"", text, "\": \"", parts[1],
                     "\" is no number of values; give one, or 0 for all"));
  }
  return facet;
}

}  // namespace imr

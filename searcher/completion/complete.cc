#include "searcher/completion/complete.h"

#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

#include "common/fields.h"
#include "searcher/commands.h"
#include "searcher/completion/query_values.h"
#include "searcher/completion/shell_words.h"
#include "searcher/saved_search.h"
#include "searcher/searches_file.h"
#include "searcher/terminal.h"

namespace imr {
namespace {

constexpr char kFiles[] = ":files\n";
constexpr char kFolders[] = ":folders\n";

std::vector<std::string> ListOf(absl::string_view names) {
  return absl::StrSplit(names, ", ", absl::SkipEmpty());
}

class Completer {
 public:
  Completer(absl::Span<const CommandForm> commands, absl::string_view line,
            absl::string_view breaks)
      : commands_(commands),
        words_(SplitShellLine(line)),
        last_(words_.back()),
        typed_(line.substr(last_.begin)),
        kept_(KeptBytes(last_, typed_, breaks)),
        db_(DefaultIndex()) {}

  std::string Run() {
    if (words_.size() < 2) return "";
    ReadWords();
    if (is_unknown_) return "";
    if (command_ == nullptr) {
      OfferCommands();
    } else if (flag_ != nullptr) {
      OfferValuesOf(*flag_, 0);
    } else if (!only_words_ &&
               (absl::StartsWith(last_.text, "--") || last_.text == "-")) {
      OfferFlags();
    } else {
      OfferWords();
    }
    return std::move(output_);
  }

 private:
  // Reads the words before the last one.
  void ReadWords() {
    for (size_t i = 1; i + 1 < words_.size(); ++i) ReadWord(words_[i].text);
  }

  void ReadWord(const std::string& word) {
    if (flag_ != nullptr) {
      TakeValue(*std::exchange(flag_, nullptr), word);
    } else if (!only_words_ && word == "--") {
      only_words_ = true;
    } else if (!only_words_ && absl::StartsWith(word, "--")) {
      const std::pair<std::string, std::string> parts =
          absl::StrSplit(word, absl::MaxSplits('=', 1));
      const FlagForm* flag = FindFlag(parts.first);
      if (flag == nullptr || !flag->has_value) return;
      if (absl::StrContains(word, '=')) {
        TakeValue(*flag, parts.second);
      } else {
        flag_ = flag;
      }
    } else if (command_ == nullptr) {
      command_ = FindCommand(word);
      is_unknown_ = command_ == nullptr;
    } else {
      ++words_read_;
    }
  }

  void TakeValue(const FlagForm& flag, const std::string& value) {
    if (flag.name == "--db") db_ = value;
  }

  const CommandForm* FindCommand(absl::string_view name) const {
    for (const CommandForm& command : commands_) {
      if (command.name == name) return &command;
    }
    return nullptr;
  }

  const FlagForm* FindFlag(absl::string_view name) const {
    if (command_ == nullptr) return nullptr;
    for (const FlagForm& flag : command_->flags) {
      if (flag.name == name) return &flag;
    }
    return nullptr;
  }

  bool Is(absl::string_view command) const { return command_->name == command; }

  void OfferCommands() {
    for (const CommandForm& command : commands_) {
      Offer({command.name, command.description}, 0);
    }
  }

  // Flags, and the value of one behind "=".
  void OfferFlags() {
    const size_t equals = last_.text.find('=');
    const FlagForm* flag = FindFlag(last_.text.substr(0, equals));
    if (equals != std::string::npos) {
      if (flag != nullptr) OfferValuesOf(*flag, equals + 1);
      return;
    }
    for (const FlagForm& each : command_->flags) {
      Offer({each.name, each.description}, 0);
    }
  }

  void OfferValuesOf(const FlagForm& flag, size_t at) {
    absl::string_view choices = flag.description;
    if (flag.name == "--db") {
      output_ = kFolders;
    } else if (flag.name == "--cases") {
      output_ = kFiles;
    } else if (flag.name == "--mark") {
      OfferQuery(at, /*begins=*/true);
    } else if (flag.name == "--facet" || (flag.name == "--by" && Is("stats"))) {
      OfferFacets(at);
    } else if (flag.name == "--by") {
      OfferNames(ListOf(kResultUnits), at);
    } else if (flag.name == "--sort") {
      OfferNames(ListOf(kSortOrders), at);
    } else if (flag.name == "--since") {
      OfferNames({"last", "today", "yesterday", "this-week", "this-month"}, at);
    } else if (flag.name == "--color") {
      OfferNames(ListOf(kColorChoices), at);
    } else if (absl::ConsumePrefix(&choices, "One of ")) {
      OfferNames(ListOf(choices), at);
    }
  }

  // Fields to count by; of --by several, with commas between them.
  void OfferFacets(size_t at) {
    const size_t comma = last_.text.rfind(',');
    if (comma != std::string::npos && comma >= at) at = comma + 1;
    for (const Field& field : AllFields()) {
      if (field.facet_title.empty()) continue;
      Offer({std::string(field.name), std::string(field.facet_title)}, at);
    }
  }

  void OfferNames(const std::vector<std::string>& names, size_t at) {
    for (const std::string& name : names) Offer({name, ""}, at);
  }

  // Words that are no flags.
  void OfferWords() {
    const bool is_first = words_read_ == 0;
    if (is_first && Is("show")) {
      OfferValues(GetField(FieldId::kCase), 0);
    } else if (is_first && (Is("save") || Is("delete"))) {
      OfferSaved("", 0);
    } else if (is_first && Is("help")) {
      OfferNames(ListOf(kHelpTopics), 0);
    } else if (TakesQuery()) {
      const size_t before_query = Is("show") || Is("save") ? 1 : 0;
      OfferQuery(0, words_read_ == before_query);
    }
  }

  bool TakesQuery() const {
    return Is("find") || Is("stats") || Is("explain") || Is("show") ||
           Is("save");
  }

  // The end of the query that stands in the last word from byte `at`. Only
  // where the query begins is "@name" a saved search.
  void OfferQuery(size_t at, bool begins) {
    const absl::string_view query = absl::string_view(last_.text).substr(at);
    if (begins && absl::StartsWith(query, "@") &&
        !absl::StrContains(query, ' ')) {
      OfferSaved("@", at);
      return;
    }
    const QueryEnding ending = EndingOf(query);
    if (ending.field != nullptr) {
      OfferValues(*ending.field, at + ending.at);
    } else if (ending.is_word) {
      for (const Candidate& name : FieldNames(query.substr(ending.at))) {
        Offer(name, at + ending.at);
      }
      if (begins && query.empty()) OfferSaved("@", at);
    }
  }

  void OfferValues(const Field& field, size_t at) {
    const absl::string_view typed = absl::string_view(last_.text).substr(at);
    // A column's values begin as they are spelled, not as they are typed.
    for (const Candidate& value : FieldValues(db_, field, typed)) {
      OfferAlways(value, at);
    }
  }

  void OfferSaved(absl::string_view sign, size_t at) {
    const absl::StatusOr<std::string> path = SearchesPath();
    if (!path.ok()) return;
    const absl::StatusOr<SearchesFile> file = SearchesFile::Read(*path);
    if (!file.ok()) return;
    for (const SavedSearch& search : file->searches()) {
      Offer({absl::StrCat(sign, search.name), search.query}, at);
    }
  }

  // Offers what begins with the last word from byte `at`.
  void Offer(const Candidate& candidate, size_t at) {
    const absl::string_view typed = absl::string_view(last_.text).substr(at);
    if (absl::StartsWithIgnoreCase(candidate.text, typed)) {
      OfferAlways(candidate, at);
    }
  }

  // Offers `candidate` in the place of the last word from byte `at`. What
  // stands before it, and what it begins with, stays as it was typed.
  void OfferAlways(const Candidate& candidate, size_t at) {
    const absl::string_view replaced = absl::string_view(last_.text).substr(at);
    if (!absl::EndsWith(typed_, replaced)) return;  // quoted in between
    std::string whole = candidate.text;
    if (absl::StartsWithIgnoreCase(whole, replaced)) {
      whole.replace(0, replaced.size(), replaced.data(), replaced.size());
    }
    const std::optional<std::string> text = Escaped(whole, last_.quote);
    if (!text) return;
    const std::string word =
        absl::StrCat(typed_.substr(0, typed_.size() - replaced.size()), *text);
    if (!absl::StartsWith(word, typed_.substr(0, kept_))) return;
    absl::StrAppend(&output_, word.substr(kept_), candidate.is_whole ? " " : "",
                    "\t", candidate.description, "\n");
  }

  const absl::Span<const CommandForm> commands_;
  const std::vector<ShellWord> words_;
  const ShellWord& last_;
  const absl::string_view typed_;  // the last word with its quotes
  const size_t kept_;
  std::string db_;
  const CommandForm* command_ = nullptr;
  const FlagForm* flag_ = nullptr;  // whose value comes next
  bool is_unknown_ = false;         // the command
  bool only_words_ = false;         // behind "--"
  size_t words_read_ = 0;           // behind the command
  std::string output_;
};

}  // namespace

std::string Complete(absl::Span<const CommandForm> commands,
                     absl::string_view line, absl::string_view breaks) {
  return Completer(commands, line, breaks).Run();
}

}  // namespace imr

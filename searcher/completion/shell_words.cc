#include "searcher/completion/shell_words.h"

#include <cstdlib>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace imr {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n'; }

// Signs that end a command, or a word, where nothing quotes them.
bool EndsCommand(char c) {
  return c == ';' || c == '|' || c == '&' || c == '(' || c == ')';
}

// Breaks that stay with the word behind them: readline's special prefixes, as
// bash sets them.
constexpr char kKeptWithWord[] = "$@";

class Splitter {
 public:
  explicit Splitter(absl::string_view line) : line_(line) {}

  std::vector<ShellWord> Run() {
    Begin();
    for (; at_ < line_.size(); ++at_) {
      if (word_.quote != '\0') {
        ReadQuoted();
      } else {
        ReadPlain();
      }
    }
    ExpandHome();
    words_.push_back(word_);
    return std::move(words_);
  }

 private:
  void Begin() {
    word_ = ShellWord();
    word_.begin = at_;
    has_word_ = false;
  }

  void End() {
    if (!has_word_) return;
    ExpandHome();
    words_.push_back(word_);
  }

  void ReadPlain() {
    const char c = line_[at_];
    if (IsSpace(c) || EndsCommand(c)) {
      End();
      if (EndsCommand(c)) words_.clear();
      ++at_;
      Begin();
      --at_;
      return;
    }
    has_word_ = true;
    if (c == '\'' || c == '"') {
      word_.quote = c;
      word_.inside = at_ + 1;
    } else if (c == '\\') {
      if (++at_ < line_.size()) word_.text += line_[at_];
    } else {
      word_.text += c;
    }
  }

  void ReadQuoted() {
    const char c = line_[at_];
    const char next = at_ + 1 < line_.size() ? line_[at_ + 1] : '\0';
    if (c == word_.quote) {
      word_.quote = '\0';
    } else if (word_.quote == '"' && c == '\\' &&
               absl::StrContains("\"\\$`", next) && next != '\0') {
      word_.text += next;
      ++at_;
    } else {
      word_.text += c;
    }
  }

  void ExpandHome() {
    const char* home = std::getenv("HOME");
    const bool is_home = absl::StartsWith(word_.text, "~/") &&
                         absl::StartsWith(line_.substr(word_.begin), "~/");
    if (!is_home || home == nullptr) return;
    word_.text = absl::StrCat(home, word_.text.substr(1));
  }

  const absl::string_view line_;
  size_t at_ = 0;
  ShellWord word_;
  bool has_word_ = false;
  std::vector<ShellWord> words_;
};

}  // namespace

std::vector<ShellWord> SplitShellLine(absl::string_view line) {
  return Splitter(line).Run();
}

size_t KeptBytes(const ShellWord& word, absl::string_view typed,
                 absl::string_view breaks) {
  if (word.quote != '\0') return word.inside - word.begin;
  size_t kept = 0;
  char quote = '\0';
  for (size_t i = 0; i < typed.size(); ++i) {
    const char c = typed[i];
    if (c == '\\' && quote != '\'') {
      ++i;
    } else if (c == quote) {
      quote = '\0';
      if (absl::StrContains(breaks, c)) kept = i + 1;
    } else if (quote == '\0' && (c == '\'' || c == '"')) {
      quote = c;
    } else if (quote == '\0' && absl::StrContains(breaks, c)) {
      kept = absl::StrContains(kKeptWithWord, c) ? i : i + 1;
    }
  }
  return kept;
}

std::optional<std::string> Escaped(absl::string_view text, char quote) {
  if (quote == '\'' && absl::StrContains(text, '\'')) return std::nullopt;
  std::string typed;
  for (const char c : text) {
    const bool plain = absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
                       static_cast<unsigned char>(c) >= 0x80 ||
                       absl::StrContains("-./_:,@%+=", c);
    const bool escape = quote == '\0'  ? !plain
                        : quote == '"' ? absl::StrContains("\"\\$`", c)
                                       : false;
    if (escape) typed += '\\';
    typed += c;
  }
  return typed;
}

}  // namespace imr

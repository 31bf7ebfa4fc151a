#include "common/lexicon_words.h"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

#include "common/words.h"

namespace imr {
namespace {

// Returns true if a word of `form` may begin with `letter`.
bool MayHaveWord(absl::string_view form, char letter) {
  bool is_inside = false;
  for (const char c : form) {
    if (!is_inside && absl::ascii_tolower(c) == letter) return true;
    is_inside = absl::ascii_isalnum(static_cast<unsigned char>(c));
  }
  return false;
}

// The forms of a lexicon whose words are asked for.
struct Forms {
  // The words of plain forms, by their first letter.
  std::array<std::vector<absl::string_view>, 26> words;
  std::vector<absl::string_view> others;  // forms that SplitWords() must read
};

size_t LetterIndex(char letter) { return static_cast<size_t>(letter - 'a'); }

// Returns the forms of `id`; of outcomes those of one word, since longer ones
// hold every kind of word.
Forms FormsOfLexicon(LexiconId id) {
  Forms forms;
  const auto add = [&](absl::string_view form) {
    if (id == LexiconId::kOutcomes && !IsLowerWord(form)) return;
    if (!IsFolded(form)) {
      forms.others.push_back(form);
      return;
    }
    for (const absl::string_view word : absl::StrSplit(form, ' ')) {
      forms.words[LetterIndex(word.front())].push_back(word);
    }
  };
  for (const LexiconEntry& entry : GetLexicon(id).entries()) {
    add(entry.name);
    for (const absl::string_view form : entry.forms) add(form);
  }
  return forms;
}

// Returns the words of `forms` that begin with `letter`.
std::vector<LexiconWords::Row> MakeWords(const Forms& forms, char letter) {
  absl::flat_hash_map<std::string, int> forms_of;
  for (const absl::string_view word : forms.words[LetterIndex(letter)]) {
    ++forms_of[word];
  }
  for (const absl::string_view form : forms.others) {
    if (!MayHaveWord(form, letter)) continue;
    for (const Word& word : SplitWords(form)) {
      if (word.text.front() == letter) ++forms_of[word.text];
    }
  }
  std::vector<LexiconWords::Row> rows;
  for (const auto& [word, count] : forms_of) {
    const bool is_kept =
        word.size() >= kShortestLexiconWord && IsLowerWord(word);
    if (is_kept) rows.push_back({word, count});
  }
  return rows;
}

template <LexiconId id>
LexiconWords& WordsOfOne() {
  static auto& words =
      *new LexiconWords([forms = FormsOfLexicon(id)](char letter) {
        return MakeWords(forms, letter);
      });
  return words;
}

}  // namespace

LexiconWords& WordsOfForms(LexiconId id) {
  if (id == LexiconId::kOutcomes) return WordsOfOne<LexiconId::kOutcomes>();
  return id == LexiconId::kTreatments ? WordsOfOne<LexiconId::kTreatments>()
                                      : WordsOfOne<LexiconId::kBodyParts>();
}

}  // namespace imr

// One table of words.
#include "indexer/request_form.h"

#include <algorithm>
#include <iterator>

namespace imr {
namespace {

struct FormWord {
  absl::string_view word;
  absl::string_view form;
  bool is_topical = false;
};

constexpr FormWord kFormWords[] = {{"tablet", "tablet"},
                                   {"tablets", "tablet"},
                                   {"tab", "tablet"},
                                   {"tabs", "tablet"},
                                   {"caplet", "tablet"},
                                   {"caplets", "tablet"},
                                   {"capsule", "capsule"},
                                   {"capsules", "capsule"},
                                   {"cap", "capsule"},
                                   {"caps", "capsule"},
                                   {"softgel", "capsule"},
                                   {"softgels", "capsule"},
                                   {"patch", "patch", true},
                                   {"patches", "patch", true},
                                   {"cream", "cream", true},
                                   {"creams", "cream", true},
                                   {"gel", "gel", true},
                                   {"ointment", "ointment", true},
                                   {"balm", "ointment", true},
                                   {"lotion", "lotion", true},
                                   {"liniment", "lotion", true},
                                   {"foam", "foam", true},
                                   {"suspension", "suspension"},
                                   {"solution", "solution"},
                                   {"syrup", "solution"},
                                   {"elixir", "solution"},
                                   {"liquid", "solution"},
                                   {"drops", "drops"},
                                   {"suppository", "suppository"},
                                   {"suppositories", "suppository"},
                                   {"spray", "spray"},
                                   {"inhaler", "inhaler"},
                                   {"film", "film"},
                                   {"films", "film"},
                                   {"lozenge", "lozenge"},
                                   {"lozenges", "lozenge"},
                                   {"troche", "lozenge"},
                                   {"troches", "lozenge"},
                                   {"powder", "powder"},
                                   {"kit", "kit"},
                                   {"pen", "injection"},
                                   {"vial", "injection"},
                                   {"vials", "injection"},
                                   {"syringe", "injection"},
                                   {"syringes", "injection"},
                                   {"injection", "injection"},
                                   {"injections", "injection"},
                                   {"im", "injection"}};

const FormWord* FindFormWord(absl::string_view word) {
  const auto* row =
      std::find_if(std::begin(kFormWords), std::end(kFormWords),
                   [&](const FormWord& form) { return form.word == word; });
  return row == std::end(kFormWords) ? nullptr : row;
}

}  // namespace

RequestForm FindDoseForm(const RequestTokens& tokens) {
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].IsWord()) continue;
    const FormWord* row = FindFormWord(tokens[i].text);
    if (row != nullptr) return {row->form, i};
  }
  return {};
}

bool IsDoseForm(absl::string_view word) {
  return FindFormWord(word) != nullptr;
}

bool IsTopicalForm(absl::string_view form) {
  return std::any_of(
      std::begin(kFormWords), std::end(kFormWords),
      [&](const FormWord& row) { return row.form == form && row.is_topical; });
}

}  // namespace imr

#include "searcher/bare_labels.h"

#include "absl/strings/str_cat.h"

#include "common/fields.h"
#include "searcher/bare_names.h"
#include "searcher/text_nodes.h"

namespace imr {
namespace {

// Takes the values of one field for those of another with the same names.
void MoveReadings(FieldId from, const Field& to, Understood& names) {
  for (Reading& reading : names.readings) {
    if (reading.meaning.field != from) continue;
    reading.meaning.field = to.id;
    reading.node = ValueNode(to.id, reading.meaning.value);
  }
}

}  // namespace

Understood LabelledAt(absl::string_view text, absl::Span<const Word> words,
                      size_t at) {
  for (const size_t count : {size_t{2}, size_t{1}}) {
    const size_t next = at + count;
    if (next >= words.size()) continue;
    const Field* field = FindField(
        count == 1 ? words[at].text
                   : absl::StrCat(words[at].text, "-", words[at + 1].text));
    if (field == nullptr) continue;
    const absl::string_view between = text.substr(
        words[next - 1].end, words[next].begin - words[next - 1].end);
    if (between.find_first_not_of(" =") != absl::string_view::npos) continue;
    Understood names = NamesAt(text, words, next);
    if (field->id == FieldId::kSubspecialty) {
      MoveReadings(FieldId::kSpecialty, *field, names);
    }
    RemoveReadings(names, [field](const Reading& reading) {
      return reading.meaning.field != field->id;
    });
    if (names.readings.empty()) continue;
    names.begin = words[at].begin;
    names.or_words = false;
    names.spelling.clear();
    return names;
  }
  return {};
}

}  // namespace imr

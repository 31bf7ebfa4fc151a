#include "searcher/name_notes.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "common/words.h"
#include "searcher/text_nodes.h"

namespace imr {
namespace {

// Returns "MRI: searched as treatment mri".
std::string StartOf(const Understood& understood, absl::string_view text) {
  const std::string spelled =
      understood.spelling.empty()
          ? ""
          : absl::StrCat("read as a spelling of ", understood.spelling, ", ");
  const std::string also =
      understood.also.empty()
          ? ""
          : absl::StrCat(" and ", DescribeReadings(understood.also));
  return absl::StrCat(text, ": ", spelled, "searched as ",
                      DescribeReadings(understood.readings), also);
}

}  // namespace

void NameNotes::Say(const Understood& understood, const std::string& text,
                    bool by_words, size_t part) {
  const bool several = absl::StrContains(FoldText(text), ' ');
  const std::string words = several ? "words" : "word";
  const std::string start = StartOf(understood, text);
  std::string itself;
  if (by_words) {
    itself = several ? " or the words themselves" : " or the word itself";
  }
  // A root in quotes would be a word.
  const std::string undo =
      IsPattern(text)
          ? absl::StrCat("text:", text, " is any word of its form")
          : absl::StrCat("put it in quotes for the ", words, " only");
  const std::string note = absl::StrCat(start, itself, "; ", undo);
  notes_.Add(note);
  if (by_words) {
    names_.push_back(
        {understood.begin, understood.end, note, start, words, part});
  }
  NoteMentioned(understood, text);
}

void NameNotes::NoteMentioned(const Understood& understood,
                              const std::string& text) {
  if (!understood.or_words || !mentioned_.empty()) return;
  for (const Reading& reading : understood.readings) {
    if (reading.meaning.field != FieldId::kTreatment) continue;
    mentioned_begin_ = understood.begin;
    mentioned_ = absl::StrCat(
        text, ": counted where letters only mention it, too; treatment:\"",
        reading.meaning.value, "\" counts where it is disputed");
    return;
  }
}

void NameNotes::SayNarrowed(const NarrowedName& name,
                            std::vector<UnderstoodPart>& parts) {
  const bool is_place = name.kind == NameKind::kPlace;
  const absl::string_view where =
      !is_place       ? " in the request"
      : name.is_asked ? " in the request, elsewhere only if this names no place"
                      : " in the request, guidelines or rationale, elsewhere "
                        "only if the request names no place";
  if (name.begin == mentioned_begin_) mentioned_.clear();
  for (const Named& named : names_) {
    if (named.begin != name.begin || named.end != name.end) continue;
    notes_.Replace(
        named.note,
        absl::StrCat(named.start, " or the ", named.words, where,
                     "; put it in quotes for the ", named.words, " anywhere"));
    if (is_place) continue;
    for (FieldMeaning& field : parts[named.part].fields) {
      if (field.field == FieldId::kText) field.field = FieldId::kRequest;
    }
  }
}

void NameNotes::SayMentioned() {
  if (!mentioned_.empty()) notes_.Add(mentioned_);
}

}  // namespace imr

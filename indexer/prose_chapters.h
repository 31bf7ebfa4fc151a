// Chapters of the schedule as prose names them, and the words between them.
#ifndef IMR_INDEXER_PROSE_CHAPTERS_H_
#define IMR_INDEXER_PROSE_CHAPTERS_H_

#include <vector>

#include "absl/strings/string_view.h"

#include "common/letter.h"

namespace imr {

// Returns a chapter's name without "Guidelines", and without its number if it
// has a title: "ACOEM Chapter 9 Shoulder Complaints" is "Shoulder Complaints".
absl::string_view ProseChapterName(absl::string_view printed);

// Returns true if `printed` is a title that only the schedule has: "Low Back
// Complaints"; "Opioids" may be a topic of any work.
bool IsTitleOfSchedule(absl::string_view printed);

// Returns true if `rest`, which stands behind the name of ACOEM's book, says
// that an edition outside the schedule is meant: ", 3rd Edition, which is not
// a part of the MTUS".
bool IsSaidOfOthers(absl::string_view rest);

// Returns true if `before`, which stands before the name of ACOEM's book, says
// that the schedule has nothing on the matter: "found that no section of the
// MTUS was applicable". What is cited then is of no part of it.
bool SaysNoSectionApplies(absl::string_view before);

// Returns true if `between` is only commas, brackets, "and", "section on" and
// the edition.
bool AreJoiners(absl::string_view between);

// Returns true if `between`, which stands behind a chapter's title, leads to
// the book it is of: " Chapter (", " (", " chapter of the ".
bool LeadsToBook(absl::string_view between);

// Returns true if `rest`, which stands behind a topic, says that the chapter it
// is of comes next: " section of the Chronic Pain Guidelines".
bool LeadsToItsChapter(absl::string_view rest);

// Returns the bytes of the schedule's own sections at the beginning of `rest`,
// which stands behind the name of the regulations (" 9792.20-9792.26", ", Title
// 8, section 9792.24.2"); 0 if others are meant.
size_t LengthOfScheduleSections(absl::string_view rest);

// Makes one of several chapters of one name.
void MergeChapters(std::vector<MtusCitation>& chapters);

}  // namespace imr

#endif  // IMR_INDEXER_PROSE_CHAPTERS_H_

// Words as typed -> nodes that look for them in a text field.
// Outside face: TypedNode(), WordNode(), PhraseNode(), IsPattern().
#ifndef IMR_SEARCHER_TEXT_NODES_H_
#define IMR_SEARCHER_TEXT_NODES_H_

#include <cstddef>
#include <optional>

#include "absl/strings/string_view.h"

#include "searcher/note_list.h"
#include "searcher/query_tree.h"

namespace imr {

// Words of a phrase that are searched; the rest is left out, with a note.
inline constexpr size_t kMaxPhraseWords = 128;

// Letters a word before "*" must have, so that it does not mean thousands.
inline constexpr size_t kMinPrefixBytes = 3;

// Letters a word behind "~" must have: shorter ones are all alike.
inline constexpr size_t kMinSimilarBytes = 4;

// Returns the node of what stands between two spaces: the word with its
// inflections; of a compound ("follow-up") the parts side by side or written
// together; of several words ("10/325mg") their phrase. Returns nullopt if
// there is no word in it.
std::optional<QueryNode> WordNode(FieldId field, absl::string_view text,
                                  NoteList& notes);

// Returns the node of quoted text: its words as they stand, in order.
std::optional<QueryNode> PhraseNode(FieldId field, absl::string_view text,
                                    NoteList& notes);

// Returns true if `text` asks for more words than it has: "benzo*", "medic!",
// "~wean".
bool IsPattern(absl::string_view text);

// Returns the node of a word, of "benzo*" or "medic!", every word that begins
// so, or of "~wean", words spelled like it. A "*" or "!" elsewhere than at the
// end of one long enough word, and a "~" before anything but one word of
// letters, is left out, which is said in a note.
std::optional<QueryNode> TypedNode(FieldId field, absl::string_view text,
                                   NoteList& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_TEXT_NODES_H_

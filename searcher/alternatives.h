// Values of one field side by side -> any of them: "2014 2015" is either year,
// for no determination has two.
// Outside face: the functions below. Used by item_list.cc and class_words.cc.
#ifndef IMR_SEARCHER_ALTERNATIVES_H_
#define IMR_SEARCHER_ALTERNATIVES_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "absl/strings/string_view.h"

#include "common/fields.h"
#include "searcher/note_list.h"
#include "searcher/operators.h"
#include "searcher/readings.h"

namespace imr {

// Returns true if nothing but words side by side joins items[i] to others: it
// is not left out, not near something, not one of two.
bool IsPlain(const std::vector<Item>& items, size_t i);

// Returns the field of which `understood` is one value, if a determination has
// no two of it.
std::optional<FieldId> OneValueOf(const Understood& understood);

// Returns `items` of `query` with "or" for the commas of a list that ends with
// it: "norco, percocet or soma", each understood as a value of one field.
std::vector<Item> JoinLists(absl::string_view query, std::vector<Item> items);

// Returns `items` of `query` with the operands that are one value of a field
// (Item::one_value) joined where nothing but words side by side joins them,
// which is said in `notes`. Takes time linear in the items.
std::vector<Item> JoinAlternatives(absl::string_view query,
                                   std::vector<Item> items, NoteList& notes);

}  // namespace imr

#endif  // IMR_SEARCHER_ALTERNATIVES_H_

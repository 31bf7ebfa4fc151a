// What stands around days that are typed without a field: which day of the
// letter is meant, and how it is compared.
//
//   label := "decided" | "date of injury" | "doi" | "dos" | "received" | ...
//   order := "since" | "after" | "before" | "until" | "between" | "pre-" | ...
//
// Outside face: DayOrder, ReadDayLabel(), ReadDayOrder(), ReadOpenEnd(). Used
// by bare_days.cc.
#ifndef IMR_SEARCHER_DAY_ORDERS_H_
#define IMR_SEARCHER_DAY_ORDERS_H_

#include <optional>

#include "common/fields.h"
#include "searcher/lexer_values.h"

namespace imr {

// How a time is compared with the letters' days.
struct DayOrder {
  ValueForm form = ValueForm::kEqual;
  bool is_said = false;
  bool needs_end = false;  // "between"
  bool may_be_in = false;  // "from 2014" is in 2014, "from 2014 on" since
};

// Reads which day of the letter is meant; nullopt if that is not said.
std::optional<FieldId> ReadDayLabel(Cursor& cursor);

// Reads how the time behind the cursor is compared, and the "in" before it.
DayOrder ReadDayOrder(Cursor& cursor);

// Reads "or later", "and before" behind a time, and the "on" of "from 2014
// on", into `order`.
void ReadOpenEnd(Cursor& cursor, DayOrder& order);

}  // namespace imr

#endif  // IMR_SEARCHER_DAY_ORDERS_H_

// Results longer than the screen go through the reader's pager: PAGER, else
// "less -FRX". Where there is none, they are printed as they are.
// Outside face: ShowText(), ShownBuffer, PagerCommand().
#ifndef IMR_SEARCHER_PAGER_H_
#define IMR_SEARCHER_PAGER_H_

#include <sstream>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

#include "searcher/terminal.h"

namespace imr {

// Returns the shell command of the pager; "" if PAGER is empty or "cat", or
// its program is not to be found.
std::string PagerCommand();

// Returns the rows that `text` takes, long lines wrapped. Escapes count as
// columns: at worst a pager opens that was not needed, and "less -F" closes.
int RowsOf(absl::string_view text, const Terminal& terminal);

// Writes `text` to standard output, through the pager if `may_page`, it is a
// terminal and the text is longer than its screen. A pager that is left early
// is no error.
// Errors: Unavailable if it cannot be written.
absl::Status ShowText(absl::string_view text, const Terminal& terminal,
                      bool may_page);

// Collects what is written to a stream and shows it when the stream is
// flushed: only then is it known whether it needs a pager, and behind the
// flush it was seen.
class ShownBuffer : public std::stringbuf {
 public:
  ShownBuffer(const Terminal& terminal, bool may_page)
      : terminal_(terminal), may_page_(may_page) {}

 protected:
  int sync() override;

 private:
  const Terminal terminal_;
  const bool may_page_;
};

}  // namespace imr

#endif  // IMR_SEARCHER_PAGER_H_

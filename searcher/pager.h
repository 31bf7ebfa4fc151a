// Results longer than the screen go through the reader's pager: PAGER, else
// "less -FRX". Where there is none, they are printed as they are.
// Outside face: ShownBuffer.
#ifndef IMR_SEARCHER_PAGER_H_
#define IMR_SEARCHER_PAGER_H_

#include <sstream>

#include "searcher/terminal.h"

namespace imr {

// Collects what is written to a stream and writes it to standard output when
// the stream is flushed, through the pager if `may_page`, that is a terminal
// and the text is longer than its screen: only then is it known, and behind the
// flush the text was seen. A pager that is left early is no error.
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

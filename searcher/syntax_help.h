// How a query is written, for `imr-search help syntax`. The grammar itself
// stands in lexer.h; a test holds the two together.
#ifndef IMR_SEARCHER_SYNTAX_HELP_H_
#define IMR_SEARCHER_SYNTAX_HELP_H_

#include "absl/strings/string_view.h"

namespace imr {

absl::string_view SyntaxHelp();

}  // namespace imr

#endif  // IMR_SEARCHER_SYNTAX_HELP_H_

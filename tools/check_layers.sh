#!/bin/sh
# Checks who includes whom: the table of ARCHITECTURE.md as rules. Prints each
# include that breaks one; ends with 1 if there is any.
# usage: tools/check_layers.sh
set -eu
cd -- "$(dirname -- "$0")/.."
broken=0

# forbid WHAT WHERE EXCEPT WHY: no line of the C++ files of folders WHERE may
# match WHAT, but in files whose path matches EXCEPT ("-" for none).
forbid() {
  found=$(grep -rnE --include='*.cc' --include='*.h' -- "$1" $2 |
    grep -vE "^($3):" || true)
  [ -z "$found" ] && return 0
  printf '%s:\n%s\n' "$4" "$found"
  broken=1
}

forbid '#include "(indexer|searcher|tests|tools)/' common - \
  'common knows neither side'
forbid '#include "(searcher|tests|tools)/' indexer - \
  'the indexer includes common only'
forbid '#include "(indexer|tests|tools)/' searcher - \
  'the searcher includes common only'
forbid '#include ["<]unicode/' 'common indexer searcher' \
  'common/(text|unicode|words)[a-z_]*\.(cc|h)' 'ICU is for words and text'
forbid '#include ["<]CLI/' 'common indexer searcher' \
  '(indexer|searcher)/main\.cc|searcher/options\.(cc|h)|indexer/commands/[a-z_]*\.(cc|h)' \
  'CLI11 is for the command line'
forbid 'WritableDatabase' 'common indexer searcher' \
  'indexer/(parts_writer|segment_merge)\.cc' \
  'one place writes the index'
forbid '#include [<"]xapian' 'searcher/render' - 'pages know no Xapian'
forbid 'searcher/(index_reader|evaluate|match|docset)\.h' \
  'searcher/render' - 'pages know no index'
forbid '#include [<"](xapian|searcher/index_reader)' \
  'searcher/interpret.cc searcher/interpret.h searcher/lexer.cc' - \
  'interpreting sees no index'
forbid 'std::string_view|#include <regex>' 'common indexer searcher' - \
  'absl::string_view, hand scanners'
exit $broken

#!/bin/sh
# Accepts what the programs print now as the expected output; read the diff
# afterwards. Without NAME every golden file is written anew.
# usage: tools/refresh_goldens.sh [NAME]      NAME as in ctest -R, e.g. queries
# BUILD names another build folder than build/.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
build=${BUILD:-$root/build}
IMR_REFRESH_GOLDENS=1 ctest --test-dir "$build" -R "${1:-.}" --quiet || {
  echo "refresh goldens: a test fails for another reason;" \
    "run ctest --test-dir $build -R ${1:-.} --output-on-failure" >&2
  exit 1
}
git -C "$root" --no-pager diff --stat -- tests schemas

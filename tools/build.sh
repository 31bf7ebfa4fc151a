#!/bin/sh
# Installs what is missing and builds the Release programs into build/.
# usage: tools/build.sh [CMAKE OPTION...]
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
"$root/tools/install_packages.sh"
cd "$root"
cmake --preset release "$@" >/dev/null
cmake --build --preset release

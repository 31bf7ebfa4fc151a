#!/bin/sh
# Installs the packages of tools/packages.txt that are missing, as root or
# through sudo. Says which are missing when it can do neither.
# usage: tools/install_packages.sh
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "install packages: this is no Debian system; install by hand what" \
    "$here/packages.txt names" >&2
  exit 2
fi

missing=
for package in $(grep -v '^#' "$here/packages.txt"); do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || :)
  [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
  as_root=
elif command -v sudo >/dev/null 2>&1; then
  as_root=sudo
else
  echo "install packages: not root and no sudo; ask an administrator to run:" >&2
  echo "  apt-get install$missing" >&2
  exit 2
fi

echo "Installing$missing" >&2
export DEBIAN_FRONTEND=noninteractive
try() {
  # shellcheck disable=SC2086
  $as_root apt-get -q -y --no-install-recommends install $missing >&2
}
# A machine that has never asked for lists has none, or stale ones.
$as_root apt-get -q update >&2 && try || {
  echo "install packages: apt-get failed; install by hand:$missing" >&2
  exit 2
}

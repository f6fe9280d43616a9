#!/bin/sh
# kg load and remote queries are tested with a real Virtuoso. Installs its program (no service is started) where
# that is possible; where not, those tests are skipped and say so.
command -v virtuoso-t >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Virtuoso for the tests of kg load …"
  apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends \
    virtuoso-opensource-7-bin >/dev/null && exit 0
fi
echo "Virtuoso was not found: its tests are skipped. (Debian: apt install virtuoso-opensource-7-bin)" >&2

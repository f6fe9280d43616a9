#!/bin/sh
# The tests of the page drive a real browser. Installs Chromium where that is possible, else says how.
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Chromium for the tests of the page …"
  apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y install chromium >/dev/null && exit 0
fi
echo "The tests of the page need Chromium and none was found." >&2
echo "Install it (Debian, Ubuntu: apt install chromium; macOS: brew install --cask google-chrome)," >&2
echo "or run the other tests with: make check" >&2
exit 1

"""Web addresses as people copy them, in the letters of a URI (RFC 3986)."""

import re
import unicodedata
from urllib.parse import quote

_PARTS = re.compile(r"(https?://)([^/?#:]*)([^#]*)(#?)(.*)", re.DOTALL)
_DOT = re.compile("[.\u3002]")  # the second is what Chinese and Japanese keyboards make
_PLAIN = re.compile("[a-z0-9_-]*")
_LONGEST_LABEL, _LONGEST_HOST = 63, 253  # letters that the network knows (RFC 1035)
_STRAY = re.compile("%(?![0-9A-Fa-f]{2})")
_SAFE = "%/:=&?~+!$,;'@()*-._"


def uri_of(address: str) -> str:
    """The address in plain ASCII; what is no web address comes back percent-encoded and is still none.

    A host in other letters is written as the network knows it (RFC 5891), any other letter by its bytes in
    UTF-8. A percent sign that begins no byte, and a second `#`, are meant as they stand.

    >>> uri_of("https://例え.jp/パ?q=50%"), uri_of("http://bücher.example/#/a#b")
    ('https://xn--r8jz45g.jp/%E3%83%91?q=50%25', 'http://xn--bcher-kva.example/#/a%23b')
    """
    parts = _PARTS.fullmatch(address)
    if parts is None:
        return _encoded(address)
    scheme, host, rest, hash, fragment = parts.groups()
    return f"{scheme}{_host(host)}{_encoded(rest)}{hash}{_encoded(fragment)}"


def _encoded(text: str) -> str:
    return quote(_STRAY.sub("%25", text), safe=_SAFE, errors="replace")


def _host(host: str) -> str:
    """The host with each label of other letters as `xn--…`; percent-encoded where it names no host."""
    if host.isascii() or len(host) > _LONGEST_HOST:
        return _encoded(host)
    labels = _DOT.split(unicodedata.normalize("NFKC", host).lower())
    if not all(map(_is_label, labels)):
        return _encoded(host)
    return ".".join(map(_label, labels))


def _label(label: str) -> str:
    return label if label.isascii() else f"xn--{label.encode('punycode').decode('ascii')}"


def _is_label(label: str) -> bool:
    """Whether it consists of letters, their marks, digits and hyphens, as many as a label may have.

    What was one sign may have become several, and one of them a slash: `℀` is `a/c`, behind which is no host.
    """
    if label.isascii():
        return bool(_PLAIN.fullmatch(label))
    return len(label) <= _LONGEST_LABEL and all(
        sign == "-" or unicodedata.category(sign)[0] in "LMN" for sign in label
    )

"""RDF terms, written once and correctly: a `Term` is its N-Triples form.

Only the functions of this module make terms, and each checks or escapes what it is given. The writers
downstream only rearrange terms, so that an invalid IRI or a broken literal cannot reach a file.
"""

import math
import re
from decimal import Decimal
from functools import lru_cache
from typing import NewType

from kg.text.registered.uris import uri_of

Term = NewType("Term", str)
"""An IRI (`<https://…>`) or a literal (`"Nexus"`, `"3"^^<…#integer>`) as N-Triples writes it.
It holds no line break and no tab."""

XSD = "http://www.w3.org/2001/XMLSchema#"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
"""The datatype that the Library of Congress has for dates with doubt: `1500~`, `1914/1918` (ISO 8601-2)."""

_IRI = re.compile(
    r"https?://[A-Za-z0-9._\-]+(?::[0-9]{1,5})?"
    r"(?:/[A-Za-z0-9._~!$&'()*+,;=:@/?#\-]*+(?:%[0-9A-Fa-f]{2}[A-Za-z0-9._~!$&'()*+,;=:@/?#\-]*+)*+)?"
)
_ESCAPED = re.compile(r'[\x00-\x1f\x7f-\x9f"\\\u2028\u2029\ud800-\udfff\ufffe\uffff]')
_SHORT_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LONG_ESCAPES = {escape[1]: character for character, escape in _SHORT_ESCAPES.items()} | {
    "b": "\b", "f": "\f", "'": "'",
}  # fmt: skip
_WRITTEN = re.compile(r"\\(?:([^uU])|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")


def iri(text: str) -> Term:
    """The IRI, when it is an absolute web address in plain ASCII with valid escapes.

    Raises:
        ValueError: for anything else, `javascript:` and addresses with spaces or quotes among them.

    >>> iri("https://example.org/kg/paper/nexus")
    '<https://example.org/kg/paper/nexus>'
    """
    if not _is_iri(text):
        raise ValueError(f"not a valid web address: {text[:200]!r}")
    return Term(f"<{text}>")


def _is_iri(text: str) -> bool:
    return _IRI.fullmatch(text) is not None and text.count("#") < 2


def web_address(text: str) -> Term | None:
    """The IRI of an address that a document prints, other letters percent-encoded; `None` if it is none.

    >>> web_address("https://github.com/Ed-Zh/PARDEN"), web_address("javascript:alert(1)")
    ('<https://github.com/Ed-Zh/PARDEN>', None)
    """
    if not _is_iri(text):  # most are right as they stand
        text = uri_of(text)
    return Term(f"<{text}>") if _is_iri(text) else None


def string(text: str) -> Term:
    """A plain string literal; a lone surrogate, which is no character, becomes U+FFFD.

    >>> print(string('"Nexus"'))
    "\\"Nexus\\""
    """
    if text.isprintable() and '"' not in text and "\\" not in text:  # most are, and need no look at each sign
        return Term(f'"{text}"')
    escaped = text
    for sign, escape in _SHORT_ESCAPES.items():  # the backslash first
        escaped = escaped.replace(sign, escape)
    if escaped.isprintable():
        return Term(f'"{escaped}"')
    return Term(f'"{_ESCAPED.sub(_escape, text)}"')


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return _SHORT_ESCAPES.get(character) or f"\\u{ord(character):04X}"


def text(literal: Term) -> str:
    """The characters of a literal, whatever its type.

    >>> text(string('"Nexus"')), text(integer(9))
    ('"Nexus"', '9')
    """
    inner = literal[1 : literal.rindex('"')]
    return _WRITTEN.sub(_unescape, inner) if "\\" in inner else inner


def bare(iri: Term) -> str:
    """The address in an IRI, as answers of queries have it.

    >>> bare(iri("https://example.org/kg/paper/nexus"))
    'https://example.org/kg/paper/nexus'
    """
    return iri[1:-1]


def plain(term: Term) -> str:
    """An IRI in full, a literal without its type: what `STR` makes of it in SPARQL.

    >>> plain(iri("https://example.org/kg/paper/nexus")), plain(integer(9))
    ('https://example.org/kg/paper/nexus', '9')
    """
    return bare(term) if term.startswith("<") else text(term)


def _unescape(match: re.Match[str]) -> str:
    short, code, long = match.groups()
    return _LONG_ESCAPES[short] if short else chr(int(code or long, 16))


def typed(text: str, datatype: str) -> Term:
    """A literal of an XML Schema type, named without its namespace.

    >>> print(typed("2024-08-28", "date"))
    "2024-08-28"^^<http://www.w3.org/2001/XMLSchema#date>
    """
    return Term(f"{string(text)}^^<{XSD}{datatype}>")


@lru_cache(maxsize=1 << 12, typed=True)  # places and years come again
def integer(value: int) -> Term:
    """A whole number.

    >>> print(integer(9))
    "9"^^<http://www.w3.org/2001/XMLSchema#integer>
    """
    return typed(str(value), "integer")


def number(value: int | float | Decimal) -> Term:
    """An `xsd:integer`, or an `xsd:decimal` with the digits that the value has.

    Raises:
        ValueError: for infinity and not-a-number.

    >>> print(number(94.6), number(4e-11))
    "94.6"^^<http://www.w3.org/2001/XMLSchema#decimal> "0.00000000004"^^<http://www.w3.org/2001/XMLSchema#decimal>
    """
    if isinstance(value, int):
        return integer(value)
    if not math.isfinite(value):
        raise ValueError(f"not a finite number: {value}")
    exact = value if isinstance(value, Decimal) else Decimal(f"{value:.15g}")
    whole, _, fraction = f"{exact:f}".partition(".")
    return typed(f"{whole}.{fraction.rstrip('0') or '0'}", "decimal")


def boolean(value: bool) -> Term:
    """`true` or `false`.

    >>> print(boolean(True))
    "true"^^<http://www.w3.org/2001/XMLSchema#boolean>
    """
    return typed("true" if value else "false", "boolean")

"""How every node is named: `{base}{kind}/{ascii-slug}-{key}`.

A *path* is such a name without its base. The key is a hash of what the thing is known by, so that the same
thing gets the same name in every build; the slug is for human eyes.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.errors import UsageError, a_text
from kg.rdf.terms import Term, iri
from kg.text.letters.fold import slug

DEFAULT_BASE = "https://example.org/kg/"
"""For trying things out: whoever publishes a graph names a base that is theirs."""

KEY_LENGTH = 13
"""Base32 characters of a SHA-256: 65 bits, one chance in a million that 10 million nodes collide."""

_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
_TWO = [first + second for first in _BASE32 for second in _BASE32]
"""Ten bits → two characters: `base64.b32encode` takes three times as long, for a hundred thousand keys."""

_OWNED = re.compile(r"(?:^|/)(?:authorship|candidate|circle|claim|figure|pair|statement|value)/[^/]*$")
"""The end of the name of a node that is called after the nodes that it belongs to, by their keys."""
_KEY = re.compile(r"(?<=[/-])[a-z2-7]{13}(?![a-z0-9])")
_PLAIN_PATH = re.compile(r"[A-Za-z0-9/_.,=~-]+(?:#char=[0-9]+,[0-9]+)?")
"""A path after which an IRI is right if its base is: those that `path` makes, and places in texts."""


def key(*parts: str) -> str:
    """The key of what these parts identify; equal parts give equal keys on every machine.

    >>> key("arxiv:2212.06817")
    'dxrtmj3z6gggh'
    """
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).digest()
    bits = int.from_bytes(digest[:9], "big") >> 2  # 70 bits, which become 14 characters
    return "".join([_TWO[bits >> place & 1023] for place in range(60, -10, -10)])[:KEY_LENGTH]


def path(kind: str, label: str, key: str) -> str:
    """The path of a node: its kind, its label as far as it can be read, its key.

    >>> path("person", "Chloé Bi", "abcdefghijkl2")
    'person/chloe-bi-abcdefghijkl2'
    """
    return f"{kind}/{slug(label)}-{key}"


def key_of(path: str) -> str:
    """The key at the end of a path, for nodes that depend on another.

    >>> key_of("paper/nexus-abcdefghijkl2")
    'abcdefghijkl2'
    """
    return path[-KEY_LENGTH:]


def node_key(node: Term) -> str:
    """The same of an IRI.

    >>> node_key(Term("<https://example.org/kg/paper/nexus-abcdefghijkl2>"))
    'abcdefghijkl2'
    """
    return key_of(node[:-1])


def kind_of(path: str) -> str:
    """What sort of node has a path.

    >>> kind_of("paper/nexus-abcdefghijkl2")
    'paper'
    """
    return path.partition("/")[0]


def owner_keys(name: str) -> list[str]:
    """The keys in the path or IRI of a node that is called after others; none for any other node.

    >>> owner_keys("candidate/abcdefghijkl2-abcdefghijkl3"), owner_keys("paper/nexus-abcdefghijkl2")
    (['abcdefghijkl2', 'abcdefghijkl3'], [])
    """
    end = _OWNED.search(name)
    return _KEY.findall(end[0]) if end else []


def under_owners(name: str, keys: Mapping[str, str]) -> str:
    """The path or IRI of a node, as it is when nodes that it is called after have other keys: old → new.

    >>> under_owners("claim/abcdefghijkl2-17-24", {"abcdefghijkl2": "abcdefghijkl3"})
    'claim/abcdefghijkl3-17-24'
    """
    return _OWNED.sub(lambda end: _KEY.sub(lambda key: keys.get(key[0], key[0]), end[0]), name)


def checked_base(base: str) -> str:
    """The base, when IRIs can be made by appending to it.

    Raises:
        UsageError: when it is no web address, does not end in `/`, or has parts that relative names undo
            (`?`, `#`, `..`).
    """
    try:
        iri(a_text(base, "base"))
    except ValueError as error:
        raise UsageError(f"base: {error}") from error
    parts = base.split("/")[3:-1]
    if not base.endswith("/") or not {"?", "#"}.isdisjoint(base) or {"", ".", ".."} & set(parts):
        raise UsageError(f"base: {base!r} must end in '/' and have no '?', '#', '//' or '..' after its host")
    return base


@dataclass(frozen=True, slots=True)
class Namer:
    """Turns paths into IRIs under one base; a value, so that a build cannot mix two bases."""

    base: str = DEFAULT_BASE
    """A web address that ends in `/`."""

    def __post_init__(self) -> None:
        iri(self.base)

    def __call__(self, path: str) -> Term:
        """The IRI of a path.

        >>> Namer()("person/chloe-bi-abcdefghijkl2")
        '<https://example.org/kg/person/chloe-bi-abcdefghijkl2>'
        """
        return Term(f"<{self.base}{path}>") if _PLAIN_PATH.fullmatch(path) else iri(self.base + path)

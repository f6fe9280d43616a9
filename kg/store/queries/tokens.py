"""A query cut into tokens: a word in a string, a comment or an IRI is never mistaken for an instruction.

This is no parser, and takes any text, in time that grows with its length: a string that is not closed ends
where its line does, a long one where the text does.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.rdf.prefixes import PREFIXES

_TOKEN = re.compile(
    r"""(?P<blank>\s+|\#[^\n\r]*)
      | (?P<iri><[^\x00-\x20<>"{}|^`\\]*>)
      | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*+(?:\"{3}|\"{0,2}\\?\Z)
                  | '{3}(?:'{0,2}(?:[^'\\]|\\.))*+(?:'{3}|'{0,2}\\?\Z)
                  | "(?:[^"\\\n\r]|\\.)*+(?:"|(?=[\n\r])|\\?\Z) | '(?:[^'\\\n\r]|\\.)*+(?:'|(?=[\n\r])|\\?\Z))
      | (?P<variable>[?$]\w+)
      | (?P<language>@\w+(?:-\w+)*)
      | (?P<prefixed>(?:[^\W\d][\w.\-]{0,255}+|_)?:
                    (?:(?!\.)(?:[\w:\-]|%[0-9A-Fa-f]{2}|\\.|\.++(?=[\w:\-\\]|%[0-9A-Fa-f]{2}))*+)?+)
      | (?P<word>[^\W\d]\w*)
      | (?P<mark>.)""",
    re.VERBOSE | re.DOTALL,
)
PROLOGUE = frozenset({"PREFIX", "BASE", "VERSION"})
"""Words that stand before the verb of a query."""


class Token(NamedTuple):  # a text may have a million: made in half the time of a dataclass
    """A piece of a query that is neither space nor comment."""

    kind: str
    """`iri`, `string`, `variable`, `language`, `prefixed`, `word` or `mark`."""
    text: str
    """As written."""
    end: int
    """Offset after its last character."""

    @property
    def keyword(self) -> str:
        """The word in capitals; empty for anything but a word."""
        return self.text.upper() if self.kind == "word" else ""


def tokens(text: str) -> Iterator[Token]:
    """The tokens in order.

    >>> [t.text for t in tokens("ASK { ?s a 'x # y' } # z")]
    ['ASK', '{', '?s', 'a', "'x # y'", '}']
    """
    for match in _TOKEN.finditer(text):
        if match.lastgroup and match.lastgroup != "blank":
            yield Token(match.lastgroup, match.group(), match.end())


@cache
def named(texts: tuple[str, ...]) -> frozenset[str]:
    """The IRIs that these queries name: properties, classes, anything; `a` is `rdf:type`.

    >>> sorted(named(("PREFIX e: <http://e/> SELECT * { ?s a e:Paper ; <http://e/title> ?title }",)))[:2]
    ['http://e/', 'http://e/Paper']
    """
    found = set()
    for text in texts:
        prefixes = dict(PREFIXES)
        waiting = ""
        for token in tokens(text):
            if token.kind == "iri":
                found.add(token.text[1:-1])
                if waiting:
                    prefixes[waiting[:-1]] = token.text[1:-1]
            elif token.kind == "prefixed":
                prefix, _, local = token.text.partition(":")
                found.add(prefixes.get(prefix, "") + local)
            elif token.text == "a":
                found.add(PREFIXES["rdf"] + "type")
            waiting = token.text if token.kind == "prefixed" and token.text.endswith(":") else ""
    return frozenset(found - {""})

"""Members of an answer in JSON that SPARQL does not know: whoever reads it passes over them.

The engine does so in front of the rows, and takes nothing behind them, where Comunica says how it found them.
"""

import re
from typing import NamedTuple

_STRING = rb'"(?:[^"\\]++|\\.)*+"'
_DEPTH = 12
"""Of arrays and objects in each other; a term that has a triple in a triple needs eight."""


def _nested() -> bytes:
    pattern = rb"(?!)"
    for _ in range(_DEPTH):
        pattern = rb'[\[{](?:[^\[\]{}"]++|%s|%s)*+[\]}]' % (_STRING, pattern)
    return pattern


_OPEN = re.compile(rb"\s*+\{")
_MEMBER = re.compile(
    rb'\s*+(%s)\s*+:\s*+(%s|[^\[\]{}",\s]++|%s)\s*+(?:,|(\}))' % (_STRING, _STRING, _nested()), re.DOTALL
)


class _Member(NamedTuple):
    """A member of an object, by its places in the text."""

    name: bytes
    """As it stands there, in quotation marks."""
    begin: int
    """Where its name begins."""
    value: int
    """Where its value begins."""
    end: int
    """Behind its value."""


def rows_last(text: bytes) -> bytes | None:
    """A table in JSON with its rows behind all else; `None` where they are so, and for what is none.

    Nothing is left out, so that whatever is malformed stays so.

    >>> rows_last(b'{"head":{"vars":[]},"results":{"bindings":[{}],"distinct":true},"metadata":{}}')
    b'{"head":{"vars":[]},"metadata":{},"results":{"distinct":true,"bindings":[{}]}}'
    >>> rows_last(b'{"head":{"vars":[]},"results":{"bindings":[{}]}}')
    """
    whole, end = _members(text, 0)
    results = _named(b'"results"', whole)
    rows, _ = _members(text, results.value) if results else ([], 0)
    bindings = _named(b'"bindings"', rows)
    if results is None or bindings is None or (whole[-1], rows[-1]) == (results, bindings):
        return None
    first, behind = _others(text, whole, results), _others(text, rows, bindings)
    return b'{%s"results":{%s%s}}%s' % (first, behind, text[bindings.begin : bindings.end], text[end:])


def _members(text: bytes, begin: int) -> tuple[list[_Member], int]:
    """The members of the object that begins there, and where it ends; none where there is no whole one."""
    found: list[_Member] = []
    opened = _OPEN.match(text, begin)
    place = opened.end() if opened else len(text)
    while member := _MEMBER.match(text, place):
        found.append(_Member(member[1], member.start(), member.start(2), member.end(2)))
        place = member.end()
        if member[3]:
            return found, place
    return [], place


def _named(name: bytes, members: list[_Member]) -> _Member | None:
    return next((member for member in members if member.name == name), None)


def _others(text: bytes, members: list[_Member], one: _Member) -> bytes:
    """All members but one, each with a comma behind it."""
    return b"".join(b"%s," % text[member.begin : member.end] for member in members if member is not one)

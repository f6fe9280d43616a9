"""Marks in a name what was typed, as a page shows it."""

import re
from dataclasses import dataclass

from kg.search.forms import HAN, clean, form

_WORD = re.compile(rf"{HAN}|[^\W_]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a name."""

    text: str
    """The words as they are."""
    marked: bool
    """Whether they were typed."""


def marked(name: str, typed: str) -> tuple[Piece, ...]:
    """The name in pieces, which are the name together; words that begin as a typed word are marked so far.

    >>> [(piece.text, piece.marked) for piece in marked("José Müller", "mul")]
    [('José ', False), ('Mül', True), ('ler', False)]
    """
    wanted = form(clean(typed)).split()
    pieces: list[Piece] = []
    end = 0
    for word in _WORD.finditer(name):
        if length := _begun(word[0], wanted):
            pieces += [Piece(name[end : word.start()], False), Piece(word[0][:length], True)]
            end = word.start() + length
    pieces.append(Piece(name[end:], False))
    return tuple(piece for piece in pieces if piece.text)


def _begun(word: str, wanted: list[str]) -> int:
    """How many letters of the word are the longest of the wanted words that it begins with."""
    whole = form(word)
    longest = max((len(begin) for begin in wanted if whole.startswith(begin)), default=0)
    return next((n for n in range(1, len(word) + 1) if len(form(word[:n])) >= longest), 0) if longest else 0

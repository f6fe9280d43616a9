"""Abstracts that are given as an index: each word with the places where it stands."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from operator import itemgetter
from typing import Any

LONGEST_ABSTRACT = 1_000_000
"""Characters; few bytes of an index can stand for very many of them."""

HOLE = "…"
"""What stands for words that an index leaves out, so that their neighbours make no phrase."""


def text_of_index(index: Mapping[str, Any]) -> tuple[str, str]:
    """The words of an index in their order, and what is wrong with it, in words that follow "its abstract".

    The flaw is empty for an index that gives each place from 0 on once. Places may be as high as they like.

    >>> text_of_index({"We": [0], "maps": [1, 3], "of": [2]})
    ('We maps of maps', '')
    >>> text_of_index({"We": [0], "rooms": [1_000_000_000]})
    ('We … rooms', 'has places without words')
    """
    found = {word: places for word, places in index.items() if isinstance(places, list)}
    if sum((len(word) + 1) * len(places) for word, places in found.items()) > LONGEST_ABSTRACT:
        return "", f"has more than {LONGEST_ABSTRACT:,} characters and was not read"
    placed = [
        (place, word)
        for word, places in found.items()
        for place in places
        if type(place) is int and place >= 0  # True is no place
    ]
    placed.sort(key=itemgetter(0))  # not by word: of two on one place, the first printed stays first
    whole = len(found) == len(index) and len(placed) == sum(map(len, found.values()))
    flaw = _flaw([place for place, _ in placed], whole)
    return " ".join(_with_holes(placed) if flaw else [word for _, word in placed]), flaw


def _with_holes(placed: list[tuple[int, str]]) -> Iterator[str]:
    before = -1
    for place, word in placed:
        if place > before + 1:
            yield HOLE
        yield word
        before = place


def _flaw(places: list[int], whole: bool) -> str:
    if not whole:
        return "has words whose places are none; they were not read"
    if places == list(range(len(places))):
        return ""
    twice = any(first == second for first, second in pairwise(places))
    return "has several words in one place" if twice else "has places without words"

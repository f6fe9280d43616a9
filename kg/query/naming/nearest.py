"""The names that are most like one that nothing has: those that have its words, then those that look alike.

All names are read for that, so it is only asked once nothing is found; how alike two are, few are asked.
"""

import heapq
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from kg.query.catalogue import internal
from kg.query.naming.entries import Kind, entries, may_identify
from kg.text.letters.fold import search_form

if TYPE_CHECKING:
    from kg.store import Graph

_SHOWN = 3  # names
_ALIKE = 0.6  # ratio of difflib, from 0 to 1
_MANY = (Kind.PERSON, Kind.PAPER, Kind.CONCEPT)
"""Kinds of which there are so many that their names alone are read, and not what has them."""


def nearest(graph: "Graph", typed: str, kinds: Sequence[Kind]) -> list[str]:
    """Up to three names of things of these kinds; none where no name is like it."""
    words = search_form(typed)
    if not words:
        return []
    forms: dict[str, str] = {}
    for label in _labels(graph, kinds, with_identifiers=may_identify(words)):
        forms.setdefault(search_form(label), label)
    forms.pop("", None)
    within = [form for form in forms if f" {words} " in f" {form} "]
    return [forms[form] for form in dict.fromkeys([*within[:_SHOWN], *closest(words, forms)])][:_SHOWN]


def closest(word: str, forms: Mapping[str, str]) -> list[str]:
    """The forms that are most like a word, likeliest first: as `difflib.get_close_matches`, but soon.

    Two texts are no more alike than their letters are, in whatever order; that is counted for all at once.

    >>> closest("jose sylva", dict.fromkeys(["jose silva", "joao silva", "ana nunez"], ""))
    ['jose silva', 'joao silva']
    """
    matcher = SequenceMatcher(b=word)
    best: list[tuple[float, str]] = []
    for at_most, form in _by_letters(word, list(forms)):
        if at_most < _ALIKE or (len(best) == _SHOWN and at_most < best[0][0]):
            break
        matcher.set_seq1(form)
        found = (matcher.ratio(), form)
        if found[0] >= _ALIKE:
            (heapq.heappushpop if len(best) == _SHOWN else heapq.heappush)(best, found)
    return [form for _, form in sorted(best, reverse=True)]


def _by_letters(word: str, forms: Sequence[str]) -> Iterator[tuple[float, str]]:
    """How alike each can be at most, with the form, the likeliest first; forms are ASCII and not empty."""
    import numpy as np

    if not forms:
        return
    letters = np.frombuffer("\n".join(forms).encode("ascii"), np.uint8)
    lengths = np.fromiter(map(len, forms), np.int64, len(forms))
    starts = np.cumsum(lengths + 1) - lengths - 1
    shared = np.zeros(len(forms), np.int64)
    for letter, times in Counter(word).items():
        counted = np.add.reduceat(letters == ord(letter), starts, dtype=np.int64)
        shared += np.minimum(counted, times)
    at_most = 2 * shared / (lengths + len(word))
    for place in np.argsort(-at_most, kind="stable"):
        yield float(at_most[place]), forms[place]


def _labels(graph: "Graph", kinds: Sequence[Kind], *, with_identifiers: bool) -> Iterator[str]:
    """All names of things of these kinds: kind by kind, each in the order of names.

    Papers have more identifiers than titles.
    """
    for kind in kinds:
        if kind not in _MANY:
            yield from (entry.label for entry in entries(graph, kind))
            continue
        asked = [f"names/labels-of-{kind}"]
        if kind is Kind.PAPER and with_identifiers:
            asked.append("names/identifiers-of-paper")
        rows = (row for query in asked for row in graph.query(internal(query).text).texts())
        yield from sorted({row["label"] for row in rows})

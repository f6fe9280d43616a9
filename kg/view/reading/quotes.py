"""The sentence around a span: the words that a fact rests on, readable on their own.

Lines are no sentences: many sources break them at a width, and a break is told as the space it stands for.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from kg.text.sentences import sentence_tokens
from kg.text.typesetting.readable import readable_pieces

_SPAN = re.compile(r"#char=(\d+),(\d+)$")
_BLANK_LINE = re.compile(r"\s*\n[^\S\n]*\n\s*")
_LONGEST = 320
"""Characters shown before and after the words at most."""


class Quote(NamedTuple):
    """A sentence of a record; sorts by where it stands."""

    start: int
    """Offset of its first character in the record's text, in code points."""
    parts: tuple[str, ...]
    """Its words in pieces, on one line, simple formulas as signs: every second one is what counts, the first
    and the last are not."""

    def data(self) -> list[str | int]:
        """The sentence, then where each piece but the first begins, counted as scripts count: in UTF-16.

        >>> Quote(0, ("We love ", "Nexus", ".")).data()
        ['We love Nexus.', 8, 13]
        """
        lengths = [len(part.encode("utf-16-le", "surrogatepass")) // 2 for part in self.parts[:-1]]
        return ["".join(self.parts), *accumulate(lengths)]


def quotes(text: str, spans: Iterable[str]) -> list[Quote]:
    """The sentences in which spans stand, whose IRIs end in `#char=start,end`; each sentence once.

    >>> quotes("We try. We introduce Nexus, our Nexus. Good.", ["t#char=21,26", "t#char=32,37"])
    [Quote(start=8, parts=('We introduce ', 'Nexus', ', our ', 'Nexus', '.'))]
    """
    return _around(text, sorted(place for place in map(_place, spans) if place and place[1] <= len(text)))


def _around(text: str, places: Sequence[tuple[int, int]]) -> list[Quote]:
    """The sentences in which places stand, which come in order."""
    if not places:  # most facts bring their sentence: then no text is cut for nothing
        return []
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    starts, ends = _sentences(text)
    for start, end in places:
        first = starts[bisect_right(starts, start) - 1]
        last = ends[bisect_left(ends, end)]
        inside = found.setdefault((first, last), [])
        if not inside or inside[-1][1] <= start:
            inside.append((start, end))
    return [Quote(first, _cut(text, first, last, inside)) for (first, last), inside in found.items()]


def quotes_within(text: str, spans: Iterable[str]) -> list[Quote]:
    """The sentences of a fact whose spans are both its sentences and the words in them that count.

    A span around others is a sentence; words without such a span stand in the sentence that is found.

    >>> quotes_within("We try. BAM uses MoE.", ["t#char=8,21", "t#char=8,11", "t#char=17,20"])
    [Quote(start=8, parts=('', 'BAM', ' uses ', 'MoE', '.'))]
    """
    places = sorted({place for place in map(_place, spans) if place and place[1] <= len(text)})
    wide = [place for place in places if any(_holds(place, other) for other in places)]
    found = []
    for sentence in wide:
        words = [place for place in places if _holds(sentence, place) and place not in wide]
        if words and not any(_holds(other, sentence) for other in wide):
            found.append(Quote(sentence[0], _cut(text, *sentence, _apart(words))))
    loose = [place for place in places if place not in wide and not any(_holds(one, place) for one in wide)]
    return [*found, *_around(text, loose)]


def _holds(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]


def _apart(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places, in order, without those that reach into the one before."""
    kept: list[tuple[int, int]] = []
    for place in places:
        if not kept or kept[-1][1] <= place[0]:
            kept.append(place)
    return kept


def _place(span: str) -> tuple[int, int] | None:
    match = _SPAN.search(span)
    place = (int(match[1]), int(match[2])) if match else (0, 0)
    return place if place[0] < place[1] else None


@lru_cache(maxsize=4)  # one text after the other is asked for all that stands in it
def _sentences(text: str) -> tuple[list[int], list[int]]:
    """Where sentences begin, and where they end, as a blank line ends them, too.

    The first line is a title, whatever it holds.
    """
    title = text.find("\n")
    spans = [span for span, _ in sentence_tokens(text)]
    gaps = {(one.end, other.start) for one, other in pairwise(spans)}
    gaps.update(blank.span() for blank in _BLANK_LINE.finditer(text))
    edges = [0, *chain.from_iterable(sorted(gap for gap in gaps if gap[0] >= title)), len(text)]
    return edges[::2], edges[1::2]


def _cut(text: str, first: int, last: int, places: list[tuple[int, int]]) -> tuple[str, ...]:
    """The sentence cut around the places, on one line; what is far from any is left out."""
    start, end = places[0][0], places[-1][1]
    shown = max(first, start - _LONGEST), min(last, end + _LONGEST)
    edges = [shown[0], *(edge for place in places for edge in place), shown[1]]
    parts = readable_pieces([text[a:b].replace("\n", " ") for a, b in pairwise(edges)])
    parts[0] = "…" * (shown[0] > first) + parts[0]
    parts[-1] += "…" * (shown[1] < last)
    return tuple(parts)

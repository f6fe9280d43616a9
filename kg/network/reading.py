"""A text as the network reads it: its tokens, what it believes of each, and what it sees in them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.network.decoding import begun, best_labels, spans
from kg.network.encoder import encoded, word_values
from kg.network.exact import Real, Whole, chances, linear
from kg.network.labels import TAGS
from kg.network.pairs import AROUND, Place, related
from kg.network.remembered import Remembered
from kg.network.threads import one_thread
from kg.network.weights import PARTS, weights
from kg.text.language.english import is_english
from kg.text.letters.scripts import has_foreign_word
from kg.text.sentences import sentence_tokens
from kg.text.tokens import Token

NEAR = 5
"""Entities after an entity in its sentence that may have to do with it: lists have no end."""


class Entity(NamedTuple):
    """A span of a sentence that names something."""

    first: int
    """Row of its first token."""
    last: int
    """One past the row of its last token."""
    type: int
    """Number in `labels.ENTITY_TYPES`."""
    chance: float
    """How likely an entity begins and ends there, 0 to 1."""


class Pair(NamedTuple):
    """Two entities of a sentence, by their numbers in it, the first before the second."""

    sentence: int
    first: int
    second: int
    label: int
    """Number in `labels.RELATIONS` of the likeliest relation; never that of none."""
    chance: float
    """How likely it is, 0 to 1: never more than that of either entity."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A text and what the network believes of its tokens; rows of arrays are tokens."""

    text: str
    """As printed."""
    sentences: tuple[tuple[Token, ...], ...]
    """The tokens of each sentence, the title's first."""
    starts: tuple[int, ...]
    """Row of the first token of each sentence, and one past the last row."""
    tags: str
    """A part of speech for each token: letters of `labels.TAGS`."""
    english: bool
    """Whether it is a text that the network can read; else nothing is seen in it."""
    chances: dict[str, Real]
    """Head → probabilities of its labels [tokens, labels]."""
    entities: tuple[tuple[Entity, ...], ...]
    """What each sentence names, in order; no two overlap."""
    pairs: tuple[Pair, ...]
    """What these may have to do with each other, by sentence."""


def read(texts: Sequence[str], told: Sequence[bool | None] = ()) -> list[Reading]:
    """Each text as the network reads it: the same whatever texts it is read with.

    `told` is for each whether its document says that it is English, `None` where it does not say.

    >>> reading = read(["Sparse upcycling\\nWe train dense models."])[0]
    >>> reading.tags, [len(sentence) for sentence in reading.sentences]
    ('NNPVJLS', [2, 5])
    """
    sentences = [tuple(tokens for _, tokens in sentence_tokens(text)) for text in texts]
    english = [
        is_english([token.text for tokens in each for token in tokens], said)
        for each, said in zip(sentences, told or [None] * len(texts), strict=True)
    ]
    flat = [tokens for each in sentences for tokens in each]
    starts = list(accumulate(map(len, flat), initial=0))
    if not flat:
        return [_nothing(text, known) for text, known in zip(texts, english, strict=True)]
    with one_thread():
        words, rows = _words_of(flat)
        values = _values(words, rows, list(map(len, flat)))
        by_head = _by_head(linear(weights().heads, values))
        tags = tags_of(words, rows, by_head.pop("tag"))
        likely = {name: chances(each) for name, each in by_head.items()}
        labels = best_labels(by_head["entity"], starts)
        first = list(accumulate(map(len, sentences), initial=0))
        homes = [
            _Home(starts[a], a, known)
            for (a, b), known in zip(pairwise(first), english, strict=True)
            for _ in range(a, b)
        ]
        foreign = frozenset(filter(has_foreign_word, words))
        marked = zip(spans(labels, starts), flat, starts, homes, strict=False)
        seen = [
            _seen(each, tokens, start, foreign) if home.english else []
            for each, tokens, start, home in marked
        ]
        named = entities_of(seen, likely["entity"], starts, [home.row for home in homes])
        pairs = _pairs(values, named, starts, homes)
    return [
        Reading(
            text=text,
            sentences=each,
            starts=tuple(row - starts[a] for row in starts[a : b + 1]),
            tags=tags[starts[a] : starts[b]],
            english=known,
            chances={name: chance[starts[a] : starts[b]] for name, chance in likely.items()},
            entities=tuple(map(tuple, named[a:b])),
            pairs=tuple(chain.from_iterable(pairs[a:b])),
        )
        for text, each, known, (a, b) in zip(texts, sentences, english, pairwise(first), strict=True)
    ]


def _seen(
    marked: list[tuple[int, int, int]], tokens: Sequence[Token], start: int, foreign: Collection[str]
) -> list[tuple[int, int, int]]:
    """What is marked in a sentence whose first row is `start`, without words of other scripts."""
    if not foreign:
        return marked
    return [
        (a, b, kind)
        for a, b, kind in marked
        if not any(token.text in foreign for token in tokens[a - start : b - start])
    ]


class _Home(NamedTuple):
    """The text of a sentence among those that are read at once."""

    row: int
    """The row of its first token."""
    sentence: int
    """The number of its first sentence."""
    english: bool
    """Whether it is read."""


def _nothing(text: str, english: bool) -> Reading:
    """What is read in a text without words."""
    empty = {name: np.zeros((0, columns), np.float32) for name, columns in PARTS.items() if name != "tag"}
    return Reading(text, (), (0,), "", english, empty, (), ())


@cache
def _words() -> Remembered:
    return Remembered(lambda words: (word_values(weights(), words),))


def _words_of(sentences: Sequence[Sequence[Token]]) -> tuple[Sequence[str], NDArray[np.intp]]:
    """The different words of some sentences, and for each token which of them it is."""
    words = [token.text for tokens in sentences for token in tokens]
    number = {word: k for k, word in enumerate(dict.fromkeys(words))}
    return list(number), np.array(list(map(number.__getitem__, words)), np.intp)


def _values(words: Sequence[str], rows: NDArray[np.intp], lengths: Sequence[int]) -> Whole:
    (types,) = _words().of(words)
    return encoded(weights(), types, rows, lengths)


def _by_head(logits: Real) -> dict[str, Real]:
    columns = accumulate(PARTS.values(), initial=0)
    return {name: logits[:, a:b] for name, (a, b) in zip(PARTS, pairwise(columns), strict=True)}


def tags_of(words: Sequence[str], rows: NDArray[np.intp], logits: Real) -> str:
    """A part of speech for each token, from logits [tokens, `TAGS`]; what has no letters needs no network.

    `rows` says for each token which of the different words it is.
    """
    signs = np.array([_sign(word) for word in words], np.intp).take(rows)
    found = np.where(signs == _NO_SIGN, logits.argmax(1), signs)
    return _TAGS.take(found).tobytes().decode()


_TAGS = np.frombuffer(TAGS.encode(), np.uint8)
_NO_SIGN = -1


def _sign(word: str) -> int:
    """The number of the tag of a sign or number; that of none for a word."""
    if word[0].isalpha():
        return _NO_SIGN
    if word[0].isdigit():
        return _NO_SIGN if any(letter.isalpha() for letter in word) else TAGS.index("M")
    return _NO_SIGN if any(letter.isalnum() for letter in word) else TAGS.index("S")


def entities_of(
    found: Sequence[Sequence[tuple[int, int, int]]],
    likely: Real,
    starts: Sequence[int],
    origins: Iterable[int],
) -> list[list[Entity]]:
    """The entities of each sentence, from what its labels mark (`decoding.spans`) and the labels' chances.

    The rows of its entities are counted from its origin.
    """
    first, goes_on = (each.tolist() for each in begun(likely))
    named = []
    for here, end, origin in zip(found, starts[1:], origins, strict=True):
        entities = []
        for a, b, kind in here:
            chance = first[a] * (1 - goes_on[b]) if b < end else first[a]
            for row in range(a + 1, b):
                chance *= goes_on[row]
            entities.append(Entity(a - origin, b - origin, kind, max(chance, 0.0)))
        named.append(entities)
    return named


def _pairs(
    values: Whole, named: Sequence[Sequence[Entity]], starts: Sequence[int], homes: Sequence[_Home]
) -> list[list[Pair]]:
    """What the entities of each sentence may have to do with each other; most have nothing."""
    found: list[list[Pair]] = [[] for _ in named]
    told = [number for number, entities in enumerate(named) if len(entities) > 1]
    if not told:
        return found
    parts = [
        slice(
            max(starts[number], homes[number].row + named[number][0].first - AROUND),
            min(starts[number + 1], homes[number].row + named[number][-1].last + AROUND),
        )
        for number in told
    ]
    begins = list(accumulate((part.stop - part.start for part in parts), initial=0))
    places: list[Place] = []
    for number, part, begin in zip(told, parts, begins, strict=False):
        shift = begin + homes[number].row - part.start
        places += [(a + shift, b + shift, kind, chance) for a, b, kind, chance in named[number]]
    sizes = np.array([len(named[number]) for number in told])
    first, second = couples(sizes)
    likely = related(np.concatenate([values[part] for part in parts]), begins, places, first, second)
    label = likely[:, 1:].argmax(1) + 1
    chance = likely[np.arange(len(label)), label]
    rows = np.nonzero(chance > _SEEN)[0]
    one, other = first[rows], second[rows]
    before = np.cumsum(sizes) - sizes  # entities of the sentences before each
    sentence = np.searchsorted(before, one, side="right") - 1
    one, other = one - before[sentence], other - before[sentence]
    columns = (sentence, one, other, label[rows], chance[rows])
    for at, a, b, kind, believed in zip(*(column.tolist() for column in columns), strict=True):
        number = told[at]
        both = believed * min(named[number][a].chance, named[number][b].chance)
        found[number].append(Pair(number - homes[number].sentence, a, b, kind, both))
    return found


def couples(sizes: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The numbers of the entities of each pair, of sentences that have so many: each with the `NEAR` next.

    >>> first, second = couples(np.array([2, 1, 3]))
    >>> list(zip(first.tolist(), second.tolist()))
    [(0, 1), (3, 4), (3, 5), (4, 5)]
    """
    entities = np.arange(sizes.sum())
    near = np.minimum(np.repeat(np.cumsum(sizes), sizes) - entities - 1, NEAR)
    first = np.repeat(entities, near)
    return first, first + 1 + np.arange(len(first)) - np.repeat(np.cumsum(near) - near, near)


_SEEN = 0.1  # a less likely relation is none

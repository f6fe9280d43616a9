"""The part of speech of every token, by a hidden Markov model of word pairs (Brants 2000, TnT).

A lexicon says which parts of speech a word has, its neighbours decide; an unknown word is judged by its
ending. Made for cutting noun phrases out of scholarly English: the tags are as coarse as that needs. The
lexicon is data, made by `training/lexicon.py`; costs are whole numbers, so that every machine tags alike.
"""

import gzip
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from kg.text.tokens import Token, sentences

TAGS = "NLJVZAGDRTPIOCMS"
"""Noun and its plural, adjective, verb and its third person or past, auxiliary, -ing form, participle,
adverb, determiner, pronoun, preposition, `to`, conjunction, number, sign."""

_COST = re.compile(r"([A-Z])(-?\d+)")
_SIGN = {"S": 0}
_NUMBER = {"M": 0}
_UNKNOWN = {"N": 0}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known about words, all keys in lower case."""

    documents: int
    """How many documents were counted."""
    frequency: Mapping[str, int]
    """In how many of them a word stands; a missing word stands in fewer than four."""
    costs: Mapping[str, str]
    """What each tag of a word or `#shape` costs: `N0V21`."""
    pairs: Mapping[str, Mapping[str, int]]
    """What a tag costs after another: tag, then next tag."""


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with the package, read once."""
    packed = files("kg.text").joinpath("data/lexicon.tsv.gz").read_bytes()
    rows = [line.split("\t") for line in gzip.decompress(packed).decode().splitlines()]
    return Lexicon(
        documents=int(rows[0][1]),
        frequency={row[0]: int(row[1]) for row in rows if len(row) == 3},
        costs={row[0]: row[-1] for row in rows if row[-1]},
        pairs={row[0][1]: _costs(row[1]) for row in rows[1 : len(TAGS) + 1]},
    )


def tags(sentence: Sequence[Token]) -> str:
    """One tag for each token of a sentence, as a string of the letters of `TAGS`.

    >>> from kg.text.tokens import tokens
    >>> tags(tokens("We train dense models to adapt quickly."))
    'PVJLOVRS'
    """
    known = lexicon()
    # Last tag → cost of the cheapest tags that end with it, and these tags.
    best: dict[str, tuple[int, str]] = {"S": (0, "")}
    for token in sentence:
        best = {
            tag: _cheapest(best, tag, own, known.pairs) for tag, own in _options(token.text, known).items()
        }
    return min(best.values())[1]


@lru_cache(maxsize=1)  # whoever reads a text asks for its tags
def tagged(text: str) -> tuple[tuple[tuple[Token, ...], str], ...]:
    """The sentences of a text, each with its tags.

    >>> [tags for _, tags in tagged("We train models. It works.")]
    ['PVLS', 'PZS']
    """
    return tuple((sentence, tags(sentence)) for sentence in sentences(text))


def _cheapest(
    best: Mapping[str, tuple[int, str]], tag: str, own: int, pairs: Mapping[str, Mapping[str, int]]
) -> tuple[int, str]:
    cost, path = min((cost + pairs[before][tag], path) for before, (cost, path) in best.items())
    return cost + own, path + tag


def shape(word: str) -> str:
    """What an unknown word is judged by: its last letters, with a mark when it has hyphens or digits.

    >>> shape("mesenchymal"), shape("llama-2")
    ('mal', '-1')
    """
    mark = "-" if "-" in word else ""
    return mark + ("1" if any(letter.isdigit() for letter in word) else word[-3:])


def _options(printed: str, known: Lexicon) -> Mapping[str, int]:
    if not any(letter.isalnum() for letter in printed):
        return _SIGN
    if printed[0].isdigit() and not any(letter.isalpha() for letter in printed):
        return _NUMBER
    word = printed.lower()
    costs = known.costs.get(word) or known.costs.get(f"#{shape(word)}")
    return _costs(costs) if costs else _UNKNOWN


@cache
def _costs(packed: str) -> Mapping[str, int]:
    return {tag: int(cost) for tag, cost in _COST.findall(packed)}

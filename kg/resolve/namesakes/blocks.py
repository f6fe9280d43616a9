"""Blocks: signatures whose names can be one person's, directly or through other names among them."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kg.resolve.groups import Groups
from kg.resolve.namesakes.columns import Columns, Numbers
from kg.text.name_frequency import namesakes
from kg.text.nobody import names_nobody
from kg.text.person_names import Agreement, NameParts, agreement

RAREST = -3.0
"""The rarest that a name counts for: of rarer ones none were seen to learn from."""
UNCOUNTED = 30
"""How many times more people may bear a name than the counts say: a guess on the careful side. They are of
authors of some fields in some months, and expect 0.01 people called Jim Gray, of whom AMiner knows six."""


@dataclass(frozen=True, slots=True)
class Block:
    """Signatures to be told apart, at least two."""

    rows: Numbers
    """Signatures, in the order of `order`."""
    name: Numbers
    """Row → place of its name among those of the block."""
    agreements: Numbers
    """[names, names]: how well each two go together, by the values of `Agreement`."""
    common: Numbers
    """Name → logarithm of how many people bear it, see `common`."""
    alone: Numbers
    """Name → what its rarity says for one bearer, see `alone`."""


def blocks(columns: Columns) -> Iterator[Block]:
    """Every block; who is in none is alone."""
    rows_of: dict[int, list[int]] = defaultdict(list)
    for row, name in enumerate(columns.name.tolist()):
        rows_of[name].append(row)
    keyed: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, parts in enumerate(columns.parts):
        if (parts.given or len(parts.family) > 1) and not names_nobody(parts.form):  # `X` alone is no name
            keyed[parts.block].append(number)
    for names in keyed.values():
        if sum(len(rows_of[name]) for name in names) > 1:
            yield from _components(names, rows_of, columns)


def common(parts: NameParts) -> float:
    """Logarithm of how many people bear a name, at least `RAREST`."""
    return max(namesakes(parts.given, parts.family), RAREST)


def alone(parts: NameParts) -> float:
    """Logarithm of the odds that nobody else bears a name, at least 0 and to 2 decimals; 0 of a common one.

    The names to learn from were chosen because several people bear each. Whoever meets another name has to
    ask first whether there is a second bearer at all: of n to be expected, one in exp(n) names has none.

    >>> from kg.text.person_names import name_parts
    >>> alone(name_parts("Yoshio Tanaka")) > 3, alone(name_parts("Wei Wang"))
    (True, 0.0)
    """
    expected = UNCOUNTED * math.exp(namesakes(parts.given, parts.family))
    return max(0.0, round(-math.log(-math.expm1(-expected)), 2))


def _components(names: Sequence[int], rows_of: dict[int, list[int]], columns: Columns) -> Iterator[Block]:
    parts = [columns.parts[name] for name in names]
    agreements = name_agreements(parts)
    for places in _together(agreements):
        signed = [(row, at) for at, place in enumerate(places) for row in rows_of[names[place]]]
        if len(signed) > 1:
            signed.sort(key=lambda each: _order(columns, each[0]))
            yield Block(
                rows=np.array([row for row, _ in signed], np.int64),
                name=np.array([at for _, at in signed], np.int64),
                agreements=agreements[np.ix_(places, places)],
                common=np.array([common(parts[place]) for place in places], np.float32),
                alone=np.array([alone(parts[place]) for place in places], np.float32),
            )


def _together(agreements: Numbers) -> list[list[int]]:
    """The names in groups within which they agree, directly or through others."""
    if len(agreements) == 1:
        return [[0]]
    groups = Groups(range(len(agreements)))
    for one, other in zip(*np.nonzero(np.triu(agreements, 1)), strict=True):
        groups.join(int(one), int(other))
    return groups.all()


def _order(columns: Columns, row: int) -> tuple[str, int, str, str, tuple[str, ...], tuple[str, ...], int]:
    """What rows are sorted by, whatever the order in which they came; equal ones are alike in everything."""
    signed = columns.signed[row]
    work = columns.works[signed.work]
    return signed.name, work.year or 0, work.title, work.venue, work.authors, signed.organisations, row


def name_agreements(parts: Sequence[NameParts]) -> Numbers:
    """[names, names]: how well each two go together; they share their family name's last word and an initial.

    Only names are compared of which one begins as the other does: most of a block differ in the first word.
    """
    found = np.zeros((len(parts), len(parts)), np.int8)
    np.fill_diagonal(found, Agreement.EQUAL)
    if len(parts) == 1:
        return found
    begin: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(parts):
        begin[each.given[0] if each.given else ""].append(place)
    open_words: list[str] = []
    for word in sorted(begin):
        open_words = [before for before in open_words if word.startswith(before)]
        for before in (*open_words, word):
            for one in begin[before]:
                for other in begin[word]:
                    if one != other:
                        found[one, other] = found[other, one] = agreement(parts[one], parts[other])
        open_words.append(word)
    return found

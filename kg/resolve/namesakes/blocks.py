"""Blocks: signatures whose names can be one person's, directly or through other names among them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kg.numbering import Members, Numbers
from kg.resolve.groups import Groups
from kg.resolve.namesakes.callings import keep_apart
from kg.resolve.namesakes.columns import Columns
from kg.resolve.namesakes.rarity import alone
from kg.text.people.agreement import Agreement, agreement
from kg.text.people.frequency import namesakes
from kg.text.people.nobody import names_nobody
from kg.text.people.parts import NameParts

RAREST = -3.0
"""The rarest that a name counts for: of rarer ones none were seen to learn from."""


@dataclass(frozen=True, slots=True)
class Block:
    """Signatures to be told apart, at least two."""

    rows: Numbers
    """Signatures, in the order of `order`."""
    name: Numbers
    """Row → place of its name among those of the block; one that stands for two names is there twice."""
    agreements: Numbers
    """[names, names]: how well each two go together, by the values of `Agreement`."""
    common: Numbers
    """Name → logarithm of how many people bear it, see `common`."""
    alone: Numbers
    """Name → what its rarity says for one bearer, see `kg.resolve.namesakes.rarity`."""


def single_in_work(columns: Columns, block: Block, rows: Sequence[int]) -> list[int]:
    """Those of these rows that are the only one of their work: of two nobody knows which is meant."""
    works: list[int] = columns.work[block.rows[rows]].tolist()
    times = Counter(works)
    return [row for row, work in zip(rows, works, strict=True) if times[work] == 1]


def blocks(columns: Columns) -> Iterator[Block]:
    """Every block; who is in none is alone."""
    rows_of = Members(columns.called, len(columns.callings.names))
    key_of_name, keys = _keyed(columns.bylines.parts)
    key_of = key_of_name[columns.callings.names]
    key_of[np.bincount(columns.called, minlength=len(key_of)) == 0] = -1  # a name never without forms
    names_of = Members(key_of, keys)
    signatures = np.bincount(key_of[columns.called] + 1, minlength=keys + 1)[1:]
    for key in np.flatnonzero(signatures > 1).tolist():
        yield from _components(names_of[key], rows_of, columns)


def _keyed(names: Sequence[NameParts]) -> tuple[Numbers, int]:
    """Name → number of its block, -1 for what is no name; and how many blocks there are."""
    numbers: dict[tuple[str, str], int] = {}
    found = np.full(len(names), -1, np.int32)
    for place, parts in enumerate(names):
        if not all(map(_is_initial, (*parts.given, parts.family))) and not names_nobody(parts.form):
            found[place] = numbers.setdefault(parts.block, len(numbers))
    return found, len(numbers)


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.islower()  # one Chinese character is a name


def common(parts: NameParts) -> float:
    """Logarithm of how many people bear a name, at least `RAREST`."""
    return max(namesakes(parts.given, parts.family), RAREST)


def _components(names: Sequence[int], rows_of: Members, columns: Columns) -> Iterator[Block]:
    """The blocks of names that share a key; names are told by their callings."""
    parts = [columns.bylines.parts[columns.callings.names[name]] for name in names]
    agreements = name_agreements(parts)
    keep_apart(agreements, parts, list(map(columns.callings.full, names)))
    for places in _together(agreements):
        signed = [(row, at) for at, place in enumerate(places) for row in rows_of[names[place]]]
        if len(signed) > 1:
            signed.sort(key=lambda each: _order(columns, each[0]))
            yield Block(
                rows=np.array([row for row, _ in signed], np.int64),
                name=np.array([at for _, at in signed], np.int64),
                agreements=agreements if len(places) == len(names) else agreements[np.ix_(places, places)],
                common=np.array([common(parts[place]) for place in places], np.float32),
                alone=np.array([alone(parts[place], columns.families) for place in places], np.float32),
            )


def _together(agreements: Numbers) -> list[list[int]]:
    """The names in groups within which they agree, directly or through others."""
    if len(agreements) == 1:
        return [[0]]
    groups = Groups(range(len(agreements)))
    for one, others in enumerate(agreements):
        for other in np.flatnonzero(others[one + 1 :]).tolist():
            groups.join(one, one + 1 + other)
    return groups.all()


def _order(columns: Columns, row: int) -> tuple[str, int, str, str, tuple[str, ...], list[str], str, int]:
    """What rows are sorted by, whatever the order in which they came; equal ones are alike in everything."""
    work = columns.works[int(columns.work[row])]
    name, places = columns.printed(row), columns.printed_places(row)
    called = " ".join(each.form for each in columns.callings.full(int(columns.called[row])))
    return name, work.year or 0, work.title, work.venue, work.authors, places, called, row


def name_agreements(parts: Sequence[NameParts]) -> Numbers:
    """[names, names]: how well each two go together; they share their family name's last word and an initial.

    Only names are compared of which one begins as the other does: most of a block differ in the first word.
    """
    if len(parts) == 1:
        return np.full((1, 1), Agreement.EQUAL, np.int8)
    found = np.zeros((len(parts), len(parts)), np.int8)
    np.fill_diagonal(found, Agreement.EQUAL)
    begin: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(parts):
        begin[each.begins].append(place)
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

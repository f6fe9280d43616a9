"""Which records that print one identifier are one paper: `docs/merging.md` has the rule in words.

A book and its chapters, or the abstracts of a supplement, often carry the identifier of the whole. Records
are told apart where they print it and agree in nothing else; a title that they share, or nearly, is enough.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import combinations, product

from kg.resolve.groups import Groups
from kg.resolve.papers.imprints import begin_apart
from kg.resolve.papers.keys import PaperKeys
from kg.text.letters.scripts import scripts_of
from kg.text.people.bylines import share_a_name
from kg.text.works.near_titles import are_near

_MOST_TITLES = 32
"""Of one identifier that are compared with each other; what more titles have is that of a whole."""
_MOST_PRINTED = 8
"""Records of one title that are compared with those of another."""
_WHOLE = "book"
"""What has parts that are papers."""


def of_one_paper(block: Sequence[int], keys: Sequence[PaperKeys]) -> Iterator[list[int]]:
    """The records that print one identifier, those of one paper together.

    What could be one of two papers that are told apart is neither, unless it has an author of one alone.

    >>> printed = ("rooms", "ann lee"), ("doors", "bo li"), ("räume", "a lee")
    >>> keys = [PaperKeys(title, "", "", "", (), key=title, authors=name) for title, name in printed]
    >>> list(of_one_paper([0, 1, 2], keys))
    [[0, 2], [1]]
    """
    titled = _of_one_title(block, keys)
    if len(titled) > _MOST_TITLES:
        yield from titled
        return
    places = range(len(titled))
    works = [[keys[n] for n in numbers[:_MOST_PRINTED]] for numbers in titled]
    apart = {pair for pair in combinations(places, 2) if are_told_apart(*(works[place] for place in pair))}
    if not apart:
        yield list(block)
        return
    near = {place: set(_one_with(place, works, apart)) for place in places}
    found = Groups(places)
    for one, other in combinations(places, 2):
        if other in near[one] and one in near[other]:
            found.join(one, other)
    yield from (sorted(n for place in group for n in titled[place]) for group in found.all())


def _one_with(
    place: int, works: Sequence[Sequence[PaperKeys]], apart: Collection[tuple[int, int]]
) -> list[int]:
    """The titles of which this one may be another, where they may be one paper among themselves."""
    others = [other for other in range(len(works)) if other != place and _pair(place, other) not in apart]
    with_its_author = [other for other in others if _any(_have_an_author, works[place], works[other])]
    for wanted in (others, with_its_author):
        if not any(_pair(*pair) in apart for pair in combinations(wanted, 2)):
            return wanted
    return []


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)


def _of_one_title(block: Sequence[int], keys: Sequence[PaperKeys]) -> list[list[int]]:
    """The records, those of one title together, with or without its subtitle."""
    found = Groups(block)
    first: dict[str, int] = {}
    for n in block:
        found.join(first.setdefault(keys[n].key, n), n)
    for n in block:
        for head in (*keys[n].heads, *keys[n].study_heads):
            if head in first:
                found.join(first[head], n)
    return [sorted(numbers) for numbers in found.all()]


def are_told_apart(ours: Sequence[PaperKeys], theirs: Sequence[PaperKeys]) -> bool:
    """Whether two titles with one identifier are those of two papers, by the records of each."""
    return not _any(_have_a_title, ours, theirs) and _any(_are_two, ours, theirs)


def _any(
    said: Callable[[PaperKeys, PaperKeys], bool], ours: Sequence[PaperKeys], theirs: Sequence[PaperKeys]
) -> bool:
    return any(said(one, other) for one, other in product(ours, theirs))


def _have_a_title(one: PaperKeys, other: PaperKeys) -> bool:
    return are_near(one.title, other.title)


def _have_an_author(one: PaperKeys, other: PaperKeys) -> bool:
    return share_a_name(one.names, other.names)


def _are_two(one: PaperKeys, other: PaperKeys) -> bool:
    """Whether two records of two titles are a book and a part of it, two parts, or of other people.

    Names in two scripts cannot be compared, and where one prints none there is nothing to compare.
    """
    sorts = {one.sort, other.sort}
    if _WHOLE in sorts and len(sorts - {""}) > 1:
        return True
    if begin_apart(one.imprint, other.imprint):
        return True
    printed = one.authors and other.authors and scripts_of(one.authors) == scripts_of(other.authors)
    return bool(printed) and not _have_an_author(one, other)

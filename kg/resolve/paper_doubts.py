"""Papers that may be one: what they have in common is told, what speaks against it as well."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, islice

from kg.model import Scheme
from kg.resolve.candidates import Candidate
from kg.resolve.imprints import differences
from kg.resolve.paper_keys import PaperKeys
from kg.resolve.papers import PaperGroup
from kg.text.bylines import bylines_agree, may_be_one
from kg.text.reason import Reason, Stance

_LIKELY, _OPEN = 0.75, 0.5
_MOST_TOLD = 3
"""Differences of the imprint that are told of one question."""


def paper_candidates(groups: Sequence[PaperGroup], keys: Sequence[PaperKeys]) -> Iterator[Candidate]:
    """For each title that several papers share, the first of them paired with each other, with reasons.

    After these, papers of one first author of which one has the title of the other without its subtitle.
    Candidates name papers by their place in `groups`.
    """
    titled = {(keys[number].key, place) for place, group in enumerate(groups) for number in group.records}
    asked: set[tuple[int, int]] = set()
    for title, namesakes in groupby(sorted(titled), key=lambda pair: pair[0]):
        first, *others = [place for _, place in namesakes]
        for other in others:
            asked.add((first, other))
            yield _of_one_title(first, other, title, groups, keys)
    for pair in _with_and_without_subtitle(groups, keys):
        if pair not in asked:
            asked.add(pair)
            yield _of_two_titles(*pair, groups, keys)


def _with_and_without_subtitle(
    groups: Sequence[PaperGroup], keys: Sequence[PaperKeys]
) -> Iterator[tuple[int, int]]:
    """The first paper of each title and first author, with each that has it before a subtitle."""
    short: dict[tuple[str, str], int] = {}
    records = [(keys[number], place) for place, group in enumerate(groups) for number in group.records]
    for record, place in records:
        for word in _first_words(record):
            short.setdefault((record.key, word), place)
    for record, place in records:
        for head in record.heads:
            for word in _first_words(record):
                other = short.get((head, word), place)
                if other != place:
                    yield min(place, other), max(place, other)


def _first_words(record: PaperKeys) -> list[str]:
    """The words that may be the family name of the first author; none where the title says nothing."""
    names = [] if record.of_many else record.names
    return sorted({names[0][0], names[0][-1]}) if names else []


def _of_one_title(
    first: int, other: int, title: str, groups: Sequence[PaperGroup], keys: Sequence[PaperKeys]
) -> Candidate:
    papers = [[keys[number] for number in groups[place].records] for place in (first, other)]
    shown = next(record.title for record in papers[0] if record.key == title)
    said = Reason(Stance.FOR, f"both are titled '{shown}'")
    return _candidate(first, other, said, papers, likely=True)


def _of_two_titles(
    first: int, other: int, groups: Sequence[PaperGroup], keys: Sequence[PaperKeys]
) -> Candidate:
    papers = [[keys[number] for number in groups[place].records] for place in (first, other)]
    short, long = sorted((papers[0][0].title, papers[1][0].title), key=len)
    said = Reason(Stance.OPEN, f"one is titled '{short}' and the other, with a subtitle, '{long}'")
    return _candidate(first, other, said, papers, likely=False)


def _candidate(
    first: int, other: int, titles: Reason, papers: Sequence[Sequence[PaperKeys]], *, likely: bool
) -> Candidate:
    one, two = papers[0][0], papers[1][0]
    author = tuple(_compared("first author", one.first_author, two.first_author, may_be_one))
    year = tuple(_compared("year", one.year, two.year, lambda ours, theirs: False))
    versions = tuple(_versions(*papers, of_two_years=bool(one.year and two.year and one.year != two.year)))
    reasons = (titles, *author, *_others(one, two), *year, *versions, *_told_apart(*papers))
    likely = likely and bool(versions) and all(reason.stance is Stance.FOR for reason in author)
    return Candidate(first, other, _LIKELY if likely else _OPEN, reasons)


def _others(one: PaperKeys, two: PaperKeys) -> Iterator[Reason]:
    """That the other authors are other people, where the first could be one."""
    ours, theirs = one.names, two.names
    first = min(len(ours), len(theirs)) > 1 and bylines_agree(ours[:1], theirs[:1])
    if first and not bylines_agree(ours, theirs, cut=one.cut or two.cut):
        yield Reason(Stance.AGAINST, "the other authors are other people")


def _compared(what: str, ours: str, theirs: str, may_be: Callable[[str, str], bool]) -> Iterator[Reason]:
    if ours == theirs and ours:
        yield Reason(Stance.FOR, f"the {what} is the same, {ours}")
    elif ours and theirs:
        stance = Stance.OPEN if may_be(ours, theirs) else Stance.AGAINST
        yield Reason(stance, f"the {what} is {ours} on one and {theirs} on the other")
    elif ours or theirs:
        yield Reason(Stance.OPEN, f"only one of them prints a {what}, {ours or theirs}")


def _versions(
    ours: Sequence[PaperKeys], theirs: Sequence[PaperKeys], *, of_two_years: bool
) -> Iterator[Reason]:
    """That one is a preprint and the other was published: they often differ in year."""
    for one, other in ((ours, theirs), (theirs, ours)):
        if all(record.is_preprint for record in one) and any(record.published for record in other):
            ids = (
                f", arXiv {i.value}" for record in one for i in record.identifiers if i.scheme is Scheme.ARXIV
            )
            said = f"one is a preprint{next(ids, '')}, and the other was published"
            yield Reason(Stance.FOR, said + ("; their years may differ" if of_two_years else ""))


def _told_apart(ours: Sequence[PaperKeys], theirs: Sequence[PaperKeys]) -> Iterator[Reason]:
    """What they are, where that differs, and the identifiers by which two registries' entries differ."""
    sorts = [next((record.sort for record in records if record.sort), "") for records in (ours, theirs)]
    if all(sorts) and sorts[0] != sorts[1]:
        yield Reason(Stance.AGAINST, f"one is a {sorts[0]} and the other a {sorts[1]}")
    told = (said for one in ours for other in theirs for said in differences(one.imprint, other.imprint))
    yield from (Reason(Stance.AGAINST, said) for said in islice(dict.fromkeys(told), _MOST_TOLD))
    values: dict[Scheme, str] = {}
    for one in (i for record in ours for i in record.identifiers):
        values.setdefault(one.scheme, one.value)
    for other in dict.fromkeys((i.scheme, i.value) for record in theirs for i in record.identifiers):
        scheme, value = other
        if values.get(scheme, value) != value:
            said = f"one is {scheme}:{values[scheme]} and the other {scheme}:{value}"
            yield Reason(Stance.AGAINST, said)

"""Papers that may be one, two by two, each pair with what speaks for it and what against."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from kg.model import Scheme
from kg.resolve.candidates import Candidate
from kg.resolve.papers.grouping import PaperGroup
from kg.resolve.papers.imprints import appeared_apart, differences
from kg.resolve.papers.keys import PaperKeys
from kg.resolve.papers.pairs import Paper, are_nearly_titled, may_be_called, pairs_to_ask
from kg.shelf import Mapped
from kg.text.people.bylines import bylines_agree
from kg.text.reason import Reason, Stance
from kg.text.registered.identifiers import with_check_digit
from kg.text.typesetting.formulas import are_two_formulas

_LIKELY, _OPEN, _UNLIKELY = 0.75, 0.5, 0.25
_MOST_TOLD = 3
"""Differences of the imprint that are a reason of one question."""
_MOST_IMPRINTS = 8
"""Of one paper that are compared for a question."""


def paper_candidates(groups: Sequence[PaperGroup], keys: Sequence[PaperKeys]) -> Iterator[Candidate]:
    """Papers that share a title, an identifier or an ISBN, each with the nearest of these, with reasons.

    After these, papers of one first author of which one has the title of the other without its subtitle, or
    nearly the same on the same page; last, a preprint and what one of the two says to be its publication.
    Candidates name papers by their place in `groups`.
    """
    papers: Sequence[Paper] = Mapped(groups, lambda group: [keys[number] for number in group.records])
    asked = set()
    for first, other in pairs_to_ask(papers):
        asked.add((first, other))
        yield _candidate(first, other, papers)
    yield from (_candidate(*pair, papers) for pair in _stated_versions(papers) if pair not in asked)


def _stated_versions(papers: Sequence[Paper]) -> list[tuple[int, int]]:
    """The pairs of a preprint and a publication of which one names the other as a version of itself."""
    stated = [(place, other) for place, paper in enumerate(papers) for other in _versions_of(paper)]
    wanted = {other for _, other in stated}
    named = {
        name: place for place, paper in enumerate(papers if wanted else ()) for name in _named(paper) & wanted
    }
    pairs = {(min(pair), max(pair)) for one, other in stated if (pair := (one, named.get(other, one)))}
    return sorted(
        (first, other)
        for first, other in pairs
        if first != other and any(_versions(papers[first], papers[other], of_two_years=False))
    )


def _versions_of(paper: Paper) -> Iterator[str]:
    return (other for record in paper for other in record.versions)


def _stated(ours: Paper, theirs: Paper) -> Iterator[Reason]:
    """That one says that the other is a version of it."""
    for one, other in ((ours, theirs), (theirs, ours)):
        if found := _named(other).intersection(_versions_of(one)):
            yield Reason(Stance.FOR, f"one names the other, {min(found)}, as a version of it")
            return


def _candidate(first: int, other: int, papers: Sequence[Paper]) -> Candidate:
    ours, theirs = papers[first], papers[other]
    one, two = ours[0], theirs[0]
    shared = tuple(_of_few(ours, theirs))
    title = _titles(ours, theirs, in_one_place=bool(shared))
    author = tuple(_compared("first author", one.signed_by, two.signed_by, may_be_called))
    year = tuple(_compared("year", one.year, two.year, lambda ours, theirs: False))
    versions = tuple(
        _versions(ours, theirs, of_two_years=bool(one.year and two.year and one.year != two.year))
    )
    places = () if one.key == two.key else tuple(_two_places(ours, theirs))
    stated = tuple(_stated(ours, theirs)) if versions else ()
    told = (*author, *_others(one, two), *year, *versions, *stated, *places, *_told_apart(ours, theirs))
    reasons = (title, *shared, *told)
    is_version = stated or (versions and all(reason.stance is Stance.FOR for reason in (title, *author)))
    tells = shared or (title.stance is Stance.FOR and one.key != two.key)
    is_one = tells and all(reason.stance is not Stance.AGAINST for reason in reasons)
    is_other = title.stance is Stance.AGAINST
    confidence = _UNLIKELY if is_other else _LIKELY if is_version or is_one else _OPEN
    return Candidate(first, other, confidence, reasons)


def _titles(ours: Paper, theirs: Paper, *, in_one_place: bool) -> Reason:
    titled = {record.key for record in theirs}
    if shared := next((record.title for record in ours if record.key in titled), ""):
        if are_two_formulas(ours[0].signs, theirs[0].signs):
            return Reason(Stance.AGAINST, f"both are titled '{shared}', but with other formulas")
        return Reason(Stance.FOR, f"both are titled '{shared}'")
    short, long = sorted((ours[0].title, theirs[0].title), key=len)
    if are_nearly_titled(ours, theirs):
        return Reason(Stance.FOR, f"they are titled nearly the same, '{short}' and '{long}'")
    heads = {head for record in (*ours, *theirs) for head in record.heads}
    keys = {record.key for record in (*ours, *theirs)}
    if any(keys.intersection(record.study_heads) for record in (*ours, *theirs)):
        said = f"one is titled '{short}' and the other, '{long}', tells something else of the study"
        return Reason(Stance.OPEN if in_one_place else Stance.AGAINST, said)
    between = ", with a subtitle," if heads & keys else ""
    of_parts = not between and not _named(ours).isdisjoint(_named(theirs))
    return Reason(
        Stance.AGAINST if of_parts else Stance.OPEN,
        f"one is titled '{short}' and the other{between} '{long}'",
    )


def _two_places(ours: Paper, theirs: Paper) -> Iterator[Reason]:
    """That a title with a subtitle and one without it appeared in two places, and may be two papers."""
    ones, others = ([record.imprint for record in paper] for paper in (ours, theirs))
    if appeared_apart(ones, others):
        one, other = (min(each.venue for each in printed if each.venue) for printed in (ones, others))
        yield Reason(Stance.OPEN, f"one appeared in '{one}' and the other in '{other}'")


def _named(paper: Paper) -> set[str]:
    return {name for record in paper for name in record.named}


def _isbns(record: PaperKeys) -> Iterator[str]:
    yield from map(with_check_digit, record.imprint.isbns | record.imprint.of_report)


def _report(record: PaperKeys) -> Iterator[str]:
    if record.imprint.number:
        yield record.imprint.number


def _pages(record: PaperKeys) -> Iterator[str]:
    printed = record.imprint
    if printed.page and printed.volume:
        yield f"page {printed.page} of volume {'/'.join(printed.volume)}"
    if printed.page and printed.venue:
        yield f"page {printed.page} of '{printed.venue}'"


_FEW_HAVE: Mapping[str, Callable[[PaperKeys], Iterable[str]]] = {
    "print": lambda record: record.named,
    "have the ISBN": _isbns,
    "are report": _report,
    "begin on": _pages,
}
"""What of a record few others have, by how it is said of two."""


def _of_few(ours: Paper, theirs: Paper) -> Iterator[Reason]:
    for said, printed in _FEW_HAVE.items():
        if shared := _of_all(ours, printed) & _of_all(theirs, printed):
            yield Reason(Stance.FOR, f"both {said} {min(shared)}")


def _of_all(paper: Paper, printed: Callable[[PaperKeys], Iterable[str]]) -> set[str]:
    return {each for record in paper for each in printed(record)}


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
    """That one is a preprint or a report and the other was published: they often differ in year."""
    for one, other in ((ours, theirs), (theirs, ours)):
        reported = any(record.is_report for record in one)
        published = any(record.is_paper if reported else record.published for record in other)
        if all(record.is_early for record in one) and published:
            ids = (
                f", arXiv {i.value}" for record in one for i in record.identifiers if i.scheme is Scheme.ARXIV
            )
            said = (
                f"one is a {'report' if reported else 'preprint'}{next(ids, '')}, and the other was published"
            )
            yield Reason(Stance.FOR, said + ("; their years may differ" if of_two_years else ""))


def _told_apart(ours: Sequence[PaperKeys], theirs: Sequence[PaperKeys]) -> Iterator[Reason]:
    """What they are, where that differs, and the identifiers by which two registries' entries differ."""
    sorts = [next((record.sort for record in records if record.sort), "") for records in (ours, theirs)]
    if all(sorts) and sorts[0] != sorts[1]:
        yield Reason(Stance.AGAINST, f"one is a {sorts[0]} and the other a {sorts[1]}")
    ones, others = (dict.fromkeys(record.imprint for record in records) for records in (ours, theirs))
    pairs = product(islice(ones, _MOST_IMPRINTS), islice(others, _MOST_IMPRINTS))
    told = (said for one, other in pairs for said in differences(one, other))
    yield from (Reason(Stance.AGAINST, said) for said in islice(dict.fromkeys(told), _MOST_TOLD))
    values: dict[Scheme, str] = {}
    for one in (i for record in ours for i in record.identifiers):
        values.setdefault(one.scheme, one.value)
    for other in dict.fromkeys((i.scheme, i.value) for record in theirs for i in record.identifiers):
        scheme, value = other
        if values.get(scheme, value) != value:
            said = f"one is {scheme}:{values[scheme]} and the other {scheme}:{value}"
            yield Reason(Stance.AGAINST, said)

"""Which records are one paper, and which of their values to show.

Records are one paper when they print the same identifier, or agree in title, first author and year, and do
not print different identifiers of one scheme. A record that leaves its year open agrees with the others of
its title and first author when these have one year. An equal title alone is a candidate, never a merge.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kg.model import Byline, Detail, Identifier, PartialDate, Record, Scheme
from kg.resolve.candidates import Candidate
from kg.resolve.constraints import Links, constrained
from kg.resolve.groups import Groups, Item
from kg.text.fold import same_form

_STRENGTHS = (Scheme.DOI, Scheme.ARXIV, Scheme.PMID, Scheme.OPENALEX, "title")
_LEAST_SPACES = 2  # in a title that says enough without a year


@dataclass(frozen=True, slots=True)
class PaperKeys:
    """What of one record decides which paper it is."""

    title: str
    """The title without case, punctuation and spacing."""
    first_author: str
    """The first name of the byline, folded likewise; empty when the record prints no byline."""
    year: str
    """`2024`; month and day when the year is not printed (`--02-02`), empty without a date."""
    day: str
    """Month and day, `--02-02`, also when the year is printed; empty without a date."""
    identifiers: tuple[Identifier, ...]
    """As the record prints them."""

    @property
    def named(self) -> tuple[str, ...]:
        """Its identifiers, the strongest scheme first: `doi:10.1/x`, `arxiv:2212.06817`."""
        names = (f"{identifier.scheme}:{identifier.value}" for identifier in self.identifiers)
        return tuple(sorted(set(names), key=_strength))

    @property
    def agreed(self) -> str:
        """Title, first author and year as one key; records agree in it only when all three are printed."""
        return f"title:{self.title}|{self.first_author}|{self.year}"

    @property
    def undated(self) -> str:
        """Title and first author as one key, for what may agree whatever the year; empty without both.

        A title of one or two words (`Editorial`) says too little without its year.
        """
        says_enough = self.first_author and self.title.count(" ") >= _LEAST_SPACES
        return f"{self.title}|{self.first_author}" if says_enough else ""

    @property
    def has_year(self) -> bool:
        """Whether the record prints its year."""
        return self.year.isdecimal()

    @property
    def is_complete(self) -> bool:
        """Whether the record prints all three."""
        return bool(self.title and self.first_author and self.year)


def _strength(name: str) -> tuple[int, str]:
    return (_STRENGTHS.index(name[: name.index(":")]), name)


def paper_keys(record: Record) -> PaperKeys:
    """The keys of one record."""
    names = record.byline.names if record.byline else ()
    return PaperKeys(
        title=same_form(record.title),
        first_author=same_form(names[0]) if names else "",
        year=_year(record.date),
        day=_day(record.date),
        identifiers=record.identifiers,
    )


def _year(date: PartialDate | None) -> str:
    if date is None:
        return ""
    if date.year is not None:
        return str(date.year)
    return _day(date)


def _day(date: PartialDate | None) -> str:
    return "" if date is None else f"--{date.month or 0:02d}-{date.day or 0:02d}"


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Records that are one paper."""

    records: tuple[int, ...]
    """Their numbers, ascending; at least one."""
    keys: tuple[str, ...]
    """Every key of every record, each once, strongest first; other papers may have the weakest as well."""
    other_keys: tuple[str, ...]
    """Keys that the paper would have had before its year was printed."""
    label: str
    """The folded title of the first record, for the readable part of the IRI."""


def resolve_papers(keys: Sequence[PaperKeys], links: Links[int] | None = None) -> list[PaperGroup]:
    """Groups of records that are one paper, in the order of their first record.

    Record number n is the n-th item of `keys`. First records with one identifier are joined; then those that
    agree in title, first author and year, unless two of them have different identifiers of one scheme: then
    it is open which of these a record without any belongs to, and all stay apart. So it is with records that
    leave their year open: they are joined where only one year is printed, and no other month or day.

    `links` is what people decided; it beats all of this.
    """
    groups = Groups(range(len(keys)))
    for numbers in _by(((name, n) for n, record in enumerate(keys) for name in record.named)):
        for other in numbers[1:]:
            groups.join(numbers[0], other)
    for numbers in _by((record.agreed, n) for n, record in enumerate(keys) if record.is_complete):
        if not _conflict(i for n in numbers for i in keys[n].identifiers):
            for other in numbers[1:]:
                groups.join(numbers[0], other)
    for numbers in _by((record.undated, n) for n, record in enumerate(keys) if record.undated):
        among = [keys[n] for n in numbers]
        if _one_date(among) and not _conflict(i for record in among for i in record.identifiers):
            for other in numbers[1:]:
                groups.join(numbers[0], other)
    return [paper_group(numbers, keys) for numbers in constrained(groups.all(), links or Links())]


def _one_date(records: Sequence[PaperKeys]) -> bool:
    """Whether some print one year and the others none, and no two print different months or days.

    Records that all leave their year open agree by `agreed`, where they print a day; else in nothing.
    """
    years = {record.year for record in records if record.has_year}
    parts = zip(*(record.day.removeprefix("--").split("-") for record in records if record.day), strict=True)
    return len(years) == 1 and all(len(set(part) - {"00"}) <= 1 for part in parts)


def _by(named: Iterable[tuple[str, int]]) -> Iterator[list[int]]:
    """The numbers with one name together, both in the order in which they came."""
    found: dict[str, list[int]] = {}
    for name, number in named:
        found.setdefault(name, []).append(number)
    yield from found.values()


def _conflict(identifiers: Iterable[Identifier]) -> bool:
    """Whether two of them name different papers in one scheme."""
    values: dict[str, str] = {}
    return any(values.setdefault(i.scheme, i.value) != i.value for i in identifiers)


def paper_group(numbers: Iterable[int], keys: Sequence[PaperKeys]) -> PaperGroup:
    """The paper that these records are, by what each is known by."""
    numbers = sorted(numbers)
    records = [keys[number] for number in numbers]
    names = {name for record in records for name in (*record.named, record.agreed)}
    undated = {replace(record, year=record.day).agreed for record in records if record.is_complete}
    return PaperGroup(
        records=tuple(numbers),
        keys=tuple(sorted(names, key=_strength)),
        other_keys=tuple(sorted(undated - names)),
        label=records[0].title,
    )


def preferred(records: Sequence[Record]) -> Record:
    """One record with the value to show of each field, from the records of one paper in order.

    The record that prints most leads: an identifier, then a complete byline, then more names, then a longer
    abstract, then the earlier place. What it leaves open is taken from the next; lists are united. The title
    is that of the record with the abstract: the words that are quoted stand in both. Of dates one with a year
    comes first, then the one with most parts; those of two are never put together.
    """
    ranked = sorted(records, key=_prints_most)
    best = ranked[0]
    if len(ranked) == 1:
        return best
    abstract = next((r.abstract for r in ranked if r.abstract), "")
    dates = sorted(
        (r.date for r in ranked if r.date), key=lambda date: (date.year is None, _open_parts(date))
    )
    return replace(
        best,
        title=next((r.title for r in records if abstract and r.abstract == abstract), best.title),
        abstract=abstract,
        byline=_fullest([r.byline for r in ranked if r.byline]),
        date=dates[0] if dates else None,
        categories=_united(r.categories for r in ranked),
        identifiers=_united(r.identifiers for r in ranked),
        venue=next((r.venue for r in ranked if r.venue), None),
        kind=next((r.kind for r in ranked if r.kind), None),
        code_available=any(r.code_available for r in ranked),
        code_repository=next((r.code_repository for r in ranked if r.code_repository), None),
        keywords=_united(r.keywords for r in ranked),
        references=_united(r.references for r in ranked),
        details=tuple(_details(ranked)),
    )


def _details(ranked: Sequence[Record]) -> Iterator[tuple[Detail, str]]:
    """Of each kind those of the first record that gives any."""
    for kind in Detail:
        found = ([text for detail, text in record.details if detail is kind] for record in ranked)
        yield from ((kind, text) for text in next(filter(None, found), ()))


def _prints_most(record: Record) -> tuple[bool, bool, int, int]:
    names = record.byline.names if record.byline else ()
    complete = bool(record.byline and record.byline.complete)
    return (not record.identifiers, not complete, -len(names), -len(record.abstract))


def _fullest(bylines: Sequence[Byline]) -> Byline | None:
    """The byline with most names, a complete one first; a badge is kept from any of them.

    What is said of the authors comes from the first that says it of the same names.
    """
    if not bylines:
        return None
    best = min(bylines, key=lambda byline: (not byline.complete, -len(byline.names)))
    described = next(
        (byline.authors for byline in bylines if byline.authors and _same_names(byline, best)), ()
    )
    return replace(best, badge=next((b.badge for b in bylines if b.badge), None), authors=described)


def _same_names(one: Byline, other: Byline) -> bool:
    """Whether two bylines list the same people: as many names, each with the same last word."""
    pairs = zip(one.names, other.names, strict=False)
    return len(one.names) == len(other.names) and all(
        same_form(a).split()[-1:] == same_form(b).split()[-1:] for a, b in pairs
    )


def _open_parts(date: PartialDate) -> tuple[bool, int]:
    """Whether the year is open, and how many parts are."""
    return date.year is None, sum(part is None for part in (date.year, date.month, date.day))


def _united(lists: Iterable[Iterable[Item]]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(item for items in lists for item in items))


def paper_candidates(groups: Sequence[PaperGroup], keys: Sequence[PaperKeys]) -> Iterator[Candidate]:
    """For each title that several papers share, the first of them paired with each other, with reasons.

    Candidates name papers by their place in `groups`.
    """
    titled = {(keys[number].title, place) for place, group in enumerate(groups) for number in group.records}
    for title, namesakes in groupby(sorted(titled), key=lambda pair: pair[0]):
        first, *others = [place for _, place in namesakes]
        for other in others:
            yield _paper_candidate(first, other, title, groups, keys)


def _paper_candidate(
    first: int, other: int, title: str, groups: Sequence[PaperGroup], keys: Sequence[PaperKeys]
) -> Candidate:
    one, two = keys[groups[first].records[0]], keys[groups[other].records[0]]
    reasons = [f"for: both are titled '{title}'"]
    for what, ours, theirs in (
        ("first author", one.first_author, two.first_author),
        ("year", one.year, two.year),
    ):
        if ours == theirs and ours:
            reasons.append(f"for: the {what} is the same, {ours}")
        elif ours and theirs and _may_be_short_for(ours, theirs):
            reasons.append(f"open: the {what} is {ours} on one and {theirs} on the other")
        elif ours and theirs:
            reasons.append(f"against: the {what} is {ours} on one and {theirs} on the other")
        elif ours or theirs:
            reasons.append(f"open: only one of them prints a {what}, {ours or theirs}")
    return Candidate(first, other, 0.5, tuple(reasons))


def _may_be_short_for(one: str, other: str) -> bool:
    """Whether two folded names have one last word and one first letter: `j müller` and `jörg müller`."""
    return one.split()[-1:] == other.split()[-1:] and one[:1] == other[:1] and not one[:1].isdigit()

"""Which records are one paper; `docs/merging.md` has the rule, `preferred` says which values to show.

Records are one paper when they print the same identifier, or agree in title, first author and year, and do
not print different identifiers of one scheme. A record that leaves its year open agrees with the others of
its title and first author when these have one year. Of first authors, initials and another order agree where
only one can be meant. An equal title alone is a candidate, never a merge.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kg.model import Identifier, PartialDate, Record, Scheme
from kg.resolve.candidates import Candidate
from kg.resolve.constraints import Links, constrained
from kg.resolve.groups import Groups
from kg.resolve.preferred import is_published
from kg.text.fold import same_form
from kg.text.names import agree, all_agree, in_order
from kg.text.titles import title_form

_STRENGTHS = (Scheme.DOI, Scheme.ARXIV, Scheme.PMID, Scheme.OPENALEX, "title")
_LEAST_SPACES = 2  # in a title that says enough without a year


@dataclass(frozen=True, slots=True)
class PaperKeys:
    """What of one record decides which paper it is."""

    title: str
    """The title without case, punctuation, spacing and markup."""
    first_author: str
    """The first name of the byline, folded likewise; empty when the record prints no byline."""
    year: str
    """`2024`; month and day when the year is not printed (`--02-02`), empty without a date."""
    day: str
    """Month and day, `--02-02`, also when the year is printed; empty without a date."""
    identifiers: tuple[Identifier, ...]
    """As the record prints them."""
    published: bool = False
    """Whether the record says where the paper was published."""

    @property
    def named(self) -> tuple[str, ...]:
        """Its identifiers, the strongest scheme first: `doi:10.1/x`, `arxiv:2212.06817`."""
        names = (str(identifier) for identifier in self.identifiers)
        return tuple(sorted(set(names), key=_strength))

    @property
    def agreed(self) -> str:
        """Title, first author and year as one key; records agree in it only when all three are printed."""
        return f"title:{self.title}|{self.first_author}|{self.year}"

    @property
    def undated(self) -> str:
        """Title and first author as one key, for what may agree whatever the year; empty without both."""
        return f"{self.title}|{self.first_author}" if self.says_enough else ""

    @property
    def says_enough(self) -> bool:
        """Whether title and first author together are one paper's: `Editorial` by somebody is not."""
        return bool(self.first_author) and self.title.count(" ") >= _LEAST_SPACES

    @property
    def is_preprint(self) -> bool:
        """Whether the record tells of a version on arXiv that it does not call published."""
        return not self.published and any(one.scheme is Scheme.ARXIV for one in self.identifiers)

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
        title=title_form(record.title),
        first_author=same_form(in_order(names[0])) if names else "",
        year=_year(record.date),
        day=_day(record.date),
        identifiers=record.identifiers,
        published=is_published(record),
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
    leave their year open: they are joined where only one year is printed, and no other month or day. Both
    are tried with the first author as printed, and then with initials and another order of the name.

    `links` is what people decided; it beats all of this.
    """
    groups = Groups(range(len(keys)))
    for numbers in _by(((name, n) for n, record in enumerate(keys) for name in record.named)):
        for other in numbers[1:]:
            groups.join(numbers[0], other)
    for key, is_one in _AGREEMENTS:
        for numbers in _by((key(record), n) for n, record in enumerate(keys) if key(record)):
            among = [keys[n] for n in numbers]
            if (
                len(among) > 1
                and is_one(among)
                and not _conflict(i for one in among for i in one.identifiers)
            ):
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


def _one_author(records: Sequence[PaperKeys]) -> bool:
    """Whether the first authors of all can be one."""
    return all_agree({record.first_author for record in records})


_AGREEMENTS: tuple[tuple[Callable[[PaperKeys], str], Callable[[Sequence[PaperKeys]], bool]], ...] = (
    (lambda one: one.agreed if one.is_complete else "", lambda _: True),
    (lambda one: f"{one.title}|{one.year}" if one.year and one.says_enough else "", _one_author),
    (lambda one: one.undated, _one_date),
    (lambda one: one.title if one.says_enough else "", lambda all: _one_date(all) and _one_author(all)),
)
"""What records have in common that may be one paper, and whether all that have it are; the surest first."""


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
    papers = [[keys[number] for number in groups[place].records] for place in (first, other)]
    one, two = papers[0][0], papers[1][0]
    author = tuple(_compared("first author", one.first_author, two.first_author, agree))
    year = tuple(_compared("year", one.year, two.year, lambda ours, theirs: False))
    versions = tuple(_versions(*papers, of_two_years=bool(one.year and two.year and one.year != two.year)))
    reasons = (f"for: both are titled '{title}'", *author, *year, *versions, *_told_apart(*papers))
    likely = bool(versions) and all(reason.startswith("for:") for reason in author)
    return Candidate(first, other, 0.75 if likely else 0.5, reasons)


def _compared(what: str, ours: str, theirs: str, may_be: Callable[[str, str], bool]) -> Iterator[str]:
    if ours == theirs and ours:
        yield f"for: the {what} is the same, {ours}"
    elif ours and theirs:
        stance = "open" if may_be(ours, theirs) else "against"
        yield f"{stance}: the {what} is {ours} on one and {theirs} on the other"
    elif ours or theirs:
        yield f"open: only one of them prints a {what}, {ours or theirs}"


def _versions(ours: Sequence[PaperKeys], theirs: Sequence[PaperKeys], *, of_two_years: bool) -> Iterator[str]:
    """That one is a preprint and the other was published: they often differ in year."""
    for one, other in ((ours, theirs), (theirs, ours)):
        if all(record.is_preprint for record in one) and any(record.published for record in other):
            id = next(i.value for record in one for i in record.identifiers if i.scheme is Scheme.ARXIV)
            yield f"for: one is a preprint, arXiv {id}, and the other was published" + (
                "; their years may differ" if of_two_years else ""
            )


def _told_apart(ours: Sequence[PaperKeys], theirs: Sequence[PaperKeys]) -> Iterator[str]:
    """The identifiers by which two registries' entries differ."""
    values: dict[Scheme, str] = {}
    for one in (i for record in ours for i in record.identifiers):
        values.setdefault(one.scheme, one.value)
    for other in dict.fromkeys((i.scheme, i.value) for record in theirs for i in record.identifiers):
        scheme, value = other
        if values.get(scheme, value) != value:
            yield f"against: one is {scheme}:{values[scheme]} and the other {scheme}:{value}"

"""Which papers of the graph are meant by works that a list of references gives in words.

A work is a paper where title, first author and year agree: the title whole and in any of the forms that count
as one (`title_key`), with four words or more, the year or the one beside it. What may be two papers is none.
The title is what follows the authors: what comes later is where the work appeared, as of a chapter its book.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.resolve.papers.keys import PaperKeys
from kg.resolve.papers.prints import MANY_WORDS
from kg.text.people.bylines import folded_name
from kg.text.people.collective import is_collective
from kg.text.works.titles import title_key

_PARTS = re.compile(r",\s+|\s*\((?=[12][0-9]{3}[a-z]?\))|(?<=[0-9])[a-z]?\)[,.]?\s*")
_YEAR = re.compile(r"\((?P<year>[12][0-9]{3})[a-z]?\)")
_MOST_PARTS = 40  # of a work that are looked at: more are names of authors
_MOST_IN_A_TITLE = 8
_A_NAME = re.compile(
    r"(?:.{0,60}[\s.-])?[^\W\d_]{1,2}\.(?:\s*(?:[js]r\.?|[ivx]{1,4}))?|et al\.?|and others|[js]r\.?"
    r"|[ivx]{1,4}|\(?eds?\.?\)?|[12][0-9]{3}[a-z]?",
    re.IGNORECASE,
)
"""What may stand in front of a title behind the first author: who ends in an initial, or what says more of
one; a year."""
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.[\s-]*){1,4}")
_ANOTHER = re.compile(
    r"(?:(?:parts?|pt|paper|no)\.?\s*)?[ivx]{1,5}|(?:parts?|pt|paper)\.?\s*[0-9]{1,3}"
    r"|(?:erratum|errata|corrig\w+|correction|retract\w+|addend\w+|reply)\b.*",
    re.IGNORECASE,
)
"""What, behind a title, says that another work is meant, which has it as well."""


@dataclass(frozen=True, slots=True)
class Titled:
    """One paper under one of its titles."""

    path: str
    """Its path."""
    year: int
    """When it appeared."""
    first: frozenset[str]
    """The words of the name of its first author, one of which is the family name."""


@dataclass(frozen=True, slots=True)
class CitedTitles:
    """The papers that a title can tell."""

    papers: Mapping[str, Sequence[Titled]] = field(default_factory=dict)
    """Key of a title → the papers that have it."""
    signed: frozenset[tuple[str, int]] = frozenset()
    """Words of names of first authors, each with the years of their papers: most works are none of these."""


def titled(papers: Iterable[tuple[str, Iterable[PaperKeys]]]) -> CitedTitles:
    """The papers, by path with what their records print, that a title can tell.

    >>> from kg.model import Byline, Lines, PartialDate, Record
    >>> from kg.resolve.papers.keys import paper_keys
    >>> byline = Byline(names=("Jane Roe",), complete=True, printed="Jane Roe")
    >>> date = PartialDate(printed="2019", year=2019)
    >>> title = "Doors: A Study of Rooms"
    >>> record = Record(document="", lines=Lines(1, 2), title=title, byline=byline, date=date)
    >>> known = titled([("paper/doors", [paper_keys(record)])])
    >>> cited_paper("Roe J., Doors: a study of rooms, J. Maps, 7, pp. 1-8, (2019)", known)
    'paper/doors'
    >>> cited_paper("Roe, J., Poe, A., Doors: A study of rooms (2018) J. Maps, 7, pp. 1-8", known)
    'paper/doors'
    >>> cited_paper("Lee A., Doors: a study of rooms, J. Maps, 7, pp. 1-8, (2019)", known)
    """
    found: dict[str, dict[Titled, None]] = {}
    for path, records in papers:
        for one in records:
            if one.has_year and one.names and one.words >= MANY_WORDS and not one.of_many:
                known = Titled(path, int(one.year), _words(one.names[0]))
                found.setdefault(one.key, {})[known] = None
    signed = ((word, one.year) for each in found.values() for one in each for word in one.first)
    return CitedTitles({key: tuple(each) for key, each in found.items()}, frozenset(signed))


def cited_paper(work: str, titles: CitedTitles) -> str | None:
    """The path of the one paper that a work means, as its list of references gives it; `None` without one."""
    years = [int(found["year"]) for found in _YEAR.finditer(work)]
    parts = [part for part in _PARTS.split(work)[:_MOST_PARTS] if part] if years and titles.papers else []
    first = _words(folded_name(parts[0])) if parts else frozenset()
    near = {year + apart for year in years for apart in (-1, 0, 1)}
    if titles.signed.isdisjoint((word, year) for word in first for year in near):
        return None
    for key in _titles(parts[1:]):
        fitting = [each for each in titles.papers.get(key, ()) if first & each.first]
        for apart in (0, 1):
            paths = {each.path for each in fitting if any(abs(each.year - year) <= apart for year in years)}
            if paths:
                return paths.pop() if len(paths) == 1 else None
    return None


def _titles(parts: Sequence[str]) -> Iterator[str]:
    """The keys of what may be the title, the longest first: commas may part a title, too."""
    keys = [title_key(part) for part in parts]
    runs = (
        "".join(keys[start:end])
        for start in _beginnings(parts)
        for end in range(start + 1, min(len(keys), start + _MOST_IN_A_TITLE) + 1)
        if end == len(keys) or not _ANOTHER.fullmatch(parts[end])
    )
    return iter(sorted(runs, key=len, reverse=True))


def _beginnings(parts: Sequence[str]) -> Iterator[int]:
    """Where a title may begin: behind names of people and organisations, or at what may be one of these."""
    for place, part in enumerate(parts):
        follows = parts[place + 1] if place + 1 < len(parts) else ""
        if _A_NAME.fullmatch(part) or _INITIALS.fullmatch(follows):  # `Roe, J.`
            continue
        yield place
        if not is_collective(part):
            return


def _words(name: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in name if len(word) > 1)

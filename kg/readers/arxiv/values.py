"""What the formats of arXiv share: titles and names in TeX, DOIs, and lists that mix schemes of classes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from kg.categories import candidates
from kg.model import Author, Identifier, Issue, Organisation, PartialDate
from kg.readers.arxiv.listed_places import places_among
from kg.readers.fields.dates import iso_date
from kg.readers.fields.identifiers import paper_of_doi
from kg.readers.fields.paper_flaws import Named, PaperFlaw, strange
from kg.readers.fields.tex import plain
from kg.readers.fields.values import one_line, without_markup
from kg.readers.names.bylines import Listed, listed
from kg.readers.names.marks import is_mark
from kg.readers.rules import Rule, issue, quoted
from kg.text.people.collective import collective_name, is_collective
from kg.text.registered.classes import classes_in
from kg.text.registered.mails import without_mails

_OTHER_CLASS = re.compile(
    r"[A-K]\.[0-9mI](?:\.[0-9m]{1,2}){0,4}"  # ACM
    r"|[0-9]{2}(?:[A-Z-][0-9x]{2}|-XX)?"  # MSC
    r"|.*[;,(\s].*"  # several in one
)

_WRITTEN_OTHERWISE = re.compile(r"[\\<&]")
"""Signs without which `_printed` changes nothing."""

_FOR = re.compile(r"^(?:for|on behalf of|representing)\b|\bcollaborations?$", re.IGNORECASE)
"""What is said of a collaboration where the place of work stands."""


def title_of(value: Any) -> str:
    """A title on one line, as TeX would print it; empty for what is neither text nor number.

    >>> title_of("M\\\\\\"obius\\n  maps")
    'Möbius maps'
    """
    return _printed(one_line(value))


def listed_authors(names: Sequence[str], authors: Sequence[Author] = ()) -> Listed:
    """The list of these names, cut where it says "et al.", without places that are parts of addresses.

    `authors` says something of each name, or is empty.

    >>> listed_authors(["Jane Roe", "Wei Li et al"]).byline.printed
    'Jane Roe, Wei Li et al.'
    """
    written = list(map(_printed, names)) if _WRITTEN_OTHERWISE.search("\n".join(names)) else names
    places = places_among(written)
    if not places:
        return listed(written, authors=authors)
    known = [place for place in range(len(written)) if place not in places]
    found = listed(
        [written[each] for each in known], authors=[authors[each] for each in known] if authors else ()
    )
    return replace(found, places=tuple(dict.fromkeys(written[place] for place in sorted(places))))


def places_of(written: Iterable[Any]) -> tuple[Organisation, ...]:
    """Where an author works, each place once; whom the author writes for is none, nor is a mark.

    >>> [place.name for place in places_of(["SAO", "for the KTeV Collaboration", "SAO", "2 and 3"])]
    ['SAO']
    """
    names = dict.fromkeys(without_mails(title_of(each)) for each in written)
    return tuple(Organisation(name=name) for name in names if not (is_mark(name) or _is_for(name)))


def collaborations_among(written: Iterable[Any]) -> Iterator[str]:
    """For whom an author writes, among the places of work, where arXiv puts it.

    >>> list(collaborations_among(["SAO", "for the KTeV Collaboration"]))
    ['KTeV Collaboration']
    """
    yield from (collective_name(name) for name in map(title_of, written) if _is_for(name))


def _is_for(place: str) -> bool:
    return bool(_FOR.search(place)) and is_collective(place)


def date_of(printed: str) -> PartialDate | None:
    """The date in numbers that a text is, else one of which only the words are known; `None` of an empty one.

    >>> date_of("2024-08-28").year, date_of("lately").printed, date_of("")
    (2024, 'lately', None)
    """
    return iso_date(printed) or PartialDate(printed=printed) if printed else None


def classes_of(codes: Iterable[str]) -> tuple[tuple[str, ...], list[str]]:
    """The categories of arXiv, each once, and the classes of other schemes, which arXiv's own lists mix in.

    >>> classes_of(["cs.CL", "cs.CL", "68T50", "I.2.7; H.3"])
    (('cs.CL',), ['68T50', 'I.2.7', 'H.3'])
    """
    given = [code for code in codes if code]
    others = [code for code in given if not candidates(code) and _OTHER_CLASS.fullmatch(code)]
    if not others:
        return tuple(dict.fromkeys(given)), []
    parted = dict.fromkeys(code for each in others for code in classes_in(each))
    return tuple(dict.fromkeys(code for code in given if code not in others)), list(parted)


def category_issues(title: str, categories: Iterable[str], document: str, line: int) -> Iterator[Issue]:
    """One for each category that arXiv does not have.

    >>> [flaw.message for flaw in category_issues("Nexus", ["cs.LG", "cs.QQ"], "a.jsonl", 1)]
    ['“Nexus”: arXiv has no category “cs.QQ”; it was kept as printed.']
    """
    for code in categories:
        if not candidates(code):
            message = f"{quoted(title)}: arXiv has no category {quoted(code)}; it was kept as printed."
            yield issue(Rule.UNKNOWN_CATEGORY, document, line, message)


def identifiers_of(paper: Identifier | None, doi: str) -> Iterator[Identifier]:
    """The arXiv id, where there is one, and the DOIs in a text that say more than it.

    >>> [one.value for one in identifiers_of(None, "10.1000/XY 10.1000/Z see there")]
    ['10.1000/xy', '10.1000/z']
    """
    if paper:
        yield paper
    for one in map(paper_of_doi, _without_label(doi)):
        if one and (paper is None or one.value != paper.value):
            yield one


def doi_flaws(doi: str) -> Iterator[PaperFlaw]:
    """One where a text holds something that is no DOI.

    >>> [flaw.kept for flaw in doi_flaws("10.1000/xyz in print")]
    ['DOI in print']
    """
    others = [one for one in _without_label(doi) if not paper_of_doi(one)]
    if others:
        yield strange(Named.DOI, " ".join(others))


def _without_label(doi: str) -> list[str]:
    """The words of a text of DOIs, but for what only says that one follows: `DOI: 10.1000/xyz`."""
    return [word for word in doi.split() if word.lower().rstrip(":") != "doi"]


def _printed(text: str) -> str:
    """A text as TeX or HTML would print it, if it has any of their signs."""
    if "\\" in text:
        text = plain(text)
    return without_markup(text) if "<" in text or "&" in text else text

"""The authors of an entry of the Web of Science as a byline, each with ORCIDs, numbers and places of work."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.model import Author, Organisation
from kg.readers.fields.author_numbers import BY_NAME, RESEARCHER_IDS, with_orcids, with_registered
from kg.readers.fields.paper_flaws import PaperFlaw
from kg.readers.names.bylines import Listed, listed
from kg.readers.names.natural import family_of, natural_name
from kg.readers.names.parts import name_parts
from kg.readers.ris.entries import Entry, all_of
from kg.text.people.nobody import names_nobody
from kg.text.registered.mails import without_mails

_IN_BRACKETS = re.compile(r"\[(?P<names>[^\[\]]*)\](?P<place>[^\[]*)")
"""Whose a place of work is: `[Roe, Jane; Poe, Al] Univ Oxford, Oxford, England.`"""


def lines_of(entry: Entry, tag: str) -> list[str]:
    """The lines of a tag that has one thing in each, without markup; empty without it.

    >>> from kg.model import Lines
    >>> lines_of(Entry(Lines(1, 2), {"AU": ["Roe, J\\nPoe, A"]}), "AU")
    ['Roe, J', 'Poe, A']
    """
    written = [line for value in entry.fields.get(tag, ()) for line in value.splitlines()]
    return all_of(Entry(entry.lines, {tag: written}), [tag])


def read_authors(entry: Entry, flaws: list[PaperFlaw]) -> Listed:
    """The authors in printed order, people and then groups; flaws of their numbers go to `flaws`.

    `GP` is the group that a book is by. What people wrote in it is theirs: there it is `IEEE`, whose
    conference it was.

    >>> from kg.model import Lines
    >>> fields = {"AU": ["Roe, J"], "AF": ["Roe, Jane"], "OI": ["Roe, Jane/0000-0002-1825-0097"]}
    >>> byline = read_authors(Entry(Lines(1, 9), fields | {"CA": ["ATLAS Collaboration"]}), []).byline
    >>> byline.printed, byline.authors[0].orcid, byline.authors[1].is_organisation
    ('Jane Roe, ATLAS Collaboration', '0000-0002-1825-0097', True)
    """
    whole, short = _people(entry)
    groups = all_of(entry, ["CA"]) or ([] if by_people(entry) else all_of(entry, ["GP"]))
    owned, _ = _places(entry)
    names: list[str] = []
    authors: list[Author] = []
    for name, form in zip(whole, short, strict=True):
        parts = name_parts(name)
        places = dict.fromkeys([*owned[name], *(owned[form] if form != name else ())])
        organisations = tuple(Organisation(name=place) for place in places)
        names.append(natural_name(*parts))
        authors.append(Author(family=family_of(*parts), organisations=organisations))
    for group in groups:
        names.append(group)
        authors.append(Author(is_organisation=not names_nobody(group)))
    found = listed(names, authors=authors)
    numbers = {BY_NAME: _in_one_line(entry, "OI"), RESEARCHER_IDS: _in_one_line(entry, "RI")}
    return with_registered(with_orcids(found, numbers, flaws), numbers, flaws)


def by_people(entry: Entry) -> bool:
    """Whether people signed it, be it that nobody knows who."""
    return bool(_people(entry)[0])


def unowned_places(entry: Entry) -> Sequence[str]:
    """The places of work of which the entry does not say whose they are, each once.

    >>> from kg.model import Lines
    >>> unowned_places(Entry(Lines(1, 9), {"AU": ["Roe, J"], "C1": ["Univ Ulm, Ulm, Germany."]}))
    ('Univ Ulm, Ulm, Germany.',)
    """
    return _places(entry)[1]


def _people(entry: Entry) -> tuple[Sequence[str], Sequence[str]]:
    """The names of the authors as printed: whole, as far as each is, and with initials."""
    short = _names(entry, "AU") or _names(entry, "BA")
    whole = _names(entry, "AF") or _names(entry, "BF")
    return (whole if len(whole) == len(short) or not short else short), short or whole


def _names(entry: Entry, tag: str) -> list[str]:
    """Those of a tag, one in each line; entries of MEDLINE have had all in one, with semicolons."""
    parts = (part.strip() for line in lines_of(entry, tag) for part in line.split(";"))
    return list(filter(None, parts))


def _places(entry: Entry) -> tuple[Mapping[str, list[str]], Sequence[str]]:
    """Name as printed → the places of work of the author, and those of nobody whom the entry lists.

    Which of two authors of one name is meant nobody knows.
    """
    known = {name for names in _people(entry) for name, times in Counter(names).items() if times == 1}
    owned: defaultdict[str, list[str]] = defaultdict(list)
    others: dict[str, None] = {}
    for names, place in _printed_places(entry):
        owners = known.intersection(names)
        for name in owners:
            owned[name].append(place)
        if not owners:
            others[place] = None
    return owned, tuple(others)


def _printed_places(entry: Entry) -> Iterator[tuple[list[str], str]]:
    """Whose a place of work is, nobody's where it does not say, and the place."""
    written = _in_one_line(entry, "C1")
    before, bracket, _ = written.partition("[")
    alone = [before] if bracket else lines_of(entry, "C1")
    owned = ((each["names"].split(";"), each["place"]) for each in _IN_BRACKETS.finditer(written))
    for names, printed in (*(([], place) for place in alone), *owned):
        if place := without_mails(printed.strip(" ;")):
            yield [name.strip() for name in names], place


def _in_one_line(entry: Entry, tag: str) -> str:
    """A value that goes on in the next line wherever this one is full."""
    return " ".join(lines_of(entry, tag))

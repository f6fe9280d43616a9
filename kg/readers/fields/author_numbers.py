"""ORCIDs and numbers of other registries beside the authors of an entry, of BibTeX or the Web of Science.

Data annotations of BibLaTeX have each behind the place of its author: `author+an:orcid =
{1="0000-0002-1825-0097"; 3="…"}`, as Citation.js writes it, too, likewise `author+an:gnd`, and
`author+an:dblp` of what DBLP has behind a name to tell its bearer from others. Fields of the Web of Science
have them behind the name, one a line or parted by semicolons: `ORCID-Numbers = {Roe,
Jane/0000-0002-1825-0097}`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from kg.model import Author, Byline
from kg.readers.fields.authority_numbers import (
    Registry,
    authority_number,
    given_numbers,
    named_in_flaws,
    registry_called,
)
from kg.readers.fields.identifiers import orcid
from kg.readers.fields.orcids import given_orcids
from kg.readers.fields.paper_flaws import Named, PaperFlaw, strange
from kg.readers.fields.tex import plain
from kg.readers.names.bylines import Listed
from kg.readers.names.natural import natural_name
from kg.readers.names.parts import name_parts
from kg.readers.rules import Rule, quoted
from kg.text.letters.fold import same_form
from kg.text.people.bylines import folded_name, may_be_one
from kg.text.people.homonyms import is_number

T = TypeVar("T")

FIELD = "author+an:orcid"
"""The name of the field of BibLaTeX."""
BY_NAME = "orcid-numbers"
"""The name of the field of Web of Science."""
HOMONYMS = "author+an:dblp"
"""What `kg` calls the numbers by which DBLP tells namesakes apart: behind the names they would be printed."""
RESEARCHER_IDS = "researcherid-numbers"
"""That of its own registry; it is kept as printed, too."""
_ANNOTATION = "author+an:"
_BEGINNING = 3  # letters
_IN_OTHER_LETTERS = ""

_PARTS = re.compile(r"[;\n]|(?<=[0-9]{3}[0-9X])\s+(?=\S)")
_ONE = re.compile(r'\s*(?P<place>[1-9][0-9]{0,4})\s*=\s*"(?P<number>[^"]*)"\s*')


def with_orcids(authors: Listed, fields: Mapping[str, str], flaws: list[PaperFlaw]) -> Listed:
    """The authors with the ORCIDs that the entry gives them; flaws go to `flaws`.

    A place is that in the field, where numbers of registries may stand, too. What is given for a place of
    which no one author was read, or to a name that not just one author has, and what is no ORCID, is a flaw.

    >>> from kg.readers.bibtex.names import read_authors
    >>> found = with_orcids(read_authors("Roe, Jane"), {FIELD: '1="0000-0002-1825-0097"'}, [])
    >>> found.byline.authors[0].orcid
    '0000-0002-1825-0097'
    """
    given = _given_by_name(authors, fields.get(BY_NAME, ""), flaws)
    for at, written in _given_by_place(authors, fields.get(FIELD, ""), Named.ORCID, orcid, flaws):
        given.setdefault(at, []).append(written)

    def known(author: Author, name: str, texts: Sequence[str]) -> Author:
        first, others = given_orcids(texts, name, flaws)
        return replace(author, orcid=first, other_orcids=others)

    return _with(authors, given, known)


def with_registered(authors: Listed, fields: Mapping[str, str], flaws: list[PaperFlaw]) -> Listed:
    """The authors with the numbers of other registries that the entry gives them; flaws go to `flaws`.

    >>> from kg.readers.bibtex.names import read_authors
    >>> found = with_registered(read_authors("Roe, Jane"), {"author+an:gnd": '1="118540238"'}, [])
    >>> found.byline.authors[0].registered
    ('gnd:118540238',)
    """
    given: dict[int, list[tuple[Registry, str]]] = {}
    for field, written in fields.items() if authors.byline else ():
        registry = registry_called(field.removeprefix(_ANNOTATION)) if field.startswith(_ANNOTATION) else None
        if registry:
            is_one = partial(authority_number, registry)
            for at, number in _given_by_place(authors, written, named_in_flaws(registry), is_one, flaws):
                given.setdefault(at, []).append((registry, number))
    for printed, _, owners in _named(authors, fields.get(RESEARCHER_IDS, "")):
        number = printed.rpartition("/")[2]
        if len(owners) == 1 and authority_number(Registry.RESEARCHER_ID, number):
            given.setdefault(owners[0], []).append((Registry.RESEARCHER_ID, number))

    def known(author: Author, name: str, numbers: Sequence[tuple[Registry, str]]) -> Author:
        return replace(author, registered=given_numbers(numbers, name, flaws))

    return _with(authors, given, known)


def with_homonyms(authors: Listed, fields: Mapping[str, str], flaws: list[PaperFlaw]) -> Listed:
    """The authors with the numbers that DBLP has behind their names; flaws go to `flaws`.

    >>> from kg.readers.bibtex.names import read_authors
    >>> found = with_homonyms(read_authors("Roe, Jane and Poe, Al"), {HOMONYMS: '1="0002"'}, [])
    >>> found.byline.authors[0].other_names, found.byline.printed
    (('Jane Roe 0002',), 'Jane Roe 0002, Al Poe')
    """
    given: dict[int, list[str]] = {}
    for at, number in _given_by_place(authors, fields.get(HOMONYMS, ""), Named.HOMONYM, is_number, flaws):
        if is_number(number) and at not in given:
            given[at] = [number]
        else:
            flaws.append(strange(Named.HOMONYM, number))
    if not given:  # as in nearly all entries
        return authors

    def known(author: Author, name: str, numbers: Sequence[str]) -> Author:
        return replace(author, other_names=(*author.other_names, *(f"{name} {each}" for each in numbers)))

    found = _with(authors, given, known)
    return replace(found, byline=found.byline and _printed_with(found.byline, given))


def _printed_with(byline: Byline, numbers: Mapping[int, Sequence[str]]) -> Byline:
    """The byline as DBLP prints it: each number behind its name."""
    printed, end = byline.printed, 0
    for at, name in enumerate(byline.names):
        before, is_there, behind = printed[end:].partition(name)
        end += len(before + name) if is_there else 0
        for number in numbers.get(at, ()) if is_there else ():
            printed = f"{printed[:end]} {number}{behind}"
    return replace(byline, printed=printed)


def _with(
    authors: Listed, given: Mapping[int, Sequence[T]], known: Callable[[Author, str, Sequence[T]], Author]
) -> Listed:
    """The authors with what is given to those at some places; `known` takes an author, the name, and it."""
    if not given or not authors.byline:
        return authors
    names = authors.byline.names
    said = list(authors.byline.authors or (Author() for _ in names))
    for at, numbers in given.items():
        said[at] = known(said[at], names[at], numbers)
    return replace(authors, byline=replace(authors.byline, authors=tuple(said)))


def _given_by_place(
    authors: Listed, written: str, named: Named, is_one: Callable[[str], object], flaws: list[PaperFlaw]
) -> Iterator[tuple[int, str]]:
    """Place in the byline, from 0, and what an annotation gives to the author of a place in the field."""
    owners = Counter(authors.printed_at)
    for part in filter(str.strip, written.split(";")):
        found = _ONE.fullmatch(part)
        place = int(found["place"]) if found else 0
        number = found["number"].strip() if found else part.strip()
        if owners[place] == 1:
            yield authors.printed_at.index(place), number
        elif found and is_one(number):
            flaws.append(_without_owner(number, place, owners[place], named))
        else:
            flaws.append(strange(named, number))


def _named(authors: Listed, written: str) -> Iterator[tuple[str, str, Sequence[int]]]:
    """What a field gives to each name, as printed; the name; the places in the byline of whom it may be.

    A name may stand there without a number, `Roe, Jane/`.
    """
    owners = _owners(authors.byline.names if authors.byline and written else ())
    for part in filter(str.strip, _PARTS.split(written)):
        printed = plain(part)
        if printed.endswith("/"):
            continue
        name = natural_name(*name_parts(printed.rpartition("/")[0]))
        yield printed, name, owners(name)


def _owners(names: Sequence[str]) -> Callable[[str], Sequence[int]]:
    """From a name to the places of the names that are this one; where none is, of those that can be.

    Thousands may sign one paper, and each have a number: of names in Latin letters only those are compared of
    which words begin alike.
    """
    forms: defaultdict[str, list[int]] = defaultdict(list)
    beginnings: defaultdict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        forms[same_form(name)].append(place)
        for word in _beginnings(name):
            beginnings[word].append(place)

    def owners(name: str) -> Sequence[int]:
        if same := forms.get(same_form(name)):
            return same
        words = _beginnings(name) | {_IN_OTHER_LETTERS}
        near = {place for word in words for place in beginnings.get(word, ())}
        places = sorted(near) if name.isascii() else range(len(names))
        return [place for place in places if may_be_one(names[place], name)]

    return owners


def _beginnings(name: str) -> frozenset[str]:
    """What the words of a name begin with, without initials."""
    words = folded_name(name)
    whole = [word for word in words if len(word) > 1] or words
    return frozenset(word[:_BEGINNING] if word.isascii() else _IN_OTHER_LETTERS for word in whole)


def _given_by_name(authors: Listed, written: str, flaws: list[PaperFlaw]) -> dict[int, list[str]]:
    """Place in the byline, from 0 → what is given to the author of this name."""
    given: dict[int, list[str]] = {}
    for printed, name, owners in _named(authors, written):
        number = printed.rpartition("/")[2]
        if len(owners) == 1:
            given.setdefault(owners[0], []).append(number)
        elif orcid(number):
            who = "several of its authors may be" if owners else "none of its authors is"
            words = f"gives {quoted(name)} the ORCID {number}, who {who}; it was kept as text"
            flaws.append(PaperFlaw(Rule.UNKNOWN_IDENTIFIER, words, f"{Named.ORCID} {number} of {name}"))
        else:
            flaws.append(strange(Named.ORCID, printed))
    return given


def _without_owner(written: str, place: int, names: int, named: Named) -> PaperFlaw:
    """The flaw of a number for a place in the field of which no name or several were read."""
    read = f"{names} names were" if names else "no author was"
    words = f"gives the {named} {written} to author {place}, in whose place {read} read"
    kept = f"{named} {written} of author {place}"
    return PaperFlaw(Rule.UNKNOWN_IDENTIFIER, f"{words}; it was kept as text", kept)

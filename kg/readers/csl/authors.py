"""The authors of an entry in CSL-JSON as a byline, with their ORCIDs and places of work."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import starmap
from operator import attrgetter
from typing import Any, NamedTuple

from kg.model import Author, Byline, Organisation
from kg.readers.fields.authority_numbers import given_numbers
from kg.readers.fields.byline_flaws import list_flaws
from kg.readers.fields.identifiers import ror
from kg.readers.fields.orcids import given_orcids
from kg.readers.fields.paper_flaws import Named, PaperFlaw, no_identifier
from kg.readers.fields.values import one_line, values_of, without_markup
from kg.readers.names.bylines import InOnePlace, listed
from kg.readers.names.headings import life_of, with_additions, without_additions
from kg.readers.names.honorifics import is_a_persons
from kg.readers.names.initials_first import initials_first
from kg.readers.names.lists import Reading, names_of
from kg.readers.names.marks import is_note
from kg.readers.names.natural import family_of, natural_name
from kg.readers.names.parts import between_commas, name_parts, suffix_apart
from kg.text.people.collective import may_be_collective
from kg.text.registered.mails import without_mails
from kg.text.registered.registration import without_registrations
from kg.text.typesetting.markup import without_raised_marks


def read_authors(value: Any) -> tuple[Byline | None, list[PaperFlaw]]:
    """The byline that a list of authors means, `None` without any, and what is wrong with it.

    A name is in parts, or whole: as `literal` or as `name`, which mark an organisation, or as a bare text.

    >>> parts = {"family": "Berg", "given": "Ada", "non-dropping-particle": "van der", "suffix": "Jr."}
    >>> byline, flaws = read_authors([parts, {"literal": "Door Lab"}, "et al."])
    >>> byline.printed, flaws
    ('Ada van der Berg, Jr., Door Lab et al.', [])
    """
    places = [(place, _people(place)) for place in map(_person, values_of(value))]
    every = (person for _, people in places for person in people)
    people, numbers = without_registrations(every, attrgetter("name"))
    flaws: list[PaperFlaw] = []
    authors = [_author(person, flaws) for person in people]
    found = listed([person.name for person in people], authors=authors)
    found = replace(found, numbers=numbers, commas=tuple(filter(None, starmap(_in_one_place, places))))
    whole = {person.name for person in people if not person.parts[0]}
    return initials_first(found.byline, whole), [*list_flaws(found), *flaws]


class _Person(NamedTuple):
    """An author as an entry gives one."""

    value: Any
    name: str
    """As a page prints it."""
    parts: tuple[str, str, str] = ("", "", "")
    """Given names, family name and suffix; empty where the name is not in parts."""
    is_in_one_piece: bool = True


def _person(value: Any) -> _Person:
    if not isinstance(value, Mapping):
        return _Person(value, _plain(value))
    given, beside = without_additions(_given_names(value))
    parts = suffix_apart(given, _family(value), without_markup(value.get("suffix")))
    if name := with_additions(natural_name(*parts), beside):
        return _Person(value, name, parts, is_in_one_piece=False)
    whole = _in_one_piece(_plain(value.get("literal")) or _plain(value.get("name")))
    return _Person(value, whole, parts)


def _people(place: _Person) -> list[_Person]:
    """Who stands in the place of one author: some write a whole list into `literal` or `family`."""
    names, found = _reading(place)
    if found is not Reading.SEVERAL:
        return [place]
    parts = map(name_parts, names)
    return [_Person({}, natural_name(*each), each, is_in_one_piece=False) for each in parts]


def _reading(place: _Person) -> tuple[Sequence[str], Reading]:
    is_whole = place.is_in_one_piece or not place.parts[0]
    return names_of(place.name, between_commas(place.name)) if is_whole else ([place.name], Reading.ONE)


def _in_one_place(place: _Person, people: Sequence[_Person]) -> InOnePlace | None:
    is_list = len(people) > 1
    is_flaw = is_list or _reading(place)[1] is Reading.UNDECIDED
    return InOnePlace(place.name, len(people) if is_list else 0) if is_flaw else None


def _plain(value: Any) -> str:
    """A name without markup and the marks that it sets."""
    return without_markup(without_raised_marks(value) if isinstance(value, str) else value)


def _in_one_piece(name: str) -> str:
    """Such a name as a page prints it: in its order, but where the years of a life tell a heading."""
    if not life_of(name):
        return name
    return with_additions(natural_name(*name_parts(name)), without_additions(name)[1])


def _given_names(value: Mapping[str, Any]) -> str:
    """The given names as printed, with what a catalogue adds: `George, 1819-1880`."""
    parts = (_plain(value.get(part)) for part in ("given", "dropping-particle"))
    return " ".join(filter(None, parts))


def _family(value: Mapping[str, Any]) -> str:
    particle, family = (_plain(value.get(part)) for part in ("non-dropping-particle", "family"))
    glue = "" if particle.endswith(("’", "'", "-")) else " "  # d'Alembert
    return f"{particle}{glue}{family}".strip()


def _author(person: _Person, flaws: list[PaperFlaw]) -> Author:
    value, name = person.value, person.name
    if not isinstance(value, Mapping):
        return Author()
    is_whole = bool(name) and person.is_in_one_piece and not is_a_persons(name)
    first, others = given_orcids(values_of(value.get("ORCID")), name, flaws)
    return Author(
        orcid=first,
        other_orcids=others,
        registered=given_numbers(value.items(), name, flaws),
        organisations=tuple(_organisations(value.get("affiliation"), flaws)),
        family=family_of(*person.parts),
        is_organisation=is_whole and may_be_collective(name),
    )


def _organisations(value: Any, flaws: list[PaperFlaw]) -> Iterator[Organisation]:
    for one in values_of(value):
        name = without_mails(_plain(one.get("name") if isinstance(one, Mapping) else one))
        if name and not is_note(name):
            id = _ror(one.get("id"), name, flaws) if isinstance(one, Mapping) else None
            yield Organisation(name=name, ror=id)


def _ror(value: Any, name: str, flaws: list[PaperFlaw]) -> str | None:
    """Of the ids that Crossref lists for an organisation that of ROR, each with its type."""
    for one in value if isinstance(value, list) else [{"id": value}]:
        if isinstance(one, Mapping):
            written = one_line(one.get("id"))
            if known := ror(written):
                return known
            if "ror.org/" in written or one_line(one.get("id-type")).upper() == "ROR":
                flaws += filter(None, [no_identifier(Named.ROR, written, name)])
    return None

"""The authors of an entry of PubMed as a byline: below each name stand its ORCIDs and places of work."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.model import Author, Organisation
from kg.readers.fields.authority_numbers import given_numbers
from kg.readers.fields.identifiers import ror
from kg.readers.fields.orcids import given_orcids
from kg.readers.fields.paper_flaws import Named, PaperFlaw, no_identifier
from kg.readers.fields.values import without_markup
from kg.readers.names.bylines import Listed, listed
from kg.readers.names.initials_first import initials_first
from kg.readers.names.marks import is_note
from kg.readers.names.natural import family_of, natural_name
from kg.readers.names.parts import name_parts
from kg.readers.pubmed.entries import Tagged, values_of
from kg.text.people.nobody import names_nobody
from kg.text.registered.mails import without_mails

_OF_OTHERS = frozenset(("FED", "ED", "FIR", "IR"))
"""Tags of editors and investigators, whose facts stand below them likewise."""
_ORCID = "ORCID"
ROR = "ROR"
"""A tag of ours, for the ROR id of the place of work in the `AD` before it, which XML alone has."""


@dataclass(slots=True)
class _Person:
    """Whom a line names, with what stands below it; grows line by line."""

    tag: str
    name: str
    below: list[Tagged] = field(default_factory=list)


def read_authors(fields: Sequence[Tagged], flaws: list[PaperFlaw]) -> Listed:
    """The authors in printed order, persons and then organisations; flaws of their ORCIDs go to `flaws`.

    >>> named, known = Tagged("FAU", "King, Martin L Jr"), Tagged("AUID", "ORCID: 0000-0002-1825-0097")
    >>> byline = read_authors([named, known, Tagged("CN", "SALT Study Group")], []).byline
    >>> byline.printed, byline.authors[0].orcid, byline.authors[1].is_organisation
    ('Martin L King, Jr, SALT Study Group', '0000-0002-1825-0097', True)
    """
    people = [person for person in _people(fields) if person.tag not in _OF_OTHERS]
    told = [_author(person, flaws) for person in people]
    found = listed([name for name, _ in told], authors=[author for _, author in told])
    whole = {name for person, (name, _) in zip(people, told, strict=True) if person.tag == "AU"}
    return replace(found, byline=initials_first(found.byline, whole))


def unowned_places(fields: Sequence[Tagged]) -> Iterator[str]:
    """The places of work that stand before the first author, or below another than one.

    >>> list(unowned_places([Tagged("AD", "Oxford, UK. j@ox.example"), Tagged("FAU", "Roe, Jane")]))
    ['Oxford, UK.']
    """
    people = list(_people(fields))
    owned = {id(one) for person in people if person.tag not in _OF_OTHERS for one in person.below}
    for one in fields:
        if one.tag == "AD" and id(one) not in owned:
            yield without_mails(without_markup(one.value))


def _people(fields: Sequence[Tagged]) -> Iterator[_Person]:
    """Whom the entry names; the short form of a name stands below the full one."""
    whole = any(one.tag == "FAU" for one in fields)
    begin = {"FAU" if whole else "AU", "CN"} | _OF_OTHERS
    person: _Person | None = None
    for one in fields:
        if one.tag in begin:
            if person:
                yield person
            person = _Person(one.tag, without_markup(one.value))
        elif person:
            person.below.append(one)
    if person:
        yield person


def _author(person: _Person, flaws: list[PaperFlaw]) -> tuple[str, Author]:
    """The name as a page prints it, and what is said of the author beside it."""
    is_one = person.tag == "CN"
    given, family, suffix = ("", person.name, "") if is_one else name_parts(person.name)
    name = natural_name(given, family, suffix)
    numbers = [value.partition(":")[::2] for value in values_of(person.below, "AUID")]
    orcids = (number for scheme, number in numbers if scheme.upper() == _ORCID)
    first, others = given_orcids(orcids, name, flaws)
    author = Author(
        orcid=first,
        other_orcids=others,
        registered=given_numbers(numbers, name, flaws),
        organisations=tuple(_places(person.below, flaws)),
        family=family_of(given, family, suffix),
        is_organisation=is_one and not names_nobody(name),
    )
    return name, author


def _places(fields: Sequence[Tagged], flaws: list[PaperFlaw]) -> Iterator[Organisation]:
    """The places of work, each once; ids that are none go to `flaws`."""
    known: dict[str, str | None] = {}
    place = ""
    for value, tag in ((without_markup(one.value), one.tag) for one in fields):
        if tag == "AD" and (place := without_mails(value)) and not is_note(place):
            known.setdefault(place, None)
        elif tag == ROR and place in known:
            known[place] = known[place] or ror(value)
            flaws += filter(None, [no_identifier(Named.ROR, value, place)])
    return (Organisation(name=name, ror=id) for name, id in known.items())

"""Places that a list of authors names as if they were authors: the address behind an institution.

arXiv's authors are typed into one line, so that “Institute of Maps, London, United Kingdom” becomes three of
them. Not for libraries, where a state may be the author of its laws.
"""

from collections.abc import Iterator, Sequence

from kg.text.people.collective import is_collective
from kg.text.people.countries import countries_among, may_name_person, names_country

_MOST_BETWEEN = 3  # places between an institution and its country: town, state, number of the post


def places_among(names: Sequence[str]) -> frozenset[int]:
    """Which of the names, from 0, are those of countries, and of places between an institution and a country.

    A country that is also a name of people, such as Jordan, counts only in an address.

    >>> sorted(places_among(["Jane Roe", "Institute of Maps", "London", "United Kingdom", "Jordan"]))
    [2, 3]
    """
    return frozenset(place for country in countries_among(names) for place in _address(names, country))


def _address(names: Sequence[str], country: int) -> Iterator[int]:
    """The places up to this country that are of its address."""
    for first in range(country - 1, max(country - _MOST_BETWEEN - 2, -1), -1):
        if is_collective(names[first]):
            yield from range(first + 1, country + 1)
            return
        if names_country(names[first]) or not _may_be_place(names[first]):
            break
    if not may_name_person(names[country]):
        yield country


def _may_be_place(name: str) -> bool:
    """Whether the name is one word: several may be a person whom no counts know."""
    return len(name.split()) == 1

"""Who paid for a work of Crossref: `funder`, with the numbers of awards. CSL itself has no field for it."""

from collections.abc import Iterator, Mapping
from typing import Any

from kg.readers.fields.funders import in_words
from kg.readers.fields.values import objects_of, values_of, without_markup


def read_funders(fields: Mapping[str, Any]) -> list[str]:
    """The funders of an entry, each with the numbers of its awards; empty without any.

    >>> read_funders({"funder": [{"name": "DFG", "award": ["12", "13"]}, {"name": "NSF", "award": []}]})
    ['DFG (awards 12, 13)', 'NSF']
    """
    return in_words(_given(fields))


def _given(fields: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for one in objects_of(fields.get("funder")):
        for award in values_of(one.get("award")) or [""]:
            yield without_markup(one.get("name")), without_markup(award)

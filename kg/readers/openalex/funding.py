"""Who paid for a work of OpenAlex: its grants, or, as they are called since 2025, its funders and awards."""

from collections.abc import Iterator, Mapping
from typing import Any

from kg.readers.fields.funders import in_words
from kg.readers.fields.values import objects_of, without_markup


def read_funders(work: Mapping[str, Any]) -> list[str]:
    """The funders of a work, each with the numbers of its awards; empty without any.

    >>> awards = [{"funder_display_name": "NSF", "funder_award_id": "ABI 16"}]
    >>> read_funders({"funders": [{"display_name": "DFG"}], "awards": awards})
    ['DFG', 'NSF (award ABI 16)']
    """
    return in_words((without_markup(name), without_markup(award)) for name, award in _given(work))


def _given(work: Mapping[str, Any]) -> Iterator[tuple[Any, Any]]:
    """Names of funders with numbers of awards, either of which may be missing."""
    for one in objects_of(work.get("funders")):
        yield one.get("display_name"), None
    for one in objects_of(work.get("awards")):
        yield one.get("funder_display_name"), one.get("funder_award_id")
    for one in objects_of(work.get("grants")):
        yield one.get("funder_display_name"), one.get("award_id")

"""Who paid for a work of OpenAlex: its grants, or, as they are called since 2025, its funders and awards."""

from collections.abc import Iterator, Mapping
from typing import Any

from kg.readers.fields.values import objects_of, without_markup


def read_funders(work: Mapping[str, Any]) -> str:
    """The funders of a work in one line, each with the numbers of its awards; empty without any.

    >>> awards = [{"funder_display_name": "NSF", "funder_award_id": "ABI 16"}]
    >>> read_funders({"funders": [{"display_name": "DFG"}], "awards": awards})
    'DFG; NSF (ABI 16)'
    """
    numbers: dict[str, dict[str, None]] = {}
    for funder, award in _given(work):
        numbers.setdefault(without_markup(funder), {})[without_markup(award)] = None
    return "; ".join(filter(None, (_in_words(name, awards) for name, awards in numbers.items())))


def _given(work: Mapping[str, Any]) -> Iterator[tuple[Any, Any]]:
    """Names of funders with numbers of awards, either of which may be missing."""
    for one in objects_of(work.get("funders")):
        yield one.get("display_name"), None
    for one in objects_of(work.get("awards")):
        yield one.get("funder_display_name"), one.get("funder_award_id")
    for one in objects_of(work.get("grants")):
        yield one.get("funder_display_name"), one.get("award_id")


def _in_words(name: str, awards: Mapping[str, None]) -> str:
    numbers = ", ".join(filter(None, awards))
    if not name:
        return f"award {numbers}" if numbers else ""
    return f"{name} ({numbers})" if numbers else name

"""What is known of a thing, and why, as `print` and a notebook show it: whole; commands cut and wrap."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Protocol

from kg.query.terms import safe, shown

if TYPE_CHECKING:
    from kg.query.explaining.part import Part
    from kg.query.naming.entries import Named
    from kg.store import Result, Value


class Lines(Protocol):
    """Two lines for a curation file."""

    @property
    def same(self) -> str:
        """That by which two are one."""

    @property
    def different(self) -> str:
        """That by which they are apart."""


def pretty(told: object, printer: Any, _: bool) -> None:
    """How a notebook shows what has words of its own: `_repr_pretty_` of its class."""
    printer.text(str(told))


def reasons(ends: "Iterable[Named | None]", parts: "Iterable[Part]", offers: Iterable[Lines]) -> str:
    """Why a thing or an edge is there, with the lines of a curation file that would decide its doubts."""
    return "\n".join(_reasons(ends, parts, offers))


def _reasons(
    ends: "Iterable[Named | None]", parts: "Iterable[Part]", offers: Iterable[Lines]
) -> Iterator[str]:
    for end in ends:
        if end is not None:
            yield safe(f"{end.kind} {end}")
    for part in parts:
        yield ""
        yield from map(safe, part.lines)
    for offer in offers:
        yield ""
        yield from (offer.same, offer.different)


def known(
    thing: "Named", facts: "Iterable[tuple[str, Value | None]]", answers: "Iterable[tuple[str, Result]]"
) -> str:
    """The facts at the head, and a table for each question that has an answer, below what it asks."""
    from kg.query.table import table

    blocks = [safe(f"{thing.kind} {thing}")]
    if told := [f"{fact}: {shown(value)}" for fact, value in facts]:
        blocks.append("\n".join(told))
    blocks += [f"{asks}\n\n{table(result)}".rstrip() for asks, result in answers if result]
    return "\n\n".join(blocks)

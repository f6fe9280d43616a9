"""Why a thing or an edge is there, as `print` and a notebook show it: whole; commands cut and wrap."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from kg.text.printing import safe

if TYPE_CHECKING:
    from kg.query.explaining.part import Part
    from kg.query.naming.entries import Named


class Lines(Protocol):
    """Two lines for a curation file."""

    @property
    def same(self) -> str:
        """That by which two are one."""

    @property
    def different(self) -> str:
        """That by which they are apart."""


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

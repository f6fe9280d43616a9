"""What is known of a thing, and why, as `print` and a notebook show it: whole; commands cut and wrap."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kg.query.terms import safe, shown

if TYPE_CHECKING:
    from kg.query.naming.entries import Named
    from kg.store import Result, Value


def pretty(told: object, printer: Any, _: bool) -> None:
    """How a notebook shows what has words of its own: `_repr_pretty_` of its class."""
    printer.text(str(told))


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

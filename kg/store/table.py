"""An answer as a table for people: as wide as the terminal, or as wide as it needs to be in a pipe."""

import io
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from kg.store.terms import for_people

if TYPE_CHECKING:
    from rich.console import RenderableType

    from kg.store.values import Rows, Value

    Side: TypeAlias = Literal["left", "right"]

_UNLIMITED = 100_000  # columns of a pipe
_GAP = 3  # columns between two
_LEAST = 30
"""Columns of a terminal to which cells are broken at least: in fewer, a sentence is a tower of slivers."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A column as it is drawn."""

    name: str
    side: "Side"
    size: int | None = None
    """To which its cells are broken; `None` breaks none."""


def table(result: "Rows", width: int | None = None) -> str:
    """The rows under their headings, for a terminal of `width` columns; `None` breaks and leaves out nothing.

    Without rows, one line that says so.
    """
    rows = list(result.rows())
    return lay_out(result.variables, rows, width) if rows else "No rows.\n"


def lay_out(
    columns: Sequence[str], rows: "Sequence[Sequence[Value | None]]", width: int | None = None
) -> str:
    """The rows under their headings, numbers to the right, truth values as yes and no.

    Columns without any value are left out, which the last line says. Where the rows are wider than
    `width`, columns of nothing but IRIs are left out too, one is broken, and those for which there is no room
    left stand below each row.
    """
    empty = [place for place in range(len(columns)) if all(row[place] is None for row in rows)]
    if rows and 0 < len(empty) < len(columns):
        kept = [place for place in range(len(columns)) if place not in empty]
        filled = lay_out([columns[place] for place in kept], _only(kept, rows), width)
        names = ", ".join(columns[place] for place in empty)
        return filled + _remark(f"(no row has a value, left out: {names})", width)
    if width is None or _needs(_sizes(columns, rows)) <= width:
        return _drawn([_Column(name, _side(place, rows)) for place, name in enumerate(columns)], rows)
    kept = [place for place in range(len(columns)) if not all(_is_iri(row[place]) for row in rows)]
    if len(kept) in {0, len(columns)}:
        return _narrow(columns, rows, width)
    left_out = ", ".join(columns[place] for place in range(len(columns)) if place not in kept)
    narrow = _narrow([columns[place] for place in kept], _only(kept, rows), width)
    remark = f"(too wide for this terminal and left out: {left_out}; --format csv has everything)"
    return narrow + _remark(remark, width)


def _only(places: Sequence[int], rows: "Sequence[Sequence[Value | None]]") -> "list[list[Value | None]]":
    return [[row[place] for place in places] for row in rows]


def _remark(text: str, width: int | None) -> str:
    """The text in lines that the terminal shows whole."""
    return "\n".join(textwrap.wrap(text, width or _UNLIMITED)) + "\n"


def _sizes(columns: Sequence[str], rows: "Sequence[Sequence[Value | None]]") -> list[int]:
    """The width of each column when nothing is broken."""
    from rich.cells import cell_len

    return [
        max(cell_len(_heading(column)), *(cell_len(for_people(row[place])) for row in rows), 0)
        for place, column in enumerate(columns)
    ]


def _needs(sizes: Sequence[int]) -> int:
    return sum(sizes) + _GAP * (len(sizes) - 1)


def _narrow(columns: Sequence[str], rows: "Sequence[Sequence[Value | None]]", width: int) -> str:
    """The rows with the widest column broken, the widest of all below each row where that is not enough."""
    sizes = _sizes(columns, rows)
    beside = list(range(len(columns)))

    def room() -> tuple[int, int]:
        """The widest of the columns that stand beside each other, and how much the others leave it."""
        widest = max(beside, key=lambda place: (sizes[place], place))
        return widest, width - _needs([sizes[place] for place in beside]) + sizes[widest]

    while len(beside) > 1 and room()[1] < min(_LEAST, sizes[room()[0]]):
        beside.remove(room()[0])
    below = [place for place in range(len(columns)) if place not in beside]
    widest, left = room()
    sizes[widest] = min(sizes[widest], max(left, 1))
    kept = _only(beside, rows)
    of = [_Column(columns[place], _side(place, rows), sizes[place]) for place in beside]
    if not below:
        return _drawn(of, kept)
    parts = [_drawn(of, [])]
    for row, part in zip(rows, kept, strict=True):
        parts.append(_drawn(of, [part], head=False))
        parts += [_under(columns[place], row[place], width) for place in below if row[place] is not None]
    return "".join(parts)


def _under(column: str, value: "Value | None", width: int) -> str:
    """A value that stands below its row, with the name of its column."""
    from rich.padding import Padding
    from rich.text import Text

    told = Text(f"{_heading(column)}: {for_people(value)}", overflow="fold")
    return printed(Padding(told, (0, 0, 0, 4)), width)


def _drawn(
    columns: "Sequence[_Column]", rows: "Sequence[Sequence[Value | None]]", *, head: bool = True
) -> str:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, show_header=head)
    for column in columns:
        drawn.add_column(
            Text(_heading(column.name)),
            justify=column.side,
            overflow="fold",
            width=column.size,
            no_wrap=column.size is None,
        )
    for row in rows:
        drawn.add_row(*(Text(for_people(value)) for value in row))
    return printed(drawn, _UNLIMITED)


def printed(drawn: "RenderableType", width: int) -> str:
    """What is drawn, as plain lines of at most `width` columns."""
    from rich.console import Console

    output = io.StringIO()
    Console(file=output, width=width, color_system=None, force_terminal=False, force_jupyter=False).print(
        drawn
    )
    return "".join(f"{line.rstrip()}\n" for line in output.getvalue().splitlines())


def _side(place: int, rows: "Sequence[Sequence[Value | None]]") -> "Side":
    """Numbers stand on the right."""
    return "right" if all(row[place] is None or _is_number(row[place]) for row in rows) else "left"


def _heading(column: str) -> str:
    return column.replace("_", " ")


def _is_iri(value: "Value | None") -> bool:
    import pyoxigraph as ox

    return isinstance(value, ox.NamedNode)


def _is_number(value: "Value | None") -> bool:
    import pyoxigraph as ox

    numbers = {"integer", "decimal", "double", "float"}
    return isinstance(value, ox.Literal) and value.datatype.value.rpartition("#")[2] in numbers
